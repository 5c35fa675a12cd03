import { COMMAND_PRIORITY_NORMAL, INSERT_PARAGRAPH_COMMAND, type LexicalEditor } from 'lexical';
import { toArabicDigits } from '../../../shared/thai/digits.ts';
import { $lineOf, $rangeInLines } from '../plugins/caret.ts';
import { $insertTable } from './change-table.ts';
import { $tableOf } from './place.ts';

/** `/ตาราง`, with columns × rows behind it where somebody wants another size than the usual. */
const TYPED = /^\/(?:ตาราง|table)\s*(?:(\d{1,2})\s*[x×*]\s*(\d{1,3}))?$/i;
const USUAL = 3;

/** The size of the table that a line asks for; null for any other line. */
export function readTypedTable(text: string): { readonly rows: number; readonly columns: number } | null {
  const [found, columns = USUAL, rows = USUAL] = TYPED.exec(toArabicDigits(text.trim())) ?? [];
  return found === undefined || Number(columns) < 1 || Number(rows) < 1
    ? null
    : { rows: Number(rows), columns: Number(columns) };
}

/** Makes a table of such a line when Enter is pressed in it. */
export function registerTypedTable(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    INSERT_PARAGRAPH_COMMAND,
    () => {
      const selection = $rangeInLines();
      const line = selection?.isCollapsed() ? $lineOf(selection.anchor.getNode()) : null;
      const size = line?.getLine().kind === 'paragraph' ? readTypedTable(line.getTextContent()) : null;
      if (selection === null || line === null || size === null || $tableOf(line) !== null) {
        return false;
      }
      line.clear();
      line.select();
      return $insertTable(editor, selection, size.rows, size.columns);
    },
    COMMAND_PRIORITY_NORMAL,
  );
}
