import { registerRichText } from '@lexical/rich-text';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type CreateEditorArgs,
  type EditorState,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { labelsOfBody } from '../../shared/letter/body.ts';
import type { LetterBlock } from '../../shared/letter/model.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import type { Id, Mark } from '../../shared/plan/model.ts';
import { normalizeInlines } from '../../shared/plan/normalize.ts';
import { $inlinesOf } from './adapter/inlines.ts';
import { bodyOfLines, bodyToLexical, linesOfBody } from './adapter/letter-body.ts';
import { $replaceLines } from './adapter/replace-lines.ts';
import type { BodyEditorProps, BodyHandle, BodySelection } from './body-handle.ts';
import { EDITOR_CONFIG } from './chapter-desk.ts';
import { registerClipboard } from './clipboard/register-clipboard.ts';
import { type Desk, setDesk } from './nodes/desk.ts';
import { $isLineNode, type LineNode } from './nodes/line-node.ts';
import { $createReferenceNode } from './nodes/reference-node.ts';
import { paintLabels } from './paint-labels.ts';
import { $indentBody, BodyTab, bodyKindOf, toBodyKind } from './plugins/body-lines.ts';
import { $caretAtEnd, $insertInline, $lineOf, $rangeInLines } from './plugins/caret.ts';
import { $caretAtDifference } from './plugins/caret-difference.ts';
import { registerDelete } from './plugins/delete.ts';
import { registerEnter } from './plugins/enter.ts';
import { $followCaret, registerFollowCaret } from './plugins/follow-caret.ts';
import { registerBodyShape } from './plugins/keep-body.ts';
import { registerText } from './plugins/keep-text.ts';
import { registerKeys } from './plugins/keys.ts';
import { $changeLines } from './plugins/line-kinds.ts';
import { $clearMarks, $marksOf, $toggleMark } from './plugins/marks.ts';
import { registerTypedList } from './plugins/typed-list.ts';
import { registerWholeLine } from './plugins/whole-line.ts';

/** How long after the last key `onChange` is called, in milliseconds. */
const REPORT_DELAY = 150;

/** What every editor of a body is created with. */
export const BODY_CONFIG: CreateEditorArgs = { ...EDITOR_CONFIG, namespace: 'letter' };

type DeskStart = Pick<BodyEditorProps, 'body' | 'labels' | 'newId' | 'texts'>;
type DeskCalls = Pick<BodyEditorProps, 'onChange' | 'onSelection' | 'onFocus' | 'onHistoryRequest' | 'onRepaired'>;

const NOWHERE: BodySelection = { kind: null, depth: null, marks: [] };

/**
 * One part of a letter's body open for editing: the chapter's rules for Thai text, lists and the clipboard, and those of a letter
 * in place of a chapter's. It keeps no undo steps: the letter has one order of undo for all its fields.
 */
export class BodyDesk implements BodyHandle {
  readonly #editor: LexicalEditor;
  readonly #calls: () => DeskCalls;
  readonly #desk: Desk;
  readonly #unregister: () => void;
  #closed = false;
  #planLabels: Desk['labels'];
  #told: readonly LetterBlock[];
  #state: BodySelection = NOWHERE;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: LexicalEditor, start: DeskStart, calls: () => DeskCalls) {
    this.#editor = editor;
    this.#calls = calls;
    this.#planLabels = start.labels;
    this.#told = start.body;
    this.#desk = { newId: start.newId, labels: this.#labels(start.body), texts: start.texts, pictures: null };
    setDesk(editor, this.#desk);
    const tab = new BodyTab();
    this.#unregister = mergeRegister(
      registerFollowCaret(editor),
      registerRichText(editor),
      registerBodyShape(editor),
      registerText(editor),
      registerDelete(editor),
      registerEnter(editor),
      registerTypedList(editor),
      registerClipboard(editor, () => (this.#closed ? null : (calls().onRepaired ?? null)), 'no tables'),
      registerKeys(editor, (which) => this.#calls().onHistoryRequest?.(which), tab.$run),
      registerWholeLine(editor),
      tab.register(editor),
      editor.registerCommand(
        FOCUS_COMMAND,
        () => {
          calls().onFocus?.();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
    editor.setEditorState(editor.parseEditorState(bodyToLexical(start.body)));
    this.#unregister = mergeRegister(
      this.#unregister,
      editor.registerUpdateListener(({ dirtyElements, editorState }) =>
        this.#noteUpdate(editorState, dirtyElements.size > 0),
      ),
    );
  }

  /** Stops everything; what was typed last must have been flushed before. */
  close(): void {
    clearTimeout(this.#timer);
    this.#closed = true;
    this.#unregister();
  }

  /** Shows another body in place of this one, the caret at what differs. Gives no `onChange`. */
  show(body: readonly LetterBlock[]): void {
    if (body === this.#told || canonicalJson(body) === canonicalJson(this.flush())) {
      this.#told = body;
      return;
    }
    const before = this.#told;
    const page = this.#editor._rootElement;
    const here = page?.contains(document.activeElement) ?? false;
    this.#editor.update(
      () => {
        $replaceLines(linesOfBody(body), () => false);
        if (here) $caretInBody(before, body);
      },
      { discrete: true, tag: here ? [] : [SKIP_DOM_SELECTION_TAG] },
    );
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#told = body;
  }

  /** Shows other labels of the plan; not an edit. */
  showLabels(labels: Desk['labels'], texts: Desk['texts']): void {
    this.#planLabels = labels;
    this.#desk.texts = texts;
    this.#paint(this.#editor.getEditorState());
  }

  focus(block?: Id): void {
    this.#editor.update(
      () => {
        const line = $lines().find((node) => node.getLine().id === block);
        if (line !== undefined) $caretAtEnd(line);
        else if ($getSelection() === null) $getRoot().selectEnd();
      },
      { discrete: true },
    );
    this.#editor.focus();
  }

  flush(): readonly LetterBlock[] {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Takes in what was typed but not yet committed.
    const body = this.#editor.read($readBody);
    if (canonicalJson(body) !== canonicalJson(this.#told)) {
      this.#told = body;
      this.#calls().onChange(body);
    }
    return this.#told;
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

  setKind(kind: 'paragraph' | 'numbered'): boolean {
    return this.#edit((selection) => $changeLines(selection, (line) => toBodyKind(line, kind, null)));
  }

  setHeading(topic: string | null): boolean {
    return this.#edit((selection) => $changeLines(selection, (line) => toBodyKind(line, 'heading', topic)));
  }

  indent(): boolean {
    return this.#edit((selection) => $indentBody(selection, 1));
  }

  outdent(): boolean {
    return this.#edit((selection) => $indentBody(selection, -1));
  }

  insertReference(target: Id): boolean {
    return this.#edit((selection) => {
      $insertInline(selection, $createReferenceNode(target));
      return true;
    });
  }

  /** Runs a command on the selection as one edit; without one, at the end of the body. */
  #edit($command: (selection: RangeSelection) => boolean): boolean {
    let done = false;
    this.#editor.update(
      () => {
        $followCaret(this.#editor);
        if ($getSelection() === null) $getRoot().selectEnd();
        const selection = this.#editor.isEditable() ? $rangeInLines() : null;
        done = selection !== null && $command(selection);
      },
      { discrete: true },
    );
    return done;
  }

  #noteUpdate(editorState: EditorState, changed: boolean): void {
    if (changed) {
      this.#paint(editorState);
      this.#timer ??= setTimeout(() => this.flush(), REPORT_DELAY);
    }
    const state = editorState.read(() => $bodySelection(this.#state));
    if (state !== this.#state) {
      this.#state = state;
      this.#calls().onSelection?.(state);
    }
  }

  /** Numbers follow what is typed. */
  #paint(editorState: EditorState): void {
    this.#desk.labels = this.#labels(editorState.read($readBody));
    const page = this.#editor._rootElement;
    if (page !== null) paintLabels(page, this.#desk);
  }

  #labels(body: readonly LetterBlock[]): Desk['labels'] {
    return new Map([...this.#planLabels, ...labelsOfBody(body)]);
  }
}

/** The body as the state that is read has it. */
function $readBody(): LetterBlock[] {
  return bodyOfLines($lines().map((node) => ({ line: node.getLine(), content: normalizeInlines($inlinesOf(node)) })));
}

function $lines(): LineNode[] {
  return $getRoot().getChildren().filter($isLineNode);
}

/** Where the caret is; `before` itself when nothing in it changed. */
function $bodySelection(before: BodySelection): BodySelection {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? $lineOf(selection.focus.getNode()) : null;
  if (!$isRangeSelection(selection) || node === null) return before;
  const line = node.getLine();
  const now: BodySelection = {
    kind: bodyKindOf(line),
    depth: line.kind === 'item' ? line.depth : null,
    marks: $marksOf(selection),
  };
  const same = before.kind === now.kind && before.depth === now.depth && before.marks.join() === now.marks.join();
  return same ? before : now;
}

/** Puts the caret behind what one body has and the other has not. */
function $caretInBody(before: readonly LetterBlock[], after: readonly LetterBlock[]): void {
  const older = new Map(before.map((block) => [block.id, canonicalJson(block)]));
  const block = after.find((one) => older.get(one.id) !== canonicalJson(one)) ?? after.at(-1);
  const node = $lines().find((one) => one.getLine().id === block?.id);
  const old = before.find(({ id }) => id === block?.id);
  if (node !== undefined) $caretAtDifference(node, old?.content ?? [], block?.content ?? []);
}
