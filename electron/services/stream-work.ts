import { AsyncIteratorClass } from '@orpc/server';
import { AppError } from '../../shared/errors.ts';

/**
 * Runs `work` at once and gives what it tells as an iterator. A reader that stops aborts the work and sees the end; an abort
 * of `outer` ends it with `CANCELLED`. An event of the same type not read yet is replaced, so that a slow reader lags behind no further.
 */
export function streamWork<T extends { type: string }>(
  work: (tell: (event: T) => void, stopped: AbortSignal) => Promise<void>,
  outer?: AbortSignal,
): AsyncIteratorClass<T> {
  const abort = new AbortController();
  const events: T[] = [];
  let wake = () => {};
  let ended = false;
  let failure: unknown;
  const end = (error?: unknown) => {
    if (ended) return;
    ended = true;
    failure = error;
    wake();
  };
  const tell = (event: T) => {
    if (events.at(-1)?.type === event.type) events.pop();
    events.push(event);
    wake();
  };
  const cancel = () => {
    abort.abort();
    end(new AppError('CANCELLED'));
  };
  outer?.addEventListener('abort', cancel, { once: true });
  if (outer?.aborted) cancel();
  work(tell, abort.signal).then(() => end(), end);

  return new AsyncIteratorClass<T>(
    async () => {
      while (events.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const event = events.shift();
      if (event) return { done: false, value: event };
      if (failure) throw failure;
      return { done: true, value: undefined };
    },
    async () => {
      outer?.removeEventListener('abort', cancel);
      events.length = 0;
      end();
      abort.abort();
    },
  );
}
