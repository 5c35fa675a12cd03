/** The redline of two versions of the reference plan, 5 % of paragraphs changed and 3 moved, against the plain export of the newer one. */
import { writePlanDocx } from '../../../electron/docx/write/plan.ts';
import { writeRedlineDocx } from '../../../electron/docx/write/redline/redline.ts';
import { compareVersions } from '../../../shared/compare/compare.ts';
import type { Compared, ComparedState } from '../../../shared/compare/compared.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { referencePair } from '../../support/reference-pair.ts';
import { median, time } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 9;

export async function measure(): Promise<Row[]> {
  const { before, after } = referencePair();
  const compared = compare(before, after);
  const redline: number[] = [];
  const both: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await time(() => writePlanDocx(after, { numbers: 'text' })));
    redline.push(await time(() => writeRedlineDocx(compared)));
    both.push(await time(() => writeRedlineDocx(compare(before, after))));
  }
  const reference = median(plain);
  return [
    row('redline, 5 % changed and 3 moved, vs plain export', median(redline), reference),
    row('redline, the same pair, its comparison included, vs plain export', median(both), reference),
  ];
}

export async function work(): Promise<void> {
  const { before, after } = referencePair();
  await writeRedlineDocx(compare(before, after));
}

function compare(before: Plan, after: Plan): Compared {
  const state = (plan: Plan): ComparedState => ({ plan, name: '', author: '', savedAt: '2026-11-22T02:00:00.000Z' });
  return { before: state(before), after: state(after), comparison: compareVersions(before, after), reasons: {} };
}

function row(what: string, ours: number, reference: number): Row {
  return { what, ours, reference, unit: 'ms', ratio: ours / reference, goal: '<= 2 x', pass: ours <= 2 * reference };
}
