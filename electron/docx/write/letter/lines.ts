/** Lines and pages of a letter, foreseen. Word, which knows the font, may break a line a word earlier or later. */
import { wordsAndGaps } from '../../../../shared/thai/segment.ts';
import { lineHeight, textWidth } from '../text-width.ts';
import { FIRST_PAGE_ROOM, LATER_PAGE_ROOM, TEXT_WIDTH } from './page.ts';
import { type LetterParagraph, shapeOf } from './paragraph.ts';
import { LETTER_STYLES } from './styles.ts';

export interface Pages {
  readonly count: number;
  /** The first line of each page. */
  readonly openings: readonly string[];
}

interface Line {
  readonly height: number;
  readonly before: number;
  readonly text: string;
  /** On one page with the next line. */
  readonly tied: boolean;
}

/** Text cut into lines of a width in twips, the first of `first`; words are not cut. At least one line. */
export function breakLines(text: string, first: number, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const stretch of text.split('\n')) {
    let line = '';
    let filled = 0;
    for (const piece of pieces(stretch)) {
      const room = lines.length === 0 ? first : width;
      const taken = textWidth(piece, size);
      if (line.trim() !== '' && piece.trim() !== '' && filled + taken > room) {
        lines.push(line);
        line = '';
        filled = 0;
      }
      line += piece;
      filled += taken;
    }
    lines.push(line);
  }
  return lines;
}

/** What a line may end after: words and gaps, an address or a foreign name in one piece. */
export function pieces(text: string): string[] {
  const whole: string[] = [];
  for (const piece of wordsAndGaps(text)) {
    if (/[!-~]$/.test(whole.at(-1) ?? '') && /^[!-~]/.test(piece)) whole[whole.length - 1] += piece;
    else whole.push(piece);
  }
  return whole;
}

/** The lines of one paragraph. */
export function linesOf(paragraph: LetterParagraph): string[] {
  const { left, first, right } = shapeOf(paragraph);
  const width = TEXT_WIDTH - left - right;
  return breakLines(paragraph.words, width - first - (paragraph.lead ?? 0), width, LETTER_STYLES[paragraph.style].size);
}

/** Fills pages: lines that are tied to one another start a page together, unless they would not fit on one. */
export function foreseePages(paragraphs: readonly LetterParagraph[]): Pages {
  const lines = paragraphs.flatMap(tiedLines);
  const openings: string[] = [];
  let room = 0;
  let start = 0;
  while (start < lines.length) {
    let end = start + 1;
    while (end < lines.length && lines[end - 1]!.tied) end += 1;
    const together = lines.slice(start, end);
    const tall = together.reduce((sum, { height, before }) => sum + height + before, 0);
    const next = openings.length === 0 ? FIRST_PAGE_ROOM : LATER_PAGE_ROOM;
    if (tall > room && tall <= next) {
      openings.push(together[0]!.text);
      room = next;
    }
    for (const { height, before, text } of together) {
      if (height + before > room) {
        openings.push(text);
        room = openings.length === 1 ? FIRST_PAGE_ROOM : LATER_PAGE_ROOM;
      }
      room -= height + before;
    }
    start = end;
  }
  return { count: Math.max(1, openings.length), openings };
}

function tiedLines(paragraph: LetterParagraph): Line[] {
  const { style, label = '', keepNext = false } = paragraph;
  const look: { keepNext?: boolean; keepLines?: boolean; size: number } = LETTER_STYLES[style];
  const shape = shapeOf(paragraph);
  const lines = linesOf(paragraph);
  return lines.map((text, index) => ({
    height: shape.line ?? lineHeight(look.size),
    before: index === 0 ? shape.before : 0,
    text: index === 0 && label !== '' ? `${label} ${text}` : text,
    tied:
      index === lines.length - 1
        ? keepNext || look.keepNext === true
        : // Two lines at least on either side of a break: widow control.
          look.keepLines === true || index === 0 || index === lines.length - 2,
  }));
}
