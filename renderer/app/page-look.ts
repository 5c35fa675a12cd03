/**
 * How the page is shown: its zoom in percent and whether a dark window dims it. Remembered with the panes as
 * `page: [percent, dimmed]`, where 0 percent fits the page to the window, up to its real size.
 */
import { useMemo, useSyncExternalStore } from 'react';
import { usePreferences } from './preferences.tsx';

const ZOOM_STEPS = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200] as const;

let fitting = 100;
const listeners = new Set<() => void>();

/** Told by whoever shows the page: the zoom at which its width fits, at most 100. */
export function pageFitsAt(percent: number): void {
  if (percent === fitting) return;
  fitting = percent;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
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
