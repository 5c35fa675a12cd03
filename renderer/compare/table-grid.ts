/** A row of a table as it is drawn: the cells of its grid, and the rows of the comparison that stand in each. */
import type { TableHead } from '../../shared/compare/changes.ts';
import type { TableCell } from '../../shared/plan/model.ts';
import { gridOf, type PlacedCell } from '../../shared/plan/table/grid.ts';
import type { LaidOut } from './laid-out.ts';
import type { SideName } from './painted.ts';

type Placed = PlacedCell<Omit<TableCell, 'blocks'>>;

interface DrawnCell {
  readonly place: Placed;
  /** Rows of the comparison; none for a cell that began in a row above. */
  readonly rows: readonly number[];
}

export interface DrawnRow {
  /** Whose grid it is. */
  readonly side: SideName;
  readonly table: TableHead;
  /** From 0. */
  readonly row: number;
  /** From the left; those of rows above that reach into this one among them. */
  readonly cells: readonly DrawnCell[];
}

const grids = new WeakMap<TableHead, readonly Placed[]>();

function placesIn(table: TableHead): readonly Placed[] {
  const known = grids.get(table);
  if (known !== undefined) return known;
  const made = gridOf(table);
  grids.set(table, made);
  return made;
}

const OTHER = { before: 'after', after: 'before' } as const;

/** What one side has of `count` rows from `row` on, which are one row of a table; null where it has nothing. */
export function rowOfSide(laid: LaidOut, row: number, count: number, side: SideName): DrawnRow | null {
  return drawn(laid, row, count, side, () => undefined);
}

/** Both states in one column: in one grid where that has a cell for all there is, else the older row above the newer. */
export function rowsTogether(laid: LaidOut, row: number, count: number): readonly DrawnRow[] {
  const names = new Map(laid.comparison.ids);
  const older = new Map(laid.comparison.ids.map(([old, now]) => [now, old]));
  const columnsAt = (side: SideName) => rowOfSide(laid, row, count, side)?.table.columns.length;
  for (const side of ['after', 'before'] as const) {
    let homeless = 0;
    // In another number of columns the same place is another column.
    const sameColumns = columnsAt('before') === columnsAt('after');
    const one = drawn(laid, row, count, side, (at, cells) => {
      const theirs = laid[OTHER[side]].cells[laid.rows[at]![OTHER[side]][0]!]!;
      const id = (side === 'after' ? names : older).get(theirs.cell) ?? theirs.cell;
      const home =
        cells.find(({ cell }) => cell.id === id) ??
        cells.find(
          ({ column, columnEnd }) => sameColumns && column === theirs.column && columnEnd === theirs.columnEnd,
        );
      if (home === undefined) homeless += 1;
      return home;
    });
    if (one !== null && homeless === 0) return [one];
  }
  const both = [rowOfSide(laid, row, count, 'before'), rowOfSide(laid, row, count, 'after')];
  return both.filter((one) => one !== null);
}

function drawn(
  laid: LaidOut,
  row: number,
  count: number,
  side: SideName,
  /** The cell for what stands on the other side only. */
  homeOf: (row: number, cells: readonly Placed[]) => Placed | undefined,
): DrawnRow | null {
  const { lines, cells } = laid[side];
  const all = Array.from({ length: count }, (_, at) => row + at);
  const placeOf = (at: number) => cells[laid.rows[at]![side][0] ?? -1];
  const first = all.map(placeOf).find((place) => place !== undefined);
  if (first === undefined) return null;
  const table = lines[first.table] as TableHead;
  const places = placesIn(table)
    .filter((place) => place.row <= first.row && first.row < place.rowEnd)
    .sort((a, b) => a.column - b.column);
  const starting = places.filter((place) => place.row === first.row);
  const inside = new Map<string, number[]>(starting.map(({ cell }) => [cell.id, []]));
  for (const at of all) {
    const id = placeOf(at)?.cell ?? homeOf(at, starting)?.cell.id;
    if (id !== undefined) inside.get(id)?.push(at);
  }
  return {
    side,
    table,
    row: first.row,
    cells: places.map((place) => ({ place, rows: place.row === first.row ? inside.get(place.cell.id)! : [] })),
  };
}

/** Whether a cell goes on in a lower row that is drawn, which one without cells of its own is not. */
export function goesOn({ table, row }: DrawnRow, { rowEnd }: Placed): boolean {
  for (let below = row + 1; below < rowEnd; below += 1) if (table.rows[below]!.cells.length > 0) return true;
  return false;
}
