/**
 * Measures of a printed plan, in twips (1/1440 inch; 567 to the centimetre) unless a name says otherwise.
 * Paper, side margins, indent, font and spacing: the typing guide of ที่ นร 0106/ว 2019; top and bottom margins are not
 * set there and follow common practice.
 */

/** The font of everything, in all four slots: a slot left out takes the theme's Thai font. */
export const FONT = 'TH SarabunPSK';

/** Sizes in half-points. */
export const SIZE = { body: 32, chapter: 40, section: 36, title: 60, edition: 44, cover: 40, note: 28 } as const;

export const PAPER = { width: 11906, height: 16838 } as const;
export const MARGINS = { left: 1701, right: 1134, top: 1417, bottom: 1134, header: 680, footer: 567 } as const;
export const TEXT_WIDTH = PAPER.width - MARGINS.left - MARGINS.right;
export const TEXT_HEIGHT = PAPER.height - MARGINS.top - MARGINS.bottom;

/** First-line indent of a paragraph: 2.5 cm. */
export const FIRST_LINE = 1417;

/** Where a label stands and where the text after it begins, and hangs; from the left margin. */
export interface Hang {
  readonly label: number;
  readonly text: number;
}

/** By section level from 1; a chapter is centred. */
export const HEADING_HANGS: readonly Hang[] = [
  { label: 0, text: 0 },
  { label: 0, text: 680 },
  { label: 680, text: 1587 },
  { label: 1417, text: 1984 },
  { label: 1984, text: 2551 },
  { label: 2551, text: 3118 },
];

/** By depth of a list item from 0; the first starts where paragraphs do. */
export const ITEM_HANGS: readonly Hang[] = [
  { label: FIRST_LINE, text: 1984 },
  { label: 1984, text: 2551 },
  { label: 2551, text: 3118 },
];

/** By level of an entry in the table of contents from 1. */
export const CONTENTS_HANGS: readonly Hang[] = [
  { label: 0, text: 0 },
  { label: 454, text: 1134 },
  { label: 1134, text: 2041 },
];
