import { $getNodeByKey, type LexicalEditor, type NodeKey, type UpdateListenerPayload } from 'lexical';
import { $isTableNode, rowLook, type TableNode } from '../nodes/table-nodes.ts';
import { $units } from './place.ts';

/** Shows which rows are headings and totals: what a row is follows from its place in the table. */
export function registerTableDress(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ editorState, dirtyElements }) => {
    if (dirtyElements.size === 0 || editor._rootElement === null) {
      return;
    }
    editorState.read(() => {
      for (const key of $touched(dirtyElements)) {
        const node = $getNodeByKey(key);
        const frame = $isTableNode(node) ? editor.getElementByKey(key) : null;
        if ($isTableNode(node) && frame !== null) {
          dressRows(frame, node);
        }
      }
    });
  });
}

/** What an update touched; where it exchanged the whole state, only the root is named. */
function $touched(dirty: UpdateListenerPayload['dirtyElements']): Iterable<NodeKey> {
  return dirty.size === 1 && dirty.has('root') ? $units().map((unit) => unit.getKey()) : dirty.keys();
}

/** Touches only what is otherwise: it runs with every key typed in a table. */
function dressRows(frame: HTMLElement, node: TableNode): void {
  const rows = [...(frame.firstElementChild as HTMLTableElement).rows];
  const head = { ...node.getHead(), rows };
  if (frame.dataset.rows !== String(rows.length)) {
    frame.dataset.rows = String(rows.length);
    frame.style.setProperty('--rows', String(rows.length));
  }
  for (const [index, row] of rows.entries()) {
    const look = rowLook(index, head);
    if (row.className !== look) {
      row.className = look;
    }
    const role = look === 'row-header' ? 'columnheader' : null;
    for (const cell of row.cells) {
      if (cell.getAttribute('role') === role) {
        continue;
      }
      if (role === null) {
        cell.removeAttribute('role');
      } else {
        cell.setAttribute('role', role);
      }
    }
  }
}
