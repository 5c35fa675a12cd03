import { registerRichText } from '@lexical/rich-text';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type CreateEditorArgs,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
  SKIP_DOM_SELECTION_TAG,
  type UpdateListenerPayload,
  type UpdateTag,
} from 'lexical';
import type { Alignment, Id, ListKind, Mark, Section } from '../../shared/plan/model.ts';
import type { TableChange } from '../../shared/plan/table/change.ts';
import { ChapterReader } from './adapter/chapter-reader.ts';
import { $replaceChapter } from './adapter/replace-lines.ts';
import { toLexical } from './adapter/to-lexical.ts';
import { readText } from './clipboard/read-text.ts';
import { $pasteForeign, registerClipboard, type TellRepair } from './clipboard/register-clipboard.ts';
import type {
  ChapterEditorProps,
  EditorHandle,
  ReplaceHistory,
  SavedHistory,
  SelectionState,
} from './editor-handle.ts';
import { type DeskTools, FigureDesk } from './figure/figure-desk.ts';
import { registerFigureKeys } from './figure/figure-keys.ts';
import { registerFigurePointer } from './figure/figure-pointer.ts';
import { $leaveFigure, registerPictureFiles } from './figure/picture-files.ts';
import { type Desk, setDesk } from './nodes/desk.ts';
import { EDITOR_NODES } from './nodes/editor-nodes.ts';
import { $createReferenceNode } from './nodes/reference-node.ts';
import { NoteBook } from './note/note-book.ts';
import { registerNotePointer } from './note/notes.ts';
import { paintLabels } from './paint-labels.ts';
import { $caretAtEnd, $insertInline, $rangeInLines } from './plugins/caret.ts';
import { registerDelete } from './plugins/delete.ts';
import { registerEnter } from './plugins/enter.ts';
import { $followCaret, registerFollowCaret } from './plugins/follow-caret.ts';
import { registerShape } from './plugins/keep-shape.ts';
import { registerText } from './plugins/keep-text.ts';
import { registerKeys } from './plugins/keys.ts';
import { $changeLines, $indent, $toHeading, toAlignment, toFirstLine, toKind } from './plugins/line-kinds.ts';
import { $clearMarks, $toggleMark } from './plugins/marks.ts';
import { registerNearCaret } from './plugins/near-caret.ts';
import { LET_GO_TAG, TargetGuard } from './plugins/target-guard.ts';
import { registerTypedList } from './plugins/typed-list.ts';
import { UndoHistory, type UndoSteps } from './plugins/undo.ts';
import { registerWholeLine } from './plugins/whole-line.ts';
import { registerReferencePointer } from './reference-pointer.ts';
import { $selectionState, NOWHERE } from './selection-state.ts';
import { showLine } from './show-line.ts';
import { $changeTable, $insertTable, $removeTable } from './table/change-table.ts';
import { registerTableDress } from './table/dress-tables.ts';
import { registerTables } from './table/keep-tables.ts';
import { $allLines, $paragraphAt, $tableOf } from './table/place.ts';
import { registerSelectedCells } from './table/show-selected.ts';
import { registerTableKeys } from './table/table-keys.ts';
import { registerTypedTable } from './table/typed-table.ts';

/** How long after the last key `onChange` is called, in milliseconds. */
const REPORT_DELAY = 150;

/** What every editor of a chapter is created with. */
export const EDITOR_CONFIG: CreateEditorArgs = {
  namespace: 'chapter',
  nodes: EDITOR_NODES,
  theme: {
    text: {
      bold: 'bold',
      italic: 'italic',
      underline: 'underline',
      strikethrough: 'strike',
      underlineStrikethrough: 'underline-strike',
    },
  },
  onError: (error) => {
    throw error;
  },
};

/** What a desk begins with. */
type DeskStart = Pick<ChapterEditorProps, 'chapter' | 'labels' | 'newId' | 'texts' | 'pictures'>;

/** What a desk tells its owner; asked for anew each time, because the owner's functions change. */
type DeskCalls = Pick<
  ChapterEditorProps,
  | 'onChange'
  | 'onSelection'
  | 'onHistoryPush'
  | 'onHistoryRequest'
  | 'onRepaired'
  | 'onFiles'
  | 'onFigureOpen'
  | 'onNoteOpen'
  | 'onLosing'
  | 'onLost'
  | 'onFollow'
>;

/** One chapter open for editing, with everything around the bare editor: rules, undo, reading, and the commands of the handle. */
export class ChapterDesk implements EditorHandle {
  readonly #editor: LexicalEditor;
  readonly #calls: () => DeskCalls;
  readonly #desk: Desk;
  readonly #reader = new ChapterReader();
  readonly #history: UndoHistory;
  readonly #guard: TargetGuard;
  readonly figures: FigureDesk;
  readonly notes: NoteBook;
  readonly #unregister: () => void;
  readonly #tellRepair: TellRepair = () => (this.#closed ? null : (this.#calls().onRepaired ?? null));
  #closed = false;
  #told: readonly Section[] = [];
  #state: SelectionState = NOWHERE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopShowing: () => void = () => {};

  constructor(editor: LexicalEditor, start: DeskStart, calls: () => DeskCalls) {
    this.#editor = editor;
    this.#calls = calls;
    this.#desk = { newId: start.newId, labels: start.labels, texts: start.texts, pictures: start.pictures ?? null };
    setDesk(editor, this.#desk);
    const tools: DeskTools = {
      editor,
      newId: start.newId,
      edit: ($command) => this.#edit($command),
      noteDeletion: () => this.#guard.noteDeletion(),
      elsewhere: () => this.#elsewhere(),
      bringIntoView: (element, where) => this.#bringIntoView(element, where),
    };
    this.figures = new FigureDesk(tools);
    this.notes = new NoteBook(tools);
    this.#history = new UndoHistory(editor, () => calls().onHistoryPush?.());
    this.#guard = new TargetGuard(editor, {
      onLosing: (loss, proceed) => calls().onLosing?.(loss, proceed) ?? false,
      onLost: (loss) => calls().onLost?.(loss),
    });
    // Before the text comes: a rule that is registered later looks at every line again.
    this.#unregister = mergeRegister(
      registerFollowCaret(editor),
      registerRichText(editor),
      registerShape(editor),
      registerTables(editor),
      registerTableDress(editor),
      registerTableKeys(editor),
      registerSelectedCells(editor),
      registerTypedTable(editor),
      registerText(editor),
      registerDelete(editor),
      registerEnter(editor),
      registerNearCaret(editor),
      registerTypedList(editor),
      registerClipboard(editor, this.#tellRepair),
      registerWholeLine(editor),
      registerFigureKeys(editor),
      registerFigurePointer(editor, () => calls().onFigureOpen?.()),
      registerNotePointer(editor, (id) => calls().onNoteOpen?.(id)),
      registerPictureFiles(editor, (files) => calls().onFiles?.(files)),
      registerKeys(editor, (which) => this.#travel(which)),
      registerReferencePointer(editor, (target) => calls().onFollow?.(target)),
      this.#guard.register(),
      editor.registerUpdateListener((update) => {
        if (!this.#guard.holds(update)) {
          this.#history.note(update);
          this.#noteUpdate(update);
        }
      }),
    );
    this.load(start.chapter);
  }

  /** Stops everything; what was typed last must have been flushed before. */
  close(): void {
    clearTimeout(this.#timer);
    this.#stopShowing();
    this.#closed = true;
    this.#unregister();
  }

  /** Loads a chapter anew, without undo steps and without `onChange`. */
  load(chapter: readonly Section[]): void {
    const editor = this.#editor;
    editor.setEditorState(editor.parseEditorState(toLexical(chapter)), { tag: HISTORY_MERGE_TAG });
    this.#adopt(chapter);
    this.#history.reset();
    this.#state = NOWHERE;
  }

  /** Shows other labels; not an edit. */
  showLabels(labels: Desk['labels'], texts: Desk['texts']): void {
    this.#desk.labels = labels;
    this.#desk.texts = texts;
    const page = this.#editor.getRootElement();
    if (page !== null) {
      paintLabels(page, this.#desk);
    }
  }

  get chapter(): Id | undefined {
    return this.#told[0]?.id;
  }

  focus(id?: Id): void {
    this.#goTo(id, []);
    this.#editor.focus();
    // The core leaves it to the caret, which there is none of while a picture is chosen.
    this.#editor._rootElement?.focus({ preventScroll: true });
  }

  show(id: Id): void {
    this.#goTo(id, this.#elsewhere());
  }

  undo(): boolean {
    return this.#history.undo();
  }

  redo(): boolean {
    return this.#history.redo();
  }

  canUndo(): boolean {
    return this.#history.canUndo;
  }

  canRedo(): boolean {
    return this.#history.canRedo;
  }

  toggleMark(mark: Mark): boolean {
    return this.#edit((selection) => {
      $toggleMark(selection, mark);
      return true;
    });
  }

  clearMarks(): boolean {
    return this.#edit((selection) => {
      $clearMarks(selection);
      return true;
    });
  }

  setBlockKind(kind: 'paragraph' | ListKind): boolean {
    return this.#edit((selection) => $changeLines(selection, (line, node) => toKind(line, kind, $paragraphAt(node))));
  }

  setAlignment(align: Alignment): boolean {
    return this.#edit((selection) => $changeLines(selection, (line) => toAlignment(line, align)));
  }

  setFirstLineIndent(indent: 'first' | 'none'): boolean {
    return this.#edit((selection) => $changeLines(selection, (line) => toFirstLine(line, indent)));
  }

  indentItem(): boolean {
    return this.#edit((selection) => $indent(selection, 1));
  }

  outdentItem(): boolean {
    return this.#edit((selection) => $indent(selection, -1));
  }

  turnIntoHeading(level: number): boolean {
    return this.#edit((selection) => $toHeading(selection, level));
  }

  turnIntoParagraph(): boolean {
    return this.setBlockKind('paragraph');
  }

  insertReference(target: Id): boolean {
    return this.#edit((selection) => {
      $insertInline(selection, $createReferenceNode(target));
      return true;
    });
  }

  insertTable(rows: number, columns: number): boolean {
    return this.#edit((selection) => $insertTable(this.#editor, selection, rows, columns));
  }

  changeTable(change: TableChange): boolean {
    return this.#edit((selection) => $changeTable(this.#editor, selection, change));
  }

  removeTable(): boolean {
    return this.#edit((selection) => {
      const table = $tableOf(selection.anchor.getNode());
      if (table !== null) $removeTable(table);
      return table !== null;
    });
  }

  insertText(text: string): boolean {
    return this.#edit(() => $pasteForeign(this.#editor, readText(text), this.#tellRepair));
  }

  replaceChapter(sections: readonly Section[], { history }: { history: ReplaceHistory }): void {
    this.#read();
    this.#editor.update(() => $replaceChapter(sections, (node) => this.#reader.blockAt(node.getKey())), {
      discrete: true,
      tag: [history === 'push' ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, ...this.#elsewhere()],
    });
    this.#adopt(sections);
    if (history === 'reset') {
      this.#history.reset();
    }
  }

  flush(): readonly Section[] {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const sections = this.#read();
    if (sections !== this.#told) {
      this.#told = sections;
      this.#calls().onChange(sections);
      // Whoever was told may have given a new heading its number.
      return this.#told;
    }
    return sections;
  }

  selectionState(): SelectionState {
    return this.#state;
  }

  selectionRect(): DOMRect | null {
    const selection = window.getSelection();
    const page = this.#editor.getRootElement();
    if (selection === null || selection.isCollapsed || page === null || !page.contains(selection.anchorNode)) {
      return null;
    }
    return selection.getRangeAt(0).getBoundingClientRect();
  }

  tableRect(): DOMRect | null {
    const key = this.#editor.getEditorState().read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) ? ($tableOf(selection.focus.getNode())?.getKey() ?? null) : null;
    });
    return key === null ? null : (this.#editor.getElementByKey(key)?.getBoundingClientRect() ?? null);
  }

  saveHistory(): SavedHistory {
    const sections = this.flush();
    return { chapter: sections[0]?.id ?? '', sections, steps: this.#history.steps() };
  }

  restoreHistory({ sections, steps }: SavedHistory): boolean {
    const present = this.#read();
    if (!areEqual(present, sections)) {
      return false;
    }
    const { current, undo, redo } = steps as UndoSteps;
    this.#editor.setEditorState(current.clone(null), { tag: HISTORY_MERGE_TAG });
    this.#history.take({ current: this.#editor.getEditorState(), undo, redo });
    this.#adopt(present);
    return true;
  }

  joinHistory({ sections, steps }: SavedHistory, way: 'undo' | 'redo' | 'both'): boolean {
    if (!areEqual(this.#read(), sections)) {
      return false;
    }
    const saved = steps as UndoSteps;
    const own = this.#history.steps();
    this.#history.take({
      current: own.current,
      undo: way === 'redo' ? own.undo : saved.undo,
      redo: way === 'undo' ? own.redo : saved.redo,
    });
    return true;
  }

  /** Puts the caret at the end of a line and brings it into view; without one, where it was or to the top. */
  #goTo(id: Id | undefined, tag: UpdateTag[]): void {
    let found = '';
    this.#editor.update(
      () => {
        const line = $allLines().find((node) => node.getLine().id === id);
        if (line !== undefined) {
          $caretAtEnd(line);
          found = line.getKey();
        } else if ($getSelection() === null) {
          $getRoot().selectStart();
        }
      },
      { discrete: true, tag },
    );
    const line = found === '' ? null : this.#editor.getElementByKey(found);
    this.#bringIntoView(line, 'top');
  }

  #bringIntoView(element: HTMLElement | null, where: 'top' | 'nearest'): void {
    this.#stopShowing();
    this.#stopShowing = element === null ? () => {} : showLine(element, where);
  }

  /** What keeps an edit from taking the keys from where somebody has them: the browser gives them to where its selection is. */
  #elsewhere(): UpdateTag[] {
    const page = this.#editor._rootElement;
    return page === null || page.contains(document.activeElement) ? [] : [SKIP_DOM_SELECTION_TAG];
  }

  /** Runs a command on the selection as one edit; one that changes nothing makes no undo step. */
  #edit($command: (selection: RangeSelection) => boolean): boolean {
    let done = false;
    this.#guard.noteDeletion();
    this.#editor.update(
      () => {
        $followCaret(this.#editor);
        $leaveFigure();
        const selection = this.#editor.isEditable() ? $rangeInLines() : null;
        done = selection !== null && $command(selection);
      },
      { discrete: true },
    );
    return done;
  }

  #noteUpdate(update: UpdateListenerPayload): void {
    const { dirtyElements, editorState, prevEditorState, tags } = update;
    const exchanged = tags.has(HISTORIC_TAG) || tags.has(LET_GO_TAG);
    if (exchanged) {
      this.#reader.noteExchange();
    } else {
      this.#reader.note(dirtyElements, prevEditorState, editorState);
    }
    if (exchanged || dirtyElements.size > 0) {
      this.#timer ??= setTimeout(() => this.flush(), REPORT_DELAY);
    }
    this.notes.noteUpdate(update);
    const state = editorState.read(() => $selectionState(this.#state, this.#reader, this.#can()));
    if (state !== this.#state) {
      this.#state = state;
      this.#calls().onSelection?.(state);
    }
  }

  /** Undo chosen in the browser's menu goes to the owner of the timeline, where there is one. */
  #travel(which: 'undo' | 'redo'): void {
    const ask = this.#calls().onHistoryRequest;
    if (ask === undefined) {
      this[which]();
    } else {
      ask(which);
    }
  }

  #can(): Pick<SelectionState, 'canUndo' | 'canRedo'> {
    return { canUndo: this.#history.canUndo, canRedo: this.#history.canRedo };
  }

  #read(): readonly Section[] {
    // Takes in what was typed but not yet committed.
    return this.#editor.read(() => this.#reader.read(this.#editor.getEditorState()));
  }

  #adopt(sections: readonly Section[]): void {
    const state = this.#editor.read(() => this.#editor.getEditorState());
    this.#reader.adopt(state, sections);
    this.#told = this.#reader.read(state);
  }
}

function areEqual(present: readonly Section[], sections: readonly Section[]): boolean {
  return present === sections || JSON.stringify(present) === JSON.stringify(sections);
}
