import type { Table } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { $inlinesOf } from '../adapter/inlines.ts';
import { blockOf, type ItemLine, type ParagraphLine } from '../nodes/line.ts';
import type { LineNode } from '../nodes/line-node.ts';
import type { TableNode } from '../nodes/table-nodes.ts';

/** What a table's nodes say, even where they are no whole table. */
export function $looseTable(node: TableNode): Table {
  const caption = node.getCaption();
  return {
    type: 'table',
    id: caption?.getLine().id ?? '',
    ...node.getHead(),
    rows: node.getRows().map((row) => ({
      id: row.getRowId(),
      cells: row.getCells().map((cell) => ({ ...cell.getShape(), blocks: cell.getLines().map($blockOf) })),
    })),
    content: caption === null ? [] : $contentOf(caption),
  };
}

function $blockOf(node: LineNode) {
  return blockOf(node.getLine() as ParagraphLine | ItemLine, $contentOf(node));
}

function $contentOf(node: LineNode) {
  return normalizeInlines($inlinesOf(node));
}
