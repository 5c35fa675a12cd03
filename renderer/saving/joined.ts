/** Two savings told as one, for the one line that says whether all is saved. */
import type { SaveState } from './autosave.ts';

interface Saving {
  subscribe(listener: () => void): () => void;
  state(): SaveState;
  retryNow(): void;
}

/** From what a person must know first to what is good to know. */
const ORDER: readonly SaveState['kind'][] = ['failed', 'conflict', 'saving', 'waiting', 'saved'];

/** What a conflict of the second looks like: it settles itself. */
const SETTLING: SaveState = { kind: 'saving', again: true };

/** The state of whichever has more to tell; of two that are saved, the later. `first` wins where both have the same. */
export function joinSavings(first: Saving, second: Saving): Saving {
  return {
    subscribe: (listener) => {
      const stops = [first.subscribe(listener), second.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    state: () => {
      const a = first.state();
      const own = second.state();
      const b = own.kind === 'conflict' ? SETTLING : own;
      if (a.kind === 'saved' && b.kind === 'saved') return b.at > a.at ? b : a;
      return ORDER.indexOf(b.kind) < ORDER.indexOf(a.kind) ? b : a;
    },
    retryNow: () => {
      first.retryNow();
      second.retryNow();
    },
  };
}
