/**
 * The page of a letter in twips, reckoned from the measures. Two tops: the text of page 1 begins at the first top margin
 * (its header is shorter than that), that of later pages lower, because their header, filled up with an empty line of exact
 * height, reaches to there: Word and LibreOffice begin the text at the margin or below the header, whichever is lower.
 */
import { halfPoints, MEASURES, twips } from '../../../../shared/letter/measures.ts';
import { lineHeight, textWidth } from '../text-width.ts';

export const PAPER = { width: twips(MEASURES.paperWidth), height: twips(MEASURES.paperHeight) } as const;
export const TEXT_WIDTH = twips(MEASURES.textWidth);
export const INDENT = twips(MEASURES.indent);
export const CENTRE_LINE = twips(MEASURES.centreLine);
export const AGENCY_COLUMN = twips(MEASURES.agencyColumn);

/** Two key strokes of the 70 to a line: what stands between a label such as เรื่อง and its text. */
export const TWO_STROKES = Math.round((2 * TEXT_WIDTH) / 70);

/** Where labels of depth 0, 1, 2 stand and, after the last, the words of depth 2: each label under the words above it. */
export const ITEM_STEPS = [INDENT, 1842, 2495, 2948] as const;

/** The lowest an empty line can be. */
export const LEAST_LINE = 20;

/** Exact heights of lines outside the text. */
export const PAGE_NUMBER_LINE = lineHeight(halfPoints(MEASURES.bodySize));
const PAGE_NUMBER_TOP = twips(MEASURES.pageNumberFromEdge);
/** What fills the header of a later page up to where its text begins. */
export const HEADER_SPACE = twips(MEASURES.laterTopMargin) - PAGE_NUMBER_TOP - PAGE_NUMBER_LINE;
/** A little less than single spacing, so that marks of secrecy end where the page number begins. */
export const SECRECY_LINE = 510;

/** From the edges of the paper to header and footer: further out where a mark of secrecy stands there. */
export function edges(secret: boolean): { readonly header: number; readonly footer: number } {
  return secret
    ? { header: PAGE_NUMBER_TOP - SECRECY_LINE, footer: PAGE_NUMBER_TOP - SECRECY_LINE }
    : { header: PAGE_NUMBER_TOP, footer: 567 };
}

/** Room for text on page 1 and on each later page. */
export const FIRST_PAGE_ROOM = PAPER.height - twips(MEASURES.firstTopMargin) - twips(MEASURES.bottomMargin);
export const LATER_PAGE_ROOM = PAPER.height - twips(MEASURES.laterTopMargin) - twips(MEASURES.bottomMargin);

/** Where text after a label begins. */
export function afterLabel(label: string, size?: number): number {
  return Math.round(textWidth(label, size)) + TWO_STROKES;
}
