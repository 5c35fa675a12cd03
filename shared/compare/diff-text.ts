/** The words of one line, or of several, held against those of another: what was struck, what was put in, what only looks otherwise. */
import type { Inline } from '../plan/model.ts';
import { plainText } from '../plan/outline.ts';
import type { Piece } from './changes.ts';
import { invisibleDifference } from './invisible.ts';
import { asItIs, joinInlines, type Rename, sameContent } from './lines.ts';
import { changedStretches, type Stretch, type Work } from './sequence.ts';
import { type Flat, flatten, LINE_END, sliceInlines, type Terms, type Token } from './tokens.ts';

/** When less than this share stays, of the shorter of the two texts between the first change and the last, it reads better as replaced than as islands. */
const LEAST_KEPT = 0.2;

export interface TextDifference {
  readonly pieces: readonly Piece[];
  /** False when the words were not compared because the work was used up: the whole is then one deletion and one insertion. */
  readonly complete: boolean;
}

/** What words are compared by: terms that are never cut, ids that changed, and the work that is left. */
interface Means {
  readonly terms: Terms;
  readonly rename: Rename;
  readonly work: Work;
}

/** `complete` turns false once the words of a note were not compared. */
interface Telling extends Means {
  complete: boolean;
}

/**
 * How the lines `before` (mostly one) became the lines `after`. Changed words that stand side by side, or with nothing but
 * spaces between them, are one stretch. References to lines that `rename` knows under another id are the same.
 */
export function diffText(
  before: readonly (readonly Inline[])[],
  after: readonly (readonly Inline[])[],
  means: Means,
): TextDifference {
  const { terms, rename, work } = means;
  const old = flatten(before, terms, rename);
  const now = flatten(after, terms, asItIs);
  const [oldKeys, newKeys] = keysOf(old.tokens, now.tokens);
  const found = changedStretches(oldKeys, newKeys, work);
  const whole = { start: 0, end: old.tokens.length, afterStart: 0, afterEnd: now.tokens.length };
  const stretches = found === null ? [whole] : readable(found, old.tokens, now.tokens);
  const told = { ...means, complete: found !== null };
  return { pieces: piecesOf(stretches, old, now, told), complete: told.complete };
}

function keysOf(before: readonly Token[], after: readonly Token[]): [number[], number[]] {
  const numbers = new Map<string, number>();
  const number = ({ key }: Token) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return [before.map(number), after.map(number)];
}

/** Stretches with only spaces between them are one; islands of common words in what is otherwise another text are none. */
function readable(
  stretches: readonly Stretch[],
  before: readonly Token[],
  after: readonly Token[],
): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const between = last && before.slice(last.end, stretch.start);
    const bySpaces = between?.every(({ key }) => /^ +$/.test(key)) === true;
    if (last && bySpaces && replaces(last, stretch)) joined[joined.length - 1] = spanning(last, stretch);
    else joined.push(stretch);
  }
  if (joined.length < 2) return joined;
  const first = joined[0]!;
  const last = joined.at(-1)!;
  const kept = joined.slice(1).map((stretch, index) => lengthOf(before, joined[index]!.end, stretch.start));
  const keptInside = kept.reduce((sum, length) => sum + length, 0);
  const inside = Math.min(lengthOf(before, first.start, last.end), lengthOf(after, first.afterStart, last.afterEnd));
  const hasLineEnd =
    before.slice(first.start, last.end).some(isLineEnd) || after.slice(first.afterStart, last.afterEnd).some(isLineEnd);
  return keptInside < LEAST_KEPT * inside && !hasLineEnd ? [spanning(first, last)] : joined;
}

/** Whether two stretches together take something out and put something in; of two that only do one of these, the space between stays. */
function replaces(a: Stretch, b: Stretch): boolean {
  return (a.start < a.end || b.start < b.end) && (a.afterStart < a.afterEnd || b.afterStart < b.afterEnd);
}

function isLineEnd({ key }: Token): boolean {
  return key === LINE_END;
}

function spanning(first: Stretch, last: Stretch): Stretch {
  return { start: first.start, end: last.end, afterStart: first.afterStart, afterEnd: last.afterEnd };
}

function lengthOf(tokens: readonly Token[], start: number, end: number): number {
  return start < end ? tokens[end - 1]!.end - tokens[start]!.start : 0;
}

function piecesOf(stretches: readonly Stretch[], old: Flat, now: Flat, telling: Telling): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let afterAt = 0;
  for (const { start, end, afterStart, afterEnd } of stretches) {
    addKept(pieces, old, now, { start: at, end: start, afterStart: afterAt, afterEnd: afterStart }, telling);
    addChanged(pieces, old, now, { start, end, afterStart, afterEnd });
    at = end;
    afterAt = afterEnd;
  }
  addKept(
    pieces,
    old,
    now,
    { start: at, end: old.tokens.length, afterStart: afterAt, afterEnd: now.tokens.length },
    telling,
  );
  return pieces;
}

/** The same words on both sides; those whose marks differ are `formatted`, notes whose words differ a `note`. */
function addKept(pieces: Piece[], old: Flat, now: Flat, stretch: Stretch, telling: Telling): void {
  const { start, end, afterStart, afterEnd } = stretch;
  if (start === end) return;
  const before = sliceOf(old, old.tokens.slice(start, end));
  const after = sliceOf(now, now.tokens.slice(afterStart, afterEnd));
  if (sameContent(before, after, telling.rename)) pieces.push({ op: 'same', content: after });
  else addKeptByWord(pieces, old, now, stretch, telling);
}

function addKeptByWord(
  pieces: Piece[],
  old: Flat,
  now: Flat,
  { start, end, afterStart }: Stretch,
  telling: Telling,
): void {
  for (let index = start; index < end; index += 1) {
    const token = old.tokens[index]!;
    const other = now.tokens[afterStart + index - start]!;
    const before = sliceInlines(old, token.start, token.end);
    const after = sliceInlines(now, other.start, other.end);
    const last = pieces.at(-1);
    const [note, newNote] = [before[0], after[0]];
    if (sameContent(before, after, telling.rename)) {
      if (last?.op === 'same') pieces[pieces.length - 1] = { op: 'same', content: joinInlines([last.content, after]) };
      else pieces.push({ op: 'same', content: after });
    } else if (note?.type === 'footnote' && newNote?.type === 'footnote') {
      const inside = diffText([note.content], [newNote.content], telling);
      telling.complete &&= inside.complete;
      pieces.push({ op: 'note', before: [note], after: [newNote], pieces: inside.pieces });
    } else if (last?.op === 'formatted') {
      const joined = { before: joinInlines([last.before, before]), after: joinInlines([last.after, after]) };
      pieces[pieces.length - 1] = { op: 'formatted', ...joined };
    } else pieces.push({ op: 'formatted', before, after });
  }
}

function addChanged(pieces: Piece[], old: Flat, now: Flat, { start, end, afterStart, afterEnd }: Stretch): void {
  const removed = old.tokens.slice(start, end);
  const added = now.tokens.slice(afterStart, afterEnd);
  if (![...removed, ...added].some(isLineEnd)) {
    const before = sliceOf(old, removed);
    const after = sliceOf(now, added);
    const onlyText = [...before, ...after].every(({ type }) => type === 'text');
    const why = onlyText ? invisibleDifference(plainText(before), plainText(after)) : null;
    if (why !== null) {
      pieces.push({ op: 'respelt', before, after, why });
      return;
    }
  }
  addOneSided(pieces, old, removed, 'deleted', 'join');
  addOneSided(pieces, now, added, 'inserted', 'cut');
}

function sliceOf(flat: Flat, tokens: readonly Token[]): Inline[] {
  return tokens.length === 0 ? [] : sliceInlines(flat, tokens[0]!.start, tokens.at(-1)!.end);
}

function addOneSided(
  pieces: Piece[],
  flat: Flat,
  tokens: readonly Token[],
  op: 'deleted' | 'inserted',
  atLineEnd: 'join' | 'cut',
): void {
  let start = 0;
  const add = (end: number) => {
    if (start < end) pieces.push({ op, content: sliceOf(flat, tokens.slice(start, end)) });
  };
  for (const [index, token] of tokens.entries()) {
    if (!isLineEnd(token)) continue;
    add(index);
    pieces.push({ op: atLineEnd });
    start = index + 1;
  }
  add(tokens.length);
}
