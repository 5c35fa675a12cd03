import type { Library } from '../library/library.ts';
import type { Events } from './events.ts';
import type { Log } from './log.ts';

const HOUR = 60 * 60 * 1000;

/**
 * Backs the library up soon after it was opened and every hour of use, in the background, and announces each one. Once a
 * backup is made, old silent versions are let go. Gives the way to stop, which waits for nothing.
 */
export function keepBackups({ library, events, log }: { library: Library; events: Events; log: Log }): () => void {
  let stopped = false;
  const backUp = async () => {
    try {
      const made = await library.backup();
      if (stopped) return;
      events.publish({ type: 'backup-made', madeAt: made.madeAt });
      if (library.thin().versions > 0) events.publish({ type: 'library-changed' });
    } catch (error) {
      // A backup cut short by closing the library is no fault: the one before it stands.
      if (!stopped) log.bug('backups', error);
    }
  };
  const first = setImmediate(backUp);
  const hourly = setInterval(backUp, HOUR);
  hourly.unref();
  return () => {
    stopped = true;
    clearImmediate(first);
    clearInterval(hourly);
  };
}
