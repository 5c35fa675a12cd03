/** The open plan as React sees it. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PlanProgress } from '../../shared/plan/progress.ts';
import type { SaveState } from '../saving/autosave.ts';
import type { OpenPlanView } from './open-plan.ts';
import type { OutlineFilter } from './outline-filter.ts';
import type { PlanSession } from './plan-session.ts';
import type { WordCounts } from './word-counts.ts';

const SessionContext = createContext<PlanSession | null>(null);
export const PlanSessionProvider = SessionContext.Provider;

/** The session of the plan that is open, or null before one was opened. */
export function useMaybeSession(): PlanSession | null {
  return useContext(SessionContext);
}

export function useSession(): PlanSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no plan is open here');
  return session;
}

export function usePlanView(): OpenPlanView {
  const { open } = useSession();
  return useSyncExternalStore(open.subscribe, open.view);
}

export function useSaveState(): SaveState {
  const { autosave } = useSession();
  return useSyncExternalStore(autosave.subscribe, autosave.state);
}

/** Counts of words that follow the counting. */
export function useWords(): Pick<WordCounts, 'of' | 'sum' | 'isCounted'> {
  const { words } = useSession();
  useSyncExternalStore(words.subscribe, words.version);
  return words;
}

/** How far the work is, kept current; by section. */
export function useWork(): PlanProgress {
  const { work } = useSession();
  return useSyncExternalStore(work.subscribe, work.view);
}

export function useOutlineFilter(): [OutlineFilter, (filter: OutlineFilter) => void] {
  const { filter } = useSession();
  return [useSyncExternalStore(filter.subscribe, filter.view), (next) => filter.choose(next)];
}
