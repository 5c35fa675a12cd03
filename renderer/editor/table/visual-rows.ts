/** Rows of words as they are drawn: where the caret is among them, and how it comes into one. */

/** The box of the caret; null where the browser shows none. */
export function caretBox(): DOMRect | null {
  const selection = window.getSelection();
  if (selection === null || selection.focusNode === null) {
    return null;
  }
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const box = range.getClientRects()[0];
  if (box !== undefined) {
    return box;
  }
  // An empty line has no box for a range in it.
  const at = selection.focusNode;
  const element = at instanceof Element ? at : at.parentElement;
  return element?.closest('.line')?.getBoundingClientRect() ?? null;
}

/** Whether the caret is in the first (`top`) or last row of the words in an element. */
export function isOnEdgeRow(element: HTMLElement, edge: 'top' | 'bottom'): boolean {
  const caret = caretBox();
  const lines = element.classList.contains('line') ? [element] : [...element.querySelectorAll('.line')];
  const line = edge === 'top' ? lines[0] : lines.at(-1);
  if (caret === null || line === undefined) {
    return true;
  }
  const box = line.getBoundingClientRect();
  const half = caret.height / 2;
  return edge === 'top' ? caret.top - half < box.top : caret.bottom + half > box.bottom;
}

/** Puts the caret into the first or last row of an element's words, below or above where it was; false where the browser finds no place. */
export function putCaret(element: HTMLElement, x: number, edge: 'top' | 'bottom'): boolean {
  const lines = element.classList.contains('line') ? [element] : [...element.querySelectorAll<HTMLElement>('.line')];
  const line = edge === 'top' ? lines[0] : lines.at(-1);
  if (line === undefined) {
    return false;
  }
  line.scrollIntoView({ block: 'nearest' });
  const box = line.getBoundingClientRect();
  const into = Math.min(box.height / 2, Number.parseFloat(getComputedStyle(line).fontSize) * 0.7);
  const y = edge === 'top' ? box.top + into : box.bottom - into;
  const place = document.caretPositionFromPoint?.(Math.min(Math.max(x, box.left + 1), box.right - 1), y);
  if (!place || !line.contains(place.offsetNode)) {
    return false;
  }
  window.getSelection()?.collapse(place.offsetNode, place.offset);
  return true;
}
