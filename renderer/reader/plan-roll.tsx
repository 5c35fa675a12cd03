/** A plan as one long roll of pages to be read, of which only the lines in sight are drawn. */
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  type Ref,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { Id, Plan } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { usePageLook } from '../app/page-look.ts';
import { useIsDark } from '../app/use-is-dark.ts';
import { PageLine, PageWords } from '../editor/chapter-page.tsx';
import { guessedHeight, placesOf, type RollLine, rollLines } from './lines.ts';
import classes from './roll.module.css';
import { useAskedPlace } from './use-asked-place.ts';
import { useReadingSelection } from './use-reading-selection.ts';

export interface RollHandle {
  /** Brings a section or block to the top. */
  show(id: Id): void;
}

interface PlanRollProps {
  readonly ref?: Ref<RollHandle>;
  /** What it is scrolled in; there already when the roll is drawn. */
  readonly desk: RefObject<HTMLElement | null>;
  readonly plan: Plan;
  readonly labels: Labels;
  /** Size of the page in percent. */
  readonly zoom: number;
  /** Width of the pages in CSS pixels where it is not that of A4: lines are broken anew. */
  readonly width?: number | undefined;
  /** The section, block, line in a cell or footnote to begin at; the top where it is null or gone. */
  readonly start: Id | null;
  /** Told the section at the top whenever it is another one. Give a stable function. */
  readonly onPlace?: (section: Id) => void;
}

/** Width of A4 at 100 %, in CSS pixels. */
const PAGE_WIDTH = (21 / 2.54) * 96;
/** Milliseconds from one telling of the place to the next while it is scrolled. */
const BETWEEN_PLACES = 250;
/** How far below the top of the desk a line may be to be the one that is read, in CSS pixels. */
const READ_AT = 60;

export function PlanRoll({ ref, desk, plan, labels, zoom, width, start, onPlace }: PlanRollProps) {
  const dark = useIsDark();
  const { dimmed } = usePageLook();
  const lines = useMemo(() => rollLines(plan.sections), [plan.sections]);
  const at = useMemo(() => placesOf(lines), [lines]);
  const held = useReadingSelection(desk, lines, labels);
  const paper = width ?? Math.round((PAGE_WIDTH * zoom) / 100);
  const estimateSize = useCallback((index: number) => guessedHeight(lines[index]!, zoom, paper), [lines, zoom, paper]);
  const getItemKey = useCallback((index: number) => lines[index]!.written.line.id, [lines]);
  /** What a person selects stays drawn at both its ends. */
  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, overscan, count }: Range) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      const ends = held.current.filter((index) => index < count && (index < from || index > to));
      return ends.length === 0 ? shown : [...shown, ...ends].sort((a, b) => a - b);
    },
    [held],
  );
  const startAt = start === null ? 0 : (at.get(start) ?? 0);
  const place = useRef<Id | null>(null);
  const told = useRef(0);
  const asked = useAskedPlace(desk, start, {
    toStart: () => virtual.scrollToOffset(0),
    toEnd: () => virtual.scrollToIndex(lines.length - 1, { align: 'end' }),
  });
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => desk.current,
    estimateSize,
    getItemKey,
    rangeExtractor,
    initialRect: { width: desk.current?.clientWidth ?? 0, height: desk.current?.clientHeight ?? 0 },
    // Begins where one is, not at the top: what is above is never laid out.
    initialOffset: () => {
      let offset = 0;
      for (let index = 0; index < startAt; index++) offset += estimateSize(index);
      return offset;
    },
    overscan: 3,
    paddingEnd: 240,
    useFlushSync: false,
    onChange: (roll) => {
      // Frames of scrolling are for drawing: what else follows the place follows now and then, and when it rests.
      const now = performance.now();
      if (roll.isScrolling && now - told.current < BETWEEN_PLACES) return;
      told.current = now;
      // What is near the end cannot come to the top.
      const wanted = asked.current === null ? undefined : at.get(asked.current);
      const index = wanted ?? roll.getVirtualItemForOffset((roll.scrollOffset ?? 0) + READ_AT)?.index;
      const section = index === undefined ? undefined : lines[index]?.section;
      if (section === undefined || section === place.current) return;
      place.current = section;
      onPlace?.(section);
    },
  });

  useImperativeHandle(ref, () => ({
    show: (id) => {
      const index = at.get(id);
      asked.current = id;
      if (index !== undefined) virtual.scrollToIndex(index, { align: 'start' });
    },
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where one begins
  useLayoutEffect(() => {
    if (startAt > 0) virtual.scrollToIndex(startAt, { align: 'start' });
  }, []);

  // Another size makes other heights: what is out of sight is guessed anew, and what is read stays.
  const size = `${zoom} ${paper}`;
  const drawnAt = useRef(size);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the size changes heights
  useLayoutEffect(() => {
    if (drawnAt.current === size) return;
    drawnAt.current = size;
    const wanted = asked.current === null ? undefined : at.get(asked.current);
    const top = wanted ?? virtual.getVirtualItemForOffset(virtual.scrollOffset ?? 0)?.index ?? 0;
    virtual.measure();
    for (const item of desk.current?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
      virtual.resizeItem(Number(item.dataset.index), item.offsetHeight);
    }
    virtual.scrollToIndex(top, { align: 'start' });
  }, [size]);

  return (
    <div
      className={classes.roll}
      data-fluid={width !== undefined || undefined}
      data-dimmed={(dark && dimmed) || undefined}
      style={{ height: virtual.getTotalSize(), width: paper }}
    >
      {virtual.getVirtualItems().map(({ index, key, start: top }) => {
        const line = lines[index];
        return (
          line && (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.item}
              data-first={line.first || undefined}
              data-last={line.last || undefined}
              style={{ top }}
            >
              <Strip written={line.written} notes={line.notes} labels={labels} zoom={zoom} />
            </div>
          )
        );
      })}
    </div>
  );
}

interface StripProps {
  readonly written: RollLine['written'];
  readonly notes: RollLine['notes'];
  readonly labels: Labels;
  readonly zoom: number;
}

/** A line on its strip of paper. */
const Strip = memo(function Strip({ written, notes, labels, zoom }: StripProps) {
  return (
    <div className={classes.strip} style={{ zoom: zoom / 100 }}>
      <div className="chapter-page" lang="th">
        <PageLine written={written} labels={labels} />
        {notes.length > 0 && (
          <aside className={classes.notes}>
            {notes.map(({ id, content }) => (
              <p key={id}>
                <sup>{labels.get(id)}</sup>{' '}
                <span data-line={id}>
                  <PageWords content={content} labels={labels} />
                </span>
              </p>
            ))}
          </aside>
        )}
      </div>
    </div>
  );
});
