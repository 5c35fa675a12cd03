/** What is drawn as one: a line with its partner, or a row of a table with all its cells. */
import type { AlignedRow } from '../../shared/compare/align.ts';
import type { InTable } from '../../shared/compare/cells.ts';
import type { Change, Line } from '../../shared/compare/changes.ts';

/** `count` rows from `row` on. */
export interface Unit {
  readonly row: number;
  readonly count: number;
  /** Whether it is a row of a table; else it is one line, or what became of it. */
  readonly inCells: boolean;
  /** The row with the head of the table that this is or stands in; -1 for others. */
  readonly table: number;
  /** The head of a table, or one of its header rows. */
  readonly leads: boolean;
  /** The last row of its table. */
  readonly last: boolean;
}

/** The lines of one plan and where they stand in tables. */
interface Side {
  readonly lines: readonly Line[];
  readonly cells: readonly (InTable | undefined)[];
}

type Sides = Record<'before' | 'after', Side>;
type Places = Record<'before' | 'after', InTable | undefined>;

/** All rows in order. A row of a table that came, went or moved stands alone; any other beside the one it has a line in common with. */
export function unitsOf(
  rows: readonly AlignedRow[],
  changes: readonly Change[],
  before: Side,
  after: Side,
): readonly Unit[] {
  const sides = { before, after };
  const placesAt = rows.map((row) => placesOf(row, sides));
  const units: Unit[] = [];
  let table = -1;
  for (let row = 0; row < rows.length; ) {
    const places = placesAt[row]!;
    const inCells = isPlaced(places);
    const isHead = !inCells && lineTypes(rows[row]!, sides).includes('table');
    if (isHead) table = row;
    let end = row + 1;
    if (inCells) {
      const part = partOf(rows[row]!, changes);
      const held = { ...places };
      for (; end < rows.length && partOf(rows[end]!, changes) === part; end += 1) {
        const next = placesAt[end]!;
        if (!isPlaced(next) || !fits(held.before, next.before) || !fits(held.after, next.after)) break;
        held.before ??= next.before;
        held.after ??= next.after;
      }
    }
    units.push({
      row,
      count: end - row,
      inCells,
      table: inCells || isHead ? table : -1,
      leads: isHead || isHeaderRow(places, sides),
      last: inCells && (end === rows.length || !isPlaced(placesAt[end]!)),
    });
    row = end;
  }
  return units;
}

const NOWHERE: Places = { before: undefined, after: undefined };

/** A line that stands in a cell on one side and in none on the other is drawn as any line. */
function placesOf({ before, after }: AlignedRow, sides: Sides): Places {
  const places = { before: sides.before.cells[before[0] ?? -1], after: sides.after.cells[after[0] ?? -1] };
  const isLoose = (before.length > 0 && !places.before) || (after.length > 0 && !places.after);
  return isLoose ? NOWHERE : places;
}

function isPlaced({ before, after }: Places): boolean {
  return before !== undefined || after !== undefined;
}

function lineTypes({ before, after }: AlignedRow, sides: Sides): (string | undefined)[] {
  return [sides.before.lines[before[0] ?? -1]?.type, sides.after.lines[after[0] ?? -1]?.type];
}

function fits(held: InTable | undefined, next: InTable | undefined): boolean {
  return held === undefined || next === undefined || (held.table === next.table && held.row === next.row);
}

/** What tells a row that came, went or moved as one from those around it. */
function partOf({ kind, change }: AlignedRow, changes: readonly Change[]): string {
  const made = changes[change];
  return made !== undefined && 'part' in made && made.part === 'row' ? `${kind} ${change}` : '';
}

function isHeaderRow(places: Places, sides: Sides): boolean {
  return (['before', 'after'] as const).some((side) => {
    const place = places[side];
    const head = place && sides[side].lines[place.table]!;
    return head?.type === 'table' && place!.row < head.headerRows;
  });
}
