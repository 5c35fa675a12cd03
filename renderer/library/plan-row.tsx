/** One plan of the list: its name as the way in, what it is, and its commands under the dots and the right click. */
import { ActionIcon, Menu, Text, TextInput } from '@mantine/core';
import { ArchiveRestore, Copy, Ellipsis, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PlanSummary } from '../../shared/rpc/contract.ts';
import { formatRoute, go } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './library.module.css';
import { usePlanDeeds } from './use-plans.ts';

function RowCommands({ plan, onRename }: { plan: PlanSummary; onRename: () => void }) {
  const { t } = useSpeech();
  const deeds = usePlanDeeds();
  if (plan.binnedAt !== null) {
    return (
      <Menu.Item leftSection={<ArchiveRestore size={16} aria-hidden />} onClick={() => void deeds.bringBack(plan)}>
        {t('library.bringBack')}
      </Menu.Item>
    );
  }
  return (
    <>
      <Menu.Item
        leftSection={<FolderOpen size={16} aria-hidden />}
        onClick={() => go({ screen: 'draft', plan: plan.id, section: null })}
      >
        {t('library.open')}
      </Menu.Item>
      <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={onRename}>
        {t('library.rename')}
      </Menu.Item>
      <Menu.Item leftSection={<Copy size={16} aria-hidden />} onClick={() => void deeds.duplicate(plan)}>
        {t('library.duplicate')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<Trash2 size={16} aria-hidden />} onClick={() => void deeds.moveToBin(plan)}>
        {t('library.toBin')}
      </Menu.Item>
    </>
  );
}

function Rename({ plan, onDone }: { plan: PlanSummary; onDone: () => void }) {
  const { t } = useSpeech();
  const { rename } = usePlanDeeds();
  const [title, setTitle] = useState(plan.title);
  const finish = () => {
    const next = title.trim();
    if (next && next !== plan.title) void rename(plan, next);
    onDone();
  };
  return (
    <TextInput
      className={classes.above}
      aria-label={t('library.newTitle')}
      value={title}
      maxLength={2000}
      data-autofocus
      ref={(input) => input?.focus()}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}

/** The years of a plan in words; empty when it names none. */
function usePeriod({ period }: PlanSummary): string {
  const { t, plain } = useSpeech();
  if (!period) return '';
  const [from, to] = [plain(period.from), plain(period.to)];
  return period.from === period.to ? t('library.oneYear', { from }) : t('library.period', { from, to });
}

export function PlanRow({ plan }: { plan: PlanSummary }) {
  const { t, ago, moment } = useSpeech();
  const [renaming, setRenaming] = useState(false);
  const period = usePeriod(plan);
  const when = plan.binnedAt ?? plan.changedAt;
  const commands = <RowCommands plan={plan} onRename={() => setRenaming(true)} />;
  return (
    <Menu width={210} returnFocus={!renaming}>
      <Menu.ContextMenu>
        <li className={classes.row}>
          <div className={classes.titleCell}>
            {renaming ? (
              <Rename plan={plan} onDone={() => setRenaming(false)} />
            ) : plan.binnedAt ? (
              <Text fw={600} className={classes.title ?? ''}>
                {plan.title}
              </Text>
            ) : (
              <div className={classes.title} title={plan.title}>
                <a
                  className={classes.titleLink}
                  href={formatRoute({ screen: 'draft', plan: plan.id, section: null })}
                  onKeyDown={(event) => {
                    if (event.key === 'F2') {
                      event.preventDefault();
                      setRenaming(true);
                    }
                  }}
                >
                  {plan.title}
                </a>
              </div>
            )}
            {(plan.edition || plan.agency) && !renaming && (
              <div>{[plan.edition, plan.agency].filter(Boolean).join(' · ')}</div>
            )}
          </div>
          <div>{period}</div>
          <div>{t('library.sectionsAndWords', { sections: plan.sections, words: plan.words })}</div>
          <time dateTime={when} title={moment(when)}>
            {ago(when)}
          </time>
          <Menu width={210} position="bottom-end" returnFocus={!renaming}>
            <Menu.Target>
              <ActionIcon
                className={classes.above}
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t('library.actionsFor', { title: plan.title })}
              >
                <Ellipsis size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>{commands}</Menu.Dropdown>
          </Menu>
        </li>
      </Menu.ContextMenu>
      <Menu.Dropdown>{commands}</Menu.Dropdown>
    </Menu>
  );
}
