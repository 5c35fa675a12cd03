/** Two states of a plan held against each other. */
import { canonicalJson } from '../plan/canonical.ts';
import type { Id, Plan } from '../plan/model.ts';
import { numberSections } from '../plan/numbering.ts';
import { type InTable, placesInTables, rowEndAt } from './cells.ts';
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
} from './changes.ts';
import { diffText } from './diff-text.ts';
import { differenceOf, type Judge } from './difference.ts';
import { withGridsApart } from './grids.ts';
import { lineEnd, toLines } from './lines.ts';
import { type Matching, matchLines } from './match.ts';
import { renamedIds } from './renamed-ids.ts';
import type { Work } from './sequence.ts';
import { type Parts, partsOf } from './split.ts';
import { type Part, partsOnOneSide, withColumnsMoved } from './table-parts.ts';
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
  const olderNames = new Map(ids.map(([old, now]) => [now, old]));
  let notCompared = 0;
  const judge: Judge = {
    labels: { before: numberSections(before), after: numberSections(after) },
    rename: (id) => names.get(id) ?? id,
    older: (id) => olderNames.get(id) ?? id,
    terms: termsOf(terms),
    work,
    onLimit: () => {
      notCompared += 1;
    },
  };
  const lines = { before: sides.before.lines, after: sides.after.lines };
  const told = withGridsApart(lineChanges(sides, matching, judge, onProgress), lines, judge.rename);
  return {
    format: 1,
    plan: { before: before.id, after: after.id },
    changes: [...detailChanges(before, after), ...told.changes],
    grids: told.grids,
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
  /** Where each line stands in a table. */
  readonly cells: readonly (InTable | undefined)[];
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
  const cells = placesInTables(lines);
  const place = (line: number): Place => {
    const inTable = cells[line];
    const cell = inTable && { table: lines[inTable.table]!.id, row: inTable.row + 1, column: inTable.column + 1 };
    return { line, id: lines[line]!.id, section: owners[line]!, ...(cell && { cell }) };
  };
  return { lines, cells, place };
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
  const parts = findParts(sides, matching, judge);
  const carried = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    if (index % REPORT_EVERY === 0) onProgress?.(index, lines.length);
    const old = matching.beforeOf[index]!;
    if (parts.after.has(index)) continue;
    if (old === -1) {
      const change = insertedAt(sides, matching, parts, index);
      if (change === null) continue;
      placed.push({ at: index, change });
      if (change.at === undefined) index += change.lines.length - 1;
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
  return withCarriedEdits(withColumnsMoved(placed.map(({ change }) => change)));
}

/**
 * What was cut and what was made one, by the matched line of the newer plan, and the unmatched lines that this explains; rows
 * and columns of tables that came or went.
 */
interface FoundParts {
  readonly come: TableParts;
  readonly gone: TableParts;
  readonly of: ReadonlyMap<number, { readonly kind: 'split' | 'merged'; readonly parts: Parts }>;
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

/** Rows and columns by their first line, and all lines of columns. */
interface TableParts {
  readonly byFirst: ReadonlyMap<number, Part>;
  readonly inColumns: ReadonlySet<number>;
}

function tableParts(...found: Parameters<typeof partsOnOneSide>): TableParts {
  const byFirst = partsOnOneSide(...found);
  const columns = [...byFirst.values()].filter(({ part }) => part === 'column');
  return { byFirst, inColumns: new Set(columns.flatMap(({ lines }) => lines)) };
}

/** Every id of rows and cells of the tables of a plan, as the other plan calls them, by index of the table there. */
function idsInTables({ lines }: Side, partnerOf: Int32Array, rename: (id: Id) => Id): Map<number, Set<Id>> {
  const found = new Map<number, Set<Id>>();
  for (const [index, line] of lines.entries()) {
    if (line.type !== 'table' || partnerOf[index] === -1) continue;
    const ids = line.rows.flatMap(({ id, cells }) => [id, ...cells.map((cell) => cell.id)]);
    found.set(partnerOf[index]!, new Set(ids.map(rename)));
  }
  return found;
}

function findParts({ before, after }: Sides, matching: Matching, { work, rename, older }: Judge): FoundParts {
  const { beforeOf, afterOf, moved } = matching;
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
  const [inOlder, inNewer] = [idsInTables(before, afterOf, rename), idsInTables(after, beforeOf, older)];
  const isNew = (line: number) => beforeOf[line] === -1 && !found.after.has(line);
  const isGone = (line: number) => afterOf[line] === -1 && !found.before.has(line);
  const come = tableParts(after, beforeOf, (id, table) => inOlder.get(table)?.has(id) === true, isNew);
  const gone = tableParts(before, afterOf, (id, table) => inNewer.get(table)?.has(id) === true, isGone);
  return { ...found, come, gone };
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

/** Null for a line of a column that is told by its first. */
function insertedAt({ after }: Sides, { beforeOf }: Matching, parts: FoundParts, index: number): Inserted | null {
  const whole = parts.come.byFirst.get(index);
  if (whole !== undefined) {
    const { part, lines } = whole;
    const change = {
      kind: 'inserted',
      after: after.place(index),
      lines: lines.map((line) => after.lines[line]!),
      part,
    } as const;
    return part === 'column' ? { ...change, at: lines } : change;
  }
  if (parts.come.inColumns.has(index)) return null;
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
    const whole = parts.gone.byFirst.get(index);
    if (whole !== undefined) {
      const { part, lines } = whole;
      const change = { kind: 'deleted', before: before.place(index), count: lines.length, part } as const;
      placed.push({ at: at + 0.5, change: part === 'column' ? { ...change, at: lines } : change });
      if (part === 'row') index = lines.at(-1)!;
      continue;
    }
    if (parts.gone.inColumns.has(index)) continue;
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
  const part = isRow(sides, pair, judge) ? { part: 'row' as const } : {};
  return { ...difference, ...where, kind: difference?.kind === 'edited' ? 'moved-edited' : 'moved', runs, ...part };
}

/** Whether two lines begin the same row of a table, which is elsewhere now. */
function isRow({ before, after }: Sides, { old, index }: Pair, { rename }: Judge): boolean {
  const [from, to] = [before.cells[old], after.cells[index]];
  if (from === undefined || to === undefined || from.column !== to.column) return false;
  if (hasBegun(before, old) || hasBegun(after, index)) return false;
  const [older, newer] = [before.lines[from.table], after.lines[to.table]];
  return (
    older?.type === 'table' && newer?.type === 'table' && rename(older.rows[from.row]!.id) === newer.rows[to.row]!.id
  );
}

/** Whether the row of a line began before it. */
function hasBegun({ cells }: Side, index: number): boolean {
  const above = cells[index - 1];
  return above?.table === cells[index]!.table && above.row === cells[index]!.row;
}

/** The index after what goes with a line: what is under a heading, the cells of a table, the rest of the row of a cell. */
function extentEnd({ lines, cells }: Side, index: number): number {
  return cells[index] === undefined ? lineEnd(lines, index) : rowEndAt(cells, index);
}

/** The lines that moved together with a heading, a table or the first cell of a row: those under or in it, before and after, that kept their order. */
function runsFrom({ before, after }: Sides, { beforeOf, moved }: Matching, { old, index }: Pair, carried: Set<number>) {
  const runs = [{ before: old, after: index, count: 1 }];
  const end = extentEnd(after, index);
  const oldEnd = extentEnd(before, old);
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
