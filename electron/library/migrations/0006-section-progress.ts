import type { Migration } from './migration.ts';

/**
 * How far the work on a plan is. Not part of the plan: no version holds it. A row names a section that the draft has, or had:
 * rows of deleted sections wait for them to come back. They go with the plan, and only with it.
 */
export const sectionProgress: Migration = {
  number: 6,
  words: 'section-progress',
  up: (database) =>
    database.exec(`
      CREATE TABLE progress (
        plan TEXT PRIMARY KEY NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision > 0),
        saved_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE section_progress (
        plan TEXT NOT NULL REFERENCES progress (plan) ON DELETE CASCADE,
        section TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'revise', 'approved')),
        person TEXT NOT NULL,
        note TEXT NOT NULL,
        words INTEGER CHECK (words > 0),
        pages INTEGER CHECK (pages > 0),
        PRIMARY KEY (plan, section)
      ) STRICT, WITHOUT ROWID;
    `),
};
