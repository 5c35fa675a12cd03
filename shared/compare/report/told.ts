/** What a report says of each change, before it is laid out on a line or a page. */
import { writeYears } from '../../plan/front.ts';
import type { Id } from '../../plan/model.ts';
import { changeKey } from '../align.ts';
import type { Change, ChangeKind, DetailsChanged, Line, Place } from '../changes.ts';
import type { Compared } from '../compared.ts';
import { linesOfChange, rowsOfLines } from '../extent.ts';
import { notesOf, type Sides, schemeNotes } from './notes.ts';
import { type Side, sideOf } from './side.ts';
import { runsOf, type Stretch, stretchesOf, textStretches } from './stretches.ts';
import type { Wording } from './wording.ts';

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

interface Context extends Sides {
  readonly compared: Compared;
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
    ...(after ? whereAfter(after, context) : whereGone(before!, context)),
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
  const { type } = side.lines[place.line]!;
  if ('label' in change && change.label !== undefined && (type === 'table' || type === 'figure')) {
    return words.numberAt(`${change.label.before || words.none} → ${change.label.after || words.none}`);
  }
  if ('cell' in place || 'part' in change) return side.within(place, 'part' in change ? change.part : undefined);
  if ('label' in change && change.label !== undefined) {
    const labels = `${change.label.before || words.none} → ${change.label.after || words.none}`;
    return isHeading ? labels : words.itemAt(labels);
  }
  return isHeading ? (side.labels.get(place.id) ?? '') : side.within(place);
}

function linesOf(change: Exclude<Change, DetailsChanged>, { old, now }: Context): ToldLine[] {
  switch (change.kind) {
    case 'inserted':
      return wholeLines(linesOfChange(change), 'inserted', now);
    case 'deleted':
      return wholeLines(linesOfChange(change), 'deleted', old);
    case 'split':
    case 'merged':
      return [{ isHeading: false, label: '', stretches: stretchesOf(change.pieces, old.labels, now.labels) }];
    default: {
      const line = now.lines[change.after.line]!;
      const moved = change.kind === 'moved' || change.kind === 'moved-edited';
      if ('part' in change && change.part !== undefined) {
        const lines = change.runs.flatMap(({ after, count }) => Array.from({ length: count }, (_, n) => after + n));
        return wholeLines(lines, 'moved', now);
      }
      if (change.pieces === undefined) return [{ ...wholeLine(line, moved ? 'moved' : 'same', now.labels), label: '' }];
      const stretches = stretchesOf(change.pieces, old.labels, now.labels);
      const shown = moved
        ? stretches.map((stretch) => (stretch.op === 'same' ? { ...stretch, op: 'moved' as const } : stretch))
        : stretches;
      return [{ isHeading: line.type === 'heading', label: '', stretches: shown }];
    }
  }
}

/** Whole lines, those in one row of a table as one, with a bar between its cells. */
function wholeLines(indexes: readonly number[], op: 'deleted' | 'inserted' | 'moved', side: Side): ToldLine[] {
  return rowsOfLines(indexes, side.cells).map((row) => {
    const [first] = row;
    const told = row.map((index) => wholeLine(side.lines[index]!, op, side.labels));
    if (first === undefined || side.cells[first] === undefined) return told[0]!;
    const stretches = told.flatMap((line, at): Stretch[] => {
      const bar = side.cells[row[at]!]!.cell === side.cells[row[at - 1] ?? -1]?.cell ? ' ' : ' | ';
      return at === 0 ? [...labelled(line, op)] : [{ op, runs: [{ text: bar, marks: [] }] }, ...labelled(line, op)];
    });
    return { isHeading: false, label: '', stretches };
  });
}

/** The words of a line after its label, which is no longer at the beginning of a line. */
function labelled({ label, stretches }: ToldLine, op: 'deleted' | 'inserted' | 'moved'): readonly Stretch[] {
  return label === '' ? stretches : [{ op, runs: [{ text: `${label} `, marks: [] }] }, ...stretches];
}

function wholeLine(line: Line, op: 'same' | 'deleted' | 'inserted' | 'moved', labels: Side['labels']): ToldLine {
  return {
    isHeading: line.type === 'heading',
    label: labels.get(line.id) ?? '',
    stretches: line.content.length === 0 ? [] : [{ op, runs: runsOf(line.content, labels) }],
  };
}

type DetailsTold = Omit<Told, 'index' | 'reason'>;

function detailsTold(change: DetailsChanged, { compared, words }: Context): DetailsTold {
  const told = { kind: 'details', of: 'plan', chapter: null, gone: false, section: '' } as const;
  const place = words.field(change.field);
  if (change.field === 'scheme') return { ...told, place, lines: [], notes: schemeNotes(change, words) };
  const [before, after] =
    change.field === 'period'
      ? [
          writeYears(change.before, compared.before.plan.scheme.digits),
          writeYears(change.after, compared.after.plan.scheme.digits),
        ]
      : [change.before, change.after];
  return {
    ...told,
    place,
    lines: [{ isHeading: false, label: '', stretches: textStretches(before, after) }],
    notes: [],
  };
}
