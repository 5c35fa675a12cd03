import { $getRoot } from 'lexical';
import type { Block, Section } from '../../../shared/plan/model.ts';
import { type Line, sameLine } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $createInline, $inlinesOf } from './inlines.ts';
import { linesOfChapter, type WrittenLine } from './to-lexical.ts';

/**
 * Makes the page hold these sections and touches only what differs. `blockAt` gives what a node was last read as, so that
 * unchanged blocks are told by identity.
 */
export function $replaceChapter(sections: readonly Section[], blockAt: (node: LineNode) => Block | null): void {
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
export function $replaceLines(wanted: readonly WrittenLine[], isUnchanged: (node: LineNode) => boolean): void {
  const names = namesOf(wanted.map(({ line }) => line));
  const root = $getRoot();
  const present = root.getChildren().filter($isLineNode);
  const presentNames = namesOf(present.map((node) => node.getLine()));
  const byName = new Map(present.map((node, index) => [presentNames[index]!, { node, index }]));

  const kept = new Set(names);
  present.forEach((node, index) => {
    if (!kept.has(presentNames[index]!)) {
      node.remove(true);
    }
  });

  const staying = longestRise(names.map((name) => byName.get(name)?.index ?? -1));
  let above: LineNode | null = null;
  wanted.forEach((written, index) => {
    const old = byName.get(names[index]!)?.node;
    const node = old ?? $createLineNode(written.line);
    if (old === undefined) {
      node.append(...written.content.map($createInline));
    } else {
      $amendLine(old, written, isUnchanged(old));
    }
    if (!staying.has(index)) {
      $putBelow(above, node);
    }
    above = node;
  });
}

function $putBelow(above: LineNode | null, node: LineNode): void {
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

function $amendLine(node: LineNode, { line, content }: WrittenLine, unchanged: boolean): void {
  if (unchanged) {
    return;
  }
  if (!sameLine(node.getLine(), line)) {
    node.setLine(line);
  }
  if (JSON.stringify($inlinesOf(node)) !== JSON.stringify(content)) {
    node.splice(0, node.getChildrenSize(), content.map($createInline));
  }
}

/** A name for each line by which it is found again. A place has no id and goes by the heading above it. */
function namesOf(lines: readonly Line[]): string[] {
  let heading = '';
  return lines.map((line) => {
    if (line.kind === 'heading') {
      heading = line.id;
      return `section ${line.id}`;
    }
    return line.kind === 'paragraph' && line.place ? `place ${heading}` : `block ${line.id}`;
  });
}
