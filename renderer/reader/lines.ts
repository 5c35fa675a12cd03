/** What is on the roll: every line of a plan in order, and how high it will be about. */
import type { Footnote, Id, Inline, Section } from '../../shared/plan/model.ts';
import { linesOfBlock, notesOf } from '../../shared/plan/text-lines.ts';
import { isTable, linesOfChapter, type Written, type WrittenTable } from '../editor/adapter/to-lexical.ts';

export interface RollLine {
  readonly written: Written;
  /** The section it belongs to. */
  readonly section: Id;
  /** Whether a sheet begins or ends with it. */
  readonly first: boolean;
  readonly last: boolean;
  /** The footnotes of its chapter, where a sheet ends with it. */
  readonly notes: readonly Footnote[];
}

/** Lines of sections as they were: a section that has not changed is the same object. */
const known = new WeakMap<Section, readonly Written[]>();

function linesOf(section: Section): readonly Written[] {
  let lines = known.get(section);
  if (!lines) {
    // Guidance is not shown, and neither is the place to write under it.
    lines = linesOfChapter([section]).filter(({ line }) => line.id !== '');
    known.set(section, lines);
  }
  return lines;
}

function notesIn({ title, blocks }: Section): Footnote[] {
  return [title, ...blocks.flatMap(linesOfBlock).map(({ content }) => content)].flatMap(notesOf);
}

const NONE: readonly Footnote[] = [];

/** The lines of a plan. Each chapter begins on a sheet of its own. */
export function rollLines(sections: readonly Section[]): readonly RollLine[] {
  const lines: RollLine[] = [];
  let notes: Footnote[] = [];
  for (const [index, section] of sections.entries()) {
    const next = sections[index + 1];
    const ends = next === undefined || next.level === 1;
    const own = linesOf(section);
    notes.push(...notesIn(section));
    for (const [at, written] of own.entries()) {
      const first = at === 0 && (index === 0 || section.level === 1);
      const last = ends && at === own.length - 1;
      lines.push({ written, section: section.id, first, last, notes: last && notes.length > 0 ? notes : NONE });
    }
    if (ends) notes = [];
  }
  return lines;
}

/** Where on the roll sections and blocks are, lines in the cells of tables, and footnotes at the end of their chapter. */
export function placesOf(lines: readonly RollLine[]): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>();
  for (const [index, { written, notes }] of lines.entries()) {
    places.set(written.line.id, index);
    for (const { id } of notes) places.set(id, index);
    if (!isTable(written)) continue;
    for (const { cells } of written.line.rows) {
      for (const { id } of cells.flatMap(({ blocks }) => blocks)) places.set(id, index);
    }
  }
  return places;
}

/** Width of a letter and height of a line, in CSS pixels, at 100 % (measured on running Thai text at 16 pt). */
const LETTER = 6.2;
const LINE_HEIGHT = 28.8;
/** What the margins of a page take of its width. */
const MARGINS = 189;
/** Above the first line of a sheet and below the last; and between sheets. */
const SHEET_MARGIN = 94;
const BETWEEN_SHEETS = 18;

function letters(content: readonly Inline[]): number {
  return content.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 6), 0);
}

/** How many lines of text a table is high about: of each row its fullest cell. */
function rowsOfTable({ line: { rows, columns } }: WrittenTable, perLine: number): number {
  const column = perLine / columns.length;
  const high = rows.map(({ cells }) =>
    Math.max(
      1,
      ...cells.map(({ blocks, colSpan }) =>
        blocks.reduce((sum, { content }) => sum + Math.max(1, Math.ceil(letters(content) / (column * colSpan))), 0),
      ),
    ),
  );
  return high.reduce((sum, one) => sum + one, 1);
}

/** About how high a line is, in CSS pixels at this zoom and width of the page, before it was drawn. */
export function guessedHeight({ written, first, last, notes }: RollLine, zoom: number, width: number): number {
  const { line, content } = written;
  const column = (100 * width) / zoom - MARGINS;
  const perLine = Math.max(10, column / LETTER);
  const own = Math.max(1, Math.ceil((letters(content) + (line.kind === 'paragraph' ? 16 : 8)) / perLine));
  const rows = isTable(written) ? rowsOfTable(written, perLine) : own;
  const picture = line.kind === 'figure' ? (column * line.width * line.pixels.height) / (1000 * line.pixels.width) : 0;
  const around = line.kind === 'heading' ? 16 : 0;
  const ends = (first ? SHEET_MARGIN : 0) + (last ? SHEET_MARGIN : 0);
  const below = notes.length * LINE_HEIGHT;
  return (
    Math.ceil(((rows * LINE_HEIGHT + picture + around + ends + below) * zoom) / 100) + (first ? BETWEEN_SHEETS : 0)
  );
}
