import { $getRoot, type LexicalNode } from 'lexical';
import type { Block, Section } from '../../../shared/plan/model.ts';
import { type Line, sameLine } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $createInline, $inlinesOf } from './inlines.ts';
import { linesOfChapter, type WrittenLine } from './to-lexical.ts';

/**
 * Makes the page hold these sections and touches only what differs: lines that stay keep their node, and with it the caret.
 * `blockAt` gives what a node was last read as, so that unchanged blocks are told by identity.
 */
export function $replaceLines(sections: readonly Section[], blockAt: (node: LineNode) => Block | null): void {
  const wanted = linesOfChapter(sections);
  const names = namesOf(wanted.map(({ line }) => line));
  const blocks = new Map(sections.flatMap((section) => section.blocks.map((block) => [block.id, block])));
  const root = $getRoot();
  const present = root.getChildren().filter($isLineNode);
  const presentNames = namesOf(present.map((node) => node.getLine()));
  const byName = new Map(present.map((node, index) => [presentNames[index]!, node]));

  const kept = new Set(names);
  present.forEach((node, index) => {
    if (!kept.has(presentNames[index]!)) {
      node.remove(true);
    }
  });

  let next: LexicalNode | null = root.getFirstChild();
  wanted.forEach((written, index) => {
    const old = byName.get(names[index]!);
    const node = old ?? $createLineNode(written.line);
    if (old === undefined) {
      node.append(...written.content.map($createInline));
    } else {
      const block = blockAt(old);
      $amendLine(old, written, block !== null && block === blocks.get(block.id));
    }
    if (next?.is(node)) {
      next = next.getNextSibling();
    } else if (next !== null) {
      next.insertBefore(node, false);
    } else {
      root.append(node);
    }
  });
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
