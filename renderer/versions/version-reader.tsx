/** A version as pages, to read only; beside them its sections, to go to. */

import { ActionIcon, Button, Menu, Select, Skeleton, Title, Tooltip } from '@mantine/core';
import { ChevronLeft, ChevronRight, Ellipsis, History } from 'lucide-react';
import { type Ref, useMemo, useRef, useState } from 'react';
import type { Id, Plan } from '../../shared/plan/model.ts';
import { type Labels, numberSections } from '../../shared/plan/numbering.ts';
import { chapters, plainText } from '../../shared/plan/outline.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { usePageFit, usePageLook } from '../app/page-look.ts';
import { useZoomCommands } from '../app/use-zoom-commands.ts';
import { useVersionHits } from '../find/use-version-hits.ts';
import { useVersionName, useVersionPlan, useVersions } from '../plan/versions.ts';
import { Contents } from '../reader/contents.tsx';
import { PlanRoll, type RollHandle } from '../reader/plan-roll.tsx';
import roll from '../reader/roll.module.css';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Trouble } from '../ui/trouble.tsx';
import classes from './reader.module.css';
import { RestorePanel } from './restore-panel.tsx';
import { SealHash, SealMark } from './seal.tsx';
import { versionBefore } from './timeline.ts';
import { VersionMenu } from './version-menu.tsx';

export function VersionReader({ version }: { version: Id }) {
  const { t } = useSpeech();
  const list = useVersions();
  const plan = useVersionPlan(version);
  const summary = list.data?.find(({ id }) => id === version);
  const error = plan.error ?? list.error;
  if (error) {
    const retry = () => void (plan.error ? plan.refetch() : list.refetch());
    return <Trouble title={t('versions.failed')} thrown={error} onRetry={retry} />;
  }
  if (!plan.data || !summary) {
    return (
      <AfterAMoment>
        <Skeleton m="xl" height="80%" />
      </AfterAMoment>
    );
  }
  return <Reader key={version} plan={plan.data} version={summary} versions={list.data ?? []} />;
}

interface ReaderProps {
  readonly plan: Plan;
  readonly version: VersionSummary;
  readonly versions: readonly VersionSummary[];
}

function Reader({ plan, version, versions }: ReaderProps) {
  const { t, moment } = useSpeech();
  const name = useVersionName()(version);
  const [restoring, setRestoring] = useState(false);
  const [place, setPlace] = useState<Id | null>(null);
  const pages = useRef<RollHandle>(null);
  const labels = useMemo(() => numberSections(plan), [plan]);
  const runs = useMemo(() => chapters(plan.sections), [plan]);
  const onRestore = () => setRestoring(true);
  const at = plan.sections.findIndex(({ id }) => id === place);
  const chapter = Math.max(
    0,
    runs.findIndex(({ start, end }) => at >= start && at < end),
  );
  const toSection = (section: Id | undefined) => section && pages.current?.show(section);
  const toChapter = (index: number) => toSection(plan.sections[runs[index]?.start ?? 0]?.id);
  const names = runs.map(({ start }, index) => {
    const { id, title } = plan.sections[start]!;
    const label = `${labels.get(id) ?? ''} ${plainText(title, labels)}`.trim();
    return { value: String(index), label: label || t('outline.untitled') };
  });
  return (
    <section className={classes.reader} aria-label={t('versions.reading', { name })}>
      <div className={classes.bar}>
        <div className={classes.title}>
          <Title order={2}>{name}</Title>
          <SealMark version={version} />
          <span className={classes.readOnly}>{t('versions.readOnly')}</span>
        </div>
        <div className={classes.tools}>
          <Step way={-1} disabled={chapter === 0} onStep={() => toChapter(chapter - 1)} />
          <Select
            className={classes.chapter}
            aria-label={t('versions.chapter')}
            data={names}
            value={String(chapter)}
            allowDeselect={false}
            onChange={(value) => toChapter(Number(value))}
          />
          <Step way={1} disabled={chapter >= runs.length - 1} onStep={() => toChapter(chapter + 1)} />
          <Button
            variant="default"
            leftSection={<History size={16} aria-hidden />}
            aria-expanded={restoring}
            onClick={onRestore}
          >
            {t('versions.restore')}
          </Button>
          <Menu width={240} position="bottom-end" returnFocus={!restoring}>
            <Menu.Target>
              <ActionIcon variant="default" size={34} aria-label={t('versions.actionsFor', { name })}>
                <Ellipsis size={17} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <VersionMenu
                version={version}
                before={versionBefore(version, versions)}
                opens={false}
                onRestore={onRestore}
              />
            </Menu.Dropdown>
          </Menu>
        </div>
        <div className={classes.facts}>
          {version.kind !== 'silent' && <time dateTime={version.createdAt}>{moment(version.createdAt)}</time>}
          {version.author && <span>{t('versions.by', { author: version.author })}</span>}
          <SealHash version={version} />
        </div>
      </div>
      {restoring && (
        <div className={classes.restore}>
          <RestorePanel version={version} onDone={() => setRestoring(false)} />
        </div>
      )}
      <div className={classes.body}>
        <div className={classes.side}>
          <Contents name={t('versions.contents')} plan={plan} labels={labels} place={place} onGo={toSection} />
        </div>
        <Pages ref={pages} plan={plan} version={version.id} labels={labels} onPlace={setPlace} />
      </div>
    </section>
  );
}

function Step({ way, disabled, onStep }: { way: -1 | 1; disabled: boolean; onStep: () => void }) {
  const { t } = useSpeech();
  const label = t(way === 1 ? 'draft.nextChapter' : 'draft.previousChapter');
  const Icon = way === 1 ? ChevronRight : ChevronLeft;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={34} disabled={disabled} aria-label={label} onClick={onStep}>
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface PagesProps {
  readonly ref: Ref<RollHandle>;
  readonly plan: Plan;
  readonly version: Id;
  readonly labels: Labels;
  readonly onPlace: (section: Id) => void;
}

function Pages({ ref, plan, version, labels, onPlace }: PagesProps) {
  const { t } = useSpeech();
  const desk = useRef<HTMLElement>(null);
  const fits = usePageFit(desk);
  const { zoom } = usePageLook();
  const start = useVersionHits(desk, version, plan.sections);
  useZoomCommands();
  return (
    <ScrollBox ref={desk} className={roll.desk} name={t('draft.page')}>
      {fits && (
        <PlanRoll ref={ref} desk={desk} plan={plan} labels={labels} zoom={zoom} start={start} onPlace={onPlace} />
      )}
    </ScrollBox>
  );
}
