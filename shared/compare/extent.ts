/** Which lines a change that came or went has, and which of them are read together. */
import type { InTable } from './cells.ts';
import type { Deleted, Inserted } from './changes.ts';

/** Their indexes in their plan, in order: one after another, but for those of a column of a table. */
export function linesOfChange(change: Inserted | Deleted): readonly number[] {
  if (change.at !== undefined) return change.at;
  const [start, count] =
    change.kind === 'inserted' ? [change.after.line, change.lines.length] : [change.before.line, change.count];
  return Array.from({ length: count }, (_, offset) => start + offset);
}

/** Lines one by one, those in one row of a table together. `cells` are their places in tables. */
export function rowsOfLines(lines: readonly number[], cells: readonly (InTable | undefined)[]): number[][] {
  const rows: number[][] = [];
  for (const line of lines) {
    const [place, above] = [cells[line], cells[rows.at(-1)?.[0] ?? -1]];
    if (place !== undefined && place.table === above?.table && place.row === above.row) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  return rows;
}
