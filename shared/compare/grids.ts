/** Grids of tables that differ as their rows and columns that came, went or moved say: they are no change of their own. */
import { gridOf } from '../plan/table/grid.ts';
import type { Change, Changed, Line, Moved, TableGrid, TableHead, TablePart } from './changes.ts';
import { type Rename, renamedLine } from './lines.ts';

/** What changes tell of the rows and columns of one table: places in the older grid that are gone, in the newer that are new, and from where to where one moved. */
class Told {
  readonly gone = { row: new Set<number>(), column: new Set<number>() };
  readonly come = { row: new Set<number>(), column: new Set<number>() };
  readonly moved = { row: new Map<number, number>(), column: new Map<number, number>() };

  get isNothing(): boolean {
    const { gone, come, moved } = this;
    return [gone, come, moved].every(({ row, column }) => row.size + column.size === 0);
  }
}

/** The changes without grids that only follow from rows and columns, and those grids. `lines` are those of both plans, `rename` gives newer ids. */
export function withGridsApart(
  changes: readonly Change[],
  lines: { readonly before: readonly Line[]; readonly after: readonly Line[] },
  rename: Rename,
): { changes: Change[]; grids: TableGrid[] } {
  const parts = toldParts(changes, rename);
  const grids: TableGrid[] = [];
  const left = changes.flatMap((change): Change[] => {
    if (!('shape' in change) || change.shape === undefined) return [change];
    const [old, now] = [lines.before[change.before.line]!, lines.after[change.after.line]!];
    const told = parts.get(now.id);
    if (told === undefined || old.type !== 'table' || now.type !== 'table') return [change];
    if (!follows(renamedLine(old, rename) as TableHead, now, told)) return [change];
    const { before, after, shape } = change;
    grids.push({ before, after, shape });
    return withoutShape(change);
  });
  return { changes: left, grids };
}

/** By the newer id of the table. */
function toldParts(changes: readonly Change[], rename: Rename): ReadonlyMap<string, Told> {
  const found = new Map<string, Told>();
  const of = (table: string): Told => {
    const told = found.get(table) ?? new Told();
    found.set(table, told);
    return told;
  };
  for (const change of changes) {
    if (!('part' in change) || change.part === undefined) continue;
    const { part } = change;
    const old = 'before' in change ? change.before.cell : undefined;
    const now = 'after' in change ? change.after.cell : undefined;
    if (old !== undefined && now !== undefined) {
      if (rename(old.table) === now.table) of(now.table).moved[part].set(old[part] - 1, now[part] - 1);
      else {
        of(rename(old.table)).gone[part].add(old[part] - 1);
        of(now.table).come[part].add(now[part] - 1);
      }
    } else if (old !== undefined) of(rename(old.table)).gone[part].add(old[part] - 1);
    else if (now !== undefined) of(now.table).come[part].add(now[part] - 1);
  }
  return found;
}

/** Whether nothing about the rows, columns and cells that both tables have differs but where they stand, as told. */
function follows(before: TableHead, after: TableHead, told: Told): boolean {
  if (told.isNothing) return false;
  const rows = placesAfter('row', before.rows.length, after.rows.length, told);
  const columns = placesAfter('column', before.columns.length, after.columns.length, told);
  if (rows === null || columns === null) return false;
  for (const [old, now] of columns) if (before.columns[old] !== after.columns[now]) return false;
  for (const [old, now] of rows) {
    if (before.rows[old]!.id !== after.rows[now]!.id || roleOf(before, old) !== roleOf(after, now)) return false;
  }
  if ((after.headerRows > 0 && before.headerRows === 0) || (after.totalsRow && !before.totalsRow)) return false;
  const older = cellsBetween(
    before,
    (row) => rows.get(row),
    (column) => columns.get(column),
  );
  const kept = { row: new Set(rows.values()), column: new Set(columns.values()) };
  const newer = cellsBetween(after, onlyIn(kept.row), onlyIn(kept.column));
  return older.size === newer.size && [...older].every(([id, cell]) => newer.get(id) === cell);
}

/** For each row or column that both tables have where it is now; null where more than what is told changed place or number. */
function placesAfter(part: TablePart, before: number, after: number, told: Told): ReadonlyMap<number, number> | null {
  const moved = told.moved[part];
  const movedTo = new Set(moved.values());
  if (movedTo.size !== moved.size) return null;
  const inOrder = (count: number, ...others: { has(at: number): boolean }[]) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => !others.some((other) => other.has(at)));
  const olds = inOrder(before, told.gone[part], moved);
  const news = inOrder(after, told.come[part], movedTo);
  if (olds.length !== news.length) return null;
  return new Map([...moved, ...olds.map((old, index) => [old, news[index]!] as const)]);
}

function roleOf({ headerRows, totalsRow, rows }: TableHead, row: number): string {
  return row < headerRows ? 'heading' : totalsRow && row === rows.length - 1 ? 'totals' : '';
}

function onlyIn(kept: ReadonlySet<number>): (place: number) => number | undefined {
  return (place) => (kept.has(place) ? place : undefined);
}

/** What is said of each cell in some of the rows and columns, by its id: which of them it covers, and where its text stands. */
function cellsBetween(
  table: TableHead,
  rowOf: (row: number) => number | undefined,
  columnOf: (column: number) => number | undefined,
): ReadonlyMap<string, string> {
  const covered = (from: number, to: number, placeOf: (at: number) => number | undefined) => {
    const found = Array.from({ length: to - from }, (_, offset) => placeOf(from + offset));
    return found.filter((at) => at !== undefined).sort((a, b) => a - b);
  };
  const found = new Map<string, string>();
  for (const { cell, row, rowEnd, column, columnEnd } of gridOf(table)) {
    const [rows, columns] = [covered(row, rowEnd, rowOf), covered(column, columnEnd, columnOf)];
    if (rows.length > 0 && columns.length > 0) found.set(cell.id, `${rows.join()} ${columns.join()} ${cell.vertical}`);
  }
  return found;
}

function withoutShape(change: Changed | Moved): Change[] {
  const { shape: _, ...rest } = change;
  if (rest.kind !== 'formatted' || rest.pieces !== undefined) return [rest];
  return rest.label !== undefined || rest.references !== undefined ? [{ ...rest, kind: 'renumbered' }] : [];
}
