/** What the rest of the renderer may ask of the editor of a note and hear from it. Plan values only. */
import type { Ref } from 'react';
import type { Id, Inline, Mark, NewId } from '../../../shared/plan/model.ts';
import type { Labels } from '../../../shared/plan/numbering.ts';
import type { EditorTexts, PastedRepair } from '../editor-handle.ts';

export interface NoteEditorHandle {
  focus(): void;
  toggleMark(mark: Mark): boolean;
  /** Puts a reference in place of the selection. */
  insertReference(target: Id): boolean;
}

export interface NoteEditorProps {
  /** The words of the note. Others than the editor last told take their place, the caret at what differs. */
  readonly content: readonly Inline[];
  readonly labels: Labels;
  readonly editable: boolean;
  readonly newId: NewId;
  /** Called with each key: who owns the words keeps them and their undo. */
  readonly onChange: (content: readonly Inline[]) => void;
  /** The marks of what is selected, or would be typed, are others. */
  readonly onMarks?: (marks: readonly Mark[]) => void;
  /** Undo or redo was chosen in the browser's own menu. */
  readonly onHistoryRequest?: (which: 'undo' | 'redo') => void;
  /** Esc: back to the text. */
  readonly onLeave: () => void;
  readonly onRepaired?: (repair: PastedRepair) => void;
  readonly texts: EditorTexts;
  readonly ref?: Ref<NoteEditorHandle>;
}
