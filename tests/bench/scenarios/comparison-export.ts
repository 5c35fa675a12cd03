/** Every one of 10,000 paragraphs changed, compared and written out on a thread as the shells do it. */
import { createJobs } from '../../../electron/jobs/jobs.ts';
import type { ComparedState } from '../../../shared/compare/compared.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import type { ComparisonFormat } from '../../../shared/rpc/contract.ts';
import { referencePlan } from '../../support/plans.ts';
import { withEdits } from '../../support/reference-pair.ts';
import { time } from '../measure.ts';
import type { Row } from '../row.ts';

/** Goal of a comparison of this size, in milliseconds. */
const GOAL = 10_000;

export async function measure(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const format of ['text', 'html', 'docx-redline', 'docx-table'] as const) {
    const took = await time(() => exported(format));
    rows.push({
      what: `comparison export, each of 10,000 paragraphs changed, ${format}`,
      ours: took,
      reference: GOAL,
      unit: 'ms',
      ratio: took / GOAL,
      goal: '<= 10 s',
      pass: took <= GOAL,
    });
  }
  return rows;
}

/** The reports: they look for the ends of words beside every change. */
export async function work(): Promise<void> {
  await exported('text');
}

async function exported(format: ComparisonFormat): Promise<void> {
  const before = referencePlan({ paragraphs: 10_000 });
  const state = (plan: Plan): ComparedState => ({ plan, name: '', author: '', savedAt: '2026-11-22T02:00:00.000Z' });
  const jobs = createJobs();
  const pair = { before: state(before), after: state(withEdits(before, 1)) };
  await jobs.exportComparison({ ...pair, terms: [], reasons: {}, format, language: 'th', images: new Map() });
  await jobs.close();
}
