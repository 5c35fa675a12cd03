/** Two states of a plan held against each other. */
import { canonicalJson } from '../plan/canonical.ts';
import type { Id, Plan } from '../plan/model.ts';
import { numberSections } from '../plan/numbering.ts';
import { notesOf } from '../plan/text-lines.ts';
import type {
  Change,
  Changed,
  Comparison,
  DetailsChanged,
  Inserted,
  Line,
  Merged,
  Moved,
  Place,
  Split,
  TableHead,
} from './changes.ts';
import { diffText } from './diff-text.ts';
import { differenceOf, type Judge } from './difference.ts';
import { lineEnd, toLines } from './lines.ts';
import { type Matching, matchLines } from './match.ts';
import type { Work } from './sequence.ts';
import { type Parts, partsOf } from './split.ts';
import { termsOf } from './tokens.ts';

/**
 * Steps of inner loops that one comparison may take: some ten seconds (measured). 10,000 paragraphs of which each changed, ids
 * too, take less than a twentieth of it; it is there for text that is made to be slow.
 */
const MOST_WORK = 2_000_000_000;

/** How many lines are compared between two reports of progress. */
const REPORT_EVERY = 250;

export interface CompareOptions {
  /** Terms that are never split, beside the usual ones. */
  readonly terms?: readonly string[];
  /** Most steps to take, instead of the high cap. */
  readonly mostWork?: number;
  /** Told now and then how many lines of how many are done. To cancel, throw. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * What leads from `before` to `after`: `applyChanges` of it on `before` gives `after`. Both must be normalised as
 * `normalizePlan` leaves runs; text itself may be in any spelling. The same plans always give the same comparison.
 */
export function compareVersions(before: Plan, after: Plan, options: CompareOptions = {}): Comparison {
  const { terms = [], mostWork = MOST_WORK, onProgress } = options;
  const work: Work = { left: mostWork };
  const sides: Sides = { before: sideOf(before), after: sideOf(after) };
  const matching = matchLines(sides.before.lines, sides.after.lines, work);
  const ids = renamedIds(sides, matching);
  const names = new Map(ids);
  let notCompared = 0;
  const judge: Judge = {
    labels: { before: numberSections(before), after: numberSections(after) },
    rename: (id) => names.get(id) ?? id,
    terms: termsOf(terms),
    work,
    onLimit: () => {
      notCompared += 1;
    },
  };
  const changes = [...detailChanges(before, after), ...lineChanges(sides, matching, judge, onProgress)];
  return {
    format: 1,
    plan: { before: before.id, after: after.id },
    changes,
    ids,
    limits: [
      ...(notCompared > 0 ? [{ what: 'words' as const, lines: notCompared }] : []),
      ...(matching.notSought > 0 ? [{ what: 'similar' as const, lines: matching.notSought }] : []),
    ],
  };
}

/** The lines of one plan and where each stands. */
interface Side {
  readonly lines: readonly Line[];
  place(line: number): Place;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function sideOf({ sections }: Plan): Side {
  const lines = toLines(sections);
  let section: Id = '';
  const owners = lines.map(({ type, id }) => (section = type === 'heading' ? id : section));
  return { lines, place: (line) => ({ line, id: lines[line]!.id, section: owners[line]! }) };
}

function renamedIds({ before, after }: Sides, { afterOf }: Matching): [Id, Id][] {
  const ids: [Id, Id][] = [];
  for (const [index, partner] of afterOf.entries()) {
    if (partner === -1) continue;
    ids.push(...pairedIds(before.lines[index]!, after.lines[partner]!));
  }
  return ids.filter(([old, now]) => old !== now);
}

/** The ids of one line and its match, and those of the rows and cells of tables with the same grid, and of the same notes. */
function pairedIds(old: Line, now: Line): [Id, Id][] {
  const pairs: [Id, Id][] = [[old.id, now.id]];
  if (old.type === 'table' && now.type === 'table') {
    const [oldCells, newCells] = [cellsOf(old), cellsOf(now)];
    if (oldCells.map(withoutId).join() === newCells.map(withoutId).join() && old.rows.length === now.rows.length) {
      for (const [index, { id }] of old.rows.entries()) pairs.push([id, now.rows[index]!.id]);
      for (const [index, { id }] of oldCells.entries()) pairs.push([id, newCells[index]!.id]);
    }
  }
  const [oldNotes, newNotes] = [notesOf(old.content), notesOf(now.content)];
  if (oldNotes.length === newNotes.length) {
    for (const [index, { id }] of oldNotes.entries()) pairs.push([id, newNotes[index]!.id]);
  }
  return pairs;
}

function cellsOf({ rows }: TableHead) {
  return rows.flatMap(({ cells }) => cells);
}

function withoutId({ id: _, ...cell }: ReturnType<typeof cellsOf>[number]): string {
  return canonicalJson(cell);
}

function detailChanges(before: Plan, after: Plan): DetailsChanged[] {
  const changes: DetailsChanged[] = [];
  for (const field of ['title', 'edition', 'agency'] as const) {
    const [old, now] = [before.meta[field].text, after.meta[field].text];
    if (old !== now) changes.push({ kind: 'details', field, before: old, after: now });
  }
  if (before.meta.period?.from !== after.meta.period?.from || before.meta.period?.to !== after.meta.period?.to) {
    changes.push({ kind: 'details', field: 'period', before: before.meta.period, after: after.meta.period });
  }
  if (before.scheme !== after.scheme && canonicalJson(before.scheme) !== canonicalJson(after.scheme)) {
    changes.push({ kind: 'details', field: 'scheme', before: before.scheme, after: after.scheme });
  }
  return changes;
}

/** Changes with where they stand in the newer plan. */
type Placed = { readonly at: number; readonly change: Change };

function lineChanges(
  sides: Sides,
  matching: Matching,
  judge: Judge,
  onProgress: CompareOptions['onProgress'],
): Change[] {
  const { lines } = sides.after;
  const placed: Placed[] = [];
  const parts = findParts(sides, matching, judge.work);
  const carried = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    if (index % REPORT_EVERY === 0) onProgress?.(index, lines.length);
    const old = matching.beforeOf[index]!;
    if (parts.after.has(index)) continue;
    if (old === -1) {
      const change = insertedAt(sides, matching, parts, index);
      placed.push({ at: index, change });
      index += change.lines.length - 1;
      continue;
    }
    const together = parts.of.get(index);
    if (together !== undefined) {
      placed.push({ at: index, change: partsChange(sides, matching, judge, { old, index }, together) });
    } else {
      const change = changeOf(sides, matching, judge, { old, index }, carried);
      if (change !== null) placed.push({ at: index, change });
    }
  }
  onProgress?.(lines.length, lines.length);
  placed.push(...deletions(sides, matching, parts));
  placed.sort((a, b) => a.at - b.at);
  return withCarriedEdits(placed.map(({ change }) => change));
}

/** What was cut and what was made one, by the matched line of the newer plan, and the unmatched lines that this explains. */
interface FoundParts {
  readonly of: ReadonlyMap<number, { readonly kind: 'split' | 'merged'; readonly parts: Parts }>;
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

function findParts({ before, after }: Sides, { beforeOf, afterOf, moved }: Matching, work: Work): FoundParts {
  const found = { of: new Map(), before: new Set<number>(), after: new Set<number>() };
  for (const [index, old] of beforeOf.entries()) {
    if (old === -1 || moved(index)) continue;
    const isNew = (line: number) => beforeOf[line] === -1 && !found.after.has(line);
    const isGone = (line: number) => afterOf[line] === -1 && !found.before.has(line);
    const cut = partsOf(before.lines[old]!, after.lines, index, isNew, work);
    const joined = cut === null ? partsOf(after.lines[index]!, before.lines, old, isGone, work) : null;
    const parts = cut ?? joined;
    if (parts === null) continue;
    found.of.set(index, { kind: cut ? 'split' : 'merged', parts });
    const main = cut ? index : old;
    const explained = cut ? found.after : found.before;
    for (let line = parts.start; line < parts.end; line += 1) if (line !== main) explained.add(line);
  }
  return found;
}

interface Pair {
  readonly old: number;
  readonly index: number;
}

function partsChange(
  { before, after }: Sides,
  matching: Matching,
  judge: Judge,
  { old, index }: Pair,
  { kind, parts }: { readonly kind: 'split' | 'merged'; readonly parts: Parts },
): Split | Merged {
  const split = kind === 'split';
  const oldLines = split ? [before.lines[old]!] : before.lines.slice(parts.start, parts.end);
  const newLines = split ? after.lines.slice(parts.start, parts.end) : [after.lines[index]!];
  const contents = (lines: readonly Line[]) => lines.map(({ content }) => content);
  const { pieces, complete } = diffText(contents(oldLines), contents(newLines), judge);
  if (!complete) judge.onLimit();
  const match = matching.certainty(old);
  const places = (side: Side) =>
    Array.from({ length: parts.end - parts.start }, (_, offset) => side.place(parts.start + offset));
  return split
    ? { kind, before: before.place(old), after: places(after), match, lines: newLines, pieces }
    : { kind: 'merged', before: places(before), after: after.place(index), match, line: newLines[0]!, pieces };
}

function insertedAt({ after }: Sides, { beforeOf }: Matching, parts: FoundParts, index: number): Inserted {
  const most = lineEnd(after.lines, index);
  let end = index + 1;
  while (end < most && beforeOf[end] === -1 && !parts.after.has(end)) end += 1;
  return { kind: 'inserted', after: after.place(index), lines: after.lines.slice(index, end) };
}

/** What was deleted stands after the line above it that stayed. */
function deletions({ before }: Sides, { afterOf, moved }: Matching, parts: FoundParts): Placed[] {
  const placed: Placed[] = [];
  let at = -1;
  for (let index = 0; index < before.lines.length; index += 1) {
    const partner = afterOf[index]!;
    if (partner !== -1) {
      if (!moved(partner)) at = partner;
      continue;
    }
    if (parts.before.has(index)) continue;
    const most = lineEnd(before.lines, index);
    let end = index + 1;
    while (end < most && afterOf[end] === -1 && !parts.before.has(end)) end += 1;
    placed.push({ at: at + 0.5, change: { kind: 'deleted', before: before.place(index), count: end - index } });
    index = end - 1;
  }
  return placed;
}

function changeOf(
  sides: Sides,
  matching: Matching,
  judge: Judge,
  pair: Pair,
  carried: Set<number>,
): Changed | Moved | null {
  const { old, index } = pair;
  const difference = differenceOf(sides.before.lines[old]!, sides.after.lines[index]!, judge);
  const where = {
    before: sides.before.place(old),
    after: sides.after.place(index),
    match: matching.certainty(old),
  };
  if (!matching.moved(index) || carried.has(index)) return difference && { ...difference, ...where };
  const runs = runsFrom(sides, matching, pair, carried);
  return { ...difference, ...where, kind: difference?.kind === 'edited' ? 'moved-edited' : 'moved', runs };
}

/** The lines that moved together with a heading: those of its section, before and after, that kept their order. */
function runsFrom({ before, after }: Sides, { beforeOf, moved }: Matching, { old, index }: Pair, carried: Set<number>) {
  const runs = [{ before: old, after: index, count: 1 }];
  const end = lineEnd(after.lines, index);
  const oldEnd = lineEnd(before.lines, old);
  let last = old;
  for (let line = index + 1; line < end; line += 1) {
    const partner = beforeOf[line]!;
    if (!moved(line) || partner <= last || partner >= oldEnd) continue;
    carried.add(line);
    const run = runs.at(-1)!;
    if (partner === run.before + run.count && line === run.after + run.count) run.count += 1;
    else runs.push({ before: partner, after: line, count: 1 });
    last = partner;
  }
  return runs;
}

/** A section that moved is `moved-edited` also when it is a line it took along that has other words. */
function withCarriedEdits(changes: readonly Change[]): Change[] {
  const edited = new Set(changes.flatMap((change) => (change.kind === 'edited' ? [change.after.line] : [])));
  return changes.map((change) => {
    if (change.kind !== 'moved') return change;
    const tookEdits = change.runs.some(({ after, count }) => {
      for (let line = after; line < after + count; line += 1) if (edited.has(line)) return true;
      return false;
    });
    return tookEdits ? { ...change, kind: 'moved-edited' } : change;
  });
}
