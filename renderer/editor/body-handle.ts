/** What the rest of the renderer may ask of the editor of a letter's body and hear from it. Plan and letter values only. */
import type { Ref } from 'react';
import type { LetterBlock } from '../../shared/letter/model.ts';
import type { Id, Mark, NewId } from '../../shared/plan/model.ts';
import type { EditorTexts, PastedRepair } from './editor-handle.ts';

/** Where the caret of a body is. A new object comes only when something in it changed. */
export interface BodySelection {
  /** Kind of the line of the caret; null while there is no caret. */
  readonly kind: 'paragraph' | 'numbered' | 'heading' | null;
  readonly depth: number | null;
  readonly marks: readonly Mark[];
}

/** Commands return whether they could do something; those that could not changed nothing. */
export interface BodyHandle {
  /** Puts the caret at the end of a block, or where it last was, and gives it the keys. */
  focus(block?: Id): void;
  /** The body with every key pressed so far; calls `onChange` first if something was waiting. */
  flush(): readonly LetterBlock[];
  toggleMark(mark: Mark): boolean;
  clearMarks(): boolean;
  setKind(kind: 'paragraph' | 'numbered'): boolean;
  /** Makes the caret's line a heading: one of the kind's by its key, or one of a person's own. */
  setHeading(topic: string | null): boolean;
  indent(): boolean;
  outdent(): boolean;
  /** Puts a reference to a section or list item of the plan in place of the selection. */
  insertReference(target: Id): boolean;
}

export interface BodyEditorProps {
  /** What the body says. A value other than what the editor last told takes its place, the caret at what differs. */
  readonly body: readonly LetterBlock[];
  /** Labels of the plan, for references. */
  readonly labels: ReadonlyMap<Id, string>;
  readonly editable: boolean;
  readonly newId: NewId;
  /** Called about 150 ms after a change, and by `flush`. */
  readonly onChange: (body: readonly LetterBlock[]) => void;
  readonly onSelection?: (selection: BodySelection) => void;
  /** The body got the keys. */
  readonly onFocus?: () => void;
  /** Undo or redo was chosen in the browser's own menu. */
  readonly onHistoryRequest?: (which: 'undo' | 'redo') => void;
  /** Torn Thai of a paste was repaired. Without it pastes are left as they come. */
  readonly onRepaired?: (repair: PastedRepair) => void;
  readonly texts: EditorTexts;
  /** Id of the element that describes the field. */
  readonly describedBy?: string | undefined;
  readonly ref?: Ref<BodyHandle>;
}
