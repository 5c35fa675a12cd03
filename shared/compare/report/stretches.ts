/** The words of a line in stretches, as a report draws them. */
import type { Footnote, Inline, Mark } from '../../plan/model.ts';
import { plainText } from '../../plan/outline.ts';
import { type Printed, referenceLabel } from '../../plan/references.ts';
import type { Piece } from '../changes.ts';
import { diffText } from '../diff-text.ts';
import { asItIs } from '../lines.ts';
import { termsOf } from '../tokens.ts';

/** Words with the same marks; references are what they print. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Words that one thing happened to; `cut` and `join` stand where a line was cut in two or two became one. */
export type Stretch =
  | { readonly op: 'same' | 'deleted' | 'inserted' | 'moved' | 'formatted'; readonly runs: readonly Run[] }
  | { readonly op: 'cut' | 'join' };

const NO_LABELS: Printed = new Map();

/** A line break that was put in or taken out, which as a space nobody would see. */
const LINE_BREAK = '↵';

export function stretchesOf(pieces: readonly Piece[], old: Printed, now: Printed): Stretch[] {
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
      case 'note': {
        const around = (text: string): Stretch => ({ op: 'same', runs: [{ text, marks: [] }] });
        const number = now.get(piece.after[0].id) ?? '';
        return [around(`[${number} `), ...stretchesOf(piece.pieces, old, now), around(']')];
      }
      case 'same':
        return [{ op: 'same', runs: runsOf(piece.content, now) }];
      default:
        return [{ op: piece.op, runs: runsOf(piece.content, piece.op === 'deleted' ? old : now, LINE_BREAK) }];
    }
  });
}

export function runsOf(content: readonly Inline[], labels: Printed, lineBreak = ' '): Run[] {
  return content.map((inline) => {
    if (inline.type === 'text') return { text: inline.text, marks: inline.marks ?? [] };
    if (inline.type === 'break') return { text: lineBreak, marks: [] };
    if (inline.type === 'reference') return { text: referenceLabel(inline, labels).label, marks: [] };
    return { text: noteText(inline, labels), marks: [] };
  });
}

/** A footnote as it stands in a report: its number and its words where its mark is. */
export function noteText({ id, content }: Footnote, labels: Printed): string {
  return `[${labels.get(id) ?? ''} ${plainText(content, labels)}]`;
}

/** The words of runs. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Two texts without marks, word against word. */
export function textStretches(before: string, after: string): Stretch[] {
  const inlines = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);
  const judge = { terms: termsOf([]), rename: asItIs, work: { left: Number.POSITIVE_INFINITY } };
  const { pieces } = diffText([inlines(before)], [inlines(after)], judge);
  return stretchesOf(pieces, NO_LABELS, NO_LABELS);
}
