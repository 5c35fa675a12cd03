/**
 * Which line of the older plan is which of the newer: by id, then by content, then by how alike they are. What is left over was
 * deleted or inserted. Better a move that is not seen than one that is wrong: what stands elsewhere and is not surely the same
 * line is left over too.
 */
import { canonicalJson } from '../plan/canonical.ts';
import type { Inline } from '../plan/model.ts';
import { plainText } from '../plan/outline.ts';
import { type InTable, placesInTables } from './cells.ts';
import type { Certainty, Line } from './changes.ts';
import { exchangedRows, isSameRow } from './match-rows.ts';
import { heaviestInOrder, keptPairs, type Work } from './sequence.ts';
import { type Grams, gramsOf, likeness, searchable } from './similar.ts';

/** Least likeness of two lines between the same neighbours. */
const LIKE_IN_PLACE = 0.45;
/** Least likeness of two lines in different places, where their ids differ. */
const LIKE_ELSEWHERE = 0.75;
/** Least likeness of a line that moved and kept its id. */
const LIKE_WITH_ID = 0.35;
/** Fewer n-grams than this are too little to tell a line that moved by. */
const TELLING = 12;
/** How many unmatched neighbours on either side of its own place a line is held against. */
const NEIGHBOURS = 8;

export interface Matching {
  /** For each line of the older plan its line in the newer, or -1. */
  readonly afterOf: Int32Array;
  /** For each line of the newer plan its line in the older, or -1. */
  readonly beforeOf: Int32Array;
  certainty(before: number): Certainty;
  /** Whether a line of the newer plan, matched, stands elsewhere than it did among those that stayed. */
  moved(after: number): boolean;
  /** Lines that were not looked for by likeness because the work was used up. */
  readonly notSought: number;
}

class Matcher {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  readonly work: Work;
  readonly afterOf: Int32Array;
  readonly beforeOf: Int32Array;
  readonly likely = new Set<number>();
  /** Lines of the older plan in rows that exchanged their words. */
  readonly exchanged = new Set<number>();
  notSought = 0;
  readonly #grams = new Map<Line, Grams>();
  readonly #keys = new Map<Line, string>();

  /** Where the lines of either side stand in tables. */
  readonly cells: {
    readonly before: readonly (InTable | undefined)[];
    readonly after: readonly (InTable | undefined)[];
  };

  constructor(before: readonly Line[], after: readonly Line[], work: Work) {
    this.before = before;
    this.after = after;
    this.cells = { before: placesInTables(before), after: placesInTables(after) };
    this.work = work;
    this.afterOf = new Int32Array(before.length).fill(-1);
    this.beforeOf = new Int32Array(after.length).fill(-1);
  }

  pair(before: number, after: number): void {
    this.afterOf[before] = after;
    this.beforeOf[after] = before;
  }

  part(before: number): void {
    this.beforeOf[this.afterOf[before]!] = -1;
    this.afterOf[before] = -1;
    this.likely.delete(before);
  }

  grams(line: Line): Grams {
    let grams = this.#grams.get(line);
    if (grams === undefined) {
      grams = gramsOf(plainText(line.content));
      this.#grams.set(line, grams);
    }
    return grams;
  }

  /** The content hash of a line: equal for lines with the same words and marks, wherever their references lead. */
  key(line: Line): string {
    let key = this.#keys.get(line);
    if (key === undefined) {
      key = sortOf(line) + canonicalJson(line.content.map(withoutIds));
      this.#keys.set(line, key);
    }
    return key;
  }

  free(side: 'before' | 'after'): number[] {
    const partner = side === 'before' ? this.afterOf : this.beforeOf;
    return [...partner.keys()].filter((index) => partner[index] === -1);
  }

  byId(): void {
    const places = new Map(this.before.map(({ id }, index) => [id, index]));
    for (const [index, { id }] of this.after.entries()) {
      const place = places.get(id);
      if (place !== undefined) this.pair(place, index);
    }
  }

  /** Rows of a table that exchanged their words are told by those, not by their names. */
  byRows(): void {
    const pairs = exchangedRows(this.tables('before'), this.tables('after'), this.afterOf, (line) => this.key(line));
    for (const [before, after] of pairs) {
      if (this.afterOf[before] !== -1) this.part(before);
      if (this.beforeOf[after] !== -1) this.part(this.beforeOf[after]!);
    }
    for (const [before, after] of pairs) {
      this.pair(before, after);
      this.exchanged.add(before);
    }
  }

  tables(side: 'before' | 'after') {
    return { lines: this[side], cells: this.cells[side] };
  }

  /** Content that is there once on either side, then what equals beside a matched line, then what equals in order. */
  byContent(): void {
    const places = this.freeByKey('before');
    for (const [key, after] of this.freeByKey('after')) {
      const before = places.get(key);
      if (before?.length === 1 && after.length === 1) this.pair(before[0]!, after[0]!);
    }
    for (let index = 0; index < this.before.length; index += 1) this.extend(index, 1);
    for (let index = this.before.length - 1; index >= 0; index -= 1) this.extend(index, -1);
    this.inOrderByContent();
  }

  /** What equals between the same two matched lines, in order: for lines that are there many times. */
  inOrderByContent(): void {
    const gaps = this.gaps();
    const numbers = new Map<string, number>();
    const number = (key: string) => {
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      return numbers.get(key)!;
    };
    const newer = Map.groupBy(this.free('after'), (index) => gaps.after[index]!);
    for (const [gap, before] of Map.groupBy(this.free('before'), (index) => gaps.before[index]!)) {
      const after = newer.get(gap) ?? [];
      const oldKeys = before.map((index) => number(this.key(this.before[index]!)));
      const newKeys = after.map((index) => number(this.key(this.after[index]!)));
      for (const [old, now] of keptPairs(oldKeys, newKeys, this.work)) this.pair(before[old]!, after[now]!);
    }
  }

  extend(index: number, by: 1 | -1): void {
    const next = index + by;
    const afterNext = this.afterOf[index]! + by;
    if (this.afterOf[index] === -1 || this.afterOf[next] !== -1 || this.beforeOf[afterNext] !== -1) return;
    if (this.key(this.before[next]!) === this.key(this.after[afterNext]!)) this.pair(next, afterNext);
  }

  freeByKey(side: 'before' | 'after'): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (const index of this.free(side)) append(found, this.key(this[side][index]!), index);
    return found;
  }

  /** For each line the matched line above it, by its place in the newer plan: equal for lines that stand in the same gap. */
  gaps(): { readonly before: number[]; readonly after: number[] } {
    let last = -1;
    const before = Array.from(this.afterOf, (after) => (last = after === -1 ? last : after));
    last = -1;
    const after = Array.from(this.beforeOf, (partner, index) => (last = partner === -1 ? last : index));
    return { before, after };
  }

  byLikeness(): void {
    const before = this.free('before');
    const after = this.free('after');
    if (before.length === 0 || after.length === 0) return;
    const gaps = this.gaps();
    const placesInGap = new Map<number, number[]>();
    for (const [place, index] of before.entries()) append(placesInGap, gaps.before[index]!, place);
    const seen = new Map<number, number>();
    const search = searchable(before.map((index) => this.grams(this.before[index]!)));
    const pairs: { before: number; after: number; like: number }[] = [];
    for (const index of after) {
      if (this.work.left <= 0) {
        this.notSought += 1;
        continue;
      }
      const line = this.after[index]!;
      const gap = gaps.after[index]!;
      const position = seen.get(gap) ?? 0;
      seen.set(gap, position + 1);
      const near = (placesInGap.get(gap) ?? []).slice(Math.max(0, position - NEIGHBOURS), position + NEIGHBOURS);
      for (const place of new Set([...near, ...search(this.grams(line))])) {
        const old = before[place]!;
        const other = this.before[old]!;
        if (sortOf(other) !== sortOf(line)) continue;
        const like = likeness(this.grams(other), this.grams(line), this.work);
        const inPlace = gaps.before[old] === gap;
        const enough = inPlace || this.grams(line).length >= TELLING ? like : 0;
        if (enough >= (inPlace ? LIKE_IN_PLACE : LIKE_ELSEWHERE)) pairs.push({ before: old, after: index, like });
      }
    }
    pairs.sort((a, b) => b.like - a.like || a.after - b.after || a.before - b.before);
    for (const { before, after } of pairs) {
      if (this.afterOf[before] !== -1 || this.beforeOf[after] !== -1) continue;
      this.pair(before, after);
      this.likely.add(before);
    }
  }

  /**
   * The first free line of a cell and that of the same cell in the other plan: of the same name, or in the same column of a
   * row of which another cell is matched. Numbers in cells have nothing in common but their place.
   */
  byCells(): void {
    const { before, after } = this.cells;
    const rows = new Map<string, string>();
    for (const [index, partner] of this.afterOf.entries()) {
      const [old, now] = [before[index], after[partner]];
      if (old === undefined || now === undefined || this.afterOf[old.table] !== now.table) continue;
      const row = `${now.table} ${now.row}`;
      if (!rows.has(row)) rows.set(row, `${old.table} ${old.row}`);
    }
    const byName = new Map<string, number>();
    const byPlace = new Map<string, number>();
    for (const index of this.free('before').reverse()) {
      const place = before[index];
      if (place === undefined) continue;
      byName.set(place.cell, index);
      if (this.afterOf[place.table] !== -1) byPlace.set(`${place.table} ${place.row} ${place.column}`, index);
    }
    for (const index of this.free('after')) {
      const place = after[index];
      if (place === undefined) continue;
      const row = rows.get(`${place.table} ${place.row}`);
      const old = byName.get(place.cell) ?? byPlace.get(`${row} ${place.column}`);
      if (old === undefined || this.afterOf[old] !== -1) continue;
      const sameCell = before[old]!.cell === place.cell;
      if (!sameCell && columnsOf(this.before[before[old]!.table]!) !== columnsOf(this.after[place.table]!)) continue;
      this.pair(old, index);
      if (!sameCell) this.likely.add(old);
    }
  }

  /** For each line of the newer plan whether it, matched, is out of order. */
  movedLines(): boolean[] {
    const matched = [...this.beforeOf.keys()].filter((index) => this.beforeOf[index] !== -1);
    const weights = matched.map((index) => 1 + lengthOf(this.after[index]!));
    const kept = heaviestInOrder(
      matched.map((index) => this.beforeOf[index]!),
      weights,
      this.before.length,
    );
    const moved = new Array<boolean>(this.after.length).fill(false);
    for (const [place, index] of matched.entries()) moved[index] = !kept[place];
    return moved;
  }

  /** Parts the lines that stand elsewhere and are not surely the same. A line that came along with a sure one is sure. */
  partDoubtful(moved: boolean[]): void {
    for (const [index, isMoved] of moved.entries()) {
      if (!isMoved) continue;
      const before = this.beforeOf[index]!;
      if (this.surelyMoved(before, index)) continue;
      const follows = before > 0 && moved[index - 1] === true && this.beforeOf[index - 1] === before - 1;
      if (follows && this.key(this.before[before]!) === this.key(this.after[index]!)) continue;
      this.part(before);
      moved[index] = false;
    }
  }

  inSameRow(old: number, now: number): boolean {
    const key = (line: Line) => this.key(line);
    return isSameRow(this.tables('before'), this.tables('after'), { old, now }, this.afterOf, key);
  }

  surelyMoved(before: number, after: number): boolean {
    const old = this.before[before]!;
    const now = this.after[after]!;
    const sameId = old.id === now.id;
    if (this.exchanged.has(before)) return true;
    if (this.key(old) === this.key(now)) {
      return sameId || this.grams(now).length >= TELLING || this.inSameRow(before, after);
    }
    const like = likeness(this.grams(old), this.grams(now), this.work);
    if (sameId) return like >= LIKE_WITH_ID;
    return like >= LIKE_ELSEWHERE && this.grams(now).length >= TELLING;
  }
}

/** Only lines of one sort can be the same line under another id: headings, tables, pictures, or lines of text. */
function sortOf(line: Line): string {
  if (line.type === 'figure') return line.image;
  return line.type === 'paragraph' || line.type === 'item' ? '' : `${line.type} `;
}

function withoutIds(inline: Inline): unknown {
  if (inline.type === 'reference') return inline.type;
  return inline.type === 'footnote' ? { note: inline.content.map(withoutIds) } : inline;
}

function append<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function columnsOf(line: Line): number {
  return line.type === 'table' ? line.columns.length : 0;
}

function lengthOf({ content }: Line): number {
  return content.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 1), 0);
}

/** Matches the lines of two plans. */
export function matchLines(before: readonly Line[], after: readonly Line[], work: Work): Matching {
  const matcher = new Matcher(before, after, work);
  matcher.byId();
  matcher.byRows();
  if (matcher.beforeOf.includes(-1) && matcher.afterOf.includes(-1)) {
    matcher.byContent();
    matcher.byLikeness();
    matcher.byCells();
  }
  const moved = matcher.movedLines();
  matcher.partDoubtful(moved);
  return {
    afterOf: matcher.afterOf,
    beforeOf: matcher.beforeOf,
    certainty: (index) => (matcher.likely.has(index) ? 'likely' : 'exact'),
    moved: (index) => moved[index] === true,
    notSought: matcher.notSought,
  };
}
