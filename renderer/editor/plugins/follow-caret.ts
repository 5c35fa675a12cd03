import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';

/**
 * Takes the caret from where the browser has it. The browser tells of a moved caret a moment later, and keys that waited
 * behind something slow come before that: without this, Enter right after End would split the line where the caret was.
 * Typed characters need no help: the core asks the browser for their place.
 */
export function $followCaret(editor: LexicalEditor): void {
  if (typeof document === 'undefined' || editor.isComposing() || document.activeElement !== editor.getRootElement()) {
    return;
  }
  const known = $getSelection();
  const seen = $createRangeSelectionFromDom(window.getSelection(), editor);
  if (seen === null || !$isRangeSelection(known) || (seen.anchor.is(known.anchor) && seen.focus.is(known.focus))) {
    return;
  }
  const at = seen.anchor.getNode();
  seen.format = $isTextNode(at) ? at.getFormat() : known.format;
  $setSelection(seen);
}

/** Follows the caret before each key that is more than a character. */
export function registerFollowCaret(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey) {
        $followCaret(editor);
      }
      return false;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}
