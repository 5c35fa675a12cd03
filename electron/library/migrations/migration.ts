import type { Database } from 'better-sqlite3';

/** One step of the schema. Shipped ones are never edited: a change is a new file. */
export interface Migration {
  /** Its place in the order, from 1: the `NNNN` of its file, and the schema (`user_version`) it leads to. */
  readonly number: number;
  /** The words of its file name. */
  readonly words: string;
  /** Runs inside the one transaction of all pending migrations, with foreign keys checked at its end. */
  readonly up: (database: Database) => void;
}
