/** The list of changes as it is drawn: chapters, their changes, and long runs of mere renumbering as one line. */
import type { LaidOut } from './laid-out.ts';

export type ListRow =
  /** `node` of the chapter in the outline, -1 for the plan itself. */
  | { readonly type: 'chapter'; readonly node: number; readonly count: number }
  | { readonly type: 'change'; readonly change: number; readonly inRun: boolean }
  /** Headings one after another that only have other numbers. */
  | { readonly type: 'run'; readonly changes: readonly number[]; readonly open: boolean };

/** Fewer are not worth a fold. */
const LEAST_RUN = 3;

/** `open` holds the first change of each run that is unfolded. */
export function listRows(laid: LaidOut, shown: readonly number[], open: ReadonlySet<number>): ListRow[] {
  const { changes } = laid.comparison;
  const rows: ListRow[] = [];
  for (let at = 0; at < shown.length; ) {
    const chapter = chapterOf(laid, shown[at]!);
    let end = at;
    while (end < shown.length && chapterOf(laid, shown[end]!) === chapter) end += 1;
    rows.push({ type: 'chapter', node: chapter, count: end - at });
    while (at < end) {
      const from = at;
      while (at < end && changes[shown[at]!]!.kind === 'renumbered') at += 1;
      const run = shown.slice(from, at);
      if (run.length >= LEAST_RUN) {
        const isOpen = open.has(run[0]!);
        rows.push({ type: 'run', changes: run, open: isOpen });
        if (isOpen) rows.push(...run.map((change) => ({ type: 'change', change, inRun: true }) as const));
      } else rows.push(...run.map((change) => ({ type: 'change', change, inRun: false }) as const));
      if (at < end) rows.push({ type: 'change', change: shown[at++]!, inRun: false });
    }
  }
  return rows;
}

function chapterOf({ nodeOf, outline }: LaidOut, change: number): number {
  const node = nodeOf[change]!;
  return node === -1 ? -1 : outline[node]!.chapter;
}

/** The row that stands for a change: itself, or the folded run it is in; -1 where it is not listed. */
export function rowOfChange(rows: readonly ListRow[], change: number | null): number {
  if (change === null) return -1;
  const own = rows.findIndex((row) => row.type === 'change' && row.change === change);
  return own !== -1 ? own : rows.findIndex((row) => row.type === 'run' && row.changes.includes(change));
}
