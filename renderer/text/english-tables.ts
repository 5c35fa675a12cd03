import type { THAI_TABLES } from './thai-tables.ts';

export const ENGLISH_TABLES: typeof THAI_TABLES = {
  insert: 'Insert',
  insertTitle: 'Insert a table',
  size: '{{columns}} × {{rows}}',
  pickSize: 'Choose a size: columns × rows',
  rows: 'Rows',
  columns: 'Columns',
  toolbar: 'Table tools',
  menu: 'Table commands',
  rowMenu: 'Row',
  columnMenu: 'Column',
  cellMenu: 'Cell',
  move: 'Move',
  sort: 'Sort',
  align: 'Text in the cell',
  widths: 'Column width',
  width: 'Width of column {{column}} (percent of the table)',
  setWidth: 'Set',
  totals: 'Total',
  notHere: 'A table cannot hold a table. Put the cursor outside of it first',
};
