/** 16 pt for all text but the heading of a memo, its labels, urgency and secrecy, which have sizes of their own. */
import { halfPoints, MEASURES } from '../../letter/measures.ts';
import type { PartName } from '../letter-parts.ts';
import { points, type Rule, sourceOf, whereOf } from './rule.ts';

const SIZE = halfPoints(MEASURES.bodySize);
const OTHERS: ReadonlySet<PartName> = new Set(['memo-title', 'urgency', 'secrecy']);

export const textSize: Rule = ({ kind, parts }) =>
  parts.flatMap(({ name, paragraph }) => {
    if (OTHERS.has(name)) return [];
    const isHead = kind === 'memo' && ['memo-unit', 'number', 'subject'].includes(name);
    const runs = isHead ? paragraph.runs.slice(1) : paragraph.runs;
    const wrong = runs.find(({ text, sizeCs, boldCs }) => text.trim() !== '' && sizeCs !== SIZE && !(isHead && boldCs));
    if (wrong === undefined) return [];
    return [
      {
        rule: 'text-size' as const,
        where: whereOf(paragraph),
        found: points(wrong.sizeCs / 2),
        expected: points(MEASURES.bodySize.amount),
        source: sourceOf(MEASURES.bodySize),
        // The labels of a memo must keep theirs.
        repair: isHead ? null : { type: 'size' as const, paragraph: paragraph.index, size: SIZE },
      },
    ];
  });
