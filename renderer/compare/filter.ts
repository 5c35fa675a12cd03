/** Which changes are shown: by family, by section, without renumbering, without formatting. */
import type { Change } from '../../shared/compare/changes.ts';
import { type LaidOut, nodeEnd } from './laid-out.ts';

/** Kinds of changes as people choose among them, in the order they are offered. */
export const FAMILIES = [
  'edited',
  'inserted',
  'deleted',
  'moved',
  'parted',
  'formatted',
  'renumbered',
  'details',
] as const;
export type Family = (typeof FAMILIES)[number];

export function familyOf({ kind }: Change): Family {
  if (kind === 'moved-edited') return 'moved';
  return kind === 'split' || kind === 'merged' ? 'parted' : kind;
}

export interface Filter {
  /** Only these; all where it is empty. */
  readonly families: ReadonlySet<Family>;
  readonly ignoreNumbers: boolean;
  readonly ignoreFormat: boolean;
  /** `key` of the node of the outline whose changes are shown, with those under it; null for the whole plan. */
  readonly section: string | null;
}

export interface Filtered {
  /** Indexes in `changes` of what is shown, in their order. */
  readonly shown: readonly number[];
  /** How many changes of each family there would be, whatever families are chosen. */
  readonly counts: Readonly<Record<Family, number>>;
  /** How many changes stand in each node of the outline itself, whatever section is chosen. */
  readonly inNode: readonly number[];
}

export function filterChanges({ comparison, nodeOf, outline }: LaidOut, filter: Filter): Filtered {
  const start = filter.section === null ? -1 : outline.findIndex(({ key }) => key === filter.section);
  const end = start === -1 ? -1 : nodeEnd(outline, start);
  const shown: number[] = [];
  const counts = Object.fromEntries(FAMILIES.map((family) => [family, 0])) as Record<Family, number>;
  const inNode = new Array<number>(outline.length).fill(0);
  for (const [index, change] of comparison.changes.entries()) {
    if (change.kind === 'renumbered' && filter.ignoreNumbers) continue;
    if (change.kind === 'formatted' && filter.ignoreFormat) continue;
    const family = familyOf(change);
    const node = nodeOf[index]!;
    const isChosen = filter.families.size === 0 || filter.families.has(family);
    if (isChosen && node !== -1) inNode[node]! += 1;
    if (start !== -1 && (node < start || node >= end)) continue;
    counts[family] += 1;
    if (isChosen) shown.push(index);
  }
  return { shown, counts, inNode };
}

/** The change among `shown` after (or before) `current`, which need not be one of them; the same at the end, null where there is none. */
export function stepFrom(shown: readonly number[], current: number | null, way: 1 | -1): number | null {
  if (shown.length === 0) return null;
  if (current === null) return shown[0]!;
  const found = way === 1 ? shown.find((change) => change > current) : shown.findLast((change) => change < current);
  if (found !== undefined) return found;
  return shown.includes(current) ? current : way === 1 ? shown.at(-1)! : shown[0]!;
}
