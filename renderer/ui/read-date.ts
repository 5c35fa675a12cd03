/** Days as people type them. */
import { type CalendarDate, isCalendarDate, MONTHS } from '../../shared/thai/dates.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';

const ENGLISH = 'january february march april may june july august september october november december'.split(' ');

/** Years from here on are พ.ศ. */
const FIRST_BUDDHIST = 2400;

/** The year in ค.ศ. of a year as typed: ๒๕๖๙ and ๖๙ are พ.ศ., 2026 is ค.ศ.; null where it is none of them. */
function yearOf(typed: number): number | null {
  if (typed >= FIRST_BUDDHIST && typed < 2700) return typed - 543;
  if (typed >= 1857 && typed < 2158) return typed;
  return typed < 100 ? typed + 2500 - 543 : null;
}

function monthOf(word: string): number {
  const plain = word.replace(/[.\s]/g, '').toLowerCase();
  const thai = MONTHS.findIndex(([name, short]) => plain === name || plain === short.replaceAll('.', ''));
  if (thai >= 0) return thai + 1;
  return plain.length < 3 ? 0 : ENGLISH.findIndex((name) => name.startsWith(plain)) + 1;
}

/**
 * The day that somebody typed: ๒๑ พ.ย. ๒๕๖๙, 21 พฤศจิกายน 2569, 21/11/2569, 21-11-69, 21 Nov 2026, with วันที่ or พ.ศ. or without.
 * Null for anything else and for days that no calendar has. The day comes before the month, as in Thailand.
 */
export function readDate(text: string): CalendarDate | null {
  const words = toArabicDigits(text)
    .replace(/วันที่|พ\.ศ\.|พ\.ศ|ค\.ศ\.|ค\.ศ/g, ' ')
    .trim();
  const figures = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{2}|\d{4})$/.exec(words);
  const named = /^(\d{1,2})\s*([^\d\s][^\d]*?)\s*(\d{2}|\d{4})$/.exec(words);
  const [, day, month, year] = figures ?? named ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const inAd = yearOf(Number(year));
  if (inAd === null) return null;
  const date = { year: inAd, month: figures ? Number(month) : monthOf(month), day: Number(day) };
  return isCalendarDate(date) ? date : null;
}
