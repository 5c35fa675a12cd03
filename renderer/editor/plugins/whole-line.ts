import { CLICK_COMMAND, COMMAND_PRIORITY_HIGH, type LexicalEditor } from 'lexical';
import { $allLines } from '../table/place.ts';
import { $caretAtEnd, $isAtStart, $lineOf, $rangeInLines } from './caret.ts';

/** Presses by which the browser selects a whole line. */
const PRESSES = 3;

/**
 * Three presses select a line. The browser goes on to the start of the next one, and what is typed over the line would go in there:
 * into the heading below, or over all cells of a table.
 */
export function registerWholeLine(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    CLICK_COMMAND,
    ({ detail }) => {
      if (detail >= PRESSES) {
        $keepToLine();
      }
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $keepToLine(): void {
  const selection = $rangeInLines();
  if (selection === null) {
    return;
  }
  const { anchor, focus } = selection;
  const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  const last = $lineOf(end.getNode());
  if (last === null || last.is($lineOf(start.getNode())) || !$isAtStart(last, end)) {
    return;
  }
  const lines = $allLines();
  const before = lines[lines.findIndex((line) => line.is(last)) - 1];
  if (before !== undefined) {
    const { key, offset, type } = start;
    $caretAtEnd(before);
    selection.anchor.set(key, offset, type);
  }
}
