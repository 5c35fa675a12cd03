/** Pictures that are pasted or dropped on a page. */
import { DRAG_DROP_PASTE, eventFiles } from '@lexical/rich-text';
import {
  $getSelection,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { $caretAtEnd } from '../plugins/caret.ts';
import { listen } from './figure-pointer.ts';
import { $chosenFigure } from './figures.ts';

/**
 * Gives files that are dropped on the page, or pasted without words beside them, to who can bring them in; the caret stands where
 * they belong. A picture copied from a web page comes with HTML that only names it.
 */
export function registerPictureFiles(editor: LexicalEditor, onFiles: (files: readonly File[]) => void): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        $leaveFigure();
        const [, files] = eventFiles(event);
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (files.length === 0 || data === null || hasWords(data) || $getSelection() === null) {
          return false;
        }
        event.preventDefault();
        onFiles(files);
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        onFiles(files);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor._rootElement === null ? () => {} : listen(editor._rootElement, 'dragover', allowFiles),
  );
}

function allowFiles(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) {
    event.preventDefault();
  }
}

/** What is pasted while a picture is chosen comes into its caption, or below it. */
export function $leaveFigure(): void {
  const figure = $chosenFigure();
  if (figure !== null) {
    $caretAtEnd(figure);
  }
}

function hasWords(data: DataTransfer): boolean {
  if (data.getData('text/plain').trim() !== '') {
    return true;
  }
  const html = data.getData('text/html');
  return html !== '' && new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim() !== '';
}
