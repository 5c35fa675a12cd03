/** Compares off the window's own thread: told two plans once, tells progress and then what differs. */
import { compareVersions } from '../../shared/compare/compare.ts';
import { summarize } from '../../shared/compare/summary.ts';
import { countWords } from '../../shared/thai/segment.ts';
import type { Answer, Order } from './run-comparison.ts';

// The dictionary of Thai words is read while the plans are still on their way.
countWords('ความ');

const tell = (answer: Answer) => postMessage(answer);

addEventListener('message', ({ data: { before, after, terms } }: MessageEvent<Order>) => {
  try {
    const onProgress = (done: number, total: number) => tell({ type: 'progress', done, total });
    const comparison = compareVersions(before, after, { terms, onProgress });
    tell({ type: 'done', comparison, summary: summarize(comparison, before, after) });
  } catch (thrown) {
    tell({ type: 'failed', message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  }
});
