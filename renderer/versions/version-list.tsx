/** The versions of the plan as a timeline, newest first, by day. */

import { Skeleton } from '@mantine/core';
import { Clock3 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { useVersions } from '../plan/versions.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { Empty } from '../ui/empty.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { DraftItem } from './draft-item.tsx';
import { PickedBar } from './picked-bar.tsx';
import { SilentSaves } from './silent-saves.tsx';
import { type Pick, repick, type Stretch, timelineOf } from './timeline.ts';
import { type ListState, VersionItem } from './version-item.tsx';
import classes from './versions.module.css';

interface VersionListProps {
  /** The version that is open to be read. */
  readonly current: Id | null;
  /** Whether two can be picked to be compared, the draft among them. */
  readonly picking?: boolean;
}

export function VersionList({ current, picking = false }: VersionListProps) {
  const { t } = useSpeech();
  const { data, error, refetch } = useVersions();
  const [picks, setPicks] = useState<readonly Pick[]>([]);
  const [restoring, setRestoring] = useState<Id | null>(null);
  const stretches = useMemo(() => timelineOf(data ?? [], new Date()), [data]);
  if (error && !data) return <Trouble title={t('versions.failed')} thrown={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <AfterAMoment>
        {[0, 1, 2].map((row) => (
          <Skeleton key={row} height={52} mb="xs" />
        ))}
      </AfterAMoment>
    );
  }
  if (data.length === 0) return <Empty icon={Clock3} title={t('versions.empty')} text={t('versions.emptyText')} />;
  const list: ListState = {
    versions: data,
    current,
    picks: picking ? picks : null,
    onPick: (pick) => setPicks((before) => repick(before, pick)),
    restoring,
    onRestore: setRestoring,
  };
  return (
    <section aria-label={t('versions.list')}>
      {picking && <DraftItem list={list} />}
      {stretches.map((stretch) => (
        <Days key={stretch.key} stretch={stretch} list={list} />
      ))}
      {picks.length > 0 && <PickedBar picks={picks} versions={data} onClear={() => setPicks([])} />}
    </section>
  );
}

function Days({ stretch: { newest, oldest, oneDay, entries }, list }: { stretch: Stretch; list: ListState }) {
  const { day } = useSpeech();
  return (
    <>
      <h3 className={classes.day}>{oneDay ? day(newest) : `${day(oldest)} – ${day(newest)}`}</h3>
      <ul className={classes.list}>
        {entries.map((entry) =>
          entry.type === 'kept' ? (
            <VersionItem
              key={entry.version.id}
              version={entry.version}
              dayIsKnown={oneDay}
              isFirst={entry.before === null}
              list={list}
            />
          ) : (
            <SilentSaves key={entry.versions.at(-1)!.id} versions={entry.versions} dayIsKnown={oneDay} list={list} />
          ),
        )}
      </ul>
    </>
  );
}
