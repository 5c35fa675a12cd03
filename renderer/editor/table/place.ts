/** Where nodes are on the page: on its own level or in the cell of a table, and which cells a selection covers. */
import { $getRoot, type LexicalNode, type RangeSelection } from 'lexical';
import { type Area, areaBetween, cellsIn } from '../../../shared/plan/table/area.ts';
import { placeCells } from '../../../shared/plan/table/grid.ts';
import { CELL_PARAGRAPH, type ParagraphLine, PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $isCellNode, $isTableNode, type CellNode, type TableNode } from '../nodes/table-nodes.ts';

/** What stands on the page by itself: a line or a table. */
export type Unit = LineNode | TableNode;

export function $isUnit(node: LexicalNode | null | undefined): node is Unit {
  return $isLineNode(node) || $isTableNode(node);
}

export function $units(): Unit[] {
  return $getRoot().getChildren().filter($isUnit);
}

/** What a node is in that stands on the page by itself; null for the root. */
export function $unitOf(node: LexicalNode): Unit | null {
  const top = [node, ...node.getParents()].at(-2);
  return $isUnit(top) ? top : null;
}

export function $cellOf(node: LexicalNode): CellNode | null {
  let at: LexicalNode | null = node;
  while (at !== null && !$isCellNode(at)) {
    at = at.getParent();
  }
  return at;
}

export function $tableOf(node: LexicalNode): TableNode | null {
  const unit = $unitOf(node);
  return $isTableNode(unit) ? unit : null;
}

/** What a paragraph is that comes of another kind of line, where it stands. */
export function $paragraphAt(node: LexicalNode): ParagraphLine {
  return $cellOf(node) === null ? PLAIN_PARAGRAPH : CELL_PARAGRAPH;
}

/** The lines of a table, its caption first; of a line, itself. */
export function $linesIn(unit: Unit): LineNode[] {
  if (!$isTableNode(unit)) {
    return [unit];
  }
  const caption = unit.getCaption();
  return [...(caption === null ? [] : [caption]), ...$cellsOf(unit).flatMap((cell) => cell.getLines())];
}

/** Every line of the page, those in tables too. */
export function $allLines(): LineNode[] {
  return $units().flatMap($linesIn);
}

export function $cellsOf(table: TableNode): CellNode[] {
  return table.getRows().flatMap((row) => row.getCells());
}

/** A cell's node at its place in the grid. */
export interface PlacedNode extends Area {
  readonly node: CellNode;
}

/** The cells of a table at their places; none while the table is broken, until `keep-tables` has mended it. */
export function $gridOf(table: TableNode): PlacedNode[] {
  const nodes = $cellsOf(table);
  const rows = table.getRows().map((row) => ({
    id: row.getRowId(),
    cells: row.getCells().map((cell) => ({ ...cell.getShape(), blocks: [] })),
  }));
  const placed = placeCells({ columns: table.getHead().columns, rows });
  if ('fault' in placed) {
    return [];
  }
  return placed.map(({ cell: _, ...area }, index) => ({ ...area, node: nodes[index]! }));
}

/** Cells that are selected as such. */
export interface SelectedCells {
  readonly table: TableNode;
  readonly area: Area;
  /** In reading order. */
  readonly cells: readonly CellNode[];
}

/** The cells that a selection covers which begins in one cell and ends in another of the same table; null for any other. */
export function $selectedCells(selection: RangeSelection): SelectedCells | null {
  const [one, other] = [$cellOf(selection.anchor.getNode()), $cellOf(selection.focus.getNode())];
  const table = one === null ? null : $tableOf(one);
  if (one === null || other === null || table === null || one.is(other) || !table.is($tableOf(other))) {
    return null;
  }
  return $cellsBetween(table, one, other);
}

/** The cells of the smallest area around two cells of a table. */
export function $cellsBetween(table: TableNode, one: CellNode, other: CellNode): SelectedCells | null {
  const grid = $gridOf(table);
  const placed = grid.map(({ node, ...area }) => ({ ...area, cell: { ...node.getShape(), blocks: [] } }));
  const area = areaBetween(placed, one.getShape().id, other.getShape().id);
  return area === null ? null : { table, area, cells: cellsIn(grid, area).map(({ node }) => node) };
}
