/** A row of totals under a table. */
import { toThaiDigits } from '../../thai/digits.ts';
import type { Inline, NewId, Table, TableCell } from '../model.ts';
import { type Area, cellAt } from './area.ts';
import { cellText, numberIn, type WrittenNumber } from './cell-values.ts';
import { putIn } from './lines-of-cells.ts';
import { partsOf, withParts } from './parts.ts';
import { MOST_ROWS } from './rows.ts';

/**
 * A new last row that holds totals: `name` (รวม) in its first cell, and under each column that has nothing but numbers their sum,
 * written as they are. The same table where it has one already, or no row to add up.
 */
export function addTotalsRow(table: Table, name: string, newId: NewId): Table {
  const parts = partsOf(table);
  const end = parts.rows.length;
  if (table.totalsRow || end <= table.headerRows || end >= MOST_ROWS) return table;
  const cells = putIn('row', parts.cells, end, 1, end - 1, newId);
  const made = withParts(table, { columns: parts.columns, rows: [...parts.rows, newId()], cells });
  return fillTotals({ ...made, totalsRow: true }, name);
}

/** The table with the sums in its totals row written anew; cells under a column with words stay as they are. */
export function addUp(table: Table): Table {
  return table.totalsRow ? fillTotals(table, null) : table;
}

function fillTotals(table: Table, name: string | null): Table {
  const parts = partsOf(table);
  const last = parts.rows.length - 1;
  const cells = parts.cells.map((placed) => {
    if (placed.row !== last) return placed;
    const first = placed.column === 0;
    if (first && name !== null) return { ...placed, cell: withWords(placed.cell, name) };
    const sum = placed.columnEnd - placed.column > 1 ? null : sumOf(table, parts.cells, placed.column);
    return sum === null || first ? placed : { ...placed, cell: withWords(placed.cell, sum) };
  });
  return withParts(table, { ...parts, cells });
}

/** The sum of the numbers of a column; null where there is none, or a word. */
function sumOf(table: Table, cells: readonly (Area & { cell: TableCell })[], column: number): string | null {
  const numbers: WrittenNumber[] = [];
  for (let row = table.headerRows; row < table.rows.length - 1; row += 1) {
    const placed = cellAt(cells, row, column);
    const text = placed?.row === row ? cellText(placed.cell) : '';
    const number = numberIn(text);
    if (number === null && text !== '' && !/^[-–—]$/.test(text)) return null;
    if (number !== null) numbers.push(number);
  }
  return numbers.length === 0 ? null : writtenSum(numbers);
}

function writtenSum(numbers: readonly WrittenNumber[]): string {
  const decimals = Math.max(...numbers.map((number) => number.decimals));
  const sum = numbers.reduce((total, { value }) => total + value, 0);
  const grouped = numbers.some((number) => number.grouped) || Math.abs(sum) >= 1000;
  const text = new Intl.NumberFormat('en', {
    useGrouping: grouped,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(sum);
  return numbers.some(({ thai }) => thai) ? toThaiDigits(text) : text;
}

/** A cell with these words in place of its own, marked as its first line begins. */
function withWords(cell: TableCell, text: string): TableCell {
  const [first] = cell.blocks;
  if (first === undefined) return cell;
  const start = first.content[0];
  const marks = start?.type === 'text' ? start.marks : undefined;
  const content: Inline[] = [marks === undefined ? { type: 'text', text } : { type: 'text', text, marks }];
  return { ...cell, blocks: [{ ...first, content }] };
}
