import type { Migration } from './migration.ts';

/**
 * Plans and their drafts, settings, and the log of migrations.
 *
 * The order of a draft is a row of its own because it is long (about 25 bytes a section) and rarely changes, while the
 * row of the draft changes with every save. `hash` is the SHA-256 of `body`. `sections` and `words` are derived. Drafts are
 * always in the newest document format: a new one brings a migration that rewrites them.
 */
export const plansDraftsSettings: Migration = {
  number: 1,
  words: 'plans-drafts-settings',
  up: (database) =>
    database.exec(`
      CREATE TABLE migration (
        number INTEGER PRIMARY KEY,
        words TEXT NOT NULL,
        ran_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE plan (
        id TEXT PRIMARY KEY NOT NULL,
        created_at TEXT NOT NULL,
        binned_at TEXT
      ) STRICT;

      CREATE TABLE draft (
        plan TEXT PRIMARY KEY NOT NULL REFERENCES plan (id),
        revision INTEGER NOT NULL,
        save_number INTEGER NOT NULL,
        saved_at TEXT NOT NULL,
        sections INTEGER NOT NULL CHECK (sections >= 0),
        words INTEGER NOT NULL CHECK (words >= 0),
        meta TEXT NOT NULL,
        scheme TEXT NOT NULL
      ) STRICT;

      CREATE TABLE draft_order (
        plan TEXT PRIMARY KEY NOT NULL REFERENCES draft (plan),
        ids TEXT NOT NULL
      ) STRICT;

      CREATE TABLE draft_section (
        plan TEXT NOT NULL REFERENCES draft (plan),
        id TEXT NOT NULL,
        level INTEGER NOT NULL,
        number TEXT NOT NULL,
        words INTEGER NOT NULL,
        hash BLOB NOT NULL CHECK (length(hash) = 32),
        body TEXT NOT NULL,
        PRIMARY KEY (plan, id)
      ) STRICT;

      CREATE TABLE setting (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
      ) STRICT;
    `),
};
