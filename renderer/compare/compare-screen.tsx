/** Any two states of the open plan held side by side: which two, and what of them is there to see. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { GitCompareArrows, Save } from 'lucide-react';
import { useEffect } from 'react';
import { formatRoute, go, note, type Route } from '../app/routes.ts';
import { usePlanView, useSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { Empty } from '../ui/empty.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { ComparePair } from './compare-pair.tsx';
import { isThere, type Pair, proposedPair } from './states.ts';

export function CompareScreen({ route }: { route: Extract<Route, { screen: 'compare' }> }) {
  const { t } = useSpeech();
  const { client } = useShell();
  const { id } = useSession();
  const title = usePlanView().plan.meta.title.text;
  const versions = useQuery({ queryKey: ['versions', id], queryFn: () => client.versions.list({ plan: id }) });
  const chosen = route.before && route.after ? { before: route.before, after: route.after } : null;
  // What was looked at last is where one comes back to; it is forgotten with the window.
  const queries = useQueryClient();
  const last = queries.getQueryData<Pair & { at: string | null }>(['last-comparison', id]) ?? null;
  const known = versions.data !== undefined && last !== null && isThere(last, versions.data) ? last : null;
  const proposed = chosen === null && versions.data ? (known ?? proposedPair(versions.data)) : null;
  const pair = chosen ?? proposed;

  const { before = null, after = null } = proposed ?? {};
  const at = known?.at ?? null;
  useEffect(() => {
    if (before && after) note({ screen: 'compare', plan: id, before, after, at });
  }, [id, before, after, at]);
  useEffect(() => {
    const { before: older, after: newer, at: place } = route;
    queries.setQueryDefaults(['last-comparison'], { gcTime: Number.POSITIVE_INFINITY });
    if (older && newer) queries.setQueryData(['last-comparison', id], { before: older, after: newer, at: place });
  }, [queries, id, route]);
  useEffect(() => {
    document.title = `${t('compare.title')} · ${title} · ${t('app.name')}`;
  }, [title, t]);

  if (versions.isError) {
    return <Trouble title={t('compare.failed')} thrown={versions.error} onRetry={() => void versions.refetch()} />;
  }
  if (pair && versions.data) {
    return (
      <ComparePair
        key={`${pair.before} ${pair.after}`}
        pair={pair}
        versions={versions.data}
        at={route.at}
        onPair={(next) => go({ screen: 'compare', plan: id, ...next, at: null })}
      />
    );
  }
  if (versions.isPending) {
    return (
      <AfterAMoment>
        <Skeleton m="xl" height="80%" />
      </AfterAMoment>
    );
  }
  return (
    <Empty icon={GitCompareArrows} title={t('compare.noVersions')} text={t('compare.noVersionsText')}>
      <Button
        mt="xs"
        component="a"
        leftSection={<Save size={16} aria-hidden />}
        href={formatRoute({ screen: 'versions', plan: id, version: null })}
      >
        {t('compare.saveFirst')}
      </Button>
    </Empty>
  );
}
