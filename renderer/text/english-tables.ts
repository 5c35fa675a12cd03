import type { THAI_TABLES } from './thai-tables.ts';

export const ENGLISH_TABLES: typeof THAI_TABLES = {
  insert: 'Insert',
  insertTitle: 'Insert a table',
  size: '{{columns}} × {{rows}}',
  rows: 'Rows',
  columns: 'Columns',
  toolbar: 'Table tools',
  menu: 'Table commands',
  rowMenu: 'Row',
  columnMenu: 'Column',
  remove: 'Delete',
  move: 'Move',
  sort: 'Sort',
  align: 'Text in the cell',
  widths: 'Column width',
  width: 'Width of column {{column}} (percent of the table)',
  setWidth: 'Set',
  totals: 'Total',
};
