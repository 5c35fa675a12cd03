import type { Migration } from './migration.ts';

/**
 * Agencies, letters, the registers of outgoing and incoming letters, and the tables people edit for them.
 *
 * A letter is JSON in `body` and changes in place until it is sent; `agency`, `plan`, `version` and `since` repeat what is in it,
 * for questions. What was sent never changes: `data` is the JSON of all that the letter was printed from, `file` its Word file. A
 * number is in `sent_letter`, in `given_up_number`, or in both for a letter that was cancelled, and never comes free again; of
 * what was given up only the reason may be put in better words. A version that a letter speaks of is not thinned away.
 */
export const agenciesLettersRegisters: Migration = {
  number: 4,
  words: 'agencies-letters-registers',
  up: (database) =>
    database.exec(`
      CREATE TABLE agency (
        id TEXT PRIMARY KEY NOT NULL,
        profile TEXT NOT NULL,
        emblem BLOB REFERENCES blob (hash)
      ) STRICT;

      CREATE TABLE letter (
        id TEXT PRIMARY KEY NOT NULL,
        revision INTEGER NOT NULL CHECK (revision > 0),
        save_number INTEGER NOT NULL,
        saved_at TEXT NOT NULL,
        binned_at TEXT,
        corrects TEXT REFERENCES letter (id),
        agency TEXT NOT NULL,
        plan TEXT,
        version TEXT,
        since TEXT,
        body TEXT NOT NULL
      ) STRICT;

      CREATE TABLE sent_letter (
        letter TEXT PRIMARY KEY NOT NULL REFERENCES letter (id),
        code TEXT NOT NULL CHECK (code <> ''),
        series TEXT NOT NULL CHECK (series IN ('ordinary', 'circular')),
        year INTEGER NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        printed TEXT NOT NULL,
        date TEXT NOT NULL,
        subject TEXT NOT NULL,
        addressee TEXT NOT NULL,
        agency_name TEXT NOT NULL,
        sent_at TEXT NOT NULL,
        plan TEXT,
        version TEXT,
        data BLOB NOT NULL REFERENCES blob (hash),
        file BLOB NOT NULL REFERENCES blob (hash),
        emblem BLOB REFERENCES blob (hash),
        UNIQUE (code, series, year, number),
        CHECK ((plan IS NULL) = (version IS NULL)),
        FOREIGN KEY (plan, version) REFERENCES version (plan, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE given_up_number (
        code TEXT NOT NULL CHECK (code <> ''),
        series TEXT NOT NULL CHECK (series IN ('ordinary', 'circular')),
        year INTEGER NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        reason TEXT NOT NULL CHECK (reason <> ''),
        PRIMARY KEY (code, series, year, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE incoming (
        id TEXT PRIMARY KEY NOT NULL,
        year INTEGER NOT NULL,
        receiving_number INTEGER NOT NULL CHECK (receiving_number > 0),
        body TEXT NOT NULL,
        UNIQUE (year, receiving_number)
      ) STRICT;

      CREATE TABLE letter_table (
        name TEXT PRIMARY KEY NOT NULL CHECK (name IN ('salutations', 'topics')),
        body TEXT NOT NULL
      ) STRICT;

      CREATE INDEX letter_plan ON letter (plan);
      CREATE INDEX sent_letter_register ON sent_letter (year);
      CREATE INDEX sent_letter_version ON sent_letter (plan, version);
      CREATE INDEX sent_letter_data ON sent_letter (data);
      CREATE INDEX sent_letter_file ON sent_letter (file);
      CREATE INDEX sent_letter_emblem ON sent_letter (emblem);

      CREATE TRIGGER sent_letter_is_never_updated BEFORE UPDATE ON sent_letter
        BEGIN SELECT RAISE(ABORT, 'what was sent never changes'); END;
      CREATE TRIGGER sent_letter_is_never_deleted BEFORE DELETE ON sent_letter
        BEGIN SELECT RAISE(ABORT, 'what was sent is never deleted'); END;
      CREATE TRIGGER letter_that_was_sent_is_never_updated BEFORE UPDATE ON letter
        WHEN EXISTS (SELECT 1 FROM sent_letter WHERE letter = old.id)
        BEGIN SELECT RAISE(ABORT, 'a letter that was sent never changes'); END;
      CREATE TRIGGER letter_is_never_deleted BEFORE DELETE ON letter
        BEGIN SELECT RAISE(ABORT, 'a letter is never deleted'); END;
      CREATE TRIGGER number_that_was_given_up_is_never_taken BEFORE INSERT ON sent_letter
        WHEN EXISTS (
          SELECT 1 FROM given_up_number
          WHERE code = new.code AND series = new.series AND year = new.year AND number = new.number
        )
        BEGIN SELECT RAISE(ABORT, 'a number that was given up is never taken'); END;
      CREATE TRIGGER given_up_number_never_changes BEFORE UPDATE OF code, series, year, number ON given_up_number
        BEGIN SELECT RAISE(ABORT, 'a number that was given up stays what it is'); END;
      CREATE TRIGGER given_up_number_is_never_deleted BEFORE DELETE ON given_up_number
        BEGIN SELECT RAISE(ABORT, 'a number that was given up stays so'); END;
      CREATE TRIGGER receiving_number_never_changes BEFORE UPDATE OF id, year, receiving_number ON incoming
        BEGIN SELECT RAISE(ABORT, 'a receiving number never changes'); END;
      CREATE TRIGGER incoming_is_never_deleted BEFORE DELETE ON incoming
        BEGIN SELECT RAISE(ABORT, 'an incoming letter is never deleted'); END;
      CREATE TRIGGER version_that_letters_speak_of_is_never_deleted BEFORE DELETE ON version
        WHEN EXISTS (SELECT 1 FROM letter WHERE plan = old.plan AND old.id IN (version, since))
          OR EXISTS (SELECT 1 FROM sent_letter WHERE plan = old.plan AND version = old.id)
        BEGIN SELECT RAISE(ABORT, 'a version that letters speak of is never deleted'); END;
    `),
};
