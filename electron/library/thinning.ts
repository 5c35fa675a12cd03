/** Which versions, kept by the app itself, are let go as they age. */
import type { Id } from '../../shared/plan/model.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';

/** What the rule looks at. */
export interface AgeingVersion {
  readonly id: Id;
  readonly kind: VersionSummary['kind'];
  readonly createdAt: string;
  /** Whether a person wrote a reason for a change to or from it, or a letter speaks of it. */
  readonly isSpokenOf: boolean;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Thai time is UTC+7 all year: where a day of the people who write begins. */
const THAI_OFFSET = 7 * HOUR;

/**
 * The versions of one plan to let go, given newest first. Of the silent ones stay: each of the last 24 hours, the last of each
 * hour for 7 days, the last of each day after that, hours and days being Thai ones. `last` is by order, not by the clock. Always
 * kept are those a person kept, the newest, those with reasons or letters, and those whose time is yet to come. Thinned often or once, the
 * same are left.
 */
export function versionsToThin(newestFirst: readonly AgeingVersion[], now: Date): Id[] {
  const hours = new Set<number>();
  const days = new Set<number>();
  return newestFirst
    .filter(({ kind, createdAt, isSpokenOf }, index) => {
      const time = Date.parse(createdAt);
      const age = now.getTime() - time;
      if (kind !== 'silent' || age < 0) return false;
      const lastOfHour = isFirstSeen(hours, Math.floor((time + THAI_OFFSET) / HOUR));
      const lastOfDay = isFirstSeen(days, Math.floor((time + THAI_OFFSET) / DAY));
      if (index === 0 || isSpokenOf || age <= DAY) return false;
      return age <= 7 * DAY ? !lastOfHour : !lastOfDay;
    })
    .map(({ id }) => id);
}

function isFirstSeen(seen: Set<number>, one: number): boolean {
  if (seen.has(one)) return false;
  seen.add(one);
  return true;
}
