/** The search beside the page: fields, what was found, and putting other words in its place. */
import { Button, CloseButton, Text, TextInput, Title } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { useDeeds } from '../app/commands/use-commands.ts';
import { go } from '../app/routes.ts';
import { useMaybeSession } from '../plan/use-plan.ts';
import { sayFailure } from '../rpc/failures.ts';
import { useSpeech } from '../text/speak.ts';
import { AfterAMoment } from '../ui/after-a-moment.tsx';
import { Empty } from '../ui/empty.tsx';
import { isEscapeFor } from '../ui/escape.ts';
import './find.css';
import classes from './find.module.css';
import { changeFind, type FindState, useFindState } from './find-store.ts';
import { blockOf, type ListedHit, type ListedSection } from './hits.ts';
import { QueryFields } from './query-fields.tsx';
import { ResultList } from './result-list.tsx';
import { selectCurrent, showCurrent, useHighlights } from './use-highlights.ts';
import { type Replacing, useReplacing } from './use-replacing.ts';
import { type Results, useResults } from './use-results.ts';

const NONE: readonly never[] = [];

/** `inPlan` says whether the page of the open plan is beside it. */
export function FindPanel({ inPlan }: { inPlan: boolean }) {
  const { t, language } = useSpeech();
  const session = useMaybeSession();
  const found = useFindState();
  const state: FindState = inPlan || found.scope === 'versions' ? found : { ...found, scope: 'plans' };
  const results = useResults(state);
  const { sections, failure, view } = results;
  const [current, setCurrent] = useState<string | null>(null);
  const stopShowing = useRef(() => {});
  /** The hit that was just replaced: its place in the list, and where its line goes on. */
  const goOn = useRef<{ at: number; line: string; from: number } | null>(null);
  const replacing = useReplacing(state, sections);
  const canReplace = inPlan && state.replacing && (state.scope === 'chapter' || state.scope === 'plan');

  const flat = useMemo(() => sections.flatMap((section) => section.hits.map((hit) => ({ section, hit }))), [sections]);
  const at = useMemo(() => flat.findIndex(({ hit }) => hit.key === current), [flat, current]);

  const bringUp = (section: ListedSection['section'], block: string, key: string) => {
    setCurrent(key);
    const there = session?.open.view().plan.sections.find(({ id }) => id === section);
    session?.open.show(section, there ? blockOf(there, block) : block);
    stopShowing.current();
    stopShowing.current = showCurrent();
  };
  const select = (section: ListedSection, hit: ListedHit) => {
    if (section.version !== null) {
      setCurrent(hit.key);
      changeFind({ inVersion: { version: section.version.id, line: hit.line, from: hit.from } });
      go({ screen: 'versions', plan: section.plan, version: section.version.id });
    } else if (inPlan && section.plan === session?.id) bringUp(hit.section, hit.block, hit.key);
    else {
      const wanted = { plan: section.plan, section: hit.section, block: hit.block, key: hit.key };
      changeFind({ open: true, wanted });
      go({ screen: 'draft', plan: section.plan, section: hit.section });
    }
  };
  const step = (by: 1 | -1) => {
    const next = at >= 0 ? flat[(at + by + flat.length) % flat.length] : startFrom(flat, results, by);
    if (next) select(next.section, next.hit);
  };

  // Somebody chose a hit of another plan, which is open now.
  const { wanted } = found;
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown once, when its plan is there
  useEffect(() => {
    if (!inPlan || !wanted || wanted.plan !== session?.id) return;
    changeFind({ wanted: null });
    bringUp(wanted.section, wanted.block, wanted.key);
  }, [inPlan, wanted, session]);
  useEffect(() => () => stopShowing.current(), []);

  const openPlan = inPlan ? view?.plan.id : undefined;
  const painted = useMemo(() => {
    if (openPlan === undefined) return NONE;
    return sections
      .filter(({ plan, version }) => plan === openPlan && version === null)
      .flatMap(({ hits }) => hits.filter(({ hit }) => !hit?.alt));
  }, [openPlan, sections]);
  useHighlights(painted, current);
  useDeeds({
    'find.next': { run: () => step(1), enabled: flat.length > 0 },
    'find.previous': { run: () => step(-1), enabled: flat.length > 0 },
  });

  const close = () => {
    if (inPlan) selectCurrent();
    changeFind({ open: false });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!inPlan || !isEscapeFor(event)) return;
    event.preventDefault();
    close();
  };
  const fault =
    failure instanceof AppError && failure.code === 'PATTERN_INVALID' ? sayFailure(failure, language) : null;
  const replaceOne = () => {
    const one = flat[at];
    if (!one) return step(1);
    const { line, from } = one.hit;
    goOn.current = { at, line, from: from + replacing.choice.newWords(one.hit).length };
    replacing.replace([one.hit]);
  };
  // One was replaced: on to the next, which may be in the same line but not in the new words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what is left was found
  useEffect(() => {
    if (!goOn.current) return;
    const { at: place, line, from } = goOn.current;
    goOn.current = null;
    const next = flat.slice(place).find(({ hit }) => hit.line !== line || hit.from >= from) ?? flat[0];
    if (next) select(next.section, next.hit);
    else setCurrent(null);
  }, [flat]);

  return (
    <section className={classes.panel} data-pane="find" aria-label={t('find.title')} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <Title order={2}>{t('find.title')}</Title>
        {inPlan && <CloseButton size="md" aria-label={t('find.close')} onClick={close} />}
      </div>
      <div className={classes.fields}>
        <QueryFields state={state} inPlan={inPlan} fault={fault} onStep={step} />
        {inPlan && state.replacing && (
          <ReplaceFields state={state} replacing={replacing} can={canReplace} onOne={replaceOne} />
        )}
      </div>
      <Outcome state={state} results={results} at={at} fault={fault} />
      {flat.length > 0 && (
        <ResultList
          sections={sections}
          current={current}
          wide={!inPlan}
          ofManyPlans={state.scope === 'plans' || state.scope === 'versions'}
          choice={canReplace ? replacing.choice : null}
          onSelect={select}
        />
      )}
    </section>
  );
}

/** The first hit from the section one is in on, or the last before it. */
function startFrom<Of extends { readonly section: ListedSection }>(
  flat: readonly Of[],
  { view }: Results,
  by: 1 | -1,
): Of | undefined {
  const here = view?.plan.sections.findIndex(({ id }) => id === view.section) ?? -1;
  const isOpen = ({ section }: Of) => section.plan === view?.plan.id && section.version === null;
  const next = flat.find((one) => isOpen(one) && one.section.place >= here);
  if (by > 0) return next ?? flat[0];
  return flat.findLast((one) => isOpen(one) && one.section.place <= here) ?? flat.at(-1);
}

interface ReplaceFieldsProps {
  readonly state: FindState;
  readonly replacing: Replacing;
  readonly can: boolean;
  readonly onOne: () => void;
}

function ReplaceFields({ state, replacing, can, onOne }: ReplaceFieldsProps) {
  const { t } = useSpeech();
  const { chosen, loneMark } = replacing;
  const ready = can && chosen.length > 0 && !loneMark;
  return (
    <div className={classes.replace}>
      <TextInput
        size="sm"
        placeholder={t('find.byPlaceholder')}
        aria-label={t('find.by')}
        value={state.by}
        error={loneMark && t('find.loneMark')}
        onChange={(event) => changeFind({ by: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !ready) return;
          event.preventDefault();
          onOne();
        }}
      />
      {can ? (
        <div className={classes.row}>
          <Button size="xs" variant="default" disabled={!ready} onClick={onOne}>
            {t('find.replaceOne')}
          </Button>
          <Button size="xs" disabled={!ready} onClick={() => replacing.replace(chosen)} style={{ flex: 1 }}>
            {t('find.replaceChosen', { count: chosen.length })}
          </Button>
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          {t('find.replaceHereOnly')}
        </Text>
      )}
    </div>
  );
}

interface OutcomeProps {
  readonly state: FindState;
  readonly results: Results;
  readonly at: number;
  readonly fault: string | null;
}

/** How many were found, or why none. */
function Outcome({ state, results, at, fault }: OutcomeProps) {
  const { t, language } = useSpeech();
  const { count, sections, done, cut, failure } = results;
  if (fault !== null) return null;
  if (failure !== null) {
    return (
      <div className={classes.fault} role="alert">
        {sayFailure(failure, language)}
      </div>
    );
  }
  if (state.query.words === '') return <Text className={classes.advice}>{t(`find.advice.${state.scope}`)}</Text>;
  if (count === 0 && !done)
    return <AfterAMoment>{<Text className={classes.advice}>{t('find.looking')}</Text>}</AfterAMoment>;
  if (count === 0) {
    return (
      <div role="status">
        <Empty icon={SearchX} title={t('find.nothing')} text={t('find.nothingText')} />
      </div>
    );
  }
  const found = { count, sections: sections.length };
  return (
    <div className={classes.outcome} role="status">
      {at >= 0 ? t('find.foundAt', { ...found, at: at + 1 }) : t('find.found', found)}
      {cut ? ` ${t('find.cut')}` : done ? '' : '…'}
    </div>
  );
}
