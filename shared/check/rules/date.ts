/** The date of a letter: day, full month, year in พ.ศ. without those letters, in Thai digits, no day of the week. */
import { clause } from '../../letter/source.ts';
import { MONTHS } from '../../thai/dates.ts';
import { toThaiDigits } from '../../thai/digits.ts';
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
      repair: null,
    },
  ];
};
