/** The words of one column of a row: what stayed, and what is only there in this column. */
import type { Piece } from '../../../../shared/compare/changes.ts';
import type { Inline } from '../../../../shared/plan/model.ts';
import { wordsAndGaps } from '../../../../shared/thai/segment.ts';
import type { Look } from './words.ts';

export interface Stretch {
  readonly content: readonly Inline[];
  readonly look: Exclude<Look, 'said'>;
  /** The same in both columns; its references have the ids of the newer plan. */
  readonly same: boolean;
}

/** The stretches of each line of a side: several lines where one was cut in two or two became one. */
export function stretchesOf(pieces: readonly Piece[], side: 'before' | 'after'): Stretch[][] {
  const [own, look, lineEnd] =
    side === 'before' ? (['deleted', 'deleted', 'join'] as const) : (['inserted', 'inserted', 'cut'] as const);
  const lines: Stretch[][] = [[]];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    if (piece.op === lineEnd) lines.push([]);
    else if (piece.op === 'same') line.push({ content: piece.content, look: 'plain', same: true });
    else if (piece.op === own) line.push({ content: piece.content, look, same: false });
    else if (piece.op === 'formatted') line.push({ content: piece[side], look: 'plain', same: false });
    else if (piece.op === 'respelt') line.push({ content: piece[side], look, same: false });
    else if (piece.op === 'note') line.push(...noteStretches(piece, side));
  }
  return lines;
}

/** A footnote whose words changed: in square brackets its number, as a reference to it prints it, and its words. */
function noteStretches({ pieces, ...note }: Extract<Piece, { op: 'note' }>, side: 'before' | 'after'): Stretch[] {
  const said = (content: readonly Inline[]): Stretch => ({ content, look: 'plain', same: false });
  const number: Inline = { type: 'reference', target: note[side][0].id };
  const start = said([{ type: 'text', text: '[' }, number, { type: 'text', text: ' ' }]);
  return [start, ...stretchesOf(pieces, side).flat(), said([{ type: 'text', text: ']' }])];
}

/** Characters up to which a line is shown whole, with all that did not change: a page of the table. People read sentences, not snippets. */
const WHOLE_LINE = 2_000;
/** In longer ones, an unchanged stretch of more than this is cut in its middle, */
const LONG_STRETCH = 600;
/** and so much is left at its ends. */
const LEFT_AT_ENDS = 200;

/** What to print of an unchanged stretch: all of it, or its ends and how many characters are left out between them. */
export type Shown =
  | { readonly whole: readonly Inline[] }
  | { readonly start: readonly Inline[]; readonly leftOut: number; readonly end: readonly Inline[] };

export function shown({ content, same }: Stretch, lineLength: number): Shown {
  const length = lengthOf(content);
  if (!same || lineLength <= WHOLE_LINE || length <= LONG_STRETCH) return { whole: content };
  const start = startOf(content, LEFT_AT_ENDS);
  const end = endOf(content, LEFT_AT_ENDS);
  return { start, leftOut: length - lengthOf(start) - lengthOf(end), end };
}

/** UTF-16 units of the text. */
export function lengthOf(content: readonly Inline[]): number {
  return content.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 1), 0);
}

/** About the first `length` characters, up to the end of a word. */
export function startOf(content: readonly Inline[], length: number): Inline[] {
  const kept: Inline[] = [];
  let left = length;
  for (const inline of content) {
    if (left <= 0) break;
    if (inline.type === 'text' && inline.text.length > left) {
      kept.push({ ...inline, text: wordsUpTo(inline.text, left) });
      break;
    }
    kept.push(inline);
    left -= inline.type === 'text' ? inline.text.length : 1;
  }
  return kept;
}

function endOf(content: readonly Inline[], length: number): Inline[] {
  const kept: Inline[] = [];
  let left = length;
  for (const inline of content.toReversed()) {
    if (left <= 0) break;
    if (inline.type === 'text' && inline.text.length > left) {
      kept.push({ ...inline, text: wordsFrom(inline.text, left) });
      break;
    }
    kept.push(inline);
    left -= inline.type === 'text' ? inline.text.length : 1;
  }
  return kept.reverse();
}

/** Beyond a cut, so much is looked at for the end of the word there. */
const LONGEST_WORD = 200;

function wordsUpTo(text: string, length: number): string {
  let kept = '';
  for (const part of wordsAndGaps(text.slice(0, length + LONGEST_WORD))) {
    if (kept.length >= length) break;
    kept += part;
  }
  return kept;
}

function wordsFrom(text: string, length: number): string {
  let kept = '';
  for (const part of wordsAndGaps(text.slice(-length - LONGEST_WORD)).reverse()) {
    if (kept.length >= length) break;
    kept = part + kept;
  }
  return kept;
}
