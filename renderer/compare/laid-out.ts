/** A comparison with all that the screen lays out of it: lines and labels of both plans, rows, and the sections of both as one outline. */
import { type AlignedRow, alignRows, changeKey } from '../../shared/compare/align.ts';
import { type InTable, placesInTables } from '../../shared/compare/cells.ts';
import type { Change, Comparison, Line } from '../../shared/compare/changes.ts';
import { toLines } from '../../shared/compare/lines.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { type Labels, numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { labelsByBothIds } from '../../shared/plan/references.ts';
import { type Unit, unitsOf } from './units.ts';

/** One of the two plans. */
export interface Side {
  readonly plan: Plan;
  readonly lines: readonly Line[];
  /** Labels by id; on the older side by ids of the newer plan too, which references in `same` stretches have. */
  readonly labels: Labels;
  /** The index of the heading that each line stands under; its own for a heading. */
  readonly headingOf: readonly number[];
  /** Where each line stands in a table. */
  readonly cells: readonly (InTable | undefined)[];
}

/** A section of the newer plan, or one that is gone, where it stood. */
export interface OutlineNode {
  readonly key: string;
  readonly level: number;
  readonly label: string;
  readonly title: string;
  readonly gone: boolean;
  readonly row: number;
  /** Index of the chapter's node. */
  readonly chapter: number;
}

export interface LaidOut {
  readonly before: Side;
  readonly after: Side;
  readonly comparison: Comparison;
  readonly rows: readonly AlignedRow[];
  /** All rows, those in one row of a table together. */
  readonly units: readonly Unit[];
  /** `changeKey` of each change. */
  readonly keys: readonly string[];
  /** The row that shows each change, where it stands now if it moved; -1 for details of the plan. */
  readonly rowOf: readonly number[];
  /** The node of the outline that each change belongs to; -1 for details of the plan. */
  readonly nodeOf: readonly number[];
  readonly outline: readonly OutlineNode[];
}

export function layOut(before: Plan, after: Plan, comparison: Comparison): LaidOut {
  const old = sideOf(before, comparison.ids);
  const now = sideOf(after, []);
  const rows = alignRows(comparison, old.lines.length, now.lines.length);
  const { outline, nodeOfSection } = outlineOf(rows, old, now);
  const names = new Map(comparison.ids);
  const nodeOf = comparison.changes.map((change) => {
    if (change.kind === 'details') return -1;
    if (change.kind !== 'deleted') return nodeOfSection.get(firstAfter(change).section) ?? -1;
    const { section } = change.before;
    return nodeOfSection.get(`gone:${section}`) ?? nodeOfSection.get(names.get(section) ?? section) ?? -1;
  });
  return {
    before: old,
    after: now,
    comparison,
    rows,
    units: unitsOf(rows, comparison.changes, old, now),
    keys: comparison.changes.map(changeKey),
    rowOf: rowsOfChanges(rows, comparison.changes.length),
    nodeOf,
    outline,
  };
}

/** Where a change that is there in the newer plan stands in it; of several lines the first. */
export function firstAfter(change: Exclude<Change, { kind: 'details' | 'deleted' }>) {
  return change.kind === 'split' ? change.after[0]! : change.after;
}

/** Where a change that was there in the older plan stood; null for what is new. */
export function firstBefore(change: Exclude<Change, { kind: 'details' }>) {
  if (change.kind === 'inserted') return null;
  return change.kind === 'merged' ? change.before[0]! : change.before;
}

function sideOf(plan: Plan, ids: Comparison['ids']): Side {
  const lines = toLines(plan.sections);
  const labels = labelsByBothIds(numberSections(plan), ids);
  const headingOf: number[] = [];
  let heading = 0;
  for (const [index, line] of lines.entries()) {
    if (line.type === 'heading') heading = index;
    headingOf.push(heading);
  }
  return { plan, lines, labels, headingOf, cells: placesInTables(lines) };
}

function rowsOfChanges(rows: readonly AlignedRow[], changes: number): number[] {
  const rowOf = new Array<number>(changes).fill(-1);
  for (const [index, row] of rows.entries()) {
    // Both ends of a move name it: the newer one shows it.
    if (row.kind === 'moved-away') continue;
    if (row.change !== -1 && rowOf[row.change] === -1) rowOf[row.change] = index;
    if (row.words !== -1 && rowOf[row.words] === -1) rowOf[row.words] = index;
  }
  return rowOf;
}

/** The sections in the order of the rows. A section that moved stands where it stands now. */
function outlineOf(rows: readonly AlignedRow[], old: Side, now: Side) {
  const outline: OutlineNode[] = [];
  const nodeOfSection = new Map<string, number>();
  let chapter = 0;
  for (const [row, { kind, before, after }] of rows.entries()) {
    const gone = kind === 'deleted';
    if (!gone && after.length === 0) continue;
    const side = gone ? old : now;
    const line = side.lines[gone ? before[0]! : after[0]!]!;
    if (line.type !== 'heading') continue;
    if (line.level === 1) chapter = outline.length;
    const key = gone ? `gone:${line.id}` : line.id;
    nodeOfSection.set(key, outline.length);
    outline.push({
      key,
      level: line.level,
      label: side.labels.get(line.id) ?? '',
      title: plainText(line.content, side.labels),
      gone,
      row,
      chapter,
    });
  }
  return { outline, nodeOfSection };
}

/** The index after the last node under the one at `index`. */
export function nodeEnd(outline: readonly OutlineNode[], index: number): number {
  const { level } = outline[index]!;
  let end = index + 1;
  while (end < outline.length && outline[end]!.level > level) end += 1;
  return end;
}
