/** Lets the page write what is unsaved before its window goes, for a bounded time. */
import type { BrowserWindow } from 'electron';

/**
 * How long the page may take, in milliseconds. Autosave has written all but the last second already, so a page that hangs
 * loses at most that, and never keeps a person from closing.
 */
export const FLUSH_LIMIT = 3000;

interface Closing {
  /** The page has written everything: close now. Without a close under way it changes nothing. */
  readyToClose(): void;
}

/**
 * Holds the first close of `window` back, calls `askPage`, and closes when the page is ready or the limit has passed.
 * `askPage` gives false where no page listens: then there is nothing to wait for.
 */
export function flushBeforeClose(window: BrowserWindow, askPage: () => boolean, limit = FLUSH_LIMIT): Closing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let released = false;
  const release = () => {
    if (timer === undefined || released) return;
    clearTimeout(timer);
    released = true;
    window.close();
  };
  window.on('close', (event) => {
    if (released) return;
    if (timer === undefined) {
      if (!askPage()) {
        released = true;
        return;
      }
      timer = setTimeout(release, limit);
    }
    event.preventDefault();
  });
  return { readyToClose: release };
}
