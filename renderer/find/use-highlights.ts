/** Shows hits on a page by the browser's own highlights: neither the text nor the editor is touched. */
import { useEffect } from 'react';
import { rangeInLine } from './line-ranges.ts';

/** A hit of what is shown. */
export interface Painted {
  readonly key: string;
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

const HITS = 'find-hit';
const CURRENT = 'find-current';
/** Hits painted at most; a chapter with more is as good as painted over. */
const MOST = 3000;
/** Milliseconds after a change of the page before it is painted again. */
const PAUSE = 120;
/** Frames in which a line is brought into view; afterwards a match far down in it, or in a note of it, is. */
const FRAMES = 8;
/** Frames after which a match that is not painted is not waited for. */
const LATEST = 60;

function page(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-pane=page] .chapter-page');
}

/** What the page is scrolled in. */
function desk(): HTMLElement | null {
  return page()?.parentElement?.parentElement ?? null;
}

/** Paints the hits of each line in `areas`, the one with the key `current` apart. */
export function paintLines(
  areas: readonly Element[],
  hitsOf: (line: string) => readonly Painted[],
  current: string | null,
): void {
  const all = new Highlight();
  const one = new Highlight();
  one.priority = 1;
  let left = MOST;
  for (const element of areas.flatMap((area) => [...area.querySelectorAll<HTMLElement>('[data-line]')])) {
    for (const { key, from, to } of hitsOf(element.dataset.line ?? '')) {
      const range = left > 0 ? rangeInLine(element, from, to) : null;
      if (!range) continue;
      left -= 1;
      (key === current ? one : all).add(range);
    }
  }
  CSS.highlights.set(HITS, all);
  CSS.highlights.set(CURRENT, one);
}

export function clearHits(): void {
  CSS.highlights.delete(HITS);
  CSS.highlights.delete(CURRENT);
}

const NONE: readonly Painted[] = [];

/** Paints the chapter that is written and its notes while it is mounted, and after each change of the page. */
export function useHighlights(hits: readonly Painted[], current: string | null): void {
  useEffect(() => {
    const byLine = Map.groupBy(hits, ({ line }) => line);
    const paint = () => {
      const sheets = document.querySelectorAll('[data-pane=page] .chapter-page');
      paintLines([...sheets], (line) => byLine.get(line) ?? NONE, current);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    paint();
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(paint, PAUSE);
    };
    const area = document.querySelector('[data-pane=page]');
    const watching = new MutationObserver(again);
    if (area) watching.observe(area, { childList: true, characterData: true, subtree: true });
    return () => {
      clearTimeout(timer);
      watching.disconnect();
    };
  }, [hits, current]);
  useEffect(() => clearHits, []);
}

/** The range of the hit that one is at, as painted. */
function currentRange(): Range | null {
  for (const range of CSS.highlights.get(CURRENT) ?? []) if (range instanceof Range) return range;
  return null;
}

/** Scrolls on to the current hit where its line is longer than the window, or it stands in a note. Gives the way to stop. */
export function showCurrent(scrolled: () => HTMLElement | null = desk): () => void {
  let gone = 0;
  let frame = requestAnimationFrame(function wait() {
    gone += 1;
    const range = gone < FRAMES ? null : currentRange();
    if (!range) {
      if (gone < LATEST) frame = requestAnimationFrame(wait);
      return;
    }
    const element = scrolled();
    if (!element) return;
    const { top, bottom } = range.getBoundingClientRect();
    const view = element.getBoundingClientRect();
    if (top < view.top || bottom > view.bottom) element.scrollTop += top - view.top - view.height / 3;
  });
  return () => cancelAnimationFrame(frame);
}

/** Gives the keys to the page, with the current hit selected where it can be written in. */
export function selectCurrent(): void {
  const range = currentRange()?.cloneRange();
  page()?.focus({ preventScroll: true });
  if (!range || !page()?.contains(range.startContainer)) return;
  // Once the editor, which has the keys now, put its caret where it was.
  requestAnimationFrame(() => {
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  });
}
