/** The plan that a source stands for, whether it is still asked for, and why it cannot be had. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { Plan } from '../../shared/plan/model.ts';
import { type Labels, numberSections } from '../../shared/plan/numbering.ts';
import { usePlanView } from '../plan/use-plan.ts';
import { useVersionPlan } from '../plan/versions.ts';
import { useShell } from '../rpc/use-shell.ts';
import type { Source } from './beside-store.ts';

interface Read {
  readonly plan: Plan | null;
  readonly labels: Labels;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The draft of the window, as it is typed; drawn when there is time. */
function useDraft(): Pick<Read, 'plan' | 'labels'> {
  const { plan, labels } = useDeferredValue(usePlanView());
  return { plan, labels };
}

export function useSource(source: Source): Read {
  const { client } = useShell();
  const draft = useDraft();
  const version = useVersionPlan(source.kind === 'version' ? source.version : null);
  const other = useQuery({
    queryKey: ['plans', 'read', source.kind === 'plan' ? source.plan : ''],
    queryFn: () => client.plans.open({ plan: source.kind === 'plan' ? source.plan : '' }),
    enabled: source.kind === 'plan',
  });
  const fetched = source.kind === 'version' ? version.data : other.data?.plan;
  const labels = useMemo(() => (fetched ? numberSections(fetched) : null), [fetched]);
  if (source.kind === 'draft') return { ...draft, error: null, retry: () => {} };
  const query = source.kind === 'version' ? version : other;
  return {
    plan: fetched ?? null,
    labels: labels ?? draft.labels,
    error: query.error,
    retry: () => void query.refetch(),
  };
}
