/** What there is to bring back where a library is empty that was not empty once. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Rescue } from '../../shared/rpc/contract.ts';
import type { Backups } from './backups.ts';
import { DAMAGED_FILE, type LibraryPaths } from './folder.ts';

/**
 * The newest whole backup with plans in it, and the newest damaged library that was moved aside; null where there is neither.
 * Opens backups until one has plans, so ask for an empty library only.
 */
export function findRescue({ folder, backups: backupFolder }: LibraryPaths, backups: Backups): Rescue | null {
  let backup: Rescue['backup'] = null;
  for (const made of backups.list()) {
    const plans = backups.isWhole(made.file) ? countPlans(path.join(backupFolder, made.file)) : 0;
    if (plans === 0) continue;
    backup = { ...made, plans };
    break;
  }
  const damaged = fs
    .readdirSync(folder)
    .filter((file) => DAMAGED_FILE.test(file))
    .sort()
    .at(-1);
  if (backup === null && damaged === undefined) return null;
  return { backup, damaged: damaged === undefined ? null : path.join(folder, damaged) };
}

/** Plans in a whole library of any schema, binned ones too. */
function countPlans(file: string): number {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return Number(database.prepare('SELECT count(*) FROM plan').pluck().get());
  } finally {
    database.close();
  }
}
