import type { CalendarDate } from '../../shared/thai/dates.ts';

/** The day it is where the window is. */
export function localToday(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
