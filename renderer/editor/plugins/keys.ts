import {
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $rangeInLines } from './caret.ts';
import { $tab } from './line-kinds.ts';

/** Shortcuts that the core would handle by itself; they belong to the app's one registry. By place on the keyboard, since with a Thai layout `key` is a Thai letter. */
const FOREIGN_KEYS = new Set(['KeyB', 'KeyI', 'KeyU', 'KeyZ', 'KeyY']);

/**
 * The few keys the editor binds itself, and those it leaves alone. The browser's own formatting and undo (its menus, a phone's
 * bar) never run: undo is handed to `onHistory`, formatting is dropped.
 */
export function registerKeys(editor: LexicalEditor, onHistory: (which: 'undo' | 'redo') => void): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => (event.ctrlKey || event.metaKey) && !event.altKey && FOREIGN_KEYS.has(event.code),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $rangeInLines();
        if (selection === null || !$tab(selection, event.shiftKey ? -1 : 1)) {
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
