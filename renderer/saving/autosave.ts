/**
 * Writes the changes of a plan or a letter by itself: a change is on its way at most `SAVE_AFTER` after it was made, whether its author
 * pauses or types on. One save runs at a time; a failed one is tried again until it succeeds. Nothing is ever given up.
 */

import type { ErrorCode } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import { readFailure } from '../rpc/failures.ts';

/** Milliseconds from the first unsaved change to its save. With the editor's own 150 ms this keeps a crash within a second of typing. */
export const SAVE_AFTER = 700;

/** Waits before a failed save is tried again, in milliseconds; the last one repeats. */
export const RETRY_AFTER = [1000, 2000, 4000, 8000, 15_000];

/** The errors that say that the library holds something else than this was based on. */
const CONFLICTS: readonly ErrorCode[] = ['DRAFT_CONFLICT', 'LETTER_CONFLICT', 'LETTER_SENT', 'PROGRESS_CONFLICT'];

/** A value as the library holds it. `savedAt` is UTC ISO 8601. */
export interface Stored<Value> {
  readonly value: Value;
  readonly revision: number;
  readonly savedAt: string;
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  /** Changes wait for their save. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving'; readonly again: boolean }
  /** The last attempt failed; the next one is `retryIn` milliseconds after it. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly retryIn: number }
  /** The library holds another value than this one was based on; a person has to choose. */
  | { readonly kind: 'conflict' };

interface AutosaveOptions<Value, Change> {
  readonly stored: Stored<Value>;
  /** The value with every key pressed so far. */
  readonly current: () => Value;
  /** What has to be written; null when nothing changed. */
  readonly changeBetween: (stored: Value, current: Value) => Change | null;
  readonly send: (
    change: Change,
    base: number,
    leaving: boolean,
  ) => Promise<{ readonly revision: number; readonly savedAt: string }>;
  /** Whether a change sent by a page that is leaving arrives without it. */
  readonly arrivesAlone: (change: Change) => boolean;
  /** Reads the value as the library holds it now. */
  readonly reopen: () => Promise<Stored<Value>>;
  /** Calls back after so many milliseconds; gives the way to stop that. */
  readonly later: (milliseconds: number, then: () => void) => () => void;
}

export class Autosave<Value, Change> {
  readonly #options: AutosaveOptions<Value, Change>;
  #stored: Stored<Value>;
  #state: SaveState;
  #running: Promise<void> | null = null;
  #stopTimer: (() => void) | null = null;
  #failures = 0;
  #dirty = false;
  #disposed = false;
  /** What was thrown when the library held another value. */
  #conflict: unknown;
  #listeners = new Set<() => void>();

  constructor(options: AutosaveOptions<Value, Change>) {
    this.#options = options;
    this.#stored = options.stored;
    this.#state = { kind: 'saved', at: options.stored.savedAt };
  }

  state = (): SaveState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get revision(): number {
    return this.#stored.revision;
  }

  /** Whether anything in the window is not in the library. */
  get unsaved(): boolean {
    return this.#dirty || this.#running !== null || this.#state.kind === 'failed' || this.#state.kind === 'conflict';
  }

  /** The value changed, or is about to: a save follows. */
  changed(): void {
    this.#dirty = true;
    if (this.#state.kind === 'saved') this.#tell({ kind: 'waiting' });
    if (!this.#running && !this.#stopTimer && this.#state.kind !== 'conflict') this.#schedule(SAVE_AFTER);
  }

  /** Tries a failed save again now, such as when the connection is back. */
  retryNow(): void {
    if (this.#state.kind === 'failed') this.#start();
  }

  /** Resolves when everything is in the library; rejects with what kept it from getting there. */
  async flush(): Promise<void> {
    while (!this.#disposed) {
      if (this.#running) await this.#running;
      if (this.#state.kind === 'conflict') throw this.#conflict;
      if (!this.#change(this.#options.current())) return;
      this.#start();
      await this.#running;
      if (this.#state.kind === 'failed') throw this.#state.error;
    }
  }

  /**
   * The page is going away: sends what is unsaved so that it arrives without the page. False where something may not arrive:
   * then a person should be asked first.
   */
  leave(): boolean {
    const change = this.#change(this.#options.current());
    const isHeard = this.#failures === 0 && this.#state.kind !== 'conflict';
    if (this.#running) return isHeard && !this.#dirty;
    if (change && this.#state.kind !== 'conflict') this.#start(true);
    return change === null || (isHeard && this.#options.arrivesAlone(change));
  }

  /** The window shows another value from now on: what the library holds. */
  rebase(stored: Stored<Value>): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#stored = stored;
    this.#failures = 0;
    this.#dirty = false;
    this.#tell({ kind: 'saved', at: stored.savedAt });
  }

  dispose(): void {
    this.#disposed = true;
    this.#stopTimer?.();
    this.#listeners.clear();
  }

  #change(value: Value): Change | null {
    return this.#options.changeBetween(this.#stored.value, value);
  }

  #schedule(wait: number): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#options.later(wait, () => {
      this.#stopTimer = null;
      this.#start();
    });
  }

  #start(leaving = false): void {
    if (this.#running || this.#disposed) return;
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#running = this.#save(leaving).finally(() => {
      this.#running = null;
      if (this.#dirty && this.#state.kind === 'waiting' && !this.#stopTimer) this.#schedule(SAVE_AFTER);
    });
  }

  async #save(leaving: boolean): Promise<void> {
    const value = this.#options.current();
    this.#dirty = false;
    const change = this.#change(value);
    if (!change) {
      this.#failures = 0;
      this.#tell({ kind: 'saved', at: this.#stored.savedAt });
      return;
    }
    this.#tell({ kind: 'saving', again: this.#failures > 0 });
    try {
      const saved = await this.#options.send(change, this.#stored.revision, leaving);
      this.#arrived({ value, ...saved });
    } catch (thrown) {
      const failure = readFailure(thrown);
      const isConflict = failure.kind === 'expected' && CONFLICTS.includes(failure.error.code);
      if (isConflict && (await this.#arrivedUnheard(value))) return;
      if (isConflict) {
        this.#dirty = true;
        this.#conflict = thrown;
        this.#tell({ kind: 'conflict' });
        return;
      }
      this.#dirty = true;
      const retryIn = RETRY_AFTER[Math.min(this.#failures, RETRY_AFTER.length - 1)] ?? 0;
      this.#failures++;
      this.#tell({ kind: 'failed', error: thrown, retryIn });
      this.#schedule(retryIn);
    }
  }

  #arrived(stored: Stored<Value>): void {
    this.#stored = stored;
    this.#failures = 0;
    this.#tell(this.#dirty ? { kind: 'waiting' } : { kind: 'saved', at: stored.savedAt });
  }

  /** A save whose answer was lost on the way looks like somebody else's: then the library holds just what was sent. */
  async #arrivedUnheard(sent: Value): Promise<boolean> {
    try {
      const stored = await this.#options.reopen();
      if (canonicalJson(stored.value) !== canonicalJson(sent)) return false;
      this.#arrived({ ...stored, value: sent });
      return true;
    } catch {
      return false;
    }
  }

  #tell(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
