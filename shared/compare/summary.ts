/** What a committee asks first of a comparison: how much, which numbers of headings, which figures, and a word on each chapter. */
import { writeYears } from '../plan/front.ts';
import type { Id, Plan } from '../plan/model.ts';
import { numberSections } from '../plan/numbering.ts';
import { plainText } from '../plan/outline.ts';
import { briefChapters, type ChapterBrief } from './brief.ts';
import type { Change, ChangeKind, Comparison, Piece, Place } from './changes.ts';
import { changedFigures, type FigurePair } from './figures.ts';

/** A heading that prints another number, '' where it prints none. `only`: nothing else about it changed. */
export interface Renumbering {
  readonly before: string;
  readonly after: string;
  /** The newer title. */
  readonly title: string;
  readonly section: Id;
  readonly only: boolean;
}

/** A figure that changed in a line that was edited, or in the title, edition or period of the plan, which have no place. */
export interface FigureChange extends FigurePair {
  readonly at?: { readonly before: Place; readonly after: Place };
}

export interface Summary {
  /** How many changes of each kind; only kinds there are. */
  readonly counts: Readonly<Partial<Record<ChangeKind, number>>>;
  /** In reading order of the newer plan. */
  readonly renumbering: readonly Renumbering[];
  /** In the order of the changes. Figures in lines that are wholly new or gone are not among them. */
  readonly figures: readonly FigureChange[];
  /** Chapters with changes, in order; those that are gone come last. */
  readonly chapters: readonly ChapterBrief[];
}

/** The summary of a comparison and the two plans it was made of. */
export function summarize(comparison: Comparison, before: Plan, after: Plan): Summary {
  return {
    counts: countKinds(comparison.changes),
    renumbering: renumbering(comparison.changes, after),
    figures: comparison.changes.flatMap((change) => figuresOf(change, before, after)),
    chapters: briefChapters(comparison, before, after),
  };
}

function countKinds(changes: readonly Change[]): Partial<Record<ChangeKind, number>> {
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function renumbering(changes: readonly Change[], after: Plan): Renumbering[] {
  const labels = numberSections(after);
  const titles = new Map(after.sections.map(({ id, title }) => [id, plainText(title, labels)]));
  return changes.flatMap((change): Renumbering[] => {
    if (!('label' in change) || change.label === undefined) return [];
    const title = titles.get(change.after.id);
    if (title === undefined) return [];
    return [{ ...change.label, title, section: change.after.id, only: change.kind === 'renumbered' }];
  });
}

function figuresOf(change: Change, { scheme: older }: Plan, { scheme: newer }: Plan): FigureChange[] {
  if (change.kind === 'details') {
    if (change.field === 'title' || change.field === 'edition') return changedFigures(change.before, change.after);
    if (change.field !== 'period') return [];
    return changedFigures(writeYears(change.before, older.digits), writeYears(change.after, newer.digits));
  }
  if (!('pieces' in change) || change.pieces === undefined) return [];
  const [before] = [change.before].flat();
  const [after] = [change.after].flat();
  const found = changedFigures(textOf(change.pieces, 'before'), textOf(change.pieces, 'after'));
  return found.map((figure) => ({ ...figure, at: { before: before!, after: after! } }));
}

/** The words of one side. Where lines were cut or joined, both sides have a space, so that no two figures become one. */
function textOf(pieces: readonly Piece[], side: 'before' | 'after'): string {
  const own = side === 'before' ? 'deleted' : 'inserted';
  return pieces
    .map((piece) => {
      if (piece.op === 'cut' || piece.op === 'join') return ' ';
      if (piece.op === 'note') return ` ${textOf(piece.pieces, side)} `;
      if (piece.op === 'formatted' || piece.op === 'respelt') return plainText(piece[side]);
      return piece.op === 'same' || piece.op === own ? plainText(piece.content) : '';
    })
    .join('');
}
