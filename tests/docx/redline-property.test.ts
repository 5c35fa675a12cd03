import fc from 'fast-check';
import { describe, test } from 'vitest';
import { editsArbitrary } from '../support/plan-edits.ts';
import { reversibleRedline, soundRedline } from '../support/redline.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';

describe('a redline', () => {
  test('of a plan and what became of it gives the newer when accepted, the older when rejected', async () => {
    await fc.assert(
      fc.asyncProperty(richPlanArbitrary, editsArbitrary, async (before, edits) => {
        await reversibleRedline(before, edits(before));
      }),
      { numRuns: 30 },
    );
  });

  test('of two plans that have nothing to do with one another does, too', async () => {
    await fc.assert(
      fc.asyncProperty(richPlanArbitrary, richPlanArbitrary, async (before, after) => {
        await reversibleRedline(before, after);
      }),
      { numRuns: 15 },
    );
  });

  test('is valid', async () => {
    await fc.assert(
      fc.asyncProperty(richPlanArbitrary, editsArbitrary, async (before, edits) => {
        await soundRedline(before, edits(before));
      }),
      { numRuns: 8 },
    );
  });
});
