import {
  $getNodeByKey,
  type EditorState,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import type { Id, Inline } from '../../../shared/plan/model.ts';
import type { NoteHandle } from '../editor-handle.ts';
import type { DeskTools } from '../figure/figure-desk.ts';
import { $createFootnoteNode, $isFootnoteNode } from '../nodes/footnote-node.ts';
import { $insertInline, $lineOf, ends } from '../plugins/caret.ts';
import { $noteOf, markElement } from './notes.ts';

type Listener = (content: readonly Inline[] | null) => void;

/**
 * The notes of a chapter while somebody writes in one of them, elsewhere than on the page: words go into the mark with each key,
 * so that they are saved and undone with everything else, and what undo makes of them is told.
 */
export class NoteBook implements NoteHandle {
  readonly #tools: DeskTools;
  #watched: { readonly key: NodeKey; readonly listener: Listener } | null = null;

  constructor(tools: DeskTools) {
    this.#tools = tools;
  }

  insert(): Id | null {
    const id = this.#tools.newId();
    const done = this.#tools.edit((selection) => {
      // As in Word the mark comes behind what is selected, which it is about.
      const [, end] = ends(selection);
      selection.anchor.set(end.key, end.offset, end.type);
      selection.focus.set(end.key, end.offset, end.type);
      $insertInline(selection, $createFootnoteNode({ id, content: [] }));
      return $lineOf(selection.anchor.getNode()) !== null;
    });
    return done ? id : null;
  }

  write(id: Id, content: readonly Inline[]): boolean {
    const { editor } = this.#tools;
    let done = false;
    editor.update(
      () => {
        const mark = editor.isEditable() ? $noteOf(id) : null;
        done = mark !== null;
        mark?.setNote({ id, content });
      },
      // Whoever writes in a note keeps the keys.
      { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
    );
    return done;
  }

  watch(id: Id, listener: Listener): (() => void) | null {
    const { editor } = this.#tools;
    const key = editor.read(() => $noteOf(id)?.getKey() ?? null);
    if (key === null) {
      return null;
    }
    const watched = { key, listener };
    this.#watched = watched;
    listener(this.#read(editor.getEditorState(), key));
    return () => {
      if (this.#watched === watched) {
        this.#watched = null;
      }
    };
  }

  /** What an update did to the note that is watched. */
  noteUpdate({ editorState, prevEditorState }: Pick<UpdateListenerPayload, 'editorState' | 'prevEditorState'>): void {
    if (this.#watched === null) {
      return;
    }
    const { key, listener } = this.#watched;
    if (editorState._nodeMap.get(key) !== prevEditorState._nodeMap.get(key)) {
      listener(this.#read(editorState, key));
    }
  }

  leave(id: Id): void {
    const { editor } = this.#tools;
    editor.update(
      () => {
        $noteOf(id)?.selectNext(0, 0);
      },
      { discrete: true },
    );
    editor.focus();
  }

  remove(id: Id): boolean {
    const { editor } = this.#tools;
    let done = false;
    editor.update(
      () => {
        const mark = editor.isEditable() ? $noteOf(id) : null;
        done = mark !== null;
        mark?.selectPrevious();
        mark?.remove();
      },
      { discrete: true },
    );
    return done;
  }

  show(id: Id): boolean {
    const mark = markElement(this.#tools.editor, id);
    if (mark !== null) {
      this.#tools.bringIntoView(mark.closest<HTMLElement>('.line') ?? mark, 'nearest');
    }
    return mark !== null;
  }

  rect(id: Id): DOMRect | null {
    return markElement(this.#tools.editor, id)?.getBoundingClientRect() ?? null;
  }

  #read(state: EditorState, key: NodeKey): readonly Inline[] | null {
    return state.read(() => {
      const mark = $getNodeByKey(key);
      return $isFootnoteNode(mark) && mark.isAttached() ? mark.getNote().content : null;
    });
  }
}
