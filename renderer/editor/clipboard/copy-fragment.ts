import { $isTextNode, type LexicalNode, type PointType, type RangeSelection } from 'lexical';
import type { Id, Inline } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { $inlineOf } from '../adapter/inlines.ts';
import type { LineNode } from '../nodes/line-node.ts';
import { $isAtEnd, $isAtStart, $selectedLines, ends } from '../plugins/caret.ts';
import { type FragmentLine, paragraphLine } from './fragment.ts';
import type { CopiedLine } from './write-clipboard.ts';

/** The selected lines as a copy, and whether that is only a part of one line. A line whose start is selected brings its label. */
export function $copySelection(
  selection: RangeSelection,
  labels: ReadonlyMap<Id, string>,
): { readonly inline: boolean; readonly lines: readonly CopiedLine[] } {
  const [start, end] = ends(selection);
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
