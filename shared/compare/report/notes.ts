/** What else there is to say of a change than its words: where it moved from, other marks and shapes, differences that nobody sees. */
import { captionsOf, DEFAULT_APPENDIX } from '../../plan/scheme.ts';
import type { Change, DetailsChanged, Line, Moved, Piece } from '../changes.ts';
import { shapeDifferences, shapeSentence } from './shape-words.ts';
import type { Side } from './side.ts';
import { type Run, runsOf, wordsOf } from './stretches.ts';
import type { Wording } from './wording.ts';

/** What notes are made of: both plans, in the words of a language. */
export interface Sides {
  readonly words: Wording;
  readonly old: Side;
  readonly now: Side;
}

/** Each a sentence without a full stop. */
export function notesOf(change: Exclude<Change, DetailsChanged>, sides: Sides): string[] {
  const { words, old, now } = sides;
  const notes: string[] = [];
  if (change.kind === 'inserted' && change.part === undefined) notes.push(...takenAlong(change.lines.slice(1), words));
  if (change.kind === 'deleted' && change.part === undefined) {
    const { line } = change.before;
    notes.push(...takenAlong(old.lines.slice(line + 1, line + change.count), words));
  }
  if ('runs' in change) {
    notes.push(moveNote(change, sides));
    if (change.part === undefined) notes.push(...takenAlong(carriedLines(change, now), words));
  }
  if (change.kind === 'split') notes.push(words.parts(change.after.length));
  if (change.kind === 'merged') notes.push(words.parts(change.before.length));
  if ('shape' in change && change.shape !== undefined) {
    const { before, after } = change.shape;
    const between = (was: string, is: string) => `${was} → ${is}`;
    notes.push(...shapeDifferences(before, after, words).map((each) => shapeSentence(each, between)));
  }
  if ('pieces' in change && change.pieces !== undefined) notes.push(...pieceNotes(change.pieces, sides));
  if ('references' in change) {
    for (const { before, after } of change.references ?? []) notes.push(words.references(before, after));
  }
  if ('match' in change && change.match === 'likely') notes.push(words.likely);
  return notes;
}

/** A line can move and still be the second of its section: then it is told by what it follows. */
function moveNote({ before, after, part }: Moved, { words, old, now }: Sides): string {
  const [from, to] = [old.standing(before, part), now.standing(after, part)];
  return from === to ? words.fromAfter(old.lineBefore(before), now.lineBefore(after)) : words.from(from, to);
}

function carriedLines({ runs, after }: Moved, now: Side): Line[] {
  return runs.flatMap((run) => now.lines.slice(run.after, run.after + run.count)).filter(({ id }) => id !== after.id);
}

/** What came, went or moved with a heading; nothing for a line alone, or for a table, whose cells are it. */
function takenAlong(taken: readonly Line[], words: Wording): string[] {
  const lines = taken.filter((line) => !('cell' in line));
  if (lines.length === 0) return [];
  const headings = lines.filter(({ type }) => type === 'heading').length;
  const others = lines.length - headings;
  return [words.with(headings > 0 ? words.headings(headings) : '', others > 0 ? words.others(others) : '')];
}

function pieceNotes(pieces: readonly Piece[], { words, old, now }: Sides): string[] {
  return pieces.flatMap((piece) => {
    if (piece.op === 'respelt') {
      return [words.invisible(wordsOf(runsOf(piece.after, now.labels)), words.why(piece.why))];
    }
    if (piece.op === 'note') return pieceNotes(piece.pieces, { words, old, now });
    if (piece.op !== 'formatted') return [];
    const [before, after] = [runsOf(piece.before, old.labels), runsOf(piece.after, now.labels)];
    return [words.marks(wordsOf(after), marksOf(before, words), marksOf(after, words))];
  });
}

function marksOf(runs: readonly Run[], words: Wording): string {
  const marks = [...new Set(runs.flatMap((run) => run.marks))].map(words.mark);
  return marks.length === 0 ? words.plain : marks.join(' ');
}

/** Each pattern of a numbering scheme that is another. */
export function schemeNotes({ before, after }: Extract<DetailsChanged, { field: 'scheme' }>, words: Wording): string[] {
  const notes: string[] = [];
  const note = (name: string, old: string, now: string) => {
    if (old !== now) notes.push(`${name}: ${old} → ${now}`);
  };
  note(words.digits.name, words.digits[before.digits], words.digits[after.digits]);
  for (const part of ['levels', 'numberedItems', 'letteredItems', 'bullets'] as const) {
    const printed = (level: (typeof before)[typeof part][number]) => {
      if (typeof level === 'string') return level;
      return level.format === 'letter' ? `${level.pattern} (${words.letters})` : level.pattern;
    };
    for (const [index, level] of before[part].entries()) {
      note(words.patternOf[part](index + 1), printed(level), printed(after[part][index]!));
    }
  }
  const [old, now] = [captionsOf(before), captionsOf(after)];
  note(words.countedBy.name, words.countedBy[old.by], words.countedBy[now.by]);
  for (const part of ['table', 'figure'] as const) note(words.patternOf[part], old[part], now[part]);
  note(words.patternOf.appendix, before.appendix ?? DEFAULT_APPENDIX, after.appendix ?? DEFAULT_APPENDIX);
  note(words.numbering.name, words.numbering[before.numbering ?? 'auto'], words.numbering[after.numbering ?? 'auto']);
  return notes;
}
