/** Tables: cells with what they span, whichever way the file says it (ECMA-376 part 1, 17.4). */
import type { SourceCell, SourceParagraph, SourceTable } from '../../../shared/import/source.ts';
import { MOST_COLUMNS } from '../../../shared/plan/model.ts';
import { length } from './properties.ts';
import { child, childSwitch, childValue, type XmlElement } from './xml.ts';

/** Twips of a column that says no width. */
const ANY_WIDTH = 1000;

interface Cell {
  readonly column: number;
  colSpan: number;
  rowSpan: number;
  readonly vertical: SourceCell['vertical'];
  readonly paragraphs: SourceParagraph[];
}

interface Row {
  readonly header: boolean;
  readonly cells: Cell[];
}

/**
 * `read` gives the paragraphs of a cell. `isCut`: it has more columns than a table can; their paragraphs stand in the last cell of
 * the row. Null for a table without cells.
 */
export function readTable(
  table: XmlElement,
  read: (cell: XmlElement) => SourceParagraph[],
): (Pick<SourceTable, 'columns' | 'rows'> & { readonly isCut: boolean }) | null {
  const rows: Row[] = [];
  /** The cell that reaches down, by its first column. */
  let open = new Map<number, Cell>();
  let isCut = false;
  for (const element of table.children) {
    if (element.name !== 'w:tr') continue;
    const row = readRow(element, read, open);
    open = row.open;
    isCut ||= row.isCut;
    rows.push(row.row);
  }
  const width = rows.reduce(
    (most, { cells }) => cells.reduce((own, { column, colSpan }) => Math.max(own, column + colSpan), most),
    0,
  );
  if (width === 0) return null;
  return { columns: columnsOf(table, width), rows: squared(rows, width), isCut };
}

function readRow(element: XmlElement, read: (cell: XmlElement) => SourceParagraph[], above: Map<number, Cell>) {
  const trPr = child(element, 'w:trPr');
  const cells: Cell[] = [];
  const open = new Map<number, Cell>();
  let column = Math.min(span(childValue(trPr, 'w:gridBefore'), 0), MOST_COLUMNS - 1);
  /** Where paragraphs go that have no column of their own. */
  let lastCell: Cell | undefined;
  let isCut = false;
  for (const tc of element.children) {
    if (tc.name !== 'w:tc') continue;
    const tcPr = child(tc, 'w:tcPr');
    const wanted = span(childValue(tcPr, 'w:gridSpan'), 1);
    const colSpan = Math.min(wanted, MOST_COLUMNS - column);
    if (colSpan < 1) {
      lastCell?.paragraphs.push(...withWords(read(tc)));
      isCut = true;
      continue;
    }
    const merged = child(tcPr, 'w:vMerge');
    const goesOn = merged !== undefined && merged.attributes['w:val'] !== 'restart';
    const upper = goesOn ? above.get(column) : undefined;
    const paragraphs = read(tc);
    const left = cells.at(-1);
    if (upper !== undefined && upper.colSpan === colSpan) {
      upper.rowSpan += 1;
      upper.paragraphs.push(...withWords(paragraphs));
      open.set(column, upper);
      lastCell = upper;
    } else if (goesAcross(tcPr) && left !== undefined && left.column + left.colSpan === column) {
      left.colSpan += colSpan;
      left.paragraphs.push(...withWords(paragraphs));
    } else {
      const cell: Cell = { column, colSpan, rowSpan: 1, vertical: verticalOf(tcPr), paragraphs };
      cells.push(cell);
      lastCell = cell;
      if (merged !== undefined) open.set(column, cell);
    }
    column += colSpan;
  }
  return { row: { header: childSwitch(trPr, 'w:tblHeader') ?? false, cells }, open, isCut };
}

function withWords(paragraphs: readonly SourceParagraph[]): SourceParagraph[] {
  return paragraphs.filter(({ content }) => content.length > 0);
}

function goesAcross(tcPr: XmlElement | undefined): boolean {
  const merged = child(tcPr, 'w:hMerge');
  return merged !== undefined && merged.attributes['w:val'] !== 'restart';
}

function verticalOf(tcPr: XmlElement | undefined): SourceCell['vertical'] {
  const value = childValue(tcPr, 'w:vAlign');
  return value === 'center' ? 'middle' : value === 'bottom' ? 'bottom' : 'top';
}

function span(value: string | undefined, otherwise: number): number {
  const number = Number(value ?? otherwise);
  return Number.isInteger(number) && number >= otherwise ? Math.min(number, MOST_COLUMNS) : otherwise;
}

/** Rows that cover every column: what is missing becomes empty cells. */
function squared(rows: readonly Row[], width: number): SourceTable['rows'] {
  const taken: boolean[][] = rows.map(() => new Array<boolean>(width).fill(false));
  for (const [at, { cells }] of rows.entries()) {
    for (const { column, colSpan, rowSpan } of cells) {
      for (let row = at; row < at + rowSpan; row += 1) taken[row]?.fill(true, column, column + colSpan);
    }
  }
  return rows.map(({ header, cells }, at) => {
    const found: Cell[] = [...cells];
    for (let column = 0; column < width; column += 1) {
      if (taken[at]![column]) continue;
      found.push({ column, colSpan: 1, rowSpan: 1, vertical: 'top', paragraphs: [] });
    }
    found.sort((a, b) => a.column - b.column);
    return { header, cells: found.map(({ column: _, ...cell }) => cell) };
  });
}

/** The widths of the grid; where it does not fit, those of the cells. */
function columnsOf(table: XmlElement, width: number): number[] {
  const grid = (child(table, 'w:tblGrid')?.children ?? [])
    .filter(({ name }) => name === 'w:gridCol')
    .map(({ attributes }) => length(attributes['w:w']) ?? 0);
  return Array.from({ length: width }, (_, column) => (grid[column] && grid[column] > 0 ? grid[column] : ANY_WIDTH));
}
