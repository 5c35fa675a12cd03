/** 1 MB of Thai text with headings and items read into a plan. */
import { importText } from '../../../electron/import/import-text.ts';
import { planToText } from '../../../shared/plan/plain-text.ts';
import { referencePlan } from '../../support/plans.ts';
import { median, time } from '../measure.ts';
import type { Row } from '../row.ts';

const MEGABYTE = 1_000_000;
const ROUNDS = 5;

export async function measure(): Promise<Row[]> {
  const bytes = oneMegabyte();
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let next = 0;
    took.push(await time(() => importText({ bytes, fileName: 'plan.txt', options: {} }, () => `i${next++}`)));
  }
  const ours = median(took);
  return [
    {
      what: 'import of 1 MB of text, median',
      ours,
      reference: 1000,
      unit: 'ms',
      ratio: ours / 1000,
      goal: '<= 1 s',
      pass: ours <= 1000,
    },
  ];
}

export async function work(): Promise<void> {
  let next = 0;
  importText({ bytes: oneMegabyte(), fileName: 'plan.txt', options: {} }, () => `i${next++}`);
}

function oneMegabyte(): Uint8Array {
  const bytes = new TextEncoder().encode(planToText(referencePlan())).subarray(0, MEGABYTE);
  // The cut may fall inside a character: drop its rest.
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/\uFFFD+$/, ''));
}
