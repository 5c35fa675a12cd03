/** Columns of a table put in, taken out, moved and made wider. */
import { MOST_COLUMNS, type NewId, type Table } from '../model.ts';
import { share } from './from-cells.ts';
import { isEdge, orderAfterMove, putIn, reorder, takeOut, wholeLines } from './lines-of-cells.ts';
import { partsOf, withParts } from './parts.ts';

/** New empty columns before column `at` (from 0), as wide as the one beside them; no more than a table can have. */
export function insertColumns(table: Table, at: number, count: number, newId: NewId): Table {
  const parts = partsOf(table);
  const room = Math.min(count, MOST_COLUMNS - parts.columns.length);
  if (room <= 0) return table;
  const like = Math.max(0, at - 1);
  const widths = new Array<number>(room).fill(parts.columns[like]!);
  return withParts(table, {
    columns: [...parts.columns.slice(0, at), ...widths, ...parts.columns.slice(at)],
    rows: parts.rows,
    cells: putIn('column', parts.cells, at, room, like, newId),
  });
}

/** The table without the columns from `from` to `to` (exclusive); null where none is left. */
export function removeColumns(table: Table, from: number, to: number): Table | null {
  const parts = partsOf(table);
  if (from <= 0 && to >= parts.columns.length) return null;
  return withParts(table, {
    columns: parts.columns.filter((_, column) => column < from || column >= to),
    rows: parts.rows,
    cells: takeOut('column', parts.cells, from, to),
  });
}

/** The columns from `from` to `to` moved before column `target`, with their widths and those that cells tie to them; the same table where there is no place to go. */
export function moveColumns(table: Table, from: number, to: number, target: number): Table {
  const parts = partsOf(table);
  const [start, end] = wholeLines('column', parts.cells, from, to);
  let place = Math.max(0, Math.min(parts.columns.length, target));
  const step = place < start ? -1 : 1;
  while (place > 0 && place < parts.columns.length && !isEdge('column', parts.cells, place)) place += step;
  if (place >= start && place <= end) return table;
  const order = orderAfterMove(parts.columns.length, start, end, place);
  return withParts(table, {
    columns: order.map((column) => parts.columns[column]!),
    rows: parts.rows,
    cells: reorder('column', parts.cells, order),
  });
}

/** The table with other widths of its columns; those that no table can have become the nearest that one can. */
export function setWidths(table: Table, widths: readonly number[]): Table {
  const columns = table.columns.map((width, column) => share(widths[column] ?? width));
  return columns.every((width, column) => width === table.columns[column]) ? table : { ...table, columns };
}

/** The columns from `from` to `to` made equally wide over the width they have; for one, all columns. */
export function evenWidths(table: Table, from: number, to: number): Table {
  const [start, end] = to - from > 1 ? [from, to] : [0, table.columns.length];
  const whole = table.columns.slice(start, end).reduce((sum, width) => sum + width, 0);
  const even = whole / (end - start);
  return setWidths(
    table,
    table.columns.map((width, column) => (column >= start && column < end ? even : width)),
  );
}

/** One column made `percent` of the whole width (1 to 99), the others in the proportions they have. */
export function setColumnWidth(table: Table, column: number, percent: number): Table {
  const wanted = Math.min(99, Math.max(1, percent));
  const rest = table.columns.reduce((sum, width, index) => (index === column ? sum : sum + width), 0);
  if (rest === 0) return table;
  const widths = table.columns.map((width, index) =>
    index === column ? wanted * 10 : (width / rest) * (100 - wanted) * 10,
  );
  return setWidths(table, widths);
}
