/** The two columns of words of a row: where it is, the lines as they were and as they are, and what else there is to say. */
import type { Comparison, TablePart } from '../../../../shared/compare/changes.ts';
import { rowsOfLines } from '../../../../shared/compare/extent.ts';
import { WORDING } from '../../../../shared/compare/report/wording.ts';
import type { Digits } from '../../../../shared/plan/model.ts';
import type { Labels } from '../../../../shared/plan/numbering.ts';
import { labelsByBothIds } from '../../../../shared/plan/references.ts';
import { formatNumber } from '../../../../shared/thai/digits.ts';
import { detailStretches } from './details.ts';
import { movedWords, type Notes, notesOf } from './phrases.ts';
import type { AwayRow, DetailsRow, LinesRow } from './rows.ts';
import { type Sides, type TableSide, UNNAMED, whereWords } from './side.ts';
import { lengthOf, type Stretch, shown, startOf, stretchesOf } from './stretches.ts';
import { paragraphXml } from './table-xml.ts';
import type { WordWriter } from './words.ts';

/** What stands in a cell, and about how long it is: characters, a paragraph never less than a line of them. */
export interface Cell {
  readonly paragraphs: string;
  readonly length: number;
}

/** The older column and the newer one. */
export type Cells = readonly [Cell, Cell];

/** Characters of a line of a column of words. */
const LINE = 50;

/** How much of a block is shown where it stood before it moved; all of it is in the row of its new place. */
const AWAY = 120;

/** One column. */
interface Column {
  readonly which: 'before' | 'after';
  readonly side: TableSide;
  /** Labels by the ids of what is the same in both columns, which are those of the newer plan. */
  readonly sameLabels: Labels;
}

export class CellWriter {
  readonly #words: WordWriter;
  readonly #sides: Sides;
  readonly #columns: readonly [Column, Column];

  constructor(words: WordWriter, sides: Sides, ids: Comparison['ids']) {
    this.#words = words;
    this.#sides = sides;
    const { before, after } = sides;
    this.#columns = [
      { which: 'before', side: before, sameLabels: labelsByBothIds(before.labels, ids) },
      { which: 'after', side: after, sameLabels: after.labels },
    ];
  }

  lines(row: LinesRow): Cells {
    const notes = notesOf(row, this.#sides);
    const [older, newer] = this.#columns;
    return [this.#linesCell(row, older, notes), this.#linesCell(row, newer, notes)];
  }

  #linesCell(row: LinesRow, column: Column, notes: Notes): Cell {
    const indexes = row[column.which];
    const stretches = linesOf(row, column);
    const paragraphs = new Paragraphs(this.#words);
    const first = indexes[0];
    const part = 'part' in row.change ? row.change.part : undefined;
    if (first !== undefined) paragraphs.where(placeWords(column.side, first, this.#sides.digits, part));
    let offset = 0;
    for (const together of rowsOfLines(indexes, column.side.cells)) {
      const said = together.map(() => stretches[offset++] ?? []);
      if (together.length === 1) paragraphs.line(column, together[0]!, said[0]!, this.#sides.digits);
      else paragraphs.tableRow(column, together, said, this.#sides.digits);
    }
    for (const note of notes[column.which]) paragraphs.note(note);
    return paragraphs.cell();
  }

  details({ change }: DetailsRow, digits: { readonly before: Digits; readonly after: Digits }): Cells {
    const stretches = detailStretches(change, digits);
    const [older, newer] = this.#columns.map(({ which, side }) => {
      const paragraphs = new Paragraphs(this.#words);
      paragraphs.where(WORDING.th.field(change.field));
      for (const line of stretches[which]) {
        if (line.length === 0) paragraphs.note(WORDING.th.none);
        else paragraphs.words(line, side.labels, side.labels, this.#sides.digits);
      }
      return paragraphs.cell();
    });
    return [older!, newer!];
  }

  away({ change, to }: AwayRow): Cells {
    const [column] = this.#columns;
    const { line } = change.before;
    const { content, type } = column.side.lines[line]!;
    const older = new Paragraphs(this.#words);
    older.where(placeWords(column.side, line, this.#sides.digits));
    const beginning = type === 'heading' ? content : startOf(content, AWAY);
    const leftOut = lengthOf(beginning) < lengthOf(content);
    older.line(column, line, [whole(beginning)], this.#sides.digits, leftOut ? ' …' : '');
    older.note(movedWords(change, this.#sides).to);
    const newer = new Paragraphs(this.#words);
    newer.note(`ดูลำดับที่ ${formatNumber(to, this.#sides.digits)}`);
    return [older.cell(), newer.cell()];
  }
}

/** What stands over the words of a row; '' over a heading whose number says it. */
function placeWords(side: TableSide, line: number, digits: Digits, part?: TablePart): string {
  const isHeading = side.lines[line]!.type === 'heading';
  return isHeading ? side.above(side.places[line]!.section) : whereWords(side, line, digits, part);
}

/** The stretches of each line of a column. */
function linesOf(row: LinesRow, { which, side }: Column): readonly (readonly Stretch[])[] {
  const { change } = row;
  if ('pieces' in change && change.pieces !== undefined) return stretchesOf(change.pieces, which);
  const look = change.kind === 'inserted' || change.kind === 'deleted' ? change.kind : 'plain';
  return row[which].map((index) => [whole(side.lines[index]!.content, look)]);
}

function whole(content: Stretch['content'], look: Stretch['look'] = 'plain'): Stretch {
  return { content, look, same: false };
}

/** The paragraphs of one cell. */
class Paragraphs {
  readonly #words: WordWriter;
  #xml = '';
  #length = 0;
  #place = '';

  constructor(words: WordWriter) {
    this.#words = words;
  }

  /** Where the line after it is; '' is nowhere. */
  where(text: string): void {
    this.#place = text;
  }

  note(text: string): void {
    this.#add('ComparedNote', this.#words.text(`(${text})`), text.length);
  }

  /** A line of the plan after its label; `more` is said after it. A label came or went with the whole of its line. */
  line({ side, sameLabels }: Column, index: number, stretches: readonly Stretch[], digits: Digits, more = ''): void {
    const { id, type } = side.lines[index]!;
    const label = type === 'paragraph' ? '' : (side.labels.get(id) ?? '');
    const [first] = stretches;
    const look = stretches.length === 1 && first !== undefined && !first.same ? first.look : 'plain';
    const isWhole = stretches.length === 1 && look !== 'plain';
    const before = label === '' ? '' : this.#words.text(`${label} `, isWhole ? look : 'plain');
    const runs = before + this.#runs(stretches, side.labels, sameLabels, digits) + this.#words.text(more, 'said');
    const style = type === 'heading' ? 'ComparedHeading' : 'ComparedText';
    const empty = type === 'heading' ? UNNAMED : 'ย่อหน้าว่าง';
    const length = stretches.reduce((sum, { content }) => sum + lengthOf(content), label.length);
    this.#add(style, runs || this.#words.text(empty, 'said'), length);
  }

  /** The lines of one row of a table, with a bar between its cells. */
  tableRow(
    { side, sameLabels }: Column,
    indexes: readonly number[],
    stretches: readonly (readonly Stretch[])[],
    digits: Digits,
  ): void {
    let length = 0;
    const runs = indexes.map((index, at) => {
      const { id, type } = side.lines[index]!;
      const label = type === 'paragraph' ? '' : (side.labels.get(id) ?? '');
      const own = stretches[at] ?? [];
      length += own.reduce((sum, { content }) => sum + lengthOf(content), label.length + 3);
      const sameCell = side.cells[indexes[at - 1] ?? -1]?.cell === side.cells[index]!.cell;
      const bar = at === 0 ? '' : this.#words.text(sameCell ? ' ' : ' | ', 'said');
      const said = label === '' ? '' : this.#words.text(`${label} `, own[0]?.look ?? 'plain');
      return bar + said + this.#runs(own, side.labels, sameLabels, digits);
    });
    this.#add('ComparedText', runs.join(''), length);
  }

  /** Words of no line. */
  words(stretches: readonly Stretch[], labels: Labels, sameLabels: Labels, digits: Digits): void {
    const length = stretches.reduce((sum, { content }) => sum + lengthOf(content), 0);
    this.#add('ComparedText', this.#runs(stretches, labels, sameLabels, digits), length);
  }

  cell(): Cell {
    return { paragraphs: this.#xml || paragraphXml('ComparedText', ''), length: this.#length };
  }

  #runs(stretches: readonly Stretch[], labels: Labels, sameLabels: Labels, digits: Digits): string {
    const lineLength = stretches.reduce((sum, { content }) => sum + lengthOf(content), 0);
    return stretches
      .map((stretch) => {
        const own = stretch.same ? sameLabels : labels;
        const print = shown(stretch, lineLength);
        if ('whole' in print) return this.#words.inlines(print.whole, own, stretch.look);
        const leftOut = ` … (ไม่เปลี่ยน ${formatNumber(print.leftOut, digits)} ตัวอักษร) … `;
        return (
          this.#words.inlines(print.start, own, 'plain') +
          this.#words.text(leftOut, 'said') +
          this.#words.inlines(print.end, own, 'plain')
        );
      })
      .join('');
  }

  #add(style: string, runs: string, length: number): void {
    const place = this.#place === '' ? '' : this.#words.place(this.#place);
    this.#xml += paragraphXml(style, place + runs);
    this.#length += Math.max(length, LINE) + (place === '' ? 0 : LINE);
    this.#place = '';
  }
}
