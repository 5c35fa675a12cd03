/**
 * The folder of backups. A backup is a whole library in one file, checked after it was made, and named by a counter, since
 * the clock of a PC cannot be trusted to order them: `library-000012-20261121T101500Z.sqlite`.
 */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import type { Backup } from '../../shared/rpc/contract.ts';
import { fileSize, type LibraryPaths, moveIntoPlace } from './folder.ts';
import { inspectLibrary } from './inspect.ts';
import { backupsToDelete } from './rotation.ts';

const NAME = /^library-(\d{6,})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.sqlite$/;

export interface Backups {
  /** Newest first. */
  list(): Backup[];
  /** Where to write the next backup; `finish` takes it from there, `abandon` when it could not be written. */
  begin(): string;
  abandon(): void;
  /** Checks what was written, puts it among the backups and lets old ones go. Throws `BACKUP_DAMAGED`. */
  finish(): Backup;
  /** The path of a backup in the list that is whole. Throws `BACKUP_NOT_FOUND`, `BACKUP_DAMAGED`, `LIBRARY_NEWER`. */
  find(file: string): string;
  /** Whether a backup in the list can be restored. */
  isWhole(file: string): boolean;
  /** The newest one that is whole, or null. */
  lastGood(): Backup | null;
}

export function openBackups({ backups: folder }: LibraryPaths, now: () => Date): Backups {
  const partial = path.join(folder, 'library.partial');

  const removePartial = () => {
    for (const ending of ['', '-journal', '-wal', '-shm']) {
      fs.rmSync(`${partial}${ending}`, { force: true });
    }
  };

  const numbered = () =>
    (fs.existsSync(folder) ? fs.readdirSync(folder) : [])
      .flatMap((file) => {
        const parts = NAME.exec(file);
        if (parts === null) {
          return [];
        }
        const [, number, year, month, day, hour, minute, second] = parts;
        const madeAt = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
        return [{ number: Number(number), file, madeAt, bytes: fileSize(path.join(folder, file)) }];
      })
      .sort((a, b) => b.number - a.number);

  const isWhole = (file: string) => {
    try {
      return inspectLibrary(path.join(folder, file)) === 'whole';
    } catch {
      return false;
    }
  };

  const backups: Backups = {
    list: () => numbered().map(({ file, bytes, madeAt }) => ({ file, bytes, madeAt })),

    begin() {
      fs.mkdirSync(folder, { recursive: true });
      removePartial();
      return partial;
    },

    abandon: removePartial,

    finish() {
      const number = String((numbered()[0]?.number ?? 0) + 1).padStart(6, '0');
      const time = now()
        .toISOString()
        .replaceAll(/[-:]|\.\d+/g, '');
      const file = `library-${number}-${time}.sqlite`;
      try {
        const copy = new Database(partial, { fileMustExist: true });
        try {
          copy.pragma('journal_mode = DELETE');
        } finally {
          copy.close();
        }
        if (inspectLibrary(partial) !== 'whole') {
          throw new AppError('BACKUP_DAMAGED', { file });
        }
        moveIntoPlace(partial, path.join(folder, file));
      } finally {
        removePartial();
      }
      const all = backups.list();
      for (const old of backupsToDelete(all)) {
        fs.rmSync(path.join(folder, old.file), { force: true });
      }
      return all[0]!;
    },

    find(file) {
      if (!backups.list().some((backup) => backup.file === file)) {
        throw new AppError('BACKUP_NOT_FOUND', { file });
      }
      const found = path.join(folder, file);
      if (inspectLibrary(found) !== 'whole') {
        throw new AppError('BACKUP_DAMAGED', { file });
      }
      return found;
    },

    isWhole,

    lastGood: () => backups.list().find(({ file }) => isWhole(file)) ?? null,
  };
  return backups;
}
