import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, schemaOf } from '../../electron/library/migrate.ts';
import { MIGRATIONS } from '../../electron/library/migrations/all.ts';
import { sectionRow } from '../../electron/library/section-row.ts';
import { smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTestLibrary, tempFolder, tickingClock } from '../support/temp-library.ts';

let folder: string;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plain = { now: tickingClock(), backUpFirst: () => undefined };

/** A library of the first schema with a plan in it, written as that schema was. */
function makeFirstSchema(): void {
  const plan = smallPlan();
  const database = new Database(join(folder, 'library.sqlite'));
  migrate(database, { ...plain, migrations: MIGRATIONS.slice(0, 1) });
  const rows = plan.sections.map(sectionRow);
  const words = rows.reduce((sum, row) => sum + row.words, 0);
  database.prepare('INSERT INTO plan VALUES (?, ?, NULL)').run(plan.id, '2026-11-01T00:00:00.000Z');
  database
    .prepare('INSERT INTO draft VALUES (?, 4, 9, ?, ?, ?, ?, ?)')
    .run(
      plan.id,
      '2026-11-02T00:00:00.000Z',
      rows.length,
      words,
      JSON.stringify(plan.meta),
      JSON.stringify(plan.scheme),
    );
  database
    .prepare('INSERT INTO draft_order VALUES (?, ?)')
    .run(plan.id, JSON.stringify(plan.sections.map(({ id }) => id)));
  const insert = database.prepare('INSERT INTO draft_section VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const row of rows) {
    insert.run(plan.id, row.id, row.level, row.number, row.words, row.hash, row.body);
  }
  database.prepare("INSERT INTO setting VALUES ('author', '\"ผู้ยกร่าง\"')").run();
  database.close();
}

test('migrations are numbered from one without a gap and named by their files', () => {
  const files = readdirSync(new URL('../../electron/library/migrations', import.meta.url))
    .filter((file) => /^\d/.test(file))
    .sort();
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(MIGRATIONS.map(({ number, words }) => `${String(number).padStart(4, '0')}-${words}.ts`)).toEqual(files);
});

test('a new library has seen every migration', () => {
  openTestLibrary(folder).close();
  inLibraryFile(folder, (file) => {
    expect(schemaOf(file)).toBe(MIGRATIONS.length);
    expect(file.prepare('SELECT number, words FROM migration ORDER BY number').all()).toEqual(
      MIGRATIONS.map(({ number, words }) => ({ number, words })),
    );
  });
});

test('the schema that ships is the one on record', async () => {
  openTestLibrary(folder).close();
  const schema = inLibraryFile(folder, (file) =>
    file
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, name")
      .pluck()
      .all(),
  );
  const text = schema.map((sql) => `${String(sql).replaceAll(/\n {6}/g, '\n')};\n`).join('\n');
  await expect(text).toMatchFileSnapshot('../fixtures/library-schema.sql');
});

test('from the first schema to the second, drafts and settings stay and versions can be saved', () => {
  makeFirstSchema();
  const library = openTestLibrary(folder);
  const { plan, revision } = library.openDraft('small');
  expect(plan).toEqual(smallPlan());
  expect(revision).toBe(4);
  expect(library.readSettings().author).toBe('ผู้ยกร่าง');
  expect(library.status().schema).toBe(2);
  expect(library.listVersions('small')).toEqual([]);
  library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'ร่างแรก', note: '', author: '' });
  expect(library.openVersion('small', 'ร่างแรก')).toEqual(smallPlan());
  expect(library.check()).toEqual([]);
  library.close();
});

test('a library in use is backed up before it is migrated, a new one is not', async () => {
  openTestLibrary(folder).close();
  expect(readdirSync(folder)).not.toContain('backups');
  rmSync(join(folder, 'library.sqlite'));

  makeFirstSchema();
  const library = openTestLibrary(folder);
  const [backup] = library.backups();
  const copy = new Database(join(folder, 'backups', backup!.file), { readonly: true });
  expect(schemaOf(copy)).toBe(1);
  expect(copy.prepare('SELECT count(*) FROM draft_section').pluck().get()).toBe(6);
  copy.close();

  library.movePlanToBin('small');
  await library.restoreBackup(backup!.file);
  expect(library.status().schema).toBe(2);
  expect(library.listPlans()[0]?.binnedAt).toBeNull();
  library.close();
});

test('when a backup cannot be made, or a migration fails, the library stays at its old schema', () => {
  makeFirstSchema();
  const database = new Database(join(folder, 'library.sqlite'));
  const noRoom = () => {
    throw new Error('no room for a backup');
  };
  expect(() => migrate(database, { ...plain, migrations: MIGRATIONS, backUpFirst: noRoom })).toThrow('no room');
  const failing = {
    number: MIGRATIONS.length + 1,
    words: 'failing',
    up: (half: Database.Database) => half.exec('CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1)'),
  };
  expect(() => migrate(database, { ...plain, migrations: [...MIGRATIONS, failing] })).toThrow('nowhere');
  const dangling = {
    number: MIGRATIONS.length + 1,
    words: 'dangling',
    up: (broken: Database.Database) => broken.exec('DELETE FROM plan'),
  };
  expect(() => migrate(database, { ...plain, migrations: [...MIGRATIONS, dangling] })).toThrow('foreign keys');
  expect(schemaOf(database)).toBe(1);
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE name IN ('half', 'version')").all()).toEqual([]);
  expect(database.prepare('SELECT count(*) FROM plan').pluck().get()).toBe(1);
  database.close();
});
