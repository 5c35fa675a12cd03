/** How far the whole plan is: how many sections stand where, how long chapters are and are to become, who has what. */
import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { chapters, plainText } from '../../shared/plan/outline.ts';
import { progressOf, SECTION_STATUSES, type SectionProgress } from '../../shared/plan/progress.ts';
import { NO_FILTER } from '../plan/outline-filter.ts';
import { peopleOf } from '../plan/people.ts';
import { useOutlineFilter, usePlanView, useSession, useWords, useWork } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { StatusIcon, statusColor } from '../ui/status-icon.tsx';
import classes from './draft.module.css';
import { usePages } from './use-pages.ts';

const approvedOf = (all: readonly SectionProgress[]) => all.filter(({ status }) => status === 'approved').length;

export function WorkOverview() {
  const { t, count } = useSpeech();
  const { open } = useSession();
  const { plan, labels } = usePlanView();
  const work = useWork();
  const words = useWords();
  const pages = usePages();
  const [, choose] = useOutlineFilter();
  const { sections } = plan;
  const said = useMemo(() => sections.map(({ id }) => progressOf(work, id)), [sections, work]);
  const people = useMemo(() => peopleOf(said), [said]);
  const runs = useMemo(() => chapters(sections), [sections]);
  const targets = runs.reduce((sum, { start }) => sum + (said[start]?.words ?? 0), 0);
  return (
    <Stack gap={14} className={classes.overview}>
      <section aria-labelledby="work-title">
        <Title order={2} id="work-title" size="h3">
          {t('progress.overviewTitle')}
        </Title>
        <Text size="sm" mb={6}>
          {t('progress.approvedOf', { done: approvedOf(said), all: said.length })}
        </Text>
        <StatusBar said={said} />
        <div className={classes.legend}>
          {SECTION_STATUSES.map((status) => {
            const name = t(`progress.statuses.${status}`);
            return (
              <button
                key={status}
                type="button"
                className={classes.legendItem}
                title={t('progress.showOnly', { what: name })}
                onClick={() => choose({ ...NO_FILTER, statuses: new Set([status]) })}
              >
                <StatusIcon status={status} />
                {name}
                <b>{count(said.filter((one) => one.status === status).length)}</b>
              </button>
            );
          })}
        </div>
        <Text size="sm" c="dimmed" mt={6}>
          {t('progress.planSize', { words: words.sum(sections) })}
          {pages && <> · {t('progress.planPages', { pages: pages.all })}</>}
          {targets > 0 && <> · {t('progress.planTarget', { words: targets })}</>}
        </Text>
      </section>
      <section aria-labelledby="work-chapters">
        <Title order={3} id="work-chapters" size="sm">
          {t('progress.byChapter')}
        </Title>
        <ul className={classes.workList}>
          {runs.map(({ start, end }) => {
            const chapter = sections[start]!;
            const size = words.sum(sections.slice(start, end));
            const { words: target, pages: targetPages } = said[start]!;
            const printed = pages?.chapters[chapter.id];
            const title = `${labels.get(chapter.id) ?? ''} ${plainText(chapter.title, labels)}`.trim();
            return (
              <li key={chapter.id}>
                <button type="button" className={classes.workRow} onClick={() => open.goTo(chapter.id)}>
                  <span className={classes.workTitle}>{title || t('outline.untitled')}</span>
                  <span className={classes.workSize}>
                    {t('progress.approvedOfTheirs', { done: approvedOf(said.slice(start, end)), all: end - start })} ·{' '}
                    {target === null
                      ? t('progress.chapterSize', { words: size })
                      : t('progress.wordsOf', { done: size, target })}
                    {targetPages !== null && printed !== undefined && (
                      <> · {t('progress.pagesOf', { done: printed, target: targetPages })}</>
                    )}
                  </span>
                  <StatusBar said={said.slice(start, end)} />
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="work-people">
        <Title order={3} id="work-people" size="sm">
          {t('progress.byPerson')}
        </Title>
        {people.every(({ person }) => person === '') ? (
          <Text size="sm" c="dimmed">
            {t('progress.noPeople')}
          </Text>
        ) : (
          <ul className={classes.workList}>
            {people.map(({ person, sections: many }) => {
              const theirs = said.filter((one) => one.person === person);
              const name = person || t('progress.nobody');
              return (
                <li key={person}>
                  <button
                    type="button"
                    className={classes.workRow}
                    title={t('progress.showOnly', { what: name })}
                    onClick={() => choose({ ...NO_FILTER, people: new Set([person]) })}
                  >
                    <span className={classes.workTitle}>{name}</span>
                    <span className={classes.workSize}>
                      {t('progress.sectionsIn', { count: many })} ·{' '}
                      {t('progress.approvedOfTheirs', { done: approvedOf(theirs), all: many })}
                    </span>
                    <StatusBar said={theirs} />
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </section>
    </Stack>
  );
}

/** How many stand where, as widths; what it says stands beside it in words. */
function StatusBar({ said }: { said: readonly SectionProgress[] }) {
  return (
    <span className={classes.statusBar} aria-hidden>
      {SECTION_STATUSES.toReversed().map((status) => {
        const many = said.filter((one) => one.status === status).length;
        const color = status === 'draft' ? 'var(--line)' : statusColor(status);
        return many > 0 && <span key={status} style={{ flexGrow: many, background: color }} />;
      })}
    </span>
  );
}
