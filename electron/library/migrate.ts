/** Brings a library to the schema this code knows. */
import type { Database } from 'better-sqlite3';
import type { Migration } from './migrations/migration.ts';

/** The schema of a file: 0 for one without tables yet. */
export function schemaOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Marks a SQLite file as one of ours (`PRAGMA application_id`): the letters `RngP`. */
export const APPLICATION_ID = 0x52_6e_67_50;

interface MigrateOptions {
  readonly migrations: readonly Migration[];
  readonly now: () => Date;
  /** Called before anything changes in a file that has been in use; when it throws, nothing is migrated. */
  readonly backUpFirst: () => void;
}

/**
 * Runs the migrations that a file has not seen, all in one transaction: after a failure or a power cut the file is as it was.
 * Each leaves a row in the `migration` table.
 */
export function migrate(database: Database, { migrations, now, backUpFirst }: MigrateOptions): void {
  const found = schemaOf(database);
  const pending = migrations.filter(({ number }) => number > found);
  if (pending.length === 0) {
    return;
  }
  if (found > 0) {
    backUpFirst();
  }
  database.pragma('foreign_keys = OFF');
  database
    .transaction(() => {
      for (const { number, words, up } of pending) {
        up(database);
        database
          .prepare('INSERT INTO migration (number, words, ran_at) VALUES (?, ?, ?)')
          .run(number, words, now().toISOString());
        database.pragma(`user_version = ${number}`);
      }
      database.pragma(`application_id = ${APPLICATION_ID}`);
      const broken = database.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) {
        throw new Error(`a migration left broken foreign keys: ${JSON.stringify(broken.slice(0, 3))}`);
      }
    })
    .immediate();
  database.pragma('foreign_keys = ON');
}
