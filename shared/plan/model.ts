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

/** The printed label (or title) of another section or list item, always derived; one whose target is gone is broken and says so. */
export interface Reference {
  readonly type: 'reference';
  readonly target: Id;
}

export type Inline = TextRun | LineBreak | Reference;

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

export type Block = Paragraph | ListItem;

/** Deepest section level; level 1 is a chapter. */
export const DEEPEST_LEVEL = 6;

/**
 * How a section takes its number. `auto`: one more than its elder sibling. `none`: no label, takes no number, and sections
 * below it have none either where their pattern would print its number. `pinned`: this number; later siblings follow it.
 */
export type SectionNumber =
  | { readonly kind: 'auto' }
  | { readonly kind: 'none' }
  | { readonly kind: 'pinned'; readonly value: number };

/** A heading with the blocks under it. `level` is 1 to 6; at most one deeper than the section before it; the first section is a chapter. */
export interface Section {
  readonly id: Id;
  readonly level: number;
  readonly number: SectionNumber;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
  /** What a template advises to write here; shown as a placeholder while the section has no words, never printed. */
  readonly guidance?: PlainText;
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
export const PLAN_FORMAT = 1;

export interface Plan {
  readonly format: typeof PLAN_FORMAT;
  readonly id: Id;
  readonly meta: PlanMeta;
  readonly scheme: Scheme;
  readonly sections: readonly Section[];
}
