import { $getRoot } from 'lexical';
import type { Block, Section, Table } from '../../../shared/plan/model.ts';
import { blockOf, type Line, type TableFrame } from '../nodes/line.ts';
import type { LineNode } from '../nodes/line-node.ts';
import { $isTableNode, type TableNode } from '../nodes/table-nodes.ts';
import { $units, type Unit } from '../table/place.ts';
import { isTable, linesOfChapter, type Written } from './to-lexical.ts';
import { $amendLine, $createLine, $createTable, $writeTable } from './write-table.ts';

/**
 * Makes the page hold these sections and touches only what differs. `blockAt` gives what a node was last read as, so that
 * unchanged blocks are told by identity.
 */
export function $replaceChapter(sections: readonly Section[], blockAt: (node: Unit) => Block | null): void {
  const blocks = new Map(sections.flatMap((section) => section.blocks.map((block) => [block.id, block])));
  $replaceLines(linesOfChapter(sections), (node) => {
    const block = blockAt(node);
    return block !== null && block === blocks.get(block.id);
  });
}

/**
 * Makes the page hold these lines and touches only what differs: lines that stay keep their node, and with it the caret.
 * `isUnchanged` may say so of a node without its words being compared.
 */
export function $replaceLines(wanted: readonly Written[], isUnchanged: (node: Unit) => boolean): void {
  const names = namesOf(wanted.map(({ line }) => line));
  const present = $units();
  const presentNames = namesOf(present.map($nameable));
  const byName = new Map(present.map((node, index) => [presentNames[index]!, { node, index }]));

  const kept = new Set(names);
  present.forEach((node, index) => {
    if (!kept.has(presentNames[index]!)) {
      node.remove(true);
    }
  });

  const staying = longestRise(names.map((name) => byName.get(name)?.index ?? -1));
  let above: Unit | null = null;
  wanted.forEach((written, index) => {
    const old = byName.get(names[index]!)?.node;
    const node = old === undefined ? $createUnit(written) : old;
    if (old !== undefined && !isUnchanged(old)) {
      $amendUnit(old, written);
    }
    if (!staying.has(index)) {
      $putBelow(above, node);
    }
    above = node;
  });
}

function $nameable(node: Unit): Pick<Line | TableFrame, 'kind' | 'id'> & { readonly place?: true } {
  return $isTableNode(node) ? { kind: 'table', id: node.getCaption()?.getLine().id ?? '' } : node.getLine();
}

function $createUnit(written: Written): Unit {
  return isTable(written) ? $createTable(blockOf(written.line, written.content) as Table) : $createLine(written);
}

/** Names keep lines and tables apart: a unit is amended into one of its own sort. */
function $amendUnit(node: Unit, written: Written): void {
  if (isTable(written)) {
    $writeTable(node as TableNode, blockOf(written.line, written.content) as Table);
  } else {
    $amendLine(node as LineNode, written);
  }
}

function $putBelow(above: Unit | null, node: Unit): void {
  const top = $getRoot().getFirstChild();
  if (above !== null) {
    above.insertAfter(node, false);
  } else if (top === null) {
    $getRoot().append(node);
  } else {
    top.insertBefore(node, false);
  }
}

/**
 * The places of a longest rising run in a list of numbers (-1 is no number): lines there keep their order, so that only the
 * others have to move.
 */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, place) => {
    if (number < 0) {
      return;
    }
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    before[place] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = place;
  });
  const rise = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place]!) {
    rise.add(place);
  }
  return rise;
}

/** A name for each by which it is found again. A place has no id and goes by what is above it. */
function namesOf(lines: readonly (Pick<Line | TableFrame, 'kind' | 'id'> & { readonly place?: true })[]): string[] {
  let above = '';
  return lines.map(({ kind, id, place }) => {
    if (place) {
      return `place ${above}`;
    }
    above = id;
    return kind === 'heading' ? `section ${id}` : kind === 'table' ? `table ${id}` : `block ${id}`;
  });
}
