/** 16 pt for all text but the heading of a memo, its labels, urgency and secrecy, which have sizes of their own. */
import { halfPoints, MEASURES } from '../../letter/measures.ts';
import { CUSTOM } from '../../letter/source.ts';
import type { PartName } from '../letter-parts.ts';
import { marginParagraphs, points, type Rule, SECRECY, sourceOf, whereOf } from './rule.ts';

const SIZE = halfPoints(MEASURES.bodySize);
const EXPECTED = points(MEASURES.bodySize.amount);
const OTHERS: ReadonlySet<PartName> = new Set(['memo-title', 'urgency', 'secrecy']);

export const textSize: Rule = function* ({ kind, document, parts }) {
  for (const { name, paragraph } of parts) {
    if (OTHERS.has(name)) continue;
    const isHead = kind === 'memo' && ['memo-unit', 'number', 'subject'].includes(name);
    const runs = isHead ? paragraph.runs.slice(1) : paragraph.runs;
    const wrong = runs.find(({ text, sizeCs, boldCs }) => text.trim() !== '' && sizeCs !== SIZE && !(isHead && boldCs));
    if (wrong === undefined) continue;
    yield {
      rule: 'text-size',
      where: whereOf(paragraph),
      found: points(wrong.sizeCs / 2),
      expected: EXPECTED,
      source: sourceOf(MEASURES.bodySize),
      // The labels of a memo must keep theirs.
      repair: isHead ? null : { type: 'size', paragraph: paragraph.index, size: SIZE },
    };
  }
  for (const { section, paragraph } of marginParagraphs(document)) {
    const wrong = paragraph.runs.find(({ text, sizeCs }) => text.trim() !== '' && sizeCs !== SIZE);
    if (wrong === undefined || SECRECY.test(paragraph.text.trim())) continue;
    yield {
      rule: 'text-size',
      where: { section, text: whereOf(paragraph).text },
      found: points(wrong.sizeCs / 2),
      expected: EXPECTED,
      // The guide speaks of the text.
      source: CUSTOM,
      repair: null,
    };
  }
};
