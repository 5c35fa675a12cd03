/** What is selected on a roll: held while it is scrolled out of sight, and copied from the plan rather than from what is drawn. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Labels } from '../../shared/plan/numbering.ts';
import { copyRead, type ReadPart } from '../editor/clipboard/copy-read.ts';
import type { RollLine } from './lines.ts';

/** The indexes of the lines at both ends of the selection, the earlier first; none where nothing of this desk is selected. */
export function useReadingSelection(
  desk: RefObject<HTMLElement | null>,
  lines: readonly RollLine[],
  labels: Labels,
): RefObject<readonly number[]> {
  const held = useRef<readonly number[]>([]);
  const latest = useRef({ lines, labels });
  latest.current = { lines, labels };
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const onSelection = () => {
      const selection = document.getSelection();
      const ends = [selection?.anchorNode, selection?.focusNode].map((node) => indexOf(node ?? null, element));
      const there = ends.filter((index) => index !== null).sort((a, b) => a - b);
      held.current = selection?.isCollapsed === false ? there : [];
    };
    const onCopy = (event: ClipboardEvent) => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const parts = range && event.clipboardData ? partsOf(range, element, latest.current.lines) : [];
      if (parts.length === 0) return;
      copyRead(event.clipboardData!, parts, latest.current.labels);
      event.preventDefault();
    };
    document.addEventListener('selectionchange', onSelection);
    element.addEventListener('copy', onCopy);
    return () => {
      document.removeEventListener('selectionchange', onSelection);
      element.removeEventListener('copy', onCopy);
    };
  }, [desk]);
  return held;
}

function itemOf(node: Node | null, desk: HTMLElement): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return desk.contains(element) ? (element?.closest<HTMLElement>('[data-index]') ?? null) : null;
}

function indexOf(node: Node | null, desk: HTMLElement): number | null {
  const item = itemOf(node, desk);
  return item ? Number(item.dataset.index) : null;
}

/** The lines of a range, the first and the last of them only as far as they are selected. */
function partsOf(range: Range, desk: HTMLElement, lines: readonly RollLine[]): ReadPart[] {
  const [from, to] = [itemOf(range.startContainer, desk), itemOf(range.endContainer, desk)];
  if (!from || !to) return [];
  const [first, last] = [Number(from.dataset.index), Number(to.dataset.index)];
  return lines.slice(first, last + 1).map(({ written }, index) => {
    const isFirst = index === 0;
    const isLast = first + index === last;
    if (!isFirst && !isLast) return { written, words: null };
    const item = isFirst ? from : to;
    const whole = document.createRange();
    whole.selectNodeContents(item);
    const cut = whole.cloneRange();
    if (isFirst) cut.setStart(range.startContainer, range.startOffset);
    if (isLast) cut.setEnd(range.endContainer, range.endOffset);
    const words = cut.toString();
    return { written, words: words === whole.toString() ? null : words };
  });
}
