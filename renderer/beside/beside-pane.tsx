/** A plan to be read beside the page: what it is, where one is in it, its pages. */
import { ActionIcon, Select, Skeleton, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BookOpenText, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Id, Plan } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { useOwnFit } from '../app/page-look.ts';
import { useSession } from '../plan/use-plan.ts';
import { useVersionName, useVersions } from '../plan/versions.ts';
import { PlanRoll, type RollHandle } from '../reader/plan-roll.tsx';
import roll from '../reader/roll.module.css';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { Empty } from '../ui/empty.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Trouble } from '../ui/trouble.tsx';
import classes from './beside.module.css';
import { type Beside, closeBeside, openBeside, type Source } from './beside-store.ts';
import { useSource } from './use-source.ts';

/** Most sections offered at once; typing finds the others. */
const MOST_OFFERED = 80;
/** Height that a list of them takes at most, in CSS pixels. */
const MENU_HEIGHT = 380;

export function BesidePane({ beside }: { beside: Beside }) {
  const { t } = useSpeech();
  const { id } = useSession();
  const { source } = beside;
  const { plan, labels, error, retry } = useSource(source);
  return (
    <section className={classes.pane} data-pane="beside" aria-label={t('beside.title')}>
      <div className={classes.bar}>
        <SourcePicker source={source} onPick={(picked) => openBeside(id, picked)} />
        <Tooltip label={t('beside.close')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size={30}
            aria-label={t('beside.close')}
            onClick={() => closeBeside(id)}
          >
            <X size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {error ? (
        <Trouble title={t('beside.failed')} thrown={error} onRetry={retry} />
      ) : plan === null ? (
        <AfterAMoment>
          <Skeleton m="md" height="70%" />
        </AfterAMoment>
      ) : plan.sections.length === 0 ? (
        <Empty icon={BookOpenText} title={t('beside.empty')} />
      ) : (
        <Pages key={keyOf(source)} plan={plan} labels={labels} beside={beside} />
      )}
    </section>
  );
}

function keyOf(source: Source): string {
  if (source.kind === 'draft') return 'draft';
  return source.kind === 'version' ? `version:${source.version}` : `plan:${source.plan}`;
}

function SourcePicker({ source, onPick }: { source: Source; onPick: (source: Source) => void }) {
  const { t } = useSpeech();
  const { client } = useShell();
  const { id } = useSession();
  const nameOf = useVersionName();
  const versions = useVersions();
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => client.plans.list({}) });
  const sources = useMemo(() => {
    const others = (plans.data ?? []).filter((plan) => plan.id !== id && plan.binnedAt === null);
    const known: readonly { readonly source: Source; readonly group: string; readonly label: string }[] = [
      { source: { kind: 'draft' }, group: '', label: t('beside.draft') },
      ...(versions.data ?? []).map((version) => ({
        source: { kind: 'version', version: version.id } as const,
        group: t('beside.versions'),
        label: nameOf(version),
      })),
      ...others.map(({ id: plan, title, edition }) => ({
        source: { kind: 'plan', plan } as const,
        group: t('beside.plans'),
        label: `${title} ${edition}`.trim(),
      })),
    ];
    return known.map((one) => ({ ...one, value: keyOf(one.source) }));
  }, [plans.data, versions.data, id, nameOf, t]);
  const groups = [...new Set(sources.map(({ group }) => group))].map((group) => ({
    group,
    items: sources.filter((one) => one.group === group).map(({ value, label }) => ({ value, label })),
  }));
  return (
    <Select
      size="xs"
      className={classes.picker}
      aria-label={t('beside.what')}
      data={groups}
      value={keyOf(source)}
      allowDeselect={false}
      searchable
      maxDropdownHeight={MENU_HEIGHT}
      limit={MOST_OFFERED}
      nothingFoundMessage={t('beside.nothing')}
      onChange={(value) => {
        const picked = sources.find((one) => one.value === value);
        if (picked) onPick(picked.source);
      }}
    />
  );
}

interface PagesProps {
  readonly plan: Plan;
  readonly labels: Labels;
  readonly beside: Beside;
}

function Pages({ plan, labels, beside }: PagesProps) {
  const { t } = useSpeech();
  const desk = useRef<HTMLElement>(null);
  const pages = useRef<RollHandle>(null);
  const fit = useOwnFit(desk);
  const [place, setPlace] = useState<Id | null>(beside.at);
  const first = useRef(beside);
  useEffect(() => {
    if (beside !== first.current && beside.at) pages.current?.show(beside.at);
    first.current = beside;
  }, [beside]);
  const sections = useMemo(
    () =>
      plan.sections.map(({ id, title }) => {
        const label = `${labels.get(id) ?? ''} ${plainText(title, labels)}`.trim();
        return { value: id, label: label || t('outline.untitled') };
      }),
    [plan.sections, labels, t],
  );
  return (
    <>
      <div className={classes.bar}>
        <Select
          size="xs"
          className={classes.picker}
          aria-label={t('beside.section')}
          data={sections}
          value={place ?? sections[0]?.value ?? null}
          allowDeselect={false}
          searchable
          maxDropdownHeight={MENU_HEIGHT}
          limit={MOST_OFFERED}
          nothingFoundMessage={t('beside.nothing')}
          onChange={(section) => section && pages.current?.show(section)}
        />
      </div>
      <ScrollBox ref={desk} className={roll.desk} name={t('beside.pages')}>
        {fit !== null && (
          <PlanRoll
            ref={pages}
            desk={desk}
            plan={plan}
            labels={labels}
            zoom={fit.zoom}
            width={fit.width}
            start={beside.at}
            onPlace={setPlace}
          />
        )}
      </ScrollBox>
    </>
  );
}
