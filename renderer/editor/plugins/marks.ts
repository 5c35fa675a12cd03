import { $createRangeSelection, $isTextNode, $setTextFormat, type PointType, type RangeSelection } from 'lexical';
import { MARKS, type Mark } from '../../../shared/plan/model.ts';
import { FORMAT_OF, marksOfFormat } from '../adapter/inlines.ts';
import { $cellOf } from '../table/place.ts';
import { $selectedLines, ends } from './caret.ts';
import { clusterEdge } from './clusters.ts';

/** Adds a mark to all that is selected, or takes it away where all of it has the mark. Sup and sub exclude each other. */
export function $toggleMark(selection: RangeSelection, mark: Mark): void {
  $widenToClusters(selection);
  const on = !$marksOf(selection).includes(mark);
  for (const range of $ranges(selection)) {
    $setTextFormat(range, { [FORMAT_OF[mark]]: on });
  }
}

export function $clearMarks(selection: RangeSelection): void {
  $widenToClusters(selection);
  for (const range of $ranges(selection)) {
    $setTextFormat(range, Object.fromEntries(MARKS.map((mark) => [FORMAT_OF[mark], false])));
  }
}

/** The marks that all of the selected text has; for a bare caret, those of what would be typed. */
export function $marksOf(selection: RangeSelection): Mark[] {
  const texts = selection.isCollapsed()
    ? []
    : $ranges(selection).flatMap((range) => range.getNodes().filter($isTextNode));
  const first = texts[0]?.getFormat() ?? selection.format;
  return marksOfFormat(texts.reduce((format, node) => format & node.getFormat(), first));
}

/** What of a selection takes marks: itself; where it covers cells or tables, each line in them. */
function $ranges(selection: RangeSelection): RangeSelection[] {
  const { anchor, focus } = selection;
  if ($cellOf(anchor.getNode())?.getKey() === $cellOf(focus.getNode())?.getKey()) {
    return [selection];
  }
  return $selectedLines(selection).map((line) => {
    const range = $createRangeSelection();
    range.anchor.set(line.getKey(), 0, 'element');
    range.focus.set(line.getKey(), line.getChildrenSize(), 'element');
    return range;
  });
}

function $widenToClusters(selection: RangeSelection): void {
  if (!selection.isCollapsed()) {
    const [start, end] = ends(selection);
    $moveToEdge(start, 'start');
    $moveToEdge(end, 'end');
  }
}

function $moveToEdge(point: PointType, side: 'start' | 'end'): void {
  const node = point.getNode();
  if ($isTextNode(node)) {
    point.set(node.getKey(), clusterEdge(node.getTextContent(), point.offset, side), 'text');
  }
}
