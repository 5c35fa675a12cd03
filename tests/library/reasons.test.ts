import { afterEach, beforeEach, expect, test } from 'vitest';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { openTempLibrary } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
let first: string;
beforeEach(() => {
  temp = openTempLibrary();
  for (const id of ['small', 'other']) temp.library.createPlan(smallPlan(id));
  first = keep('ร่างที่ ๑');
});
afterEach(() => temp.remove());

function keep(name: string, plan = 'small'): string {
  return temp.library.saveVersion({ plan, kind: 'named', milestone: null, name, note: '', author: '' }).id;
}
const give = (before: string, after: string, change: string, text: string) =>
  temp.library.setReason({ plan: 'small', before, after, change, text });
const reasons = (before: string, after: string, plan = 'small') => temp.library.readReasons({ plan, before, after });

test('a reason is kept for one change between two states, replaced and taken away', () => {
  give(first, 'draft', 's1', 'ตามมติคณะกรรมการ');
  give(first, 'draft', 'deleted:b2', 'ซ้ำกับบทที่ ๒');
  give('draft', first, 's1', 'อีกทาง');
  expect(reasons(first, 'draft')).toEqual({ s1: 'ตามมติคณะกรรมการ', 'deleted:b2': 'ซ้ำกับบทที่ ๒' });
  give(first, 'draft', 's1', 'แก้คำผิด');
  give(first, 'draft', 'deleted:b2', '');
  expect(reasons(first, 'draft')).toEqual({ s1: 'แก้คำผิด' });
  expect(reasons('draft', first)).toEqual({ s1: 'อีกทาง' });
  expect(temp.library.check()).toEqual([]);
});

test('reasons for changes up to the draft go along when it is kept as a version', () => {
  const second = keep('ร่างที่ ๒');
  give(first, 'draft', 's1', 'หนึ่ง');
  give(second, 'draft', 's1', 'สอง');
  give(first, second, 's1', 'ระหว่างนั้น');
  const third = keep('ร่างที่ ๓');
  expect(reasons(first, third)).toEqual({ s1: 'หนึ่ง' });
  expect(reasons(second, third)).toEqual({ s1: 'สอง' });
  expect(reasons(first, 'draft')).toEqual({ s1: 'หนึ่ง' });
  give(first, 'draft', 's1', 'หลังจากนั้น');
  expect(reasons(first, third)).toEqual({ s1: 'หนึ่ง' });
});

test('a silent version takes no reasons along', () => {
  give(first, 'draft', 's1', 'หนึ่ง');
  const { revision } = temp.library.openDraft('small');
  const sections = [reworded(smallPlan().sections[0]!, 'ใหม่')];
  temp.library.saveDraft({ plan: 'small', base: revision, sections });
  const { before } = temp.library.restoreVersion('small', first, '');
  expect(before.kind).toBe('silent');
  expect(reasons(first, before.id)).toEqual({});
});

test('a plan or version that is not there is named in the error', () => {
  const noVersion = expect.objectContaining({ code: 'VERSION_NOT_FOUND', details: { version: 'ghost' } });
  expect(() => reasons(first, 'draft', 'ghost')).toThrow(expect.objectContaining({ code: 'PLAN_NOT_FOUND' }));
  expect(() => reasons('ghost', 'draft')).toThrow(noVersion);
  expect(() => give(first, 'ghost', 's1', 'x')).toThrow(noVersion);
  expect(() => reasons(first, 'draft', 'other')).toThrow(expect.objectContaining({ code: 'VERSION_NOT_FOUND' }));
});
