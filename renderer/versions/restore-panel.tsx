/** Before a version takes the draft's place: what would change, where to see it word by word, and the button that does it. */

import { Anchor, Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { GitCompareArrows, History } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { compareVersions } from '../../shared/compare/compare.ts';
import { type Summary, summarize } from '../../shared/compare/summary.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { usePreferences } from '../app/preferences.tsx';
import { formatRoute } from '../app/routes.ts';
import { useSession } from '../plan/use-plan.ts';
import { useVersionName } from '../plan/versions.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useVersionDeeds } from './use-versions.ts';
import classes from './versions.module.css';

/** Chapters named in the panel; the comparison itself has all. */
const CHAPTERS = 4;

/**
 * Steps the count may take, of which `compareVersions` does some 200 million a second: the window waits for it. Two plans of
 * 1,000 pages that are near each other take a hundredth of it; where it is not enough the count is rough, and says so.
 */
const MOST_WORK = 100_000_000;

interface WouldChange extends Summary {
  readonly rough: boolean;
}

/** What would change in the draft, as it is when it is asked, if it became what the version was. */
function useWhatWouldChange(version: VersionSummary) {
  const { client } = useShell();
  const session = useSession();
  const { settings } = usePreferences();
  return useQuery({
    queryKey: ['restoring', version.id],
    queryFn: async (): Promise<WouldChange> => {
      const after = await client.versions.open({ plan: session.id, version: version.id });
      const before = session.open.current();
      const comparison = compareVersions(before, after, { terms: settings.terms, mostWork: MOST_WORK });
      return { ...summarize(comparison, before, after), rough: comparison.limits.length > 0 };
    },
    // The draft is another one each time.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function RestorePanel({ version, onDone }: { version: VersionSummary; onDone: () => void }) {
  const { t } = useSpeech();
  const { restore } = useVersionDeeds();
  const nameOf = useVersionName();
  const change = useWhatWouldChange(version);
  const [busy, setBusy] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const known = change.data !== undefined || change.isError;
  useEffect(() => {
    if (known) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [known]);
  const same = change.data && Object.keys(change.data.counts).length === 0;
  return (
    <section
      ref={panel}
      className={classes.restore}
      tabIndex={-1}
      aria-label={t('versions.restoreAsk', { name: nameOf(version) })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <Text fw={600} size="sm">
        {t('versions.restoreAsk', { name: nameOf(version) })}
      </Text>
      {change.isError && (
        <Trouble title={t('versions.restoreFailed')} thrown={change.error} onRetry={() => void change.refetch()} />
      )}
      {change.isPending && (
        <div role="status" aria-label={t('versions.restoring')}>
          <Skeleton height={18} mt={6} />
          <Skeleton height={18} mt={6} width="70%" />
        </div>
      )}
      {same && <Text size="sm">{t('versions.restoreNothing')}</Text>}
      {change.data && !same && <WhatWouldChange change={change.data} />}
      <div className={classes.restoreButtons}>
        {!same && (
          <Button
            size="xs"
            loading={busy}
            disabled={!change.data}
            leftSection={<History size={15} aria-hidden />}
            onClick={async () => {
              setBusy(true);
              if (await restore(version)) onDone();
              else setBusy(false);
            }}
          >
            {t('versions.restoreNow')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDone}>
          {t(same ? 'app.close' : 'app.cancel')}
        </Button>
        {!same && (
          <Anchor
            size="sm"
            className={classes.restoreLink}
            href={formatRoute({ screen: 'compare', plan: version.plan, before: version.id, after: 'draft', at: null })}
          >
            <GitCompareArrows size={15} aria-hidden />
            {t('versions.seeComparison')}
          </Anchor>
        )}
      </div>
    </section>
  );
}

function WhatWouldChange({ change: { counts, chapters, rough } }: { change: WouldChange }) {
  const { t } = useSpeech();
  const kinds = Object.entries(counts) as [keyof Summary['counts'], number][];
  const count = kinds.reduce((sum, [, n]) => sum + n, 0);
  return (
    <>
      <Text size="sm">{t(rough ? 'versions.restoreRoughly' : 'versions.restoreChanges', { count })}</Text>
      <ul className={classes.kinds}>
        {kinds.map(([kind, n]) => (
          <li key={kind}>{t(`versions.kinds.${kind}`, { count: n })}</li>
        ))}
      </ul>
      <ul className={classes.chapters}>
        {chapters.slice(0, CHAPTERS).map(({ section, heading, text }) => (
          <li key={section}>
            <b>{heading}</b> <span lang="th">{text}</span>
          </li>
        ))}
        {chapters.length > CHAPTERS && <li>{t('versions.moreChapters', { count: chapters.length - CHAPTERS })}</li>}
      </ul>
      <Text size="xs" c="dimmed">
        {t('versions.restoreKept')}
      </Text>
    </>
  );
}
