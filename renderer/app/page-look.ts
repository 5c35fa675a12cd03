/**
 * How the page is shown: its zoom and whether a dark window dims it. Remembered with the panes as `page: [percent, dimmed]`,
 * where 0, -1 and -2 percent stand for fitting it to the window (`FITS`).
 */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { usePreferences } from './preferences.tsx';

export const ZOOM_STEPS = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200] as const;
const LEAST = 50;
const MOST = 200;

/** `auto` is as wide as the window up to its real size, `width` as wide as the window, `page` shows a whole page. */
export type Fit = 'auto' | 'width' | 'page';
const FITS: readonly Fit[] = ['auto', 'width', 'page'];

/** A4 in CSS pixels at 96 to the inch, and the desk's own margins. */
const PAGE_WIDTH = (21 / 2.54) * 96;
const PAGE_HEIGHT = (29.7 / 2.54) * 96;
const DESK_MARGINS = 48;

/** The least zoom in percent at which text of 16 pt is easy to read beside other work. */
const READABLE = 78;

/** The zoom in percent at which a page fits a desk, each way. */
type Room = Readonly<Record<Fit, number>>;

const REAL_SIZE: Room = { auto: 100, width: 100, page: 100 };

/** That of the desk in front. */
let front = REAL_SIZE;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Gives the same object while nothing changes. */
function roomOf({ clientWidth, clientHeight }: HTMLElement, before: Room): Room {
  const fitting = Math.floor((100 * (clientWidth - DESK_MARGINS)) / PAGE_WIDTH);
  const width = Math.max(40, Math.min(MOST, fitting));
  const page = Math.max(30, Math.min(width, Math.floor((100 * (clientHeight - DESK_MARGINS)) / PAGE_HEIGHT)));
  const auto = Math.min(100, width);
  return auto === before.auto && width === before.width && page === before.page ? before : { auto, width, page };
}

/**
 * Finds, for whoever shows a page on the desk in front, the zooms at which it fits, and gives whether they are known: a long
 * chapter is laid out once only when it is not drawn before. Ctrl and the wheel zoom there.
 */
export function usePageFit(desk: RefObject<HTMLElement | null>): boolean {
  const [known, setKnown] = useState(false);
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const measure = () => {
      const room = roomOf(element, front);
      if (room === front) return;
      front = room;
      for (const listener of listeners) listener();
    };
    measure();
    setKnown(true);
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [desk]);
  useWheelZoom(desk);
  return known;
}

interface OwnFit {
  readonly zoom: number;
  /** Width of the page in CSS pixels where a whole page would be too small to read; absent where it is shown whole. */
  readonly width?: number;
}

/** How a page fits a desk of its own, up to its real size, so that it can be read; null until that is known. */
export function useOwnFit(desk: RefObject<HTMLElement | null>): OwnFit | null {
  const [fit, setFit] = useState<OwnFit | null>(null);
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const measure = () => {
      const zoom = Math.min(100, Math.floor((100 * (element.clientWidth - DESK_MARGINS)) / PAGE_WIDTH));
      const width = element.clientWidth - DESK_MARGINS + 16;
      setFit(zoom < READABLE ? { zoom: READABLE, width } : { zoom });
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [desk]);
  return fit;
}

interface PageLook {
  /** What is shown, in percent. */
  readonly zoom: number;
  /** How the page is fitted to the window; null where a person chose a percentage. */
  readonly fit: Fit | null;
  readonly setZoom: (zoom: number | Fit) => void;
  readonly dimmed: boolean;
  readonly setDimmed: (dimmed: boolean) => void;
}

export function usePageLook(): PageLook {
  const { settings, rememberPanes } = usePreferences();
  const room = useSyncExternalStore(subscribe, () => front);
  const [chosen = 0, dimmed = 0] = settings.panes.page ?? [];
  return useMemo(() => {
    const fit = FITS[-chosen] ?? null;
    return {
      zoom: fit === null ? chosen : room[fit],
      fit,
      setZoom: (zoom) => rememberPanes('page', [typeof zoom === 'number' ? zoom : -FITS.indexOf(zoom), dimmed]),
      dimmed: dimmed === 1,
      setDimmed: (on) => rememberPanes('page', [chosen, on ? 1 : 0]),
    };
  }, [chosen, room, dimmed, rememberPanes]);
}

/** The next zoom larger or smaller than this one; the same at the end. */
export function nextZoom(zoom: number, way: 1 | -1): number {
  const steps = way === 1 ? ZOOM_STEPS : ZOOM_STEPS.toReversed();
  return steps.find((step) => (step - zoom) * way > 0) ?? Math.max(LEAST, Math.min(MOST, zoom));
}

/** How far a wheel turns, in CSS pixels, for one step of zoom: a notch of a mouse, or a part of a pinch on a touch pad. */
const NOTCH = 50;

/** Ctrl and the wheel zoom the page where a browser would zoom everything. */
function useWheelZoom(desk: RefObject<HTMLElement | null>): void {
  const { zoom, setZoom } = usePageLook();
  const latest = useRef({ zoom, setZoom });
  latest.current = { zoom, setZoom };
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * NOTCH;
      if (Math.abs(turned) < NOTCH) return;
      const way = turned < 0 ? 1 : -1;
      turned = 0;
      latest.current.setZoom(nextZoom(latest.current.zoom, way));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [desk]);
}

/** Keeps what is in sight in sight when the zoom of a desk that draws its whole page changes. */
export function useSteadyScroll(desk: RefObject<HTMLElement | null>, zoom: number): void {
  const before = useRef(zoom);
  useLayoutEffect(() => {
    if (before.current !== zoom && desk.current) desk.current.scrollTop *= zoom / before.current;
    before.current = zoom;
  }, [desk, zoom]);
}
