import {
  $addUpdateTag,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $onUpdate,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DRAGEND_COMMAND,
  DRAGSTART_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { repairLines } from '../../../shared/plan/repair-content.ts';
import type { PastedRepair } from '../editor-handle.ts';
import { $chosenFigure, $removeFigure } from '../figure/figures.ts';
import { deskOf } from '../nodes/desk.ts';
import { $isReferenceNode } from '../nodes/reference-node.ts';
import { $rangeInLines, $removeSelected } from '../plugins/caret.ts';
import { $copyLine, $copySelection } from './copy-fragment.ts';
import { FRAGMENT_TYPE, type Fragment, paragraphLine, readFragment, withoutTables, writeFragment } from './fragment.ts';
import { $insertFragment, type PastedLine } from './insert-fragment.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { $exchange, type PastedWords, pastedWords } from './repair-pasted.ts';
import { type CopiedLine, clipboardHtml, clipboardText } from './write-clipboard.ts';

/** Who is told of repairs; null where nobody listens, and nothing is repaired then. */
export type TellRepair = () => ((repair: PastedRepair) => void) | null;

/**
 * Copy, cut, paste and drag. A copy carries its structure for this editor, and typed labels for every other program. Thai in what
 * comes from elsewhere is repaired after the paste (see `$pasteForeign`).
 */
export function registerClipboard(
  editor: LexicalEditor,
  tellRepair: TellRepair,
  tables: 'tables' | 'no tables' = 'tables',
): () => void {
  const $take = (data: DataTransfer): void => {
    const own = readFragment(data.getData(FRAGMENT_TYPE));
    const given = own ?? readForeign(data);
    const fragment = tables === 'tables' ? given : { ...given, lines: withoutTables(given.lines) };
    if (own === null) {
      $pasteForeign(editor, fragment, tellRepair);
    } else {
      $paste(fragment);
    }
  };
  const $copy = (event: unknown): boolean => {
    if (!(event instanceof ClipboardEvent)) {
      return $isNodeSelection($getSelection()) && copyNow((data) => $writeSelection(editor, data));
    }
    if (event.clipboardData === null || !$writeSelection(editor, event.clipboardData)) {
      return false;
    }
    event.preventDefault();
    return true;
  };
  /** Whether what is being dragged was taken out of this page: putting it in again belongs to the same undo step. */
  let takenOut = false;
  return mergeRegister(
    editor.registerCommand(
      REMOVE_TEXT_COMMAND,
      (event) => {
        takenOut = event?.inputType === 'deleteByDrag';
        return false;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        takenOut = false;
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copy(event)) {
          return false;
        }
        $addUpdateTag(CUT_TAG);
        const selection = $getSelection();
        if ($isRangeSelection(selection)) {
          $removeSelected(selection);
        } else if ($isNodeSelection(selection)) {
          const figure = $chosenFigure();
          if (figure === null) {
            selection.deleteNodes();
          } else {
            $removeFigure(figure);
          }
        }
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => event.dataTransfer !== null && $writeSelection(editor, event.dataTransfer),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (data === null) {
          return false;
        }
        event.preventDefault();
        $take(data);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (input) => {
        const data = typeof input === 'string' ? null : input.dataTransfer;
        if (data === null) {
          return false;
        }
        if (takenOut) {
          takenOut = false;
          $addUpdateTag(HISTORY_MERGE_TAG);
        }
        $take(data);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Has the browser copy, which it does not do by itself where no text is selected; says whether it did. Only within a key press. */
function copyNow(write: (data: DataTransfer) => boolean): boolean {
  let written = false;
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    written = event.clipboardData !== null && write(event.clipboardData);
  };
  document.addEventListener('copy', onCopy, true);
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, true);
  return written;
}

/** Pastes a fragment at the selection as an undo step of its own and gives what came where; null where there is no selection. */
function $paste(fragment: Fragment): readonly PastedLine[] | null {
  const selection = $rangeInLines();
  if (selection === null || fragment.lines.length === 0) {
    return null;
  }
  $addUpdateTag(PASTE_TAG);
  return $insertFragment(selection, fragment);
}

/**
 * Pastes what another program gave. Torn Thai in it is repaired at once, as a step of its own: the first undo takes the repair
 * back, the second the paste (build/decisions/0008).
 */
export function $pasteForeign(editor: LexicalEditor, fragment: Fragment, tellRepair: TellRepair): boolean {
  const pasted = $paste(fragment);
  if (pasted === null) {
    return false;
  }
  const tell = tellRepair();
  if (tell !== null) {
    $repairAfter(editor, pasted, tell, () => tellRepair() !== null);
  }
  return true;
}

/** Repairs what this update pastes in an update of its own. `isOpen` says later whether there is still something to put back into. */
function $repairAfter(
  editor: LexicalEditor,
  pasted: readonly PastedLine[],
  tell: (repair: PastedRepair) => void,
  isOpen: () => boolean,
): void {
  const raw = pasted.map(({ content }) => content);
  const { lines: repaired, repairs, example } = repairLines(raw);
  if (example === null) {
    return;
  }
  let words: readonly PastedWords[] = [];
  const revert = (): boolean => {
    let done = false;
    const $revert = () => {
      done = $exchange(words, 'raw');
    };
    if (isOpen()) {
      editor.update($revert, { discrete: true, tag: HISTORY_PUSH_TAG });
    }
    return done;
  };
  const $repair = () => {
    words = pastedWords(pasted, repaired);
    if ($exchange(words, 'repaired')) {
      $onUpdate(() => tell({ count: repairs.length, ...example, revert }));
    }
  };
  $onUpdate(() => editor.update($repair, { discrete: true, tag: HISTORY_PUSH_TAG }));
}

function readForeign(data: DataTransfer): Fragment {
  const html = data.getData('text/html');
  const rich = html === '' ? null : readHtml(html);
  return rich !== null && rich.lines.length > 0 ? rich : readText(data.getData('text/plain'));
}

function $writeSelection(editor: LexicalEditor, data: DataTransfer): boolean {
  const { labels } = deskOf(editor);
  const copy = $copied(labels);
  if (copy === null) {
    return false;
  }
  data.setData('text/plain', clipboardText(copy.lines, labels));
  data.setData('text/html', clipboardHtml(copy.lines, labels, copy.inline));
  data.setData(FRAGMENT_TYPE, writeFragment({ inline: copy.inline, lines: copy.lines.map(({ line }) => line) }));
  return true;
}

function $copied(labels: ReadonlyMap<string, string>): { inline: boolean; lines: readonly CopiedLine[] } | null {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    return selection.isCollapsed() ? null : $copySelection(selection, labels);
  }
  const figure = $chosenFigure();
  if (figure !== null) {
    return { inline: false, lines: [$copyLine(figure, labels)] };
  }
  const references = $isNodeSelection(selection) ? selection.getNodes().filter($isReferenceNode) : [];
  if (references.length === 0) {
    return null;
  }
  const content = references.map((node) => ({ type: 'reference', target: node.getTarget() }) as const);
  return { inline: true, lines: [{ line: paragraphLine(content), label: '' }] };
}
