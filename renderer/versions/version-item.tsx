/** One version on the timeline: its name as the way in, who kept it and when, and its commands under the dots and the right click. */

import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, Stamp } from 'lucide-react';
import type { Id } from '../../shared/plan/model.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { formatRoute } from '../app/routes.ts';
import { useVersionName } from '../plan/versions.ts';
import { useSpeech } from '../text/speak.ts';
import { PickBox } from './pick-box.tsx';
import { RestorePanel } from './restore-panel.tsx';
import { SealHash, SealMark } from './seal.tsx';
import { type Pick, versionBefore } from './timeline.ts';
import { VersionMenu } from './version-menu.tsx';
import classes from './versions.module.css';

/** What the items of one list share. */
export interface ListState {
  readonly versions: readonly VersionSummary[];
  /** The version that is open to be read. */
  readonly current: Id | null;
  /** Null where nothing is picked to be compared, in the inspector. */
  readonly picks: readonly Pick[] | null;
  readonly onPick: (pick: Pick) => void;
  /** The version somebody is about to go back to. */
  readonly restoring: Id | null;
  readonly onRestore: (version: Id | null) => void;
}

interface VersionItemProps {
  readonly version: VersionSummary;
  /** Whether the heading above says the day already. */
  readonly dayIsKnown: boolean;
  /** Of a kept version: that nobody kept one before. */
  readonly isFirst?: boolean;
  /** Of a silent one: that it stands in a fold, which says what it is. */
  readonly folded?: boolean;
  readonly list: ListState;
}

export function VersionItem({ version, dayIsKnown, isFirst = false, folded = false, list }: VersionItemProps) {
  const { t, moment, clock } = useSpeech();
  const name = useVersionName()(version);
  const time = dayIsKnown ? clock(version.createdAt) : moment(version.createdAt);
  const silent = version.kind === 'silent';
  const current = version.id === list.current;
  const restoring = version.id === list.restoring;
  const href = formatRoute({ screen: 'versions', plan: version.plan, version: version.id });
  const onRestore = () => list.onRestore(version.id);
  const commands = (
    <VersionMenu version={version} before={versionBefore(version, list.versions)} onRestore={onRestore} />
  );
  return (
    // Whoever asks to go back is taken to the panel that opens.
    <Menu width={240} returnFocus={!restoring}>
      <Menu.ContextMenu>
        <li className={classes.item} data-kind={version.kind} data-current={current || undefined}>
          <span className={classes.knot} aria-hidden>
            {version.kind === 'milestone' && <Stamp size={13} />}
          </span>
          <div className={classes.nameLine}>
            <a
              className={classes.name}
              href={href}
              aria-label={folded ? t('versions.silentAt', { time }) : undefined}
              aria-current={current ? 'page' : undefined}
            >
              {folded ? time : silent ? t('versions.silentAt', { time }) : name}
            </a>
            {silent ? <Changes version={version} /> : <SealMark version={version} />}
          </div>
          <div className={classes.tools}>
            {list.picks && (
              <PickBox name={name} picked={list.picks.includes(version.id)} onPick={() => list.onPick(version.id)} />
            )}
            <Menu width={240} position="bottom-end" returnFocus={!restoring}>
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('versions.actionsFor', { name })}>
                  <Ellipsis size={17} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>{commands}</Menu.Dropdown>
            </Menu>
          </div>
          {!silent && (
            <div className={classes.about}>
              <div className={classes.meta}>
                <time dateTime={version.createdAt} title={moment(version.createdAt)}>
                  {time}
                </time>
                {version.author && <span>{t('versions.by', { author: version.author })}</span>}
                <Changes version={version} isFirst={isFirst} />
              </div>
              {version.note && <div className={classes.note}>{version.note}</div>}
              <SealHash version={version} />
            </div>
          )}
          {restoring && <RestorePanel version={version} onDone={() => list.onRestore(null)} />}
        </li>
      </Menu.ContextMenu>
      <Menu.Dropdown>{commands}</Menu.Dropdown>
    </Menu>
  );
}

/** How many sections changed since the last version that a person kept. */
function Changes({ version: { changedSections: count }, isFirst }: { version: VersionSummary; isFirst?: boolean }) {
  const { t } = useSpeech();
  const words = isFirst ? 'versions.first' : count === 0 ? 'versions.unchanged' : 'versions.changed';
  return (
    <span className={classes.changes} title={t('versions.changedHint')}>
      {t(words, { count })}
    </span>
  );
}
