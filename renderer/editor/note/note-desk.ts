import { registerRichText } from '@lexical/rich-text';
import {
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_NORMAL,
  type CreateEditorArgs,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { canonicalJson } from '../../../shared/plan/canonical.ts';
import type { Id, Inline, Mark } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { $inlinesOf } from '../adapter/inlines.ts';
import { stateOfLines } from '../adapter/to-lexical.ts';
import { $amendLine } from '../adapter/write-table.ts';
import { EDITOR_CONFIG } from '../chapter-desk.ts';
import { registerClipboard } from '../clipboard/register-clipboard.ts';
import { type Desk, setDesk } from '../nodes/desk.ts';
import { PLAIN_PARAGRAPH } from '../nodes/line.ts';
import { $isLineNode, type LineNode } from '../nodes/line-node.ts';
import { $createReferenceNode } from '../nodes/reference-node.ts';
import { paintLabels } from '../paint-labels.ts';
import { $insertInline, $rangeInLines } from '../plugins/caret.ts';
import { $caretAtDifference } from '../plugins/caret-difference.ts';
import { registerDelete } from '../plugins/delete.ts';
import { $followCaret, registerFollowCaret } from '../plugins/follow-caret.ts';
import { registerText } from '../plugins/keep-text.ts';
import { registerKeys } from '../plugins/keys.ts';
import { $marksOf, $toggleMark } from '../plugins/marks.ts';
import { registerNoteShape } from './keep-note.ts';
import type { NoteEditorHandle, NoteEditorProps } from './note-handle.ts';

/** What every editor of a note is created with. */
export const NOTE_CONFIG: CreateEditorArgs = { ...EDITOR_CONFIG, namespace: 'note' };

const LINE = { ...PLAIN_PARAGRAPH, id: 'note' };

type DeskStart = Pick<NoteEditorProps, 'content' | 'labels' | 'newId' | 'texts'>;
type DeskCalls = Pick<NoteEditorProps, 'onChange' | 'onMarks' | 'onHistoryRequest' | 'onLeave' | 'onRepaired'>;

/**
 * The words of one note open for editing: one line, with line breaks. It tells them with each key and keeps no undo steps: the
 * chapter has them.
 */
export class NoteDesk implements NoteEditorHandle {
  readonly #editor: LexicalEditor;
  readonly #calls: () => DeskCalls;
  readonly #desk: Desk;
  readonly #unregister: () => void;
  #closed = false;
  #told: readonly Inline[];
  #marks: readonly Mark[] = [];

  constructor(editor: LexicalEditor, start: DeskStart, calls: () => DeskCalls) {
    this.#editor = editor;
    this.#calls = calls;
    this.#told = start.content;
    this.#desk = { newId: start.newId, labels: start.labels, texts: start.texts, pictures: null };
    setDesk(editor, this.#desk);
    this.#unregister = mergeRegister(
      registerFollowCaret(editor),
      registerRichText(editor),
      registerNoteShape(editor),
      registerText(editor),
      registerDelete(editor),
      registerClipboard(editor, () => (this.#closed ? null : (calls().onRepaired ?? null)), 'no tables'),
      registerKeys(
        editor,
        (which) => calls().onHistoryRequest?.(which),
        () => false,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          event.preventDefault();
          event.stopPropagation();
          calls().onLeave();
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    );
    const state = stateOfLines([{ line: LINE, content: start.content }]);
    editor.setEditorState(editor.parseEditorState(state));
    this.#unregister = mergeRegister(
      this.#unregister,
      editor.registerUpdateListener(({ dirtyElements }) => this.#noteUpdate(dirtyElements.size > 0)),
    );
  }

  close(): void {
    this.#closed = true;
    this.#unregister();
  }

  /** Shows other words, the caret at what differs. Gives no `onChange`. */
  show(content: readonly Inline[]): void {
    const before = this.#told;
    if (content === before || canonicalJson(content) === canonicalJson(before)) {
      return;
    }
    this.#told = content;
    const here = this.#editor._rootElement?.contains(document.activeElement) ?? false;
    this.#editor.update(
      () => {
        const line = $line();
        if (line !== null) {
          $amendLine(line, { line: line.getLine(), content });
          if (here) {
            $caretAtDifference(line, before, content);
          }
        }
      },
      { discrete: true, tag: here ? [] : [SKIP_DOM_SELECTION_TAG] },
    );
  }

  /** Shows other labels; not an edit. */
  showLabels(labels: Desk['labels'], texts: Desk['texts']): void {
    this.#desk.labels = labels;
    this.#desk.texts = texts;
    const field = this.#editor._rootElement;
    if (field !== null) {
      paintLabels(field, this.#desk);
    }
  }

  focus(): void {
    this.#editor.update(
      () => {
        if ($getSelection() === null) {
          $getRoot().selectEnd();
        }
      },
      { discrete: true },
    );
    this.#editor.focus();
    // The core leaves it to the caret, which may be where it was while the keys are elsewhere.
    this.#editor._rootElement?.focus({ preventScroll: true });
  }

  toggleMark(mark: Mark): boolean {
    return this.#edit((selection) => $toggleMark(selection, mark));
  }

  insertReference(target: Id): boolean {
    return this.#edit((selection) => $insertInline(selection, $createReferenceNode(target)));
  }

  #edit($command: (selection: RangeSelection) => void): boolean {
    let done = false;
    this.#editor.update(
      () => {
        $followCaret(this.#editor);
        if ($getSelection() === null) {
          $getRoot().selectEnd();
        }
        const selection = this.#editor.isEditable() ? $rangeInLines() : null;
        done = selection !== null;
        if (selection !== null) {
          $command(selection);
        }
      },
      { discrete: true },
    );
    return done;
  }

  #noteUpdate(changed: boolean): void {
    // While an input method composes, its letters are on their way.
    if (changed && !this.#editor.isComposing()) {
      const content = this.#editor.getEditorState().read($content);
      if (canonicalJson(content) !== canonicalJson(this.#told)) {
        this.#told = content;
        this.#calls().onChange(content);
      }
    }
    const marks = this.#editor.getEditorState().read(() => {
      const selection = $rangeInLines();
      return selection === null ? this.#marks : $marksOf(selection);
    });
    if (marks.join() !== this.#marks.join()) {
      this.#marks = marks;
      this.#calls().onMarks?.(marks);
    }
  }
}

function $line(): LineNode | null {
  const line = $getRoot().getFirstChild();
  return $isLineNode(line) ? line : null;
}

function $content(): readonly Inline[] {
  const line = $line();
  return line === null ? [] : normalizeInlines($inlinesOf(line));
}
