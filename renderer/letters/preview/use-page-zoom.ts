/** How large the page is shown: as wide as its pane until somebody chooses, and what was chosen from then on. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePreferences } from '../../app/preferences.tsx';

/** Width of A4 and of the desk around it, in CSS pixels. */
const PAGE_WIDTH = (21 / 2.54) * 96;
const DESK = 36;

/** Parts of the real size. */
const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.15, 1.3, 1.5, 2] as const;
const WIDEST_FIT = 1.15;
const NARROWEST_FIT = 0.3;

interface PageZoom {
  readonly zoom: number;
  readonly fits: boolean;
  /** The next step up or down; where there is none it stays. */
  readonly step: (by: 1 | -1) => void;
  readonly fit: () => void;
}

/** Keeps what is read in its place when the size changes. */
export function usePageZoom(desk: { readonly current: HTMLElement | null }): PageZoom {
  const { settings, rememberPanes } = usePreferences();
  const [fitting, setFitting] = useState(1);
  const chosen = (settings.panes['letter-zoom']?.[0] ?? 0) / 100;
  const zoom = chosen > 0 ? chosen : fitting;
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const measure = () =>
      setFitting(Math.max(NARROWEST_FIT, Math.min(WIDEST_FIT, (element.clientWidth - DESK) / PAGE_WIDTH)));
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [desk]);

  const before = useRef(zoom);
  useLayoutEffect(() => {
    const element = desk.current;
    if (element) element.scrollTop *= zoom / before.current;
    before.current = zoom;
  }, [desk, zoom]);

  const choose = useCallback((part: number) => rememberPanes('letter-zoom', [Math.round(part * 100)]), [rememberPanes]);
  const step = useCallback(
    (by: 1 | -1) => {
      const next = by > 0 ? STEPS.find((one) => one > zoom + 0.01) : STEPS.findLast((one) => one < zoom - 0.01);
      if (next !== undefined) choose(next);
    },
    [choose, zoom],
  );
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      step(event.deltaY < 0 ? 1 : -1);
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [desk, step]);
  return { zoom, fits: chosen === 0, step, fit: useCallback(() => choose(0), [choose]) };
}
