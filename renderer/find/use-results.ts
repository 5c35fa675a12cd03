/** All that was found in the scope a person chose: the open plan from memory, which is newer than the library, the rest from there. */
import { useMemo, useSyncExternalStore } from 'react';
import type { OpenPlanView } from '../plan/open-plan.ts';
import { useMaybeSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';
import type { FindState } from './find-store.ts';
import type { ListedSection } from './hits.ts';
import { useLibraryHits } from './use-library-hits.ts';
import { useMatcher } from './use-matcher.ts';
import { usePlanHits } from './use-plan-hits.ts';

const nothingChanges = () => () => {};

export interface Results {
  readonly sections: readonly ListedSection[];
  readonly count: number;
  readonly done: boolean;
  readonly cut: boolean;
  /** What is wrong with the pattern, or kept the library from answering. */
  readonly failure: unknown;
  /** The open plan; null where none is. */
  readonly view: OpenPlanView | null;
}

export function useResults({ query, scope }: FindState): Results {
  const { client } = useShell();
  const session = useMaybeSession();
  const view = useSyncExternalStore(session?.open.subscribe ?? nothingChanges, () => session?.open.view() ?? null);
  const { matcher, failure } = useMatcher(query);
  const everywhere = scope === 'plans' || scope === 'versions';
  const here = usePlanHits(matcher, view, scope === 'chapter');
  const library = useLibraryHits(client, everywhere ? matcher : null, scope === 'versions');
  const openPlan = view?.plan.id;
  return useMemo(() => {
    if (!everywhere) return { ...here, failure, view };
    const others = library.sections.filter(({ plan, version }) => plan !== openPlan || version !== null);
    const count = here.count + others.reduce((sum, { hits }) => sum + hits.length, 0);
    const own = others.filter(({ plan }) => plan === openPlan);
    return {
      sections: [...here.sections, ...own, ...others.filter(({ plan }) => plan !== openPlan)],
      count,
      done: here.done && library.done,
      cut: here.cut || library.cut,
      failure: failure ?? library.failure,
      view,
    };
  }, [everywhere, here, library, failure, view, openPlan]);
}
