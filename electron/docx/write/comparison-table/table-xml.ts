/** Tables as WordprocessingML. Widths are fixed, in twips: a table of 10,000 rows is laid out as it is read. */

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`)
  .join('');

/** A table up to its first row. */
export function tableStart(columns: readonly number[]): string {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const grid = columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
}

export const TABLE_END = '</w:tbl>';

export interface RowLayout {
  /** Printed again at the top of each page. */
  readonly header?: boolean;
  /** Never cut at the end of a page. */
  readonly whole?: boolean;
}

export function rowXml(cells: readonly string[], { header = false, whole = false }: RowLayout = {}): string {
  const properties = `${whole ? '<w:cantSplit/>' : ''}${header ? '<w:tblHeader/>' : ''}`;
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

export interface CellLayout {
  /** How many columns it spans; `width` is that of all of them. */
  readonly span?: number;
  /** Six hexadecimal digits. */
  readonly shade?: string;
  readonly middle?: boolean;
}

/** `paragraphs` is at least one. */
export function cellXml(paragraphs: string, width: number, { span = 1, shade, middle }: CellLayout = {}): string {
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const fill = shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`;
  const align = middle ? '<w:vAlign w:val="center"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}${fill}${align}</w:tcPr>${paragraphs}</w:tc>`;
}

/** A paragraph of a style, its runs given as XML. */
export function paragraphXml(style: string, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
}

/** Shades of header rows and of the rows that name chapters. */
export const SHADES = { header: 'D9D9D9', chapter: 'F2F2F2' } as const;

/** The header of a table: one line or several in each column. `lineRuns` gives the runs of each. */
export function headerRowXml(columns: readonly number[], texts: readonly (readonly string[])[]): string {
  const cells = texts.map((lines, index) =>
    cellXml(lines.map((runs) => paragraphXml('ComparedHeader', runs)).join(''), columns[index]!, {
      shade: SHADES.header,
      middle: true,
    }),
  );
  return rowXml(cells, { header: true, whole: true });
}
