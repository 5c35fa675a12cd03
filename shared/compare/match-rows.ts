/** Rows of tables as wholes: numbers and short words in cells tell little, all cells of a row together tell which row it is. */
import type { Id } from '../plan/model.ts';
import type { InTable } from './cells.ts';
import type { Line } from './changes.ts';
import { asItIs, sameContent } from './lines.ts';

/** The lines of one plan, where each stands in a table, and what equals for lines with the same words. */
interface Side {
  readonly lines: readonly Line[];
  readonly cells: readonly (InTable | undefined)[];
}

type KeyOf = (line: Line) => string;

/** A row of a table with its lines by index. */
interface Row {
  readonly id: Id;
  readonly lines: readonly number[];
}

/** Lines of rows that exchanged their words while they kept their names, older and newer: what was sorted by hand, or pasted over. */
export function exchangedRows(
  before: Side,
  after: Side,
  afterOf: Int32Array,
  keyOf: KeyOf,
): (readonly [before: number, after: number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (const [table, { type }] of before.lines.entries()) {
    const now = afterOf[table]!;
    if (type !== 'table' || now === -1) continue;
    const newer = new Map(rowsOf(after, now).map((row) => [row.id, row]));
    const differing = rowsOf(before, table).flatMap((old) => {
      const row = newer.get(old.id);
      if (row === undefined || hasSameWords(before, old, after, row)) return [];
      return [{ old, now: row, was: rowKey(before, old, keyOf), is: rowKey(after, row, keyOf) }];
    });
    const bearers = Map.groupBy(differing, ({ is }) => is);
    const origins = Map.groupBy(differing, ({ was }) => was);
    /** The row that has the words which a row had; null where it is not the only one, or they are none. */
    const bearerOf = (row: (typeof differing)[number]) => {
      const found = bearers.get(row.was) ?? [];
      const isAlone = found.length === 1 && origins.get(row.was)!.length === 1;
      return isAlone && isTelling(before, row.old) ? found[0]! : null;
    };
    for (const row of differing) {
      let next = bearerOf(row);
      for (let left = differing.length; left > 0 && next !== null && next !== row; left -= 1) next = bearerOf(next);
      if (next !== row) continue;
      for (const [index, line] of row.old.lines.entries()) pairs.push([line, bearerOf(row)!.now.lines[index]!]);
    }
  }
  return pairs;
}

/** Whether the row that a line stands in is, as a whole, the one that its match stands in: all its words the same, in more than one cell. */
export function isSameRow(
  before: Side,
  after: Side,
  { old, now }: { readonly old: number; readonly now: number },
  afterOf: Int32Array,
  keyOf: KeyOf,
): boolean {
  const [olds, news] = [linesInRow(before, old), linesInRow(after, now)];
  const isWhole = olds.length === news.length && olds.every((line, index) => afterOf[line] === news[index]);
  if (!isWhole || olds.filter((line) => before.lines[line]!.content.length > 0).length < 2) return false;
  const keyIn = (side: Side, lines: readonly number[]) => rowKey(side, { id: '', lines }, keyOf);
  return keyIn(before, olds) === keyIn(after, news);
}

/** None for a line outside tables. */
function linesInRow({ cells }: Side, line: number): number[] {
  const place = cells[line];
  if (place === undefined) return [];
  const isBeside = (index: number) => cells[index]?.table === place.table && cells[index]!.row === place.row;
  let start = line;
  while (isBeside(start - 1)) start -= 1;
  const found: number[] = [];
  for (let index = start; isBeside(index); index += 1) found.push(index);
  return found;
}

function rowsOf({ lines, cells }: Side, table: number): Row[] {
  const head = lines[table]!;
  if (head.type !== 'table') return [];
  const rows = head.rows.map(({ id }) => ({ id, lines: [] as number[] }));
  for (let index = table + 1; cells[index]?.table === table; index += 1) rows[cells[index]!.row]!.lines.push(index);
  return rows;
}

function hasSameWords(before: Side, old: Row, after: Side, now: Row): boolean {
  const contentOf = ({ lines }: Side, line: number | undefined) => lines[line ?? -1]?.content ?? [];
  return (
    old.lines.length === now.lines.length &&
    old.lines.every((line, index) => sameContent(contentOf(before, line), contentOf(after, now.lines[index]), asItIs))
  );
}

/** Equal for rows with the same words in the same columns. */
function rowKey({ lines, cells }: Side, row: Row, keyOf: KeyOf): string {
  return row.lines.map((index) => `${cells[index]!.column} ${keyOf(lines[index]!)}`).join('\n');
}

/** Has words, and nothing that can be referred to by its name. */
function isTelling({ lines }: Side, row: Row): boolean {
  const all = row.lines.map((index) => lines[index]!);
  return all.some(({ content }) => content.length > 0) && all.every(({ type }) => type === 'paragraph');
}
