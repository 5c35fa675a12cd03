/** A change in words, for the list, the strip under the pages, what is announced and what is copied. */
import type { Change, Piece } from '../../shared/compare/changes.ts';
import { linesOfChange } from '../../shared/compare/extent.ts';
import { shapeDifferences, shapeSentence } from '../../shared/compare/report/shape-words.ts';
import { WORDING } from '../../shared/compare/report/wording.ts';
import type { Inline } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { countWords } from '../../shared/thai/segment.ts';
import type { Speech } from '../text/speak.ts';
import { firstAfter, firstBefore, type LaidOut, type Side } from './laid-out.ts';
import { standsAt } from './places.ts';
import { shorten, tail } from './shorten.ts';

export interface Description {
  /** What was done and where: `แก้ ๑.๒ คำ ๔`. */
  readonly title: string;
  /** A little of what stands before a change of some words; else empty. */
  readonly lead: string;
  /** The words it is about, shortened; either may be empty. */
  readonly before: string;
  readonly after: string;
}

/** Characters of words shown of a change. */
const MOST = 120;
/** Words around a small change that say where it is, in characters. */
const AROUND = 14;

type Says = Pick<Speech, 't' | 'plain' | 'language'>;

export function describeChange(laid: LaidOut, index: number, speech: Says): Description {
  const change = laid.comparison.changes[index]!;
  if (change.kind === 'details') return describeDetails(change, speech);
  const { t, language } = speech;
  const kind = whatOf(laid, change);
  const note = noteOf(laid, change);
  const ownPlace = placeOf(laid, change, speech);
  const place = note === null ? ownPlace : t('compare.say.note', { place: ownPlace, note });
  const lines = lineCount(change);
  const words = wordsOf(laid, change);
  switch (change.kind) {
    case 'inserted':
    case 'deleted': {
      const more = lines > 1 && kind !== 'Part' ? ` ${t('compare.say.lines', { count: lines })}` : '';
      return { title: t(`compare.say.${change.kind}${kind}`, { place }) + more, ...words };
    }
    case 'edited':
      return { title: t('compare.say.edited', { place, count: changedWords(change.pieces ?? []) }), ...words };
    case 'moved':
    case 'moved-edited': {
      const ends = {
        from: standsAt(laid.before, change.before.line, language, change.part),
        to: standsAt(laid.after, change.after.line, language, change.part),
      };
      return { title: t(`compare.say.${change.kind}${kind}`, ends), ...words };
    }
    case 'split':
      return { title: t('compare.say.split', { place, count: change.after.length }), ...words };
    case 'merged':
      return { title: t('compare.say.merged', { place, count: change.before.length }), ...words };
    case 'formatted':
      if (kind === 'Part' && change.shape) {
        return { title: t('compare.say.reshaped', { place }), lead: shapeWords(change, speech), before: '', after: '' };
      }
      return { title: t(change.shape ? 'compare.say.shaped' : 'compare.say.formatted', { place }), ...words };
    case 'renumbered':
      return change.label
        ? {
            title: t('compare.say.renumbered', { from: change.label.before || '–', to: change.label.after || '–' }),
            ...words,
          }
        : { title: t('compare.say.references', { place }), ...referenceWords(change.references ?? []) };
  }
}

type LineChange = Exclude<Change, { kind: 'details' }>;

/** Where a change is: the number of its section, or its place in a table. */
function placeOf({ before, after }: LaidOut, change: LineChange, { language }: Says): string {
  const part = 'part' in change ? change.part : undefined;
  return change.kind === 'deleted'
    ? standsAt(before, change.before.line, language, part)
    : standsAt(after, firstAfter(change).line, language, part);
}

/** A heading with what is under it, a table, a row or column of one or a figure as a whole, or a line. */
function whatOf(laid: LaidOut, change: LineChange): 'Section' | 'Part' | 'Line' {
  if ('part' in change && change.part !== undefined) return 'Part';
  const type = typeOf(laid, change);
  if (type === 'table' || type === 'figure') return 'Part';
  return type === 'heading' ? 'Section' : 'Line';
}

/** The number of the footnote that all that differs in a line is in; null where it is not in one. */
function noteOf({ after }: LaidOut, change: LineChange): string | null {
  const differing = 'pieces' in change ? (change.pieces ?? []).filter(({ op }) => op !== 'same') : [];
  const [piece] = differing;
  return differing.length === 1 && piece?.op === 'note' ? (after.labels.get(piece.after[0].id) ?? '') : null;
}

/** What differs in the grid of a table or the picture of a figure, in words; '' where neither does. */
export function shapeWords(change: Change, { language }: Pick<Says, 'language'>): string {
  if (!('shape' in change) || change.shape === undefined) return '';
  const { before, after } = change.shape;
  const between = (was: string, is: string) => `${was} → ${is}`;
  return shapeDifferences(before, after, WORDING[language])
    .map((each) => shapeSentence(each, between))
    .join(' · ');
}

function typeOf({ before, after }: LaidOut, change: LineChange) {
  const place = change.kind === 'deleted' ? change.before : firstAfter(change);
  const side = change.kind === 'deleted' ? before : after;
  return side.lines[place.line]!.type;
}

function lineCount(change: LineChange): number {
  if (change.kind === 'inserted') return change.lines.length;
  return change.kind === 'deleted' ? change.count : 1;
}

type Words = Omit<Description, 'title'>;

function wordsOf({ before, after }: LaidOut, change: LineChange): Words {
  const old = firstBefore(change);
  const now = change.kind === 'deleted' ? null : firstAfter(change);
  const lineText = (side: Side, line: number) => shorten(plainText(side.lines[line]!.content, side.labels), MOST);
  const partText = (side: Side, lines: readonly number[]) =>
    shorten(lines.map((line) => plainText(side.lines[line]!.content, side.labels)).join(' | '), MOST);
  if (change.kind === 'inserted') {
    const text = change.part ? partText(after, linesOfChange(change)) : lineText(after, now!.line);
    return { lead: '', before: '', after: text };
  }
  if (change.kind === 'deleted') {
    const text = change.part ? partText(before, linesOfChange(change)) : lineText(before, old!.line);
    return { lead: '', before: text, after: '' };
  }
  const pieces = 'pieces' in change ? change.pieces : undefined;
  const stretch = pieces && changedStretch(flat(pieces), before, after);
  if (stretch) return stretch;
  if (change.kind === 'split' || change.kind === 'merged') return seam(change.pieces, after);
  return { lead: lineText(after, now!.line), before: '', after: '' };
}

/** Pieces with those in footnotes among them. */
function flat(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => (piece.op === 'note' ? flat(piece.pieces) : [piece]));
}

/** The first place where words differ, with a little of what stands before it. White space alone is no words. */
function changedStretch(pieces: readonly Piece[], before: Side, after: Side): Words | null {
  const wordsIn = (piece: Piece) =>
    piece.op === 'deleted' || piece.op === 'inserted'
      ? plainText(piece.content, (piece.op === 'deleted' ? before : after).labels)
      : '';
  const first = pieces.findIndex((piece) => wordsIn(piece).trim() !== '');
  if (first === -1) return null;
  const said = { before: '', after: '' };
  for (const piece of pieces.slice(first)) {
    if (piece.op === 'deleted') said.before += wordsIn(piece);
    else if (piece.op === 'inserted') said.after += wordsIn(piece);
    else break;
  }
  const lead = leadOf(pieces[first - 1], after);
  return { lead, before: shorten(said.before, MOST), after: shorten(said.after, MOST) };
}

/** Where lines were cut or joined: the words on either side. */
function seam(pieces: readonly Piece[], after: Side): Words {
  const at = pieces.findIndex(({ op }) => op === 'cut' || op === 'join');
  const same = (list: readonly Piece[]) => list.find(({ op }) => op === 'same');
  const next = same(pieces.slice(at + 1));
  const words = next?.op === 'same' ? plainText(next.content, after.labels) : '';
  return {
    lead: `${leadOf(same(pieces.slice(0, at).toReversed()), after)} ¶ ${shorten(words, MOST)}`,
    before: '',
    after: '',
  };
}

function leadOf(piece: Piece | undefined, after: Side): string {
  const known = piece?.op === 'same' ? plainText(piece.content, after.labels) : '';
  return known.length > AROUND ? `…${tail(known, AROUND)}` : known;
}

function referenceWords(references: readonly { before: string; after: string }[]): Words {
  const listed = (side: 'before' | 'after') => references.map((reference) => reference[side]).join(', ');
  return { lead: '', before: listed('before'), after: listed('after') };
}

/** How many words differ: those taken out or those put in, whichever are more. */
export function changedWords(pieces: readonly Piece[]): number {
  const all = flat(pieces);
  const count = (op: Piece['op']) =>
    all.reduce((sum, piece) => {
      if (piece.op !== op) return sum;
      const content: readonly Inline[] = 'content' in piece ? piece.content : 'after' in piece ? piece.after : [];
      return sum + Math.max(1, countWords(plainText(content)));
    }, 0);
  return Math.max(count('deleted'), count('inserted')) + count('respelt');
}

function describeDetails(change: Extract<Change, { kind: 'details' }>, { t, plain }: Says): Description {
  const title = t('compare.say.details', { field: t(`compare.field.${change.field}`) });
  switch (change.field) {
    case 'scheme':
      return { title, lead: '', before: sayScheme(change.before), after: sayScheme(change.after) };
    case 'period': {
      const say = (period: typeof change.before) => (period ? `${plain(period.from)}–${plain(period.to)}` : '');
      return { title, lead: '', before: say(change.before), after: say(change.after) };
    }
    default:
      return { title, lead: '', before: change.before, after: change.after };
  }
}

function sayScheme({ levels }: { readonly levels: readonly { readonly pattern: string }[] }): string {
  return levels
    .slice(0, 3)
    .map(({ pattern }) => pattern)
    .join(' · ');
}
