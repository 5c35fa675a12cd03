/** Rows put in the order of a column. */
import { toArabicDigits } from '../../thai/digits.ts';
import type { Table } from '../model.ts';
import { cellAt } from './area.ts';
import { cellText, numberIn } from './cell-values.ts';
import { reorder, wholeLines } from './lines-of-cells.ts';
import { partsOf, withParts } from './parts.ts';

export type SortOrder = 'rising' | 'falling';

/** Words as a Thai dictionary orders them, digits in them as numbers. */
const COLLATOR = new Intl.Collator('th', { numeric: true });

/**
 * The rows in the order of one column; heading and totals rows stay, rows that a cell ties together go together by the first of
 * them. Numbers come before words, in Thai and Arabic digits alike, and empty cells last in either order. What is equal stays in
 * its order. The same table where nothing moves.
 */
export function sortRows(table: Table, column: number, order: SortOrder): Table {
  const parts = partsOf(table);
  const end = table.rows.length - (table.totalsRow ? 1 : 0);
  const groups: { readonly rows: number[]; readonly text: string; readonly number: number | null }[] = [];
  for (let row = table.headerRows; row < end; ) {
    const [from, to] = wholeLines('row', parts.cells, row, row + 1);
    // Cells that reach out of headings or into the totals tie rows that cannot move.
    if (from < row || to > end) return table;
    const text = cellText(cellAt(parts.cells, row, column)?.cell ?? { blocks: [] });
    groups.push({
      rows: Array.from({ length: to - from }, (_, index) => from + index),
      text: toArabicDigits(text),
      number: numberIn(text)?.value ?? null,
    });
    row = to;
  }
  const way = order === 'rising' ? 1 : -1;
  groups.sort((a, b) => {
    if ((a.text === '') !== (b.text === '')) return a.text === '' ? 1 : -1;
    if (a.number !== null && b.number !== null) return way * (a.number - b.number);
    if ((a.number === null) !== (b.number === null)) return way * (a.number === null ? 1 : -1);
    return way * COLLATOR.compare(a.text, b.text);
  });
  const all = parts.rows.map((_, row) => row);
  const sorted = [...all.slice(0, table.headerRows), ...groups.flatMap(({ rows }) => rows), ...all.slice(end)];
  if (sorted.every((row, index) => row === index)) return table;
  return withParts(table, {
    columns: parts.columns,
    rows: sorted.map((row) => parts.rows[row]!),
    cells: reorder('row', parts.cells, sorted),
  });
}
