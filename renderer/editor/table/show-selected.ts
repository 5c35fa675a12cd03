import { $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey, type RangeSelection } from 'lexical';
import type { CellNode } from '../nodes/table-nodes.ts';
import { $lineOf, $reaches } from '../plugins/caret.ts';
import { $cellOf, $cellsOf, $selectedCells, $tableOf } from './place.ts';

/** Shows cells that are selected as such, in place of the browser's own marking of words. */
export function registerSelectedCells(editor: LexicalEditor): () => void {
  let shown: readonly NodeKey[] = [];
  return editor.registerUpdateListener(({ editorState }) => {
    const selection = editorState._selection;
    const plain = !$isRangeSelection(selection) || selection.anchor.key === selection.focus.key;
    if (editor._rootElement === null || (plain && shown.length === 0)) {
      return;
    }
    const now = plain ? [] : editorState.read($markedKeys);
    const kept = new Set(now);
    for (const key of shown.filter((one) => !kept.has(one))) {
      editor.getElementByKey(key)?.classList.remove('cell-selected');
    }
    for (const key of now) {
      editor.getElementByKey(key)?.classList.add('cell-selected');
    }
    editor._rootElement.classList.toggle('cells-selected', now.length > 0);
    shown = now;
  });
}

function $markedKeys(): NodeKey[] {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $markedCells(selection).map((cell) => cell.getKey()) : [];
}

/** The selected cells; all of a table where the selection reaches over its edge. */
function $markedCells(selection: RangeSelection): readonly CellNode[] {
  const cells = $selectedCells(selection);
  if (cells !== null) {
    return cells.cells;
  }
  const [anchor, focus] = [selection.anchor.getNode(), selection.focus.getNode()];
  const [from, to] = [$tableOf(anchor), $tableOf(focus)];
  if (from?.is(to)) {
    const fromCaption = $cellOf(anchor) === null || $cellOf(focus) === null;
    const oneLine = $lineOf(anchor)?.is($lineOf(focus)) ?? false;
    return fromCaption && !oneLine ? $cellsOf(from) : [];
  }
  return [from, to].flatMap((table) => (table !== null && $reaches(selection, table) ? $cellsOf(table) : []));
}
