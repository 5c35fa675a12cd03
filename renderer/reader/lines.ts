/** What is on the roll: every line of a plan in order, and how high it will be about. */
import type { Id, Inline, Section } from '../../shared/plan/model.ts';
import { linesOfChapter, type Written } from '../editor/adapter/to-lexical.ts';

export interface RollLine {
  readonly written: Written;
  /** The section it belongs to. */
  readonly section: Id;
  /** Whether a sheet begins or ends with it. */
  readonly first: boolean;
  readonly last: boolean;
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

/** The lines of a plan. Each chapter begins on a sheet of its own. */
export function rollLines(sections: readonly Section[]): readonly RollLine[] {
  const lines: RollLine[] = [];
  for (const [index, section] of sections.entries()) {
    const next = sections[index + 1];
    const ends = next === undefined || next.level === 1;
    const own = linesOf(section);
    for (const [at, written] of own.entries()) {
      const first = at === 0 && (index === 0 || section.level === 1);
      lines.push({ written, section: section.id, first, last: ends && at === own.length - 1 });
    }
  }
  return lines;
}

/** Width of a letter and height of a line, in CSS pixels, at 100 % (measured on running Thai text at 16 pt). */
const LETTER = 6.2;
const LINE_HEIGHT = 28.8;
/** What the margins of a page take of its width. */
const MARGINS = 189;
/** Above the first line of a sheet and below the last; and between sheets. */
const SHEET_MARGIN = 94;
export const BETWEEN_SHEETS = 18;

function letters(content: readonly Inline[]): number {
  return content.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 6), 0);
}

/** About how high a line is, in CSS pixels at this zoom and width of the page, before it was drawn. */
export function guessedHeight({ written, first, last }: RollLine, zoom: number, width: number): number {
  const { line, content } = written;
  const perLine = Math.max(10, ((100 * width) / zoom - MARGINS) / LETTER);
  const rows = Math.max(1, Math.ceil((letters(content) + (line.kind === 'paragraph' ? 16 : 8)) / perLine));
  const around = line.kind === 'heading' ? 16 : 0;
  const ends = (first ? SHEET_MARGIN : 0) + (last ? SHEET_MARGIN : 0);
  return Math.ceil(((rows * LINE_HEIGHT + around + ends) * zoom) / 100) + (first ? BETWEEN_SHEETS : 0);
}
