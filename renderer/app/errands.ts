/**
 * Things a command asks of a screen that may not be shown yet: the screen takes the errand when it is there. So that “new plan”
 * works from everywhere and opens its panel in the library.
 */
import { useEffect, useRef } from 'react';
import type { Id } from '../../shared/plan/model.ts';

export type Errand = 'new-plan' | 'import' | 'save-version' | 'section-work' | 'new-letter';

/** What an errand is about: a plan, or a version of it. */
export interface About {
  readonly plan: Id;
  readonly version: Id | null;
}

let waiting: { readonly errand: Errand; readonly about: About | null } | null = null;
const takers = new Map<Errand, (about: About | null) => void>();

/** Has the errand done at once where somebody takes it, else goes to the screen that will. */
export function askFor(errand: Errand, goThere: () => void, about: About | null = null): void {
  const take = takers.get(errand);
  if (take) {
    take(about);
    return;
  }
  waiting = { errand, about };
  goThere();
}

/** Takes an errand while shown, one that waits included. */
export function useErrand(errand: Errand, take: (about: About | null) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const run = (about: About | null) => latest.current(about);
    takers.set(errand, run);
    if (waiting?.errand === errand) {
      const { about } = waiting;
      waiting = null;
      run(about);
    }
    return () => {
      takers.delete(errand);
    };
  }, [errand]);
}
