/**
 * How the page is shown: its zoom in percent and whether a dark window dims it. Remembered with the panes as
 * `page: [percent, dimmed]`, where 0 percent fits the page to the window, up to its real size.
 */
import { type RefObject, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { usePreferences } from './preferences.tsx';

const ZOOM_STEPS = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200] as const;

/** Width of A4 in CSS pixels at 96 to the inch, and of the desk's own margins. */
const PAGE_WIDTH = (21 / 2.54) * 96;
const DESK_MARGINS = 48;

let fitting = 100;
const listeners = new Set<() => void>();

function pageFitsAt(percent: number): void {
  if (percent === fitting) return;
  fitting = percent;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Finds, for whoever shows a page on a desk, the zoom at which it is as wide as the desk, and gives whether that is known: a
 * long chapter is laid out once only when it is not drawn before.
 */
export function usePageFit(desk: RefObject<HTMLElement | null>): boolean {
  const [known, setKnown] = useState(false);
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const measure = () =>
      pageFitsAt(Math.max(40, Math.min(100, Math.floor((100 * (element.clientWidth - DESK_MARGINS)) / PAGE_WIDTH))));
    measure();
    setKnown(true);
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [desk]);
  return known;
}

interface PageLook {
  /** What is shown, in percent. */
  readonly zoom: number;
  /** Null fits the page to the window. */
  readonly setZoom: (percent: number | null) => void;
  readonly dimmed: boolean;
  readonly setDimmed: (dimmed: boolean) => void;
}

export function usePageLook(): PageLook {
  const { settings, rememberPanes } = usePreferences();
  const fit = useSyncExternalStore(subscribe, () => fitting);
  const [chosen = 0, dimmed = 0] = settings.panes.page ?? [];
  return useMemo(
    () => ({
      zoom: chosen === 0 ? fit : chosen,
      setZoom: (percent) => rememberPanes('page', [percent ?? 0, dimmed]),
      dimmed: dimmed === 1,
      setDimmed: (on) => rememberPanes('page', [chosen, on ? 1 : 0]),
    }),
    [chosen, fit, dimmed, rememberPanes],
  );
}

/** The next zoom larger or smaller than this one; the same at the end. */
export function nextZoom(zoom: number, way: 1 | -1): number {
  const steps = way === 1 ? ZOOM_STEPS : ZOOM_STEPS.toReversed();
  return steps.find((step) => (step - zoom) * way > 0) ?? zoom;
}
