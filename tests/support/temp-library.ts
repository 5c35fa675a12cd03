/** A library in a folder of its own, real SQLite and all, for tests and measurements. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Library, openLibrary } from '../../electron/library/library.ts';

/** A new empty folder under the system's place for temporary files. */
export function tempFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rangphaen-'));
}

/** A clock that moves on by a second each time it is read. */
export function tickingClock(from = '2026-11-21T03:00:00.000Z'): () => Date {
  let time = Date.parse(from);
  return () => {
    time += 1000;
    return new Date(time);
  };
}

let made = 0;

/** Opens a library as tests do: ids that count up within the process, a clock that ticks. */
export function openTestLibrary(folder: string, now = tickingClock()): Library {
  return openLibrary(folder, { now, newId: () => `new${++made}` });
}

interface TempLibrary {
  readonly library: Library;
  readonly folder: string;
  /** Size of the library's file in bytes, as if its log were folded into it: every page that is in use or was. */
  readonly settledBytes: () => number;
  /** Closes the library and deletes the folder. */
  readonly remove: () => void;
}

export function openTempLibrary(now = tickingClock()): TempLibrary {
  const folder = tempFolder();
  const library = openTestLibrary(folder, now);
  return {
    library,
    folder,
    settledBytes: () =>
      inLibraryFile(folder, (file) =>
        Number(file.prepare('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size').pluck().get()),
      ),
    remove: () => {
      library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Looks into a library's file, or damages it, behind its back: by a connection of the test's own. */
export function inLibraryFile<Result>(folder: string, use: (file: Database.Database) => Result): Result {
  const file = new Database(join(folder, 'library.sqlite'), { fileMustExist: true });
  try {
    return use(file);
  } finally {
    file.close();
  }
}
