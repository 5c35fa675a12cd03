import {
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  PASTE_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import { contentText } from '../../../shared/plan/content.ts';
import { $isFootnoteNode, $noteOfVersion, type FootnoteNode } from '../nodes/footnote-node.ts';

/** Steps kept; more only eat memory (peers.md, limits of Lexical). */
const MOST_STEPS = 100;

/** Keys of one kind without a pause this long are one step, in milliseconds. */
const PAUSE = 800;

/** Keys of this many UTF-16 units at most go on with a run; more came at once and are a step of their own. */
const LONGEST_KEY = 2;

/** Undo steps, oldest first; states do not belong to the editor that made them. */
export interface UndoSteps {
  readonly current: EditorState;
  readonly undo: readonly EditorState[];
  readonly redo: readonly EditorState[];
}

/** Keys pressed one after another at one place. */
interface Run {
  readonly kind: 'typing' | 'deleting';
  readonly node: NodeKey;
  readonly offset: number;
  readonly time: number;
}

/**
 * The undo steps of one editor, owned outside of it so that they can be kept, given back and forgotten. (`@lexical/history`
 * would do, but it takes an edit for none that adds a line and touches one text without changing it, whatever its tag says.)
 */
export class UndoHistory {
  readonly #editor: LexicalEditor;
  readonly #onPush: () => void;
  #current: EditorState;
  #undo: EditorState[] = [];
  #redo: EditorState[] = [];
  #run: Run | null = null;

  constructor(editor: LexicalEditor, onPush: () => void) {
    this.#editor = editor;
    this.#onPush = onPush;
    this.#current = editor.getEditorState();
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  undo(): boolean {
    return this.#travel(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#travel(this.#redo, this.#undo);
  }

  /** Forgets all steps; the next edit is undone to the state as it is now. */
  reset(): void {
    this.take({ current: this.#editor.getEditorState(), undo: [], redo: [] });
  }

  steps(): UndoSteps {
    return { current: this.#editor.getEditorState(), undo: [...this.#undo], redo: [...this.#redo] };
  }

  /** Takes steps over as this editor's own. The editor must already hold `current`. */
  take({ current, undo, redo }: UndoSteps): void {
    this.#current = current;
    this.#undo = [...undo];
    this.#redo = [...redo];
    this.#run = null;
  }

  #travel(from: EditorState[], to: EditorState[]): boolean {
    const state = from.pop();
    if (state === undefined) {
      return false;
    }
    to.push(this.#current);
    this.#current = state;
    this.#run = null;
    this.#editor.setEditorState(state, { tag: HISTORIC_TAG });
    // Reading commits what is pending: an edit that follows at once must not fall into the same update.
    this.#editor.read(() => undefined);
    return true;
  }

  /** Takes an update of the editor for a step, or for part of one. */
  note(update: UpdateListenerPayload): void {
    const { editorState, dirtyElements, dirtyLeaves, tags } = update;
    const touched = dirtyElements.size + dirtyLeaves.size > 0;
    if (tags.has(HISTORIC_TAG) || (touched && this.#editor.isComposing())) {
      return;
    }
    if (!touched || tags.has(HISTORY_MERGE_TAG)) {
      this.#current = editorState;
      this.#run = touched || !caretIsAt(editorState, this.#run) ? null : this.#run;
      return;
    }
    const run = tags.has(HISTORY_PUSH_TAG) ? null : runOf(update);
    if (!goesOn(this.#run, run)) {
      this.#undo.push(this.#current);
      this.#undo.splice(0, this.#undo.length - MOST_STEPS);
      this.#redo = [];
      this.#onPush();
    }
    this.#current = editorState;
    this.#run = run ?? (tags.has(PASTE_TAG) ? null : replacingRunOf(update));
  }
}

function goesOn(before: Run | null, now: Run | null): boolean {
  return (
    before !== null &&
    now !== null &&
    before.kind === now.kind &&
    before.node === now.node &&
    now.time - before.time < PAUSE
  );
}

function caretIsAt({ _selection }: EditorState, run: Run | null): boolean {
  const caret = $isRangeSelection(_selection) && _selection.isCollapsed() ? _selection.anchor : null;
  return run !== null && caret?.key === run.node && caret.offset === run.offset;
}

/** The first key of a run typed over a selection, whose undo gives back what was selected; null for anything else. */
function replacingRunOf({ editorState, prevEditorState }: UpdateListenerPayload): Run | null {
  const before = prevEditorState._selection;
  const after = editorState._selection;
  if (!$isRangeSelection(before) || before.isCollapsed() || !$isRangeSelection(after) || !after.isCollapsed()) {
    return null;
  }
  const { key, offset } = after.anchor;
  if (!$isTextNode(editorState._nodeMap.get(key))) {
    return null;
  }
  const ends = [before.anchor, before.focus].filter((point) => point.key === key).map((point) => point.offset);
  const typed = offset - (ends.length > 0 ? Math.min(...ends) : 0);
  return typed > 0 && typed <= LONGEST_KEY ? { kind: 'typing', node: key, offset, time: performance.now() } : null;
}

/** How many letters a version of a note has. */
function lengthOf(mark: FootnoteNode): number {
  return contentText($noteOfVersion(mark).content).length;
}

/** What an update is as a key pressed in text: one text changed by a little, the caret in it, nothing else touched. */
function runOf({ editorState, prevEditorState, dirtyLeaves, dirtyElements }: UpdateListenerPayload): Run | null {
  const [node = ''] = dirtyLeaves;
  const after = editorState._nodeMap.get(node);
  const before = prevEditorState._nodeMap.get(node);
  if (dirtyLeaves.size === 1 && $isFootnoteNode(after) && $isFootnoteNode(before)) {
    const grown = lengthOf(after) - lengthOf(before);
    // Its caret is elsewhere: no offset of the page's own can be at it.
    return Math.abs(grown) > LONGEST_KEY
      ? null
      : { kind: grown < 0 ? 'deleting' : 'typing', node, offset: -1, time: performance.now() };
  }
  const selection = editorState._selection;
  const alone = dirtyLeaves.size === 1 && $isTextNode(after) && $isRangeSelection(selection);
  if (!alone || !selection.isCollapsed() || selection.anchor.key !== node) {
    return null;
  }
  const linesTouched = [...dirtyElements].filter(([key, intentional]) => intentional && key !== 'root').length;
  if (before === undefined ? linesTouched > 1 : linesTouched > 0) {
    return null;
  }
  const old = $isTextNode(before) ? before : null;
  const grown = after.__text.length - (old?.__text.length ?? 0);
  if (Math.abs(grown) > LONGEST_KEY || after.__text === old?.__text) {
    return null;
  }
  return { kind: grown < 0 ? 'deleting' : 'typing', node, offset: selection.anchor.offset, time: performance.now() };
}
