/** Differences and order in lists of numbers: what words and lines are compared as. */

/** How much comparing is still allowed; each unit is one step of an inner loop. Shared by everything within one comparison. */
export interface Work {
  left: number;
}

/** From `start` to `end` (exclusive) of the older list stands what is from `afterStart` to `afterEnd` in the newer. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/**
 * The fewest deletions and insertions that lead from one list to the other (Myers 1986), as stretches in order that do not
 * touch one another. Null when that would take more than the work that is left, or more than the given number of edits.
 */
export function changedStretches(
  before: readonly number[],
  after: readonly number[],
  work: Work,
  mostEdits = 3000,
): Stretch[] | null {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let end = before.length;
  let afterEnd = after.length;
  while (end > head && afterEnd > head && before[end - 1] === after[afterEnd - 1]) {
    end -= 1;
    afterEnd -= 1;
  }
  work.left -= before.length - (end - head);
  if (head === end && head === afterEnd) return [];
  if (head === end || head === afterEnd) return [{ start: head, end, afterStart: head, afterEnd }];
  const edits = shortestEdits(before.slice(head, end), after.slice(head, afterEnd), work, mostEdits);
  return edits && stretchesOf(edits, head);
}

interface Step {
  readonly x: number;
  readonly y: number;
  readonly inserts: boolean;
}

/** The single edits of a shortest way, last first: at (x, y), before it is made. */
function shortestEdits(a: readonly number[], b: readonly number[], work: Work, mostEdits: number): Step[] | null {
  const most = Math.min(a.length + b.length, mostEdits);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let d = 0; d <= most; d += 1) {
    if (work.left <= 0) return null;
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    work.left -= 2 * d + 1;
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[middle + k - 1]! < reach[middle + k + 1]!);
      let x = down ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1;
      const from = x;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      work.left -= x - from;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return wayBack(trace, a.length, b.length, d);
    }
  }
  return null;
}

function wayBack(trace: readonly Int32Array[], endX: number, endY: number, edits: number): Step[] {
  const steps: Step[] = [];
  let x = endX;
  let y = endY;
  for (let d = edits; d > 0; d -= 1) {
    const reach = trace[d]!;
    const at = (k: number) => reach[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    x = down ? at(k + 1) : at(k - 1);
    y = x - (down ? k + 1 : k - 1);
    steps.push({ x, y, inserts: down });
  }
  return steps;
}

function stretchesOf(steps: readonly Step[], offset: number): Stretch[] {
  const stretches: { start: number; end: number; afterStart: number; afterEnd: number }[] = [];
  for (const { x, y, inserts } of steps.toReversed()) {
    const start = x + offset;
    const afterStart = y + offset;
    let last = stretches.at(-1);
    if (last === undefined || last.end !== start || last.afterEnd !== afterStart) {
      last = { start, end: start, afterStart, afterEnd: afterStart };
      stretches.push(last);
    }
    if (inserts) last.afterEnd += 1;
    else last.end += 1;
  }
  return stretches;
}

/** The places, in both lists, of what a shortest edit keeps; none when that would take more than the work that is left. */
export function keptPairs(before: readonly number[], after: readonly number[], work: Work): [number, number][] {
  const stretches = changedStretches(before, after, work);
  if (stretches === null) return [];
  const kept: [number, number][] = [];
  let at = 0;
  let afterAt = 0;
  const end = { start: before.length, end: before.length, afterStart: after.length, afterEnd: after.length };
  for (const stretch of [...stretches, end]) {
    while (at < stretch.start) kept.push([at++, afterAt++]);
    at = stretch.end;
    afterAt = stretch.afterEnd;
  }
  return kept;
}

/**
 * Which of the values can stay in their order: true for those of the heaviest increasing subsequence. All values differ and
 * are from 0 to `bound` (exclusive); weights are positive.
 */
export function heaviestInOrder(values: readonly number[], weights: readonly number[], bound: number): boolean[] {
  if (values.every((value, index) => index === 0 || values[index - 1]! < value)) return values.map(() => true);
  // A Fenwick tree of the best total that ends at or below a value, by the index that it ends with.
  const best = new Int32Array(bound + 1).fill(-1);
  const totals = new Float64Array(values.length);
  const previous = new Int32Array(values.length).fill(-1);
  const totalAt = (index: number) => (index < 0 ? 0 : totals[index]!);
  let last = -1;
  for (const [index, value] of values.entries()) {
    let from = -1;
    for (let node = value; node > 0; node -= node & -node) if (totalAt(best[node]!) > totalAt(from)) from = best[node]!;
    previous[index] = from;
    totals[index] = totalAt(from) + weights[index]!;
    for (let node = value + 1; node <= bound; node += node & -node) {
      if (totals[index]! > totalAt(best[node]!)) best[node] = index;
    }
    if (totals[index]! > totalAt(last)) last = index;
  }
  const kept = values.map(() => false);
  for (let index = last; index >= 0; index = previous[index]!) kept[index] = true;
  return kept;
}
