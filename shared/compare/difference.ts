/** How one matched line differs from what it was. */
import { canonicalJson } from '../plan/canonical.ts';
import type { Inline } from '../plan/model.ts';
import type { Labels } from '../plan/numbering.ts';
import { referenceLabel } from '../plan/references.ts';
import type { Changed, Heading, Line, Piece, TextLine } from './changes.ts';
import { diffText } from './diff-text.ts';
import { type Rename, renamedLine, sameContent, shapeOf } from './lines.ts';
import type { Work } from './sequence.ts';
import type { Terms } from './tokens.ts';

/** What differences are judged by: the labels of both plans, ids that changed, terms, and the work that is left. */
export interface Judge {
  readonly labels: { readonly before: Labels; readonly after: Labels };
  readonly rename: Rename;
  /** The way back: the older id of a newer one. */
  readonly older: Rename;
  readonly terms: Terms;
  readonly work: Work;
  /** Called for a line whose words were not compared. */
  onLimit(): void;
}

export type LineDifference = Pick<Changed, 'kind' | 'pieces' | 'shape' | 'label' | 'references'>;

/** Null when the line is the same, its label and what its references print included. */
export function differenceOf(before: Line, after: Line, judge: Judge): LineDifference | null {
  const pieces = sameContent(before.content, after.content, judge.rename) ? null : piecesOf(before, after, judge);
  const shape = sameShape(before, after, judge) ? null : { before: shapeOf(before), after: shapeOf(after) };
  const label = labelDifference(before, after, judge);
  const references = pieces === null ? referenceDifferences(before.content, after.content, judge) : [];
  if (pieces === null && shape === null && label === null && references.length === 0) return null;
  return {
    kind: references.some(({ broken }) => broken)
      ? 'edited'
      : kindOf(before, after, pieces, label !== null || references.length > 0, judge),
    ...(pieces && { pieces }),
    ...(shape && { shape }),
    ...(label && { label }),
    ...(references.length > 0 && { references: references.map(({ printed }) => printed) }),
  };
}

function piecesOf(before: Line, after: Line, judge: Judge): readonly Piece[] {
  const { pieces, complete } = diffText([before.content], [after.content], judge);
  if (!complete) judge.onLimit();
  return pieces;
}

function kindOf(
  before: Line,
  after: Line,
  pieces: readonly Piece[] | null,
  renumbered: boolean,
  judge: Judge,
): Changed['kind'] {
  if (pieces?.some(hasOtherWords)) return 'edited';
  const onlyNumber = before.type === 'heading' && after.type === 'heading' && sameHeadingButNumber(before, after);
  const onlyLabel = pieces === null && renumbered && (onlyNumber || sameShape(before, after, judge));
  return onlyLabel ? 'renumbered' : 'formatted';
}

function hasOtherWords(piece: Piece): boolean {
  return piece.op === 'note' ? piece.pieces.some(hasOtherWords) : piece.op !== 'same' && piece.op !== 'formatted';
}

function sameHeadingButNumber(a: Heading, b: Heading): boolean {
  return (
    a.level === b.level &&
    a.guidance?.text === b.guidance?.text &&
    a.startsPage === b.startsPage &&
    a.landscape === b.landscape
  );
}

function sameShape(a: Line, b: Line, { rename }: Judge): boolean {
  if (a.type === 'paragraph') {
    return b.type === 'paragraph' && a.align === b.align && a.indent === b.indent && sameCell(a, b, rename);
  }
  if (a.type === 'item') return b.type === 'item' && a.kind === b.kind && a.depth === b.depth && sameCell(a, b, rename);
  if (a.type === 'heading') {
    return b.type === 'heading' && sameHeadingButNumber(a, b) && canonicalJson(a.number) === canonicalJson(b.number);
  }
  return canonicalJson(shapeOf(renamedLine(a, rename))) === canonicalJson(shapeOf(b));
}

function sameCell(a: TextLine, b: TextLine, rename: Rename): boolean {
  return (a.cell === undefined ? undefined : rename(a.cell)) === b.cell;
}

function labelDifference(before: Line, after: Line, { labels }: Judge): { before: string; after: string } | null {
  const label = { before: labelOf(before, labels.before), after: labelOf(after, labels.after) };
  return label.before === label.after ? null : label;
}

/** The number of a heading, item, table or figure; bullets are not numbers. */
function labelOf(line: Line, labels: Labels): string {
  if (line.type === 'paragraph' || (line.type === 'item' && line.kind === 'bullet')) return '';
  return labels.get(line.id) ?? '';
}

/** A reference that prints something else; `broken` where it leads nowhere on one side: then it did not just follow its target. */
interface ReferenceDifference {
  readonly printed: { readonly before: string; readonly after: string };
  readonly broken: boolean;
}

function referenceDifferences(
  before: readonly Inline[],
  after: readonly Inline[],
  { labels }: Judge,
): ReferenceDifference[] {
  const differences: ReferenceDifference[] = [];
  for (const [index, inline] of before.entries()) {
    const other = after[index]!;
    if (inline.type !== 'reference' || other.type !== 'reference') continue;
    const [old, now] = [referenceLabel(inline, labels.before), referenceLabel(other, labels.after)];
    if (old.label === now.label) continue;
    differences.push({ printed: { before: old.label, after: now.label }, broken: old.broken || now.broken });
  }
  return differences;
}
