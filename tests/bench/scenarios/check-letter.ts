/** The check of a letter of some fifty pages, a mistake in each paragraph: what a secretary waits for who is given a file. */
import { writeLetterDocx } from '../../../electron/docx/write/letter/letter.ts';
import { checkFile } from '../../../electron/jobs/check-file.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../../shared/letter/examples.ts';
import type { LetterBlock } from '../../../shared/letter/model.ts';
import { printLetter } from '../../../shared/letter/print.ts';
import { median, time } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 15;
/** Milliseconds that the check may take. */
const GOAL = 1000;
/** Of 320 characters; in LibreOffice 250 of them are 59 pages. */
const PARAGRAPHS = 215;
const WORDS = 'หน่วยงานได้พิจารณาแนวทางพัฒนาลำน้ำแล้วเห็นว่าควรเร่งสำรวจแนวเขต  และรับฟังความเห็นของชุมชนก่อน ';

let file: Promise<Uint8Array> | undefined;

async function longLetter(): Promise<Uint8Array> {
  const purpose = Array.from({ length: PARAGRAPHS }, (_, n): LetterBlock => {
    return {
      type: 'numbered',
      id: `p${n}`,
      depth: 0,
      content: [{ type: 'text', text: WORDS.repeat(4).slice(0, 320) }],
    };
  });
  const { value } = printLetter({ ...exampleLetter('opinion'), purpose }, EXAMPLE_CONTEXT);
  return (await writeLetterDocx(value, { emblem: null })).value;
}

export async function measure(): Promise<Row[]> {
  const samples: number[] = [];
  await work();
  for (let round = 0; round < ROUNDS; round++) samples.push(await time(work));
  const ours = median(samples);
  return [
    {
      what: 'check of a letter of 50 pages, median',
      ours,
      reference: GOAL,
      unit: 'ms',
      ratio: ours / GOAL,
      goal: `<= ${GOAL} ms`,
      pass: ours <= GOAL,
    },
  ];
}

export async function work(): Promise<void> {
  file ??= longLetter();
  const { findings } = await checkFile({ bytes: await file, fileName: 'long.docx', kind: undefined });
  if (findings.length < PARAGRAPHS) throw new Error(`the check found ${findings.length} mistakes, not ${PARAGRAPHS}`);
}
