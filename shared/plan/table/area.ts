/** Areas of a table: rectangles of whole cells. */
import type { Id } from '../model.ts';
import type { PlacedCell } from './grid.ts';

/** Rows and columns from 0, ends exclusive. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** The smallest area of whole cells that holds two cells; null where one of them is not in the grid. */
export function areaBetween(grid: readonly PlacedCell[], one: Id, other: Id): Area | null {
  const ends = [one, other].map((id) => grid.find(({ cell }) => cell.id === id));
  const [first, second] = ends;
  return first === undefined || second === undefined ? null : wholeArea(grid, around([first, second]));
}

/** An area widened until no cell lies across its edge. */
export function wholeArea(grid: readonly PlacedCell[], area: Area): Area {
  const wider = around([area, ...cellsIn(grid, area)]);
  const same =
    wider.row === area.row &&
    wider.column === area.column &&
    wider.rowEnd === area.rowEnd &&
    wider.columnEnd === area.columnEnd;
  return same ? area : wholeArea(grid, wider);
}

/** The cells that reach into an area, in reading order. */
export function cellsIn<Cell extends Area>(grid: readonly Cell[], area: Area): Cell[] {
  return grid.filter(
    (cell) =>
      cell.row < area.rowEnd && cell.rowEnd > area.row && cell.column < area.columnEnd && cell.columnEnd > area.column,
  );
}

/** The cell that covers a place. */
export function cellAt<Cell extends Area>(grid: readonly Cell[], row: number, column: number): Cell | undefined {
  return grid.find((cell) => cell.row <= row && row < cell.rowEnd && cell.column <= column && column < cell.columnEnd);
}

function around(areas: readonly Area[]): Area {
  return {
    row: Math.min(...areas.map(({ row }) => row)),
    column: Math.min(...areas.map(({ column }) => column)),
    rowEnd: Math.max(...areas.map(({ rowEnd }) => rowEnd)),
    columnEnd: Math.max(...areas.map(({ columnEnd }) => columnEnd)),
  };
}
