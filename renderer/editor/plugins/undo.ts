import { type HistoryState, type HistoryStateEntry, registerHistory } from '@lexical/history';
import { type EditorState, type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical';

/** Steps kept; more only eat memory (peers.md, limits of Lexical). */
const MOST_STEPS = 100;

/** Typing without a pause this long is one step, in milliseconds. */
const PAUSE = 800;

/** Undo steps as states, without the editor that made them. */
export interface UndoSteps {
  readonly current: EditorState;
  readonly undo: readonly EditorState[];
  readonly redo: readonly EditorState[];
}

/** The undo steps of one editor, owned outside of it so that they can be kept, given back and forgotten. */
export class UndoHistory {
  readonly #editor: LexicalEditor;
  readonly #state: HistoryState = { current: null, undoStack: [], redoStack: [] };
  readonly #onPush: () => void;
  #travelling = false;
  #newest: HistoryStateEntry | undefined;

  constructor(editor: LexicalEditor, onPush: () => void) {
    this.#editor = editor;
    this.#onPush = onPush;
  }

  register(): () => void {
    return registerHistory(this.#editor, this.#state, PAUSE, Date.now, () => this.#noteChange(), MOST_STEPS);
  }

  get canUndo(): boolean {
    return this.#state.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.#state.redoStack.length > 0;
  }

  undo(): boolean {
    return this.canUndo && this.#travel(UNDO_COMMAND);
  }

  redo(): boolean {
    return this.canRedo && this.#travel(REDO_COMMAND);
  }

  /** Forgets all steps; the next edit is undone to the state as it is now. */
  reset(): void {
    this.take({ current: this.#editor.getEditorState(), undo: [], redo: [] });
  }

  steps(): UndoSteps {
    const states = (entries: readonly HistoryStateEntry[]) => entries.map(({ editorState }) => editorState);
    return {
      current: this.#editor.getEditorState(),
      undo: states(this.#state.undoStack),
      redo: states(this.#state.redoStack),
    };
  }

  /** Takes steps over as this editor's own. The editor must already hold `current`. */
  take({ current, undo, redo }: UndoSteps): void {
    const entry = (editorState: EditorState): HistoryStateEntry => ({ editor: this.#editor, editorState });
    this.#state.current = entry(current);
    this.#state.undoStack = undo.map(entry);
    this.#state.redoStack = redo.map(entry);
    this.#newest = this.#state.undoStack.at(-1);
  }

  #travel(command: typeof UNDO_COMMAND): boolean {
    this.#travelling = true;
    try {
      const done = this.#editor.dispatchCommand(command, undefined);
      // Reading commits what is pending: an edit that follows at once must not fall into the same update.
      this.#editor.read(() => undefined);
      return done;
    } finally {
      this.#travelling = false;
    }
  }

  #noteChange(): void {
    const newest = this.#state.undoStack.at(-1);
    const pushed = newest !== undefined && newest !== this.#newest && !this.#travelling;
    this.#newest = newest;
    if (pushed) {
      this.#onPush();
    }
  }
}
