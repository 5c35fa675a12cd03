/** The words of a row as they are painted: which stretches are the same, gone, new, moved, formatted or spelt otherwise. */
import type { Change, Invisible, Line, Piece } from '../../shared/compare/changes.ts';
import type { Inline } from '../../shared/plan/model.ts';
import type { LaidOut } from './laid-out.ts';

export type SideName = 'before' | 'after';

export interface Stretch {
  /** `noteStart` to `noteEnd`: the words of a footnote, whose mark is the first's content. */
  readonly op: 'same' | 'deleted' | 'inserted' | 'formatted' | 'respelt' | 'cut' | 'join' | 'noteStart' | 'noteEnd';
  readonly content: readonly Inline[];
  /** Whose labels its references print. */
  readonly side: SideName;
  readonly why?: Invisible;
}

export interface PaintedLine {
  readonly line: Line;
  readonly side: SideName;
  /** What the whole line is. `reshaped`: same words, other look; its parts say no more. */
  readonly look: 'same' | 'inserted' | 'deleted' | 'moved-away' | 'moved-here' | 'reshaped';
  /** The number before it; both where it is another one and both are shown. */
  readonly label: { readonly before?: string; readonly after?: string; readonly changed: boolean };
  readonly stretches: readonly Stretch[];
}

export interface Painting {
  /** Whether a change is shown as one. */
  readonly shows: (change: number) => boolean;
  readonly ignoreNumbers: boolean;
  readonly ignoreFormat: boolean;
}

/** The lines of a row on its two sides. */
export function paintSides(laid: LaidOut, row: number, painting: Painting): Record<SideName, PaintedLine[]> {
  return { before: paint(laid, row, 'before', painting), after: paint(laid, row, 'after', painting) };
}

/** The lines of a row in one column: what is gone before what is new, in the newer shape. */
export function paintInline(laid: LaidOut, row: number, painting: Painting): PaintedLine[] {
  const { before, after, change } = laid.rows[row]!;
  const made = painting.shows(change) && !painting.ignoreFormat ? laid.comparison.changes[change] : undefined;
  if (made !== undefined && hasOtherPicture(made)) {
    const {
      before: [old],
      after: [now],
    } = paintSides(laid, row, painting);
    return [
      { ...old!, look: 'deleted' },
      { ...now!, look: 'inserted' },
    ];
  }
  return paint(laid, row, after.length > 0 ? 'after' : 'before', painting, before.length > 0 && after.length > 0);
}

/** A figure that shows something else, of which one column has both pictures. */
function hasOtherPicture(change: Change): boolean {
  if (!('shape' in change) || change.kind === 'moved' || change.kind === 'moved-edited') return false;
  const { before, after } = change.shape ?? {};
  return before?.type === 'figure' && after?.type === 'figure' && before.image !== after.image;
}

function paint(laid: LaidOut, index: number, side: SideName, painting: Painting, together = false): PaintedLine[] {
  const row = laid.rows[index]!;
  const { changes } = laid.comparison;
  const shown = painting.shows(row.change);
  const own = shown ? changes[row.change] : undefined;
  const inside = painting.shows(row.words) ? changes[row.words] : undefined;
  const moved = row.kind === 'moved-away' || row.kind === 'moved-here';
  const words = moved ? (inside ?? own) : own;
  const pieces = piecesOf(words);
  const perLine = pieces && linesOf(kept(pieces, side, painting, together), row[side].length);
  return row[side].map((number, at): PaintedLine => {
    const line = laid[side].lines[number]!;
    return {
      line,
      side,
      look: lookOf(row.kind, shown, own, pieces, painting),
      label: labelOf(laid, line, words, side, painting, together),
      stretches: perLine?.[at] ?? [{ op: 'same', content: line.content, side }],
    };
  });
}

function piecesOf(change: Change | undefined): readonly Piece[] | undefined {
  return change && 'pieces' in change ? change.pieces : undefined;
}

function lookOf(
  kind: LaidOut['rows'][number]['kind'],
  shown: boolean,
  change: Change | undefined,
  pieces: readonly Piece[] | undefined,
  { ignoreFormat }: Painting,
): PaintedLine['look'] {
  if (!shown) return 'same';
  if (kind !== 'changed') return kind;
  const reshaped = change?.kind === 'formatted' && pieces === undefined && !ignoreFormat;
  return reshaped ? 'reshaped' : 'same';
}

function labelOf(
  laid: LaidOut,
  line: Line,
  change: Change | undefined,
  side: SideName,
  { ignoreNumbers }: Painting,
  together: boolean,
): PaintedLine['label'] {
  const label = change && 'label' in change && !ignoreNumbers ? change.label : undefined;
  const own = laid[side].labels.get(line.id) ?? '';
  if (label === undefined) return { [side]: own, changed: false };
  return together ? { ...label, changed: true } : { [side]: label[side], changed: true };
}

/** The stretches of one side, or of both together. */
function kept(
  pieces: readonly Piece[],
  side: SideName,
  { ignoreFormat }: Pick<Painting, 'ignoreFormat'>,
  together: boolean,
): Stretch[] {
  const other = side === 'before' ? 'inserted' : 'deleted';
  return pieces.flatMap((piece): Stretch[] => {
    switch (piece.op) {
      case 'cut':
      case 'join':
        return [{ op: piece.op, content: [], side }];
      case 'formatted':
        return [{ op: ignoreFormat ? 'same' : 'formatted', content: piece[side], side }];
      case 'respelt':
        return [{ op: 'respelt', content: piece[side], side, why: piece.why }];
      case 'note':
        return [
          { op: 'noteStart', content: piece[side], side },
          ...kept(piece.pieces, side, { ignoreFormat }, together),
          { op: 'noteEnd', content: [], side },
        ];
      case 'same':
        return [{ op: 'same', content: piece.content, side }];
      default:
        if (piece.op === other && !together) return [];
        return [{ op: piece.op, content: piece.content, side: piece.op === 'deleted' ? 'before' : 'after' }];
    }
  });
}

/** Stretches over the lines of their side: where it has several, they part at each cut or join, whose mark goes with the line before. */
function linesOf(stretches: readonly Stretch[], count: number): Stretch[][] {
  if (count === 1) return [[...stretches]];
  const lines: Stretch[][] = [[]];
  for (const stretch of stretches) {
    lines.at(-1)!.push(stretch);
    if (stretch.op === 'cut' || stretch.op === 'join') lines.push([]);
  }
  return lines;
}

/** What stands at either end of a footnote whose words changed: `[๑ ` and `]`. */
export function noteEdge({ op, content, side }: Stretch, laid: LaidOut): string {
  const [note] = content;
  return op === 'noteStart' && note?.type === 'footnote' ? `[${laid[side].labels.get(note.id) ?? ''} ` : ']';
}
