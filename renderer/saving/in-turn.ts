import { keepUntilSaved } from './parting.ts';

/** Sends changes one after another, so that the one made last holds, and is waited for when the window goes. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #unanswered = 0;

  constructor() {
    keepUntilSaved({
      flush: () => this.#last.then(() => {}),
      // What is on its way arrives without the page; what waits for its turn does not.
      leave: () => this.#waiting === 0,
    });
  }

  /** Whether every change has its answer. */
  get isIdle(): boolean {
    return this.#unanswered === 0;
  }

  /** Sends after all that were sent before, whatever became of those. */
  send<Answer>(deed: () => Promise<Answer>): Promise<Answer> {
    this.#waiting++;
    this.#unanswered++;
    const begin = () => {
      this.#waiting--;
      return deed();
    };
    const answer = this.#unanswered === 1 ? begin() : this.#last.then(begin);
    const settled = answer.finally(() => {
      this.#unanswered--;
    });
    this.#last = settled.catch(() => {});
    return settled;
  }
}
