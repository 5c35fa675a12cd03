/** Shows the hits on the page by the browser's own highlights: neither the text nor the editor is touched. */
import { useEffect } from 'react';
import { rangeInLine } from './line-ranges.ts';

/** A hit of the chapter that is shown. */
interface Painted {
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
/** Frames in which the editor brings a line into view; afterwards a match far down in it is. */
const FRAMES = 8;

function page(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-pane=page] .chapter-page');
}

/** Lines of the page by their ids. */
function linesOn(sheet: HTMLElement): Map<string, HTMLElement> {
  const lines = sheet.querySelectorAll<HTMLElement>('[data-line]');
  return new Map([...lines].map((line) => [line.dataset.line ?? '', line]));
}

function paint(hits: readonly Painted[], current: string | null): void {
  const sheet = page();
  const lines = sheet === null ? new Map<string, HTMLElement>() : linesOn(sheet);
  const all = new Highlight();
  const one = new Highlight();
  one.priority = 1;
  for (const { key, line, from, to } of hits.slice(0, MOST)) {
    const element = lines.get(line);
    const range = element && rangeInLine(element, from, to);
    if (range) (key === current ? one : all).add(range);
  }
  CSS.highlights.set(HITS, all);
  CSS.highlights.set(CURRENT, one);
}

/** Paints while it is mounted, and after each change of the page. */
export function useHighlights(hits: readonly Painted[], current: string | null): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    paint(hits, current);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => paint(hits, current), PAUSE);
    };
    const desk = document.querySelector('[data-pane=page]');
    const watching = new MutationObserver(again);
    if (desk) watching.observe(desk, { childList: true, characterData: true, subtree: true });
    return () => {
      clearTimeout(timer);
      watching.disconnect();
    };
  }, [hits, current]);
  useEffect(
    () => () => {
      CSS.highlights.delete(HITS);
      CSS.highlights.delete(CURRENT);
    },
    [],
  );
}

/** The range of the hit that one is at, as painted. */
function currentRange(): Range | null {
  for (const range of CSS.highlights.get(CURRENT) ?? []) if (range instanceof Range) return range;
  return null;
}

/** Scrolls on to the current hit where its line is longer than the window. Gives the way to stop. */
export function showCurrent(): () => void {
  let left = FRAMES;
  let frame = requestAnimationFrame(function wait() {
    left -= 1;
    if (left > 0) {
      frame = requestAnimationFrame(wait);
      return;
    }
    const range = currentRange();
    const desk = page()?.parentElement?.parentElement;
    if (!range || !desk) return;
    const { top, bottom } = range.getBoundingClientRect();
    const view = desk.getBoundingClientRect();
    if (top < view.top || bottom > view.bottom) desk.scrollTop += top - view.top - view.height / 3;
  });
  return () => cancelAnimationFrame(frame);
}

/** Gives the keys to the page, with the current hit selected. */
export function selectCurrent(): void {
  const range = currentRange()?.cloneRange();
  page()?.focus({ preventScroll: true });
  if (!range) return;
  // Once the editor, which has the keys now, put its caret where it was.
  requestAnimationFrame(() => {
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  });
}
