/** Adds up what the test runners report, so that `npm test` can end with one line. */
import { z } from 'zod';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** A run that failed without a failed test (a file that does not load, a runner that died) counts as one failure. */
function noteFailure(totals: Totals, ended: boolean): Totals {
  return ended || totals.failed > 0 ? totals : { ...totals, failed: 1 };
}

/** `ended` says whether the runner's exit code was 0. A report that is missing or not understood is one failure. */
export function vitestTotals(report: unknown, ended: boolean): Totals {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 };
  const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = parsed.data;
  const totals = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  return noteFailure(totals, ended && success);
}

/** A flaky test passed only when tried again: it counts as failed. */
export function playwrightTotals(report: unknown, ended: boolean): Totals {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = parsed.data.stats;
  const totals = { passed: expected, failed: unexpected + flaky, skipped };
  return noteFailure(totals, ended && parsed.data.errors.length === 0);
}

export function addTotals(all: readonly Totals[]): Totals {
  const sum = (key: keyof Totals) => all.reduce((total, one) => total + one[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

export function totalsLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
