/** Applies several steps as one change. */
import { numbersToSet } from '../kept-numbers.ts';
import type { Plan } from '../model.ts';
import { applyStep } from './apply.ts';
import type { Refusal, Step } from './step.ts';

/** What steps made of a plan, all that was applied (`forward`), and what takes it back, in the order to apply it. */
export interface Applied {
  readonly plan: Plan;
  readonly forward: readonly Step[];
  readonly inverse: readonly Step[];
}

/**
 * The plan after all the steps and after what they make of kept numbers (see `kept-numbers.ts`), which is a step of its own at
 * the end; or why one of them is refused: then nothing is changed.
 */
export function applySteps(plan: Plan, steps: readonly Step[]): Applied | { readonly refused: Refusal } {
  let now = plan;
  const forward: Step[] = [];
  const inverse: Step[] = [];
  const take = (step: Step): Refusal | null => {
    const result = applyStep(now, step);
    if ('refused' in result) return result.refused;
    now = result.plan;
    forward.push(step);
    inverse.unshift(result.inverse);
    return null;
  };
  for (const step of steps) {
    const refused = take(step);
    if (refused !== null) return { refused };
  }
  const numbers = numbersToSet(plan, now);
  const refused = numbers.length === 0 ? null : take({ type: 'setNumbers', numbers });
  return refused === null ? { plan: now, forward, inverse } : { refused };
}
