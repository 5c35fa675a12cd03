import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { countChangedSections, readManifest } from '../manifest.ts';
import type { Migration } from './migration.ts';

/**
 * Milestones, the thinning of silent versions, and reasons for changes.
 *
 * Versions are ordered by `number`, which counts up in each plan, since the one before a version may be thinned away. The
 * database lets go of silent versions only, never of one that a reason is kept about, and of a blob only while
 * `unreachable_blob` names it: the sweep fills and empties that table in one transaction. `changed_sections` counts from the
 * last version that a person kept, where it used to count from the one before. A reason's `before` and `after` are `draft`
 * or the id of a version.
 */
export const milestonesThinningReasons: Migration = {
  number: 3,
  words: 'milestones-thinning-reasons',
  up: (database) => {
    const recounted = recountChangedSections(database);
    database.exec(`
      CREATE TABLE version_with_number (
        plan TEXT NOT NULL REFERENCES plan (id),
        number INTEGER NOT NULL CHECK (number > 0),
        id TEXT NOT NULL,
        manifest BLOB NOT NULL REFERENCES blob (hash),
        kind TEXT NOT NULL CHECK (kind IN ('silent', 'named', 'milestone')),
        milestone TEXT CHECK ((milestone IS NOT NULL) = (kind = 'milestone')),
        name TEXT NOT NULL,
        note TEXT NOT NULL,
        author TEXT NOT NULL,
        created_at TEXT NOT NULL,
        changed_sections INTEGER NOT NULL CHECK (changed_sections >= 0),
        PRIMARY KEY (plan, number),
        UNIQUE (plan, id)
      ) STRICT, WITHOUT ROWID;

      WITH RECURSIVE line (plan, id, number) AS (
        SELECT plan, id, 1 FROM version WHERE parent IS NULL
        UNION ALL
        SELECT version.plan, version.id, line.number + 1
        FROM line JOIN version ON version.plan = line.plan AND version.parent = line.id
      )
      INSERT INTO version_with_number
      SELECT plan, number, id, manifest, kind, NULL, name, note, author, created_at, changed_sections
      FROM line JOIN version USING (plan, id);
    `);
    const setChanged = database.prepare(
      'UPDATE version_with_number SET changed_sections = ? WHERE plan = ? AND id = ?',
    );
    for (const { plan, id, changed } of recounted) setChanged.run(changed, plan, id);
    database.exec(`
      DROP TRIGGER blob_is_never_deleted;
      DROP TABLE version;
      ALTER TABLE version_with_number RENAME TO version;
      CREATE INDEX version_manifest ON version (manifest);

      CREATE TABLE reason (
        plan TEXT NOT NULL REFERENCES plan (id),
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        change TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        PRIMARY KEY (plan, before, after, change)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE unreachable_blob (
        hash BLOB PRIMARY KEY NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER blob_is_never_deleted BEFORE DELETE ON blob
        WHEN NOT EXISTS (SELECT 1 FROM unreachable_blob WHERE hash = old.hash)
        BEGIN SELECT RAISE(ABORT, 'a blob in use is never deleted'); END;
      CREATE TRIGGER version_is_never_updated BEFORE UPDATE ON version
        BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
      CREATE TRIGGER version_of_a_person_is_never_deleted BEFORE DELETE ON version
        WHEN old.kind <> 'silent'
        BEGIN SELECT RAISE(ABORT, 'a version that a person kept is never deleted'); END;
      CREATE TRIGGER version_with_reasons_is_never_deleted BEFORE DELETE ON version
        WHEN EXISTS (SELECT 1 FROM reason WHERE plan = old.plan AND old.id IN (before, after))
        BEGIN SELECT RAISE(ABORT, 'a version that reasons are kept about is never deleted'); END;
    `);
  },
};

const oldVersion = z.object({ plan: z.string(), id: z.string(), manifest: z.instanceof(Buffer) });

/** Counts again what was counted from a silent version: from the last named one before it, or from nothing. */
function recountChangedSections(database: Database): { plan: string; id: string; changed: number }[] {
  const selectBlob = database.prepare('SELECT bytes FROM blob WHERE hash = ?').pluck();
  const selectLastNamed = database
    .prepare(`
      WITH RECURSIVE earlier (id, parent, manifest, kind) AS (
        SELECT id, parent, manifest, 'silent' FROM version WHERE plan = :plan AND id = :id
        UNION ALL
        SELECT version.id, version.parent, version.manifest, version.kind
        FROM earlier JOIN version ON version.plan = :plan AND version.id = earlier.parent
        WHERE earlier.kind = 'silent'
      )
      SELECT manifest FROM earlier WHERE kind = 'named'`)
    .pluck();
  const entriesOf = (manifest: Buffer) =>
    readManifest(manifest, (hash) => z.instanceof(Buffer).parse(selectBlob.get(hash)).toString()).entries;
  const afterSilent = database.prepare(`
    SELECT version.plan, version.id, version.manifest
    FROM version JOIN version AS parent ON parent.plan = version.plan AND parent.id = version.parent
    WHERE parent.kind = 'silent'`);

  return afterSilent.all().map((row) => {
    const { plan, id, manifest } = oldVersion.parse(row);
    const lastNamed = z.instanceof(Buffer).optional().parse(selectLastNamed.get({ plan, id }));
    const before = lastNamed ? entriesOf(lastNamed) : [];
    return { plan, id, changed: countChangedSections(before, entriesOf(manifest)) };
  });
}
