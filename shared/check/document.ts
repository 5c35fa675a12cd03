/**
 * A Word file as a checker looks at it: every property as a word processor would use it, wherever the file says it. Lengths
 * are twips (1/20 pt, 567 to a centimetre), sizes half-points, pictures in EMU (360,000 to a centimetre): Word's own units.
 */

/** The four slots of a font (ECMA-376 part 1, 17.3.2.26); Thai is drawn with `cs`. */
export const FONT_SLOTS = ['ascii', 'hAnsi', 'eastAsia', 'cs'] as const;
export type FontSlot = (typeof FONT_SLOTS)[number];

/** A stretch of text with one look. Tabs are `\t`, line breaks `\n`. Deleted text is not among it, inserted text is. */
export interface CheckedRun {
  readonly text: string;
  readonly fonts: Readonly<Record<FontSlot, string>>;
  /** Of Latin and of complex script (Thai). */
  readonly size: number;
  readonly sizeCs: number;
  readonly bold: boolean;
  readonly boldCs: boolean;
  /** RRGGBB, or `auto`. */
  readonly color: string;
}

export interface CheckedTab {
  readonly position: number;
  readonly kind: string;
  /** `none`, `dot`, …. */
  readonly leader: string;
}

export interface CheckedPicture {
  readonly width: number;
  readonly height: number;
  /** From the top edge of the page to the top of the picture; null where it stands in the text or is placed otherwise. */
  readonly fromTop: number | null;
}

export interface CheckedParagraph {
  /** Which of the paragraphs of its part, from 0: those in tables and text boxes included, in document order. */
  readonly index: number;
  readonly inTable: boolean;
  readonly style: string;
  readonly text: string;
  readonly runs: readonly CheckedRun[];
  /** `left`, `center`, `right`, `both`, `thaiDistribute`, …. */
  readonly alignment: string;
  /** `firstLine` is negative where the first line hangs out. */
  readonly indent: { readonly left: number; readonly right: number; readonly firstLine: number };
  /** `line` in 240ths of a line where `rule` is `auto`, else in twips. */
  readonly spacing: {
    readonly before: number;
    readonly after: number;
    readonly line: number;
    readonly rule: 'auto' | 'exact' | 'atLeast';
    /** Space before or after is what a web page would have, whatever `before` and `after` say. */
    readonly autoBefore: boolean;
    readonly autoAfter: boolean;
    /** None to a neighbour of the same style, whatever they say. */
    readonly contextual: boolean;
  };
  readonly tabs: readonly CheckedTab[];
  /** It takes a number or a bullet from a list of the file. */
  readonly listed: boolean;
  /** It shows the page number in Thai digits whatever the section says: PAGE \* THAIARABIC. */
  readonly thaiPageNumber: boolean;
  readonly keepNext: boolean;
  /** It has a line drawn around it or under it. */
  readonly bordered: boolean;
  readonly pictures: readonly CheckedPicture[];
}

/** One section of the file: its paper and margins, and what stands at head and foot. */
export interface CheckedPage {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
  /** Whether its first page has head and foot of its own. */
  readonly titlePage: boolean;
  /** `decimal`, `thaiNumbers`, …. */
  readonly pageNumbers: string;
  readonly heads: readonly CheckedMargin[];
  readonly feet: readonly CheckedMargin[];
}

/** A header or footer; `on` says on which pages. Fields show as their cached result, a page number as `#`. */
export interface CheckedMargin {
  readonly on: 'default' | 'first' | 'even';
  readonly paragraphs: readonly CheckedParagraph[];
}

export interface CheckedDocument {
  /** From one tab stop to the next where a paragraph names none. */
  readonly defaultTab: number;
  readonly pages: readonly CheckedPage[];
  readonly paragraphs: readonly CheckedParagraph[];
}
