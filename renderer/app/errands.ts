/**
 * Things a command asks of a screen that may not be shown yet: the screen takes the errand when it is there. So that “new plan”
 * works from everywhere and opens its panel in the library.
 */
import { useEffect, useRef } from 'react';
import type { Id } from '../../shared/plan/model.ts';

/** What an errand is about: a plan, or a version of it. */
export interface About {
  readonly plan: Id;
  readonly version: Id | null;
}

/** The errands there are, each with what it is about. */
interface Errands {
  'new-plan': null;
  import: null;
  'import-file': File;
  'save-version': null;
  'section-work': null;
  'new-letter': About | null;
}
type Errand = keyof Errands;

let waiting: { readonly errand: Errand; readonly about: Errands[Errand] } | null = null;
const takers = new Map<Errand, (about: never) => void>();

/** Has the errand done at once where somebody takes it, else goes to the screen that will. */
export function askFor<E extends Errand>(
  errand: E,
  goThere: () => void,
  ...[about]: null extends Errands[E] ? [about?: Errands[E]] : [about: Errands[E]]
): void {
  const what = (about ?? null) as Errands[E];
  const take = takers.get(errand) as ((about: Errands[E]) => void) | undefined;
  if (take) {
    take(what);
    return;
  }
  waiting = { errand, about: what };
  goThere();
}

/** Takes an errand while shown, one that waits included. */
export function useErrand<E extends Errand>(errand: E, take: (about: Errands[E]) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const run = (about: Errands[E]) => latest.current(about);
    takers.set(errand, run);
    if (waiting?.errand === errand) {
      const about = waiting.about as Errands[E];
      waiting = null;
      run(about);
    }
    return () => {
      takers.delete(errand);
    };
  }, [errand]);
}
