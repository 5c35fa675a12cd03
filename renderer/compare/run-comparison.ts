/** One comparison on a worker of its own, which starts while the plans are still on their way. */
import type { Comparison } from '../../shared/compare/changes.ts';
import type { Plan } from '../../shared/plan/model.ts';

/** One of the two plans; the comparison begins with the second. */
export interface Given {
  readonly side: 'before' | 'after';
  readonly plan: Plan;
  /** Words that are never cut. */
  readonly terms: readonly string[];
}

export type Answer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly comparison: Comparison }
  | { readonly type: 'failed'; readonly message: string };

export class ComparisonRun {
  readonly #worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });

  /** Gives one of the plans, as soon as it is there. */
  give(given: Given): void {
    this.#worker.postMessage(given);
  }

  /** What comes of it; call once, before the second plan is given. Rejects with what was thrown over there. Never settles once stopped. */
  result(onProgress: (done: number, total: number) => void): Promise<Comparison> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.type === 'progress') return onProgress(data.done, data.total);
        this.stop();
        if (data.type === 'done') resolve(data.comparison);
        else reject(new Error(data.message));
      };
      this.#worker.onerror = (event) => reject(new Error(event.message || 'the comparison could not start'));
    });
  }

  /** Ends it at once, whatever it is doing. */
  stop(): void {
    this.#worker.terminate();
  }
}
