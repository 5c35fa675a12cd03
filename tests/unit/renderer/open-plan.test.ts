import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OpenPlan } from '../../../renderer/plan/open-plan.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import type { Step } from '../../../shared/plan/steps/step.ts';
import { richPlanArbitrary } from '../../support/rich-plans.ts';
import { planOfLevels } from '../../support/small-outline.ts';

const outline = (plan: Plan) => plan.sections.map(({ id, level }) => `${id}${level}`).join(' ');

test('a step changes plan and labels, and undo and redo go back and forth', () => {
  const open = new OpenPlan(planOfLevels([1, 2, 2]), null);
  expect(open.apply([{ type: 'demote', section: 'c' }])).toBe(null);
  expect(open.view().labels.get('c')).toBe('๑.๑.๑');
  expect(open.undo()).toBe(true);
  expect(open.view().labels.get('c')).toBe('๑.๒');
  expect(open.redo()).toBe(true);
  expect(open.view().labels.get('c')).toBe('๑.๑.๑');
});

test('a refused step among several changes nothing and cannot be undone', () => {
  const open = new OpenPlan(planOfLevels([1, 2]), null);
  const before = open.view().plan;
  const steps: Step[] = [
    { type: 'setTitle', section: 'b', title: [] },
    { type: 'demote', section: 'b' },
  ];
  expect(open.apply(steps)).toBe('skips-level');
  expect(open.view().plan).toBe(before);
  expect(open.view().canUndo).toBe(false);
});

test('several steps are one thing to undo', () => {
  const open = new OpenPlan(planOfLevels([1, 2, 3]), null);
  const up: Step = { type: 'promote', section: 'c' };
  open.apply([up, up], 'c');
  expect(outline(open.view().plan)).toBe('a1 b2 c1');
  expect(open.view().chapter).toBe('c');
  open.undo();
  expect(outline(open.view().plan)).toBe('a1 b2 c3');
});

test('when the section one is in is removed one stands in the section before it, and comes back with undo', () => {
  const open = new OpenPlan(planOfLevels([1, 2, 1, 2]), 'c');
  open.apply([{ type: 'removeSection', section: 'c' }]);
  expect(open.view()).toMatchObject({ chapter: 'a', section: 'b' });
  open.undo();
  expect(open.view()).toMatchObject({ chapter: 'c', section: 'c' });
});

test('labels stay the same map while only words change', () => {
  const open = new OpenPlan(planOfLevels([1, 2]), null);
  const { labels, plan } = open.view();
  const block = { type: 'paragraph', id: 'p', align: 'thai', indent: 'first', content: [] } as const;
  open.typed('a', [plan.sections[0]!, { ...plan.sections[1]!, blocks: [block] }]);
  expect(open.view().labels).toBe(labels);
  expect(open.view().plan.sections[1]!.blocks).toEqual([block]);
});

test('labels come anew when the title of a section without number changes, since references print it', () => {
  const open = new OpenPlan(planOfLevels([1, 1]), null);
  open.apply([{ type: 'setNumber', section: 'a', number: { kind: 'none' } }]);
  const { labels, plan } = open.view();
  open.typed('a', [{ ...plan.sections[0]!, title: [{ type: 'text', text: 'บทสรุป' }] }]);
  expect(open.view().labels).not.toBe(labels);
  expect(open.view().labels.titles.get('a')).toBe('บทสรุป');
  const now = open.view().labels;
  open.typed('b', [{ ...plan.sections[1]!, title: [{ type: 'text', text: 'บทนำ' }] }]);
  expect(open.view().labels).toBe(now);
});

test('another state of the plan takes its place as one thing to undo', () => {
  const plan = planOfLevels([1, 2, 1]);
  const other: Plan = { ...planOfLevels([1, 1]), meta: { ...plan.meta, title: { text: 'ก่อนหน้า' } } };
  const open = new OpenPlan(plan, 'c');
  open.apply([{ type: 'demote', section: 'c' }]);
  const before = open.view().plan;
  open.replace(other);
  expect(open.view().plan).toBe(other);
  expect(open.view().section).toBe('b');
  open.undo();
  expect(open.view().plan).toEqual(before);
  open.undo();
  expect(open.view().plan).toEqual(plan);
  open.redo();
  open.redo();
  expect(open.view().plan).toEqual(other);
});

test('what is typed in one chapter leaves the others as they are', () => {
  const open = new OpenPlan(planOfLevels([1, 2, 1, 2]), 'd');
  const [a, b, c, d] = open.view().plan.sections;
  open.typed('c', [{ ...c!, title: [] }, d!]);
  expect(open.view().plan.sections[0]).toBe(a);
  expect(open.view().plan.sections[1]).toBe(b);
  expect(open.view().plan.sections[2]!.title).toEqual([]);
});

test('undoing everything gives the plan there was, redoing everything the plan there is', () => {
  const stepFor = (plan: Plan, kind: number, which: number): Step => {
    const section = plan.sections[which % plan.sections.length]?.id ?? 'none';
    const kinds: Step[] = [
      { type: 'promote', section },
      { type: 'demote', section },
      { type: 'removeSection', section },
      { type: 'setNumber', section, number: { kind: 'none' } },
      { type: 'moveSection', section, before: null },
      { type: 'setTitle', section, title: [{ type: 'text', text: 'ใหม่' }] },
    ];
    return kinds[kind % kinds.length]!;
  };
  const moves = fc.array(fc.tuple(fc.nat(5), fc.nat(30)), { maxLength: 12 });
  fc.assert(
    fc.property(richPlanArbitrary, moves, (plan, list) => {
      const open = new OpenPlan(plan, null);
      for (const [kind, which] of list) open.apply([stepFor(open.view().plan, kind, which)]);
      const last = open.view().plan;
      while (open.undo());
      expect(open.view().plan).toEqual(plan);
      while (open.redo());
      expect(open.view().plan).toEqual(last);
    }),
    { numRuns: 60 },
  );
});
