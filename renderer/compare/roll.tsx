/** Both pages as one long roll of rows, of which only those in sight are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { usePageLook } from '../app/page-look.ts';
import { useIsDark } from '../app/use-is-dark.ts';
import { useSpeech } from '../text/speak.ts';
import chips from './chips.module.css';
import { DetailsCard } from './details-card.tsx';
import { guessedHeight } from './guessed-height.ts';
import type { LaidOut } from './laid-out.ts';
import classes from './page.module.css';
import { itemOfRow, type PageItem } from './page-items.ts';
import { PageRow } from './page-row.tsx';
import type { Painting } from './painted.ts';
import { TableRow } from './table-row.tsx';

export interface PagesHandle {
  /** Brings a row into sight, near the top; -1 is the details of the plan. */
  show(row: number): void;
  /** Shows for a moment which rows are meant. */
  flash(rows: readonly number[]): void;
}

export interface RollProps {
  readonly ref: Ref<PagesHandle>;
  /** What it is scrolled in, and the width inside that, in CSS pixels. */
  readonly desk: RefObject<HTMLElement | null>;
  readonly width: number;
  readonly laid: LaidOut;
  readonly items: readonly PageItem[];
  readonly oneColumn: boolean;
  readonly painting: Painting;
  readonly current: number | null;
  /** These must be stable: rows are drawn again only when something of theirs changed. */
  readonly onSelect: (change: number) => void;
  readonly onJump: (row: number) => void;
  readonly onUnfold: (row: number) => void;
}

/** CSS pixels: body text of 16 pt, the smallest that is still easy to read, the gutter, and the air above what is shown. */
const FULL_SIZE = 21.33;
const LEAST_SIZE = 18;
const GUTTER = 34;
const ABOVE = 84;
/** Width of A4 in CSS pixels. */
const PAGE_WIDTH = 794;
/** Size of text as a share of its column, so that some fifty letters stand on a line. */
const SIZE_OF_COLUMN = 0.043;
/** Milliseconds that meant rows are marked. */
const FLASH = 1400;
export function Roll(props: RollProps) {
  const { ref, desk, width, laid, items, oneColumn, painting, current, onSelect, onJump, onUnfold } = props;
  const { t } = useSpeech();
  const dark = useIsDark();
  const { dimmed } = usePageLook();
  const column = oneColumn ? Math.min(width - GUTTER, PAGE_WIDTH) : (width - GUTTER) / 2;
  const size = Math.max(LEAST_SIZE, Math.min(FULL_SIZE, column * SIZE_OF_COLUMN));
  const [flashing, setFlashing] = useState<ReadonlySet<number>>(new Set());

  const estimateSize = useCallback(
    (index: number): number => {
      const item = items[index]!;
      return guessedHeight(laid, item, column, size);
    },
    [items, laid, column, size],
  );
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index]!;
      return item.type === 'details' ? 'details' : `${item.type} ${item.row}`;
    },
    [items],
  );
  const itemOfChange = (change: number | null) => {
    const row = change === null ? -1 : laid.rowOf[change]!;
    return row === -1 ? 0 : Math.max(0, itemOfRow(items, row));
  };
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => desk.current,
    estimateSize,
    getItemKey,
    initialRect: { width, height: desk.current?.clientHeight ?? 0 },
    // Begins where one is, not at the top: what is above is never laid out.
    initialOffset: () => {
      const start = itemOfChange(current);
      let offset = 0;
      for (let index = 0; index < start; index++) offset += estimateSize(index);
      return Math.max(0, offset - ABOVE);
    },
    overscan: 2,
    paddingStart: 18,
    paddingEnd: 320,
    scrollPaddingStart: ABOVE,
    useFlushSync: false,
  });

  useImperativeHandle(ref, () => ({
    show: (row) => virtual.scrollToIndex(row === -1 ? 0 : Math.max(0, itemOfRow(items, row)), { align: 'start' }),
    flash: (rows) => setFlashing(new Set(rows)),
  }));
  useEffect(() => {
    if (flashing.size === 0) return;
    const timer = setTimeout(() => setFlashing(new Set()), FLASH);
    return () => clearTimeout(timer);
  }, [flashing]);

  // Other widths make other heights: what is out of sight is guessed anew.
  const laidAt = useRef(column);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only widths change heights
  useLayoutEffect(() => {
    if (laidAt.current === column) return;
    laidAt.current = column;
    virtual.measure();
    // Guesses take the places of what was measured first: a height that is the same as before would else not count as new.
    virtual.getTotalSize();
    for (const item of desk.current?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
      virtual.resizeItem(Number(item.dataset.index), item.offsetHeight);
    }
    virtual.scrollToIndex(itemOfChange(current), { align: 'start' });
  }, [column]);

  return (
    <div
      className={classes.roll}
      data-one={oneColumn || undefined}
      data-dimmed={(dark && dimmed) || undefined}
      style={{ height: virtual.getTotalSize(), '--size': `${size}px`, '--column': `${column}px` } as CSSProperties}
    >
      <div className={classes.paper} />
      {!oneColumn && <div className={classes.paper} data-side="after" />}
      {virtual.getVirtualItems().map(({ index, key, start: top }) => {
        const item = items[index]!;
        return (
          <div key={key} ref={virtual.measureElement} data-index={index} className={classes.item} style={{ top }}>
            {item.type === 'row' ? (
              <PageRow
                laid={laid}
                row={item.row}
                oneColumn={oneColumn}
                painting={painting}
                current={isOf(laid, item.row, current)}
                flashing={flashing.has(item.row)}
                onSelect={onSelect}
                onJump={onJump}
              />
            ) : item.type === 'cells' ? (
              <TableRow
                laid={laid}
                row={item.row}
                count={item.count}
                last={item.last}
                oneColumn={oneColumn}
                painting={painting}
                current={hasRowOf(laid, item, current) ? current : null}
                flashing={isFlashing(item, flashing)}
                onSelect={onSelect}
                onJump={onJump}
              />
            ) : item.type === 'fold' ? (
              <button type="button" className={chips.fold} onClick={() => onUnfold(item.row)}>
                {t('compare.folded', { count: item.count })}
              </button>
            ) : (
              <DetailsCard laid={laid} painting={painting} current={current} onSelect={onSelect} />
            )}
          </div>
        );
      })}
    </div>
  );
}

type Cells = Extract<PageItem, { type: 'cells' }>;

function rowsIn({ row, count }: Cells): number[] {
  return Array.from({ length: count }, (_, at) => row + at);
}

function hasRowOf(laid: LaidOut, item: Cells, change: number | null): boolean {
  return rowsIn(item).some((row) => isOf(laid, row, change));
}

function isFlashing(item: Cells, flashing: ReadonlySet<number>): boolean {
  return flashing.size > 0 && rowsIn(item).some((row) => flashing.has(row));
}

function isOf({ rows }: LaidOut, row: number, change: number | null): boolean {
  return change !== null && (rows[row]!.change === change || rows[row]!.words === change);
}
