/** A version as pages, one chapter at a time, to read only. */
import { ActionIcon, Button, Select, Skeleton, Title, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, History } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Id, Plan } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { chapters, plainText } from '../../shared/plan/outline.ts';
import { ChapterPage } from '../editor/chapter-page.tsx';
import { useSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useVersionDeeds, useVersions } from './use-versions.ts';
import classes from './versions.module.css';

function Pages({ plan, name, version }: { plan: Plan; name: string; version: Id }) {
  const { t } = useSpeech();
  const { restore } = useVersionDeeds();
  const [at, setAt] = useState(0);
  const labels = useMemo(() => numberSections(plan), [plan]);
  const runs = useMemo(() => chapters(plan.sections), [plan]);
  const run = runs[at];
  const names = runs.map(({ start }, index) => {
    const section = plan.sections[start]!;
    const label = `${labels.get(section.id) ?? ''} ${plainText(section.title, labels)}`.trim();
    return { value: String(index), label: label || t('outline.untitled') };
  });
  return (
    <section className={classes.reader} aria-label={t('versions.reading', { name })}>
      <div className={classes.readerBar}>
        <Title order={2}>{t('versions.reading', { name })}</Title>
        <Tooltip label={t('draft.previousChapter')}>
          <ActionIcon
            variant="default"
            size={34}
            disabled={at === 0}
            aria-label={t('draft.previousChapter')}
            onClick={() => setAt(at - 1)}
          >
            <ChevronLeft size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Select
          w={260}
          aria-label={t('versions.chapter')}
          data={names}
          value={String(at)}
          allowDeselect={false}
          onChange={(value) => setAt(Number(value))}
        />
        <Tooltip label={t('draft.nextChapter')}>
          <ActionIcon
            variant="default"
            size={34}
            disabled={at >= runs.length - 1}
            aria-label={t('draft.nextChapter')}
            onClick={() => setAt(at + 1)}
          >
            <ChevronRight size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button leftSection={<History size={16} aria-hidden />} onClick={() => void restore(version, name)}>
          {t('versions.restore')}
        </Button>
      </div>
      <ScrollBox className={classes.desk} name={t('draft.page')}>
        <div className={classes.paper}>
          {run && <ChapterPage key={at} sections={plan.sections.slice(run.start, run.end)} labels={labels} />}
        </div>
      </ScrollBox>
    </section>
  );
}

export function VersionReader({ version }: { version: Id }) {
  const { t } = useSpeech();
  const { client } = useShell();
  const { id } = useSession();
  const list = useVersions();
  const plan = useQuery({
    queryKey: ['version', id, version],
    queryFn: () => client.versions.open({ plan: id, version }),
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const name = list.data?.find((one) => one.id === version)?.name || t('versions.silent');
  if (plan.isError)
    return <Trouble title={t('versions.failed')} thrown={plan.error} onRetry={() => void plan.refetch()} />;
  if (plan.isPending) {
    return (
      <AfterAMoment>
        <Skeleton m="xl" height="80%" />
      </AfterAMoment>
    );
  }
  return <Pages key={version} plan={plan.data} name={name} version={version} />;
}
