import type { Library } from '../library/library.ts';
import type { Log } from './log.ts';

/** Milliseconds from one look for something new to the next, and between two shares of work when there is much. */
const LOOK = 5000;
const BREATH = 100;

/** Keeps finding quick in the background, a small share at a time. Gives the way to stop. */
export function keepSearch({ library, log }: { library: Library; log: Log }): () => void {
  const work = () => {
    let more = false;
    try {
      more = library.keepSearchUp();
    } catch (error) {
      // Finding does without: it looks through what is not kept up.
      log.bug('search', error);
    }
    timer = setTimeout(work, more ? BREATH : LOOK);
    timer.unref();
  };
  let timer = setTimeout(work, LOOK);
  timer.unref();
  return () => clearTimeout(timer);
}
