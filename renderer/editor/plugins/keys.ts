import {
  $getRoot,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_LOW,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { $isLineNode } from '../nodes/line-node.ts';
import { showLine } from '../show-line.ts';
import { $caretAtEnd, $caretAtStart, $rangeInLines } from './caret.ts';
import { registerKeepCaret } from './keep-caret.ts';
import { $tab } from './line-kinds.ts';

/** Shortcuts that the core would handle by itself; they belong to the app's one registry. By place on the keyboard, since with a Thai layout `key` is a Thai letter. */
const FOREIGN_KEYS = new Set(['KeyB', 'KeyI', 'KeyU', 'KeyZ', 'KeyY']);

/**
 * The few keys the editor binds itself, and those it leaves alone. The browser's own formatting and undo (its menus, a phone's
 * bar) never run: undo is handed to `onHistory`, formatting is dropped. `$onTab` says whether Tab did something.
 */
export function registerKeys(
  editor: LexicalEditor,
  onHistory: (which: 'undo' | 'redo') => void,
  $onTab: (selection: RangeSelection, by: 1 | -1) => boolean = $tab,
): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => (event.ctrlKey || event.metaKey) && !event.altKey && FOREIGN_KEYS.has(event.code),
      COMMAND_PRIORITY_LOW,
    ),
    registerKeepCaret(editor),
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => $toEdge(editor, event), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $rangeInLines();
        if (selection === null || !$onTab(selection, event.shiftKey ? -1 : 1)) {
          return false;
        }
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const undo = event.inputType === 'historyUndo';
        if (!undo && event.inputType !== 'historyRedo' && !event.inputType.startsWith('format')) {
          return false;
        }
        event.preventDefault();
        if (!event.inputType.startsWith('format')) {
          onHistory(undo ? 'undo' : 'redo');
        }
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/**
 * Ctrl+Home and Ctrl+End, on a Mac Cmd and an arrow; with Shift they select. The browser does not know where a line ends that
 * it has not laid out yet, and would stop at its start.
 */
function $toEdge(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const edge = event.altKey ? null : edgeOf(event);
  const selection = edge === null ? null : $rangeInLines();
  const line = edge === 'end' ? $getRoot().getLastChild() : $getRoot().getFirstChild();
  if (selection === null || !$isLineNode(line)) {
    return false;
  }
  event.preventDefault();
  const { key, offset, type } = selection.anchor;
  if (edge === 'end') {
    $caretAtEnd(line);
  } else {
    $caretAtStart(line);
  }
  if (event.shiftKey) {
    selection.anchor.set(key, offset, type);
  }
  const lineKey = line.getKey();
  $onUpdate(() => {
    const element = editor.getElementByKey(lineKey);
    if (element !== null) {
      showLine(element, 'nearest');
    }
  });
  return true;
}

function edgeOf({ code, ctrlKey, metaKey }: KeyboardEvent): 'start' | 'end' | null {
  if (ctrlKey && (code === 'Home' || code === 'End')) {
    return code === 'End' ? 'end' : 'start';
  }
  if (metaKey && IS_APPLE && (code === 'ArrowUp' || code === 'ArrowDown')) {
    return code === 'ArrowDown' ? 'end' : 'start';
  }
  return null;
}
