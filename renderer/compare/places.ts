/** What people call the place of a line: its section, or its table with the row and cell. */
import type { TablePart } from '../../shared/compare/changes.ts';
import { WORDING } from '../../shared/compare/report/wording.ts';
import type { Language } from '../../shared/errors.ts';
import { plainText } from '../../shared/plan/outline.ts';
import type { Side } from './laid-out.ts';
import { shorten } from './shorten.ts';

/** Characters of a title that stands for a number. */
const MOST_TITLE = 24;

/** The label of the section of a line, else its title; the table, row and cell of a line in one, without the cell for a whole `part`. */
export function standsAt(side: Side, line: number, language: Language, part?: TablePart): string {
  const words = WORDING[language];
  const place = side.cells[line];
  if (place !== undefined) {
    const [row, column] = [place.row + 1, place.column + 1];
    const where =
      part === 'row' ? words.rowAt(row) : part === 'column' ? words.columnAt(column) : words.cellAt(row, column);
    return `${standsAt(side, place.table, language)} ${where}`;
  }
  const { type, id } = side.lines[line]!;
  if (type !== 'table' && type !== 'figure') return sectionOf(side, line);
  const label = side.labels.get(id);
  if (label) return label;
  const order = orderOf(side, line);
  return `${sectionOf(side, line)} ${type === 'table' ? words.tableAt(order) : words.figureAt(order)}`;
}

function sectionOf(side: Side, line: number): string {
  const heading = side.lines[side.headingOf[line]!]!;
  return side.labels.get(heading.id) || `“${shorten(plainText(heading.content, side.labels), MOST_TITLE)}”`;
}

/** Which of its type in its section a line is, from 1. */
function orderOf({ lines, headingOf }: Side, line: number): number {
  const { type } = lines[line]!;
  return lines.slice(headingOf[line]!, line + 1).filter((other) => other.type === type).length;
}
