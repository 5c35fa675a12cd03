/**
 * Keeps why changes were made, as they are typed: each text is on its way soon after its writer pauses, at once when told to,
 * and one that did not arrive is sent again with the next. Nothing typed is given up while the window lives.
 */

interface ReasonKeeperOptions {
  readonly stored: Readonly<Record<string, string>>;
  /** `leaving`: the page may go away before the answer. */
  readonly send: (change: string, text: string, leaving: boolean) => Promise<unknown>;
  /** Told what kept a reason from arriving. */
  readonly onFailure: (thrown: unknown) => void;
  /** Calls back after so many milliseconds; gives the way to stop that. */
  readonly later: (milliseconds: number, then: () => void) => () => void;
}

/** Milliseconds from the last key until a reason is sent. */
const PAUSE = 700;

export class ReasonKeeper {
  readonly #options: ReasonKeeperOptions;
  #texts: Readonly<Record<string, string>>;
  #unsent = new Set<string>();
  #sending: Promise<void> = Promise.resolve();
  #stopTimer: (() => void) | null = null;
  #listeners = new Set<() => void>();

  constructor(options: ReasonKeeperOptions) {
    this.#options = options;
    this.#texts = options.stored;
  }

  /** All reasons as they stand in the window, by key of their change. */
  texts = (): Readonly<Record<string, string>> => this.#texts;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  write(change: string, text: string): void {
    if ((this.#texts[change] ?? '') === text) return;
    this.#texts = { ...this.#texts, [change]: text };
    this.#unsent.add(change);
    this.#stopTimer?.();
    this.#stopTimer = this.#options.later(PAUSE, () => void this.flush());
    for (const listener of this.#listeners) listener();
  }

  /** Sends what is not sent yet, one after another. Never rejects: what failed stays to be sent. */
  flush(leaving = false): Promise<void> {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#sending = leaving ? this.#sendAll(true) : this.#sending.then(() => this.#sendAll(false));
    return this.#sending;
  }

  async #sendAll(leaving: boolean): Promise<void> {
    for (const change of [...this.#unsent]) {
      const text = this.#texts[change] ?? '';
      this.#unsent.delete(change);
      try {
        await this.#options.send(change, text, leaving);
      } catch (thrown) {
        this.#unsent.add(change);
        this.#options.onFailure(thrown);
        return;
      }
    }
  }
}
