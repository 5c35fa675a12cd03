/**
 * One process owns a library. The lock is an exclusive transaction on a second, empty SQLite file: the operating system
 * releases it when the process ends, however it ends, so a crash leaves nothing to clean up.
 */
import fs from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { LibraryPaths } from './folder.ts';

const ownerSchema = z.object({ pid: z.int() });

export interface OwnerLock {
  release(): void;
}

/** Takes the lock, or throws `LIBRARY_IN_USE` naming the process that has it (0 when it did not say). */
export function takeOwnership({ folder, lock, owner }: LibraryPaths): OwnerLock {
  const held = new Database(lock, { timeout: 0 });
  try {
    held.pragma('journal_mode = MEMORY');
    held.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    held.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError('LIBRARY_IN_USE', { path: folder, pid: readOwner(owner) });
    }
    throw error;
  }
  try {
    fs.writeFileSync(owner, JSON.stringify({ pid: process.pid }));
  } catch (error) {
    held.close();
    throw error;
  }
  return {
    release() {
      fs.rmSync(owner, { force: true });
      held.close();
    },
  };
}

function readOwner(owner: string): number {
  try {
    return ownerSchema.parse(JSON.parse(fs.readFileSync(owner, 'utf8'))).pid;
  } catch {
    return 0;
  }
}
