import { $getSelection, $isRangeSelection, type PointType, type RangeSelection } from 'lexical';
import type { ChapterReader } from './adapter/chapter-reader.ts';
import type { CaretBeside, LineKind, SelectedFigure, SelectionState, TableState } from './editor-handle.ts';
import { $chosenFigure, type FigureNode } from './figure/figures.ts';
import { $isFootnoteNode } from './nodes/footnote-node.ts';
import type { FigureLine, Line } from './nodes/line.ts';
import { $isLineNode, type LineNode } from './nodes/line-node.ts';
import { $isReferenceNode } from './nodes/reference-node.ts';
import { $lineOf, $nodeAfter, $nodeBefore, $selectedLines } from './plugins/caret.ts';
import { $marksOf } from './plugins/marks.ts';
import { $tableSelection } from './table/change-table.ts';
import { $unitOf } from './table/place.ts';

export const NOWHERE: SelectionState = {
  section: null,
  block: null,
  kind: null,
  level: null,
  depth: null,
  table: null,
  align: null,
  indent: null,
  marks: [],
  collapsed: true,
  beside: null,
  figure: null,
  canUndo: false,
  canRedo: false,
};

/** What a toolbar shows for the present selection. Gives `before` itself when nothing in it changed. */
export function $selectionState(
  before: SelectionState,
  reader: ChapterReader,
  can: Pick<SelectionState, 'canUndo' | 'canRedo'>,
): SelectionState {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? $lineOf(selection.focus.getNode()) : null;
  if (!$isRangeSelection(selection) || node === null) {
    const figure = $chosenFigure();
    return settle(before, figure === null ? { ...before, ...can } : $chosenState(figure, reader, can));
  }
  const line = node.getLine();
  const collapsed = selection.isCollapsed();
  const selected = collapsed ? [line] : $selectedLines(selection).map((other) => other.getLine());
  // A line that is only touched at its start is not what commands act on.
  const look = selected.includes(line) ? line : (selected.at(-1) ?? line);
  const kind = kindOf(look);
  const mixed = selected.some((other) => kindOf(other) !== kind);
  return settle(before, {
    section: line.kind === 'heading' ? line.id : $sectionAt(node, reader),
    block: line.kind === 'heading' || line.id === '' ? null : line.id,
    kind: mixed ? null : kind,
    level: look.kind === 'heading' ? look.level : null,
    depth: look.kind === 'item' ? look.depth : null,
    table: $tableState(selection, before.table),
    align: look.kind === 'paragraph' ? look.align : null,
    indent: look.kind === 'paragraph' ? look.indent : null,
    marks: $marksOf(selection),
    collapsed,
    beside: collapsed ? $beside(node, selection.anchor) : null,
    figure: line.kind === 'figure' ? selectedFigure(line, false) : null,
    ...can,
  });
}

function $tableState(selection: RangeSelection, before: TableState | null): TableState | null {
  const at = $tableSelection(selection);
  if (at === null) {
    return null;
  }
  const shapes = at.cells.map((cell) => cell.getShape());
  const [first] = shapes;
  const now: TableState = {
    id: at.table.getCaption()?.getLine().id ?? '',
    area: at.area,
    inCaption: at.inCaption,
    cells: shapes.length,
    spans: shapes.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1),
    vertical:
      first !== undefined && shapes.every(({ vertical }) => vertical === first.vertical) ? first.vertical : null,
    rows: at.table.getRows().length,
    ...at.table.getHead(),
  };
  return JSON.stringify(now) === JSON.stringify(before) ? before : now;
}

function $beside(line: LineNode, point: PointType): CaretBeside | null {
  for (const node of [$nodeBefore(line, point), $nodeAfter(line, point)]) {
    if ($isReferenceNode(node)) {
      return { type: 'reference', target: node.getTarget() };
    }
    if ($isFootnoteNode(node)) {
      return { type: 'footnote', id: node.getNote().id };
    }
  }
  return null;
}

/** What a toolbar shows while a picture is chosen as a whole. */
function $chosenState(
  node: FigureNode,
  reader: ChapterReader,
  can: Pick<SelectionState, 'canUndo' | 'canRedo'>,
): SelectionState {
  const line = node.getLine();
  const place = { section: $sectionAt(node, reader), block: line.id, kind: 'figure' } as const;
  return { ...NOWHERE, ...place, figure: selectedFigure(line, true), ...can };
}

function selectedFigure({ id, width, alt }: FigureLine, chosen: boolean): SelectedFigure {
  return { id, width, alt, chosen };
}

function kindOf(line: Line): LineKind {
  return line.kind === 'item' ? line.list : line.kind;
}

/** The section of a line: as last read, or found by walking up where the line is newer than that. */
function $sectionAt(node: LineNode, reader: ChapterReader): string | null {
  const unit = $unitOf(node);
  const known = unit === null ? null : reader.sectionAt(unit.getKey());
  if (known !== null) {
    return known;
  }
  for (let above = unit?.getPreviousSibling() ?? null; above !== null; above = above.getPreviousSibling()) {
    const line = $isLineNode(above) ? above.getLine() : null;
    if (line?.kind === 'heading') {
      return line.id;
    }
  }
  return null;
}

function settle(before: SelectionState, now: SelectionState): SelectionState {
  const same = (Object.keys(now) as (keyof SelectionState)[]).every((name) =>
    name === 'marks' || name === 'figure' || name === 'beside'
      ? JSON.stringify(before[name]) === JSON.stringify(now[name])
      : before[name] === now[name],
  );
  return same ? before : now;
}
