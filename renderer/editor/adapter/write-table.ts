/** Puts lines and tables into nodes and touches only what differs: what stays keeps its node, and with it the caret. */
import type { ElementNode, LexicalNode } from 'lexical';
import type { Id, Table, TableCell, TextBlock } from '../../../shared/plan/model.ts';
import { type Line, lineOf, sameLine } from '../nodes/line.ts';
import { $createLineNode, type LineNode } from '../nodes/line-node.ts';
import {
  $createCellNode,
  $createRowNode,
  $createTableNode,
  type CellNode,
  type RowNode,
  type TableNode,
} from '../nodes/table-nodes.ts';
import { $createInline, $inlinesOf } from './inlines.ts';
import type { WrittenLine } from './to-lexical.ts';

export function $createLine({ line, content }: WrittenLine): LineNode {
  return $createLineNode(line).append(...content.map($createInline));
}

export function $amendLine(node: LineNode, { line, content }: WrittenLine): void {
  if (!sameLine(node.getLine(), line)) {
    node.setLine(line);
  }
  if (JSON.stringify($inlinesOf(node)) !== JSON.stringify(content)) {
    node.splice(0, node.getChildrenSize(), content.map($createInline));
  }
}

export function $createTable(table: Table): TableNode {
  const node = $createTableNode(headOf(table));
  $writeTable(node, table);
  return node;
}

/** The nodes a table has, by the ids they stand for, wherever in it they are. */
interface Present {
  readonly rows: ReadonlyMap<Id, RowNode>;
  readonly cells: ReadonlyMap<Id, CellNode>;
  readonly lines: ReadonlyMap<Id, LineNode>;
}

/** Makes a table's nodes say what `table` says. Rows, cells and lines go by their ids, also into other rows and cells. */
export function $writeTable(node: TableNode, table: Table): void {
  if (JSON.stringify(node.getHead()) !== JSON.stringify(headOf(table))) {
    node.setHead(headOf(table));
  }
  const caption: WrittenLine = { line: { kind: 'caption', id: table.id }, content: table.content };
  const captionNode = node.getCaption() ?? $createLine(caption);
  $amendLine(captionNode, caption);
  const present = $present(node);
  const families: [ElementNode, LexicalNode[]][] = [];
  const rows = table.rows.map((row) => {
    const rowNode = present.rows.get(row.id) ?? $createRowNode(row.id);
    const cells = row.cells.map((cell) => {
      const cellNode = $cell(cell, present);
      families.push([cellNode, cell.blocks.map((block) => $line(block, present))]);
      return cellNode;
    });
    families.push([rowNode, cells]);
    return rowNode;
  });
  families.push([node, [captionNode, ...rows]]);
  // All come to where they belong before any parent that had them goes: the caret would be moved with what goes.
  for (const [parent, children] of families) {
    parent.append(...children.filter((child) => !parent.is(child.getParent())));
  }
  for (const [parent, children] of families) {
    $setChildren(parent, children);
  }
}

function $cell({ blocks: _, ...shape }: TableCell, { cells }: Present): CellNode {
  const node = cells.get(shape.id) ?? $createCellNode(shape);
  if (JSON.stringify(node.getShape()) !== JSON.stringify(shape)) {
    node.setShape(shape);
  }
  return node;
}

function $line(block: TextBlock, { lines }: Present): LineNode {
  const written = { line: lineOf(block) as Line, content: block.content };
  const node = lines.get(block.id);
  if (node === undefined) {
    return $createLine(written);
  }
  $amendLine(node, written);
  return node;
}

function $present(node: TableNode): Present {
  const rows = node.getRows();
  const cells = rows.flatMap((row) => row.getCells());
  const lines = cells.flatMap((cell) => cell.getLines());
  return {
    rows: new Map(rows.map((row) => [row.getRowId(), row])),
    cells: new Map(cells.map((cell) => [cell.getShape().id, cell])),
    lines: new Map(lines.map((line) => [line.getLine().id, line])),
  };
}

function $setChildren(parent: ElementNode, wanted: readonly LexicalNode[]): void {
  const children = parent.getChildren();
  if (children.length !== wanted.length || children.some((child, index) => !child.is(wanted[index]))) {
    parent.splice(0, children.length, [...wanted]);
  }
}

function headOf({ columns, headerRows, totalsRow }: Table) {
  return { columns, headerRows, totalsRow };
}
