/** Opens the one SQLite file: refuses what it must not touch, sets the pragmas, brings the schema up to date. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import type { Backups } from './backups.ts';
import { fileSize, type LibraryPaths } from './folder.ts';
import { inspectLibrary } from './inspect.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';

/** How long (milliseconds) to wait for another connection, such as a virus scanner's or a person's SQLite shell. */
const BUSY_TIMEOUT = 5000;

/** The write-ahead log is cut back to this (bytes) after a large import. */
const JOURNAL_LIMIT = 16 * 1024 * 1024;

/**
 * Opens the library of a folder that this process owns, and makes it when there is none. Throws `LIBRARY_NEWER`, having
 * changed nothing, and `LIBRARY_DAMAGED`, having moved the file aside.
 */
export function openDatabase(paths: LibraryPaths, backups: Backups, now: () => Date): Database.Database {
  if (isDamaged(paths, backups)) {
    const moved = moveAside(paths, now());
    throw new AppError('LIBRARY_DAMAGED', { moved, backup: backups.lastGood()?.file ?? '—' });
  }
  const database = new Database(paths.file, { timeout: BUSY_TIMEOUT });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('recursive_triggers = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma(`journal_size_limit = ${JOURNAL_LIMIT}`);
    migrate(database, { migrations: MIGRATIONS, now, backUpFirst: () => backUpAtOnce(database, backups) });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A file with nothing in it is a new library, unless a log or a backup says that it was one before. */
function isDamaged({ file }: LibraryPaths, backups: Backups): boolean {
  if (!fs.existsSync(file)) {
    return fileSize(`${file}-wal`) > 0;
  }
  if (fileSize(file) === 0 && fileSize(`${file}-wal`) > 0) {
    return true;
  }
  const found = inspectLibrary(file);
  return found === 'damaged' || (found === 'empty' && backups.list().length > 0);
}

/** Renames the file, with what SQLite keeps beside it, and gives its new path. Nothing is deleted. */
function moveAside({ folder, file }: LibraryPaths, now: Date): string {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  let moved = path.join(folder, `library-damaged-${time}.sqlite`);
  for (let copy = 2; fs.existsSync(moved) || fs.existsSync(`${moved}-wal`); copy += 1) {
    moved = path.join(folder, `library-damaged-${time}-${copy}.sqlite`);
  }
  for (const ending of ['-wal', '-shm', '']) {
    if (fs.existsSync(`${file}${ending}`)) {
      fs.renameSync(`${file}${ending}`, `${moved}${ending}`);
    }
  }
  return moved;
}

/** A backup in one go, where waiting is right: nothing else may happen before a migration. */
function backUpAtOnce(database: Database.Database, backups: Backups): void {
  try {
    database.prepare('VACUUM INTO ?').run(backups.begin());
  } catch (error) {
    backups.abandon();
    throw error;
  }
  backups.finish();
}
