/** All changes that are shown, by chapter; walked by the arrows, drawn only where seen. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, MessageSquareText } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSpeech } from '../text/speak.ts';
import { describeChange } from './describe.ts';
import { FamilyIcon } from './family-icon.tsx';
import { familyOf } from './filter.ts';
import type { LaidOut } from './laid-out.ts';
import classes from './list.module.css';
import { type ListRow, listRows, rowOfChange } from './list-rows.ts';

interface ChangeListProps {
  readonly laid: LaidOut;
  readonly shown: readonly number[];
  readonly current: number | null;
  readonly reasons: Readonly<Record<string, string>>;
  readonly onSelect: (change: number) => void;
}

const HEIGHTS = { chapter: 32, change: 50, run: 34 } as const;
const ENDS: Readonly<Record<string, number>> = { Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY };
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, ...ENDS };

const optionId = (row: ListRow) =>
  row.type === 'chapter'
    ? `compare-chapter-${row.node}`
    : `compare-change-${row.type === 'run' ? `run-${row.changes[0]}` : row.change}`;

export function ChangeList({ laid, shown, current, reasons, onSelect }: ChangeListProps) {
  const speech = useSpeech();
  const { t } = speech;
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => listRows(laid, shown, open), [laid, shown, open]);
  const options = useMemo(() => rows.flatMap((row, at) => (row.type === 'chapter' ? [] : [at])), [rows]);
  const currentAt = useMemo(() => rowOfChange(rows, current), [rows, current]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => HEIGHTS[rows[index]!.type], [rows]),
    getItemKey: useCallback((index: number) => optionId(rows[index]!), [rows]),
    overscan: 4,
    scrollPaddingStart: 36,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: follow the current change, not every scroll
  useEffect(() => {
    if (currentAt >= 0) virtual.scrollToIndex(currentAt);
  }, [currentAt, rows]);

  const choose = (row: ListRow | undefined) => {
    if (row?.type === 'change') onSelect(row.change);
    if (row?.type === 'run') onSelect(row.changes[0]!);
  };
  const unfold = (row: ListRow | undefined, unfolds: boolean) => {
    if (row?.type !== 'run' || row.open === unfolds) return;
    const next = new Set(open);
    if (unfolds) next.add(row.changes[0]!);
    else next.delete(row.changes[0]!);
    setOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[key];
    if (step !== undefined) {
      const from = options.indexOf(currentAt);
      choose(rows[options[Math.max(0, Math.min(options.length - 1, from + step))]!]);
    } else if (key === 'ArrowRight' || key === 'ArrowLeft') unfold(rows[currentAt], key === 'ArrowRight');
    else if (key === 'Enter' || key === ' ') choose(rows[currentAt]);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      className={classes.list}
      data-pane="changes"
      aria-label={t('compare.list')}
      aria-activedescendant={currentAt >= 0 ? optionId(rows[currentAt]!) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={classes.canvas} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index]!;
          const place = { top: start, height: size };
          if (row.type === 'chapter') {
            return <ChapterRow key={key} laid={laid} row={row} place={place} />;
          }
          const option = {
            id: optionId(row),
            role: 'option',
            'aria-selected': index === currentAt,
            'aria-setsize': options.length,
            'aria-posinset': options.indexOf(index) + 1,
            style: place,
          };
          if (row.type === 'run') {
            const Chevron = row.open ? ChevronDown : ChevronRight;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus and the keys
              <div
                key={key}
                {...option}
                role="option"
                aria-selected={index === currentAt}
                className={classes.run}
                onClick={() => {
                  choose(row);
                  unfold(row, !row.open);
                }}
              >
                <FamilyIcon family="renumbered" />
                <span className={classes.entryTitle}>{t('compare.say.run', { count: row.changes.length })}</span>
                <Chevron size={15} aria-hidden />
              </div>
            );
          }
          const { title, lead, before, after } = describeChange(laid, row.change, speech);
          const change = laid.comparison.changes[row.change]!;
          const hasReason = Boolean(reasons[laid.keys[row.change]!]);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus and the keys
            <div
              key={key}
              {...option}
              role="option"
              aria-selected={index === currentAt}
              className={classes.entry}
              data-in-run={row.inRun || undefined}
              onClick={() => choose(row)}
            >
              <FamilyIcon family={familyOf(change)} />
              <span className={classes.entryTitle}>{title}</span>
              {hasReason && (
                <MessageSquareText
                  size={14}
                  className={classes.hasReason}
                  role="img"
                  aria-label={t('compare.hasReason')}
                />
              )}
              <span className={classes.entryWords}>
                {lead}
                {before && <del>{before}</del>}
                {before && after && ' → '}
                {after && <ins>{after}</ins>}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface ChapterRowProps {
  readonly laid: LaidOut;
  readonly row: Extract<ListRow, { type: 'chapter' }>;
  readonly place: { readonly top: number; readonly height: number };
}

function ChapterRow({ laid, row, place }: ChapterRowProps) {
  const { t, count } = useSpeech();
  const node = laid.outline[row.node];
  const name = node ? `${node.label} ${node.title}`.trim() || t('outline.untitled') : t('compare.wholePlan');
  return (
    <div role="presentation" className={classes.chapter} style={place} title={name}>
      <span className={classes.chapterName} data-gone={node?.gone || undefined}>
        {name}
      </span>
      <small className={classes.chapterCount}>{count(row.count)}</small>
    </div>
  );
}
