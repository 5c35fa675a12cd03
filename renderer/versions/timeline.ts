/** The list of versions as a timeline: by day, and the app's own saves folded between the versions that people kept. */
import type { Id } from '../../shared/plan/model.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';

/** A version that a person kept. `before` is the kept one that its changes are counted from; null for the first. */
export interface Kept {
  readonly type: 'kept';
  readonly version: VersionSummary;
  readonly before: VersionSummary | null;
}

/** Silent saves that follow one another, newest first; never empty. */
export interface Silents {
  readonly type: 'silents';
  readonly versions: readonly VersionSummary[];
}

/** Versions of one day, or of several days on which nobody kept one. Times are those of its newest and its oldest version. */
export interface Stretch {
  /** Id of its oldest version: stays as versions are added. */
  readonly key: Id;
  readonly newest: string;
  readonly oldest: string;
  readonly oneDay: boolean;
  /** Newest first. */
  readonly entries: readonly (Kept | Silents)[];
}

/** Year, month and day of the local calendar: equal for times of one day. */
function dayOf(iso: string): string {
  const date = new Date(iso);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

/**
 * The stretches of a list of versions, newest first as the list is. Today and yesterday stay by themselves, so that the last
 * hours are never in one heap with the last month.
 */
export function timelineOf(versions: readonly VersionSummary[], now: Date): Stretch[] {
  const days = byDay(versions);
  const stretches: Stretch[] = [];
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const isQuiet = (day: readonly VersionSummary[]) =>
    day.every(({ kind, createdAt }) => kind === 'silent' && new Date(createdAt) < yesterday);
  let at = 0;
  while (at < days.length) {
    let end = at + 1;
    if (isQuiet(days[at]!)) while (end < days.length && isQuiet(days[end]!)) end += 1;
    const run = days.slice(at, end).flat();
    stretches.push({
      key: run.at(-1)!.id,
      newest: run[0]!.createdAt,
      oldest: run.at(-1)!.createdAt,
      oneDay: end === at + 1,
      entries: foldSilents(run, versions),
    });
    at = end;
  }
  return stretches;
}

function byDay(versions: readonly VersionSummary[]): VersionSummary[][] {
  const days: VersionSummary[][] = [];
  for (const version of versions) {
    const last = days.at(-1);
    if (last && dayOf(last[0]!.createdAt) === dayOf(version.createdAt)) last.push(version);
    else days.push([version]);
  }
  return days;
}

function foldSilents(run: readonly VersionSummary[], versions: readonly VersionSummary[]): (Kept | Silents)[] {
  const entries: (Kept | { type: 'silents'; versions: VersionSummary[] })[] = [];
  for (const version of run) {
    const last = entries.at(-1);
    if (version.kind !== 'silent') entries.push({ type: 'kept', version, before: keptBefore(version, versions) });
    else if (last?.type === 'silents') last.versions.push(version);
    else entries.push({ type: 'silents', versions: [version] });
  }
  return entries;
}

/** The newest version that a person kept before this one; null where there is none. */
export function keptBefore(version: VersionSummary, versions: readonly VersionSummary[]): VersionSummary | null {
  const at = versions.indexOf(version);
  return versions.find(({ kind }, index) => index > at && kind !== 'silent') ?? null;
}

/** What “the version before” means to people: of a kept version the kept one before it, else whatever was saved before. */
export function versionBefore(version: VersionSummary, versions: readonly VersionSummary[]): VersionSummary | null {
  if (version.kind !== 'silent') {
    const kept = keptBefore(version, versions);
    if (kept) return kept;
  }
  return versions[versions.indexOf(version) + 1] ?? null;
}

/** What can be picked to be compared: the draft, or a version. */
export type Pick = 'draft' | Id;

/** The picks after one was ticked or taken back. Two at most: a third takes the place of the one that was picked first. */
export function repick(picks: readonly Pick[], one: Pick): readonly Pick[] {
  return picks.includes(one) ? picks.filter((pick) => pick !== one) : [...picks, one].slice(-2);
}

/** Two picks as a comparison has them, the older first; null unless there are two that are in the list. */
export function pairOf(
  picks: readonly Pick[],
  versions: readonly VersionSummary[],
): { readonly before: Pick; readonly after: Pick } | null {
  const age = (pick: Pick) => (pick === 'draft' ? -1 : versions.findIndex(({ id }) => id === pick));
  const [after, before] = picks
    .filter((pick) => pick === 'draft' || age(pick) >= 0)
    .toSorted((one, other) => age(one) - age(other));
  return after !== undefined && before !== undefined ? { before, after } : null;
}

/** A hash as people read it to one another: its first twelve characters by fours. */
export function shortHash(hash: string): string {
  return (
    hash
      .slice(0, 12)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}
