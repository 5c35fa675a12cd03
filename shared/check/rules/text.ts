/** Characters: Thai digits throughout, single spaces, nothing invisible, vowels and tone marks in their order. */
import { CUSTOM, type Source } from '../../letter/source.ts';
import { thaiDigitsInProse, toThaiDigits } from '../../thai/digits.ts';
import { normalizeText, withoutInvisible } from '../../thai/text.ts';
import type { CheckedParagraph } from '../document.ts';
import type { Finding, RuleId } from '../finding.ts';
import { drawsThaiDigits } from './font.ts';
import { type Rule, whereOf, words } from './rule.ts';

const GUIDE: Source = { mark: 'partly', text: 'หลักเกณฑ์การใช้เลขไทยในหนังสือราชการ' };

/** A finding for each stretch that a pattern finds and that `mend` would change. */
function* stretches(
  paragraph: CheckedParagraph,
  rule: RuleId,
  pattern: RegExp,
  mend: (found: string, before: string) => string,
  tell: (found: string) => Pick<Finding, 'found' | 'expected' | 'source'>,
): Generator<Finding> {
  for (const match of paragraph.text.matchAll(pattern)) {
    const mended = mend(match[0], paragraph.text.slice(0, match.index));
    if (mended === match[0]) continue;
    const start = match.index;
    yield {
      rule,
      where: whereOf(paragraph),
      ...tell(match[0]),
      repair: { type: 'text', paragraph: paragraph.index, start, end: start + match[0].length, text: mended },
    };
  }
}

/** Addresses, foreign names and model numbers keep their digits. */
export const digits: Rule = function* ({ document }) {
  for (const paragraph of document.paragraphs) {
    const { text } = paragraph;
    const thai = thaiDigitsInProse(text);
    if (thai === text) continue;
    const drawn = thaiStretches(paragraph);
    // Digit for digit the same length, so places agree.
    for (const match of text.matchAll(/[0-9][0-9.,/:]*/g)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const mended = thai.slice(start, end);
      if (mended === match[0] || drawn.some((run) => run.start <= start && start < run.end)) continue;
      yield {
        rule: 'digits',
        where: whereOf(paragraph),
        found: words(match[0], match[0]),
        expected: words(mended, mended),
        source: GUIDE,
        repair: { type: 'text', paragraph: paragraph.index, start, end, text: mended },
      };
    }
  }
};

/** Where Arabic digits are drawn as Thai ones. */
function thaiStretches({ runs }: CheckedParagraph): { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let at = 0;
  for (const run of runs) {
    if (drawsThaiDigits(run)) stretches.push({ start: at, end: at + run.text.length });
    at += run.text.length;
  }
  return stretches;
}

/** A gap of two strokes is usual after the label of a line. */
const AFTER_LABEL = /^(?:ที่|วันที่|ส่วนราชการ|เรื่อง|เรียน|กราบเรียน|นมัสการ|ถึง|อ้างถึง|สิ่งที่ส่งมาด้วย|โทร\.?|โทรสาร)$/;

/** Between words; spaces that fill a line by hand, at its beginning or before a name, are left to the eye. */
export const spaces: Rule = function* ({ document }) {
  for (const paragraph of document.paragraphs) {
    yield* stretches(
      paragraph,
      'spaces',
      / {2,}(?=\S)/g,
      (found, before) =>
        before.trim() === '' || (found.length === 2 && AFTER_LABEL.test(before.trim())) ? found : ' ',
      (found) => ({
        found: words(`เว้น ${toThaiDigits(String(found.length))} ครั้ง`, `${found.length} spaces`),
        expected: words('เว้นวรรคเดียว', 'one space'),
        source: CUSTOM,
      }),
    );
  }
};

export const invisible: Rule = function* ({ document }) {
  for (const paragraph of document.paragraphs) {
    yield* stretches(
      paragraph,
      'invisible',
      /[\u00A0\u00AD\u2007\u200B\u200C\u202F\u2060\uFEFF]+/g,
      (found) => withoutInvisible(found.replace(/[\u00A0\u2007\u202F]/g, ' ')),
      (found) => ({
        found: codePoints(found),
        expected: words('ไม่มีอักขระที่มองไม่เห็น', 'no invisible characters'),
        source: CUSTOM,
      }),
    );
  }
};

/** Two signs for one, marks in another order than a keyboard gives: looks the same, is not found by a search. */
export const spelling: Rule = function* ({ document }) {
  for (const paragraph of document.paragraphs) {
    yield* stretches(
      paragraph,
      'spelling',
      /[\u0E01-\u0E5B]+/g,
      (found) => normalizeText(found),
      (found) => ({
        found: codePoints(found),
        expected: words(normalizeText(found), normalizeText(found)),
        source: CUSTOM,
      }),
    );
  }
};

/** What cannot be told apart by looking: U+200B U+200B. */
function codePoints(text: string) {
  const points = [...text].map(
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const shown = /^[\u0E01-\u0E5B]+$/.test(text) ? `${text} (${points.join(' ')})` : points.join(' ');
  return words(shown, shown);
}
