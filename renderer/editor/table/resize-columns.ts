/** Columns made wider and narrower with the mouse, at the line between two of them. */
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { setWidths } from '../../../shared/plan/table/columns.ts';
import { $isTableNode } from '../nodes/table-nodes.ts';
import { $cellOf, $gridOf, $tableOf } from './place.ts';

/** How near to a line the mouse takes hold of it, and how narrow a column can be drawn, in CSS pixels at 100 %. */
const NEAR = 4;
const NARROWEST = 24;

/** A line between two columns that is being moved. */
interface Grip {
  readonly table: NodeKey;
  readonly columns: readonly HTMLElement[];
  /** The columns' widths in pixels when it was taken. */
  readonly widths: readonly number[];
  /** The column left of the line. */
  readonly left: number;
  readonly from: number;
}

/** Listens on a page while it is shown; gives the way to stop. */
export function watchColumnLines(editor: LexicalEditor, page: HTMLElement): () => void {
  let grip: Grip | null = null;
  const show = (on: boolean) => page.classList.toggle('resizing-columns', on);
  const draw = (x: number) => {
    if (grip !== null) {
      const widths = moved(grip, x);
      const whole = widths.reduce((sum, width) => sum + width, 0);
      grip.columns.forEach((column, index) => {
        column.style.width = `${(widths[index]! / whole) * 100}%`;
      });
    }
  };
  const stop = () => {
    grip = null;
    show(false);
    document.removeEventListener('keydown', cancel, true);
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && grip !== null) {
      event.stopPropagation();
      draw(grip.from);
      stop();
    }
  };
  const down = (event: PointerEvent) => {
    const cell = event.button === 0 && editor.isEditable() ? cellAtLine(event) : null;
    grip = cell === null ? null : takeHold(editor, cell.element, cell.side, event.clientX);
    if (grip !== null) {
      event.preventDefault();
      page.setPointerCapture(event.pointerId);
      document.addEventListener('keydown', cancel, true);
      show(true);
    }
  };
  const move = (event: PointerEvent) => {
    if (grip === null) {
      show(event.buttons === 0 && editor.isEditable() && cellAtLine(event) !== null);
    } else {
      draw(event.clientX);
    }
  };
  const up = (event: PointerEvent) => {
    if (grip !== null) {
      const { table } = grip;
      const widths = moved(grip, event.clientX);
      stop();
      setTableWidths(editor, table, widths);
    }
  };
  // The browser would begin to select, and the editor put its caret there.
  const press = (event: MouseEvent) => {
    if (grip !== null) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const leave = () => grip === null && show(false);
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, pointerleave: leave };
  for (const [name, listener] of Object.entries(listeners)) {
    page.addEventListener(name, listener as EventListener);
  }
  page.addEventListener('mousedown', press, true);
  return () => {
    stop();
    for (const [name, listener] of Object.entries(listeners)) {
      page.removeEventListener(name, listener as EventListener);
    }
    page.removeEventListener('mousedown', press, true);
  };
}

/** The cell at whose side the mouse is near a line between two columns; the outer lines of a table stay. */
function cellAtLine(event: PointerEvent): { element: HTMLElement; side: 'left' | 'right' } | null {
  const element = event.target instanceof Element ? event.target.closest('td') : null;
  const table = element?.closest('table');
  if (!element || !table) {
    return null;
  }
  const [box, whole] = [element.getBoundingClientRect(), table.getBoundingClientRect()];
  if (Math.abs(event.clientX - box.right) <= NEAR && whole.right - box.right > NEAR) {
    return { element, side: 'right' };
  }
  return Math.abs(event.clientX - box.left) <= NEAR && box.left - whole.left > NEAR ? { element, side: 'left' } : null;
}

function takeHold(editor: LexicalEditor, element: HTMLElement, side: 'left' | 'right', from: number): Grip | null {
  return editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(element);
      const cell = node === null ? null : $cellOf(node);
      const table = cell === null ? null : $tableOf(cell);
      const placed = table === null ? undefined : $gridOf(table).find((one) => one.node.is(cell));
      const frame = table === null ? null : editor.getElementByKey(table.getKey());
      if (table === null || placed === undefined || frame === null) {
        return null;
      }
      const { columns } = table.getHead();
      const whole = columns.reduce((sum, width) => sum + width, 0);
      const { width } = frame.getBoundingClientRect();
      return {
        table: table.getKey(),
        columns: [...frame.querySelectorAll<HTMLElement>('colgroup > col')],
        widths: columns.map((share) => (share / whole) * width),
        left: (side === 'right' ? placed.columnEnd : placed.column) - 1,
        from,
      };
    },
    { editor },
  );
}

/** The widths with the line where the mouse is: the two columns beside it share what they have. */
function moved({ widths, left, from }: Grip, x: number): number[] {
  const both = widths[left]! + widths[left + 1]!;
  const least = Math.min(NARROWEST, both / 4);
  const first = Math.max(least, Math.min(both - least, widths[left]! + x - from));
  return widths.map((width, index) => (index === left ? first : index === left + 1 ? both - first : width));
}

function setTableWidths(editor: LexicalEditor, key: NodeKey, widths: readonly number[]): void {
  editor.update(
    () => {
      const table = $getNodeByKey(key);
      if (!$isTableNode(table)) {
        return;
      }
      const head = table.getHead();
      const whole = widths.reduce((sum, width) => sum + width, 0);
      const shares = widths.map((width) => (width / whole) * 1000);
      const { columns } = setWidths({ type: 'table', id: '', rows: [], content: [], ...head }, shares);
      table.setHead({ ...head, columns });
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}
