/** Rows of a table put in, taken out and moved. Heading rows stay first and the totals row last. */
import type { NewId, Table } from '../model.ts';
import { isEdge, orderAfterMove, putIn, reorder, takeOut, wholeLines } from './lines-of-cells.ts';
import { partsOf, withParts } from './parts.ts';

/** Most rows a table takes: what a page of the editor can be asked to draw. */
export const MOST_ROWS = 2_000;

/**
 * New empty rows before row `at` (from 0), looking like the row beside them. Among heading rows they are headings too; below the
 * totals row there is no place, so they come above it.
 */
export function insertRows(table: Table, at: number, count: number, newId: NewId): Table {
  const parts = partsOf(table);
  const room = Math.min(count, MOST_ROWS - parts.rows.length);
  if (room <= 0) return table;
  const place = Math.min(at, table.rows.length - (table.totalsRow ? 1 : 0));
  const inHeader = place < table.headerRows;
  // A row under the headings looks like the other rows, where there are any.
  const above = place > table.headerRows || place === table.rows.length ? place - 1 : place;
  const like = inHeader ? place : Math.max(0, above);
  const made = withParts(table, {
    columns: parts.columns,
    rows: [...parts.rows.slice(0, place), ...Array.from({ length: room }, newId), ...parts.rows.slice(place)],
    cells: putIn('row', parts.cells, place, room, like, newId),
  });
  return { ...made, headerRows: table.headerRows + (inHeader ? room : 0) };
}

/** The table without the rows from `from` to `to` (exclusive); null where none is left. */
export function removeRows(table: Table, from: number, to: number): Table | null {
  const parts = partsOf(table);
  if (from <= 0 && to >= parts.rows.length) return null;
  const made = withParts(table, {
    columns: parts.columns,
    rows: parts.rows.filter((_, row) => row < from || row >= to),
    cells: takeOut('row', parts.cells, from, to),
  });
  const headers = Math.max(0, Math.min(to, table.headerRows) - from);
  return {
    ...made,
    headerRows: table.headerRows - headers,
    totalsRow: table.totalsRow && to < parts.rows.length,
  };
}

/**
 * The rows from `from` to `to` moved before row `target`, with those that cells tie to them. Rows stay among headings, or among
 * the others, as they were; the same table where there is no place to go.
 */
export function moveRows(table: Table, from: number, to: number, target: number): Table {
  const parts = partsOf(table);
  const [start, end] = wholeLines('row', parts.cells, from, to);
  const last = table.rows.length - (table.totalsRow ? 1 : 0);
  const [low, high] = start < table.headerRows ? [0, table.headerRows] : [table.headerRows, last];
  if (start < low || end > high) return table;
  let place = Math.max(low, Math.min(high, target));
  const step = place < start ? -1 : 1;
  while (place > low && place < high && !isEdge('row', parts.cells, place)) place += step;
  if ((place >= start && place <= end) || !isEdge('row', parts.cells, place)) return table;
  const order = orderAfterMove(parts.rows.length, start, end, place);
  return withParts(table, {
    columns: parts.columns,
    rows: order.map((row) => parts.rows[row]!),
    cells: reorder('row', parts.cells, order),
  });
}
