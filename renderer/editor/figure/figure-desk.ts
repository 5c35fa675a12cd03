import type { LexicalEditor, RangeSelection, UpdateTag } from 'lexical';
import type { Id, NewId } from '../../../shared/plan/model.ts';
import type { FigureHandle } from '../editor-handle.ts';
import { $lineOf } from '../plugins/caret.ts';
import { $chooseFigure, $figureOf, $insertFigure, $removeFigure, $setFigure, type FigureNode } from './figures.ts';

/** What parts of a desk are given to do their work with. */
export interface DeskTools {
  readonly editor: LexicalEditor;
  readonly newId: NewId;
  /** Runs a command on the selection as one edit; false where there is none. */
  readonly edit: ($command: (selection: RangeSelection) => boolean) => boolean;
  /** What is done now only deletes: it may have to wait. */
  readonly noteDeletion: () => void;
  /** Tags that keep an edit from taking the keys from where somebody has them. */
  readonly elsewhere: () => UpdateTag[];
  /** Brings a line or what it holds into view. */
  readonly bringIntoView: (element: HTMLElement, where: 'top' | 'nearest') => void;
}

/** What the owner of a chapter may do to its figures. */
export class FigureDesk implements FigureHandle {
  readonly #tools: DeskTools;

  constructor(tools: DeskTools) {
    this.#tools = tools;
  }

  insert(figure: Parameters<FigureHandle['insert']>[0]): boolean {
    return this.#tools.edit((selection) => {
      const line = $lineOf(selection.focus.getNode());
      if (line !== null) {
        $insertFigure(line, { ...figure, id: this.#tools.newId() });
      }
      return line !== null;
    });
  }

  choose(id: Id): boolean {
    const { editor, bringIntoView } = this.#tools;
    let key = '';
    editor.update(
      () => {
        const figure = $figureOf(id);
        if (figure !== null) {
          $chooseFigure(figure);
          key = figure.getKey();
        }
      },
      { discrete: true },
    );
    const element = editor._rootElement === null ? null : editor.getElementByKey(key);
    if (element !== null) {
      bringIntoView(element, 'nearest');
    }
    return key !== '';
  }

  set(id: Id, changes: Parameters<FigureHandle['set']>[1]): boolean {
    return this.#change(id, (figure) => $setFigure(figure, changes));
  }

  remove(id: Id): boolean {
    return this.#change(id, (figure) => {
      $removeFigure(figure);
      return true;
    });
  }

  rect(id: Id): DOMRect | null {
    const { editor } = this.#tools;
    const key = editor.getEditorState().read(() => $figureOf(id)?.getKey() ?? '');
    const picture = editor.getElementByKey(key)?.querySelector('.figure-picture');
    return picture?.getBoundingClientRect() ?? null;
  }

  /** Changes a figure by its id, wherever the keys are. */
  #change(id: Id, $change: (figure: FigureNode) => boolean): boolean {
    const { editor, elsewhere } = this.#tools;
    let done = false;
    this.#tools.noteDeletion();
    editor.update(
      () => {
        const figure = editor.isEditable() ? $figureOf(id) : null;
        done = figure !== null && $change(figure);
      },
      { discrete: true, tag: elsewhere() },
    );
    return done;
  }
}
