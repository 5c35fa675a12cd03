/** One comparison on a worker of its own, which starts while the plans are still on their way. */
import type { Comparison } from '../../shared/compare/changes.ts';
import type { Summary } from '../../shared/compare/summary.ts';
import type { Plan } from '../../shared/plan/model.ts';

export interface Order {
  readonly before: Plan;
  readonly after: Plan;
  /** Words that are never cut. */
  readonly terms: readonly string[];
}

export type Answer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly comparison: Comparison; readonly summary: Summary }
  | { readonly type: 'failed'; readonly message: string };

export class ComparisonRun {
  readonly #worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });

  /** Compares; call once. Rejects with what was thrown over there. Never settles once stopped. */
  compare(
    order: Order,
    onProgress: (done: number, total: number) => void,
  ): Promise<{ comparison: Comparison; summary: Summary }> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.type === 'progress') return onProgress(data.done, data.total);
        this.stop();
        if (data.type === 'done') resolve(data);
        else reject(new Error(data.message));
      };
      this.#worker.onerror = (event) => reject(new Error(event.message || 'the comparison could not start'));
      this.#worker.postMessage(order);
    });
  }

  /** Ends it at once, whatever it is doing. */
  stop(): void {
    this.#worker.terminate();
  }
}
