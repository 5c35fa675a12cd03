/** The mouse on pictures: a press chooses one, its grips change its width. */
import {
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $chooseFigure, $chosenFigure, $isFigure, $setFigure, type FigureNode, fittingWidth } from './figures.ts';

/** `onOpen` is told when the words for who cannot see a picture are asked for. */
export function registerFigurePointer(editor: LexicalEditor, onOpen: () => void): () => void {
  const root = editor._rootElement;
  if (root === null) {
    return () => {};
  }
  let shown: HTMLElement | null = null;
  return mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      const key = editorState.read(() => $chosenFigure()?.getKey());
      const element = key === undefined ? null : editor.getElementByKey(key);
      if (element !== shown) {
        shown?.classList.remove('figure-chosen');
        shown = element;
      }
      // A figure that changes is dressed anew.
      element?.classList.add('figure-chosen');
    }),
    // The core takes a press on the page for one beside what was chosen.
    editor.registerCommand(CLICK_COMMAND, (event) => frameAt(event) !== null, COMMAND_PRIORITY_NORMAL),
    listen(root, 'pointerdown', (event) => press(editor, event, onOpen)),
    // The browser would put a caret beside the picture, or begin to drag it.
    listen(root, 'mousedown', (event) => frameAt(event) && event.preventDefault()),
  );
}

/** Listens on a page; gives the way to stop. */
export function listen<Name extends keyof HTMLElementEventMap>(
  root: HTMLElement,
  name: Name,
  on: (event: HTMLElementEventMap[Name]) => void,
): () => void {
  root.addEventListener(name, on);
  return () => root.removeEventListener(name, on);
}

function frameAt({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('.figure-frame') : null;
}

function press(editor: LexicalEditor, event: PointerEvent, onOpen: () => void): void {
  const target = event.target as HTMLElement;
  const line = frameAt(event)?.closest<HTMLElement>('.line') ?? null;
  if (event.button !== 0 || line === null || target.closest('.figure-picture') === null) {
    return;
  }
  change(editor, line, $chooseFigure);
  const root = editor.getRootElement();
  if (root !== null && !root.contains(document.activeElement)) {
    root.focus({ preventScroll: true });
  }
  if (target.classList.contains('figure-missing-alt')) {
    onOpen();
  } else if (target.classList.contains('figure-grip') && editor.isEditable()) {
    dragGrip(target, line, event, (width) => change(editor, line, (figure) => $setFigure(figure, { width })));
  }
}

function change(editor: LexicalEditor, line: HTMLElement, $deed: (figure: FigureNode) => void): void {
  editor.update(
    () => {
      const node = $getNearestNodeFromDOMNode(line);
      if ($isFigure(node)) {
        $deed(node);
      }
    },
    { discrete: true },
  );
}

/** Follows the pointer until it is let go. The picture stays in the middle, so both of its sides move. Esc gives up. */
function dragGrip(
  grip: HTMLElement,
  line: HTMLElement,
  { pointerId }: PointerEvent,
  take: (width: number) => void,
): void {
  const frame = line.querySelector<HTMLElement>('.figure-frame')!;
  const picture = line.querySelector<HTMLElement>('.figure-picture')!;
  const before = picture.style.width;
  let wanted: number | null = null;
  const stop = new AbortController();
  const { signal } = stop;
  const move = ({ clientX }: PointerEvent) => {
    const { left, width } = frame.getBoundingClientRect();
    wanted = fittingWidth((Math.abs(clientX - left - width / 2) * 2000) / width);
    picture.style.width = `${wanted / 10}%`;
  };
  const finish = (width: number | null) => {
    stop.abort();
    picture.style.width = before;
    if (width !== null) {
      take(width);
    }
  };
  grip.setPointerCapture(pointerId);
  grip.addEventListener('pointermove', move, { signal });
  grip.addEventListener('pointerup', () => finish(wanted), { signal });
  grip.addEventListener('pointercancel', () => finish(null), { signal });
  const giveUp = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      finish(null);
    }
  };
  window.addEventListener('keydown', giveUp, { signal, capture: true });
}
