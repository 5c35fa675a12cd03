import fc from 'fast-check';
import { describe, test } from 'vitest';
import { editsArbitrary } from '../support/plan-edits.ts';
import { planArbitrary } from '../support/plans.ts';
import { soundRedline } from '../support/redline.ts';

describe('a redline', () => {
  test('of a plan and what became of it is valid; accepted it is the newer, rejected the older', async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, editsArbitrary, async (before, edits) => {
        await soundRedline(before, edits(before));
      }),
      { numRuns: 150 },
    );
  });

  test('of two plans that have nothing to do with one another is, too', async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, planArbitrary, async (before, after) => {
        await soundRedline(before, after);
      }),
      { numRuns: 50 },
    );
  });
});
