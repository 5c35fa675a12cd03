/** Two versions of the reference plan, 5 % of paragraphs changed and 3 moved, against jsdiff on the joined text; and every one of 10,000 changed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { compareVersions } from '../../../shared/compare/compare.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { planToText } from '../../../shared/plan/plain-text.ts';
import { referencePlan } from '../../support/plans.ts';
import { EDITED, MOVED, referencePair, withBlocks, withEdits } from '../../support/reference-pair.ts';
import { median, time } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 9;
const REFERENCE_ROUNDS = 3;

export async function measure(): Promise<Row[]> {
  const { before, after } = referencePair();
  const found = compareVersions(before, after).changes.filter(({ kind }) => kind === 'edited' || kind === 'moved');
  if (found.length !== EDITED + MOVED) throw new Error(`the comparison found ${found.length} changes`);

  const texts = [planToText(before), planToText(after)] as const;
  const intlSegmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Parsed anew, so that nothing is equal by identity.
    const [old, now] = [fresh(before), fresh(after)];
    ours.push(await time(() => compareVersions(old, now)));
    if (round < REFERENCE_ROUNDS) theirs.push(await time(() => diffWords(...texts, { intlSegmenter })));
  }
  const [mine, jsdiff] = [median(ours), median(theirs)];

  const git = await timeGit(texts);

  const large = referencePlan({ paragraphs: 10_000, sections: 1_000 });
  const allChanged = withEdits(large, 1);
  const all = await time(() => compareVersions(large, allChanged));
  const copied = await time(() => compareVersions(large, withOtherIds(allChanged)));
  return [
    {
      what: 'compare, 5 % changed and 3 moved, vs jsdiff with the Thai segmenter',
      ours: mine,
      reference: jsdiff,
      unit: 'ms',
      ratio: mine / jsdiff,
      goal: '<= 0.1 x',
      pass: mine <= jsdiff / 10,
    },
    {
      what: 'compare, the same pair, vs git diff --word-diff as a process',
      ours: mine,
      reference: git,
      unit: 'ms',
      ratio: mine / git,
      goal: '<= 3 x',
      pass: mine <= 3 * git,
    },
    within('compare, each of 10,000 paragraphs changed', all),
    within('compare, each of 10,000 paragraphs changed, other ids', copied),
  ];
}

export async function work(): Promise<void> {
  const { before, after } = referencePair();
  compareVersions(before, after);
}

/** Milliseconds that git takes for the same two texts; its words end at spaces, so it has far fewer to compare. */
async function timeGit(texts: readonly [string, string]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'rangphaen-compare-'));
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.txt`), text);
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    took.push(
      await time(() => {
        const run = spawnSync('git', ['diff', '--no-index', '--word-diff', '0.txt', '1.txt'], { cwd: folder });
        // 1 says that there are differences.
        if (run.status !== 1) throw new Error('git diff failed');
      }),
    );
  }
  rmSync(folder, { recursive: true });
  return median(took);
}

function within(what: string, took: number): Row {
  return {
    what,
    ours: took,
    reference: 10_000,
    unit: 'ms',
    ratio: took / 10_000,
    goal: '<= 10 s',
    pass: took <= 10_000,
  };
}

function fresh(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan));
}

function withOtherIds(plan: Plan): Plan {
  const sections = plan.sections.map((section) => ({ ...section, id: `copy-${section.id}` }));
  return withBlocks({ ...plan, sections }, (block) => ({ ...block, id: `copy-${block.id}` }));
}
