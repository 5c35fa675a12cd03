import type { LexicalEditor } from 'lexical';
import type { Id, NewId } from '../../../shared/plan/model.ts';
import type { Printed } from '../../../shared/plan/references.ts';
import type { EditorTexts, PictureSource } from '../editor-handle.ts';

/** What lies beside the text of one editor: it is not part of the state, is not undone and dirties nothing. */
export interface Desk {
  readonly newId: NewId;
  labels: ReadonlyMap<Id, string> & Printed;
  texts: EditorTexts;
  /** Null where no line has a picture. */
  readonly pictures: PictureSource | null;
}

const desks = new WeakMap<LexicalEditor, Desk>();

export function setDesk(editor: LexicalEditor, desk: Desk): void {
  desks.set(editor, desk);
}

/** The desk of an editor; an editor without one is a bug. */
export function deskOf(editor: LexicalEditor): Desk {
  const desk = desks.get(editor);
  if (desk === undefined) {
    throw new Error('This editor was not set up: it has no desk.');
  }
  return desk;
}
