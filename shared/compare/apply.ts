/** Changes carried out. */
import type { Inline, Plan, PlanMeta, Scheme } from '../plan/model.ts';
import type { Change, Comparison, DetailsChanged, Line, Piece, Shape } from './changes.ts';
import { linesOfChange } from './extent.ts';
import { fromLines, joinInlines, renamedLine, toLines } from './lines.ts';

/** The words of the newer line that pieces stand for; where several lines were cut or made, of all of them together. */
export function newerContent(pieces: readonly Piece[]): Inline[] {
  return joinInlines(
    pieces.map((piece) => {
      if (piece.op === 'same' || piece.op === 'inserted') return piece.content;
      return 'after' in piece ? piece.after : [];
    }),
  );
}

/** The words of the older line that pieces stand for; references in what stayed have their newer ids. */
export function olderContent(pieces: readonly Piece[]): Inline[] {
  return joinInlines(
    pieces.map((piece) => {
      if (piece.op === 'same' || piece.op === 'deleted') return piece.content;
      return 'before' in piece ? piece.before : [];
    }),
  );
}

/** The newer plan, from the older one and what `compareVersions` found. Throws RangeError when the changes are another plan's. */
export function applyChanges(comparison: Comparison, before: Plan): Plan {
  if (comparison.plan.before !== before.id) throw new RangeError('the changes are of another plan');
  const { meta, scheme } = detailsAfter(comparison, before);
  const sections = fromLines(linesAfter(comparison, toLines(before.sections)));
  return { format: before.format, id: comparison.plan.after, meta, scheme, sections };
}

function detailsAfter({ changes }: Comparison, before: Plan): { meta: PlanMeta; scheme: Scheme } {
  let { meta, scheme } = before;
  for (const change of changes.filter((each): each is DetailsChanged => each.kind === 'details')) {
    if (change.field === 'scheme') scheme = change.after;
    else if (change.field === 'period') meta = { ...meta, period: change.after };
    else meta = { ...meta, [change.field]: { text: change.after } };
  }
  return { meta, scheme };
}

function linesAfter({ changes, grids, ids }: Comparison, before: readonly Line[]): Line[] {
  const names = new Map(ids);
  const rename = (id: string) => names.get(id) ?? id;
  const stay = before.map((line): Line | null => renamedLine(line, rename));
  const placed: Line[] = [];
  const take = (index: number): Line => {
    const line = stay[index];
    if (line === undefined || line === null) throw new RangeError('the changes are of another plan');
    stay[index] = null;
    return line;
  };
  for (const { before: place, shape } of grids) reshape(place.line, shape.after, stay);
  for (const change of changes) changeInPlace(change, stay);
  for (const change of changes) {
    if (change.kind === 'deleted') for (const index of linesOfChange(change)) take(index);
    else if (change.kind === 'inserted') {
      for (const [offset, index] of linesOfChange(change).entries()) placed[index] = change.lines[offset]!;
    } else if (change.kind === 'split') {
      take(change.before.line);
      place(placed, change.after[0]!.line, change.lines);
    } else if (change.kind === 'merged') {
      for (const { line } of change.before) take(line);
      place(placed, change.after.line, [change.line]);
    } else if (change.kind === 'moved' || change.kind === 'moved-edited') {
      for (const run of change.runs) {
        for (let n = 0; n < run.count; n += 1) placed[run.after + n] = take(run.before + n);
      }
    }
  }
  return filled(placed, stay);
}

function reshape(index: number, shape: Shape, lines: (Line | null)[]): void {
  const line = lines[index];
  if (line === undefined || line === null) throw new RangeError('the changes are of another plan');
  const { id, content } = line;
  lines[index] = { ...shape, id, content } as Line;
}

function changeInPlace(change: Change, lines: (Line | null)[]): void {
  if (!('pieces' in change || 'shape' in change) || change.kind === 'split' || change.kind === 'merged') return;
  const line = lines[change.before.line];
  if (line === undefined || line === null) throw new RangeError('the changes are of another plan');
  const content = change.pieces ? newerContent(change.pieces) : line.content;
  lines[change.before.line] = { ...(change.shape?.after ?? line), id: line.id, content } as Line;
}

function place(placed: Line[], at: number, lines: readonly Line[]): void {
  for (const [offset, line] of lines.entries()) placed[at + offset] = line;
}

/** What stayed fills, in its order, the places that nothing else took. */
function filled(placed: readonly Line[], stay: readonly (Line | null)[]): Line[] {
  const rest = stay.filter((line) => line !== null);
  const taken = placed.filter(() => true).length;
  let next = 0;
  return Array.from({ length: taken + rest.length }, (_, index) => placed[index] ?? rest[next++]!);
}
