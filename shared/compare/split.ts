/** Blocks cut in two or more, and blocks made one, found beside a matched pair whose words differ. */
import { plainText } from '../plan/outline.ts';
import type { Line, TextLine } from './changes.ts';
import type { Work } from './sequence.ts';
import { contained, type Grams, gramsOf, likeness } from './similar.ts';

/** Least share of a part's n-grams that the whole must have. */
const PART_OF_WHOLE = 0.75;
/** Least likeness of the whole and all its parts together. */
const LIKE_TOGETHER = 0.8;

export interface Parts {
  /** Where the parts are: from `start` to `end` (exclusive) of their plan. */
  readonly start: number;
  readonly end: number;
}

/**
 * The parts that `whole` was cut into: the line at `at` and lines that follow one another beside it, each of them `free`, that
 * together have the words of the whole. Null when there is no other part. For blocks made one, give the newer line as the whole.
 */
export function partsOf(
  whole: Line,
  lines: readonly Line[],
  at: number,
  free: (index: number) => boolean,
  work: Work,
): Parts | null {
  const there = lines[at]!;
  if (!isText(whole) || !isText(there)) return null;
  const isCandidate = (index: number) => {
    const line = lines[index];
    return line !== undefined && free(index) && isText(line) && line.cell === there.cell;
  };
  if (!isCandidate(at + 1) && !isCandidate(at - 1)) return null;
  const wholeGrams = gramsOf(plainText(whole.content));
  const belongs = (index: number) => {
    const grams = gramsOf(plainText(lines[index]!.content));
    return contained(grams, wholeGrams, work) >= PART_OF_WHOLE;
  };
  let start = at;
  let end = at + 1;
  while (isCandidate(end) && belongs(end)) end += 1;
  while (isCandidate(start - 1) && belongs(start - 1)) start -= 1;
  if (end - start === 1) return null;
  const together = likeness(wholeGrams, gramsOfLines(lines.slice(start, end)), work);
  const alone = likeness(wholeGrams, gramsOfLines([lines[at]!]), work);
  return together >= LIKE_TOGETHER && together > alone ? { start, end } : null;
}

function isText(line: Line): line is TextLine {
  return line.type === 'paragraph' || line.type === 'item';
}

function gramsOfLines(lines: readonly Line[]): Grams {
  return gramsOf(lines.map(({ content }) => plainText(content)).join(''));
}
