import type { Migration } from './migration.ts';

/**
 * What finding looks in: derived from the bodies of sections, never the truth, and made anew by running this again after the
 * tables were dropped (`search-index.ts`).
 *
 * `search_body` holds the folded words of each section body once, one byte for a Thai letter; `search_word` the same cut into
 * Thai words, under the id of the body; `search_state` what the two were made by.
 */
export const search: Migration = {
  number: 5,
  words: 'search',
  up: (database) =>
    database.exec(`
      CREATE TABLE search_body (
        id INTEGER PRIMARY KEY,
        hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
        text BLOB NOT NULL
      ) STRICT;

      CREATE VIRTUAL TABLE search_word USING fts5 (
        words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
      );

      CREATE TABLE search_state (
        made_by TEXT NOT NULL
      ) STRICT;
    `),
};
