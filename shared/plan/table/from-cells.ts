/** Tables made of rows of cells that need not fit: those of other programs, and those that an edit left broken. */
import { type Id, MOST_COLUMNS, type NewId, type Table, type TableCell, type TextBlock } from '../model.ts';

/** A cell on its way into a table. Spans may be anything; it may hold nothing. */
export interface LooseCell {
  readonly id?: Id;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly vertical?: TableCell['vertical'];
  readonly blocks: readonly TextBlock[];
}

export interface LooseRow {
  readonly id?: Id;
  readonly cells: readonly LooseCell[];
}

type PlacedLoose = Omit<TableCell, 'blocks'> & { blocks: readonly TextBlock[]; readonly column: number };

/** The width of a column that nobody said, in shares. */
export const PLAIN_WIDTH = 100;

/** Widest share a column can have. */
const WIDEST = 10_000;

export function emptyCell(newId: NewId): TableCell {
  return { id: newId(), colSpan: 1, rowSpan: 1, vertical: 'top', blocks: [emptyParagraph(newId)] };
}

/** What stands in a cell that nobody wrote in. Thai distributed would pull the words of narrow columns apart. */
function emptyParagraph(newId: NewId): TextBlock {
  return { type: 'paragraph', id: newId(), align: 'left', indent: 'none', content: [] };
}

/** A share that a table can have: a whole number of 1 to 10,000. */
export function share(width: number): number {
  return Number.isFinite(width) ? Math.min(WIDEST, Math.max(1, Math.round(width))) : PLAIN_WIDTH;
}

/**
 * The rows laid out as browsers do: each cell takes the next free place, spans end where another cell or the table does, gaps
 * become empty cells, and no text is lost: cells past the last column a table can have put theirs into the last that fits.
 * Ids that are given stay, where each is given once. Null where there is no row or no cell.
 */
export function tableFromCells(
  loose: readonly LooseRow[],
  newId: NewId,
  head: Partial<Pick<Table, 'id' | 'columns' | 'headerRows' | 'totalsRow' | 'content'>> = {},
): Table | null {
  const known = new Set<Id>(head.id === undefined ? [] : [head.id]);
  const own = (id: Id | undefined): Id => {
    const taken = id === undefined || id === '' || known.has(id) ? newId() : id;
    known.add(taken);
    return taken;
  };
  const ownBlocks = (blocks: readonly TextBlock[]): TextBlock[] =>
    blocks.length === 0 ? [emptyParagraph(newId)] : blocks.map((block) => withId(block, own(block.id)));
  const freeFrom: number[] = [];
  /** The cell that was placed last: it takes the words of those that have no place. */
  let last: { blocks: readonly TextBlock[] } | null = null;
  const rows = loose.map(({ id, cells }, row) => {
    const made: PlacedLoose[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      if (column >= MOST_COLUMNS) {
        const words = cell.blocks.filter(({ content }) => content.length > 0);
        if (last !== null && words.length > 0) last.blocks = [...last.blocks, ...ownBlocks(words)];
        continue;
      }
      const wanted = Math.min(MOST_COLUMNS, column + span(cell.colSpan));
      let end = column + 1;
      while (end < wanted && (freeFrom[end] ?? 0) <= row) end += 1;
      const rowSpan = Math.min(span(cell.rowSpan), loose.length - row);
      for (let at = column; at < end; at += 1) freeFrom[at] = row + rowSpan;
      const placed: PlacedLoose = {
        id: own(cell.id),
        colSpan: end - column,
        rowSpan,
        vertical: cell.vertical ?? 'top',
        blocks: ownBlocks(cell.blocks),
        column,
      };
      made.push(placed);
      last = placed;
      column = end;
    }
    return { id: own(id), cells: made };
  });
  const width = freeFrom.length;
  if (width === 0) return null;
  const { headerRows = 0, totalsRow = false, content = [] } = head;
  const totals = totalsRow && rows.length > 0;
  return {
    type: 'table',
    id: head.id ?? newId(),
    columns: Array.from({ length: width }, (_, column) => share(head.columns?.[column] ?? PLAIN_WIDTH)),
    headerRows: Math.min(headerRows, rows.length - (totals ? 1 : 0)),
    totalsRow: totals,
    rows: filled(rows, width, newId),
    content,
  };
}

function span(given: number | undefined): number {
  return given === undefined || !Number.isFinite(given) ? 1 : Math.max(1, Math.floor(given));
}

function withId(block: TextBlock, id: Id): TextBlock {
  return block.id === id ? block : { ...block, id };
}

/** The rows with an empty cell in each place that no cell covers. */
function filled(
  rows: readonly { readonly id: Id; readonly cells: readonly PlacedLoose[] }[],
  width: number,
  newId: NewId,
): Table['rows'] {
  const freeFrom = new Array<number>(width).fill(0);
  return rows.map(({ id, cells }, row) => {
    const all: TableCell[] = [];
    const fill = (from: number, to: number) => {
      for (let column = from; column < to; column += 1) {
        if (freeFrom[column]! <= row) all.push(emptyCell(newId));
      }
    };
    let done = 0;
    for (const { column, ...cell } of cells) {
      fill(done, column);
      all.push(cell);
      done = column + cell.colSpan;
      freeFrom.fill(row + cell.rowSpan, column, done);
    }
    fill(done, width);
    return { id, cells: all };
  });
}
