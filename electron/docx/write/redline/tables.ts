/**
 * Tables of two plans. One whose grid stayed, but for whole rows, is one table with its changes inside; another is taken out
 * and put in as a whole, since Word tracks neither columns nor merged cells.
 */
import type { AlignedRow } from '../../../../shared/compare/align.ts';
import type { Line } from '../../../../shared/compare/changes.ts';
import type { Id, Table, TableRow } from '../../../../shared/plan/model.ts';
import { textWidthOf } from '../pages-of-section.ts';
import { tableXml } from '../table.ts';
import { withInsertionsAsTyped } from './adjoining.ts';
import {
  comeParagraph,
  goneParagraph,
  paragraphsOf,
  piecesInFile,
  type RedlineBody,
  withLastMarkKept,
} from './paragraphs.ts';

const REPLACED = 'โครงของตารางเปลี่ยน (คอลัมน์ การรวมช่อง หรือแถวหัวตาราง) จึงแสดงเป็นการตัดตารางเดิมออกทั้งตารางและเพิ่มตารางใหม่';

/** A row of a table that holds both; one side is absent where the row is new, gone, or elsewhere on that side. */
interface BothRow {
  readonly old?: TableRow;
  readonly now?: TableRow;
}

/** Indexes of the lines in each cell of one side, by the cell's id. */
type LinesOfCells = ReadonlyMap<Id, readonly number[]>;

export class TableWriter {
  readonly #body: RedlineBody;
  readonly #cells: { readonly before: LinesOfCells; readonly after: LinesOfCells };
  /** By line, the index of its row in the comparison. */
  readonly #rowOf: { readonly before: readonly number[]; readonly after: readonly number[] };

  constructor(body: RedlineBody) {
    this.#body = body;
    this.#cells = { before: linesOfCells(body.beforeLines), after: linesOfCells(body.afterLines) };
    const rowOf = (side: 'before' | 'after') => {
      const found: number[] = [];
      for (const [index, row] of body.rows.entries()) for (const line of row[side]) found[line] = index;
      return found;
    };
    this.#rowOf = { before: rowOf('before'), after: rowOf('after') };
  }

  /** Whether a table that is on both sides can be written as one. */
  fits(row: AlignedRow): boolean {
    return this.#together(row) !== null;
  }

  /** The table of a row that fits, on upright pages or turned ones. */
  shared(row: AlignedRow, turned: boolean): string {
    const { revisions } = this.#body;
    const fitting = this.#together(row);
    if (fitting === null) throw new RangeError('tables do not fit one another');
    // A row that moved is there twice, and may be the same value on both sides.
    const rows = fitting.map((each): BothRow => (each.now === undefined ? { old: copyOf(each.old!) } : each));
    const now = this.#tableOf(row, 'after');
    const marks = new Map(rows.map(({ old, now: newer }) => [newer ?? old!, { old, newer }]));
    const olderCells = new Map(
      rows.flatMap(({ old, now: newer }) => (newer?.cells ?? []).map((cell, at) => [cell, old?.cells[at]] as const)),
    );
    const gone = new Set(rows.flatMap(({ old, now: newer }) => (newer === undefined ? old!.cells : [])));
    return tableXml({ ...now, rows: [...marks.keys()] }, textWidthOf(turned), {
      cellXml: (cell) => {
        if (gone.has(cell)) return this.#oneSidedCell(cell.id, 'before', row, '');
        const older = olderCells.get(cell);
        return older === undefined
          ? this.#oneSidedCell(cell.id, 'after', row, '')
          : this.#sharedCell(older.id, cell.id);
      },
      rowMark: (each) => {
        const { old, newer } = marks.get(each)!;
        if (old !== undefined && newer !== undefined) return '';
        return revisions.rowMark(newer === undefined ? 'deleted' : 'inserted');
      },
    });
  }

  /** A table that came or went; `replaced` where another stands on the other side. */
  oneSided(row: AlignedRow, replaced: boolean, turned: boolean): string {
    const { revisions, comments } = this.#body;
    const side = row.before.length > 0 ? 'before' : 'after';
    const what = side === 'before' ? 'deleted' : 'inserted';
    const table = this.#tableOf(row, side);
    const first = table.rows[0]!.cells[0]!;
    const comment = replaced ? comments.at(REPLACED, revisions[what]) : '';
    return tableXml(table, textWidthOf(turned), {
      cellXml: (cell) => this.#oneSidedCell(cell.id, side, row, cell === first ? comment : ''),
      rowMark: () => revisions.rowMark(what),
    });
  }

  #tableOf({ before, after }: AlignedRow, side: 'before' | 'after'): Table {
    const { beforeLines, afterLines, tables } = this.#body;
    const line = side === 'before' ? beforeLines[before[0]!]! : afterLines[after[0]!]!;
    return tables[side].get(line.id)!;
  }

  #oneSidedCell(cell: Id, side: 'before' | 'after', row: AlignedRow, comment: string): string {
    const lines = this.#cells[side].get(cell)!;
    const paragraphs = lines.map((line, at) => {
      const own = this.#body.rows[this.#rowOf[side][line]!] ?? row;
      const paragraph = side === 'before' ? goneParagraph(line, own, this.#body) : comeParagraph(line, own, this.#body);
      const runs = at === 0 ? paragraph.runs + comment : paragraph.runs;
      return { ...paragraph, runs, mark: at === lines.length - 1 ? 'kept' : paragraph.mark } as const;
    });
    return [...piecesInFile(paragraphs, this.#body.revisions)].join('');
  }

  #sharedCell(older: Id, newer: Id): string {
    const rows = this.#rowsOfCell(older, newer).map((index) => this.#body.rows[index]!);
    const pieces = withInsertionsAsTyped(withLastMarkKept(rows, (row) => paragraphsOf(row, this.#body)));
    return [...piecesInFile(pieces, this.#body.revisions)].join('');
  }

  /** The rows of the comparison that a cell on both sides is made of, in order. */
  #rowsOfCell(older: Id, newer: Id): number[] {
    const rows = [
      ...this.#cells.before.get(older)!.map((line) => this.#rowOf.before[line]!),
      ...this.#cells.after.get(newer)!.map((line) => this.#rowOf.after[line]!),
    ];
    return [...new Set(rows)].sort((a, b) => a - b);
  }

  /** The rows of both sides in order; null where they cannot be one table. */
  #together(row: AlignedRow): BothRow[] | null {
    const [old, now] = [this.#tableOf(row, 'before'), this.#tableOf(row, 'after')];
    if (old.columns.join() !== now.columns.join()) return null;
    const rows = mergedRows(old, now, this.#body.olderId, (each) => this.#isMoved(each));
    if (rows === null) return null;
    const isWhole = rows.every(({ old: was, now: is }) => was !== undefined && is !== undefined);
    if (!isWhole && [...old.rows, ...now.rows].some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1)))
      return null;
    const last = rows.length - 1;
    const looks = (table: Table, at: number, count: number) =>
      `${at < table.headerRows} ${table.totalsRow && at === count - 1}`;
    for (const [at, { old: was, now: is }] of rows.entries()) {
      const look = looks(now, at, last + 1);
      if (was !== undefined && looks(old, old.rows.indexOf(was), old.rows.length) !== look) return null;
      if (is !== undefined && looks(now, now.rows.indexOf(is), now.rows.length) !== look) return null;
      if (!this.#rowFits(was, is)) return null;
    }
    return rows;
  }

  #isMoved({ cells }: TableRow): boolean {
    const lines = cells.flatMap(({ id }) => this.#cells.after.get(id)!);
    return lines.some((line) => this.#body.rows[this.#rowOf.after[line]!]!.kind === 'moved-here');
  }

  #rowFits(old: TableRow | undefined, now: TableRow | undefined): boolean {
    const { rows } = this.#body;
    if (old === undefined || now === undefined) return true;
    if (old.cells.length !== now.cells.length) return false;
    return old.cells.every((was, at) => {
      const is = now.cells[at]!;
      if (was.colSpan !== is.colSpan || was.rowSpan !== is.rowSpan || was.vertical !== is.vertical) return false;
      const [olds, news] = [this.#cells.before.get(was.id)!, this.#cells.after.get(is.id)!];
      return this.#rowsOfCell(was.id, is.id).every(
        (index) =>
          rows[index]!.before.every((line) => olds.includes(line)) &&
          rows[index]!.after.every((line) => news.includes(line)),
      );
    });
  }
}

/** Rows in order, those that moved where they were and where they are; null where others changed places. What went stands before what came. */
function mergedRows(
  old: Table,
  now: Table,
  olderId: (id: Id) => Id,
  isMoved: (row: TableRow) => boolean,
): BothRow[] | null {
  const olds = new Map(old.rows.map((row, at) => [row.id, at]));
  const merged: BothRow[] = [];
  let next = 0;
  const come: TableRow[] = [];
  const flush = (upTo: number) => {
    merged.push(
      ...old.rows.slice(next, upTo).map((row) => ({ old: row })),
      ...come.splice(0).map((row) => ({ now: row })),
    );
  };
  for (const row of now.rows) {
    const at = olds.get(olderId(row.id));
    if (at === undefined || isMoved(row)) {
      come.push(row);
      continue;
    }
    if (at < next) return null;
    flush(at);
    merged.push({ old: old.rows[at]!, now: row });
    next = at + 1;
  }
  flush(old.rows.length);
  return merged;
}

function copyOf(row: TableRow): TableRow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell })) };
}

function linesOfCells(lines: readonly Line[]): LinesOfCells {
  const found = new Map<Id, number[]>();
  for (const [index, line] of lines.entries()) {
    if (!('cell' in line) || line.cell === undefined) continue;
    const there = found.get(line.cell);
    if (there === undefined) found.set(line.cell, [index]);
    else there.push(index);
  }
  return found;
}
