/** Where a library keeps its files, and the few file operations that SQLite does not do for us. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';

export interface LibraryPaths {
  /** The folder a person chose. */
  readonly folder: string;
  /** The one SQLite file. SQLite puts `-wal` and `-shm` beside it while it is open. */
  readonly file: string;
  /** A second, always empty SQLite file: only its lock matters. */
  readonly lock: string;
  /** Who holds the lock, for the message to whoever comes second. */
  readonly owner: string;
  readonly backups: string;
}

/** What a damaged library is called where it was moved aside; names sort by time. */
export const DAMAGED_FILE = /^library-damaged-\d{8}T\d{6}Z(-\d+)?\.sqlite$/;

export function libraryPaths(folder: string): LibraryPaths {
  const absolute = path.resolve(folder);
  return {
    folder: absolute,
    file: path.join(absolute, 'library.sqlite'),
    lock: path.join(absolute, 'library.lock'),
    owner: path.join(absolute, 'owner.json'),
    backups: path.join(absolute, 'backups'),
  };
}

/**
 * Makes the folder when it is missing and refuses one that cannot be written to (`LIBRARY_READ_ONLY`), before anything in it
 * is touched. SQLite alone would open a write-protected file for reading and fail at the first save.
 */
export function prepareFolder({ folder, file }: LibraryPaths): void {
  try {
    makeFolder(folder);
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK);
    if (fs.existsSync(file)) {
      fs.accessSync(file, fs.constants.R_OK | fs.constants.W_OK);
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ENOSPC') {
      throw cause;
    }
    throw new AppError('LIBRARY_READ_ONLY', { path: folder }, { cause });
  }
}

/** Step by step: Node's own recursive mkdir never returns where a parent is there but says ENOENT to a new folder, as /proc does. */
function makeFolder(folder: string): void {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return;
  }
  const parent = path.dirname(folder);
  if (parent !== folder) {
    makeFolder(parent);
  }
  fs.mkdirSync(folder);
}

/** Bytes of a file; 0 when it is not there. */
export function fileSize(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Waits until the bytes of a file are on the disk. Never for a file that SQLite has open: closing it would drop SQLite's locks. */
export function syncFile(file: string): void {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Puts one file in the place of another, or in an empty one, so that after a power cut there is the one or the other. */
export function moveIntoPlace(from: string, to: string): void {
  syncFile(from);
  fs.renameSync(from, to);
  if (process.platform !== 'win32') {
    const folder = fs.openSync(path.dirname(to), 'r');
    try {
      fs.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  }
}
