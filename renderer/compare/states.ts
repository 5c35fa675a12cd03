/** The states of a plan that can be compared: the draft, and versions of three kinds. */
import type { Id } from '../../shared/plan/model.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import type { Speech } from '../text/speak.ts';

/** The draft, or a version by its id. */
export type StateId = 'draft' | Id;

export interface Pair {
  readonly before: StateId;
  readonly after: StateId;
}

/** The newest version a person kept, else the newest of all, against the draft; null where there is no version. */
export function proposedPair(versions: readonly VersionSummary[]): Pair | null {
  const version = versions.find(({ kind }) => kind !== 'silent') ?? versions[0];
  return version ? { before: version.id, after: 'draft' } : null;
}

/** Whether both can still be had: silent versions go as they age. */
export function isThere({ before, after }: Pair, versions: readonly VersionSummary[]): boolean {
  return [before, after].every((state) => state === 'draft' || versions.some(({ id }) => id === state));
}

export interface NamedState {
  readonly id: StateId;
  readonly name: string;
  /** When it was kept and by whom; empty for the draft. */
  readonly kept: string;
}

export interface StateGroup {
  readonly kind: 'draft' | VersionSummary['kind'];
  readonly states: readonly NamedState[];
}

type Says = Pick<Speech, 't' | 'moment'>;

/** All that can be chosen, newest first in each group. */
export function groupStates(versions: readonly VersionSummary[], says: Says): StateGroup[] {
  const kinds = ['milestone', 'named', 'silent'] as const;
  return [
    { kind: 'draft' as const, states: [nameState('draft', versions, says)] },
    ...kinds.map((kind) => ({
      kind,
      states: versions.filter((version) => version.kind === kind).map(({ id }) => nameState(id, versions, says)),
    })),
  ].filter(({ states }) => states.length > 0);
}

/** What a state is called. One that is not there (any more) is called by its id. */
export function nameState(id: StateId, versions: readonly VersionSummary[], { t, moment }: Says): NamedState {
  if (id === 'draft') return { id, name: t('compare.draft'), kept: '' };
  const version = versions.find((one) => one.id === id);
  if (!version) return { id, name: id, kept: '' };
  const at = moment(version.createdAt);
  if (version.kind === 'silent') return { id, name: t('compare.silentAt', { time: at }), kept: version.author };
  return { id, name: version.name, kept: [at, version.author].filter(Boolean).join(' · ') };
}
