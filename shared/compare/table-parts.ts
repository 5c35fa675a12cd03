/** Rows and columns of tables that came or went as one, and lines that moved with them. */
import type { Id } from '../plan/model.ts';
import type { InTable } from './cells.ts';
import { rowEndAt } from './cells.ts';
import type { Change, Changed, Line, Moved, TableHead, TablePart } from './changes.ts';

/** The lines of one plan with what is known of their tables. */
interface PartSide {
  readonly lines: readonly Line[];
  readonly cells: readonly (InTable | undefined)[];
}

/** The lines of a part, by index of the first of them. */
export interface Part {
  readonly part: TablePart;
  readonly lines: readonly number[];
}

/**
 * Rows and columns that only this plan has, by the index of their first line. `partnerOf` gives a line's match or -1, `known`
 * whether a row or cell, by its id in this plan, is there in the other plan's table, too. A table of which nothing is matched is no part.
 */
export function partsOnOneSide(
  side: PartSide,
  partnerOf: Int32Array,
  known: (id: Id, table: number) => boolean,
  isFree: (line: number) => boolean,
): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  for (const [table, line] of side.lines.entries()) {
    if (line.type !== 'table' || partnerOf[table] === -1) continue;
    const newRows = new Set<number>();
    for (let index = table + 1; side.cells[index]?.table === table; ) {
      const end = rowEndAt(side.cells, index);
      const { row } = side.cells[index]!;
      if (!known(line.rows[row]!.id, table) && allFree(index, end, isFree)) {
        newRows.add(row);
        parts.set(index, { part: 'row', lines: range(index, end) });
      }
      index = end;
    }
    for (const lines of newColumns(side, table, line, newRows, known, isFree)) {
      parts.set(lines[0]!, { part: 'column', lines });
    }
  }
  return parts;
}

function newColumns(
  { cells }: PartSide,
  table: number,
  { columns, rows }: TableHead,
  newRows: ReadonlySet<number>,
  known: (id: Id, table: number) => boolean,
  isFree: (line: number) => boolean,
): number[][] {
  if (rows.length === newRows.size) return [];
  const lines: number[][] = columns.map(() => []);
  const old = columns.map(() => false);
  const spanned = columns.map(() => false);
  for (let index = table + 1; cells[index]?.table === table; index += 1) {
    const { row, column, columnEnd, cell } = cells[index]!;
    if (newRows.has(row)) continue;
    lines[column]!.push(index);
    old[column] ||= known(cell, table) || !isFree(index);
    spanned.fill(true, column + 1, columnEnd);
  }
  // A cell that was cut in two begins a column by itself, under cells that reach over it.
  return lines.filter((found, column) => {
    const rowsThere = new Set(found.map((index) => cells[index]!.row)).size;
    return rowsThere > 0 && !old[column] && (rowsThere > 1 || !spanned[column]);
  });
}

function allFree(start: number, end: number, isFree: (line: number) => boolean): boolean {
  for (let index = start; index < end; index += 1) if (!isFree(index)) return false;
  return true;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}

/** Moves of lines from one column of a table to another as one move; what else is about those after the first are changes of their own. */
export function withColumnsMoved(changes: readonly Change[]): Change[] {
  const firsts = new Map<string, number>();
  const told: Change[] = [];
  for (const change of changes) {
    const key = columnOf(change);
    if (key === null) {
      told.push(change);
      continue;
    }
    const moved = change as Moved;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, told.length);
      told.push(change);
      continue;
    }
    const whole = told[first] as Moved;
    told[first] = { ...whole, part: 'column', runs: [...whole.runs, ...moved.runs] };
    const left = withoutMove(moved);
    if (left !== null) told.push(left);
  }
  return told;
}

function columnOf(change: Change): string | null {
  if (change.kind !== 'moved' && change.kind !== 'moved-edited') return null;
  const { before, after, part } = change;
  if (part !== undefined || before.cell === undefined || after.cell === undefined) return null;
  const stayed = before.cell.column === after.cell.column;
  return stayed ? null : [before.cell.table, before.cell.column, after.cell.table, after.cell.column].join(' ');
}

function withoutMove({ runs: _, part: __, kind, ...difference }: Moved): Changed | null {
  if (kind === 'moved-edited') return { ...difference, kind: 'edited' };
  if (difference.pieces !== undefined || difference.shape !== undefined) return { ...difference, kind: 'formatted' };
  return difference.label || difference.references ? { ...difference, kind: 'renumbered' } : null;
}
