import { useCallback } from 'react';
import type { CalendarDate } from '../../shared/thai/dates.ts';
import { shortDay } from '../text/figures.ts';
import { useSpeech } from '../text/speak.ts';

/** Writes a day of the calendar for lists and fields: ๒๑ พ.ย. ๒๕๖๙ or 21 Nov 2026. */
export function useDayWords(): (date: CalendarDate) => string {
  const { language } = useSpeech();
  return useCallback(({ year, month, day }) => shortDay(new Date(year, month - 1, day), language), [language]);
}
