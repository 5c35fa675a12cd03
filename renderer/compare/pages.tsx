/** The two pages side by side, or one with both, as one long roll of rows of which only those in sight are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Line } from '../../shared/compare/changes.ts';
import { usePageLook } from '../app/page-look.ts';
import { useIsDark } from '../app/use-is-dark.ts';
import '../editor/page.css';
import { useSpeech } from '../text/speak.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { DetailsCard } from './details-card.tsx';
import type { LaidOut } from './laid-out.ts';
import classes from './page.module.css';
import { itemOfRow, type PageItem } from './page-items.ts';
import { PageRow } from './page-row.tsx';
import type { Painting } from './painted.ts';

export interface PagesHandle {
  /** Brings a row into sight, near the top; -1 is the details of the plan. */
  show(row: number): void;
  /** Shows for a moment which rows are meant. */
  flash(rows: readonly number[]): void;
}

interface PagesProps {
  readonly ref: Ref<PagesHandle>;
  readonly laid: LaidOut;
  readonly items: readonly PageItem[];
  readonly oneColumn: boolean;
  readonly painting: Painting;
  readonly current: number | null;
  /** Row to begin at. */
  readonly startAt: number;
  readonly onSelect: (change: number) => void;
  readonly onJump: (row: number) => void;
  readonly onUnfold: (row: number) => void;
}

/** CSS pixels: body text of 16 pt, the smallest that is still easy to read, the gutter, and the air above what is shown. */
const FULL_SIZE = 21.33;
const LEAST_SIZE = 18;
const GUTTER = 34;
const ABOVE = 84;
/** Milliseconds that meant rows are marked. */
const FLASH = 1400;
/** Width of a Thai letter and of a column's margins, in sizes of its text (measured on running text). */
const LETTER = 0.335;
const MARGINS = 3.4;

function textLength({ content }: Line): number {
  return content.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 5), 0);
}

export function Pages(props: PagesProps) {
  const { ref, laid, items, oneColumn, painting, current, startAt, onSelect, onJump, onUnfold } = props;
  const { t } = useSpeech();
  const desk = useRef<HTMLElement>(null);
  const dark = useIsDark();
  const { dimmed } = usePageLook();
  const width = useWidth(desk);
  const column = oneColumn ? Math.min(width - GUTTER, 794) : (width - GUTTER) / 2;
  const size = Math.max(LEAST_SIZE, Math.min(FULL_SIZE, column * 0.043));
  const [flashing, setFlashing] = useState<ReadonlySet<number>>(new Set());

  const estimate = (index: number): number => {
    const item = items[index]!;
    if (item.type === 'details') return 120;
    if (item.type === 'fold') return 40;
    const { before, after } = laid.rows[item.row]!;
    const length = (side: 'before' | 'after', lines: readonly number[]) =>
      lines.reduce((sum, line) => sum + textLength(laid[side].lines[line]!), 0);
    const letters = Math.max(length('before', before), length('after', after));
    const perLine = (column / size - MARGINS) / LETTER;
    return Math.ceil((letters + 12) / perLine) * size * 1.42;
  };
  const start = Math.max(0, itemOfRow(items, startAt));
  const virtual = useVirtualizer({
    count: width === 0 ? 0 : items.length,
    getScrollElement: () => desk.current,
    estimateSize: estimate,
    getItemKey: (index) => {
      const item = items[index]!;
      return item.type === 'details' ? 'details' : `${item.type} ${item.row}`;
    },
    overscan: 4,
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these change the heights
  useLayoutEffect(() => {
    if (width === 0) return;
    virtual.measure();
    virtual.scrollToIndex(current === null ? start : Math.max(0, itemOfRow(items, laid.rowOf[current] ?? 0)), {
      align: 'start',
    });
  }, [width, oneColumn]);

  const drawn = virtual.getVirtualItems();
  const range = useMemo(() => (current === null ? null : laid.comparison.changes[current]!), [laid, current]);
  return (
    <ScrollBox ref={desk} className={classes.desk} name={t('compare.pages')}>
      <div
        className={classes.roll}
        data-one={oneColumn || undefined}
        data-dimmed={(dark && dimmed) || undefined}
        style={
          { height: virtual.getTotalSize(), '--size': `${size}px`, '--column': `${column}px` } as React.CSSProperties
        }
      >
        <div className={classes.paper} />
        {!oneColumn && <div className={classes.paper} data-side="after" />}
        {drawn.map(({ index, key, start: top }) => {
          const item = items[index]!;
          return (
            <div key={key} ref={virtual.measureElement} data-index={index} className={classes.item} style={{ top }}>
              {item.type === 'row' ? (
                <PageRow
                  laid={laid}
                  row={item.row}
                  oneColumn={oneColumn}
                  painting={painting}
                  current={range !== null && isOf(laid, item.row, current)}
                  flashing={flashing.has(item.row)}
                  onSelect={onSelect}
                  onJump={onJump}
                />
              ) : item.type === 'fold' ? (
                <button type="button" className={classes.fold} onClick={() => onUnfold(item.row)}>
                  {t('compare.folded', { count: item.count })}
                </button>
              ) : (
                <DetailsCard laid={laid} painting={painting} current={current} onSelect={onSelect} />
              )}
            </div>
          );
        })}
      </div>
    </ScrollBox>
  );
}

function isOf({ rows }: LaidOut, row: number, change: number | null): boolean {
  return change !== null && (rows[row]!.change === change || rows[row]!.words === change);
}

/** The width inside a box, followed; 0 until it is known. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    setWidth(element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
  }, [box]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [box, measure]);
  return width;
}
