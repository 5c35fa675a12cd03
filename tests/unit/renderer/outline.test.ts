import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropPlace } from '../../../renderer/outline/drop-place.ts';
import { hitParts, queryWords, titleSearch } from '../../../renderer/outline/search.ts';
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

const found = (query: string) =>
  foundRows(plan.sections, titleSearch(queryWords(query), numberSections(plan))).map(
    ({ section, leads }) => `${section.id}${leads ? '…' : ''}`,
  );

test('sections are found by label, in Arabic digits too, under those that lead to them', () => {
  expect(found('1.2')).toEqual(['a…', 'd']);
  expect(found('๑.๒')).toEqual(['a…', 'd']);
  expect(found('1.1.1')).toEqual(['a…', 'b…', 'c']);
  expect(found('none')).toEqual([]);
});

test('what leads to a section is shown once, and not again below one that was found itself', () => {
  const rows = (ids: string) => foundRows(plan.sections, ({ id }) => ids.includes(id));
  expect(rows('bc').map(({ section, leads }) => [section.id, leads])).toEqual([
    ['a', true],
    ['b', false],
    ['c', false],
  ]);
  expect(rows('ae').map(({ section }) => section.id)).toEqual(['a', 'e']);
});

test('found rows are a part of all rows, each under its own parents', () => {
  fc.assert(
    fc.property(planArbitrary, fc.integer(), ({ sections }, seed) => {
      const wanted = new Set(sections.filter((_, n) => (seed >> (n % 30)) & 1).map(({ id }) => id));
      const rows = foundRows(sections, ({ id }) => wanted.has(id));
      expect(rows.filter(({ leads }) => !leads).map(({ section }) => section.id)).toEqual(
        sections.filter(({ id }) => wanted.has(id)).map(({ id }) => id),
      );
      const shown = new Set(rows.map(({ section }) => section.id));
      for (const { index, leads } of rows) {
        for (const above of ancestors(sections, index)) expect(shown).toContain(above);
        if (leads)
          expect(rows.some((row) => !row.leads && ancestors(sections, row.index).includes(sections[index]!.id))).toBe(
            true,
          );
      }
    }),
  );
});

test('what was meant is marked, with the marks of its letters', () => {
  const parts = (title: string, query: string) =>
    hitParts(title, queryWords(query))
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('');
  expect(parts('เป้าหมายปี ๒๕๗๐', '2570 หมาย')).toBe('เป้า[หมาย]ปี [๒๕๗๐]');
  expect(parts('ที่ตั้ง', 'ต')).toBe('ที่[ตั้]ง');
  expect(parts('น้ำ', 'น')).toBe('[น้ำ]');
  expect(parts('Digital ดิจิทัล', 'digital')).toBe('[Digital] ดิจิทัล');
  expect(parts('สำนักงาน', 'ส\u0e4d\u0e32')).toBe('[สำ]นักงาน');
  expect(parts('ไม่มี', '')).toBe('ไม่มี');
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
