/** Single lines; 6 pt before each part and 12 pt before the closing; the first line of a paragraph 2.5 cm in. */
import { MEASURES, twips } from '../../letter/measures.ts';
import { CUSTOM } from '../../letter/source.ts';
import type { CheckedParagraph } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { LetterPart, PartName, ReadLetter } from '../letter-parts.ts';
import { centimetres, NEAR, points, type Rule, sourceOf, whereOf, words } from './rule.ts';

/** Lines that letters are typed with have 240 of 240ths; up to this a reader sees none of it. */
const MOST_LINE = 250;
const SINGLE = 240;
const LONGEST_HEADING = 80;

export const lineSpacing: Rule = function* ({ parts }) {
  for (const { name, paragraph } of parts) {
    const { line, rule } = paragraph.spacing;
    // Larger letters may stand on a line of their own height.
    if (['memo-title', 'urgency', 'secrecy', 'empty'].includes(name)) continue;
    if (rule === 'auto' && line >= SINGLE - 10 && line <= MOST_LINE) continue;
    const times = Math.round((line / SINGLE) * 100) / 100;
    yield {
      rule: 'line-spacing',
      where: whereOf(paragraph),
      found: rule === 'auto' ? words(`${times} เท่า`, `${times} lines`) : points(line / 20),
      expected: words('๑ เท่า (single)', 'single'),
      source: sourceOf(MEASURES.bodySize),
      repair: { type: 'spacing', paragraph: paragraph.index, line: SINGLE },
    };
  }
};

const AUTOMATIC = words('อัตโนมัติ (แบบหน้าเว็บ)', 'automatic, as on web pages');

/** The first paragraph of each of these has space before it. */
const BEFORE: Partial<Record<PartName, (typeof MEASURES)['beforePart' | 'beforeClosing']>> = {
  subject: MEASURES.beforePart,
  opening: MEASURES.beforePart,
  to: MEASURES.beforePart,
  references: MEASURES.beforePart,
  enclosures: MEASURES.beforePart,
  body: MEASURES.beforePart,
  closing: MEASURES.beforeClosing,
};

export const spaceBefore: Rule = ({ kind, parts }) =>
  parts.flatMap(({ name, paragraph }, index): Finding[] => {
    const measure = BEFORE[name];
    if (measure === undefined || parts[index - 1]?.name === name) return [];
    // The subject of a memo stands in its head, whose lines follow one another.
    if (kind === 'memo' && name === 'subject') return [];
    const expected = twips(measure);
    const { before, autoBefore } = paragraph.spacing;
    if (!autoBefore && Math.abs(before - expected) <= 20) return [];
    return [
      {
        rule: 'space-before',
        where: whereOf(paragraph),
        found: autoBefore ? AUTOMATIC : points(before / 20),
        expected: points(measure.amount),
        source: sourceOf(measure),
        repair: { type: 'spacing', paragraph: paragraph.index, before: expected },
      },
    ];
  });

/** None is prescribed; what stands between paragraphs is said before them. */
export const spaceAfter: Rule = function* ({ parts }) {
  for (const { name, paragraph } of parts) {
    const { after, autoAfter, contextual } = paragraph.spacing;
    if (name === 'empty' || paragraph.inTable || contextual || (!autoAfter && after <= 20)) continue;
    yield {
      rule: 'space-after',
      where: whereOf(paragraph),
      found: autoAfter ? AUTOMATIC : points(after / 20),
      expected: points(0),
      source: CUSTOM,
      repair: { type: 'spacing', paragraph: paragraph.index, after: 0 },
    };
  }
};

export const indent: Rule = function* (letter) {
  const expected = twips(MEASURES.indent);
  for (const { paragraph } of paragraphsOfBody(letter)) {
    const { left } = paragraph.indent;
    const start = startOfWords(paragraph, letter.document.defaultTab);
    if (Math.abs(start - expected) <= NEAR) continue;
    const isSimple = left === 0 && !/^\s/.test(paragraph.text);
    yield {
      rule: 'indent',
      where: whereOf(paragraph),
      found: centimetres(start),
      expected: centimetres(expected),
      source: sourceOf(MEASURES.indent),
      repair: isSimple ? { type: 'indent', paragraph: paragraph.index, firstLine: expected } : null,
    };
  }
};

/** Where the words of the first line begin: it may be brought in by tabs instead of an indent. */
function startOfWords({ indent: { left, firstLine }, tabs, text }: CheckedParagraph, defaultTab: number): number {
  let start = left + firstLine;
  const stops = tabs.filter(({ kind }) => kind === 'left' || kind === 'num').map(({ position }) => position);
  // A hanging line has a stop of its own where the others begin.
  if (firstLine < 0) stops.push(left);
  for (const _ of /^\t*/.exec(text)![0]) {
    const own = stops.filter((position) => position > start);
    start = own.length > 0 ? Math.min(...own) : (Math.floor(start / defaultTab) + 1) * defaultTab;
  }
  return start;
}

/** Paragraphs of the body that begin with words: items that are numbered deeper, tables and headings have indents of their own. */
function paragraphsOfBody({ parts }: ReadLetter): LetterPart[] {
  return parts.filter(
    ({ name, paragraph, text }) =>
      name === 'body' &&
      !paragraph.inTable &&
      !paragraph.listed &&
      !/^[(๐-๙0-9]{1,4}[.)]/.test(text) &&
      paragraph.alignment !== 'center' &&
      !isHeading(paragraph),
  );
}

/** Bold throughout, and short. */
function isHeading({ runs, text }: CheckedParagraph): boolean {
  return text.length < LONGEST_HEADING && runs.every((run) => run.boldCs || run.text.trim() === '');
}
