import type { Desk } from './nodes/desk.ts';
import { wordsElement } from './nodes/figure-frame.ts';
import { dressLabel } from './nodes/line-node.ts';
import { dressReference } from './nodes/reference-node.ts';

/** Shows new labels on a page that is there: only elements whose label is another are touched, and the editor's state is not. */
export function paintLabels(page: HTMLElement, desk: Desk): void {
  for (const line of page.querySelectorAll<HTMLElement>('.line')) {
    dressLabel(wordsElement(line), desk.labels.get(line.dataset.line ?? '') ?? '');
  }
  for (const note of page.querySelectorAll<HTMLElement>('.footnote')) {
    dressLabel(note, desk.labels.get(note.dataset.note ?? '') ?? '');
  }
  for (const reference of page.querySelectorAll<HTMLElement>('.reference')) {
    dressReference(reference, desk);
  }
}
