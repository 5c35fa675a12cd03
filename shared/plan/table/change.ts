/** Everything a person can do to a table, as plain values for the cells that are selected. */
import type { NewId, Table, Vertical } from '../model.ts';
import type { Area } from './area.ts';
import { evenWidths, insertColumns, moveColumns, removeColumns, setColumnWidth, setWidths } from './columns.ts';
import { setHeaderRows, setTotalsRow, setVertical } from './head.ts';
import { mergeCells, splitCells } from './merge.ts';
import { insertRows, moveRows, removeRows } from './rows.ts';
import { type SortOrder, sortRows } from './sort.ts';
import { addTotalsRow, addUp } from './totals.ts';

export type TableChange =
  /** As many rows or columns as are selected, on that side of them. */
  | { readonly do: 'insert'; readonly side: 'above' | 'below' | 'left' | 'right' }
  | { readonly do: 'removeRows' | 'removeColumns' | 'merge' | 'split' | 'addUp' | 'evenWidths' }
  | { readonly do: 'move'; readonly to: 'up' | 'down' | 'left' | 'right' }
  /** The rows down to the last selected one are headings; where they are already, none is. */
  | { readonly do: 'headerRows' }
  /** A totals row comes, named so, or the last row is no longer one. */
  | { readonly do: 'totalsRow'; readonly name: string }
  | { readonly do: 'vertical'; readonly vertical: Vertical }
  | { readonly do: 'sort'; readonly order: SortOrder }
  | { readonly do: 'widths'; readonly widths: readonly number[] }
  /** The selected column, in percent of the whole. */
  | { readonly do: 'width'; readonly percent: number };

/** The table after a change; the same one where it does nothing, null where nothing of the table is left. */
export function changeTable(table: Table, change: TableChange, area: Area, newId: NewId): Table | null {
  const { row, rowEnd, column, columnEnd } = area;
  switch (change.do) {
    case 'insert':
      switch (change.side) {
        case 'above':
          return insertRows(table, row, rowEnd - row, newId);
        case 'below':
          return insertRows(table, rowEnd, rowEnd - row, newId);
        case 'left':
          return insertColumns(table, column, columnEnd - column, newId);
        case 'right':
          return insertColumns(table, columnEnd, columnEnd - column, newId);
      }
      break;
    case 'move':
      switch (change.to) {
        case 'up':
          return moveRows(table, row, rowEnd, row - 1);
        case 'down':
          return moveRows(table, row, rowEnd, rowEnd + 1);
        case 'left':
          return moveColumns(table, column, columnEnd, column - 1);
        case 'right':
          return moveColumns(table, column, columnEnd, columnEnd + 1);
      }
      break;
    case 'removeRows':
      return removeRows(table, row, rowEnd);
    case 'removeColumns':
      return removeColumns(table, column, columnEnd);
    case 'merge':
      return mergeCells(table, area);
    case 'split':
      return splitCells(table, area, newId);
    case 'headerRows':
      return setHeaderRows(table, table.headerRows === rowEnd ? 0 : rowEnd);
    case 'totalsRow':
      return table.totalsRow ? setTotalsRow(table, false) : addTotalsRow(table, change.name, newId);
    case 'addUp':
      return addUp(table);
    case 'vertical':
      return setVertical(table, area, change.vertical);
    case 'sort':
      return sortRows(table, column, change.order);
    case 'widths':
      return setWidths(table, change.widths);
    case 'width':
      return setColumnWidth(table, column, change.percent);
    case 'evenWidths':
      return evenWidths(table, column, columnEnd);
  }
}
