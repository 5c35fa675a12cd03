/** Rows and columns alike: put in, taken out and moved along one axis. */
import type { NewId, TableCell, TextBlock } from '../model.ts';
import { cellAt } from './area.ts';
import type { PlacedCell } from './grid.ts';
import { type Axis, endOf, placeOn, startOf } from './parts.ts';

/** An empty cell that looks like another: where its text stands, and how its paragraph is set. */
export function cellLike(cell: TableCell, newId: NewId): TableCell {
  const [first] = cell.blocks;
  const look = first?.type === 'paragraph' ? { align: first.align, indent: first.indent } : PLAIN;
  const empty: TextBlock = { type: 'paragraph', id: newId(), ...look, content: [] };
  return { id: newId(), colSpan: 1, rowSpan: 1, vertical: cell.vertical, blocks: [empty] };
}

const PLAIN = { align: 'left', indent: 'none' } as const;

/** Makes room for `count` lines before `at`: cells that reach over the place grow, the others get new ones that look like those at `like`. */
export function putIn(
  axis: Axis,
  cells: readonly PlacedCell[],
  at: number,
  count: number,
  like: number,
  newId: NewId,
): PlacedCell[] {
  const across = axis === 'row' ? 'column' : 'row';
  const made: PlacedCell[] = [];
  const width = Math.max(...cells.map((cell) => endOf(across, cell)));
  const reaching = cells.filter((cell) => startOf(axis, cell) < at && endOf(axis, cell) > at);
  for (const cell of cells) {
    const [start, end] = [startOf(axis, cell), endOf(axis, cell)];
    made.push(placeOn(axis, cell, start < at ? start : start + count, end <= at ? end : end + count));
  }
  for (let line = at; line < at + count; line += 1) {
    for (let place = 0; place < width; place += 1) {
      if (reaching.some((cell) => startOf(across, cell) <= place && place < endOf(across, cell))) continue;
      const model = axis === 'row' ? cellAt(cells, like, place) : cellAt(cells, place, like);
      const cell = cellLike(model!.cell, newId);
      const area = { row: 0, rowEnd: 1, column: 0, columnEnd: 1 };
      made.push(placeOn(across, placeOn(axis, { cell, ...area }, line, line + 1), place, place + 1));
    }
  }
  return made;
}

/** Takes lines out: cells that reach out of them shrink, those inside go. */
export function takeOut(axis: Axis, cells: readonly PlacedCell[], from: number, to: number): PlacedCell[] {
  const after = (place: number) => place - Math.max(0, Math.min(place, to) - from);
  return cells
    .map((cell) => placeOn(axis, cell, after(startOf(axis, cell)), after(endOf(axis, cell))))
    .filter((cell) => endOf(axis, cell) > startOf(axis, cell));
}

/** The lines that go together with these, because cells reach from one into the other. */
export function wholeLines(axis: Axis, cells: readonly PlacedCell[], from: number, to: number): [number, number] {
  const reaching = cells.filter((cell) => startOf(axis, cell) < to && endOf(axis, cell) > from);
  const start = Math.min(from, ...reaching.map((cell) => startOf(axis, cell)));
  const end = Math.max(to, ...reaching.map((cell) => endOf(axis, cell)));
  return start === from && end === to ? [from, to] : wholeLines(axis, cells, start, end);
}

/** Whether no cell lies across the edge before a line. */
export function isEdge(axis: Axis, cells: readonly PlacedCell[], at: number): boolean {
  return cells.every((cell) => startOf(axis, cell) >= at || endOf(axis, cell) <= at);
}

/** The order of `count` lines after those from `from` to `to` came before `target`, which is none of them. */
export function orderAfterMove(count: number, from: number, to: number, target: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  const moved = all.slice(from, to);
  const before = all.slice(0, target).filter((index) => index < from || index >= to);
  const after = all.slice(target).filter((index) => index < from || index >= to);
  return [...before, ...moved, ...after];
}

/** The cells with their lines in another order; lines that a cell spans must stay together. */
export function reorder(axis: Axis, cells: readonly PlacedCell[], order: readonly number[]): PlacedCell[] {
  const placeOf = new Map(order.map((old, place) => [old, place]));
  return cells.map((cell) => {
    const start = placeOf.get(startOf(axis, cell))!;
    return placeOn(axis, cell, start, start + endOf(axis, cell) - startOf(axis, cell));
  });
}
