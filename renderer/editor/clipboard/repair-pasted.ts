import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type PointType } from 'lexical';
import { contentText, sliceContent } from '../../../shared/plan/content.ts';
import type { Inline } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { $createInline, $inlinesOf } from '../adapter/inlines.ts';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $lineOf } from '../plugins/caret.ts';

type Content = readonly Inline[];

/** Words of a paste in the line they came into. */
export interface PastedWords {
  readonly line: string;
  /** Where they begin, in units of `contentText` of the line. */
  readonly at: number;
  readonly raw: Content;
  readonly repaired: Content;
}

/** Where the lines of a paste stand, right after it: the last one ends at the caret, the others fill the lines before. */
export function $pastedWords(raw: readonly Content[], repaired: readonly Content[]): PastedWords[] {
  const selection = $getSelection();
  const last = $isRangeSelection(selection) ? $lineOf(selection.anchor.getNode()) : null;
  if (!$isRangeSelection(selection) || last === null) {
    return [];
  }
  const words: PastedWords[] = [];
  let node: LineNode = last;
  let end = $offsetIn(last, selection.anchor);
  for (let index = raw.length - 1; index >= 0; index -= 1) {
    const at = end - contentText(raw[index]!).length;
    if (raw[index] !== repaired[index]) {
      words.push({ line: node.getKey(), at, raw: raw[index]!, repaired: repaired[index]! });
    }
    const before = node.getPreviousSibling();
    if (!$isLineNode(before)) {
      break;
    }
    node = before;
    end = contentText($inlinesOf(before)).length;
  }
  return words;
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
