/** A table as Word has it: a grid in twips, rows that repeat at the top of each page, cells that reach over others. */
import type { Table, TableCell, TableRow, TextBlock, Vertical } from '../../../shared/plan/model.ts';
import { gridOf, type PlacedCell } from '../../../shared/plan/table/grid.ts';

const VERTICAL: Readonly<Record<Vertical, string>> = { top: '', middle: 'center', bottom: 'bottom' };

/** Shade of rows that stand out; light enough for print. */
const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="EDEFF3"/>';

/** Characters of a row that Word may cut where a page ends; shorter rows stay in one piece. */
const LONGEST_WHOLE_ROW = 1500;

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

/** What stands in a table: the paragraphs of a cell, `strong` in a row that stands out; what a row's w:trPr ends with, if anything. */
export interface TableContent {
  readonly cellXml: (cell: TableCell, strong: boolean) => string;
  readonly rowMark?: (row: TableRow) => string;
}

/** Whether a row is set in bold on a shade: those of headings, and that of totals. */
export function standsOut({ headerRows, totalsRow, rows }: Table, row: number): boolean {
  return row < headerRows || (totalsRow && row === rows.length - 1);
}

/** The w:tbl of a table over a width of text in twips. */
export function tableXml(table: Table, width: number, content: TableContent): string {
  const edges = columnEdges(table.columns, width);
  const columns = table.columns.map((_, index) => edges[index + 1]! - edges[index]!);
  const grid = columns.map((own) => `<w:gridCol w:w="${own}"/>`).join('');
  const placed = gridOf(table);
  const rows = table.rows.map((_, row) => {
    const cells = placed.filter((cell) => cell.row <= row && row < cell.rowEnd).sort((a, b) => a.column - b.column);
    return rowXml(table, row, cells, edges, content);
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${EDGES}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Where columns begin and end, from 0 to the whole width, in whole twips. */
function columnEdges(columns: readonly number[], width: number): number[] {
  const all = columns.reduce((sum, share) => sum + share, 0);
  const edges = [0];
  let shares = 0;
  for (const share of columns) {
    shares += share;
    edges.push(Math.round((width * shares) / all));
  }
  return edges;
}

function rowXml(
  table: Table,
  row: number,
  cells: readonly PlacedCell[],
  edges: readonly number[],
  { cellXml, rowMark = () => '' }: TableContent,
): string {
  const strong = standsOut(table, row);
  const length = cells.reduce(
    (sum, { cell }) => sum + cell.blocks.reduce((all, block) => all + charactersOf(block), 0),
    0,
  );
  const properties = `${length <= LONGEST_WHOLE_ROW ? '<w:cantSplit/>' : ''}${row < table.headerRows ? '<w:tblHeader/>' : ''}${rowMark(table.rows[row]!)}`;
  const written = cells.map(({ cell, row: first, rowEnd, column, columnEnd }) => {
    const begins = first === row;
    const merge = rowEnd - first === 1 ? '' : begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
    const span = columnEnd - column === 1 ? '' : `<w:gridSpan w:val="${columnEnd - column}"/>`;
    const vertical = cell.vertical === 'top' ? '' : `<w:vAlign w:val="${VERTICAL[cell.vertical]}"/>`;
    const content = begins ? cellXml(cell, strong) : '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>';
    return `<w:tc><w:tcPr><w:tcW w:w="${edges[columnEnd]! - edges[column]!}" w:type="dxa"/>${span}${merge}${strong ? SHADE : ''}${vertical}</w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${written.join('')}</w:tr>`;
}

function charactersOf({ content }: TextBlock): number {
  return content.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 1), 0);
}
