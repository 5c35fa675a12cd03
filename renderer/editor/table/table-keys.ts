/** Tab and arrow keys between the cells of a table, into it and out of it. */
import {
  COMMAND_PRIORITY_NORMAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { cellAt } from '../../../shared/plan/table/area.ts';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $isTableNode, type CellNode, type TableNode } from '../nodes/table-nodes.ts';
import { $caretAtEnd, $caretAtStart, $isAtEnd, $isAtStart, $lineOf, $rangeInLines } from '../plugins/caret.ts';
import { $caretInCell, $changeTable } from './change-table.ts';
import { $cellOf, $gridOf, $selectedCells, $tableOf, $unitOf } from './place.ts';
import { caretBox, isOnEdgeRow, putCaret } from './visual-rows.ts';

type Way = 'up' | 'down' | 'left' | 'right';

const WAYS = [
  [KEY_ARROW_UP_COMMAND, 'up'],
  [KEY_ARROW_DOWN_COMMAND, 'down'],
  [KEY_ARROW_LEFT_COMMAND, 'left'],
  [KEY_ARROW_RIGHT_COMMAND, 'right'],
] as const;

export function registerTableKeys(editor: LexicalEditor): () => void {
  const keys = new TableKeys(editor);
  return mergeRegister(
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => taken(event, keys.$tab(event.shiftKey ? -1 : 1)),
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(KEY_DOWN_COMMAND, keys.note, COMMAND_PRIORITY_NORMAL),
    ...WAYS.map(([command, way]) =>
      editor.registerCommand(
        command,
        (event) => taken(event, !(event.ctrlKey || event.metaKey || event.altKey) && keys.$arrow(way, event.shiftKey)),
        COMMAND_PRIORITY_NORMAL,
      ),
    ),
  );
}

function taken(event: KeyboardEvent, done: boolean): boolean {
  if (done) {
    event.preventDefault();
  }
  return done;
}

class TableKeys {
  readonly #editor: LexicalEditor;
  /** Where in its line the caret was when it began to go up or down, in CSS pixels of the window. */
  #column: number | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  note = ({ key }: KeyboardEvent): boolean => {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') {
      this.#column = null;
    }
    return false;
  };

  /** On to the next cell, or back; behind the last cell a new row comes. */
  $tab(by: 1 | -1): boolean {
    const selection = $rangeInLines();
    const focus = selection?.focus.getNode();
    const table = focus === undefined ? null : $tableOf(focus);
    if (selection === null || focus === undefined || table === null) {
      return false;
    }
    const cells = $gridOf(table).map(({ node }) => node);
    const cell = $cellOf(focus);
    if (cell === null) {
      if (by === 1) {
        $caretInCell(cells[0], 'end');
      }
      return by === 1;
    }
    const index = cells.findIndex((one) => one.is(cell));
    const next = cells[index + by];
    if (next !== undefined) {
      $caretInCell(next, 'end');
    } else if (by === -1) {
      $caretAtEnd(table.getCaption()!);
    } else if ($changeTable(this.#editor, selection, { do: 'insert', side: 'below' })) {
      $caretInCell($rowAbove(table));
    }
    return true;
  }

  $arrow(way: Way, extend: boolean): boolean {
    const selection = $rangeInLines();
    if (selection === null) {
      return false;
    }
    const cells = $selectedCells(selection);
    if (extend) {
      return this.#extend(selection, way, cells !== null);
    }
    if (cells !== null) {
      const back = way === 'left' || way === 'up';
      $caretInCell(back ? cells.cells[0] : cells.cells.at(-1), back ? 'start' : 'end');
      return true;
    }
    if (!selection.isCollapsed()) {
      return false;
    }
    return way === 'left' || way === 'right' ? $sideways(selection, way) : this.#upOrDown(selection, way);
  }

  #upOrDown(selection: RangeSelection, way: 'up' | 'down'): boolean {
    const line = $lineOf(selection.focus.getNode());
    const target = line === null || !this.#isOnEdge(line, way) ? null : $beyond(line, way);
    if (target === null || line === null) {
      return false;
    }
    const x = this.#column ?? caretBox()?.left ?? 0;
    this.#column = x;
    const to = $isTableNode(target) ? $cellUnder(this.#editor, target, x) : target;
    if (to === null) {
      return false;
    }
    const element = this.#editor.getElementByKey(to.getKey());
    if (element === null || !putCaret(element, x, way === 'down' ? 'top' : 'bottom')) {
      $caretAt(to, way === 'down' ? 'start' : 'end');
    }
    return true;
  }

  /** Whether the next row of words that way is in another cell or line. */
  #isOnEdge(line: LineNode, way: 'up' | 'down'): boolean {
    const around = $cellOf(line) ?? line;
    const beyond = $tableOf(line) ?? (way === 'down' ? line.getNextSibling() : line.getPreviousSibling());
    const element = $isTableNode(beyond) ? this.#editor.getElementByKey(around.getKey()) : null;
    return element !== null && isOnEdgeRow(element, way === 'down' ? 'bottom' : 'top');
  }

  /** Shift: cells are selected one by one; over the edge of the table all of it is. */
  #extend(selection: RangeSelection, way: Way, selecting: boolean): boolean {
    const focus = selection.focus.getNode();
    const [line, cell, table] = [$lineOf(focus), $cellOf(focus), $tableOf(focus)];
    if (line === null || cell === null || table === null || !table.is($tableOf(selection.anchor.getNode()))) {
      return false;
    }
    const leaves =
      selecting ||
      (way === 'left' && line.getPreviousSibling() === null && $isAtStart(line, selection.focus)) ||
      (way === 'right' && line.getNextSibling() === null && $isAtEnd(line, selection.focus)) ||
      ((way === 'up' || way === 'down') && this.#isOnEdge(line, way));
    if (!leaves) {
      return false;
    }
    const next = $nextCell(table, cell, way);
    const edge = next?.getLines()[0] ?? $lineBeside(table, way);
    if (edge !== null && edge !== undefined) {
      const { key, offset, type } = selection.anchor;
      $caretAtStart(edge);
      selection.anchor.set(key, offset, type);
    }
    return true;
  }
}

/** The row that came by Tab: the last one, or that above the totals. */
function $rowAbove(table: TableNode): CellNode | undefined {
  return table
    .getRows()
    .at(table.getHead().totalsRow ? -2 : -1)
    ?.getCells()[0];
}

/** Over the start or the end of a cell to the one beside it in reading order, or out of the table. */
function $sideways(selection: RangeSelection, way: 'left' | 'right'): boolean {
  const line = $lineOf(selection.focus.getNode());
  if (line === null) {
    return false;
  }
  const leaves =
    way === 'left'
      ? line.getPreviousSibling() === null && $isAtStart(line, selection.focus)
      : line.getNextSibling() === null && $isAtEnd(line, selection.focus);
  const table = $tableOf(line);
  const cell = $cellOf(line);
  if (table === null || cell === null) {
    const rightOfCaption = table !== null && way === 'right' && $isAtEnd(line, selection.focus);
    if (rightOfCaption) {
      $caretInCell(table.getRows()[0]?.getCells()[0]);
    }
    return rightOfCaption || $intoTable(line, selection, way);
  }
  if (!leaves) {
    return false;
  }
  const cells = $gridOf(table).map(({ node }) => node);
  const next = cells[cells.findIndex((one) => one.is(cell)) + (way === 'left' ? -1 : 1)];
  if (next !== undefined) {
    $caretInCell(next, way === 'left' ? 'end' : 'start');
  } else if (way === 'left') {
    $caretAtEnd(table.getCaption()!);
  } else {
    $caretAt(table.getNextSibling(), 'start');
  }
  return true;
}

/** From the line above or below a table into its caption or its last cell. */
function $intoTable(line: LineNode, { focus }: RangeSelection, way: 'left' | 'right'): boolean {
  const beside = way === 'left' ? line.getPreviousSibling() : line.getNextSibling();
  const leaves = way === 'left' ? $isAtStart(line, focus) : $isAtEnd(line, focus);
  if (!leaves || !$isTableNode(beside)) {
    return false;
  }
  if (way === 'left') {
    $caretInCell($gridOf(beside).at(-1)?.node, 'end');
  } else {
    $caretAtStart(beside.getCaption()!);
  }
  return true;
}

/** What is above or below a line at the edge of its cell: a cell, the caption, a line of the page; a table into whose last row one comes from below. */
function $beyond(line: LineNode, way: 'up' | 'down'): CellNode | LineNode | TableNode | null {
  const table = $tableOf(line);
  const cell = $cellOf(line);
  if (table === null) {
    const beside = way === 'down' ? line.getNextSibling() : line.getPreviousSibling();
    return $isTableNode(beside) ? (way === 'down' ? beside.getCaption() : beside) : null;
  }
  if (cell === null) {
    return way === 'down' ? (table.getRows()[0]?.getCells()[0] ?? null) : null;
  }
  const next = $nextCell(table, cell, way);
  if (next !== null) {
    return next;
  }
  const beside = way === 'down' ? table.getNextSibling() : table.getCaption();
  return $isLineNode(beside) ? beside : null;
}

/** The cell beside another, by its first row and column. */
function $nextCell(table: TableNode, cell: CellNode, way: Way): CellNode | null {
  const grid = $gridOf(table);
  const from = grid.find(({ node }) => node.is(cell));
  if (from === undefined) {
    return null;
  }
  const { row, column, rowEnd, columnEnd } = from;
  const [toRow, toColumn] = {
    up: [row - 1, column],
    down: [rowEnd, column],
    left: [row, column - 1],
    right: [row, columnEnd],
  }[way];
  return cellAt(grid, toRow!, toColumn!)?.node ?? null;
}

/** The line of the page above or below a table. */
function $lineBeside(table: TableNode, way: Way): LineNode | null {
  const beside = way === 'up' || way === 'left' ? table.getPreviousSibling() : table.getNextSibling();
  return $isLineNode(beside) ? beside : null;
}

/** The cell of the last row that stands at a place of the window. */
function $cellUnder(editor: LexicalEditor, table: TableNode, x: number): CellNode | null {
  const rows = table.getRows().length;
  const last = $gridOf(table).filter(({ rowEnd }) => rowEnd === rows);
  const under = last.find(
    ({ node }) => (editor.getElementByKey(node.getKey())?.getBoundingClientRect().right ?? 0) > x,
  );
  return (under ?? last.at(-1))?.node ?? null;
}

function $caretAt(node: LexicalNode | null, edge: 'start' | 'end'): void {
  if ($isLineNode(node)) {
    (edge === 'start' ? $caretAtStart : $caretAtEnd)(node);
  } else if (node !== null && $unitOf(node) !== null) {
    $caretInCell(node as CellNode, edge);
  }
}
