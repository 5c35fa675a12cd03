/** How high what stands on the pages is about, before it was drawn. */
import type { Line } from '../../shared/compare/changes.ts';
import type { LaidOut } from './laid-out.ts';
import type { PageItem } from './page-items.ts';
import { rowOfSide } from './table-grid.ts';

/** Width of a Thai letter, of a column's margins and of those of a cell, height of a line, in sizes of text (measured on running text). */
const LETTER = 0.277;
const MARGINS = 2.7;
const CELL_MARGINS = 0.7;
const LINE = 1.42;
/** Sizes of text above and below a heading, of a chapter and of another, the larger letters included. */
const AROUND_CHAPTER = 1.95;
const AROUND_HEADING = 0.65;
/** CSS pixels of what is there in one height only. */
const DETAILS = 130;
const FOLD = 36;
/** Sizes of text above and below a picture. */
const AROUND_PICTURE = 1.2;

const SIDES = ['before', 'after'] as const;

function letters({ content }: Line): number {
  return content.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 5), 0);
}

/** CSS pixels of an item on pages whose columns are `column` wide, with text of `size`. */
export function guessedHeight(laid: LaidOut, item: PageItem, column: number, size: number): number {
  if (item.type === 'details') return DETAILS;
  if (item.type === 'fold') return FOLD;
  const width = column / size - MARGINS;
  if (item.type === 'cells') {
    const lines = Math.max(...SIDES.map((side) => linesOfCells(laid, item, side, width)));
    return (lines * LINE + (item.last ? 0.7 : 0.15)) * size;
  }
  const row = laid.rows[item.row]!;
  const heights = SIDES.map((side) => {
    const there = row[side].map((line) => laid[side].lines[line]!);
    const text = there.reduce((sum, line) => sum + letters(line), 0);
    const [line] = there;
    const picture =
      line?.type === 'figure'
        ? (width * line.width * line.pixels.height) / (1000 * line.pixels.width) + AROUND_PICTURE
        : 0;
    return Math.ceil((text + 8) / (width / LETTER)) * LINE + picture + aroundHeading(line);
  });
  return Math.max(...heights) * size;
}

function aroundHeading(line: Line | undefined): number {
  if (line?.type !== 'heading') return 0;
  return line.level === 1 ? AROUND_CHAPTER : AROUND_HEADING;
}

/** How many lines the fullest cell has. */
function linesOfCells(
  laid: LaidOut,
  { row, count }: Extract<PageItem, { type: 'cells' }>,
  side: 'before' | 'after',
  width: number,
): number {
  const drawn = rowOfSide(laid, row, count, side);
  if (drawn === null) return 0;
  const { columns } = drawn.table;
  const whole = columns.reduce((sum, one) => sum + one, 0);
  const counts = drawn.cells.map(({ place, rows }) => {
    const share = columns.slice(place.column, place.columnEnd).reduce((sum, one) => sum + one, 0) / whole;
    const perLine = Math.max(1, (width * share - CELL_MARGINS) / LETTER);
    return rows
      .flatMap((at) => laid.rows[at]![side])
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(letters(laid[side].lines[line]!) / perLine)), 0);
  });
  return Math.max(1, ...counts);
}
