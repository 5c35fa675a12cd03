/** A change of numbers that waits for a yes. The workbench holds it; the inspector, commands and the panel share it. */
import { createContext, useCallback, useContext } from 'react';
import { relabelled } from '../../shared/plan/relabelled.ts';
import { applySteps } from '../../shared/plan/steps/apply-all.ts';
import type { Step } from '../../shared/plan/steps/step.ts';
import { useApply } from '../plan/use-apply.ts';
import { useSession } from '../plan/use-plan.ts';

export interface Proposal {
  readonly steps: readonly Step[];
}

interface Holder {
  readonly proposal: Proposal | null;
  readonly hold: (proposal: Proposal | null) => void;
}

export const ProposalContext = createContext<Holder>({ proposal: null, hold: () => {} });

/** Gives a function that shows what steps would do to the labels and waits; what they leave alone is done at once. */
export function usePropose(): (steps: readonly Step[]) => void {
  const { hold } = useContext(ProposalContext);
  const { open } = useSession();
  const apply = useApply();
  return useCallback(
    (steps) => {
      const plan = open.current();
      const applied = applySteps(plan, steps);
      if ('refused' in applied || relabelled(plan, applied.plan).length === 0) {
        hold(null);
        apply(steps);
      } else hold({ steps });
    },
    [hold, open, apply],
  );
}
