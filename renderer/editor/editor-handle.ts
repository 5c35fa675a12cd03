/**
 * What the rest of the renderer may ask of the chapter editor and hear from it. Plan values only: nothing here knows Lexical.
 */
import type { Ref } from 'react';
import type {
  Alignment,
  Figure,
  Id,
  Inline,
  ListKind,
  Mark,
  NewId,
  Section,
  Vertical,
} from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import type { Area } from '../../shared/plan/table/area.ts';
import type { TableChange } from '../../shared/plan/table/change.ts';

/** What a line of the chapter can be: a heading, a paragraph, an item of one kind of list, or the caption of a table. */
export type LineKind = 'heading' | 'paragraph' | ListKind | 'caption' | 'figure';

/** The table of the caret and the cells that are selected in it. */
export interface TableState {
  readonly id: Id;
  /** The selected cells, or that of the caret; in the caption, the first. */
  readonly area: Area;
  readonly inCaption: boolean;
  /** How many cells are selected. */
  readonly cells: number;
  /** Whether one of them covers several places. */
  readonly spans: boolean;
  /** Where text stands in all of them; null where they differ. */
  readonly vertical: Vertical | null;
  readonly rows: number;
  readonly columns: readonly number[];
  readonly headerRows: number;
  readonly totalsRow: boolean;
}

/** Where the caret is and what a toolbar shows of it. A new object comes only when something in it changed. */
export interface SelectionState {
  /** The section that holds the caret; null when the editor never had the focus. */
  readonly section: Id | null;
  /** The block that holds the caret; null in a heading or without a caret. */
  readonly block: Id | null;
  /** Kind of the line of the caret, or null when the selection covers several kinds. */
  readonly kind: LineKind | null;
  /** Level of the heading of the caret (1 to 6); null outside a heading. */
  readonly level: number | null;
  /** Depth of the list item of the caret (0 to 2); null outside a list. */
  readonly depth: number | null;
  /** The table of the caret; null outside of one. */
  readonly table: TableState | null;
  readonly align: Alignment | null;
  readonly indent: 'first' | 'none' | null;
  /** Marks of all that is selected; for a bare caret, of what would be typed. */
  readonly marks: readonly Mark[];
  readonly collapsed: boolean;
  /** What a bare caret stands beside; the one before it where there are two. */
  readonly beside: CaretBeside | null;
  /** The figure whose picture is chosen, or whose caption holds the caret. */
  readonly figure: SelectedFigure | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A mark in the text that leads elsewhere. */
export type CaretBeside =
  | { readonly type: 'reference'; readonly target: Id }
  | { readonly type: 'footnote'; readonly id: Id };

/** A figure that is worked on. */
export interface SelectedFigure extends Pick<Figure, 'id' | 'width' | 'alt'> {
  /** Whether the picture is chosen as a whole, and not only its caption being written. */
  readonly chosen: boolean;
}

/** Undo steps of a chapter that was left or changed from outside, for an editor that holds it again. Opaque. */
export interface SavedHistory {
  readonly chapter: Id;
  /** The chapter as it was when saved. The history is of use only to an editor that holds equal sections. */
  readonly sections: readonly Section[];
  readonly steps: unknown;
}

/**
 * What `replaceChapter` does to the undo steps: `push` makes the replacement one step that `undo` takes back; `merge` keeps
 * all steps and makes none (for an owner that undoes it by its own means); `reset` forgets all steps.
 */
export type ReplaceHistory = 'push' | 'merge' | 'reset';

/** What can be done to figures; each says whether it was. */
export interface FigureHandle {
  /** Puts a figure below the line of the caret, the caret into its caption; its id is new. */
  insert(figure: Omit<Figure, 'type' | 'id' | 'content'>): boolean;
  /** Chooses the picture of a figure and brings it into view. */
  choose(id: Id): boolean;
  set(id: Id, changes: Partial<Pick<Figure, 'width' | 'alt'>>): boolean;
  remove(id: Id): boolean;
  /** Where the picture of a figure is in the window (CSS pixels); null where it is not on the page. */
  rect(id: Id): DOMRect | null;
}

/** What can be done to footnotes. The words of one are written elsewhere than on the page, with the one order of undo. */
export interface NoteHandle {
  /** Puts the mark of a new note without words behind the selection and gives its id; null where there is none. */
  insert(): Id | null;
  /** Gives a note other words, as one goes on writing in it; false where its mark is gone. */
  write(id: Id, content: readonly Inline[]): boolean;
  /**
   * Tells the words of a note now and whenever they are others, null once its mark is gone, until the way to stop that is called.
   * Of one note at a time; null where there is no such note.
   */
  watch(id: Id, listener: (content: readonly Inline[] | null) => void): (() => void) | null;
  /** Puts the caret behind the mark and gives the page the keys. */
  leave(id: Id): void;
  remove(id: Id): boolean;
  /** Brings the mark into view. */
  show(id: Id): boolean;
  /** Where the mark is in the window (CSS pixels). */
  rect(id: Id): DOMRect | null;
}

/** Commands return whether they could do something; those that could not changed nothing. */
export interface EditorHandle {
  readonly figures: FigureHandle;
  readonly notes: NoteHandle;
  /** Puts the caret at the end of that section's heading or of that block and scrolls there; without an id, where it last was. */
  focus(id?: Id): void;
  /** The same for a section, without taking the keys from where somebody has them. */
  show(id: Id): void;
  undo(): boolean;
  redo(): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Adds or takes away a mark on the selection, widened to whole grapheme clusters; sup and sub exclude each other. */
  toggleMark(mark: Mark): boolean;
  clearMarks(): boolean;
  /** Makes paragraphs or list items of the selected lines. Sections whose heading becomes a block give their blocks to the one before. */
  setBlockKind(kind: 'paragraph' | ListKind): boolean;
  setAlignment(align: Alignment): boolean;
  setFirstLineIndent(indent: 'first' | 'none'): boolean;
  /** List items one deeper; a heading (with the sections under it) one level deeper, within the level rules; a paragraph gets its first-line indent. */
  indentItem(): boolean;
  outdentItem(): boolean;
  /** Makes the line of the caret the heading of a section of that level (2 to 6); refused where the level rules do not allow it. */
  turnIntoHeading(level: number): boolean;
  turnIntoParagraph(): boolean;
  /** Puts a reference to a section or list item in place of the selection. */
  insertReference(target: Id): boolean;
  /** Puts an empty table where the caret is, the caret in its first cell; false inside a table. */
  insertTable(rows: number, columns: number): boolean;
  /** Changes the table of the caret, for the selected cells or that of the caret; taking out all rows or columns takes out the table. */
  changeTable(change: TableChange): boolean;
  removeTable(): boolean;
  /** Pastes text as if it came from the clipboard: each line a paragraph, typed list labels become list items. */
  insertText(text: string): boolean;
  /** Makes the editor hold these sections; what is unchanged keeps its place, the caret too where its block stays. Gives no `onChange`. */
  replaceChapter(sections: readonly Section[], options: { history: ReplaceHistory }): void;
  /** The chapter with every key pressed so far. Calls `onChange` first if something was waiting. Unchanged sections and blocks are the same objects as before. */
  flush(): readonly Section[];
  selectionState(): SelectionState;
  /** Where the selection is in the window (CSS pixels); null when nothing is selected. For a toolbar beside it. */
  selectionRect(): DOMRect | null;
  /** Where the table of the caret is in the window; null outside of one. */
  tableRect(): DOMRect | null;
  saveHistory(): SavedHistory;
  /** Takes back saved undo steps; false, and nothing is changed, when the chapter is no longer as it was saved. */
  restoreHistory(saved: SavedHistory): boolean;
  /** The same for an editor in use, whose caret stays; for one way only, the steps of the other way stay too. */
  joinHistory(saved: SavedHistory, way: 'undo' | 'redo' | 'both'): boolean;
}

/** Thai of a paste that was torn as PDF files tear it, and was repaired. */
export interface PastedRepair {
  /** Places repaired. */
  readonly count: number;
  /** The first of them with the word it is in, as it came and as it is now. */
  readonly before: string;
  readonly after: string;
  /** Puts back what was pasted as it came, as a new undo step; false when nothing of it is left as it was. */
  revert(): boolean;
}

export interface ChapterEditorProps {
  /**
   * The sections of one chapter, the level-1 section first. The editor owns them from here on: later changes from outside come
   * through `replaceChapter`. A value whose first section has another id is a new chapter and loads anew, without history.
   */
  readonly chapter: readonly Section[];
  /** `numberSections` of the whole plan. Give a new value only when labels, or titles of un-numbered sections, changed. */
  readonly labels: Labels;
  readonly editable: boolean;
  readonly newId: NewId;
  /** Called about 150 ms after a change, and by `flush`. Sections that did not change are the same objects as last time. */
  readonly onChange: (sections: readonly Section[]) => void;
  readonly onSelection?: (state: SelectionState) => void;
  /** A new undo step begins: the owner of a wider timeline notes that its newest entry is this editor's. */
  readonly onHistoryPush?: () => void;
  /** Undo or redo was chosen in the browser's own menu; without it the editor does its own. */
  readonly onHistoryRequest?: (which: 'undo' | 'redo') => void;
  /** Torn Thai of a paste was repaired, which one undo takes back. Without it pastes are left as they come. */
  readonly onRepaired?: (repair: PastedRepair) => void;
  /** Files were pasted or dropped, the caret where they belong. */
  readonly onFiles?: (files: readonly File[]) => void;
  /**
   * An edit that only deletes is about to lose something. True where it has to wait: the page stays as it is until `proceed`, which
   * does nothing once something else was done.
   */
  readonly onLosing?: (loss: Loss, proceed: () => boolean) => boolean;
  /** Something was lost by an edit that could not wait, such as typing over it. */
  readonly onLost?: (loss: Loss) => void;
  /** A reference was pressed. */
  readonly onFollow?: (target: Id) => void;
  /** The mark of a note was pressed. */
  readonly onNoteOpen?: (id: Id) => void;
  /** The words for who cannot see a picture were asked for: its figure is chosen. */
  readonly onFigureOpen?: () => void;
  readonly texts: EditorTexts;
  /** Without one no picture shows. */
  readonly pictures?: PictureSource;
  readonly ref?: Ref<EditorHandle>;
}

/** What an edit takes away. */
export interface Loss {
  /** Sections, tables, figures and list items that are no longer there, or no longer numbered: nothing can refer to them. */
  readonly lost: ReadonlySet<Id>;
  /** All lines that go, those among them: what refers from there goes too. */
  readonly gone: ReadonlySet<Id>;
}

/** Where the pictures of figures come from. */
export interface PictureSource {
  /** An address to show a picture by, for as long as its page is shown; null where the library has lost it. */
  address(image: string): Promise<string | null>;
}

/** Sentences shown by the editor; they live in `renderer/text`. */
export interface EditorTexts {
  /** Accessible name of the editing area. */
  readonly name: string;
  /** Explains a reference whose target is gone, when pointed at. */
  readonly brokenReference: string;
  /** Stands in the caption of a table while it has no words. */
  readonly captionGuidance?: string;
  /** Shows in the caption of a figure while nobody wrote in it. */
  readonly figureGuidance?: string;
  /** Stand beside the heading of a section that begins a page, or whose pages are turned. */
  readonly startsPage?: string;
  readonly landscape?: string;
  /** Stands on a picture that nobody described for who cannot see it. */
  readonly noAlt?: string;
}
