/** What a table and its cells look like: heading and totals rows, where text stands in a cell. */
import type { Table, Vertical } from '../model.ts';
import { type Area, cellsIn } from './area.ts';
import { partsOf, withParts } from './parts.ts';

/** So many rows from the top are headings; no more than there are besides the totals row. */
export function setHeaderRows(table: Table, count: number): Table {
  const most = table.rows.length - (table.totalsRow ? 1 : 0);
  const headerRows = Math.max(0, Math.min(most, count));
  return headerRows === table.headerRows ? table : { ...table, headerRows };
}

/** The last row holds totals, or no longer does. A table of headings only has no row for them. */
export function setTotalsRow(table: Table, totalsRow: boolean): Table {
  const fits = !totalsRow || table.headerRows < table.rows.length;
  return totalsRow === table.totalsRow || !fits ? table : { ...table, totalsRow };
}

export function setVertical(table: Table, area: Area, vertical: Vertical): Table {
  const parts = partsOf(table);
  const chosen = new Set(cellsIn(parts.cells, area));
  const cells = parts.cells.map((placed) =>
    chosen.has(placed) && placed.cell.vertical !== vertical
      ? { ...placed, cell: { ...placed.cell, vertical } }
      : placed,
  );
  return withParts(table, { ...parts, cells });
}
