/** What stands one under another on the two pages: rows, those of tables with all their cells, and stretches of unchanged ones folded into one line. */
import type { LaidOut } from './laid-out.ts';
import type { Unit } from './units.ts';

export type PageItem =
  /** The details of the plan that changed, in front of all rows. */
  | { readonly type: 'details' }
  | { readonly type: 'row'; readonly row: number }
  /** The `count` rows from `row` on, which are what stands in one row of a table; `last` where it is the table's last. */
  | { readonly type: 'cells'; readonly row: number; readonly count: number; readonly last: boolean }
  /** Lines and rows of tables from `row` on that are the same on both sides. */
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
function isQuiet({ rows }: LaidOut, index: number, shows: Look['shows']): boolean {
  const { kind, change, words } = rows[index]!;
  return kind === 'same' || (kind === 'changed' && !shows(change) && !shows(words));
}

/** Whether each unit is quiet. What leads a table, its caption and header rows, is not where something in the table is not. */
function quietUnits(laid: LaidOut, shows: Look['shows']): boolean[] {
  const { units } = laid;
  const quiet = units.map(({ row, count }) => {
    for (let at = row; at < row + count; at += 1) if (!isQuiet(laid, at, shows)) return false;
    return true;
  });
  const loud = new Set(units.flatMap(({ table }, at) => (table === -1 || quiet[at] ? [] : [table])));
  return quiet.map((is, at) => is && !(units[at]!.leads && loud.has(units[at]!.table)));
}

export function pageItems(laid: LaidOut, { onlyChanged, shows, opened }: Look): PageItem[] {
  const items: PageItem[] = laid.comparison.changes.some(({ kind }) => kind === 'details') ? [{ type: 'details' }] : [];
  const { units } = laid;
  if (!onlyChanged) return [...items, ...units.map(itemOf)];
  const quiet = quietUnits(laid, shows);
  for (let at = 0; at < units.length; ) {
    const start = at;
    while (at < units.length && quiet[at]) at += 1;
    const from = start === 0 ? start : Math.min(at, start + AROUND);
    const to = at === units.length ? at : Math.max(from, at - AROUND);
    const folds = to - from >= LEAST_FOLD && !opened.has(units[from]!.row);
    items.push(...units.slice(start, folds ? from : at).map(itemOf));
    if (folds) {
      items.push({ type: 'fold', row: units[from]!.row, count: to - from });
      items.push(...units.slice(to, at).map(itemOf));
    }
    if (at < units.length) items.push(itemOf(units[at++]!));
  }
  return items;
}

function itemOf({ row, count, inCells, last }: Unit): PageItem {
  return inCells ? { type: 'cells', row, count, last } : { type: 'row', row };
}

/** The item that shows a row, or the fold that hides it. */
export function itemOfRow(items: readonly PageItem[], row: number): number {
  return items.findLastIndex((item) => item.type !== 'details' && item.row <= row);
}
