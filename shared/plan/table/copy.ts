/** Parts of tables copied, and put over parts of others. */
import { MOST_COLUMNS, type NewId, type Table, type TableCell, type TextBlock } from '../model.ts';
import { type Area, cellsIn, wholeArea } from './area.ts';
import { insertColumns } from './columns.ts';
import { splitCells } from './merge.ts';
import { partsOf, withParts } from './parts.ts';
import { insertRows, MOST_ROWS } from './rows.ts';

/** The cells of an area as a table of their own, with the ids they have; heading rows among them stay headings. */
export function tableOfArea(table: Table, area: Area): Table {
  const parts = partsOf(table);
  const whole = wholeArea(parts.cells, area);
  const cells = cellsIn(parts.cells, whole).map((cell) => ({
    ...cell,
    row: cell.row - whole.row,
    rowEnd: cell.rowEnd - whole.row,
    column: cell.column - whole.column,
    columnEnd: cell.columnEnd - whole.column,
  }));
  const count = whole.rowEnd - whole.row;
  const cut = withParts(
    { ...table, content: [], totalsRow: false, headerRows: Math.max(0, Math.min(count, table.headerRows - whole.row)) },
    {
      columns: parts.columns.slice(whole.column, whole.columnEnd),
      rows: parts.rows.slice(whole.row, whole.rowEnd),
      cells,
    },
  );
  const withTotals = table.totalsRow && whole.rowEnd === table.rows.length && cut.headerRows < count;
  return withTotals ? { ...cut, totalsRow: true } : cut;
}

/** A copy whose rows, cells, lines and notes are named anew. */
export function withNewIds(table: Table, newId: NewId): Table {
  const rows = table.rows.map(({ cells }) => ({
    id: newId(),
    cells: cells.map((cell) => cellWithNewIds(cell, newId)),
  }));
  return { ...lineWithNewIds(table, newId), rows };
}

function cellWithNewIds(cell: TableCell, newId: NewId): TableCell {
  return { ...cell, id: newId(), blocks: cell.blocks.map((block) => lineWithNewIds(block, newId)) };
}

function lineWithNewIds<Line extends Table | TextBlock>(line: Line, newId: NewId): Line {
  const content = line.content.map((inline) => (inline.type === 'footnote' ? { ...inline, id: newId() } : inline));
  return { ...line, id: newId(), content };
}

/**
 * The cells of another table put over this one from a place on: they take the words and spans of those they cover, which lose
 * theirs; rows and columns are added where there are too few, up to what a table can have. Cells of the table that reach over
 * the edge are split first.
 */
export function pasteCells(table: Table, row: number, column: number, pasted: Table, newId: NewId): Table {
  const height = Math.min(pasted.rows.length, MOST_ROWS - row);
  const width = Math.min(pasted.columns.length, MOST_COLUMNS - column);
  const area = { row, column, rowEnd: row + height, columnEnd: column + width };
  const roomy = withRoom(table, area, newId);
  const source = tableOfArea(pasted, { row: 0, column: 0, rowEnd: height, columnEnd: width });
  const split = reachesOver(roomy, area) ? splitCells(roomy, area, newId) : roomy;
  const parts = partsOf(split);
  const covered = cellsIn(parts.cells, area);
  const cells = partsOf(source).cells.map((cell) => ({
    cell: cellWithNewIds(cell.cell, newId),
    row: cell.row + row,
    rowEnd: Math.min(cell.rowEnd + row, area.rowEnd),
    column: cell.column + column,
    columnEnd: Math.min(cell.columnEnd + column, area.columnEnd),
  }));
  const inside = cells.filter((cell) => cell.row < area.rowEnd && cell.column < area.columnEnd);
  return withParts(split, { ...parts, cells: [...parts.cells.filter((cell) => !covered.includes(cell)), ...inside] });
}

function reachesOver(table: Table, area: Area): boolean {
  const whole = wholeArea(partsOf(table).cells, area);
  return JSON.stringify(whole) !== JSON.stringify(area);
}

function withRoom(table: Table, { rowEnd, columnEnd }: Area, newId: NewId): Table {
  const last = table.totalsRow ? table.rows.length - 1 : table.rows.length;
  const rows = Math.max(0, rowEnd - table.rows.length);
  const taller = rows === 0 ? table : insertRows(table, last, rows, newId);
  const columns = Math.max(0, columnEnd - table.columns.length);
  return columns === 0 ? taller : insertColumns(taller, table.columns.length, columns, newId);
}
