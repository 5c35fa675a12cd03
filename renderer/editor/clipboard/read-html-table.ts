/** Tables of other programs: Word, Excel, LibreOffice, Google, web pages. */
import type { Inline, TextBlock, Vertical } from '../../../shared/plan/model.ts';
import { type LooseCell, type LooseRow, tableFromCells } from '../../../shared/plan/table/from-cells.ts';
import { MOST_ROWS } from '../../../shared/plan/table/rows.ts';
import { type FragmentLine, looseIds, type TableLine, tableLine, withoutTables } from './fragment.ts';
import { styleOf } from './html-style.ts';

/** Reads what stands in a cell or caption as lines. */
type ReadLines = (element: Element) => readonly FragmentLine[];

/** A label of a table as it is typed, with what parts it from the words. */
const TYPED_LABEL = /^\s*(?:ตารางที่|ตาราง|Table)\s*[0-9๐-๙]+(?:[.\-–][0-9๐-๙]+)*\s*[:.：]?\s*/u;

/** A table with spans, widths, heading rows and where text stands; what is in cells of nested tables becomes lines of the cell around them. More rows than a table takes make further tables. None where it has no cells. */
export function readHtmlTable(element: HTMLTableElement, readLines: ReadLines): TableLine[] {
  const all = [...element.rows].filter(isShown);
  const newId = looseIds();
  const caption = element.caption === null ? [] : captionOf(readLines(element.caption));
  const found: TableLine[] = [];
  for (let start = 0; start < all.length; start += MOST_ROWS) {
    const rows = all.slice(start, start + MOST_ROWS);
    const loose = rows.map(
      (row): LooseRow => ({ cells: [...row.cells].filter(isShown).map((cell) => readCell(cell, readLines)) }),
    );
    const table = tableFromCells(loose, newId, {
      columns: widthsOf(element, rows),
      headerRows: countWhile(rows, isHeading),
      content: start === 0 ? caption : [],
    });
    if (table !== null) {
      found.push(tableLine(table));
    }
  }
  return found;
}

/** Whether a table only lays something out: what stands in its one cell is no table. */
export function isLayout(element: HTMLTableElement): boolean {
  return element.rows.length === 1 && element.rows[0]?.cells.length === 1;
}

/** Lines with a typed caption before a table, `ตารางที่ ๑ …`, as the caption of the table. */
export function withCaptions(lines: readonly FragmentLine[]): FragmentLine[] {
  const made: FragmentLine[] = [];
  for (const line of lines) {
    const before = made.at(-1);
    const isCaption = line.kind === 'table' && line.content.length === 0 && before?.kind === 'paragraph';
    if (isCaption && TYPED_LABEL.test(startOf(before.content))) {
      made[made.length - 1] = { ...line, content: withoutLabel(before.content) };
    } else {
      made.push(line);
    }
  }
  return made;
}

function readCell(cell: HTMLTableCellElement, readLines: ReadLines): LooseCell {
  const blocks = withoutTables(readLines(cell)).flatMap(blockOf);
  const style = styleOf(cell);
  const vertical = style.get('vertical-align') ?? cell.getAttribute('valign') ?? 'top';
  return { colSpan: cell.colSpan, rowSpan: cell.rowSpan, vertical: VERTICALS[vertical] ?? 'top', blocks };
}

const VERTICALS: Readonly<Record<string, Vertical>> = { middle: 'middle', center: 'middle', bottom: 'bottom' };

function blockOf(line: FragmentLine): TextBlock[] {
  const { content } = line;
  if (line.kind === 'item') {
    return [{ type: 'item', id: '', kind: line.list, depth: line.depth, content }];
  }
  const align = line.kind === 'paragraph' && line.align !== 'thai' ? line.align : 'left';
  return [{ type: 'paragraph', id: '', align, indent: 'none', content }];
}

/** The words of a caption as one line, without a typed label. */
function captionOf(lines: readonly FragmentLine[]): readonly Inline[] {
  const words = withoutTables(lines).flatMap(({ content }, index): readonly Inline[] =>
    index === 0 ? content : [{ type: 'text', text: ' ' }, ...content],
  );
  return withoutLabel(words);
}

function startOf([first]: readonly Inline[]): string {
  return first?.type === 'text' ? first.text : '';
}

function withoutLabel(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== 'text') {
    return content;
  }
  const text = first.text.replace(TYPED_LABEL, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

function isShown(element: Element): boolean {
  return styleOf(element).get('display') !== 'none';
}

function isHeading(row: HTMLTableRowElement): boolean {
  const cells = [...row.cells];
  return row.parentElement?.tagName === 'THEAD' || (cells.length > 0 && cells.every(({ tagName }) => tagName === 'TH'));
}

function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end === -1 ? items.length : end;
}

/** Widths as the columns say, or the first row that has a cell for each; none where nobody says all of them. */
function widthsOf(element: HTMLTableElement, rows: readonly HTMLTableRowElement[]): number[] {
  const columns = [...element.querySelectorAll(':scope > col, :scope > colgroup > col')].flatMap((column) =>
    new Array<number>(Math.max(1, Math.min(99, Number(column.getAttribute('span') ?? 1)))).fill(widthOf(column)),
  );
  const plain = rows.find(({ cells }) => [...cells].every(({ colSpan }) => colSpan === 1));
  const widths =
    columns.length > 0 && columns.every((width) => width > 0) ? columns : [...(plain?.cells ?? [])].map(widthOf);
  if (!widths.every((width) => width > 0)) {
    return [];
  }
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (width / whole) * widths.length * 100);
}

/** Pixels in one of each unit; percents only stand beside percents. */
const UNITS: Readonly<Record<string, number>> = { pt: 4 / 3, pc: 16, cm: 96 / 2.54, mm: 96 / 25.4, in: 96 };

function widthOf(element: Element): number {
  const said = styleOf(element).get('width') ?? element.getAttribute('width') ?? '';
  const [, amount = '', unit = ''] = /^\s*([\d.]+)\s*([a-z]*)/i.exec(said) ?? [];
  return (Number.parseFloat(amount) || 0) * (UNITS[unit.toLowerCase()] ?? 1);
}
