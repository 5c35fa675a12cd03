import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
} from 'lexical';
import type { Id, Table, TableCell } from '../../../shared/plan/model.ts';
import { $isLineNode, type LineNode } from './line-node.ts';

/** What a table is, apart from its id (its caption's), its caption and its rows. Never mutated. */
export type TableHead = Pick<Table, 'columns' | 'headerRows' | 'totalsRow'>;

/** What a cell is, apart from its lines. Never mutated. */
export type CellShape = Omit<TableCell, 'blocks'>;

const NO_HEAD: TableHead = { columns: [1], headerRows: 0, totalsRow: false };
const NO_SHAPE: CellShape = { id: '', colSpan: 1, rowSpan: 1, vertical: 'top' };

const headState = createState('head', { parse: (value) => (isRecord(value) ? (value as TableHead) : NO_HEAD) });
const rowState = createState('row', { parse: (value) => (typeof value === 'string' ? value : '') });
const cellState = createState('cell', { parse: (value) => (isRecord(value) ? (value as CellShape) : NO_SHAPE) });

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * A table among the lines of a chapter: its caption, which is a line, then its rows. Its element is a frame around the table,
 * because only a frame can be left without layout while it is far from the window.
 */
export class TableNode extends ElementNode {
  override $config() {
    return this.config('table', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: headState }] });
  }

  getHead(): TableHead {
    return $getState(this, headState);
  }

  setHead(head: TableHead): this {
    return $setState(this, headState, head);
  }

  /** Null only until `keep-tables` has looked at a broken table. */
  getCaption(): LineNode | null {
    const first = this.getFirstChild();
    return $isLineNode(first) ? first : null;
  }

  getRows(): RowNode[] {
    return this.getChildren().filter($isRowNode);
  }

  override createDOM(): HTMLElement {
    const frame = document.createElement('div');
    frame.className = 'table-frame';
    const table = document.createElement('table');
    table.append(document.createElement('colgroup'));
    frame.append(table);
    dressColumns(frame, $getState(this, headState, 'direct'));
    return frame;
  }

  override updateDOM(previous: this, frame: HTMLElement): boolean {
    const head = $getState(this, headState, 'direct');
    if ($getState(previous, headState, 'direct') !== head) {
      dressColumns(frame, head);
    }
    return false;
  }

  override getDOMSlot(frame: HTMLElement): ElementDOMSlot<HTMLElement> {
    const table = frame.firstElementChild as HTMLTableElement;
    return super.getDOMSlot(frame).withElement(table).withAfter(table.firstElementChild);
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): boolean {
    return false;
  }
}

export class RowNode extends ElementNode {
  override $config() {
    return this.config('row', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: rowState }] });
  }

  getRowId(): Id {
    return $getState(this, rowState);
  }

  setRowId(id: Id): this {
    return $setState(this, rowState, id);
  }

  getCells(): CellNode[] {
    return this.getChildren().filter($isCellNode);
  }

  override createDOM(): HTMLElement {
    return document.createElement('tr');
  }

  override updateDOM(): boolean {
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): boolean {
    return false;
  }
}

export class CellNode extends ElementNode {
  override $config() {
    return this.config('cell', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: cellState }] });
  }

  getShape(): CellShape {
    return $getState(this, cellState);
  }

  setShape(shape: CellShape): this {
    return $setState(this, cellState, shape);
  }

  getLines(): LineNode[] {
    return this.getChildren().filter($isLineNode);
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('td');
    dressCell(dom, $getState(this, cellState, 'direct'));
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLTableCellElement): boolean {
    const shape = $getState(this, cellState, 'direct');
    if ($getState(previous, cellState, 'direct') !== shape) {
      dressCell(dom, shape);
    }
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): boolean {
    return false;
  }
}

export function $createTableNode(head: TableHead): TableNode {
  return $applyNodeReplacement(new TableNode()).setHead(head);
}

export function $createRowNode(id: Id): RowNode {
  return $applyNodeReplacement(new RowNode()).setRowId(id);
}

export function $createCellNode(shape: CellShape): CellNode {
  return $applyNodeReplacement(new CellNode()).setShape(shape);
}

export function $isTableNode(node: LexicalNode | null | undefined): node is TableNode {
  return node instanceof TableNode;
}

export function $isRowNode(node: LexicalNode | null | undefined): node is RowNode {
  return node instanceof RowNode;
}

export function $isCellNode(node: LexicalNode | null | undefined): node is CellNode {
  return node instanceof CellNode;
}

/** The class of a row: heading rows come first, the totals row last. */
export function rowLook(
  row: number,
  { headerRows, totalsRow, rows }: Omit<TableHead, 'columns'> & { rows: { length: number } },
) {
  const totals = totalsRow && row === rows.length - 1;
  return row < headerRows ? 'row-header' : totals ? 'row-totals' : '';
}

/** Gives the columns their widths: shares of all of them. */
function dressColumns(frame: HTMLElement, { columns }: TableHead): void {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const made = columns.map((width) => {
    const column = document.createElement('col');
    column.style.width = `${(width / whole) * 100}%`;
    return column;
  });
  frame.querySelector('colgroup')?.replaceChildren(...made);
}

function dressCell(dom: HTMLTableCellElement, { colSpan, rowSpan, vertical }: CellShape): void {
  dom.colSpan = colSpan;
  dom.rowSpan = rowSpan;
  dom.dataset.vertical = vertical;
}
