import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When the log reaches this many bytes it becomes `rangphaen.log.1`, and the one before that goes. */
const LARGEST_LOG = 1024 * 1024;

/** Where bugs are written down with their stacks, for whoever mends them. It never holds the text of a plan on purpose. */
export interface Log {
  /** The file written to. */
  readonly path: string;
  bug(where: string, error: unknown): void;
}

/** The log of a library: `rangphaen.log` in its folder, at most 2 MiB with its predecessor. A log that cannot be written goes to stderr. */
export function openLog(folder: string, now: () => Date): Log {
  const path = join(folder, 'rangphaen.log');
  return {
    path,
    bug(where, error) {
      const entry = `${now().toISOString()} ${where}\n${stackOf(error)}\n`;
      try {
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= LARGEST_LOG) renameSync(path, `${path}.1`);
        appendFileSync(path, entry, { mode: 0o600 });
      } catch {
        console.error(entry);
      }
    },
  };
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? stack : `${stack}\ncaused by: ${stackOf(error.cause)}`;
}
