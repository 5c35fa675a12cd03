/** A change in words, for the list, the strip under the pages, what is announced and what is copied. */
import type { Change, Piece } from '../../shared/compare/changes.ts';
import type { Inline } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { countWords } from '../../shared/thai/segment.ts';
import type { Speech } from '../text/speak.ts';
import { firstAfter, firstBefore, type LaidOut, type Side } from './laid-out.ts';

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

type Says = Pick<Speech, 't' | 'plain'>;

export function describeChange(laid: LaidOut, index: number, speech: Says): Description {
  const change = laid.comparison.changes[index]!;
  if (change.kind === 'details') return describeDetails(change, speech);
  const { t } = speech;
  const place = placeOf(laid, change);
  const lines = lineCount(change);
  const heading = isHeading(laid, change);
  const words = wordsOf(laid, change);
  switch (change.kind) {
    case 'inserted':
    case 'deleted': {
      const what = heading ? ('Section' as const) : ('Line' as const);
      const more = lines > 1 ? ` ${t('compare.say.lines', { count: lines })}` : '';
      return { title: t(`compare.say.${change.kind}${what}`, { place }) + more, ...words };
    }
    case 'edited':
      return { title: t('compare.say.edited', { place, count: changedWords(change.pieces ?? []) }), ...words };
    case 'moved':
    case 'moved-edited': {
      const ends = { from: standsAt(laid.before, change.before.line), to: standsAt(laid.after, change.after.line) };
      const key = heading ? (`${change.kind}Section` as const) : (`${change.kind}Line` as const);
      return { title: t(`compare.say.${key}`, ends), ...words };
    }
    case 'split':
      return { title: t('compare.say.split', { place, count: change.after.length }), ...words };
    case 'merged':
      return { title: t('compare.say.merged', { place, count: change.before.length }), ...words };
    case 'formatted':
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

/** The number of the section where a change is, its title where it has none. */
function placeOf({ before, after }: LaidOut, change: LineChange): string {
  return change.kind === 'deleted' ? standsAt(before, change.before.line) : standsAt(after, firstAfter(change).line);
}

/** What people call the place of a line: the label of its section, else its title. */
export function standsAt(side: Side, line: number): string {
  const heading = side.lines[side.headingOf[line]!]!;
  return side.labels.get(heading.id) || `“${shorten(plainText(heading.content, side.labels), 24)}”`;
}

export function isHeading({ before, after }: LaidOut, change: LineChange): boolean {
  const place = change.kind === 'deleted' ? change.before : firstAfter(change);
  const side = change.kind === 'deleted' ? before : after;
  return side.lines[place.line]!.type === 'heading';
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
  if (change.kind === 'inserted') return { lead: '', before: '', after: lineText(after, now!.line) };
  if (change.kind === 'deleted') return { lead: '', before: lineText(before, old!.line), after: '' };
  const pieces = 'pieces' in change ? change.pieces : undefined;
  const stretch = pieces && changedStretch(pieces, before, after);
  if (stretch) return stretch;
  if (change.kind === 'split' || change.kind === 'merged') return seam(change.pieces, after);
  return { lead: lineText(after, now!.line), before: '', after: '' };
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

const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' });

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = clusters.segment(text).containing(most)!.index;
  return `${text.slice(0, cut)}…`;
}

function tail(text: string, least: number): string {
  return text.slice(clusters.segment(text).containing(text.length - least)!.index);
}

function referenceWords(references: readonly { before: string; after: string }[]): Words {
  const listed = (side: 'before' | 'after') => references.map((reference) => reference[side]).join(', ');
  return { lead: '', before: listed('before'), after: listed('after') };
}

/** How many words differ: those taken out or those put in, whichever are more. */
export function changedWords(pieces: readonly Piece[]): number {
  const count = (op: Piece['op']) =>
    pieces.reduce((sum, piece) => {
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
