/** Which rows the comparison table has, in which order and with which numbers. What stands in them is written later, one by one. */
import { type AlignedRow, alignRows, changeKey } from '../../../../shared/compare/align.ts';
import type { ChapterBrief } from '../../../../shared/compare/brief.ts';
import type { Change, DetailsChanged, Moved } from '../../../../shared/compare/changes.ts';
import type { Compared } from '../../../../shared/compare/compared.ts';
import { linesOfChange } from '../../../../shared/compare/extent.ts';
import type { Id } from '../../../../shared/plan/model.ts';
import { type Sides, type TableSide, UNNAMED } from './side.ts';

/** Names what the rows after it are in; `brief` says what changed there, and may be empty. */
export interface ChapterRow {
  readonly kind: 'chapter';
  readonly heading: string;
  readonly brief: string;
}

export interface DetailsRow {
  readonly kind: 'details';
  readonly number: number;
  readonly change: DetailsChanged;
}

/**
 * A change of lines; `before` and `after` are their indexes. Of a section that came or went with sections under it each has a
 * row; `of` is then the number of the first of these rows.
 */
export interface LinesRow {
  readonly kind: 'lines';
  readonly number: number;
  readonly of: number;
  readonly change: Exclude<Change, DetailsChanged>;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Where something stood that moved; its words are in the row of its new place, whose number is `to`. */
export interface AwayRow {
  readonly kind: 'away';
  readonly change: Moved;
  readonly to: number;
}

export type TableRow = ChapterRow | DetailsRow | LinesRow | AwayRow;

/**
 * The rows of a comparison: details of the plan, then changes in the order of `alignRows`, a row before those of each chapter.
 * A line that only carries another number has none (an annex lists them), unless somebody gave a reason for it; neither has a
 * line that moved along with its heading and is otherwise the same.
 */
export function tableRows(
  { comparison, reasons }: Pick<Compared, 'comparison' | 'reasons'>,
  sides: Sides,
  briefs: readonly ChapterBrief[],
): TableRow[] {
  const { changes } = comparison;
  const rows: TableRow[] = [];
  let number = 0;
  const details = changes.filter((change) => change.kind === 'details');
  if (details.length > 0) rows.push({ kind: 'chapter', heading: 'รายละเอียดของแผน', brief: '' });
  for (const change of details) {
    number += 1;
    rows.push({ kind: 'details', number, change });
  }

  const aligned = alignRows(comparison, sides.before.lines.length, sides.after.lines.length);
  const chapters = new Chapters(sides, aligned, briefs);
  /** By change: where in `rows` its first row is, and that row's number. */
  const awayRows = new Map<number, number>();
  const firstNumbers = new Map<number, number>();
  for (let index = 0; index < aligned.length; index += 1) {
    const row = aligned[index]!;
    const shown = shownChange(row, changes);
    if (shown === null || (shown.kind === 'renumbered' && reasons[changeKey(shown)] === undefined)) continue;
    const chapter = chapters.enter(row);
    if (chapter !== null) rows.push(chapter);
    if (row.kind === 'moved-away') {
      awayRows.set(row.change, rows.length);
      rows.push({ kind: 'away', change: shown as Moved, to: 0 });
      continue;
    }
    // A column is told by the first of its cells, and so are the other cells of a row that moved.
    const { part } = 'part' in shown ? shown : {};
    if (part === 'column' && firstNumbers.has(row.change) && shown === changes[row.change]) continue;
    number += 1;
    const end = endOfSection(aligned, index, sides);
    const of = shown === changes[row.change] ? (firstNumbers.get(row.change) ?? number) : number;
    if (shown === changes[row.change]) firstNumbers.set(row.change, of);
    const old = row.kind === 'moved-here' && 'before' in shown ? [shown.before].flat().map(({ line }) => line) : null;
    const ofPart = part === undefined ? null : partLines(shown);
    const before = ofPart?.before ?? old ?? aligned.slice(index, end).flatMap((each) => each.before);
    const after = ofPart?.after ?? aligned.slice(index, end).flatMap((each) => each.after);
    rows.push({ kind: 'lines', number, of, change: shown, before, after });
    index = end - 1;
  }
  for (const [change, at] of awayRows) rows[at] = { ...(rows[at] as AwayRow), to: firstNumbers.get(change)! };
  return rows;
}

/** All lines of a row or column of a table. */
function partLines(change: LinesRow['change']): {
  readonly before: readonly number[];
  readonly after: readonly number[];
} {
  if (change.kind === 'inserted') return { before: [], after: linesOfChange(change) };
  if (change.kind === 'deleted') return { before: linesOfChange(change), after: [] };
  if (!('runs' in change)) return { before: [], after: [] };
  const lines = (side: 'before' | 'after') =>
    change.runs.flatMap((run) => Array.from({ length: run.count }, (_, n) => run[side] + n));
  return { before: lines('before'), after: lines('after') };
}

/** The change that a row of both plans is shown for; null when there is nothing to show. */
function shownChange(
  { kind, before, after, change, words }: AlignedRow,
  changes: readonly Change[],
): LinesRow['change'] | null {
  const found = changes[change];
  if (found === undefined || found.kind === 'details') return null;
  if (found.kind !== 'moved' && found.kind !== 'moved-edited') return found;
  if (kind === 'moved-away') return before[0] === found.before.line ? found : null;
  if (after[0] === found.after.line) return found;
  return words === change ? null : (changes[words] as LinesRow['change']);
}

/** The row after those that belong together: of lines that came or went as one change, a heading with its blocks. */
function endOfSection(aligned: readonly AlignedRow[], index: number, { before, after }: Sides): number {
  const { kind, change } = aligned[index]!;
  let end = index + 1;
  if (kind !== 'inserted' && kind !== 'deleted') return end;
  const isHeading = (row: AlignedRow) =>
    (kind === 'inserted' ? after.lines[row.after[0]!]! : before.lines[row.before[0]!]!).type === 'heading';
  while (end < aligned.length && aligned[end]!.change === change && !isHeading(aligned[end]!)) end += 1;
  return end;
}

/** Follows which chapter rows are in. */
class Chapters {
  readonly #sides: Sides;
  readonly #briefs: ReadonlyMap<string, string>;
  /** Chapters of the newer plan by those of the older that stayed where they were. */
  readonly #stayed = new Map<Id, Id>();
  readonly #entered = new Set<string>();
  #current = '';

  constructor(sides: Sides, aligned: readonly AlignedRow[], briefs: readonly ChapterBrief[]) {
    this.#sides = sides;
    this.#briefs = new Map(briefs.map(({ section, gone, text }) => [keyOf(section, gone), text]));
    for (const { before, after } of aligned) {
      if (before[0] === undefined || after[0] === undefined) continue;
      const { id } = sides.before.places[before[0]]!;
      if (sides.before.chapterOf(id) === id) this.#stayed.set(id, chapterAt(sides.after, after[0]));
    }
  }

  /**
   * The row to put before the first row of a chapter; null while it is the same. Chapters are those of the newer plan; what
   * stood in a chapter that is gone or moved is under its older name.
   */
  enter(row: AlignedRow): ChapterRow | null {
    const { before, after } = this.#sides;
    const [line, now] = [row.before[0], row.after[0]];
    const old = line === undefined ? undefined : chapterAt(before, line);
    const newer = now === undefined ? this.#stayed.get(old!) : chapterAt(after, now);
    const key = keyOf(newer ?? old!, newer === undefined);
    if (key === this.#current) return null;
    this.#current = key;
    const brief = this.#entered.has(key) ? '' : (this.#briefs.get(key) ?? '');
    this.#entered.add(key);
    const heading = newer === undefined ? `${nameOf(before, old!)} (ในร่างเดิม)` : nameOf(after, newer);
    return { kind: 'chapter', heading, brief };
  }
}

function keyOf(chapter: Id, gone: boolean): string {
  return `${gone ? 'gone' : 'kept'} ${chapter}`;
}

function chapterAt(side: TableSide, line: number): Id {
  return side.chapterOf(side.places[line]!.section)!;
}

function nameOf(side: TableSide, chapter: Id): string {
  return side.heading(chapter) || UNNAMED;
}
