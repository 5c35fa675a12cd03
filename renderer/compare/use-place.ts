/** The change one is at, among those that are shown; noted in the address, found again after a reload or another comparison. */
import { useCallback, useState } from 'react';
import { stepFrom } from './filter.ts';
import type { LaidOut } from './laid-out.ts';

interface Place {
  readonly key: string | null;
  /** Its index, for when a new comparison has no such change. */
  readonly index: number | null;
}

export interface ChangePlace {
  /** Null when nothing is shown. */
  readonly current: number | null;
  /** Counts the times somebody asked to see the change they are at. */
  readonly asked: number;
  /** `quietly` where it is in sight already. Stable. */
  readonly goTo: (change: number, quietly?: boolean) => void;
}

export function usePlace({ keys }: LaidOut, shown: readonly number[], startAt: string | null): ChangePlace {
  const [place, setPlace] = useState<Place>({ key: startAt, index: null });
  const [asked, setAsked] = useState(0);
  const found = place.key === null ? -1 : keys.indexOf(place.key);
  const wanted = found === -1 ? place.index : found;
  const current = wanted !== null && shown.includes(wanted) ? wanted : nearest(shown, wanted);
  const goTo = useCallback(
    (change: number, quietly = false) => {
      setPlace({ key: keys[change] ?? null, index: change });
      if (!quietly) setAsked((n) => n + 1);
    },
    [keys],
  );
  return { current, asked, goTo };
}

function nearest(shown: readonly number[], wanted: number | null): number | null {
  return wanted === null ? stepFrom(shown, null, 1) : stepFrom(shown, wanted - 1, 1);
}
