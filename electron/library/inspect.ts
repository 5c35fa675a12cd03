/** Looks at a library file without changing it: is it ours, whole, and of a schema we know? */
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { fileSize } from './folder.ts';
import { APPLICATION_ID, schemaOf } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';

/** The newest schema this code knows. */
export const KNOWN_SCHEMA = MIGRATIONS.length;

const DAMAGE = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];

/** What `quick_check` says of the words that finding looks in: they are derived, and made anew when they are damaged. */
const DERIVED = /fts5.*search_word/i;

function isSound(database: Database.Database): boolean {
  const lines = database.prepare('PRAGMA quick_check').pluck().all();
  return lines.every((line) => line === 'ok' || DERIVED.test(String(line)));
}

/**
 * `whole`, `damaged`, or `empty`: a library whose making was cut short before anything was in it. Throws `LIBRARY_NEWER`. Where a write-ahead log is waiting, the file is opened for reading, because
 * closing it otherwise would write the log into a file that is perhaps damaged.
 */
export function inspectLibrary(file: string): 'whole' | 'empty' | 'damaged' {
  let database: Database.Database | null = null;
  try {
    database = new Database(file, { readonly: fileSize(`${file}-wal`) > 0, fileMustExist: true });
    const found = schemaOf(database);
    const application = Number(database.pragma('application_id', { simple: true }));
    if (application === 0 && found === 0 && database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined) {
      return 'empty';
    }
    if (application !== APPLICATION_ID) {
      return 'damaged';
    }
    if (found > KNOWN_SCHEMA) {
      throw new AppError('LIBRARY_NEWER', { found, known: KNOWN_SCHEMA });
    }
    return found > 0 && isSound(database) ? 'whole' : 'damaged';
  } catch (error) {
    if (error instanceof Database.SqliteError && DAMAGE.some((code) => error.code.startsWith(code))) {
      return 'damaged';
    }
    throw error;
  } finally {
    database?.close();
  }
}
