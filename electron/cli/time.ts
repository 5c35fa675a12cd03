import type { Language } from '../../shared/errors.ts';
import { shortDate, thaiTime } from '../../shared/thai/dates.ts';

/** A stored time in the time zone of this computer: ๒๑ พ.ย. ๖๙ ๑๐.๒๔ น., or 2026-11-21 10:24. */
export function localTime(stored: string, language: Language): string {
  const time = new Date(stored);
  const date = { year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate() };
  const clock = { hour: time.getHours(), minute: time.getMinutes() };
  if (language === 'th') return `${shortDate(date)} ${thaiTime(clock)}`;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)} ${two(clock.hour)}:${two(clock.minute)}`;
}
