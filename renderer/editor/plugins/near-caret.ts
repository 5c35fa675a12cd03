import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { isInView } from '../show-line.ts';
import { $unitOf } from '../table/place.ts';
import { $lineOf } from './caret.ts';

/** Keys by which the browser moves the caret, or deletes as far as it would move. */
const MOVING = /^(Arrow|Page|Home|End|Backspace|Delete)/;

/**
 * Lines far from the window are not laid out, and the browser's caret steps over such lines: a caret that was scrolled out of
 * view would jump to the next line that is in it. So those around it are laid out before the key does its work.
 */
export function registerNearCaret(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    ({ key }) => {
      const selection = MOVING.test(key) ? $getSelection() : null;
      const line = $isRangeSelection(selection) ? $lineOf(selection.focus.getNode()) : null;
      const element = line === null ? null : editor.getElementByKey(line.getKey());
      const unit = line === null ? null : $unitOf(line);
      const around = unit === null ? null : editor.getElementByKey(unit.getKey());
      if (element !== null && around !== null && !isInView(element)) {
        layOutAround(around);
      }
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** Lays out as much above and below a line as a page key goes, until the browser has drawn what is then in view. */
function layOutAround(line: HTMLElement): void {
  const laidOut = [line, ...follow(line, 'previousElementSibling'), ...follow(line, 'nextElementSibling')];
  for (const one of laidOut) {
    one.style.contentVisibility = 'visible';
  }
  const release = () => {
    for (const one of laidOut) {
      one.style.contentVisibility = '';
    }
  };
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(release)));
}

function follow(line: HTMLElement, way: 'previousElementSibling' | 'nextElementSibling'): HTMLElement[] {
  const found: HTMLElement[] = [];
  let height = 0;
  for (let next = line[way]; next instanceof HTMLElement && height < window.innerHeight; next = next[way]) {
    found.push(next);
    // A line that is not laid out is taken for higher than it may be: count no more than one row of it.
    height += Number.parseFloat(getComputedStyle(next).fontSize);
  }
  return found;
}
