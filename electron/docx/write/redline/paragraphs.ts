/** Rows of two plans as paragraphs that hold both. */
import type { AlignedRow } from '../../../../shared/compare/align.ts';
import type { Change, Line, Moved, Piece } from '../../../../shared/compare/changes.ts';
import type { Labels } from '../../../../shared/plan/numbering.ts';
import { inlinesXml } from '../inlines.ts';
import { headingProperties, itemProperties, paragraphProperties, typedLabel } from '../paragraph.ts';
import { bookmarkXml } from '../xml.ts';
import { moveSentences } from './comments.ts';
import type { Revisions } from './revisions.ts';
import { piecesXml, type Redlining } from './words.ts';

/** A paragraph of the redline. */
export interface RedlineParagraph {
  /** What becomes of its mark: one that is deleted, once accepted, joins the paragraph to the next; an inserted one once rejected. */
  readonly mark: 'kept' | 'inserted' | 'deleted';
  /** The content of its w:pPr on either side; null where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly runs: string;
}

export function paragraphXml({ mark, before, after, runs }: RedlineParagraph, revisions: Revisions): string {
  const marked = mark === 'kept' ? '' : revisions.mark(mark);
  const former = before !== null && after !== null && before !== after ? revisions.formerProperties(before) : '';
  const properties = (after ?? before ?? '') + marked + former;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** What stands on which side: something, where the list is not empty. */
interface Sided {
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

/**
 * The paragraphs of rows one by one, the last of them with a mark that is kept; at least one. `paragraphsOf` gives those of a
 * row, one for a row that is on one side only.
 */
export function* withLastMarkKept<Row extends Sided>(
  rows: readonly Row[],
  paragraphsOf: (row: Row) => RedlineParagraph[],
): Generator<RedlineParagraph> {
  const { shared, gone, come } = endingOf(rows);
  let last: RedlineParagraph | undefined;
  for (const [index, row] of rows.entries()) {
    if (index === gone || index === come) continue;
    const paragraphs = paragraphsOf(row);
    if (index === shared) {
      last = paragraphs.pop()!;
      if ((gone === -1) !== (come === -1)) last = { ...last, mark: gone === -1 ? 'inserted' : 'deleted' };
      paragraphs.push(last);
    }
    yield* paragraphs;
  }
  if (last !== undefined && gone === -1 && come === -1) return;
  const [old] = gone === -1 ? [] : paragraphsOf(rows[gone]!);
  const [now] = come === -1 ? [] : paragraphsOf(rows[come]!);
  yield {
    mark: 'kept',
    before: old?.before ?? last?.before ?? '',
    after: now?.after ?? last?.after ?? '',
    runs: (old?.runs ?? '') + (now?.runs ?? ''),
  };
}

/**
 * How a text ends. The last paragraph's mark can neither be inserted nor deleted, so the last lines of both sides that are
 * `gone` and `come` after the last row that is `shared` are one paragraph. Indexes of rows; -1 for none.
 */
function endingOf(rows: readonly Sided[]): { shared: number; gone: number; come: number } {
  const shared = rows.findLastIndex(({ before, after }) => before.length > 0 && after.length > 0);
  const after = (index: number) => (index > shared ? index : -1);
  return {
    shared,
    gone: after(rows.findLastIndex((row) => row.after.length === 0)),
    come: after(rows.findLastIndex((row) => row.before.length === 0)),
  };
}

/** The two plans as lines, and how they became one another. */
export interface RedlineBody extends Redlining {
  readonly beforeLines: readonly Line[];
  readonly afterLines: readonly Line[];
  readonly changes: readonly Change[];
  readonly rows: readonly AlignedRow[];
  /** Called after each row. */
  readonly onWritten: () => void;
}

/** The paragraphs of the text one by one; at least one. */
export function redlineParagraphs(body: RedlineBody): Generator<RedlineParagraph> {
  return withLastMarkKept(body.rows, (row) => {
    const paragraphs = paragraphsOf(row, body);
    body.onWritten();
    return paragraphs;
  });
}

function paragraphsOf(row: AlignedRow, body: RedlineBody): RedlineParagraph[] {
  if (row.after.length === 0) return [goneParagraph(row, body)];
  if (row.before.length === 0) return [comeParagraph(row, body)];
  return sharedParagraphs(row, body);
}

/** What stands around the words of a line on its side. */
interface Setting {
  readonly properties: string;
  /** Its label as runs. */
  readonly typed: string;
}

function settingOf(line: Line, labels: Labels): Setting {
  if (line.type === 'paragraph') return { properties: paragraphProperties(line), typed: '' };
  const label = labels.get(line.id) ?? '';
  if (line.type === 'item') return { properties: itemProperties(line.depth), typed: typedLabel(label, false) };
  if (line.type === 'heading') {
    return { properties: headingProperties(line.level, label), typed: typedLabel(label, line.level === 1) };
  }
  throw new RangeError(`a ${line.type} cannot be redlined`);
}

function goneParagraph(row: AlignedRow, body: RedlineBody): RedlineParagraph {
  const { before, revisions, comments } = body;
  const line = body.beforeLines[row.before[0]!]!;
  const { properties, typed } = settingOf(line, before.labels);
  const words = typed + inlinesXml(line.content, before);
  const runs = words === '' ? '' : revisions.deleted(words);
  const move = moveOf(row, body);
  const comment =
    move?.before.line === row.before[0] ? comments.at(sentences(move!, body).away, revisions.deleted) : '';
  return { mark: 'deleted', before: properties, after: null, runs: runs + comment };
}

function comeParagraph(row: AlignedRow, body: RedlineBody): RedlineParagraph {
  const { after, revisions, comments } = body;
  const line = body.afterLines[row.after[0]!]!;
  const { properties, typed } = settingOf(line, after.labels);
  const label = typed === '' ? '' : revisions.inserted(typed);
  const runs = underBookmark(line, label + inlinesXml(line.content, after, revisions.inserted), body);
  const move = moveOf(row, body);
  const comment = move?.after.line === row.after[0] ? comments.at(sentences(move!, body).here, revisions.inserted) : '';
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
  const { before, after, changes } = body;
  const oldLines = row.before.map((index) => body.beforeLines[index]!);
  const newLines = row.after.map((index) => body.afterLines[index]!);
  const change = changes[row.change];
  const pieces: readonly Piece[] =
    (change !== undefined && 'pieces' in change ? change.pieces : undefined) ??
    ([{ op: 'same', content: newLines[0]!.content }] as const);
  const olds = oldLines.map((line) => settingOf(line, before.labels));
  const news = newLines.map((line) => settingOf(line, after.labels));
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
