/** What a selected line is and how deep it stands: paragraphs, items and headings made of one another. */
import type { RangeSelection } from 'lexical';
import { type Alignment, DEEPEST_LEVEL, DEEPEST_LIST, type ListKind } from '../../../shared/plan/model.ts';
import { type HeadingLine, type Line, PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $tableOf } from '../table/place.ts';
import { $isAtStart, $lineOf, $selectedLines } from './caret.ts';

/** Applies a change to each selected line; null leaves a line as it is. Tells whether any line changed. */
export function $changeLines(selection: RangeSelection, change: (line: Line, node: LineNode) => Line | null): boolean {
  let changed = false;
  for (const node of $selectedLines(selection)) {
    const line = change(node.getLine(), node);
    if (line !== null) {
      node.setLine(line);
      changed = true;
    }
  }
  return changed;
}

/** The chapter's own heading, captions and pictures stay what they are. A block that was a heading is a new block. */
export function toKind(line: Line, kind: 'paragraph' | ListKind, paragraph = PLAIN_PARAGRAPH): Line | null {
  if (line.kind === 'caption' || line.kind === 'figure' || (line.kind === 'heading' && line.level === 1)) {
    return null;
  }
  const id = line.kind === 'heading' ? '' : line.id;
  if (kind === 'paragraph') {
    return line.kind === 'paragraph' ? null : { ...paragraph, id };
  }
  const depth = line.kind === 'item' ? line.depth : 0;
  return line.kind === 'item' && line.list === kind ? null : { kind: 'item', id, list: kind, depth };
}

export function toAlignment(line: Line, align: Alignment): Line | null {
  return line.kind === 'paragraph' && line.align !== align ? { ...line, align } : null;
}

export function toFirstLine(line: Line, indent: 'first' | 'none'): Line | null {
  return line.kind === 'paragraph' && line.indent !== indent ? { ...line, indent } : null;
}

/** Makes the caret's line a heading of that level where the level rules allow it; a block becomes a new section. */
export function $toHeading(selection: RangeSelection, level: number): boolean {
  const node = $lineOf(selection.anchor.getNode());
  const line = node?.getLine();
  if (
    node == null ||
    line === undefined ||
    $tableOf(node) !== null ||
    line.kind === 'figure' ||
    level < 2 ||
    level > Math.min(DEEPEST_LEVEL, $levelAbove(node) + 1)
  ) {
    return false;
  }
  if (line.kind !== 'heading') {
    node.setLine({ kind: 'heading', id: '', level, number: { kind: 'auto' } });
    return true;
  }
  return line.level !== 1 && line.level !== level && $shiftSection(node, line, level - line.level);
}

/** One step deeper or out: items by depth, a heading with its subtree by level, a paragraph by its first-line indent. */
export function $indent(selection: RangeSelection, by: 1 | -1): boolean {
  const [first] = $selectedLines(selection);
  const heading = first?.getLine();
  if (first !== undefined && heading?.kind === 'heading') {
    return $shiftSection(first, heading, by);
  }
  return $changeLines(selection, (line) => {
    if (line.kind === 'item') {
      const depth = line.depth + by;
      return depth >= 0 && depth <= DEEPEST_LIST ? { ...line, depth } : null;
    }
    return toFirstLine(line, by === 1 ? 'first' : 'none');
  });
}

/** What Tab does where the caret is; false leaves the key to the browser, which moves the focus. */
export function $tab(selection: RangeSelection, by: 1 | -1): boolean {
  const node = $lineOf(selection.anchor.getNode());
  const line = node?.getLine();
  if (node == null || line === undefined) {
    return false;
  }
  if (line.kind !== 'paragraph') {
    $indent(selection, by);
    return true;
  }
  return $isAtStart(node, selection.anchor) && $indent(selection, by);
}

function $shiftSection(node: LineNode, line: HeadingLine, by: number): boolean {
  const subtree = [node];
  for (let next = node.getNextSibling(); next !== null; next = next.getNextSibling()) {
    const under = $isLineNode(next) ? next.getLine() : null;
    if (under?.kind === 'heading' && under.level <= line.level) {
      break;
    }
    if ($isLineNode(next) && under?.kind === 'heading') {
      subtree.push(next);
    }
  }
  const levels = subtree.map((heading) => (heading.getLine() as HeadingLine).level + by);
  const fits = levels[0]! >= 2 && levels[0]! <= $levelAbove(node) + 1 && Math.max(...levels) <= DEEPEST_LEVEL;
  if (line.level === 1 || !fits) {
    return false;
  }
  for (const heading of subtree) {
    const old = heading.getLine() as HeadingLine;
    heading.setLine({ ...old, level: old.level + by });
  }
  return true;
}

/** The level of the section that a line stands in, the line itself aside. */
function $levelAbove(node: LineNode): number {
  for (let above = node.getPreviousSibling(); above !== null; above = above.getPreviousSibling()) {
    const line = $isLineNode(above) ? above.getLine() : null;
    if (line?.kind === 'heading') {
      return line.level;
    }
  }
  return 0;
}
