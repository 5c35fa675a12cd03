import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_PROGRESS, type SectionProgress } from '../../shared/plan/progress.ts';
import { smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTempLibrary, openTestLibrary } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  temp = openTempLibrary();
  temp.library.createPlan(smallPlan());
});
afterEach(() => temp.remove());

const inReview: SectionProgress = {
  status: 'review',
  person: 'กลุ่มแผนงาน',
  note: 'รอตัวเลขจากกองคลัง',
  words: 1200,
  pages: null,
};
const save = (sections: Record<string, SectionProgress>, base = temp.library.readProgress('small').revision) =>
  temp.library.saveProgress({ plan: 'small', base, sections });

test('nothing was said of a new plan', () => {
  expect(temp.library.readProgress('small')).toEqual({ revision: 0, savedAt: null, sections: {} });
});

test('what is said of sections is kept, and the others stay as they are', () => {
  save({ s1: inReview });
  const { revision, savedAt } = save({ s2: { ...NO_PROGRESS, status: 'approved' } });
  expect(temp.library.readProgress('small')).toEqual({
    revision,
    savedAt,
    sections: { s1: inReview, s2: { ...NO_PROGRESS, status: 'approved' } },
  });
  expect(temp.library.check()).toEqual([]);
});

test('the same again writes nothing, and nothing said leaves no row', () => {
  const saved = save({ s1: inReview });
  expect(save({ s1: inReview })).toEqual(saved);
  save({ s1: NO_PROGRESS });
  expect(temp.library.readProgress('small').sections).toEqual({});
  expect(
    inLibraryFile(temp.folder, (file) => file.prepare('SELECT count(*) FROM section_progress').pluck().get()),
  ).toBe(0);
});

test('a save that does not know the last one is refused and changes nothing', () => {
  save({ s1: inReview });
  const late = { s1: { ...inReview, note: 'จากหน้าต่างเก่า' } };
  expect(() => save(late, 0)).toThrow(expect.objectContaining({ code: 'PROGRESS_CONFLICT' }));
  expect(temp.library.readProgress('small').sections).toEqual({ s1: inReview });
});

test('a plan that is not there has none', () => {
  expect(() => temp.library.readProgress('none')).toThrow(expect.objectContaining({ code: 'PLAN_NOT_FOUND' }));
  expect(() => temp.library.saveProgress({ plan: 'none', base: 0, sections: {} })).toThrow(
    expect.objectContaining({ code: 'PLAN_NOT_FOUND' }),
  );
});

test('it is no part of the draft or of its versions', () => {
  const version = () =>
    temp.library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'ร่าง', note: '', author: '' });
  const before = version();
  const { revision } = temp.library.openDraft('small');
  save({ s1: inReview });
  expect(version().hash).toBe(before.hash);
  expect(temp.library.openDraft('small').revision).toBe(revision);
});

test('it waits for a section that is deleted, comes back with a version, and stays in the bin', () => {
  temp.library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'ครบ', note: '', author: '' });
  const gone = smallPlan().sections.at(-1)!.id;
  save({ [gone]: inReview });
  temp.library.replaceDraft('small', { ...smallPlan(), sections: smallPlan().sections.slice(0, 1) });
  temp.library.movePlanToBin('small');
  temp.library.thin();
  temp.library.bringPlanBack('small');
  expect(temp.library.readProgress('small').sections).toEqual({ [gone]: inReview });
  temp.library.restoreVersion('small', 'ครบ', '');
  expect(temp.library.openDraft('small').plan.sections.map(({ id }) => id)).toContain(gone);
  expect(temp.library.readProgress('small').sections).toEqual({ [gone]: inReview });
});

test('a copy of the plan begins its work anew', () => {
  save({ s1: inReview });
  const copy = temp.library.duplicatePlan('small', 'สำเนา');
  expect(temp.library.readProgress(copy).sections).toEqual({});
});

test('it is there after the library is opened again, and in its backups', async () => {
  save({ s1: inReview });
  const { file } = await temp.library.backup();
  save({ s1: { ...inReview, status: 'approved' } });
  await temp.library.restoreBackup(file);
  expect(temp.library.readProgress('small').sections).toEqual({ s1: inReview });
  temp.library.close();
  const again = openTestLibrary(temp.folder);
  expect(again.readProgress('small').sections).toEqual({ s1: inReview });
  again.close();
  rmSync(temp.folder, { recursive: true, force: true });
});

test('it goes with the plan', () => {
  save({ s1: inReview });
  inLibraryFile(temp.folder, (file) => {
    file.pragma('foreign_keys = ON');
    for (const table of ['draft_section', 'draft_order', 'draft']) file.prepare(`DELETE FROM ${table}`).run();
    file.prepare("DELETE FROM plan WHERE id = 'small'").run();
    expect(file.prepare('SELECT count(*) FROM section_progress').pluck().get()).toBe(0);
  });
});

test('a row that is not what it should be is found by the check', () => {
  save({ s1: inReview });
  inLibraryFile(temp.folder, (file) => {
    file.pragma('ignore_check_constraints = ON');
    file.prepare("UPDATE section_progress SET status = 'done'").run();
  });
  expect(temp.library.check().join()).toContain('statuses and notes of plan small');
});
