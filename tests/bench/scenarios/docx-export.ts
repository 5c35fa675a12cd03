/** A plan of 13,000 paragraphs as DOCX, against the docx package writing the same paragraphs bare, and against pandoc where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { writePlanDocx } from '../../../electron/docx/write/plan.ts';
import { planToMarkdown } from '../../../shared/plan/markdown.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { plainText } from '../../../shared/plan/outline.ts';
import { referencePlan } from '../../support/plans.ts';
import { median, time } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 3;

export async function measure(): Promise<Row[]> {
  const plan = largePlan();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await time(() => writePlanDocx(plan, { numbers: 'auto' })));
    bare.push(await time(() => writeBare(plan)));
  }
  const mine = median(ours);
  const theirs = median(bare);
  const rows: Row[] = [
    {
      what: 'plan of 13,000 paragraphs to DOCX vs docx bare',
      ours: mine,
      reference: theirs,
      unit: 'ms',
      ratio: mine / theirs,
      goal: '<= 1.3 x',
      pass: mine <= 1.3 * theirs,
    },
  ];
  const pandoc = await timePandoc(plan);
  if (pandoc !== null) {
    rows.push({
      what: 'plan of 13,000 paragraphs to DOCX vs pandoc',
      ours: mine,
      reference: pandoc,
      unit: 'ms',
      ratio: mine / pandoc,
      goal: '<= 0.25 x',
      pass: mine <= pandoc / 4,
    });
  } else {
    process.stderr.write('pandoc is not installed: not compared\n');
  }
  return rows;
}

/** The same paragraphs with no styles, numbering or fields. */
async function writeBare(plan: Plan): Promise<void> {
  const children = plan.sections.flatMap((section) => [
    new Paragraph({ children: [new TextRun(plainText(section.title))] }),
    ...section.blocks.map((block) => new Paragraph({ children: [new TextRun(plainText(block.content))] })),
  ]);
  await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Milliseconds pandoc takes from Markdown to DOCX, `null` where it is not installed. */
async function timePandoc(plan: Plan): Promise<number | null> {
  if (spawnSync('pandoc', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'rangphaen-pandoc-'));
  writeFileSync(join(folder, 'plan.md'), planToMarkdown(plan));
  const took = await time(() => {
    const run = spawnSync('pandoc', ['plan.md', '-o', 'plan.docx'], { cwd: folder, stdio: 'inherit' });
    if (run.status !== 0) throw new Error('pandoc failed');
  });
  rmSync(folder, { recursive: true });
  return took;
}

export async function work(): Promise<void> {
  await writePlanDocx(largePlan(), { numbers: 'auto' });
}

function largePlan(): Plan {
  return referencePlan({ paragraphs: 12_000, sections: 1_000, chapters: 12 });
}
