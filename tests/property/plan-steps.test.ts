import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import { findLevelFault } from '../../shared/plan/levels.ts';
import type { Id, Plan } from '../../shared/plan/model.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { applyStep } from '../../shared/plan/steps/apply.ts';
import { REFUSALS, type Step } from '../../shared/plan/steps/step.ts';
import { inlineArbitrary, schemeArbitrary, sectionArbitrary } from '../support/plans.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';

/** Any step about a plan: mostly about what is there, now and then about what is not. */
function stepArbitrary(plan: Plan): fc.Arbitrary<Step> {
  const ids = plan.sections.map(({ id }) => id);
  const section = fc.constantFrom(...ids, ...ids, 'gone');
  const before = fc.constantFrom<Id | null>(...ids, null, 'gone');
  const level = fc.integer({ min: 0, max: 7 });
  const run = fc
    .tuple(fc.nat({ max: ids.length }), fc.nat({ max: 4 }))
    .map(([start, count]) => ids.slice(start, start + count));
  const blocks = sectionArbitrary.map((made) => made.blocks);
  return fc.oneof(
    fc.record({ type: fc.constant('insertSection' as const), before, section: sectionArbitrary }),
    fc.record({ type: fc.constant('removeSection' as const), section }),
    fc.record(
      { type: fc.constant('moveSection' as const), section, before, level },
      { requiredKeys: ['type', 'section', 'before'] },
    ),
    fc.record({ type: fc.constant('promote' as const), section }),
    fc.record({ type: fc.constant('demote' as const), section }),
    fc.record({
      type: fc.constant('setLevels' as const),
      levels: fc.uniqueArray(fc.record({ section, level }), { maxLength: 4, selector: (entry) => entry.section }),
    }),
    fc.record({ type: fc.constant('setTitle' as const), section, title: inlineArbitrary }),
    fc.record({
      type: fc.constant('setNumber' as const),
      section,
      number: fc.oneof(
        fc.constantFrom({ kind: 'auto' as const }, { kind: 'none' as const }),
        fc.integer({ min: -1, max: 10_001 }).map((value) => ({ kind: 'pinned' as const, value })),
      ),
    }),
    fc.record({
      type: fc.constant('replaceBlocks' as const),
      section,
      blocks: fc.oneof(blocks, fc.constantFrom(...plan.sections.map((there) => there.blocks), [])),
    }),
    fc.record({
      type: fc.constant('replaceSections' as const),
      remove: fc.oneof(run, fc.subarray([...ids], { maxLength: Math.min(3, ids.length) })),
      sections: fc.oneof(
        fc.constant([]),
        sectionArbitrary.map((made) => [made]),
        fc.constantFrom(...plan.sections.map((there) => [there]), []),
      ),
      before,
    }),
    fc.record({ type: fc.constant('setScheme' as const), scheme: schemeArbitrary }),
    fc.record({
      type: fc.constant('setMeta' as const),
      meta: richPlanArbitrary.map(({ meta }) => meta),
    }),
  );
}

const planAndStep = richPlanArbitrary.chain((plan) => fc.tuple(fc.constant(plan), stepArbitrary(plan)));

describe('applyStep', () => {
  it('gives a step that takes it back, or refuses with a known code and changes nothing', () => {
    fc.assert(
      fc.property(planAndStep, ([plan, step]) => {
        const before = canonicalJson(plan);
        const result = applyStep(plan, step);
        expect(canonicalJson(plan)).toBe(before);
        if ('refused' in result) {
          expect(REFUSALS).toContain(result.refused);
          return;
        }
        const back = applyStep(result.plan, result.inverse);
        if ('refused' in back) throw new Error(`the inverse was refused: ${back.refused}`);
        expect(back.plan).toEqual(plan);
        expect(canonicalJson(back.plan)).toBe(before);

        const again = applyStep(back.plan, back.inverse);
        if ('refused' in again) throw new Error(`the inverse of the inverse was refused: ${again.refused}`);
        expect(canonicalJson(again.plan)).toBe(canonicalJson(result.plan));
      }),
      { numRuns: 800 },
    );
  });

  it('gives a plan that parses', () => {
    fc.assert(
      fc.property(planAndStep, ([plan, step]) => {
        const result = applyStep(plan, step);
        if (!('refused' in result)) expect(parsePlan(result.plan)).toEqual(result.plan);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a whole history back step by step', () => {
    fc.assert(
      fc.property(richPlanArbitrary, fc.infiniteStream(fc.nat()), (plan, picks) => {
        const pick = (below: number) => picks.next().value! % below;
        const undo: Step[] = [];
        let now = plan;
        for (let count = 0; count < 12 && now.sections.length > 0; count += 1) {
          const section = now.sections[pick(now.sections.length)]!.id;
          const before = [...now.sections.map(({ id }) => id), null][pick(now.sections.length + 1)]!;
          const steps: Step[] = [
            { type: 'moveSection', section, before },
            { type: 'moveSection', section, before, level: 1 + pick(6) },
            { type: 'promote', section },
            { type: 'demote', section },
            { type: 'removeSection', section },
          ];
          const result = applyStep(now, steps[pick(steps.length)]!);
          if ('refused' in result) continue;
          expect(findLevelFault(result.plan.sections)).toBeNull();
          undo.unshift(result.inverse);
          now = result.plan;
        }
        for (const step of undo) {
          const result = applyStep(now, step);
          if ('refused' in result) throw new Error(`refused: ${result.refused}`);
          now = result.plan;
        }
        expect(canonicalJson(now)).toBe(canonicalJson(plan));
      }),
      { numRuns: 500 },
    );
  });
});
