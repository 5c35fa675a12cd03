/** Listens to what the other side tells, for as long as the window lives, and says whether it can be reached. */
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import type { Client } from './connect.ts';

/** Waits between attempts to reach a lost shell, in milliseconds; the last one repeats. */
const WAITS = [250, 1000, 2000, 5000];

interface Listeners {
  readonly onEvent: (event: ShellEvent) => void;
  /** Told when the connection is lost and when it is there again. */
  readonly onReachable: (reachable: boolean) => void;
}

/** Watches until `signal` aborts. An event stream that ends or breaks is opened again. */
export async function watchShell(client: Client, { onEvent, onReachable }: Listeners, signal: AbortSignal) {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const events = await client.events.watch({}, { signal });
      onReachable(true);
      failures = 0;
      for await (const event of events) onEvent(event);
    } catch {
      // Whatever broke it, the answer is the same: say so and try again.
    }
    if (signal.aborted) return;
    if (failures > 0) onReachable(false);
    await pause(WAITS[Math.min(failures, WAITS.length - 1)] ?? 0, signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
