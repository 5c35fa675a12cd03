import type { LexicalEditor } from 'lexical';
import type { Id } from '../../shared/plan/model.ts';
import { listen } from './figure/figure-pointer.ts';

/** A press on a reference, without selecting anything, asks to go where it leads. */
export function registerReferencePointer(editor: LexicalEditor, onFollow: (target: Id) => void): () => void {
  const root = editor._rootElement;
  if (root === null) {
    return () => {};
  }
  return listen(root, 'click', (event) => {
    const reference = event.target instanceof Element ? event.target.closest<HTMLElement>('.reference') : null;
    const target = reference?.dataset.target;
    if (target !== undefined && event.button === 0 && (window.getSelection()?.isCollapsed ?? true)) {
      onFollow(target);
    }
  });
}
