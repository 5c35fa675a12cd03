/** Which ids of the newer plan are which of the older: of matched lines, and of rows, cells and notes that came along with them. */
import type { Id } from '../plan/model.ts';
import { notesOf } from '../plan/text-lines.ts';
import type { InTable } from './cells.ts';
import type { Line, TableHead } from './changes.ts';
import { asItIs, sameContent } from './lines.ts';
import type { Matching } from './match.ts';

interface Sides {
  readonly before: Lines;
  readonly after: Lines;
}

interface Lines {
  readonly lines: readonly Line[];
  readonly cells: readonly (InTable | undefined)[];
}

/** Ids that differ, `[older, newer]`; no id is twice on a side. */
export function renamedIds(sides: Sides, { afterOf }: Matching): [Id, Id][] {
  const pairs = new Pairs();
  for (const [index, partner] of afterOf.entries()) {
    if (partner === -1) continue;
    const [old, now] = [sides.before.lines[index]!, sides.after.lines[partner]!];
    pairs.add(old.id, now.id);
    pairNotes(old, now, pairs);
    pairCell(sides, index, partner, afterOf, pairs);
  }
  // Cells that no line speaks for, where the grid is the same.
  for (const [index, partner] of afterOf.entries()) {
    const [old, now] = [sides.before.lines[index]!, sides.after.lines[partner]];
    if (old.type === 'table' && now?.type === 'table') pairGrid(old, now, pairs);
  }
  return pairs.different();
}

class Pairs {
  readonly #newer = new Map<Id, Id>();
  readonly #taken = new Set<Id>();

  add(old: Id, now: Id): void {
    if (this.#newer.has(old) || this.#taken.has(now)) return;
    this.#newer.set(old, now);
    this.#taken.add(now);
  }

  different(): [Id, Id][] {
    return [...this.#newer].filter(([old, now]) => old !== now);
  }
}

/** Notes of the same name first, then those with the same words; the others in order where there are as many. */
function pairNotes(before: Line, after: Line, pairs: Pairs): void {
  let olds = notesOf(before.content);
  let news = notesOf(after.content);
  const pair = (same: (old: (typeof olds)[number], now: (typeof news)[number]) => boolean) => {
    for (const old of olds) {
      const now = news.find((other) => same(old, other));
      if (now === undefined) continue;
      pairs.add(old.id, now.id);
      olds = olds.filter((other) => other !== old);
      news = news.filter((other) => other !== now);
    }
  };
  if (olds.length === 0 || news.length === 0) return;
  pair((old, now) => old.id === now.id);
  pair((old, now) => sameContent(old.content, now.content, asItIs));
  if (olds.length === news.length) for (const [index, { id }] of olds.entries()) pairs.add(id, news[index]!.id);
}

/** A matched line in a cell of a matched table speaks for its cell and its row. */
function pairCell({ before, after }: Sides, index: number, partner: number, afterOf: Int32Array, pairs: Pairs): void {
  const [old, now] = [before.cells[index], after.cells[partner]];
  if (old === undefined || now === undefined || afterOf[old.table] !== now.table) return;
  pairs.add(old.cell, now.cell);
  const [oldTable, newTable] = [before.lines[old.table], after.lines[now.table]];
  if (oldTable?.type !== 'table' || newTable?.type !== 'table') return;
  pairs.add(oldTable.rows[old.row]!.id, newTable.rows[now.row]!.id);
}

function pairGrid(before: TableHead, after: TableHead, pairs: Pairs): void {
  const spans = ({ rows }: TableHead) =>
    rows.map(({ cells }) => cells.map(({ colSpan, rowSpan }) => `${colSpan} ${rowSpan}`).join()).join(';');
  if (before.rows.length !== after.rows.length || spans(before) !== spans(after)) return;
  for (const [row, { id, cells }] of before.rows.entries()) {
    pairs.add(id, after.rows[row]!.id);
    for (const [index, cell] of cells.entries()) pairs.add(cell.id, after.rows[row]!.cells[index]!.id);
  }
}
