/** The date of a letter: day, full month, year in พ.ศ. without those letters, in Thai digits, no day of the week. */
import { clause } from '../../letter/source.ts';
import { isCalendarDate, letterDate, MONTHS } from '../../thai/dates.ts';
import { toArabicDigits, toThaiDigits } from '../../thai/digits.ts';
import type { CheckedParagraph } from '../document.ts';
import type { Repair } from '../finding.ts';
import { drawsThaiDigits } from './font.ts';
import { type Rule, whereOf, words } from './rule.ts';

const RIGHT = new RegExp(`^[๐-๙]{1,2} (?:${MONTHS.map(([name]) => name).join('|')}) [๐-๙]{4}$`);

export const date: Rule = ({ kind, parts, part }) => {
  const inMemo = part('number');
  const said =
    kind === 'memo' && inMemo
      ? { paragraph: inMemo.paragraph, text: (/วันที่\s*([^\n]*)$/.exec(inMemo.paragraph.text)?.[1] ?? '').trim() }
      : parts.find(({ name }) => name === 'date');
  const written = said?.text.replace(/[.…]{2,}/g, '').trim() ?? '';
  const text = said?.paragraph.runs.some(drawsThaiDigits) ? toThaiDigits(written) : written;
  // An empty date is filled in by hand when the letter is signed.
  if (said === undefined || text === '' || RIGHT.test(text)) return [];
  // A month alone leaves the day to be written by hand.
  if (new RegExp(`^(?:${MONTHS.map(([name]) => name).join('|')}) [๐-๙]{4}$`).test(text)) return [];
  return [
    {
      rule: 'date',
      where: whereOf(said.paragraph),
      found: words(text, text),
      expected: words(
        'วัน เดือนเต็ม ปี พ.ศ. เป็นเลขไทย เช่น ๑๖ กันยายน ๒๕๖๙',
        'day, full month and B.E. year in Thai digits, ๑๖ กันยายน ๒๕๖๙',
      ),
      source: clause('๑๑'),
      repair: repairOf(said.paragraph, written),
    },
  ];
};

const MONTH_NAMES = MONTHS.flatMap(([name, short]) => [name, short.replaceAll('.', '\\.')]).join('|');
const WRITTEN = new RegExp(
  `^(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)?ที่)?\\s*([0-9]{1,2})\\s*(?:[/.-]\\s*([0-9]{1,2})\\s*[/.-]|(${MONTH_NAMES}))\\s*(พ\\.\\s?ศ\\.|ค\\.\\s?ศ\\.)?\\s*([0-9]{4})$`,
);
/** Years from here on are in พ.ศ.; no letter is of a year in ค.ศ. that is as great. */
const BUDDHIST_FROM = 2400;

/** The same day as letters have it; null where it is not certain which that is: a year of two digits, 2/1/2026. */
function repairOf({ index, text }: CheckedParagraph, written: string): Repair | null {
  const start = text.indexOf(written);
  const match = WRITTEN.exec(toArabicDigits(written));
  if (start < 0 || match === null) return null;
  const [, day, numbered, named, era, digits] = match;
  const month =
    numbered === undefined
      ? MONTHS.findIndex(([name, short]) => named === name || named === short) + 1
      : Number(numbered);
  const isBuddhist = Number(digits) >= BUDDHIST_FROM;
  if (era !== undefined && era.startsWith('พ') !== isBuddhist) return null;
  // Day before month is the custom of those who count in พ.ศ.
  if (numbered !== undefined && !isBuddhist && Number(day) <= 12) return null;
  const date = { year: Number(digits) - (isBuddhist ? 543 : 0), month, day: Number(day) };
  if (!isCalendarDate(date)) return null;
  return { type: 'text', paragraph: index, start, end: start + written.length, text: letterDate(date) };
}
