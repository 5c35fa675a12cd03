import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignRows, changeKey } from '../../shared/compare/align.ts';
import { compareVersions } from '../../shared/compare/compare.ts';
import { toLines } from '../../shared/compare/lines.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { editsArbitrary } from '../support/plan-edits.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';

const pairArbitrary = fc.oneof(
  fc.tuple(richPlanArbitrary, editsArbitrary).map(([before, edited]): [Plan, Plan] => [before, edited(before)]),
  fc.tuple(richPlanArbitrary, richPlanArbitrary),
);

function aligned([before, after]: readonly [Plan, Plan]) {
  const comparison = compareVersions(before, after);
  const lines = { before: toLines(before.sections), after: toLines(after.sections) };
  return { comparison, lines, rows: alignRows(comparison, lines.before.length, lines.after.length) };
}

describe('two plans side by side', () => {
  it('show every line of both, once and in order', () => {
    fc.assert(
      fc.property(pairArbitrary, (pair) => {
        const { rows, lines } = aligned(pair);
        expect(rows.flatMap(({ before }) => before)).toEqual([...lines.before.keys()]);
        expect(rows.flatMap(({ after }) => after)).toEqual([...lines.after.keys()]);
      }),
      { numRuns: 400 },
    );
  });

  it('stand on one row only where they are the same line, and both ends of a move name one another', () => {
    fc.assert(
      fc.property(pairArbitrary, (pair) => {
        const { rows, comparison } = aligned(pair);
        for (const [index, row] of rows.entries()) {
          const change = comparison.changes[row.change];
          expect(row.kind === 'same').toBe(change === undefined);
          expect(row.kind === 'inserted').toBe(change?.kind === 'inserted');
          expect(row.kind === 'deleted').toBe(change?.kind === 'deleted');
          expect(row.other !== -1).toBe(row.kind === 'moved-away' || row.kind === 'moved-here');
          if (row.other === -1) continue;
          const other = rows[row.other]!;
          expect([other.other, other.change, other.words]).toEqual([index, row.change, row.words]);
          expect(other.kind).toBe(row.kind === 'moved-away' ? 'moved-here' : 'moved-away');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('bring every change but those of details to at least one row, under a key of its own', () => {
    fc.assert(
      fc.property(pairArbitrary, (pair) => {
        const { rows, comparison } = aligned(pair);
        const shown = new Set(rows.flatMap(({ change, words }) => [change, words]));
        for (const [index, { kind }] of comparison.changes.entries()) {
          expect(shown.has(index)).toBe(kind !== 'details');
        }
        const keys = comparison.changes.map(changeKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 400 },
    );
  });
});
