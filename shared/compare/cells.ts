/** Where lines stand in the tables of their plan. */
import type { Id } from '../plan/model.ts';
import { gridOf } from '../plan/table/grid.ts';
import type { Line, TableHead } from './changes.ts';

/** Where a line stands in a table. Rows and columns count from 0; a cell reaches to `rowEnd` and `columnEnd` (exclusive). */
export interface InTable {
  /** Index of the line of the table itself. */
  readonly table: number;
  readonly cell: Id;
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** For each line its place in a table; undefined for lines in none, which the table's own is, too. */
export function placesInTables(lines: readonly Line[]): readonly (InTable | undefined)[] {
  let cells = new Map<Id, InTable>();
  return lines.map((line, index) => {
    if (line.type === 'table') cells = cellsOf(line, index);
    return 'cell' in line && line.cell !== undefined ? cells.get(line.cell) : undefined;
  });
}

function cellsOf(table: TableHead, index: number): Map<Id, InTable> {
  return new Map(gridOf(table).map(({ cell, ...place }) => [cell.id, { table: index, cell: cell.id, ...place }]));
}

/** The index after the last line of the row of the table that the line at `index` begins or stands in. */
export function rowEndAt(places: readonly (InTable | undefined)[], index: number): number {
  const { table, row } = places[index]!;
  let end = index + 1;
  while (places[end]?.table === table && places[end]!.row === row) end += 1;
  return end;
}
