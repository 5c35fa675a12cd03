import { $getEditor, type LexicalNode, type RangeSelection } from 'lexical';
import type { Inline } from '../../../shared/plan/model.ts';
import { $createInline } from '../adapter/inlines.ts';
import { deskOf } from '../nodes/desk.ts';
import type { Line } from '../nodes/line.ts';
import { $createLineNode, type LineNode } from '../nodes/line-node.ts';
import { $caretAtEnd, $caretBefore, $lineOf, $removeSelected, $splitAt } from '../plugins/caret.ts';
import type { Fragment, FragmentLine } from './fragment.ts';

/**
 * Puts a fragment in place of the selection. Words that are part of a line join the line of the caret. Whole lines keep what
 * they are, except that the first joins a line that has words before the caret, and a paragraph always joins a heading. What
 * stood behind the caret follows the last line. All ids are new.
 */
export function $insertFragment(selection: RangeSelection, { inline, lines }: Fragment): void {
  if (lines.length === 0) {
    return;
  }
  $removeSelected(selection);
  const node = $lineOf(selection.anchor.getNode());
  if (node === null) {
    return;
  }
  const tail = $splitAt(node, selection.anchor);
  const [first, ...rest] = $deepened(lines);
  if (!inline && $isBare(node, tail) && first !== undefined) {
    node.setLine($newLine(first, node.getLine().id));
    node.append(...first.content.map($createPasted));
    $insertBelow(node, rest, tail);
  } else if (first !== undefined && (inline || $joins(node, first))) {
    const words = first.content.map($createPasted);
    if (tail[0] === undefined) {
      node.append(...words);
    } else {
      for (const word of words) {
        tail[0].insertBefore(word, false);
      }
    }
    if (rest.length === 0) {
      $caretBefore(node, tail);
    } else {
      $insertBelow(node, rest, tail);
    }
  } else if (first !== undefined) {
    $insertBelow(node, [first, ...rest], tail);
  }
}

/** An empty block takes the kind of what is pasted into it; a heading never does. */
function $isBare(node: LineNode, tail: readonly LexicalNode[]): boolean {
  return tail.length === 0 && node.isEmpty() && ['paragraph', 'item'].includes(node.getLine().kind);
}

function $joins(node: LineNode, line: FragmentLine): boolean {
  return line.kind === 'paragraph' || (line.kind === 'heading' && node.getLine().kind === 'heading' && node.isEmpty());
}

function $insertBelow(node: LineNode, lines: readonly FragmentLine[], tail: LexicalNode[]): void {
  let last = node;
  for (const line of lines) {
    const next = $createLineNode($newLine(line, ''));
    next.append(...line.content.map($createPasted));
    last.insertAfter(next, false);
    last = next;
  }
  $caretAtEnd(last);
  last.append(...tail);
}

function $newLine(line: FragmentLine, id: string): Line {
  switch (line.kind) {
    case 'heading':
      return { kind: 'heading', id: '', level: line.level, number: { kind: 'auto' } };
    case 'paragraph':
      return { kind: 'paragraph', id, align: line.align, indent: line.indent };
    case 'item':
      return { kind: 'item', id, list: line.list, depth: line.depth };
    case 'figure': {
      const { content: _, ...figure } = line;
      return { ...figure, id };
    }
  }
}

/** A note that is pasted is a new note. */
function $createPasted(inline: Inline): LexicalNode {
  return $createInline(inline.type === 'footnote' ? { ...inline, id: deskOf($getEditor()).newId() } : inline);
}

/** Inside a chapter no pasted heading is a chapter: all of them go down by what the highest needs. */
function $deepened(lines: readonly FragmentLine[]): FragmentLine[] {
  const levels = lines.map((line) => (line.kind === 'heading' ? line.level : 6));
  const by = Math.max(0, 2 - Math.min(...levels));
  return lines.map((line) => (line.kind === 'heading' ? { ...line, level: Math.min(6, line.level + by) } : line));
}
