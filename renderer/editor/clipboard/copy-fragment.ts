import { $isTextNode, type LexicalNode, type PointType, type RangeSelection } from 'lexical';
import type { Id, Inline } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { tableOfArea } from '../../../shared/plan/table/copy.ts';
import { $inlineOf } from '../adapter/inlines.ts';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $isTableNode } from '../nodes/table-nodes.ts';
import { $isAtEnd, $isAtStart, $lineOf, $selectedLines, ends } from '../plugins/caret.ts';
import { $cellOf, $isUnit, $selectedCells, $unitOf, type Unit } from '../table/place.ts';
import { $looseTable } from '../table/read-table.ts';
import { type FragmentLine, paragraphLine, tableLine } from './fragment.ts';
import type { CopiedLine } from './write-clipboard.ts';

/** The selected lines as a copy, and whether that is only a part of one line. A line whose start is selected brings its label. */
export function $copySelection(
  selection: RangeSelection,
  labels: ReadonlyMap<Id, string>,
): { readonly inline: boolean; readonly lines: readonly CopiedLine[] } {
  const [start, end] = ends(selection);
  const cells = $selectedCells(selection);
  if (cells !== null) {
    const part = tableOfArea($looseTable(cells.table), cells.area);
    return { inline: false, lines: [{ line: tableLine(part), label: '' }] };
  }
  const over = $copyOverTables(start, end, labels);
  if (over !== null) {
    return { inline: false, lines: over };
  }
  const nodes = $selectedLines(selection);
  const lines = nodes.map((node, index): CopiedLine => {
    const from = index === 0 ? start : null;
    const to = index === nodes.length - 1 && $endsIn(node, end) ? end : null;
    const label = from === null || $isAtStart(node, from) ? (labels.get(node.getLine().id) ?? '') : '';
    return { line: $fragmentLine(node, $contentBetween(node, from, to)), label };
  });
  const only = nodes.length === 1 ? nodes[0] : undefined;
  const inline = only !== undefined && !($isAtStart(only, start) && (!$endsIn(only, end) || $isAtEnd(only, end)));
  return { inline, lines: inline ? lines.map(({ line }) => ({ line, label: '' })) : lines };
}

/** What is selected on the page where tables are in it, which are copied whole; null where none is. */
function $copyOverTables(start: PointType, end: PointType, labels: ReadonlyMap<Id, string>): CopiedLine[] | null {
  const [from, to] = [$unitOf(start.getNode()), $unitOf(end.getNode())];
  if (from === null || to === null || (from.is(to) && $lineOf(start.getNode())?.is($lineOf(end.getNode())))) {
    return null;
  }
  if (from.is(to) && $cellOf(start.getNode())?.is($cellOf(end.getNode()))) {
    return null;
  }
  const units = $unitsBetween(from, to);
  if (!units.some($isTableNode)) {
    return null;
  }
  const last = units.at(-1);
  const touched = $isLineNode(last) && units.length > 1 && $isAtStart(last, end);
  return (touched ? units.slice(0, -1) : units).map((unit): CopiedLine => {
    if ($isTableNode(unit)) {
      const table = $looseTable(unit);
      return { line: tableLine(table), label: labels.get(table.id) ?? '' };
    }
    const first = unit.is(from) ? start : null;
    const content = $contentBetween(unit, first, unit.is(to) ? end : null);
    const label = first === null || $isAtStart(unit, first) ? (labels.get(unit.getLine().id) ?? '') : '';
    return { line: $fragmentLine(unit, content), label };
  });
}

function $unitsBetween(from: Unit, to: Unit): Unit[] {
  return [from, ...from.getNextSiblings().filter($isUnit)].slice(
    0,
    to.getIndexWithinParent() - from.getIndexWithinParent() + 1,
  );
}

/** A whole line as a copy. */
export function $copyLine(node: LineNode, labels: ReadonlyMap<Id, string>): CopiedLine {
  return { line: $fragmentLine(node, $contentBetween(node, null, null)), label: labels.get(node.getLine().id) ?? '' };
}

function $endsIn(node: LineNode, end: PointType): boolean {
  const at = end.getNode();
  return node.is(at) || node.isParentOf(at);
}

function $fragmentLine(node: LineNode, content: readonly Inline[]): FragmentLine {
  const line = node.getLine();
  switch (line.kind) {
    case 'heading':
      return { kind: 'heading', level: line.level, content };
    case 'caption':
      return paragraphLine(content);
    case 'figure': {
      const { id: _, ...figure } = line;
      return { ...figure, content };
    }
    case 'paragraph':
      return { kind: 'paragraph', align: line.align, indent: line.indent, content };
    case 'item':
      return { kind: 'item', list: line.list, depth: line.depth, content };
  }
}

function $contentBetween(node: LineNode, from: PointType | null, to: PointType | null): readonly Inline[] {
  const children = node.getChildren();
  const [first, firstOffset] = $position(children, from, [0, 0]);
  const [last, lastOffset] = $position(children, to, [children.length, 0]);
  const inlines = children.map((child, index) => {
    if (index < first || index > last || (index === last && !$isTextNode(child))) {
      return null;
    }
    return $inlineOf(child, index === first ? firstOffset : 0, index === last ? lastOffset : undefined);
  });
  return normalizeInlines(inlines.filter((inline) => inline !== null));
}

/** A point as the index of a child and the offset in it. */
function $position(
  children: readonly LexicalNode[],
  point: PointType | null,
  otherwise: readonly [number, number],
): readonly [number, number] {
  if (point === null) {
    return otherwise;
  }
  return point.type === 'text'
    ? [children.findIndex((child) => child.getKey() === point.key), point.offset]
    : [point.offset, 0];
}
