/** Cells made one, and cells made of one. No words are lost. */
import { MOST_COLUMNS, type NewId, type Table } from '../model.ts';
import { type Area, cellsIn, wholeArea } from './area.ts';
import type { PlacedCell } from './grid.ts';
import { cellLike } from './lines-of-cells.ts';
import { partsOf, withParts } from './parts.ts';

/** The cells of an area as one, its words in reading order; empty lines only where there are no words. The same table for one cell. */
export function mergeCells(table: Table, area: Area): Table {
  const parts = partsOf(table);
  const whole = wholeArea(parts.cells, area);
  const merged = cellsIn(parts.cells, whole);
  const [first] = merged;
  if (first === undefined || merged.length < 2) return table;
  const all = merged.flatMap(({ cell }) => cell.blocks);
  const words = all.filter(({ content }) => content.length > 0);
  const blocks = words.length > 0 ? words : first.cell.blocks.slice(0, 1);
  const one: PlacedCell = { ...whole, cell: { ...first.cell, blocks } };
  return withParts(table, { ...parts, cells: [...parts.cells.filter((cell) => !merged.includes(cell)), one] });
}

/**
 * Each cell of an area that covers several places as one cell a place, its words in the first. A single cell of one place is
 * halved: its column becomes two, which all other cells of the column cover both.
 */
export function splitCells(table: Table, area: Area, newId: NewId): Table {
  const parts = partsOf(table);
  const chosen = cellsIn(parts.cells, area);
  const spanning = chosen.filter((cell) => cell.rowEnd - cell.row > 1 || cell.columnEnd - cell.column > 1);
  if (spanning.length > 0) {
    const others = parts.cells.filter((cell) => !spanning.includes(cell));
    return withParts(table, { ...parts, cells: [...others, ...spanning.flatMap((cell) => pieces(cell, newId))] });
  }
  const [only] = chosen;
  return only === undefined || chosen.length > 1 ? table : halved(table, only, newId);
}

function pieces(placed: PlacedCell, newId: NewId): PlacedCell[] {
  const { row, column, rowEnd, columnEnd, cell } = placed;
  const made: PlacedCell[] = [];
  for (let at = row; at < rowEnd; at += 1) {
    for (let place = column; place < columnEnd; place += 1) {
      const first = at === row && place === column;
      const piece = first ? cell : cellLike(cell, newId);
      made.push({ cell: piece, row: at, column: place, rowEnd: at + 1, columnEnd: place + 1 });
    }
  }
  return made;
}

function halved(table: Table, only: PlacedCell, newId: NewId): Table {
  const parts = partsOf(table);
  const at = only.column;
  const width = parts.columns[at]!;
  if (parts.columns.length >= MOST_COLUMNS) return table;
  const half = Math.max(1, Math.floor(width / 2));
  const cells = parts.cells.map((cell) => {
    const own = cell.cell.id === only.cell.id;
    return {
      ...cell,
      column: cell.column > at ? cell.column + 1 : cell.column,
      columnEnd: cell.columnEnd > at && !own ? cell.columnEnd + 1 : cell.columnEnd,
    };
  });
  const second = { ...only, cell: cellLike(only.cell, newId), column: at + 1, columnEnd: at + 2 };
  const columns = [...parts.columns.slice(0, at), half, Math.max(1, width - half), ...parts.columns.slice(at + 1)];
  return withParts(table, { ...parts, columns, cells: [...cells, second] });
}
