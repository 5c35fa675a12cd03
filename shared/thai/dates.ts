/**
 * Dates and times as Thai official documents write them. Values are calendar values in ค.ศ.; nothing here knows a clock.
 *
 * พ.ศ. = ค.ศ. + 543. That is clean from 1941 on; before it the Thai year began on 1 April, which is not corrected for.
 */
import { toThaiDigits } from './digits.ts';

/** A day: `year` in ค.ศ., `month` 1 to 12, `day` 1 to 31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The months in order: name, abbreviation, days (February's in a common year). */
export const MONTHS = [
  ['มกราคม', 'ม.ค.', 31],
  ['กุมภาพันธ์', 'ก.พ.', 28],
  ['มีนาคม', 'มี.ค.', 31],
  ['เมษายน', 'เม.ย.', 30],
  ['พฤษภาคม', 'พ.ค.', 31],
  ['มิถุนายน', 'มิ.ย.', 30],
  ['กรกฎาคม', 'ก.ค.', 31],
  ['สิงหาคม', 'ส.ค.', 31],
  ['กันยายน', 'ก.ย.', 30],
  ['ตุลาคม', 'ต.ค.', 31],
  ['พฤศจิกายน', 'พ.ย.', 30],
  ['ธันวาคม', 'ธ.ค.', 31],
] as const;

/** The year in พ.ศ. of a year in ค.ศ.: 2026 is 2569. */
export function toBuddhistYear(year: number): number {
  return year + 543;
}

/** Whether such a day is in the calendar. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (MONTHS[month - 1]?.[2] ?? 0);
  return Number.isInteger(year) && Number.isInteger(day) && day >= 1 && day <= days;
}

/** Thailand is seven hours ahead of UTC all year. */
const AHEAD = 7 * 60;
const DAY = 24 * 60;

/** Day and time of day in Thailand of a stored time (UTC, ISO 8601 with hours and minutes). Throws RangeError for anything else. */
export function momentInThailand(utc: string): CalendarDate & { readonly hour: number; readonly minute: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(utc);
  const [year, month, day, hour, minute] = (match ?? []).slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const there = { year, month, day };
  if (match === null || !isCalendarDate(there)) throw new RangeError(`no such time: ${utc}`);
  const minutes = hour * 60 + minute + AHEAD;
  const time = { hour: Math.floor((minutes % DAY) / 60), minute: minutes % 60 };
  return { ...(minutes < DAY ? there : dayAfter(there)), ...time };
}

function dayAfter({ year, month, day }: CalendarDate): CalendarDate {
  const next = { year, month, day: day + 1 };
  if (isCalendarDate(next)) return next;
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

function parts(date: CalendarDate) {
  const { year, month, day } = date;
  if (!isCalendarDate(date)) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  const entry = MONTHS[month - 1]!;
  return {
    day: toThaiDigits(String(day)),
    month: entry[0],
    short: entry[1],
    year: toThaiDigits(String(toBuddhistYear(year))),
  };
}

/** In full, as orders and announcements have it: ๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙. Throws RangeError for a day that is not in the calendar. */
export function fullDate(date: CalendarDate): string {
  const { day, month, year } = parts(date);
  return `${day} ${month} พ.ศ. ${year}`;
}

/** As letters have it, without พ.ศ. and without a weekday: ๒๑ พฤศจิกายน ๒๕๖๙. Throws RangeError as `fullDate` does. */
export function letterDate(date: CalendarDate): string {
  const { day, month, year } = parts(date);
  return `${day} ${month} ${year}`;
}

/** For lists and tables, never for letters: ๒๑ พ.ย. ๖๙, or with `yearDigits` 4 ๒๑ พ.ย. ๒๕๖๙. Throws RangeError as `fullDate` does. */
export function shortDate(date: CalendarDate, yearDigits: 2 | 4 = 2): string {
  const { day, short, year } = parts(date);
  return `${day} ${short} ${year.slice(-yearDigits)}`;
}

/** A time of day, a full stop between hours and minutes: ๑๐.๒๔ น. Throws RangeError past 23.59. */
export function thaiTime({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  const inDay =
    Number.isInteger(hour) && Number.isInteger(minute) && hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  if (!inDay) throw new RangeError(`no such time: ${hour}:${minute}`);
  const two = (n: number) => toThaiDigits(String(n).padStart(2, '0'));
  return `${two(hour)}.${two(minute)} น.`;
}
