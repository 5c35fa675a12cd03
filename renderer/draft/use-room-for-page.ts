/** Keeps the page wide enough to write on: the inspector gives way in a narrow window and comes back in a wide one. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Layout, PanelImperativeHandle } from 'react-resizable-panels';
import { usePreferences } from '../app/preferences.tsx';

/** Narrowest page, in CSS pixels, beside an inspector that nobody has just asked for: its toolbar is one row, its zoom about 75 %. */
const NARROWEST = 640;

/** What a window that was never arranged starts with, in percent: outline, page, inspector. */
const START = [21, 56, 23] as const;
/** The same without inspector. */
const START_NARROW = [26, 74, 0] as const;

type Widths = readonly [outline: number, page: number, inspector: number];

interface RoomForPage {
  /** Of the group of panes. */
  readonly group: RefObject<HTMLDivElement | null>;
  readonly start: Layout;
  readonly onLayoutChanged: (layout: Layout) => void;
}

const layoutOf = ([outline, page, inspector]: Widths): Layout => ({ outline, page, inspector });

/**
 * Widths that a person left are kept as they suit a wide window. The inspector folds when the window gets too narrow for the
 * page beside it and unfolds where there is room again; what a person folds or unfolds stays so until then.
 */
export function useRoomForPage(inspector: RefObject<PanelImperativeHandle | null>): RoomForPage {
  const { settings, rememberPanes } = usePreferences();
  const group = useRef<HTMLDivElement>(null);
  const [left] = useState(() => widthsOf(settings.panes.draft));
  const [start] = useState(() => startingWith(left, window.innerWidth));
  const widths = useRef<Widths>(start);
  /** Width of the inspector while it is folded for want of room, in percent; null otherwise. */
  const folded = useRef(left !== null && start[2] === 0 && left[2] > 0 ? left[2] : null);

  const onLayoutChanged = useCallback(
    ({ outline = 0, page = 0, inspector: side = 0 }: Layout) => {
      const now: Widths = [outline, page, side];
      widths.current = now;
      if (side > 0) folded.current = null;
      const hidden = folded.current ?? 0;
      rememberPanes('draft', [outline, page - hidden, side + hidden].map(rounded));
    },
    [rememberPanes],
  );

  useLayoutEffect(() => {
    const element = group.current;
    if (!element) return;
    let before = element.clientWidth;
    const watching = new ResizeObserver(() => {
      const now = element.clientWidth;
      const [, page, side] = widths.current;
      const pageAt = (width: number, without = 0) => (width * (page - without)) / 100;
      if (side > 0 && pageAt(before) >= NARROWEST && pageAt(now) < NARROWEST) {
        folded.current = side;
        inspector.current?.collapse();
      } else if (folded.current !== null && side === 0 && pageAt(now, folded.current) >= NARROWEST) {
        inspector.current?.resize(`${folded.current}%`);
      }
      before = now;
    });
    watching.observe(element);
    return () => watching.disconnect();
  }, [inspector]);

  return { group, start: layoutOf(start), onLayoutChanged };
}

function widthsOf(remembered: readonly number[] | undefined): Widths | null {
  const [outline, page, inspector] = remembered ?? [];
  return outline === undefined || page === undefined || inspector === undefined ? null : [outline, page, inspector];
}

/** The widths to start with in a window so many CSS pixels wide. */
function startingWith(left: Widths | null, window: number): Widths {
  const [outline, page, side] = left ?? START;
  if (side === 0 || (window * page) / 100 >= NARROWEST) return [outline, page, side];
  return left === null ? START_NARROW : [outline, page + side, 0];
}

function rounded(width: number): number {
  return Math.round(width * 10) / 10;
}
