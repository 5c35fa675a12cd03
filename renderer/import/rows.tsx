/** A list of many rows, drawn only where it is seen, of which one is chosen by keys or pointer. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type HTMLAttributes, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './import.module.css';

interface RowsProps {
  readonly kind: 'tree' | 'listbox';
  readonly name: string;
  readonly describedBy: string;
  readonly count: number;
  /** -1 for none. */
  readonly chosen: number;
  readonly choose: (index: number) => void;
  /** Keys that are not about choosing; says whether it took the key. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly level?: (index: number) => number;
  readonly row: (index: number) => ReactNode;
}

const ROW_HEIGHT = 32;
/** Rows that a page of keys goes over. */
const PAGE = 10;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export function Rows({ kind, name, describedBy, count, chosen, choose, onKey, level, row }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: follow the chosen row, not every scroll
  useEffect(() => {
    if (chosen >= 0) rows.scrollToIndex(chosen);
  }, [chosen]);

  const keys = (event: KeyboardEvent) => {
    if (onKey(event)) return event.preventDefault();
    const step = event.altKey || event.ctrlKey || event.shiftKey ? undefined : STEPS[event.key];
    if (step === undefined || count === 0) return;
    event.preventDefault();
    choose(Math.max(0, Math.min(count - 1, chosen + step)));
  };
  /** The list has the keys and says which row is chosen; rows only take the pointer. */
  const list: HTMLAttributes<HTMLDivElement> = {
    role: kind,
    tabIndex: 0,
    'aria-label': name,
    'aria-describedby': describedBy,
    'aria-activedescendant': chosen >= 0 ? `${id}-${chosen}` : undefined,
    onKeyDown: keys,
    onFocus: () => chosen < 0 && count > 0 && choose(0),
  };
  const item = (index: number): HTMLAttributes<HTMLDivElement> => ({
    ...(kind === 'tree'
      ? { role: 'treeitem', 'aria-level': level?.(index) }
      : { role: 'option', 'aria-posinset': index + 1, 'aria-setsize': count }),
    'aria-selected': index === chosen,
    onClick: () => choose(index),
  });
  return (
    <div ref={scroller} className={classes.scroll} {...list}>
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            id={`${id}-${index}`}
            className={classes.row}
            data-chosen={index === chosen || undefined}
            style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
            {...item(index)}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
