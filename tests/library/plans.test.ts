import { afterEach, beforeEach, expect, test } from 'vitest';
import { countPlanWords } from '../../shared/plan/count.ts';
import { smallPlan } from '../support/small-plan.ts';
import { openTempLibrary } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  temp = openTempLibrary();
});
afterEach(() => temp.remove());

test('a plan comes back as it was put in', () => {
  const plan = smallPlan();
  expect(temp.library.createPlan(plan)).toBe('small');
  expect(temp.library.openDraft('small').plan).toEqual(plan);
});

test('a plan without sections can be kept', () => {
  const plan = { ...smallPlan(), sections: [] };
  temp.library.createPlan(plan);
  expect(temp.library.openDraft('small').plan).toEqual(plan);
});

test('a summary tells title, period, sections and words without opening the plan', () => {
  const plan = smallPlan();
  temp.library.createPlan(plan);
  expect(temp.library.listPlans()).toEqual([
    {
      id: 'small',
      title: plan.meta.title.text,
      edition: '',
      agency: plan.meta.agency.text,
      period: plan.meta.period,
      sections: 6,
      words: countPlanWords(plan),
      createdAt: expect.any(String),
      changedAt: expect.any(String),
      binnedAt: null,
    },
  ]);
});

test('a plan whose id is taken gets a new one', () => {
  temp.library.createPlan(smallPlan());
  const id = temp.library.createPlan(smallPlan());
  expect(id).not.toBe('small');
  expect(temp.library.openDraft(id).plan).toEqual(smallPlan(id));
});

test('a plan that breaks the rules is not taken in', () => {
  const plan = smallPlan();
  const broken = { ...plan, sections: plan.sections.slice(1) };
  expect(() => temp.library.createPlan(broken)).toThrow(expect.objectContaining({ code: 'PLAN_INVALID' }));
  expect(temp.library.listPlans()).toEqual([]);
});

test('plans are listed by their last save, whatever the clock said', () => {
  temp.library.createPlan(smallPlan('first'));
  temp.library.createPlan(smallPlan('second'));
  expect(temp.library.listPlans().map(({ id }) => id)).toEqual(['second', 'first']);
  temp.library.renamePlan('first', 'แผนที่เปลี่ยนชื่อ');
  expect(temp.library.listPlans().map(({ id, title }) => [id, title])).toEqual([
    ['first', 'แผนที่เปลี่ยนชื่อ'],
    ['second', smallPlan().meta.title.text],
  ]);
});

test('a new title moves the draft on by one revision', () => {
  temp.library.createPlan(smallPlan());
  const { revision } = temp.library.openDraft('small');
  temp.library.renamePlan('small', 'ชื่อใหม่');
  expect(temp.library.openDraft('small')).toMatchObject({
    revision: revision + 1,
    plan: { meta: { title: { text: 'ชื่อใหม่' } } },
  });
});

test('a title too long for a plan is refused', () => {
  temp.library.createPlan(smallPlan());
  expect(() => temp.library.renamePlan('small', 'ก'.repeat(2001))).toThrow(
    expect.objectContaining({ code: 'PLAN_INVALID' }),
  );
});

test('a copy has the content and a life of its own', () => {
  temp.library.createPlan(smallPlan());
  const copy = temp.library.duplicatePlan('small', 'สำเนา');
  temp.library.renamePlan('small', 'ต้นฉบับ');
  const { plan } = temp.library.openDraft(copy);
  expect(plan.sections).toEqual(smallPlan().sections);
  expect(plan.meta.title.text).toBe('สำเนา');
});

test('a plan goes to the bin and comes back', () => {
  temp.library.createPlan(smallPlan());
  temp.library.movePlanToBin('small');
  expect(temp.library.listPlans()[0]?.binnedAt).toMatch(/Z$/);
  temp.library.bringPlanBack('small');
  expect(temp.library.listPlans()[0]?.binnedAt).toBeNull();
});

test('a plan that is not there is named in the error', () => {
  const missing = expect.objectContaining({ code: 'PLAN_NOT_FOUND', details: { id: 'ghost' } });
  const { library } = temp;
  for (const attempt of [
    () => library.openDraft('ghost'),
    () => library.renamePlan('ghost', 'x'),
    () => library.duplicatePlan('ghost', 'x'),
    () => library.movePlanToBin('ghost'),
    () => library.bringPlanBack('ghost'),
    () => library.replaceDraft('ghost', smallPlan()),
    () => library.saveDraft({ plan: 'ghost', base: 1, sections: [] }),
    () => library.saveVersion({ plan: 'ghost', kind: 'named', milestone: null, name: 'x', note: '', author: '' }),
    () => library.listVersions('ghost'),
    () => library.openVersion('ghost', 'x'),
    () => library.restoreVersion('ghost', 'x', ''),
    () => library.restorePart({ plan: 'ghost', version: 'x', line: 's0' }, ''),
    () => library.readReasons({ plan: 'ghost', before: 'draft', after: 'draft' }),
    () => library.setReason({ plan: 'ghost', before: 'draft', after: 'draft', change: 's0', text: 'x' }),
  ]) {
    expect(attempt).toThrow(missing);
  }
});

test('settings that were never set follow the app, those that were set stay', () => {
  expect(temp.library.readSettings()).toEqual({
    author: '',
    terms: [],
    language: 'th',
    theme: 'system',
    panes: {},
    recent: [],
  });
  temp.library.changeSettings({ author: 'ผู้ยกร่าง', panes: { workbench: [20, 60, 20] } });
  expect(temp.library.changeSettings({ theme: 'dark' })).toEqual({
    author: 'ผู้ยกร่าง',
    terms: [],
    language: 'th',
    theme: 'dark',
    panes: { workbench: [20, 60, 20] },
    recent: [],
  });
  expect(temp.library.readSettings().theme).toBe('dark');
});
