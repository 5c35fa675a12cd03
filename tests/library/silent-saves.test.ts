import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DraftChange } from '../../electron/library/draft-shape.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { openTempLibrary } from '../support/temp-library.ts';

const MINUTE = 60_000;
const plan = smallPlan();

let time: number;
let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  time = Date.parse('2026-11-21T02:00:00.000Z');
  temp = openTempLibrary(() => new Date(time));
  temp.library.createPlan(plan);
});
afterEach(() => temp.remove());

function write(text: string, more: Partial<DraftChange> = {}): void {
  const { revision } = temp.library.openDraft('small');
  temp.library.saveDraft({ plan: 'small', base: revision, sections: [reworded(plan.sections[1]!, text)], ...more });
}
const keep = (name: string) =>
  temp.library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name, note: '', author: '' });
const versions = () => temp.library.listVersions('small');
const newestText = () => temp.library.openVersion('small', versions()[0]!.id);

test('within ten minutes of the newest version nothing is kept', () => {
  keep('แรก');
  time += 10 * MINUTE - 1;
  write('หนึ่ง');
  expect(versions().map(({ kind }) => kind)).toEqual(['named']);
});

test('ten minutes after the newest version, the state before a save is kept', () => {
  temp.library.changeSettings({ author: 'ผู้ยกร่าง' });
  keep('แรก');
  write('หนึ่ง');
  const before = temp.library.openDraft('small').plan;
  time += 10 * MINUTE;
  write('สอง');
  write('สาม');
  expect(versions()).toHaveLength(2);
  expect(versions()[0]).toMatchObject({
    kind: 'silent',
    milestone: null,
    name: '',
    author: 'ผู้ยกร่าง',
    changedSections: 1,
  });
  expect(newestText()).toEqual(before);
  time += 10 * MINUTE;
  write('สี่');
  expect(versions()).toHaveLength(3);
  expect(temp.library.check()).toEqual([]);
});

test('what the newest version holds already is not kept twice, nor before a save that changes nothing', () => {
  const { id } = keep('แรก');
  time += 60 * MINUTE;
  write('หนึ่ง');
  expect(versions().map((version) => version.id)).toEqual([id]);
  write('หนึ่ง');
  expect(versions()).toHaveLength(1);
  write('สอง');
  expect(versions()).toHaveLength(2);
  expect(newestText().sections[1]).toEqual(reworded(plan.sections[1]!, 'หนึ่ง'));
});

test('a plan without versions is kept as it was made, ten minutes later', () => {
  time += 9 * MINUTE;
  write('หนึ่ง');
  expect(versions()).toEqual([]);
  time += MINUTE;
  write('สอง');
  expect(versions()).toHaveLength(1);
  expect(newestText().sections[1]).toEqual(reworded(plan.sections[1]!, 'หนึ่ง'));
});

test('a clock that was set back keeps one version and then goes by the new time', () => {
  keep('แรก');
  write('หนึ่ง');
  time -= 300 * 24 * 60 * MINUTE;
  for (const text of ['สอง', 'สาม', 'สี่']) write(text);
  expect(versions().map(({ kind }) => kind)).toEqual(['silent', 'named']);
});

test('a save that is refused keeps nothing', () => {
  keep('แรก');
  write('หนึ่ง');
  time += 60 * MINUTE;
  expect(() => write('สอง', { base: 0 })).toThrow(expect.objectContaining({ code: 'DRAFT_CONFLICT' }));
  expect(() => write('สอง', { order: ['s3'] })).toThrow(expect.objectContaining({ code: 'PLAN_INVALID' }));
  expect(versions()).toHaveLength(1);
});
