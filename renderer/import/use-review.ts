/** A proposal as a person corrects it: each change is made in the draft and in the state before tracked changes alike. */
import { useMemo, useState } from 'react';
import type { Proposal } from '../../shared/import/proposal.ts';
import { changeLevel, type LinePlace, placesByLine, toBody, toHeading } from '../../shared/import/review.ts';
import type { Id, Plan } from '../../shared/plan/model.ts';

interface Reviewed {
  readonly plan: Plan;
  readonly older: Plan | null;
}

export interface Review extends Reviewed {
  readonly places: ReadonlyMap<number, LinePlace>;
  /** Lines that something of the plan came from, by id. */
  readonly lineOf: (id: Id) => number | undefined;
  /** Each says whether it could be done. */
  readonly level: (id: Id, by: -1 | 1) => boolean;
  readonly toggle: (id: Id) => boolean;
  readonly undo: () => boolean;
  readonly canUndo: boolean;
}

export function useReview(proposal: Proposal): Review {
  const [state, setState] = useState<{ from: Proposal; now: Reviewed; past: readonly Reviewed[] }>();
  const fresh = { from: proposal, now: { plan: proposal.plan, older: proposal.older }, past: [] };
  const { now, past } = state?.from === proposal ? state : fresh;
  const { origins } = proposal;
  const places = useMemo(() => placesByLine(now.plan, origins), [now.plan, origins]);

  const change = (edit: (plan: Plan) => Plan | null): boolean => {
    const plan = edit(now.plan);
    if (plan === null) return false;
    const older = now.older && (edit(now.older) ?? now.older);
    setState({ from: proposal, now: { plan, older }, past: [...past, now] });
    return true;
  };
  return {
    ...now,
    places,
    lineOf: (id) => origins[id]?.line,
    level: (id, by) => change((plan) => changeLevel(plan, id, by)),
    toggle: (id) => {
      const heading = now.plan.sections.some((section) => section.id === id);
      return change((plan) => (heading ? toBody(plan, id, origins) : toHeading(plan, id, origins)));
    },
    undo: () => {
      const last = past.at(-1);
      if (last !== undefined) setState({ from: proposal, now: last, past: past.slice(0, -1) });
      return last !== undefined;
    },
    canUndo: past.length > 0,
  };
}
