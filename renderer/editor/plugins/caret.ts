/** Where the caret is, in lines; and how lines are split and joined there. */
import {
  $createPoint,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $isTableNode, type CellNode, type TableNode } from '../nodes/table-nodes.ts';
import { $cellOf, $isUnit, $linesIn, $selectedCells, $unitOf, type Unit } from '../table/place.ts';

/** The line that holds a node; null for the root. */
export function $lineOf(node: LexicalNode): LineNode | null {
  let at: LexicalNode | null = node;
  while (at !== null && !$isLineNode(at)) {
    at = at.getParent();
  }
  return at;
}

/** The range selection with its points inside lines; null when nothing is selected. */
export function $rangeInLines(): RangeSelection | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return null;
  }
  $movePointIntoLine(selection.anchor);
  $movePointIntoLine(selection.focus);
  return selection;
}

/** A point on the root (an empty page, select all) or around the lines of a table becomes the nearest one in a line. */
function $movePointIntoLine(point: PointType): void {
  const node = point.getNode();
  if ($lineOf(node) !== null || !$isElementNode(node)) {
    return;
  }
  const after = point.offset >= node.getChildrenSize();
  let at: LexicalNode | null = node.getChildAtIndex(Math.min(point.offset, node.getChildrenSize() - 1));
  while ($isElementNode(at) && !$isLineNode(at)) {
    at = after ? at.getLastChild() : at.getFirstChild();
  }
  if ($isLineNode(at)) {
    point.set(at.getKey(), after ? at.getChildrenSize() : 0, 'element');
  }
}

/**
 * The two ends of a selection in the order of the text. One that goes no further than the start of the table below a line, as
 * whoever selects that line by keys does, ends before the table.
 */
export function ends(selection: RangeSelection): [PointType, PointType] {
  const { anchor, focus } = selection;
  const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  const above = $aboveTouched(start, end);
  return [start, above === null ? end : $endOf(above)];
}

/** The line above a table that a selection from outside touches at its very start; null for any other selection. */
function $aboveTouched(start: PointType, end: PointType): LineNode | null {
  const caption = $lineOf(end.getNode());
  const table = caption?.getParent();
  if (caption === null || !$isTableNode(table) || !$isAtStart(caption, end) || table.isParentOf(start.getNode())) {
    return null;
  }
  const above = table.getPreviousSibling();
  return $isLineNode(above) ? above : null;
}

function $endOf(line: LineNode): PointType {
  const last = line.getLastChild();
  return $isTextNode(last)
    ? $createPoint(last.getKey(), last.getTextContentSize(), 'text')
    : $createPoint(line.getKey(), line.getChildrenSize(), 'element');
}

/** Whether a selection reaches into a table over its edge, and does not only touch it. */
export function $reaches(selection: RangeSelection, table: TableNode): boolean {
  return ends(selection).some((point) => table.isParentOf(point.getNode()));
}

/**
 * The lines that a selection touches, in order: those of cells where it covers cells, of whole tables where it reaches over
 * the edge of one. A last line that is only touched at its start does not count.
 */
export function $selectedLines(selection: RangeSelection): LineNode[] {
  const [start, end] = ends(selection);
  const first = $lineOf(start.getNode());
  const last = $lineOf(end.getNode());
  if (first === null || last === null) {
    return [];
  }
  const cells = $selectedCells(selection);
  if (cells !== null) {
    return cells.cells.flatMap((cell) => cell.getLines());
  }
  const lines = $isOnOneLevel(first, last)
    ? $run(first, last).filter($isLineNode)
    : $selectedUnits(first, last).flatMap($linesIn);
  const touched = lines.length > 1 && lines.at(-1)?.is(last) && $isAtStart(last, end);
  return touched ? lines.slice(0, -1) : lines;
}

/** Whether a selection begins and ends on the same level: on that of the page, or in one cell. */
function $isOnOneLevel(first: LineNode, last: LineNode): boolean {
  return first.getParent()?.is(last.getParent()) ?? false;
}

function $selectedUnits(first: LineNode, last: LineNode): Unit[] {
  const [from, to] = [$unitOf(first), $unitOf(last)];
  return from === null || to === null ? [] : $run(from, to).filter($isUnit);
}

/** From one node to another of the same parent. */
function $run(first: LexicalNode, last: LexicalNode): LexicalNode[] {
  const run: LexicalNode[] = [];
  for (let node: LexicalNode | null = first; node !== null; node = node.getNextSibling()) {
    run.push(node);
    if (node.is(last)) {
      break;
    }
  }
  return run;
}

/** What stands right before a caret in its line; null at the start. For a caret inside text, that text. */
export function $nodeBefore(line: LineNode, point: PointType): LexicalNode | null {
  const node = point.getNode();
  if ($isTextNode(node)) {
    return point.offset > 0 ? node : node.getPreviousSibling();
  }
  return point.offset === 0 ? null : line.getChildAtIndex(point.offset - 1);
}

/** What stands right after a caret in its line; null at the end. */
export function $nodeAfter(line: LineNode, point: PointType): LexicalNode | null {
  const node = point.getNode();
  if ($isTextNode(node)) {
    return point.offset < node.getTextContentSize() ? node : node.getNextSibling();
  }
  return line.getChildAtIndex(point.offset);
}

export function $isAtStart(line: LineNode, point: PointType): boolean {
  return $nodeBefore(line, point) === null;
}

export function $isAtEnd(line: LineNode, point: PointType): boolean {
  return $nodeAfter(line, point) === null;
}

/** Splits at a caret and gives what stands after it; it stays in the line until the caller moves it. */
export function $splitAt(line: LineNode, point: PointType): LexicalNode[] {
  const node = point.getNode();
  let first = $nodeAfter(line, point);
  if (first?.is(node) && $isTextNode(node) && point.offset > 0) {
    first = node.splitText(point.offset)[1] ?? null;
  }
  return first === null ? [] : [first, ...first.getNextSiblings()];
}

/**
 * Takes out what is selected and leaves a bare caret; what stood behind it joins the first line. Whole lines, selected up to
 * the start of the next, go without joining it. (Core's `removeText` leaves an end of the selection behind where it begins in
 * an empty line.)
 */
export function $removeSelected(selection: RangeSelection): void {
  const [start, end] = ends(selection);
  const first = $lineOf(start.getNode());
  const last = $lineOf(end.getNode());
  if (selection.isCollapsed() || first === null || last === null) {
    return;
  }
  const cells = $selectedCells(selection);
  if (cells !== null) {
    $clearCells(cells.cells);
    return;
  }
  if (!$isOnOneLevel(first, last)) {
    $removeOverTables(first, last, start, end);
    return;
  }
  const whole = !first.is(last) && $isAtStart(first, start) && $isAtStart(last, end);
  const tail = $splitAt(last, end);
  for (const node of $splitAt(first, start)) {
    if (!tail.some((kept) => kept.is(node))) {
      node.remove(true);
    }
  }
  if (first.is(last)) {
    $caretBefore(first, tail);
    return;
  }
  for (let node = first.getNextSibling(); node !== null && !node.is(last); node = first.getNextSibling()) {
    node.remove(true);
  }
  if (whole) {
    $caretAtStart(last);
    if (first.getPreviousSibling() !== null || $cellOf(first) !== null) {
      first.remove(true);
    }
  } else {
    $caretAtEnd(first);
    first.append(...tail);
    last.remove(true);
  }
}

/** Empties cells; the caret comes to the first. */
function $clearCells(cells: readonly CellNode[]): void {
  for (const cell of cells) {
    const [first, ...rest] = cell.getLines();
    first?.clear();
    for (const line of rest) {
      line.remove(true);
    }
  }
  const caret = cells[0]?.getLines()[0];
  if (caret !== undefined) {
    $caretAtStart(caret);
  }
}

/** Takes out what is selected over the edge of a table: tables go whole, and a caret without a line gets a new one. */
function $removeOverTables(first: LineNode, last: LineNode, start: PointType, end: PointType): void {
  const units = $selectedUnits(first, last);
  const [from, to] = [units[0], units.at(-1)];
  const fresh = $createLineNode(PLAIN_PARAGRAPH);
  const tail = $isLineNode(to) ? $splitAt(to, end) : [];
  const head = $isLineNode(from) ? $splitAt(from, start) : [];
  if ($isLineNode(from)) {
    $caretAtEnd(from);
    for (const node of head) {
      node.remove(true);
    }
    $caretAtEnd(from);
  } else if ($isLineNode(to)) {
    for (const node of to.getChildren().filter((child) => !tail.some((kept) => kept.is(child)))) {
      node.remove(true);
    }
    $caretAtStart(to);
  } else {
    from?.insertBefore(fresh, false);
    $caretAtStart(fresh);
  }
  for (const unit of units.filter((one) => !(one.is(from) || one.is(to)) || $isTableNode(one))) {
    unit.remove(true);
  }
}

/** Puts the caret before the first of some nodes, or at the end of the line where there are none. */
export function $caretBefore(line: LineNode, nodes: readonly LexicalNode[]): void {
  const [first] = nodes;
  if ($isTextNode(first)) {
    first.select(0, 0);
  } else if (first === undefined) {
    $caretAtEnd(line);
  } else {
    const index = first.getIndexWithinParent();
    line.select(index, index);
  }
}

/** Puts one node in place of the selection, the caret behind it. */
export function $insertInline(selection: RangeSelection, inline: LexicalNode): void {
  $removeSelected(selection);
  const line = $lineOf(selection.anchor.getNode());
  if (line !== null) {
    const [next] = $splitAt(line, selection.anchor);
    if (next === undefined) {
      line.append(inline);
    } else {
      next.insertBefore(inline, false);
    }
    inline.selectNext(0, 0);
  }
}

/** Puts the words of the second line at the end of the first, the caret between them, and takes the second line away. */
export function $joinLines(first: LineNode, second: LineNode): void {
  $caretAtEnd(first);
  first.append(...second.getChildren());
  second.remove(true);
}

export function $caretAtEnd(line: LineNode): void {
  const last = line.getLastChild();
  if ($isTextNode(last)) {
    last.select();
  } else {
    line.select();
  }
}

export function $caretAtStart(line: LineNode): void {
  const first = line.getFirstChild();
  if ($isTextNode(first)) {
    first.select(0, 0);
  } else {
    line.select(0, 0);
  }
}
