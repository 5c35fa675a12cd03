import { MOST_COLUMNS, type NewId, type Table } from '../model.ts';
import { emptyCell, PLAIN_WIDTH } from './from-cells.ts';
import { MOST_ROWS } from './rows.ts';

/** An empty table, its columns equally wide; where it has more than one row, the first is of headings, set in the middle. */
export function newTable(rows: number, columns: number, newId: NewId): Table {
  const width = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(columns)));
  const height = Math.max(1, Math.min(MOST_ROWS, Math.floor(rows)));
  const headerRows = height > 1 ? 1 : 0;
  return {
    type: 'table',
    id: newId(),
    columns: new Array<number>(width).fill(PLAIN_WIDTH),
    headerRows,
    totalsRow: false,
    rows: Array.from({ length: height }, (_, row) => ({
      id: newId(),
      cells: Array.from({ length: width }, () => (row < headerRows ? headingCell(newId) : emptyCell(newId))),
    })),
    content: [],
  };
}

function headingCell(newId: NewId) {
  const cell = emptyCell(newId);
  const blocks = cell.blocks.map((block) => ({ ...block, align: 'center' as const }));
  return { ...cell, vertical: 'middle' as const, blocks };
}
