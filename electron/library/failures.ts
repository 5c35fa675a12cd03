/** Names what went wrong below SQLite or the file system, where a person can do something about it. */
import fs from 'node:fs';
import { AppError } from '../../shared/errors.ts';

/** Less free space than this (bytes) explains a failed write that did not say why. SQLite's shared memory file takes 32 KiB. */
const HARDLY_ANY_SPACE = 64 * 1024;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function isNearlyFull(folder: string): boolean {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize < HARDLY_ANY_SPACE;
  } catch {
    return false;
  }
}

function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** `DISK_FULL` or `LIBRARY_READ_ONLY` where that is what it is; every other error as it came. */
export function nameFailure(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  // SHMSIZE: SQLite's shared memory file could not be made as long as it must be.
  if (['ENOSPC', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'].includes(code)) {
    return new AppError('DISK_FULL', { path: folder }, { cause: error });
  }
  if (['EROFS', 'EACCES', 'EPERM', 'SQLITE_PERM'].includes(code) || code.startsWith('SQLITE_READONLY')) {
    return new AppError('LIBRARY_READ_ONLY', { path: folder }, { cause: error });
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    if (isNearlyFull(folder)) {
      return new AppError('DISK_FULL', { path: folder }, { cause: error });
    }
    if (code.startsWith('SQLITE_CANTOPEN') || !isWritable(folder)) {
      return new AppError('LIBRARY_READ_ONLY', { path: folder }, { cause: error });
    }
  }
  return error;
}

/** Runs an action and throws what it throws, named. */
export function namingFailures<Result>(folder: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw nameFailure(error, folder);
  }
}
