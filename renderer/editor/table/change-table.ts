/** What commands do to the table that holds the caret. */
import { $addUpdateTag, HISTORY_PUSH_TAG, type LexicalEditor, type RangeSelection } from 'lexical';
import { type Area, cellAt } from '../../../shared/plan/table/area.ts';
import { changeTable, type TableChange } from '../../../shared/plan/table/change.ts';
import { newTable } from '../../../shared/plan/table/new-table.ts';
import { $createTable, $writeTable } from '../adapter/write-table.ts';
import { deskOf } from '../nodes/desk.ts';
import { PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, type LineNode } from '../nodes/line-node.ts';
import type { CellNode, TableNode } from '../nodes/table-nodes.ts';
import { $caretAtEnd, $caretAtStart, $isAtStart, $lineOf, $removeSelected, $splitAt } from '../plugins/caret.ts';
import { $cellOf, $gridOf, $selectedCells, $tableOf } from './place.ts';
import { $looseTable } from './read-table.ts';

/** The table that a selection is in, and the cells that commands act on: the selected ones, or that of the caret. */
export interface TableSelection {
  readonly table: TableNode;
  readonly area: Area;
  readonly cells: readonly CellNode[];
  /** The selection is in the caption: the first cell stands for it. */
  readonly inCaption: boolean;
}

/** Null where a selection is in no table, or reaches over the edge of one. */
export function $tableSelection(selection: RangeSelection): TableSelection | null {
  const table = $tableOf(selection.anchor.getNode());
  if (table === null || !table.is($tableOf(selection.focus.getNode()))) {
    return null;
  }
  const cells = $selectedCells(selection);
  if (cells !== null) {
    return { ...cells, inCaption: false };
  }
  const grid = $gridOf(table);
  const [one, other] = [selection.anchor, selection.focus].map((point) => $cellOf(point.getNode()));
  if (one && other) {
    const placed = grid.find(({ node }) => node.is(other));
    return placed === undefined ? null : { table, area: areaOf(placed), cells: [other], inCaption: false };
  }
  // From the caption into a cell, all of the table is selected.
  const [first] = one || other ? [] : grid;
  const cellsIn = first === undefined ? grid.map(({ node }) => node) : [first.node];
  const whole = { row: 0, column: 0, rowEnd: table.getRows().length, columnEnd: table.getHead().columns.length };
  return { table, area: first === undefined ? whole : areaOf(first), cells: cellsIn, inCaption: first !== undefined };
}

function areaOf({ row, column, rowEnd, columnEnd }: Area): Area {
  return { row, column, rowEnd, columnEnd };
}

/** Applies a change to the selected cells; false where there are none, or it does nothing. One undo step. */
export function $changeTable(editor: LexicalEditor, selection: RangeSelection, change: TableChange): boolean {
  const at = $tableSelection(selection);
  if (at === null) {
    return false;
  }
  const before = $looseTable(at.table);
  const after = changeTable(before, change, at.area, deskOf(editor).newId);
  if (after === null) {
    $removeTable(at.table);
    return true;
  }
  if (JSON.stringify(after) === JSON.stringify(before)) {
    return false;
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  const [anchor, focus] = [selection.anchor, selection.focus].map((point) => $cellOf(point.getNode()));
  $writeTable(at.table, after);
  if (!(at.inCaption || (anchor?.isAttached() && focus?.isAttached()))) {
    const rows = at.table.getRows().length;
    const row = Math.min(at.area.row, rows - 1);
    const column = Math.min(at.area.column, after.columns.length - 1);
    $caretInCell(cellAt($gridOf(at.table), row, column)?.node);
  }
  return true;
}

/** Takes a table out; the caret comes to the line after it. One undo step. */
export function $removeTable(table: TableNode): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const [above, below] = [table.getPreviousSibling(), table.getNextSibling()];
  if ($isLineNode(below) && below.getLine().kind !== 'heading') {
    $caretAtStart(below);
  } else if ($isLineNode(above)) {
    $caretAtEnd(above);
  }
  table.remove(true);
}

/** Puts an empty table where the caret is, the caret in its first cell; false in a table, which holds no tables. */
export function $insertTable(editor: LexicalEditor, selection: RangeSelection, rows: number, columns: number): boolean {
  const { newId } = deskOf(editor);
  if ($tableOf(selection.anchor.getNode()) !== null || $tableOf(selection.focus.getNode()) !== null) {
    return false;
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  $removeSelected(selection);
  const line = $lineOf(selection.anchor.getNode());
  if (line === null) {
    return false;
  }
  const table = $createTable(newTable(rows, columns, newId));
  $placeBlock(line, selection, table);
  $caretInCell(table.getRows()[0]?.getCells()[0]);
  return true;
}

/** Puts a table where the caret is: in place of an empty line, before or after one with words, or between its two halves. */
export function $placeBlock(line: LineNode, selection: RangeSelection, table: TableNode): void {
  if (line.getLine().kind === 'heading') {
    line.insertAfter(table, false);
  } else if (line.isEmpty()) {
    line.insertBefore(table, false);
    $caretAtStart(table.getCaption()!);
    line.remove(true);
  } else if ($isAtStart(line, selection.anchor)) {
    line.insertBefore(table, false);
  } else {
    const tail = $splitAt(line, selection.anchor);
    line.insertAfter(table, false);
    if (tail.length > 0) {
      const { id: _, ...look } = line.getLine();
      const rest = $createLineNode(
        look.kind === 'paragraph' || look.kind === 'item' ? { ...look, id: '' } : PLAIN_PARAGRAPH,
      );
      table.insertAfter(rest, false);
      rest.append(...tail);
    }
  }
}

export function $caretInCell(cell: CellNode | undefined, edge: 'start' | 'end' = 'start'): void {
  const lines = cell?.getLines() ?? [];
  const line = edge === 'start' ? lines[0] : lines.at(-1);
  if (line !== undefined && edge === 'start') {
    $caretAtStart(line);
  } else if (line !== undefined) {
    $caretAtEnd(line);
  }
}
