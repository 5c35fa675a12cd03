import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, schemaOf } from '../../electron/library/migrate.ts';
import { MIGRATIONS } from '../../electron/library/migrations/all.ts';
import { contentHash, sectionRow } from '../../electron/library/section-row.ts';
import { CABINET_TOPICS } from '../../shared/letter/kinds/cabinet-submission.ts';
import { SALUTATIONS } from '../../shared/letter/salutations.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { AGENCY, openLetter, sending } from '../support/sent-letters.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTestLibrary, tempFolder, tickingClock } from '../support/temp-library.ts';

let folder: string;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plain = { now: tickingClock(), backUpFirst: () => undefined };

/** Writes a plan and its draft as the first schema has them, and the next ones still do. */
function insertPlan(database: Database.Database, plan: Plan): void {
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
}

/** A library of the first schema with a plan in it, written as that schema was. */
function makeFirstSchema(): void {
  const database = new Database(join(folder, 'library.sqlite'));
  migrate(database, { ...plain, migrations: MIGRATIONS.slice(0, 1) });
  insertPlan(database, smallPlan());
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

test('from the first schema, drafts and settings stay and versions can be saved', () => {
  makeFirstSchema();
  const library = openTestLibrary(folder);
  const { plan, revision } = library.openDraft('small');
  expect(plan).toEqual(smallPlan());
  expect(revision).toBe(4);
  expect(library.readSettings().author).toBe('ผู้ยกร่าง');
  expect(library.status().schema).toBe(MIGRATIONS.length);
  expect(library.listVersions('small')).toEqual([]);
  library.saveVersion({ plan: 'small', kind: 'named', milestone: null, name: 'ร่างแรก', note: '', author: '' });
  expect(library.openVersion('small', 'ร่างแรก')).toEqual(smallPlan());
  expect(library.check()).toEqual([]);
  library.close();
});

/** A library of the second schema with two plans and versions of both, as a release of that schema wrote them. */
function makeSecondSchema(): void {
  const database = new Database(join(folder, 'library.sqlite'));
  migrate(database, { ...plain, migrations: MIGRATIONS.slice(0, 2) });
  const insertBlob = database.prepare('INSERT OR IGNORE INTO blob VALUES (?, ?)');
  const blob = (text: string) => {
    insertBlob.run(contentHash(text), Buffer.from(text));
    return contentHash(text);
  };
  const inText = (hash: Buffer) => hash.toString('base64url');
  const storeVersion = ({ meta, scheme, sections }: Plan) => {
    const rows = sections.map(sectionRow);
    const node = blob(JSON.stringify(rows.map((row) => [row.id, row.level, row.number, inText(blob(row.body))])));
    const chapter = blob(JSON.stringify([inText(node)]));
    const head = blob(canonicalJson({ meta, scheme }));
    return blob(JSON.stringify({ format: 1, head: inText(head), chapters: [inText(chapter)] }));
  };
  const insertVersion = database.prepare('INSERT INTO version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const id of ['small', 'other']) {
    insertPlan(database, smallPlan(id));
    for (const { version, parent, kind, name, changed, reworded: count, at } of OLD_VERSIONS) {
      const manifest = storeVersion(withNew(smallPlan(id), count));
      insertVersion.run(id, version, manifest, parent, kind, name, 'หมายเหตุ', 'ผู้ยกร่าง', at, changed);
    }
  }
  database.close();
}

/** As the second schema had them: ids and times are out of order, `changed` is counted from the parent. */
const OLD_VERSIONS = [
  {
    version: 'v9',
    parent: null,
    kind: 'named',
    name: 'ร่างแรก',
    changed: 6,
    reworded: 0,
    at: '2026-11-09T00:00:00.000Z',
  },
  { version: 'v1', parent: 'v9', kind: 'silent', name: '', changed: 1, reworded: 1, at: '2026-11-08T00:00:00.000Z' },
  { version: 'v5', parent: 'v1', kind: 'silent', name: '', changed: 2, reworded: 3, at: '2026-11-07T00:00:00.000Z' },
  {
    version: 'v2',
    parent: 'v5',
    kind: 'named',
    name: 'ร่างสอง',
    changed: 1,
    reworded: 4,
    at: '2026-11-06T00:00:00.000Z',
  },
  {
    version: 'v4',
    parent: 'v2',
    kind: 'named',
    name: 'ร่างสาม',
    changed: 1,
    reworded: 5,
    at: '2026-11-05T00:00:00.000Z',
  },
];

/** The plan with its first `count` sections reworded. */
function withNew(plan: Plan, count: number): Plan {
  return { ...plan, sections: plan.sections.map((section, n) => (n < count ? reworded(section, 'คำใหม่') : section)) };
}

test('from the second schema, versions stay in their order and count changes from the last one a person kept', () => {
  makeSecondSchema();
  const library = openTestLibrary(folder);
  for (const id of ['small', 'other']) {
    const newestFirst = library.listVersions(id);
    expect(newestFirst.map((version) => version.id)).toEqual(['v4', 'v2', 'v5', 'v1', 'v9']);
    expect(newestFirst.map(({ parent }) => parent)).toEqual(['v2', 'v5', 'v1', 'v9', null]);
    expect(newestFirst.map(({ changedSections }) => changedSections)).toEqual([1, 4, 3, 1, 6]);
    expect(newestFirst.map(({ kind }) => kind)).toEqual(['named', 'named', 'silent', 'silent', 'named']);
    expect(newestFirst[1]).toMatchObject({
      milestone: null,
      name: 'ร่างสอง',
      note: 'หมายเหตุ',
      author: 'ผู้ยกร่าง',
      createdAt: '2026-11-06T00:00:00.000Z',
    });
    for (const { version, reworded: count } of OLD_VERSIONS) {
      expect(library.openVersion(id, version)).toEqual(withNew(smallPlan(id), count));
    }
    expect(library.openDraft(id).plan).toEqual(smallPlan(id));
  }
  const next = { plan: 'small', kind: 'milestone', milestone: 'draft', name: 'ร่างที่ ๑', note: '', author: '' } as const;
  expect(library.saveVersion(next)).toMatchObject({ parent: 'v4', changedSections: 5 });
  expect(library.listVersions('other')).toHaveLength(5);
  expect(library.check()).toEqual([]);
  library.close();
});

/** A library of the third schema with a plan, a version, a silent version with a reason, and a setting. */
function makeThirdSchema(): void {
  makeSecondSchema();
  const database = new Database(join(folder, 'library.sqlite'));
  migrate(database, { ...plain, migrations: MIGRATIONS.slice(0, 3) });
  database.prepare("INSERT INTO reason VALUES ('small', 'v1', 'draft', 's1', 'ตามมติ')").run();
  database.prepare("INSERT INTO setting VALUES ('author', '\"ผู้ยกร่าง\"')").run();
  database.close();
}

test('from the third schema, everything stays, and letters of its plans can be sent', () => {
  makeThirdSchema();
  const library = openTestLibrary(folder);
  expect(library.listVersions('small').map(({ id }) => id)).toEqual(['v4', 'v2', 'v5', 'v1', 'v9']);
  expect(library.readReasons({ plan: 'small', before: 'v1', after: 'draft' })).toEqual({ s1: 'ตามมติ' });
  expect(library.readSettings().author).toBe('ผู้ยกร่าง');
  expect(library.listAgencies()).toEqual([]);
  expect(library.listLetters()).toEqual([]);
  expect(library.registerYears()).toEqual([]);
  expect(library.readLetterTables()).toEqual({ salutations: SALUTATIONS, topics: CABINET_TOPICS });

  library.saveAgency(AGENCY);
  library.createLetter(openLetter('first', { plan: { plan: 'small', version: 'v5', since: 'v1' } }), null);
  expect(library.sendLetter(sending(library, 'first', 1))).toMatchObject({ number: 1, version: 'v5' });
  expect(library.check()).toEqual([]);
  library.close();
});

/** A library of the fifth schema, with all that the ones before it held. */
function makeFifthSchema(): void {
  makeThirdSchema();
  const database = new Database(join(folder, 'library.sqlite'));
  migrate(database, { ...plain, migrations: MIGRATIONS.slice(0, 5) });
  database.close();
}

test('from the fifth schema, everything stays, and the work on its plans can be followed', () => {
  makeFifthSchema();
  const library = openTestLibrary(folder);
  expect(library.listVersions('small')).toHaveLength(5);
  expect(library.readReasons({ plan: 'small', before: 'v1', after: 'draft' })).toEqual({ s1: 'ตามมติ' });
  expect(library.readProgress('small')).toEqual({ revision: 0, savedAt: null, sections: {} });
  const said = { status: 'revise', person: 'กองแผน', note: 'แก้ตามที่ประชุม', words: 800, pages: 4 } as const;
  library.saveProgress({ plan: 'small', base: 0, sections: { s1: said } });
  expect(library.readProgress('small').sections).toEqual({ s1: said });
  expect(library.readProgress('other').sections).toEqual({});
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
  expect(library.status().schema).toBe(MIGRATIONS.length);
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
