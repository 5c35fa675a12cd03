/** The Word file of a plan of 13,000 paragraphs read back into a plan. */
import { readSource } from '../../../electron/docx/read/source.ts';
import { writePlanDocx } from '../../../electron/docx/write/plan.ts';
import { importWord } from '../../../electron/import/word/import-word.ts';
import { referencePlan } from '../../support/plans.ts';
import { median, time } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 3;
/** Milliseconds a person waits for a book without wondering. */
const GOAL = 5000;

export async function measure(): Promise<Row[]> {
  const bytes = await largeFile();
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) took.push(await time(() => read(bytes)));
  const ours = median(took);
  return [
    {
      what: 'import of a Word file of 13,000 paragraphs, median',
      ours,
      reference: GOAL,
      unit: 'ms',
      ratio: ours / GOAL,
      goal: '<= 5 s',
      pass: ours <= GOAL,
    },
  ];
}

export async function work(): Promise<void> {
  await read(await largeFile());
}

async function read(bytes: Uint8Array): Promise<void> {
  const source = await readSource(bytes, 'plan.docx', { changes: 'accept' });
  let next = 0;
  importWord(source, 'plan.docx', {}, () => `i${next++}`);
}

async function largeFile(): Promise<Uint8Array> {
  const plan = referencePlan({ paragraphs: 12_000, sections: 1_000, chapters: 12 });
  return (await writePlanDocx(plan, { numbers: 'auto' })).value;
}
