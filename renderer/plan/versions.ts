/** The versions of the open plan, for every screen that names or shows one. */
import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../shared/plan/model.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { useSession } from './use-plan.ts';

export function useVersions() {
  const { client } = useShell();
  const { id } = useSession();
  return useQuery({ queryKey: ['versions', id], queryFn: () => client.versions.list({ plan: id }) });
}

/** The plan as a version holds it; nothing is asked for while there is none. */
export function useVersionPlan(version: Id | null) {
  const { client } = useShell();
  const { id } = useSession();
  return useQuery({
    queryKey: ['version', id, version],
    queryFn: () => client.versions.open({ plan: id, version: version ?? '' }),
    enabled: version !== null,
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What a version is called: by its name, or as the automatic save of its time. */
export function useVersionName(): (version: Pick<VersionSummary, 'name' | 'createdAt'>) => string {
  const { t, moment } = useSpeech();
  return ({ name, createdAt }) => name || t('versions.silentAt', { time: moment(createdAt) });
}
