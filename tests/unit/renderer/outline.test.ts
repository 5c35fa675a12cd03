import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropPlace } from '../../../renderer/outline/drop-place.ts';
import { ancestors, foundRows, unfoldedRows } from '../../../renderer/outline/visible-rows.ts';
import { addAfter, moveDown, moveUp } from '../../../renderer/plan/moves.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { numberSections } from '../../../shared/plan/numbering.ts';
import { applyStep } from '../../../shared/plan/steps/apply.ts';
import type { Step } from '../../../shared/plan/steps/step.ts';
import { planArbitrary } from '../../support/plans.ts';
import { planOfLevels } from '../../support/small-outline.ts';

const ids = (plan: Plan) => plan.sections.map(({ id, level }) => `${id}${level}`).join(' ');

function after(plan: Plan, step: Step | null): string {
  if (!step) return 'no room';
  const result = applyStep(plan, step);
  return 'refused' in result ? result.refused : ids(result.plan);
}

const plan = planOfLevels([1, 2, 3, 2, 1, 2]);

test('a folded section hides all under it and nothing else', () => {
  const rows = unfoldedRows(plan.sections, new Set(['b']));
  expect(rows.map(({ section }) => section.id)).toEqual(['a', 'b', 'd', 'e', 'f']);
  expect(unfoldedRows(plan.sections, new Set(['a'])).map(({ section }) => section.id)).toEqual(['a', 'e', 'f']);
});

test('rows know their place among their siblings', () => {
  const rows = unfoldedRows(plan.sections, new Set());
  expect(rows.map(({ position, siblings }) => `${position}/${siblings}`)).toEqual([
    '1/2',
    '1/2',
    '1/1',
    '2/2',
    '2/2',
    '1/1',
  ]);
});

test('sections are found by label, in Arabic digits too', () => {
  const labels = numberSections(plan);
  expect(foundRows(plan.sections, labels, '1.2').map(({ section }) => section.id)).toEqual(['d']);
  expect(foundRows(plan.sections, labels, '๑.๒').map(({ section }) => section.id)).toEqual(['d']);
});

test('ancestors are the sections above, nearest first', () => {
  expect(ancestors(plan.sections, 2)).toEqual(['b', 'a']);
  expect(ancestors(plan.sections, 4)).toEqual([]);
});

test('moving up and down changes places with siblings, then goes to the neighbour of the parent', () => {
  expect(after(plan, moveUp(plan.sections, 'd'))).toBe('a1 d2 b2 c3 e1 f2');
  expect(after(plan, moveDown(plan.sections, 'b'))).toBe('a1 d2 b2 c3 e1 f2');
  expect(after(plan, moveDown(plan.sections, 'd'))).toBe('a1 b2 c3 e1 d2 f2');
  expect(after(plan, moveUp(plan.sections, 'f'))).toBe('a1 b2 c3 d2 f2 e1');
  expect(after(plan, moveUp(plan.sections, 'a'))).toBe('no room');
  expect(after(plan, moveDown(plan.sections, 'e'))).toBe('no room');
});

test('a new section comes after all that is under the present one', () => {
  expect(after(plan, addAfter(plan.sections, 'b', 'new'))).toBe('a1 b2 c3 new2 d2 e1 f2');
  expect(after(plan, addAfter(plan.sections, 'b', 'new', 1))).toBe('a1 b2 c3 d2 new1 e1 f2');
  expect(after({ ...plan, sections: [] }, addAfter([], null, 'new'))).toBe('new1');
});

test('whatever is offered as a place to drop is accepted, and no move by keys is refused', () => {
  fc.assert(
    fc.property(planArbitrary, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), (any, which, where, level) => {
      fc.pre(any.sections.length > 0);
      const section = any.sections[which % any.sections.length]!.id;
      const place = dropPlace(any.sections, section, where % (any.sections.length + 1), level);
      if (place) expect(applyStep(any, { type: 'moveSection', section, ...place })).toHaveProperty('plan');
      for (const step of [moveUp(any.sections, section), moveDown(any.sections, section)]) {
        if (step) expect(applyStep(any, step)).toHaveProperty('plan');
      }
    }),
  );
});
