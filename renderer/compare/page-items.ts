/** What stands one under another on the two pages: rows, and stretches of unchanged rows folded into one line. */
import type { LaidOut } from './laid-out.ts';

export type PageItem =
  /** The details of the plan that changed, in front of all rows. */
  | { readonly type: 'details' }
  | { readonly type: 'row'; readonly row: number }
  /** Rows from `row` on that are the same on both sides. */
  | { readonly type: 'fold'; readonly row: number; readonly count: number };

/** Rows that stay on either side of a change, to see where it stands. */
const AROUND = 1;
/** Fewer are not worth a fold. */
const LEAST_FOLD = 3;

interface Look {
  readonly onlyChanged: boolean;
  /** Whether a change is shown as one. */
  readonly shows: (change: number) => boolean;
  /** First rows of the folds a person opened. */
  readonly opened: ReadonlySet<number>;
}

/** A row nobody needs to look at: the same, or what differs in it is not shown. What stands on one side only is always kept. */
export function isQuiet({ rows }: LaidOut, index: number, shows: Look['shows']): boolean {
  const { kind, change, words } = rows[index]!;
  return kind === 'same' || (kind === 'changed' && !shows(change) && !shows(words));
}

export function pageItems(laid: LaidOut, { onlyChanged, shows, opened }: Look): PageItem[] {
  const items: PageItem[] = laid.comparison.changes.some(({ kind }) => kind === 'details') ? [{ type: 'details' }] : [];
  const { rows } = laid;
  if (!onlyChanged) return [...items, ...rows.map((_, row) => ({ type: 'row', row }) as const)];
  for (let at = 0; at < rows.length; ) {
    const start = at;
    while (at < rows.length && isQuiet(laid, at, shows)) at += 1;
    const from = start === 0 ? start : Math.min(at, start + AROUND);
    const to = at === rows.length ? at : Math.max(from, at - AROUND);
    const folds = to - from >= LEAST_FOLD && !opened.has(from);
    for (let row = start; row < (folds ? from : at); row += 1) items.push({ type: 'row', row });
    if (folds) {
      items.push({ type: 'fold', row: from, count: to - from });
      for (let row = to; row < at; row += 1) items.push({ type: 'row', row });
    }
    if (at < rows.length) items.push({ type: 'row', row: at++ });
  }
  return items;
}

/** The item that shows a row, or the fold that hides it. */
export function itemOfRow(items: readonly PageItem[], row: number): number {
  return items.findIndex(
    (item) =>
      item.type !== 'details' &&
      (item.row === row || (item.type === 'fold' && item.row < row && row < item.row + item.count)),
  );
}
