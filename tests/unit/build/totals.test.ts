import { describe, expect, test } from 'vitest';
import { addTotals, playwrightTotals, totalsLine, vitestTotals } from '../../../build/totals.ts';

const VITEST = { success: true, numPassedTests: 40, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, more: 'x' };
const PLAYWRIGHT = {
  stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 1, duration: 12 },
  errors: [],
  suites: [],
};

describe('totals', () => {
  test('are those of all runners, on a line of their own', () => {
    const total = addTotals([vitestTotals(VITEST, true), playwrightTotals(PLAYWRIGHT, true)]);
    expect(totalsLine(total)).toBe('47 passed, 0 failed, 1 skipped');
    expect(totalsLine({ ...total, skipped: 0 })).toBe('47 passed, 0 failed');
  });

  test('count each failed test', () => {
    expect(vitestTotals({ ...VITEST, success: false, numFailedTests: 3 }, false).failed).toBe(3);
    expect(playwrightTotals({ ...PLAYWRIGHT, stats: { ...PLAYWRIGHT.stats, unexpected: 2 } }, false).failed).toBe(2);
  });

  test('count a test that passed only the second time as failed', () => {
    expect(playwrightTotals({ ...PLAYWRIGHT, stats: { ...PLAYWRIGHT.stats, flaky: 1 } }, true).failed).toBe(1);
  });

  test('count a run that failed without a failed test as one failure', () => {
    expect(vitestTotals({ ...VITEST, success: false }, true).failed).toBe(1);
    expect(vitestTotals(VITEST, false).failed).toBe(1);
    expect(playwrightTotals({ ...PLAYWRIGHT, errors: [{ message: 'a spec does not load' }] }, true).failed).toBe(1);
    expect(playwrightTotals(PLAYWRIGHT, false).failed).toBe(1);
  });

  test.each([undefined, null, {}, 'no report'])('count a report that is %s as one failure', (report) => {
    expect(vitestTotals(report, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(playwrightTotals(report, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('count what was left out', () => {
    expect(vitestTotals({ ...VITEST, numPendingTests: 2, numTodoTests: 1 }, true).skipped).toBe(3);
  });
});
