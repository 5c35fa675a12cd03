/** The words of a line that is on both sides, as runs with their changes tracked. */
import type { Piece } from '../../../../shared/compare/changes.ts';
import type { Footnote, Id, Inline, Mark, Reference } from '../../../../shared/plan/model.ts';
import type { Labels } from '../../../../shared/plan/numbering.ts';
import { referenceLabel } from '../../../../shared/plan/references.ts';
import { inlinesXml, type LinkedReferences, marksXml, type TypedReferences } from '../inlines.ts';
import { runContent } from '../xml.ts';
import { type Comments, INVISIBLE } from './comments.ts';
import type { Revisions } from './revisions.ts';

/** What words print by, and where their changes are written down. */
export interface Redlining {
  readonly before: TypedReferences & { readonly labels: Labels };
  readonly after: LinkedReferences;
  /** The id in the older plan of an id in the newer. */
  readonly olderId: (id: Id) => Id;
  readonly revisions: Revisions;
  readonly comments: Comments;
}

/** Pieces in order as runs. Where lines are cut or joined is not theirs to say. */
export function piecesXml(pieces: readonly Piece[], redlining: Redlining): string {
  return pieces.map((piece) => pieceXml(piece, redlining)).join('');
}

function pieceXml(piece: Piece, redlining: Redlining): string {
  const { before, after, revisions, comments } = redlining;
  switch (piece.op) {
    case 'same':
      return keptXml(piece.content, redlining);
    case 'deleted':
      return deletedXml(piece.content, redlining);
    case 'inserted':
      return insertedXml(piece.content, redlining);
    case 'note':
      return after.notes.mark(piecesXml(piece.pieces, redlining));
    case 'formatted':
      return formattedXml(piece.before, piece.after, redlining);
    case 'respelt': {
      const old = inlinesXml(piece.before, before, revisions.deleted);
      const now = inlinesXml(piece.after, after, revisions.inserted);
      return comments.on(old + now, INVISIBLE[piece.why], revisions.inserted);
    }
    default:
      return '';
  }
}

/** Words that are gone, with the notes among them; `typed` are runs of a label before them. */
export function deletedXml(content: readonly Inline[], { before, after, revisions }: Redlining, typed = ''): string {
  const noteXml = (note: Footnote) => after.notes.mark(inlinesXml(note.content, before, revisions.deleted));
  const runs = typed + inlinesXml(content, { ...before, noteXml });
  return runs === '' ? '' : revisions.deleted(runs);
}

/** Words that are new, with the notes among them. */
export function insertedXml(content: readonly Inline[], { after, revisions }: Redlining): string {
  const noteXml = (note: Footnote) => after.notes.mark(inlinesXml(note.content, after, revisions.inserted));
  return inlinesXml(content, { ...after, noteXml }, revisions.inserted);
}

/** The same words on both sides, but for references that print otherwise. */
function keptXml(content: readonly Inline[], redlining: Redlining): string {
  if (content.every(({ type }) => type === 'text' || type === 'break')) return inlinesXml(content, redlining.after);
  return content
    .map((inline) => {
      if (inline.type === 'reference') return referenceXml(inline, redlining);
      if (inline.type === 'footnote') return redlining.after.notes.mark(keptXml(inline.content, redlining));
      return inlinesXml([inline], redlining.after);
    })
    .join('');
}

function referenceXml(now: Reference, { before, after, olderId, revisions }: Redlining): string {
  const old: Reference = { ...now, target: olderId(now.target) };
  const sameWords = referenceLabel(old, before.labels).label === referenceLabel(now, after.labels).label;
  if (sameWords) return inlinesXml([now], after);
  return inlinesXml([old], before, revisions.deleted) + inlinesXml([now], after, revisions.inserted);
}

/** The same words on both sides, with other marks: cut wherever marks change on either side. */
function formattedXml(before: readonly Inline[], after: readonly Inline[], redlining: Redlining): string {
  let xml = '';
  let at = 0;
  let used = 0;
  for (const inline of after) {
    if (inline.type !== 'text') {
      if (inline.type === 'reference') xml += referenceXml(inline, redlining);
      else xml += inlinesXml([inline], redlining.after);
      at += 1;
      continue;
    }
    for (let start = 0; start < inline.text.length; ) {
      const old = before[at];
      if (old?.type !== 'text') throw new RangeError('formatted words are not the same words');
      const length = Math.min(inline.text.length - start, old.text.length - used);
      const text = inline.text.slice(start, start + length);
      xml += remarkedXml(text, old.marks, inline.marks, redlining.revisions);
      start += length;
      used += length;
      if (used === old.text.length) {
        at += 1;
        used = 0;
      }
    }
  }
  return xml;
}

function remarkedXml(
  text: string,
  before: readonly Mark[] | undefined,
  after: readonly Mark[] | undefined,
  revisions: Revisions,
): string {
  const [old, now] = [marksXml(before), marksXml(after)];
  const properties = old === now ? now : now + revisions.formerMarks(old);
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${runContent(text)}</w:r>`;
}
