/** The lines of a text, each normalised; their numbers are those an editor shows. */
import { normalizeText } from '../../shared/thai/text.ts';

export interface SourceLine {
  /** From 1. */
  readonly line: number;
  /** Columns of white space before the text; a tab reaches the next multiple of four. */
  readonly indent: number;
  /** Normalised, tabs as spaces, without white space at either end; empty for a blank line. */
  readonly text: string;
  /** Two or more spaces at the end: a line break in Markdown. */
  readonly breaksAfter: boolean;
}

/** CR LF, LF, CR, vertical tab, form feed, next line, line and paragraph separator. */
export const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Control characters that normalisation takes out. */
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

function indentOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += 4 - (columns % 4);
    else if (/\s/.test(character)) columns += 1;
    else break;
  }
  return columns;
}

/** All lines in order, blank ones included. Also says which held control characters; those are gone. */
export function readLines(text: string): {
  readonly lines: SourceLine[];
  readonly controls: ReadonlyMap<number, number>;
} {
  const controls = new Map<number, number>();
  const anyControl = text.search(CONTROL) >= 0;
  const lines = text.split(LINE_END).map((source, index): SourceLine => {
    const found = anyControl ? (source.match(CONTROL)?.length ?? 0) : 0;
    if (found > 0) controls.set(index + 1, found);
    const normal = normalizeText(source);
    const trimmed = normal.trim();
    return {
      line: index + 1,
      indent: trimmed === '' ? 0 : indentOf(normal),
      text: trimmed.includes('\t') ? trimmed.replace(/\t/g, ' ') : trimmed,
      breaksAfter: normal.endsWith('  '),
    };
  });
  return { lines, controls };
}
