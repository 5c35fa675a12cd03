import {
  $isElementNode,
  COMMAND_PRIORITY_CRITICAL,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  REMOVE_TEXT_COMMAND,
  type UpdateListenerPayload,
} from 'lexical';
import type { Id } from '../../../shared/plan/model.ts';
import type { Loss } from '../editor-handle.ts';
import type { Line } from '../nodes/line.ts';
import { $isLineNode, $lineOfVersion } from '../nodes/line-node.ts';

const HELD_TAG = 'held';
/** On the update that does what was held after all. */
export const LET_GO_TAG = 'let-go';

interface Asked {
  /** Whether an edit that loses these has to wait; `proceed` does it after all, and says that it did: not when something else was done since. */
  readonly onLosing: (loss: Loss, proceed: () => boolean) => boolean;
  /** An edit that could not wait lost these. */
  readonly onLost: (loss: Loss) => void;
}

/**
 * Notices that what other text may refer to goes, before it is gone: an edit that only deletes is held, the page as it was, until
 * somebody says that it shall be. What is typed or pasted over such a thing is never held, since keys must not be lost.
 */
export class TargetGuard {
  readonly #editor: LexicalEditor;
  readonly #asked: Asked;
  #deleting = false;
  /** How often the page became another. */
  #edits = 0;

  constructor(editor: LexicalEditor, asked: Asked) {
    this.#editor = editor;
    this.#asked = asked;
  }

  register(): () => void {
    const note = () => {
      this.noteDeletion();
      return false;
    };
    const at = COMMAND_PRIORITY_CRITICAL;
    return mergeRegister(
      this.#editor.registerCommand(DELETE_CHARACTER_COMMAND, note, at),
      this.#editor.registerCommand(DELETE_WORD_COMMAND, note, at),
      this.#editor.registerCommand(DELETE_LINE_COMMAND, note, at),
      this.#editor.registerCommand(KEY_BACKSPACE_COMMAND, note, at),
      this.#editor.registerCommand(KEY_DELETE_COMMAND, note, at),
      this.#editor.registerCommand(CUT_COMMAND, note, at),
      // What is dragged away comes in again elsewhere in the same edit.
      this.#editor.registerCommand(REMOVE_TEXT_COMMAND, (event) => event?.inputType !== 'deleteByDrag' && note(), at),
      () => {
        // A page that was left lets nothing go.
        this.#edits += 1;
      },
    );
  }

  /** What is done until the next event came from a key or command that only deletes. */
  noteDeletion(): void {
    this.#deleting = true;
    setTimeout(() => {
      this.#deleting = false;
    }, 0);
  }

  /** Looks at an update before anybody else does; true where nobody else shall see it, since it is held or takes a held one back. */
  holds(update: UpdateListenerPayload): boolean {
    const { tags, prevEditorState, editorState, dirtyElements } = update;
    if (tags.has(HELD_TAG)) {
      return true;
    }
    if (dirtyElements.size > 0) {
      this.#edits += 1;
    }
    if (tags.has(HISTORIC_TAG) || tags.has(HISTORY_MERGE_TAG) || tags.has(LET_GO_TAG)) {
      return false;
    }
    const loss = lossOf(update);
    if (loss === null) {
      return false;
    }
    if (!this.#deleting) {
      this.#asked.onLost(loss);
      return false;
    }
    const proceed = () => {
      // What was done since shall not be lost.
      const stands = this.#edits === before;
      if (stands) {
        this.#editor.setEditorState(editorState, { tag: LET_GO_TAG });
      }
      return stands;
    };
    const before = this.#edits;
    if (!this.#asked.onLosing(loss, proceed)) {
      return false;
    }
    this.#editor.setEditorState(prevEditorState, { tag: HELD_TAG });
    this.#editor.read(() => undefined);
    return true;
  }
}

/** What an update took away that others can refer to, by its number or name. Constant work per touched line. */
function lossOf({ dirtyElements, prevEditorState, editorState }: UpdateListenerPayload): Loss | null {
  const gone = new Set<Id>();
  const lost = new Set<Id>();
  for (const key of dirtyElements.keys()) {
    for (const line of linesUnder(prevEditorState, key)) {
      if (line.id !== '') {
        gone.add(line.id);
        if (isReferable(line)) {
          lost.add(line.id);
        }
      }
    }
  }
  if (lost.size === 0) {
    return null;
  }
  for (const key of dirtyElements.keys()) {
    for (const line of linesUnder(editorState, key)) {
      gone.delete(line.id);
      if (isReferable(line)) {
        lost.delete(line.id);
      }
    }
  }
  return lost.size === 0 ? null : { lost, gone };
}

function isReferable(line: Line): boolean {
  return line.kind === 'item' ? line.list !== 'bullet' : line.kind !== 'paragraph';
}

/** A line, or all lines under another element, as a state has them; the page itself counts for none. */
function* linesUnder(state: EditorState, key: NodeKey): Generator<Line> {
  const node = key === 'root' ? undefined : state._nodeMap.get(key);
  if ($isLineNode(node)) {
    yield $lineOfVersion(node);
  } else if ($isElementNode(node)) {
    for (let child = node.__first; child !== null; child = state._nodeMap.get(child)?.__next ?? null) {
      yield* linesUnder(state, child);
    }
  }
}
