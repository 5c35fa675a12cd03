/** Two small states laid out as the compare screen does. */

import { type LaidOut, layOut } from '../../../../renderer/compare/laid-out.ts';
import { compareVersions } from '../../../../shared/compare/compare.ts';
import type { Plan } from '../../../../shared/plan/model.ts';

export function laidOut(before: Plan, after: Plan): LaidOut {
  return layOut(before, after, compareVersions(before, after));
}
