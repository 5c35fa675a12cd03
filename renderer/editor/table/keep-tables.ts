/** Keeps tables whole, whatever an edit did, inside that edit. */
import {
  $getNodeByKey,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  RootNode,
} from 'lexical';
import type { Id, Table } from '../../../shared/plan/model.ts';
import { tableFromCells } from '../../../shared/plan/table/from-cells.ts';
import { placeCells } from '../../../shared/plan/table/grid.ts';
import { $writeTable } from '../adapter/write-table.ts';
import { deskOf } from '../nodes/desk.ts';
import { CELL_PARAGRAPH, PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $createLineNode, $isLineNode, LineNode } from '../nodes/line-node.ts';
import { $isCellNode, $isRowNode, $isTableNode, CellNode, RowNode, TableNode } from '../nodes/table-nodes.ts';
import { $looseTable } from './read-table.ts';

/** A caption first, then rows of cells of lines that fill a grid; no headings in cells; rows and cells nowhere else. */
export function registerTables(editor: LexicalEditor): () => void {
  const touched = new Set<NodeKey>();
  const $touch = (node: LexicalNode) => {
    const table = node.getParents().find($isTableNode);
    if (table !== undefined) {
      touched.add(table.getKey());
    } else {
      $unwrap(node);
    }
  };
  return mergeRegister(
    editor.registerNodeTransform(LineNode, $fitLine),
    editor.registerNodeTransform(CellNode, $touch),
    editor.registerNodeTransform(RowNode, $touch),
    editor.registerNodeTransform(TableNode, (node) => void touched.add(node.getKey())),
    editor.registerNodeTransform(RootNode, () => {
      for (const key of touched) {
        const table = $getNodeByKey(key);
        if ($isTableNode(table) && table.isAttached()) {
          $mend(editor, table);
        }
      }
      touched.clear();
    }),
  );
}

/** In a cell there are paragraphs and items. */
function $fitLine(node: LineNode): void {
  const line = node.getLine();
  const fits = line.kind === 'item' || (line.kind === 'paragraph' && !line.place);
  if (!fits && $isCellNode(node.getParent())) {
    node.setLine({ ...CELL_PARAGRAPH, id: line.kind === 'heading' ? '' : line.id });
  }
}

/** Rows and cells without a table leave their lines where they were. */
function $unwrap(node: LexicalNode): void {
  if (!node.isAttached() || !$isElementNode(node)) {
    return;
  }
  for (const child of node.getChildren()) {
    node.insertBefore(child, false);
  }
  node.remove(true);
}

function $mend(editor: LexicalEditor, node: TableNode): void {
  const strays = $strays(node);
  for (const stray of strays.reverse()) {
    node.insertAfter(stray, false);
  }
  if ($isWhole(node)) {
    return;
  }
  const table = $looseTable(node);
  const { newId } = deskOf(editor);
  const mended = tableFromCells(table.rows, newId, { ...table, id: table.id === '' ? newId() : table.id });
  if (mended === null) {
    node.remove(true);
  } else {
    $writeTable(node, mended);
  }
}

/** Whether there is nothing to mend, without reading any words: every table is asked when a chapter is opened. */
function $isWhole(node: TableNode): boolean {
  const names = new Set<Id>();
  let count = 0;
  const rows = node.getRows().map((row) => {
    names.add(row.getRowId());
    const cells = row.getCells().map((cell) => {
      const shape = cell.getShape();
      names.add(cell.isEmpty() ? '' : shape.id);
      return { ...shape, blocks: [] };
    });
    count += 1 + cells.length;
    return { id: '', cells };
  });
  const named = names.size === count && !names.has('');
  return named && count > rows.length && node.getCaption() !== null && $isGrid(node, rows);
}

function $isGrid(node: TableNode, rows: Table['rows']): boolean {
  return !('fault' in placeCells({ columns: node.getHead().columns, rows }));
}

/** What has no place in a table, made lines of the page. */
function $strays(node: TableNode): LineNode[] {
  const strays: LineNode[] = [];
  const put = (child: LexicalNode) => {
    if (!$isLineNode(child)) {
      strays.push($createLineNode(PLAIN_PARAGRAPH).append(child));
    } else {
      const line = child.getLine();
      if (line.kind === 'caption') {
        child.setLine({ ...PLAIN_PARAGRAPH, id: line.id });
      }
      strays.push(child);
    }
  };
  for (const [index, child] of node.getChildren().entries()) {
    if ($isRowNode(child)) {
      child
        .getChildren()
        .filter((cell) => !$isCellNode(cell))
        .forEach(put);
      for (const cell of child.getCells()) {
        cell
          .getChildren()
          .filter((line) => !$isLineNode(line))
          .forEach(put);
      }
    } else if (index > 0 || !$isLineNode(child)) {
      put(child);
    } else if (child.getLine().kind !== 'caption') {
      child.setLine({ kind: 'caption', id: child.getLine().id });
    }
  }
  return strays;
}
