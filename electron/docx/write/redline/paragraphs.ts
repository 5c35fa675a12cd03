/** Rows of two plans as paragraphs that hold both. */
import type { AlignedRow } from '../../../../shared/compare/align.ts';
import type { Change, Line, Moved, Piece } from '../../../../shared/compare/changes.ts';
import type { Id, Table } from '../../../../shared/plan/model.ts';
import type { Figures } from '../figures.ts';
import { NO_HEIGHT } from '../pages-of-section.ts';
import {
  captionProperties,
  cellItemProperties,
  cellProperties,
  headingProperties,
  itemProperties,
  paragraphProperties,
  spaced,
  typedLabel,
  UNDER_TABLE,
} from '../paragraph.ts';
import { bookmarkXml, run } from '../xml.ts';
import { moveSentences } from './comments.ts';
import type { Revisions } from './revisions.ts';
import { deletedXml, insertedXml, piecesXml, type Redlining } from './words.ts';

/** A paragraph of the redline. */
export interface RedlineParagraph {
  /** What becomes of its mark: one that is deleted, once accepted, joins the paragraph to the next; an inserted one once rejected. */
  readonly mark: 'kept' | 'inserted' | 'deleted';
  /** The content of its w:pPr on either side; null where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly runs: string;
}

/** A table of the redline, as it is written. */
export interface RedlineTable {
  readonly table: string;
}

/** Where a section of Word ends, as it is written. */
export interface RedlineSectionEnd {
  readonly sectionEnd: string;
}

export type RedlinePiece = RedlineParagraph | RedlineTable | RedlineSectionEnd;

/** Pieces as they stand in the file; between two tables that touch there is a paragraph that neither side has. */
export function* piecesInFile(pieces: Iterable<RedlinePiece>, revisions: Revisions): Generator<string> {
  let underTable = false;
  for (const piece of pieces) {
    const isTable = 'table' in piece;
    if (underTable && isTable) yield `<w:p><w:pPr>${NO_HEIGHT}${revisions.ghost()}</w:pPr></w:p>`;
    yield isTable ? piece.table : 'sectionEnd' in piece ? piece.sectionEnd : paragraphXml(piece, revisions);
    underTable = isTable;
  }
}

function paragraphXml({ mark, before, after, runs }: RedlineParagraph, revisions: Revisions): string {
  const marked = mark === 'kept' ? '' : revisions.mark(mark);
  const former = before !== null && after !== null && before !== after ? revisions.formerProperties(before) : '';
  const properties = (after ?? before ?? '') + marked + former;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** What stands on which side: something, where the list is not empty. What stands on neither goes either way. */
interface Sided {
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

/**
 * The pieces of rows one by one, the last of them a paragraph with a mark that is kept; at least one. `piecesOf` gives those of
 * a row, one for a row that is on one side only. The last row of either side is no table.
 */
export function* withLastMarkKept<Row extends Sided>(
  rows: readonly Row[],
  piecesOf: (row: Row) => RedlinePiece[],
): Generator<RedlinePiece> {
  const { shared, gone, come } = endingOf(rows);
  let last: RedlineParagraph | undefined;
  for (const [index, row] of rows.entries()) {
    if (index === gone || index === come) continue;
    const pieces = piecesOf(row);
    const end = pieces.at(-1);
    if (index === shared && end !== undefined && 'runs' in end) {
      last = end;
      if ((gone === -1) !== (come === -1)) last = { ...last, mark: gone === -1 ? 'inserted' : 'deleted' };
      pieces.splice(-1, 1, last);
    }
    yield* pieces;
  }
  if (last !== undefined && gone === -1 && come === -1) return;
  const old = gone === -1 ? undefined : paragraphOf(piecesOf(rows[gone]!));
  const now = come === -1 ? undefined : paragraphOf(piecesOf(rows[come]!));
  yield {
    mark: 'kept',
    before: old?.before ?? last?.before ?? '',
    after: now?.after ?? last?.after ?? '',
    runs: (old?.runs ?? '') + (now?.runs ?? ''),
  };
}

function paragraphOf([piece]: readonly RedlinePiece[]): RedlineParagraph {
  if (piece === undefined || !('runs' in piece)) throw new RangeError('a text ends with a paragraph');
  return piece;
}

/**
 * How a text ends. The last paragraph's mark can neither be inserted nor deleted, so the last lines of both sides that are
 * `gone` and `come` after the last row that is `shared` are one paragraph. Indexes of rows; -1 for none.
 */
function endingOf(rows: readonly Sided[]): { shared: number; gone: number; come: number } {
  const shared = rows.findLastIndex(({ before, after }) => before.length > 0 && after.length > 0);
  const beyond = (index: number) => (index > shared ? index : -1);
  return {
    shared,
    gone: beyond(rows.findLastIndex(({ before, after }) => before.length > 0 && after.length === 0)),
    come: beyond(rows.findLastIndex(({ before, after }) => before.length === 0 && after.length > 0)),
  };
}

/** The two plans as lines, and how they became one another. */
export interface RedlineBody extends Redlining {
  readonly beforeLines: readonly Line[];
  readonly afterLines: readonly Line[];
  readonly changes: readonly Change[];
  readonly figures: Figures;
  /** Tables of either side by the id of the table. */
  readonly tables: { readonly before: ReadonlyMap<Id, Table>; readonly after: ReadonlyMap<Id, Table> };
  /** Cells of either side in rows that stand out. */
  readonly strongCells: { readonly before: ReadonlySet<Id>; readonly after: ReadonlySet<Id> };
  readonly rows: readonly AlignedRow[];
}

/** The paragraphs of a row of lines of text. */
export function paragraphsOf(row: AlignedRow, body: RedlineBody): RedlineParagraph[] {
  if (row.after.length === 0) return row.before.map((line) => goneParagraph(line, row, body));
  if (row.before.length === 0) return row.after.map((line) => comeParagraph(line, row, body));
  return sharedParagraphs(row, body);
}

/** What stands around the words of a line on its side. */
interface Setting {
  readonly properties: string;
  /** Its label as runs. */
  readonly typed: string;
}

/** That of the line at an index of one side: of a table or figure of its caption. */
function settingOf(body: RedlineBody, side: 'before' | 'after', index: number): Setting {
  const lines = side === 'before' ? body.beforeLines : body.afterLines;
  const line = lines[index]!;
  const label = body[side].labels.get(line.id) ?? '';
  if (line.type === 'heading') {
    const properties = headingProperties(line.level, label, '', line.startsPage);
    return { properties, typed: typedLabel(label, line.level === 1) };
  }
  if (line.type === 'table' || line.type === 'figure') {
    return { properties: captionProperties(line.type), typed: label === '' ? '' : run(`${label} `) };
  }
  const typed = line.type === 'item' ? typedLabel(label, false) : '';
  if (line.cell !== undefined) {
    const strong = body.strongCells[side].has(line.cell);
    const properties = line.type === 'item' ? cellItemProperties(line.depth, strong) : cellProperties(line, strong);
    return { properties, typed };
  }
  const spacing = isUnderTable(lines, index) ? UNDER_TABLE : '';
  const properties = line.type === 'item' ? itemProperties(line.depth) : paragraphProperties(line);
  return { properties: spaced(properties, spacing), typed };
}

/** Whether the line before this one ends a table. */
export function isUnderTable(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1];
  return above !== undefined && 'cell' in above && above.cell !== undefined;
}

export function goneParagraph(index: number, row: AlignedRow, body: RedlineBody): RedlineParagraph {
  const { revisions, comments } = body;
  const line = body.beforeLines[index]!;
  const { properties, typed } = settingOf(body, 'before', index);
  const words = deletedXml(line.content, body, typed);
  const move = moveOf(row, body);
  const comment = move?.before.line === index ? comments.at(sentences(move!, body).away, revisions.deleted) : '';
  return { mark: 'deleted', before: properties, after: null, runs: words + comment };
}

export function comeParagraph(index: number, row: AlignedRow, body: RedlineBody): RedlineParagraph {
  const { revisions, comments } = body;
  const line = body.afterLines[index]!;
  const { properties, typed } = settingOf(body, 'after', index);
  const label = typed === '' ? '' : revisions.inserted(typed);
  const runs = underBookmark(line, label + insertedXml(line.content, body), body);
  const move = moveOf(row, body);
  const comment = move?.after.line === index ? comments.at(sentences(move!, body).here, revisions.inserted) : '';
  return { mark: 'inserted', before: null, after: properties, runs: runs + comment };
}

function moveOf({ change }: AlignedRow, { changes }: RedlineBody): Moved | undefined {
  const found = changes[change];
  return found?.kind === 'moved' || found?.kind === 'moved-edited' ? found : undefined;
}

function sentences(move: Moved, { beforeLines, afterLines, before, after, olderId }: RedlineBody) {
  const sameSection = olderId(move.after.section) === move.before.section;
  return moveSentences(
    move,
    { lines: beforeLines, labels: before.labels },
    { lines: afterLines, labels: after.labels },
    sameSection,
  );
}

/** One paragraph for a line that is on both sides; as many as there are on the side that has several. */
function sharedParagraphs(row: AlignedRow, body: RedlineBody): RedlineParagraph[] {
  const { changes } = body;
  const oldLines = row.before.map((index) => body.beforeLines[index]!);
  const newLines = row.after.map((index) => body.afterLines[index]!);
  const change = changes[row.change];
  const pieces: readonly Piece[] =
    (change !== undefined && 'pieces' in change ? change.pieces : undefined) ??
    ([{ op: 'same', content: newLines[0]!.content }] as const);
  const olds = row.before.map((index) => settingOf(body, 'before', index));
  const news = row.after.map((index) => settingOf(body, 'after', index));
  const parts = partsOf(pieces);
  const mark = oldLines.length > 1 ? 'deleted' : 'inserted';
  return parts.map((part, index) => {
    const label = labelXml(olds[index]?.typed ?? '', news[index]?.typed ?? '', body.revisions);
    const runs = label + piecesXml(part, body);
    const line = newLines[index];
    return {
      mark: index === parts.length - 1 ? 'kept' : mark,
      before: (olds[index] ?? olds.at(-1)!).properties,
      after: (news[index] ?? news.at(-1)!).properties,
      runs: line === undefined ? runs : underBookmark(line, runs, body),
    };
  });
}

/** Pieces line by line. */
function partsOf(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.op === 'cut' || piece.op === 'join') parts.push([]);
    else parts.at(-1)!.push(piece);
  }
  return parts;
}

function labelXml(before: string, after: string, { deleted, inserted }: Revisions): string {
  if (before === after) return after;
  return (before === '' ? '' : deleted(before)) + (after === '' ? '' : inserted(after));
}

function underBookmark(line: Line, runs: string, { after, revisions }: RedlineBody): string {
  const name = after.bookmarks.get(line.id);
  return name === undefined ? runs : bookmarkXml(revisions.nextId(), name, runs);
}
