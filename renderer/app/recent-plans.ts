/** The plans that were opened last are remembered, for the library and the command box. */
import { useEffect, useRef } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { MOST_RECENT } from '../../shared/rpc/contract.ts';
import { usePreferences } from './preferences.tsx';

export function useRememberRecent(open: Id | null): void {
  const { settings, change } = usePreferences();
  const latest = useRef({ settings, change });
  latest.current = { settings, change };
  useEffect(() => {
    const { settings, change } = latest.current;
    if (open === null || settings.recent[0] === open) return;
    const recent = [open, ...settings.recent.filter((id) => id !== open)].slice(0, MOST_RECENT);
    // What was opened last is not worth a word when it cannot be kept.
    change({ recent }).catch(() => {});
  }, [open]);
}

/** The same plans, those opened last first, the others as they were; and how many were opened. */
export function byRecency<Plan extends { readonly id: Id }>(
  plans: readonly Plan[],
  recent: readonly Id[],
): { readonly recent: readonly Plan[]; readonly others: readonly Plan[] } {
  const opened = recent.flatMap((id) => plans.find((plan) => plan.id === id) ?? []);
  return { recent: opened, others: plans.filter((plan) => !opened.includes(plan)) };
}
