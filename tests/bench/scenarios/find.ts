/**
 * Finding in 20,000 paragraphs of 500 characters: in the open plan as its window does, and in the library as all plans are
 * looked through. Until the first results are there, warm, the tables kept up. And what keeping them up costs.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PlanSearch } from '../../../renderer/find/plan-search.ts';
import { makeMatcher } from '../../../shared/find/matcher.ts';
import { type FindQuery, queryFor } from '../../../shared/find/query.ts';
import type { Plan, Section } from '../../../shared/plan/model.ts';
import { referencePlan } from '../../support/plans.ts';
import { inLibraryFile, openTempLibrary } from '../../support/temp-library.ts';
import { median, percentile, time } from '../measure.ts';
import type { Row } from '../row.ts';

const PLANS = 10;
const ROUNDS = 12;
const GOAL = 50;

/** A common word, a rare part of words over their edges, words that are nowhere, a pattern. */
const QUERIES: readonly FindQuery[] = [
  queryFor('เกษตรกร'),
  queryFor('ตรกรสุขภา'),
  queryFor('ไม่มีคำนี้'),
  { ...queryFor('เกษตรกร.{1,9}น้ำ'), pattern: true },
];

function filledLibrary() {
  const temp = openTempLibrary();
  const plans = Array.from({ length: PLANS }, (_, n) => referencePlan({ seed: n + 1 }));
  for (const plan of plans) temp.library.createPlan(plan);
  return { ...temp, plans };
}

export async function measure(): Promise<Row[]> {
  const { library, folder, plans, remove } = filledLibrary();
  const filled = await time(() => {
    while (library.keepSearchUp());
  });
  const first = (query: FindQuery) => time(() => library.find(query, { versions: false }).next());
  const inLibrary: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const query of QUERIES) {
      const took = await first(query);
      if (round >= 0) inLibrary.push(took);
    }
  }
  const upkeep: number[] = [];
  const written: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    const plan = plans[round % PLANS]!;
    const { revision } = library.openDraft(plan.id);
    library.saveDraft({ plan: plan.id, base: revision, sections: [edited(plan.sections[round * 7], round)] });
    inLibraryFile(folder, (file) => file.pragma('wal_checkpoint(TRUNCATE)'));
    upkeep.push(await time(() => library.keepSearchUp()));
    written.push(statSync(join(folder, 'library.sqlite-wal')).size / 1024);
  }
  remove();

  const large = referencePlan({ paragraphs: 20_000, sections: 10_000 });
  const inPlan: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const words of ['เกษตรกร', 'ตรกรสุขภา']) inPlan.push(await time(() => firstInPlan(large, words)));
  }
  const goal = (what: string, ours: number, limit: number, unit = 'ms'): Row => {
    const words = `<= ${limit} ${unit}`;
    return { what, ours, reference: limit, unit, ratio: ours / limit, goal: words, pass: ours <= limit };
  };
  return [
    goal('find in 20,000 paragraphs of the library, first results, p95', percentile(inLibrary, 0.95), GOAL),
    goal('find in 20,000 paragraphs of the library, first results, median', median(inLibrary), GOAL),
    goal('find in 20,000 paragraphs of the open plan, first results, p95', percentile(inPlan, 0.95), GOAL),
    goal('find in 20,000 paragraphs of the open plan, first results, median', median(inPlan), GOAL),
    goal('search tables after one changed section, median', median(upkeep), GOAL),
    goal('search tables after one changed section, written, p95', percentile(written, 0.95), 128, 'KiB'),
    goal('search tables of 20,000 paragraphs filled', filled / 1000, 60, 's'),
  ];
}

/** Until the first results are told, as the panel shows them. */
function firstInPlan(plan: Plan, words: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = new PlanSearch(makeMatcher(queryFor(words))).run(plan.sections, 0, () => {
      resolve();
      setImmediate(() => stop());
    });
  });
}

function edited(section: Section | undefined, round: number): Section {
  if (!section) throw new Error('the reference plan has too few sections');
  return { ...section, title: [{ type: 'text', text: `หัวข้อที่แก้ครั้งที่ ${round}` }] };
}

export async function work(): Promise<void> {
  const { library, remove } = filledLibrary();
  while (library.keepSearchUp());
  for (const query of QUERIES) for (const _ of library.find(query, { versions: true })) break;
  remove();
}
