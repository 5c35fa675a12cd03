/** The comparison of two states: reads both, compares them on a worker, and knows when the draft has gone on since. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Plan } from '../../shared/plan/model.ts';
import { usePreferences } from '../app/preferences.tsx';
import { usePlanView, useSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';
import { type LaidOut, layOut } from './laid-out.ts';
import { ComparisonRun } from './run-comparison.ts';
import type { Pair, StateId } from './states.ts';

export type ComparisonState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'comparing'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly laid: LaidOut }
  | { readonly kind: 'failed'; readonly thrown: unknown }
  | { readonly kind: 'cancelled' };

interface UseComparison {
  readonly state: ComparisonState;
  /** Whether the draft is not what was compared any more. */
  readonly stale: boolean;
  readonly again: () => void;
  readonly cancel: () => void;
}

export function useComparison({ before, after }: Pair): UseComparison {
  const { client } = useShell();
  const session = useSession();
  const queries = useQueryClient();
  const draft = usePlanView().plan;
  const { terms } = usePreferences().settings;
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<ComparisonState>({ kind: 'reading' });
  const [compared, setCompared] = useState<Plan | null>(null);
  const [stop, setStop] = useState<() => void>(() => () => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another comparison
  useEffect(() => {
    const run = new ComparisonRun();
    let wanted = true;
    const read = async (id: StateId): Promise<Plan> => {
      if (id !== 'draft') {
        return queries.fetchQuery({
          queryKey: ['version', session.id, id],
          queryFn: () => client.versions.open({ plan: session.id, version: id }),
          // A version never changes.
          staleTime: Number.POSITIVE_INFINITY,
        });
      }
      // What cannot be saved now is said elsewhere; what is in the window is compared all the same.
      await session.autosave.flush().catch(() => {});
      const plan = session.open.current();
      if (wanted) setCompared(plan);
      return plan;
    };
    const give = async (side: 'before' | 'after', id: StateId): Promise<Plan> => {
      const plan = await read(id);
      if (wanted) run.give({ side, plan, terms });
      return plan;
    };
    const compare = async () => {
      const onProgress = (done: number, total: number) => {
        if (wanted) setState((last) => (last.kind === 'ready' ? last : { kind: 'comparing', done, total }));
      };
      const result = run.result(onProgress);
      const [old, now] = await Promise.all([give('before', before), give('after', after)]);
      const comparison = await result;
      if (wanted) setState({ kind: 'ready', laid: layOut(old, now, comparison) });
    };
    compare().catch((thrown: unknown) => {
      if (wanted) setState({ kind: 'failed', thrown });
    });
    const end = () => {
      wanted = false;
      run.stop();
    };
    setStop(() => end);
    return end;
  }, [before, after, attempt, terms, client, session, queries]);

  const again = useCallback(() => {
    setState((last) => (last.kind === 'ready' ? last : { kind: 'reading' }));
    setAttempt((n) => n + 1);
  }, []);
  const cancel = () => {
    stop();
    setState({ kind: 'cancelled' });
  };
  const ofDraft = before === 'draft' || after === 'draft';
  const stale = ofDraft && state.kind === 'ready' && compared !== null && compared !== draft;
  return { state, stale, again, cancel };
}
