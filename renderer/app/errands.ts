/**
 * Things a command asks of a screen that may not be shown yet: the screen takes the errand when it is there. So that “new plan”
 * works from everywhere and opens its panel in the library.
 */
import { useEffect, useRef } from 'react';

export type Errand = 'new-plan' | 'import' | 'save-version';

let waiting: Errand | null = null;
const takers = new Map<Errand, () => void>();

/** Has the errand done at once where somebody takes it, else goes to the screen that will. */
export function askFor(errand: Errand, goThere: () => void): void {
  const take = takers.get(errand);
  if (take) {
    take();
    return;
  }
  waiting = errand;
  goThere();
}

/** Takes an errand while shown, one that waits included. */
export function useErrand(errand: Errand, take: () => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const run = () => latest.current();
    takers.set(errand, run);
    if (waiting === errand) {
      waiting = null;
      run();
    }
    return () => {
      takers.delete(errand);
    };
  }, [errand]);
}
