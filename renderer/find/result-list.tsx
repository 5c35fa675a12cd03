/** What was found, by plan and section; walked by the arrows, drawn only where seen. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, Minus } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useSpeech } from '../text/speak.ts';
import classes from './find.module.css';
import type { ListedHit, ListedSection } from './hits.ts';

/** Which hits are to be replaced, and by what. */
export interface Choice {
  readonly isChosen: (key: string) => boolean;
  readonly choose: (keys: readonly string[], chosen: boolean) => void;
  readonly newWords: (hit: ListedHit) => string;
}

interface ResultListProps {
  readonly sections: readonly ListedSection[];
  readonly current: string | null;
  readonly ofManyPlans: boolean;
  /** Whether there is room for a hit on one line. */
  readonly wide: boolean;
  /** Null where nothing is to be replaced. */
  readonly choice: Choice | null;
  readonly onSelect: (section: ListedSection, hit: ListedHit) => void;
}

type Row =
  | { readonly type: 'plan'; readonly section: ListedSection }
  | { readonly type: 'section'; readonly section: ListedSection }
  | { readonly type: 'hit'; readonly section: ListedSection; readonly hit: ListedHit };

const HEIGHTS = { plan: 36, section: 34, hit: 54 } as const;
/** Where a hit is shown on one line. */
const WIDE = { ...HEIGHTS, hit: 32 } as const;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function rowsOf(sections: readonly ListedSection[], ofManyPlans: boolean): Row[] {
  return sections.flatMap((section, index): Row[] => {
    const isOther = ofManyPlans && section.plan !== sections[index - 1]?.plan;
    return [
      ...(isOther ? [{ type: 'plan', section } as const] : []),
      { type: 'section', section },
      ...section.hits.map((hit) => ({ type: 'hit', section, hit }) as const),
    ];
  });
}

const rowKey = (row: Row) => (row.type === 'hit' ? row.hit.key : `${row.type} ${row.section.key}`);
const optionId = (index: number) => `find-result-${index}`;

export function ResultList({ sections, current, ofManyPlans, wide, choice, onSelect }: ResultListProps) {
  const { t } = useSpeech();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(sections, ofManyPlans), [sections, ofManyPlans]);
  const options = useMemo(() => rows.flatMap((row, at) => (row.type === 'hit' ? [at] : [])), [rows]);
  const currentAt = useMemo(
    () => rows.findIndex((row) => row.type === 'hit' && row.hit.key === current),
    [rows, current],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => (wide ? WIDE : HEIGHTS)[rows[index]!.type], [rows, wide]),
    getItemKey: useCallback((index: number) => rowKey(rows[index]!), [rows]),
    overscan: 4,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: follow the current hit, not every scroll
  useEffect(() => {
    if (currentAt >= 0) virtual.scrollToIndex(currentAt);
  }, [currentAt]);

  const select = (row: Row | undefined) => {
    if (row?.type === 'hit') onSelect(row.section, row.hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    const row = rows[currentAt];
    if (step !== undefined) {
      const from = currentAt < 0 && step > 0 ? -1 : options.indexOf(currentAt);
      select(rows[options[Math.max(0, Math.min(options.length - 1, from + step))]!]);
    } else if (event.key === 'Enter') select(row);
    else if (event.key === ' ' && choice && row?.type === 'hit') {
      choice.choose([row.hit.key], !choice.isChosen(row.hit.key));
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      className={classes.list}
      data-wide={wide || undefined}
      aria-label={t('find.results')}
      aria-activedescendant={currentAt >= 0 ? optionId(currentAt) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={classes.canvas} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index]!;
          const place = { top: start, height: size };
          if (row.type === 'plan') {
            return (
              <div key={key} className={classes.plan} style={place} role="presentation">
                {row.section.planTitle}
              </div>
            );
          }
          if (row.type === 'section') {
            return <SectionRow key={key} section={row.section} choice={choice} place={place} />;
          }
          const chosen = choice?.isChosen(row.hit.key);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus and the keys
            <div
              key={key}
              id={optionId(index)}
              role="option"
              aria-selected={index === currentAt}
              aria-checked={chosen}
              aria-setsize={options.length}
              aria-posinset={options.indexOf(index) + 1}
              className={classes.hit}
              style={place}
              onClick={() => select(row)}
            >
              {choice && <Tick state={chosen ? 'on' : 'off'} onToggle={() => choice.choose([row.hit.key], !chosen)} />}
              <HitWords hit={row.hit} newWords={choice && chosen ? choice.newWords(row.hit) : null} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface SectionRowProps {
  readonly section: ListedSection;
  readonly choice: Choice | null;
  readonly place: CSSProperties;
}

function SectionRow({ section, choice, place }: SectionRowProps) {
  const { t, moment } = useSpeech();
  const { label, title, hits, version, versions } = section;
  const keys = hits.map(({ key }) => key);
  const chosen = choice ? keys.filter(choice.isChosen).length : 0;
  const state = chosen === 0 ? 'off' : chosen === keys.length ? 'on' : 'some';
  return (
    <div className={classes.section} style={place} role="presentation">
      {choice && <Tick state={state} onToggle={() => choice.choose(keys, state !== 'on')} />}
      <span className={classes.sectionName}>
        {label && <span className={classes.label}>{label} </span>}
        {title || t('outline.untitled')}
      </span>
      {version && (
        <span className={classes.version} title={t('find.inVersions', { count: versions })}>
          {version.name || moment(version.createdAt)}
        </span>
      )}
      <span className={classes.count}>{t('find.count', { count: hits.length })}</span>
    </div>
  );
}

function HitWords({ hit, newWords }: { hit: ListedHit; newWords: string | null }) {
  const { before, match, after } = hit.shown();
  return (
    <span className={classes.words} lang="th">
      {before}
      {newWords === null ? <mark>{match}</mark> : <del>{match}</del>}
      {newWords !== null && newWords !== '' && <ins>{newWords}</ins>}
      {after}
    </span>
  );
}

/** A box to tick by pointing; by keys the list does it. */
function Tick({ state, onToggle }: { state: 'on' | 'off' | 'some'; onToggle: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the list has the keys; the option says its state
    <span
      className={classes.tick}
      data-state={state}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      {state === 'on' && <Check size={13} strokeWidth={3} aria-hidden />}
      {state === 'some' && <Minus size={13} strokeWidth={3} aria-hidden />}
    </span>
  );
}
