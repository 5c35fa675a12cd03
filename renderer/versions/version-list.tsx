/** The versions of the plan, newest first, with what can be done with each. */
import { ActionIcon, Menu, Skeleton, Switch } from '@mantine/core';
import { BookOpen, Clock3, Ellipsis, History } from 'lucide-react';
import { useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { go } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { Empty } from '../ui/empty.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useVersionDeeds, useVersions } from './use-versions.ts';
import classes from './versions.module.css';

function VersionItem({ version, current }: { version: VersionSummary; current: boolean }) {
  const { t, moment } = useSpeech();
  const { restore } = useVersionDeeds();
  const name = version.name || t('versions.silent');
  const change = version.parent ? t('versions.changed', { count: version.changedSections }) : t('versions.first');
  const facts = [change, version.author && t('versions.by', { author: version.author })].filter(Boolean);
  return (
    <li className={classes.item} data-kind={version.kind} data-current={current || undefined}>
      <div>
        <div className={classes.name}>{name}</div>
        <div className={classes.meta}>
          <time dateTime={version.createdAt}>{moment(version.createdAt)}</time>
        </div>
        <div className={classes.meta}>{facts.join(' · ')}</div>
        {version.note && <div>{version.note}</div>}
      </div>
      <Menu width={220} position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('versions.actionsFor', { name })}>
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<BookOpen size={16} aria-hidden />}
            onClick={() => go({ screen: 'versions', plan: version.plan, version: version.id })}
          >
            {t('versions.open')}
          </Menu.Item>
          <Menu.Item leftSection={<History size={16} aria-hidden />} onClick={() => void restore(version.id, name)}>
            {t('versions.restore')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

export function VersionList({ current }: { current: Id | null }) {
  const { t } = useSpeech();
  const versions = useVersions();
  const [silentToo, setSilentToo] = useState(false);
  if (versions.isPending) {
    return (
      <AfterAMoment>
        {[0, 1, 2].map((row) => (
          <Skeleton key={row} height={52} mb="xs" />
        ))}
      </AfterAMoment>
    );
  }
  if (versions.isError) {
    return <Trouble title={t('versions.failed')} thrown={versions.error} onRetry={() => void versions.refetch()} />;
  }
  const hasSilent = versions.data.some(({ kind }) => kind === 'silent');
  const shown = versions.data.filter(({ kind, id }) => silentToo || kind === 'named' || id === current);
  return (
    <>
      {shown.length === 0 ? (
        <Empty icon={Clock3} title={t('versions.empty')} text={t('versions.emptyText')} />
      ) : (
        <ul className={classes.list} aria-label={t('versions.list')}>
          {shown.map((version) => (
            <VersionItem key={version.id} version={version} current={version.id === current} />
          ))}
        </ul>
      )}
      {hasSilent && (
        <Switch
          size="sm"
          mt="xs"
          label={t('versions.showSilent')}
          checked={silentToo}
          onChange={(event) => setSilentToo(event.currentTarget.checked)}
        />
      )}
    </>
  );
}
