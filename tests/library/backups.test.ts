import fs from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { libraryState } from '../support/library-state.ts';
import { referencePlan } from '../support/plans.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { openTempLibrary, openTestLibrary } from '../support/temp-library.ts';

let temp: ReturnType<typeof openTempLibrary>;
beforeEach(() => {
  temp = openTempLibrary();
});
afterEach(() => temp.remove());

const backupPath = (file: string) => join(temp.folder, 'backups', file);

test('a backup is a whole library in one file', async () => {
  temp.library.createPlan(smallPlan());
  const made = await temp.library.backup();
  expect(made).toEqual({
    file: expect.stringMatching(/^library-000001-20261121T0300\d\dZ\.sqlite$/),
    bytes: fs.statSync(backupPath(made.file)).size,
    madeAt: expect.stringMatching(/^2026-11-21T03:00:\d\dZ$/),
  });
  expect(fs.readdirSync(join(temp.folder, 'backups'))).toEqual([made.file]);
  expect(temp.library.backups()).toEqual([made]);
  expect(temp.library.status().lastBackup).toEqual(made);

  const elsewhere = join(temp.folder, 'elsewhere');
  fs.mkdirSync(elsewhere);
  fs.copyFileSync(backupPath(made.file), join(elsewhere, 'library.sqlite'));
  const copy = openTestLibrary(elsewhere);
  expect(libraryState(copy)).toEqual(libraryState(temp.library));
  copy.close();
});

test('what is saved while a backup is being made goes on, and the backup is one moment of it', async () => {
  const plan = referencePlan();
  temp.library.createPlan(plan);
  let { revision } = temp.library.openDraft(plan.id);
  const backup = temp.library.backup();
  let isDone = false;
  const done = backup.finally(() => {
    isDone = true;
  });
  let saves = 0;
  while (!isDone) {
    saves += 1;
    // Both sections in one save: a backup that holds one of them only would be torn.
    const sections = [reworded(plan.sections[1]!, `ครั้งที่ ${saves}`), reworded(plan.sections[998]!, `ครั้งที่ ${saves}`)];
    revision = temp.library.saveDraft({ plan: plan.id, base: revision, sections }).revision;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await done;
  expect(saves).toBeGreaterThan(1);
  await temp.library.restoreBackup((await backup).file);
  const { sections } = temp.library.openDraft(plan.id).plan;
  expect(sections[1]!.blocks[0]!.content).toEqual(sections[998]!.blocks[0]!.content);
  expect(temp.library.check()).toEqual([]);
});

test('backups are numbered, not ordered by a clock, and rotated', async () => {
  temp.library.close();
  let year = 2040;
  const backwards = openTestLibrary(temp.folder, () => new Date(Date.UTC(year--, 0, 1)));
  const made = [];
  for (let count = 0; count < 32; count += 1) {
    made.unshift(await backwards.backup());
  }
  expect(backwards.backups()).toEqual(made.slice(0, 30));
  backwards.close();
});

test('two backups asked for at once are made one after the other', async () => {
  const [first, second] = await Promise.all([temp.library.backup(), temp.library.backup()]);
  expect(temp.library.backups()).toEqual([second, first]);
});

test('a library closed during a backup stops it and leaves nothing half made', async () => {
  temp.library.createPlan(referencePlan());
  const backup = temp.library.backup();
  const settled = expect(backup).rejects.toMatchObject({ code: 'CANCELLED' });
  await new Promise((resolve) => setImmediate(resolve));
  temp.library.close();
  await settled;
  expect(fs.readdirSync(join(temp.folder, 'backups'))).toEqual([]);
});

test('what a backup left half made by a crash is cleared away by the next', async () => {
  const { file } = await temp.library.backup();
  fs.writeFileSync(backupPath('library.partial'), 'x'.repeat(5000));
  fs.writeFileSync(backupPath('library.partial-journal'), 'x'.repeat(5000));
  const next = await temp.library.backup();
  expect(fs.readdirSync(join(temp.folder, 'backups')).sort()).toEqual([file, next.file]);
});

test('restoring brings back what the backup holds, and backs up what was there', async () => {
  temp.library.createPlan(smallPlan());
  temp.library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'ร่างแรก', note: '', author: '' });
  const atBackup = libraryState(temp.library);
  const { file } = await temp.library.backup();
  temp.library.createPlan(smallPlan('later'));
  temp.library.renamePlan('small', 'ชื่อหลังสำรอง');
  const later = libraryState(temp.library);

  await temp.library.restoreBackup(file);
  expect(libraryState(temp.library)).toEqual(atBackup);
  expect(temp.library.check()).toEqual([]);
  const { revision } = temp.library.openDraft('small');
  temp.library.saveDraft({ plan: 'small', base: revision, sections: [reworded(smallPlan().sections[0]!, 'ทำงานต่อ')] });

  const [before] = temp.library.backups();
  await temp.library.restoreBackup(before!.file);
  expect(libraryState(temp.library)).toEqual(later);

  temp.library.close();
  const reopened = openTestLibrary(temp.folder);
  expect(libraryState(reopened)).toEqual(later);
  reopened.close();
});

test('a backup that is not in the list is not restored, wherever the name leads', async () => {
  await temp.library.backup();
  for (const file of ['', 'library-000009-20261121T030003Z.sqlite', '../library.sqlite', '/etc/passwd']) {
    await expect(temp.library.restoreBackup(file)).rejects.toMatchObject({
      code: 'BACKUP_NOT_FOUND',
      details: { file },
    });
  }
});

test('a damaged backup, or one of a newer release, is refused and the library not touched', async () => {
  temp.library.createPlan(smallPlan());
  const state = libraryState(temp.library);
  const { file } = await temp.library.backup();
  const newer = new Database(backupPath(file));
  newer.pragma('user_version = 99');
  newer.close();
  await expect(temp.library.restoreBackup(file)).rejects.toMatchObject({ code: 'LIBRARY_NEWER' });
  for (const damage of [
    Buffer.alloc(9000, 1),
    Buffer.alloc(0),
    fs.readFileSync(backupPath(file)).subarray(0, 20_000),
  ]) {
    fs.writeFileSync(backupPath(file), damage);
    await expect(temp.library.restoreBackup(file)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED', details: { file } });
  }
  expect(libraryState(temp.library)).toEqual(state);
  expect(temp.library.backups().map((backup) => backup.file)).toEqual([file]);
});
