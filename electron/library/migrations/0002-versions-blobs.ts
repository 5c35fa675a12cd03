import type { Migration } from './migration.ts';

/**
 * Versions and the content they name. Both are immutable, and the database itself says so. A plan's versions are one line:
 * each has at most one child, and there is one without a parent.
 */
export const versionsBlobs: Migration = {
  number: 2,
  words: 'versions-blobs',
  up: (database) =>
    database.exec(`
      CREATE TABLE blob (
        hash BLOB PRIMARY KEY NOT NULL CHECK (length(hash) = 32),
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE version (
        plan TEXT NOT NULL REFERENCES plan (id),
        id TEXT NOT NULL,
        manifest BLOB NOT NULL REFERENCES blob (hash),
        parent TEXT,
        kind TEXT NOT NULL CHECK (kind IN ('named', 'silent')),
        name TEXT NOT NULL,
        note TEXT NOT NULL,
        author TEXT NOT NULL,
        created_at TEXT NOT NULL,
        changed_sections INTEGER NOT NULL CHECK (changed_sections >= 0),
        PRIMARY KEY (plan, id),
        FOREIGN KEY (plan, parent) REFERENCES version (plan, id)
      ) STRICT, WITHOUT ROWID;

      CREATE UNIQUE INDEX version_line ON version (plan, ifnull(parent, ''));

      CREATE TRIGGER blob_is_never_updated BEFORE UPDATE ON blob
        BEGIN SELECT RAISE(ABORT, 'a blob never changes'); END;
      CREATE TRIGGER blob_is_never_deleted BEFORE DELETE ON blob
        BEGIN SELECT RAISE(ABORT, 'a blob is never deleted'); END;
      CREATE TRIGGER version_is_never_updated BEFORE UPDATE ON version
        BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
      CREATE TRIGGER version_is_never_deleted BEFORE DELETE ON version
        BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
    `),
};
