/** Footnotes of a page, by their marks. */
import type { LexicalEditor } from 'lexical';
import type { Id } from '../../../shared/plan/model.ts';
import { listen } from '../figure/figure-pointer.ts';
import { $isFootnoteNode, type FootnoteNode } from '../nodes/footnote-node.ts';
import { $allLines } from '../table/place.ts';

/** A press on a mark opens its note. */
export function registerNotePointer(editor: LexicalEditor, onOpen: (id: Id) => void): () => void {
  const root = editor._rootElement;
  if (root === null) {
    return () => {};
  }
  return listen(root, 'click', ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('.footnote') : null;
    if (mark?.dataset.note) {
      onOpen(mark.dataset.note);
    }
  });
}

export function $noteOf(id: Id): FootnoteNode | null {
  for (const line of $allLines()) {
    for (const child of line.getChildren()) {
      if ($isFootnoteNode(child) && child.getNote().id === id) {
        return child;
      }
    }
  }
  return null;
}

/** The element of a note's mark; null where the page has it not. */
export function markElement(editor: LexicalEditor, id: Id): HTMLElement | null {
  const marks = editor._rootElement?.querySelectorAll<HTMLElement>('.footnote') ?? [];
  return [...marks].find((mark) => mark.dataset.note === id) ?? null;
}
