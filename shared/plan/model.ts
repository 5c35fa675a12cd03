/**
 * A plan as plain JSON values. Nothing in it is ever mutated: every change makes new values.
 *
 * Sections are a flat, ordered list; the tree is derived from their levels (see `outline.ts`).
 * Every piece of text that a person typed sits in a property named `text`.
 */

/** A stable name of a plan, section or block: 1 to 64 characters of `A-Z a-z 0-9 _ -`. Survives every edit but paste and split. */
export type Id = string;

/** Makes a fresh id. Passed in by the caller, because nothing in `shared/` knows randomness. */
export type NewId = () => Id;

/** The marks a run of text can carry, in their canonical order. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'sup', 'sub'] as const;
export type Mark = (typeof MARKS)[number];

/** A run of text. `text` is normalised (see `thai/text.ts`), not empty, without line breaks; `marks` is absent rather than empty, unique, in the order of `MARKS`; never both sup and sub. */
export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}

/** A line break inside a paragraph or title. */
export interface LineBreak {
  readonly type: 'break';
}

/** The printed label (or title) of a section, list item, table or figure, always derived; one whose target is gone is broken and says so. */
export interface Reference {
  readonly type: 'reference';
  readonly target: Id;
}

/** Words apart from the line, under a mark in it; the mark's number is derived. Its content holds no footnotes. */
export interface Footnote {
  readonly type: 'footnote';
  readonly id: Id;
  readonly content: readonly Inline[];
}

export type Inline = TextRun | LineBreak | Reference | Footnote;

export const ALIGNMENTS = ['thai', 'left', 'center', 'right'] as const;
/** `thai` is Thai distributed (`w:jc="thaiDistribute"`), what plans are set in. */
export type Alignment = (typeof ALIGNMENTS)[number];

/** A paragraph of body text. `indent` is the first-line indent: `first` = 2.5 cm (the regulation's), `none` = flush. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly id: Id;
  readonly align: Alignment;
  readonly indent: 'first' | 'none';
  readonly content: readonly Inline[];
}

export const LIST_KINDS = ['numbered', 'lettered', 'bullet'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Deepest nesting of list items: depths 0, 1 and 2. */
export const DEEPEST_LIST = 2;

/** One item of a list. Lists are runs of items; the label is derived. Another block, or another kind at the same depth, starts a new list. */
export interface ListItem {
  readonly type: 'item';
  readonly id: Id;
  readonly kind: ListKind;
  readonly depth: number;
  readonly content: readonly Inline[];
}

/** A block that is one line of text. */
export type TextBlock = Paragraph | ListItem;

/** Most columns of a table: what Word can hold. */
export const MOST_COLUMNS = 63;

export const VERTICALS = ['top', 'middle', 'bottom'] as const;
/** Where the text of a cell stands in its height. */
export type Vertical = (typeof VERTICALS)[number];

/** One cell; `colSpan` and `rowSpan` are 1 or more. It holds at least one block. */
export interface TableCell {
  readonly id: Id;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly vertical: Vertical;
  readonly blocks: readonly TextBlock[];
}

/** The cells that begin in this row, from the left; those that a cell above reaches into are not among them. */
export interface TableRow {
  readonly id: Id;
  readonly cells: readonly TableCell[];
}

/** A table over the width of the text. Its cells fill a grid without gaps or overlaps (see `table/grid.ts`). */
export interface Table {
  readonly type: 'table';
  readonly id: Id;
  /** The width of each column as a share of all of them: whole numbers of 1 to 10,000. */
  readonly columns: readonly number[];
  /** How many rows from the top are headings, which are printed again on each page. */
  readonly headerRows: number;
  /** Whether the last row holds totals. */
  readonly totalsRow: boolean;
  readonly rows: readonly TableRow[];
  /** Its caption: the words after the derived label `ตารางที่ ๑`. A table without them takes no number. */
  readonly content: readonly Inline[];
}

export const MEDIA = ['png', 'jpeg', 'svg'] as const;
export type Media = (typeof MEDIA)[number];

/** A picture in the middle of the text's width. The library keeps its bytes by `image`, their SHA-256 in lower-case hexadecimal. */
export interface Figure {
  readonly type: 'figure';
  readonly id: Id;
  readonly image: string;
  readonly media: Media;
  /** Its own size, in pixels. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** How wide it is printed, in thousandths of the width of the text: 50 to 1,000. */
  readonly width: number;
  /** What it shows, for who does not see it; empty where nobody said. */
  readonly alt: PlainText;
  /** Its caption: the words after the derived label `ภาพที่ ๑`. A figure without them takes no number. */
  readonly content: readonly Inline[];
}

export type Block = TextBlock | Table | Figure;

/** Deepest section level; level 1 is a chapter. */
export const DEEPEST_LEVEL = 6;

/**
 * How a section takes its number. `auto`: one more than its elder sibling. `none`: no label, takes no number, and sections
 * below it have none either where their pattern would print its number. `pinned`: this number; later siblings follow it.
 * `kept`: as pinned, but by the plan's way of numbering while it is drafted; renumbering takes it away. `appendix`: of a
 * chapter, its letter among the appendices, which are counted apart (ภาคผนวก ก); of a deeper section the same as `auto`.
 */
export type SectionNumber =
  | { readonly kind: 'auto' }
  | { readonly kind: 'none' }
  | { readonly kind: 'pinned'; readonly value: number }
  | { readonly kind: 'kept'; readonly value: number }
  | { readonly kind: 'appendix' };

/** A heading with the blocks under it. `level` is 1 to 6; at most one deeper than the section before it; the first section is a chapter. */
export interface Section {
  readonly id: Id;
  readonly level: number;
  readonly number: SectionNumber;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
  /** What a template advises to write here; shown as a placeholder while the section has no words, never printed. */
  readonly guidance?: PlainText;
  /** Begins on a new page, as chapters always do. */
  readonly startsPage?: true;
  /** Its heading and blocks are printed on pages turned on their side; sections under it are not. */
  readonly landscape?: true;
}

export type Digits = 'thai' | 'arabic';

/** How numbers of one level look: digits of the scheme, or Thai consonants (ก ข ค, ECMA-376 thaiLetters). */
export type LevelFormat = 'number' | 'letter';

/** One level of a scheme. `pattern` holds `%1` to `%6` for the numbers of that level and those above: `บทที่ %1`, `%1.%2`, `%4)`. It always holds its own level's. */
export interface SchemeLevel {
  readonly pattern: string;
  readonly format: LevelFormat;
}

/** The numbering scheme of a plan: exactly six section levels and three list depths (`%1` is the item's own number there). */
export interface Scheme {
  readonly digits: Digits;
  readonly levels: readonly SchemeLevel[];
  /** Patterns of numbered items by depth: `%1)`, `(%1)`, `%1.` */
  readonly numberedItems: readonly string[];
  /** Patterns of lettered items by depth: `%1.`, `(%1)`, `%1)` */
  readonly letteredItems: readonly string[];
  /** Bullets by depth. */
  readonly bullets: readonly string[];
  /** How tables and figures are numbered; absent: `DEFAULT_CAPTIONS`. */
  readonly captions?: CaptionScheme;
  /** Pattern of appendices, whose `%1` is a letter; absent: `DEFAULT_APPENDIX`. */
  readonly appendix?: string;
  /** `kept`: sections keep the number they have while the plan is drafted, and new ones get a free one. Absent: numbers follow by themselves. */
  readonly numbering?: 'kept';
}

/** Labels of captions. By chapter, `%1` is the chapter's number and the table's own with a hyphen between (๒-๑), or the own number alone in a chapter without one. */
export interface CaptionScheme {
  readonly by: 'plan' | 'chapter';
  readonly table: string;
  readonly figure: string;
}

/** Words a person typed that carry no marks. */
export interface PlainText {
  readonly text: string;
}

/** The years a plan covers, in พ.ศ., both inclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface PlanMeta {
  readonly title: PlainText;
  /** ฉบับที่: as printed after the title, such as `ฉบับที่ ๓`; empty when there is none. */
  readonly edition: PlainText;
  /** หน่วยงาน that owns the plan; may be empty. */
  readonly agency: PlainText;
  readonly period: Period | null;
}

/** The version of the document format that this code writes; older ones are raised at read time. */
export const PLAN_FORMAT = 2;

export interface Plan {
  readonly format: typeof PLAN_FORMAT;
  readonly id: Id;
  readonly meta: PlanMeta;
  readonly scheme: Scheme;
  readonly sections: readonly Section[];
}
