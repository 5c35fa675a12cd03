import type { Backup } from '../../shared/rpc/contract.ts';

/** How many of the newest backups stay, and of how many days the last one stays (issue 2 and design.md section 5). */
const NEWEST_KEPT = 10;
const DAYS_KEPT = 30;

/**
 * The backups that may go, of a list newest first. The order is that of the list, not of their times: the clock of a PC may
 * have been wrong. Days are those (UTC) on which backups were made, so that a long absence does not empty the folder.
 */
export function backupsToDelete(newestFirst: readonly Backup[]): Backup[] {
  const lastOfDay = new Map<string, Backup>();
  for (const backup of newestFirst) {
    const day = backup.madeAt.slice(0, 10);
    if (!lastOfDay.has(day) && lastOfDay.size < DAYS_KEPT) {
      lastOfDay.set(day, backup);
    }
  }
  const kept = new Set([...newestFirst.slice(0, NEWEST_KEPT), ...lastOfDay.values()]);
  return newestFirst.filter((backup) => !kept.has(backup));
}
