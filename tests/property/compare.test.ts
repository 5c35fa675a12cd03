import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, newerContent, olderContent } from '../../shared/compare/apply.ts';
import type { Comparison } from '../../shared/compare/changes.ts';
import { compareVersions } from '../../shared/compare/compare.ts';
import { summarize } from '../../shared/compare/summary.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import type { Inline, Plan } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { graphemes } from '../../shared/thai/segment.ts';
import { asCopy, editsArbitrary } from '../support/plan-edits.ts';
import { inlineArbitrary } from '../support/plans.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';
import { thaiMess } from '../support/thai-mess.ts';

const pairArbitrary = fc
  .tuple(richPlanArbitrary, editsArbitrary)
  .map(([before, edited]): { before: Plan; after: Plan } => ({ before, after: edited(before) }));

const throughJson = (comparison: Comparison): Comparison => JSON.parse(JSON.stringify(comparison));

describe('comparison of any plan with what edits made of it', () => {
  it('leads from the older plan to the newer, also after a way through JSON', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ before, after }) => {
        parsePlan(after);
        const comparison = compareVersions(before, after);
        expect(canonicalJson(applyChanges(throughJson(comparison), before))).toBe(canonicalJson(after));
      }),
      { numRuns: 600 },
    );
  });

  it('leads from any plan to any other', () => {
    fc.assert(
      fc.property(richPlanArbitrary, richPlanArbitrary, (before, after) => {
        expect(canonicalJson(applyChanges(compareVersions(before, after), before))).toBe(canonicalJson(after));
      }),
      { numRuns: 300 },
    );
  });

  it('still leads there when the cap on work is hit, and says that it was', () => {
    fc.assert(
      fc.property(pairArbitrary, fc.integer({ min: 0, max: 60 }), ({ before, after }, mostWork) => {
        const comparison = compareVersions(before, after, { mostWork });
        expect(canonicalJson(applyChanges(comparison, before))).toBe(canonicalJson(after));
        if (comparison.limits.length === 0) expect(comparison).toEqual(compareVersions(before, after));
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing between a plan and itself, and nothing but ids between a plan and its copy', () => {
    fc.assert(
      fc.property(richPlanArbitrary, (plan) => {
        expect(compareVersions(plan, JSON.parse(JSON.stringify(plan))).changes).toEqual([]);
        let made = 0;
        const copied = asCopy(plan, () => `c${made++}`);
        expect(compareVersions(plan, copied).changes).toEqual([]);
      }),
    );
  });

  it('is summed up whole: every change is counted, and told of in the brief of its chapter', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ before, after }) => {
        const comparison = compareVersions(before, after);
        const { counts, chapters } = summarize(comparison, before, after);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(comparison.changes.length);
        expect(chapters.length > 0).toBe(comparison.changes.some(({ kind }) => kind !== 'details'));
        for (const { text: told } of chapters) expect(told).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same comparison for the same plans', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ before, after }) => {
        expect(JSON.stringify(compareVersions(before, after))).toBe(JSON.stringify(compareVersions(before, after)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('comparison of the words of any line', () => {
  const line = (content: readonly Inline[]): Plan['sections'][number] => ({
    id: 's',
    level: 1,
    number: { kind: 'auto' },
    title: content,
    blocks: [],
  });

  it('holds both lines, and cuts neither inside a cluster', () => {
    fc.assert(fc.property(richPlanArbitrary, inlineArbitrary, inlineArbitrary, holdsBothLines), { numRuns: 400 });
  });

  it('holds them also where the text is in no usual spelling', () => {
    const mess = thaiMess.map((text): Inline[] => (text === '' ? [] : [{ type: 'text', text }]));
    fc.assert(fc.property(richPlanArbitrary, mess, mess, holdsBothLines), { numRuns: 400 });
  });

  function holdsBothLines(plan: Plan, before: readonly Inline[], after: readonly Inline[]): void {
    const { changes } = compareVersions({ ...plan, sections: [line(before)] }, { ...plan, sections: [line(after)] });
    for (const change of changes) {
      if (!('pieces' in change) || change.pieces === undefined) continue;
      expect(olderContent(change.pieces)).toEqual(before);
      expect(newerContent(change.pieces)).toEqual(after);
      for (const side of ['before', 'after'] as const) {
        const parts = change.pieces.flatMap((piece) => {
          if (piece.op === 'formatted' || piece.op === 'respelt') return [text(piece[side])];
          if (piece.op === 'same') return [text(piece.content)];
          const mine = side === 'before' ? 'deleted' : 'inserted';
          return piece.op === mine ? [text(piece.content)] : [];
        });
        expect(parts.flatMap(clusters)).toEqual(clusters(parts.join('')));
      }
    }
  }
});

/** A reference is an end of text here, as a break is: U+2028 is a cluster of its own. */
function text(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? plainText([inline]) : '\u2028')).join('');
}

function clusters(paragraph: string): string[] {
  return paragraph === '' ? [] : graphemes(paragraph);
}
