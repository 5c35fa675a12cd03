/** Where the cells of a table stand: what they cover follows from their order and spans, as in HTML. */
import type { TableCell } from '../model.ts';

/** What of a cell says where it stands. */
type Spans = Pick<TableCell, 'colSpan' | 'rowSpan'>;

/** The rows of a grid, with whatever is in their cells. */
interface Grid<Cell extends Spans> {
  readonly columns: readonly number[];
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
}

/** A cell at its place; rows and columns count from 0, and it reaches to `rowEnd` and `columnEnd` (exclusive). */
export interface PlacedCell<Cell extends Spans = TableCell> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** Why cells fill no grid: `gap` and `overlap` of a row, `below` when one reaches under the last row. */
export interface GridFault {
  readonly fault: 'gap' | 'overlap' | 'below';
  readonly row: number;
}

/** The cells in reading order with their places, or the first thing that is wrong with them. */
export function placeCells<Cell extends Spans = TableCell>({
  columns,
  rows,
}: Grid<Cell>): readonly PlacedCell<Cell>[] | GridFault {
  const placed: PlacedCell<Cell>[] = [];
  /** Per column, the row where it is free again. */
  const freeFrom = new Array<number>(columns.length).fill(0);
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    const skipCovered = () => {
      while (column < columns.length && freeFrom[column]! > row) column += 1;
    };
    for (const cell of cells) {
      skipCovered();
      const columnEnd = column + cell.colSpan;
      const rowEnd = row + cell.rowSpan;
      if (columnEnd > columns.length) return { fault: 'overlap', row };
      if (rowEnd > rows.length) return { fault: 'below', row };
      for (let covered = column; covered < columnEnd; covered += 1) {
        if (freeFrom[covered]! > row) return { fault: 'overlap', row };
        freeFrom[covered] = rowEnd;
      }
      placed.push({ cell, row, column, rowEnd, columnEnd });
      column = columnEnd;
    }
    skipCovered();
    if (column < columns.length) return { fault: 'gap', row };
  }
  return placed;
}

/** The places of a table that is whole, which every table of a plan is. Throws RangeError for another. */
export function gridOf<Cell extends Spans = TableCell>(table: Grid<Cell>): readonly PlacedCell<Cell>[] {
  const placed = placeCells(table);
  if ('fault' in placed) throw new RangeError(`the cells of row ${placed.row + 1} fill no grid: ${placed.fault}`);
  return placed;
}
