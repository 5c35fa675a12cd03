import { AsyncIteratorClass, EventPublisher } from '@orpc/server';
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import type { Implementer } from './implementer.ts';

/** Events kept for a window that reads slowly; older ones are dropped. */
const LARGEST_BACKLOG = 1000;

/** Tells every open window what happened. A window is open while it reads `events.watch`. */
export interface Events {
  publish(event: ShellEvent): void;
  /** The events from now on; ends when the reader stops or `signal` aborts. */
  watch(signal?: AbortSignal): AsyncIteratorClass<ShellEvent>;
  /** Calls back with the number of readers each time it changes; gives the way to stop that. */
  onWatchers(listener: (watchers: number) => void): () => void;
}

export function createEvents(): Events {
  const publisher = new EventPublisher<{ event: ShellEvent; watchers: number }>({ maxBufferedEvents: LARGEST_BACKLOG });
  let watchers = 0;
  const count = (change: 1 | -1) => {
    watchers += change;
    publisher.publish('watchers', watchers);
  };

  return {
    publish: (event) => publisher.publish('event', event),
    watch(signal) {
      const events = publisher.subscribe('event');
      const reader = new AsyncIteratorClass<ShellEvent>(
        () => events.next(),
        async () => {
          signal?.removeEventListener('abort', stop);
          count(-1);
          await events.return(undefined);
        },
      );
      const stop = () => void reader.return();
      count(1);
      signal?.addEventListener('abort', stop, { once: true });
      if (signal?.aborted) stop();
      return reader;
    },
    onWatchers: (listener) => publisher.subscribe('watchers', listener),
  };
}

export function eventHandlers(os: Implementer, { events }: { events: Events }) {
  return {
    watch: os.events.watch.handler(({ signal }) => events.watch(signal)),
  };
}
