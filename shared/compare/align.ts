/** Two plans held side by side, line against line: what the compare screen, the reports and the Word files are laid out from. */
import type { Change, Comparison } from './changes.ts';
import { linesOfChange } from './extent.ts';

/**
 * One row. `before` and `after` are indexes of lines (`toLines`), one after another; an empty side has nothing there.
 *
 * - `same`: a line that no change names, on both sides.
 * - `changed`: on both sides, `change` says how (edited, formatted, renumbered; split and merged have several lines on one side).
 * - `inserted`, `deleted`: one line on its side. A heading and all that is new under it are as many rows with one `change`.
 * - `moved-away`: where a line stood, `moved-here`: where it stands now. `other` is the row of the other end, `change` the move;
 *   `words` the change that says what was edited in it, where something was.
 */
export interface AlignedRow {
  readonly kind: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved-away' | 'moved-here';
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Index in `changes`; -1 for `same`. */
  readonly change: number;
  /** Index in `changes` of what was edited inside a line that was taken along by a moved heading; else as `change`. */
  readonly words: number;
  /** Index among the rows of the other end of a move; -1 for all others. */
  readonly other: number;
}

/** What is known of one line of one side. */
interface Mark {
  readonly kind: AlignedRow['kind'];
  readonly change: number;
}

/**
 * Rows in reading order of both plans: all older lines in order and all newer ones in order, each once. Where lines were taken
 * out and put in at one place, those taken out come first. Details of the plan have no row.
 */
export function alignRows({ changes }: Comparison, beforeLines: number, afterLines: number): AlignedRow[] {
  const gone = new Map<number, Mark>();
  const come = new Map<number, Mark>();
  /** Changes of lines on both sides, by the older line. */
  const onBoth = new Map<number, number>();
  /** The newer line of each moved older line. */
  const movedTo = new Map<number, number>();
  for (const [index, change] of changes.entries()) note(change, index, { gone, come, onBoth, movedTo });

  const rows: AlignedRow[] = [];
  const rowOfAway = new Map<number, number>();
  const rowOfHere = new Map<number, number>();
  let old = 0;
  let now = 0;
  while (old < beforeLines || now < afterLines) {
    const away = gone.get(old);
    const here = come.get(now);
    if (old < beforeLines && away !== undefined) {
      if (away.kind === 'moved-away') rowOfAway.set(old, rows.length);
      rows.push({ ...away, before: [old], after: [], words: onBoth.get(old) ?? away.change, other: -1 });
      old += 1;
    } else if (now < afterLines && here !== undefined) {
      if (here.kind === 'moved-here') rowOfHere.set(now, rows.length);
      rows.push({ ...here, before: [], after: [now], words: here.change, other: -1 });
      now += 1;
    } else {
      const change = onBoth.get(old) ?? -1;
      const [before, after] = sizesOf(changes[change]);
      rows.push({
        kind: change === -1 ? 'same' : 'changed',
        before: indexes(old, before),
        after: indexes(now, after),
        change,
        words: change,
        other: -1,
      });
      old += before;
      now += after;
    }
  }
  for (const [before, after] of movedTo) {
    const away = rowOfAway.get(before)!;
    const here = rowOfHere.get(after)!;
    rows[away] = { ...rows[away]!, other: here };
    rows[here] = { ...rows[here]!, other: away, words: rows[away]!.words };
  }
  return rows;
}

interface Notes {
  readonly gone: Map<number, Mark>;
  readonly come: Map<number, Mark>;
  readonly onBoth: Map<number, number>;
  readonly movedTo: Map<number, number>;
}

function note(change: Change, index: number, { gone, come, onBoth, movedTo }: Notes): void {
  switch (change.kind) {
    case 'details':
      return;
    case 'inserted':
      for (const line of linesOfChange(change)) come.set(line, { kind: 'inserted', change: index });
      return;
    case 'deleted':
      for (const line of linesOfChange(change)) gone.set(line, { kind: 'deleted', change: index });
      return;
    case 'moved':
    case 'moved-edited':
      for (const run of change.runs) {
        for (let n = 0; n < run.count; n += 1) {
          gone.set(run.before + n, { kind: 'moved-away', change: index });
          come.set(run.after + n, { kind: 'moved-here', change: index });
          movedTo.set(run.before + n, run.after + n);
        }
      }
      return;
    case 'merged':
      onBoth.set(change.before[0]!.line, index);
      return;
    default:
      onBoth.set(change.before.line, index);
  }
}

/** How many lines a change that stands on both sides has on each. */
function sizesOf(change: Change | undefined): readonly [before: number, after: number] {
  if (change?.kind === 'split') return [1, change.after.length];
  return change?.kind === 'merged' ? [change.before.length, 1] : [1, 1];
}

function indexes(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, n) => start + n);
}

/** What a reason is kept under: the id of the line in the newer plan; `deleted:` and its id in the older where it is gone. No two changes share one. */
export function changeKey(change: Change): string {
  switch (change.kind) {
    case 'details':
      return `details:${change.field}`;
    case 'deleted':
      return `deleted:${change.before.id}`;
    case 'split':
      return change.after[0]!.id;
    default:
      return change.after.id;
  }
}
