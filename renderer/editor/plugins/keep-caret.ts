import {
  $addUpdateTag,
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';

/**
 * A page that gets the keys back without the mouse goes on where its caret was; the browser would put it at the top. A press says
 * itself where the caret goes, but gives the page the keys before that: to select again what was selected would undo it.
 */
export function registerKeepCaret(editor: LexicalEditor): () => void {
  const root = editor._rootElement;
  let pressing = false;
  const press = () => {
    pressing = true;
  };
  const release = () => {
    pressing = false;
  };
  root?.addEventListener('mousedown', press);
  root?.ownerDocument.addEventListener('mouseup', release);
  return mergeRegister(
    () => {
      root?.removeEventListener('mousedown', press);
      root?.ownerDocument.removeEventListener('mouseup', release);
    },
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        const selection = pressing ? null : $getSelection();
        pressing = false;
        if (selection !== null) {
          $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
          $setSelection(selection.clone());
        }
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
