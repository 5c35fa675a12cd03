/** Two small states laid out as the compare screen does. */

import { type LaidOut, layOut } from '../../../../renderer/compare/laid-out.ts';
import { compareVersions } from '../../../../shared/compare/compare.ts';
import { summarize } from '../../../../shared/compare/summary.ts';
import type { Plan } from '../../../../shared/plan/model.ts';

export function laidOut(before: Plan, after: Plan): LaidOut {
  const comparison = compareVersions(before, after);
  return layOut({ before, after, comparison, summary: summarize(comparison, before, after) });
}
