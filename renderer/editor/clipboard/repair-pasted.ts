import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type PointType } from 'lexical';
import { contentText, sliceContent } from '../../../shared/plan/content.ts';
import type { Inline } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { $createInline, $inlinesOf } from '../adapter/inlines.ts';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $lineOf } from '../plugins/caret.ts';
import type { PastedLine } from './insert-fragment.ts';

type Content = readonly Inline[];

/** Words of a paste in the line they came into. */
export interface PastedWords {
  readonly line: string;
  /** Where they begin, in units of `contentText` of the line. */
  readonly at: number;
  readonly raw: Content;
  readonly repaired: Content;
}

/** What was put in, with its words as they are when they are repaired, where they are others. */
export function pastedWords(pasted: readonly PastedLine[], repaired: readonly Content[]): PastedWords[] {
  return pasted
    .map(({ line, at, content }, index): PastedWords => ({ line, at, raw: content, repaired: repaired[index]! }))
    .filter(({ raw, repaired: wanted }) => raw !== wanted);
}

/**
 * Puts the repaired words in place of those that were pasted, or the other way round. Words that somebody changed meanwhile are
 * let be; says whether any were found. The caret stays with its letters.
 */
export function $exchange(words: readonly PastedWords[], to: 'raw' | 'repaired'): boolean {
  let found = false;
  for (const { line, at, raw, repaired } of words) {
    const node = $getNodeByKey(line);
    const [from, wanted] = to === 'repaired' ? [raw, repaired] : [repaired, raw];
    if ($isLineNode(node) && $exchangeIn(node, at, from, wanted)) {
      found = true;
    }
  }
  return found;
}

function $exchangeIn(node: LineNode, near: number, from: Content, to: Content): boolean {
  const content = $inlinesOf(node);
  const text = contentText(content);
  const old = contentText(from);
  const at = text.startsWith(old, near) ? near : text.indexOf(old);
  if (at < 0) {
    return false;
  }
  const end = at + old.length;
  const longer = contentText(to).length - old.length;
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  const places = points
    .filter((point) => node.is($lineOf(point.getNode())))
    .map((point) => ({ point, offset: $offsetIn(node, point) }));
  const made = [...sliceContent(content, 0, at), ...to, ...sliceContent(content, end, text.length)];
  node.clear();
  node.append(...normalizeInlines(made).map($createInline));
  for (const { point, offset } of places) {
    const inside = Math.min(offset, at + contentText(to).length);
    $setPoint(node, point, offset >= end ? offset + longer : offset <= at ? offset : inside);
  }
  return true;
}

/** How far into a line a point is, in units of `contentText`. */
function $offsetIn(line: LineNode, point: PointType): number {
  const children = line.getChildren();
  const node = point.getNode();
  const inText = $isTextNode(node);
  const index = inText ? children.findIndex((child) => child.is(node)) : point.offset;
  const before = children.slice(0, index).map((child) => ($isTextNode(child) ? child.getTextContentSize() : 1));
  return before.reduce((sum, size) => sum + size, inText ? point.offset : 0);
}

function $setPoint(line: LineNode, point: PointType, offset: number): void {
  let left = offset;
  for (const [index, child] of line.getChildren().entries()) {
    const size = $isTextNode(child) ? child.getTextContentSize() : 1;
    if ($isTextNode(child) && left <= size) {
      point.set(child.getKey(), left, 'text');
      return;
    }
    if (left === 0) {
      point.set(line.getKey(), index, 'element');
      return;
    }
    left -= size;
  }
  point.set(line.getKey(), line.getChildrenSize(), 'element');
}
