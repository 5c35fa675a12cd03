/** A table as its columns, rows and placed cells, which are simple to change, and back. */
import type { Id, Table, TableCell } from '../model.ts';
import type { Area } from './area.ts';
import { gridOf, type PlacedCell } from './grid.ts';

/** Cells at their places, in any order; together they must fill the grid. What a cell says of its spans does not count. */
export interface Parts {
  readonly columns: readonly number[];
  readonly rows: readonly Id[];
  readonly cells: readonly PlacedCell[];
}

export function partsOf(table: Table): Parts {
  return { columns: table.columns, rows: table.rows.map(({ id }) => id), cells: gridOf(table) };
}

/** The table with other parts. Rows and cells that are as they were stay the same objects; heading and totals rows are the caller's. */
export function withParts(table: Table, { columns, rows, cells }: Parts): Table {
  const old = new Map(table.rows.map((row) => [row.id, row]));
  const made = rows.map((id, row) => {
    const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    const fitted = own.map(fitCell);
    const before = old.get(id);
    const same = before?.cells.length === fitted.length && before.cells.every((cell, at) => cell === fitted[at]);
    return same ? before : { id, cells: fitted };
  });
  return { ...table, columns: [...columns], rows: made };
}

/** A cell with the spans of its place. */
function fitCell({ cell, row, column, rowEnd, columnEnd }: PlacedCell): TableCell {
  const [colSpan, rowSpan] = [columnEnd - column, rowEnd - row];
  return cell.colSpan === colSpan && cell.rowSpan === rowSpan ? cell : { ...cell, colSpan, rowSpan };
}

/** The two ways through a table: by rows downwards and by columns to the right. */
export type Axis = 'row' | 'column';

export function startOf(axis: Axis, area: Area): number {
  return axis === 'row' ? area.row : area.column;
}

export function endOf(axis: Axis, area: Area): number {
  return axis === 'row' ? area.rowEnd : area.columnEnd;
}

export function placeOn<Cell extends Area>(axis: Axis, cell: Cell, start: number, end: number): Cell {
  return axis === 'row' ? { ...cell, row: start, rowEnd: end } : { ...cell, column: start, columnEnd: end };
}
