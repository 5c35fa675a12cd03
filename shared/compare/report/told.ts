/** What a report says of each change, before it is laid out on a line or a page. */
import type { Id, Inline, Mark } from '../../plan/model.ts';
import { referenceLabel } from '../../plan/references.ts';
import { formatNumber } from '../../thai/digits.ts';
import { changeKey } from '../align.ts';
import type { Change, ChangeKind, DetailsChanged, Line, Moved, Piece, Place, Shape } from '../changes.ts';
import type { Compared } from '../compared.ts';
import { diffText } from '../diff-text.ts';
import { asItIs } from '../lines.ts';
import { termsOf } from '../tokens.ts';
import { type Side, sideOf } from './side.ts';
import type { Wording } from './wording.ts';

/** Words with the same marks; references are the numbers they print. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Words that one thing happened to; `cut` and `join` stand where a line was cut in two or two became one. */
export type Stretch =
  | { readonly op: 'same' | 'deleted' | 'inserted' | 'moved' | 'formatted'; readonly runs: readonly Run[] }
  | { readonly op: 'cut' | 'join' };

export interface ToldLine {
  readonly isHeading: boolean;
  /** Its printed number or bullet where the whole line came, went or moved; '' where the place says it. */
  readonly label: string;
  readonly stretches: readonly Stretch[];
}

export interface Told {
  /** Index among the changes. */
  readonly index: number;
  readonly kind: ChangeKind;
  /** Whether the change is of a heading or a block, or of the plan itself. */
  readonly of: 'plan' | 'heading' | 'block';
  /** The chapter it is told in, of the older plan where `gone`; null for details of the plan. */
  readonly chapter: Id | null;
  readonly gone: boolean;
  /** The heading it is under, `๒.๓ ขอบเขต`; '' for details. */
  readonly section: string;
  /** What is changed: the number of a heading, old and new where it is another, or the place of a block in its section. */
  readonly place: string;
  /** All lines that came or went; one line otherwise. */
  readonly lines: readonly ToldLine[];
  /** What else there is to say, in sentences: where it moved from, other marks, differences that nobody sees. */
  readonly notes: readonly string[];
  /** Why, as typed by a person; '' when nobody did. */
  readonly reason: string;
}

/** A chapter with changes and what it is called. */
export interface ToldChapter {
  readonly heading: string;
  readonly gone: boolean;
  readonly changes: readonly Told[];
}

/** The telling of a comparison: changes of the plan itself, then chapters as `briefChapters` has them. */
export interface Telling {
  readonly details: readonly Told[];
  readonly chapters: readonly ToldChapter[];
  readonly after: Side;
}

interface Context {
  readonly compared: Compared;
  readonly words: Wording;
  readonly old: Side;
  readonly now: Side;
  /** Ids of the newer plan by those of the older, where they differ. */
  readonly names: ReadonlyMap<Id, Id>;
}

export function tell(compared: Compared, words: Wording): Telling {
  const context: Context = {
    compared,
    words,
    old: sideOf(compared.before.plan, words),
    now: sideOf(compared.after.plan, words),
    names: new Map(compared.comparison.ids),
  };
  const { old, now } = context;
  const details: Told[] = [];
  const kept = new Map<Id, Told[]>(now.chapters.map((id) => [id, []]));
  const gone = new Map<Id, Told[]>();
  for (const [index, change] of compared.comparison.changes.entries()) {
    const told = toldOf(change, index, context);
    if (told.chapter === null) details.push(told);
    else {
      if (told.gone && !gone.has(told.chapter)) gone.set(told.chapter, []);
      (told.gone ? gone : kept).get(told.chapter)!.push(told);
    }
  }
  const chapters = [...kept].map(([id, changes]) => ({ heading: now.heading(id), gone: false, changes }));
  const goneChapters = [...gone].map(([id, changes]) => ({ heading: old.heading(id), gone: true, changes }));
  return { details, chapters: [...chapters, ...goneChapters].filter(({ changes }) => changes.length > 0), after: now };
}

function toldOf(change: Change, index: number, context: Context): Told {
  const reason = context.compared.reasons[changeKey(change)] ?? '';
  if (change.kind === 'details') return { ...detailsTold(change, context), index, reason };
  const [before] = 'before' in change ? [change.before].flat() : [];
  const [after] = 'after' in change ? [change.after].flat() : [];
  const place = (after ?? before)!;
  return {
    index,
    kind: change.kind,
    of: place.id === place.section ? 'heading' : 'block',
    ...(after ? { ...whereAfter(after, context) } : whereGone(before!, context)),
    place: placeOf(change, place, context),
    lines: linesOf(change, context),
    notes: notesOf(change, context),
    reason,
  };
}

type Where = Pick<Told, 'chapter' | 'gone' | 'section'>;

function whereAfter({ section }: Place, { now }: Context): Where {
  return { chapter: now.chapterOf(section)!, gone: false, section: now.heading(section) };
}

/** A line that is gone is told in the chapter it was in, if that is still there, as `briefChapters` has it. */
function whereGone({ id, section }: Place, { old, now, names }: Context): Where {
  const chapter = old.chapterOf(section)!;
  const newer = id === chapter ? undefined : now.chapterOf(names.get(chapter) ?? chapter);
  return { chapter: newer ?? chapter, gone: newer === undefined, section: old.heading(section) };
}

function placeOf(change: Exclude<Change, DetailsChanged>, place: Place, { old, now, words }: Context): string {
  const side = change.kind === 'deleted' ? old : now;
  const isHeading = place.id === place.section;
  if ('label' in change && change.label !== undefined) {
    const labels = `${change.label.before || words.none} → ${change.label.after || words.none}`;
    return isHeading ? labels : words.itemAt(labels);
  }
  return isHeading ? (side.labels.get(place.id) ?? '') : side.within(place);
}

type Labels = Side['labels'];

const NO_LABELS: Labels = new Map();

function linesOf(change: Exclude<Change, DetailsChanged>, { old, now }: Context): ToldLine[] {
  switch (change.kind) {
    case 'inserted':
      return change.lines.map((line) => wholeLine(line, 'inserted', now.labels));
    case 'deleted':
      return old.lines
        .slice(change.before.line, change.before.line + change.count)
        .map((line) => wholeLine(line, 'deleted', old.labels));
    case 'split':
    case 'merged':
      return [{ isHeading: false, label: '', stretches: stretchesOf(change.pieces, old.labels, now.labels) }];
    default: {
      const line = now.lines[change.after.line]!;
      const moved = change.kind === 'moved' || change.kind === 'moved-edited';
      if (change.pieces === undefined) return [{ ...wholeLine(line, moved ? 'moved' : 'same', now.labels), label: '' }];
      const stretches = stretchesOf(change.pieces, old.labels, now.labels);
      const shown = moved
        ? stretches.map((stretch) => (stretch.op === 'same' ? { ...stretch, op: 'moved' as const } : stretch))
        : stretches;
      return [{ isHeading: line.type === 'heading', label: '', stretches: shown }];
    }
  }
}

function wholeLine(line: Line, op: 'same' | 'deleted' | 'inserted' | 'moved', labels: Labels): ToldLine {
  return {
    isHeading: line.type === 'heading',
    label: labels.get(line.id) ?? '',
    stretches: line.content.length === 0 ? [] : [{ op, runs: runsOf(line.content, labels) }],
  };
}

function stretchesOf(pieces: readonly Piece[], old: Labels, now: Labels): Stretch[] {
  return pieces.flatMap((piece): Stretch[] => {
    switch (piece.op) {
      case 'cut':
      case 'join':
        return [{ op: piece.op }];
      case 'formatted':
        return [{ op: 'formatted', runs: runsOf(piece.after, now) }];
      case 'respelt':
        return [
          { op: 'deleted', runs: runsOf(piece.before, old) },
          { op: 'inserted', runs: runsOf(piece.after, now) },
        ];
      default:
        return [{ op: piece.op, runs: runsOf(piece.content, piece.op === 'deleted' ? old : now) }];
    }
  });
}

function runsOf(content: readonly Inline[], labels: Labels): Run[] {
  return content.map((inline) => {
    if (inline.type === 'text') return { text: inline.text, marks: inline.marks ?? [] };
    return { text: inline.type === 'break' ? ' ' : referenceLabel(inline, labels).label, marks: [] };
  });
}

/** The words of runs. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function notesOf(change: Exclude<Change, DetailsChanged>, context: Context): string[] {
  const { words, old, now } = context;
  const notes: string[] = [];
  if (change.kind === 'inserted') notes.push(...takenAlong(change.lines.slice(1), words));
  if (change.kind === 'deleted') {
    const { line } = change.before;
    notes.push(...takenAlong(old.lines.slice(line + 1, line + change.count), words));
  }
  if ('runs' in change) {
    notes.push(moveNote(change, context));
    notes.push(...takenAlong(carriedLines(change, now), words));
  }
  if (change.kind === 'split') notes.push(words.parts(change.after.length));
  if (change.kind === 'merged') notes.push(words.parts(change.before.length));
  if ('shape' in change && change.shape !== undefined) notes.push(shapeNote(change.shape, context));
  if ('pieces' in change && change.pieces !== undefined) notes.push(...pieceNotes(change.pieces, context));
  if ('references' in change) {
    for (const { before, after } of change.references ?? []) notes.push(words.references(before, after));
  }
  if ('match' in change && change.match === 'likely') notes.push(words.likely);
  return notes;
}

/** A line can move and still be the second of its section: then it is told by what it follows. */
function moveNote({ before, after }: Moved, { words, old, now }: Context): string {
  const [from, to] = [old.standing(before), now.standing(after)];
  return from === to ? words.fromAfter(old.lineBefore(before), now.lineBefore(after)) : words.from(from, to);
}

function carriedLines({ runs, after }: Moved, now: Side): Line[] {
  return runs.flatMap((run) => now.lines.slice(run.after, run.after + run.count)).filter(({ id }) => id !== after.id);
}

/** What came, went or moved with a heading; nothing for a line alone. */
function takenAlong(lines: readonly Line[], words: Wording): string[] {
  if (lines.length === 0) return [];
  const headings = lines.filter(({ type }) => type === 'heading').length;
  const others = lines.length - headings;
  return [words.with(headings > 0 ? words.headings(headings) : '', others > 0 ? words.others(others) : '')];
}

function shapeNote({ before, after }: { readonly before: Shape; readonly after: Shape }, context: Context): string {
  const [old, now] = [shapeWords(before, context), shapeWords(after, context)];
  return old === now ? context.words.guidance : `${old} → ${now}`;
}

function shapeWords(shape: Shape, { words }: Context): string {
  if (shape.type === 'paragraph') return `${words.aligned(shape.align)} ${words.indents[shape.indent]}`;
  if (shape.type === 'item') return words.item(shape.kind, shape.depth + 1);
  const { number } = shape;
  const numbered = words.numbers[number.kind] + (number.kind === 'pinned' ? ` ${words.count(number.value)}` : '');
  return `${words.level(shape.level)} ${numbered}`;
}

function pieceNotes(pieces: readonly Piece[], { words, old, now }: Context): string[] {
  return pieces.flatMap((piece) => {
    if (piece.op === 'respelt') {
      return [words.invisible(wordsOf(runsOf(piece.after, now.labels)), words.why(piece.why))];
    }
    if (piece.op !== 'formatted') return [];
    const [before, after] = [runsOf(piece.before, old.labels), runsOf(piece.after, now.labels)];
    return [words.marks(wordsOf(after), marksOf(before, words), marksOf(after, words))];
  });
}

function marksOf(runs: readonly Run[], words: Wording): string {
  const marks = [...new Set(runs.flatMap((run) => run.marks))].map(words.mark);
  return marks.length === 0 ? words.plain : marks.join(' ');
}

type DetailsTold = Omit<Told, 'index' | 'reason'>;

function detailsTold(change: DetailsChanged, { compared, words }: Context): DetailsTold {
  const told = { kind: 'details', of: 'plan', chapter: null, gone: false, section: '' } as const;
  const place = words.field(change.field);
  if (change.field === 'scheme') return { ...told, place, lines: [], notes: schemeNotes(change, words) };
  const [before, after] =
    change.field === 'period'
      ? [
          years(change.before, compared.before.plan.scheme.digits),
          years(change.after, compared.after.plan.scheme.digits),
        ]
      : [change.before, change.after];
  return {
    ...told,
    place,
    lines: [{ isHeading: false, label: '', stretches: textStretches(before, after) }],
    notes: [],
  };
}

function years(period: Extract<DetailsChanged, { field: 'period' }>['before'], digits: 'thai' | 'arabic'): string {
  return period === null ? '' : `${formatNumber(period.from, digits)} – ${formatNumber(period.to, digits)}`;
}

/** Two texts without marks, word against word. */
function textStretches(before: string, after: string): Stretch[] {
  const inlines = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);
  const judge = { terms: termsOf([]), rename: asItIs, work: { left: Number.POSITIVE_INFINITY } };
  const { pieces } = diffText([inlines(before)], [inlines(after)], judge);
  return stretchesOf(pieces, NO_LABELS, NO_LABELS);
}

/** Each pattern of a numbering scheme that is another. */
function schemeNotes({ before, after }: Extract<DetailsChanged, { field: 'scheme' }>, words: Wording): string[] {
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
  return notes;
}
