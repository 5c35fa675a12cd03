/** What ends a letter: closing, signature, seal and contact block, and what keeps them on one page. */
import { halfPoints, MEASURES, twips } from '../../../../shared/letter/measures.ts';
import type { PrintedPart } from '../../../../shared/letter/printed.ts';
import { lineHeight, textWidth } from '../text-width.ts';
import { run } from '../xml.ts';
import { linesOf } from './lines.ts';
import { CENTRE_LINE, LEAST_LINE, TEXT_WIDTH } from './page.ts';
import type { LetterParagraph } from './paragraph.ts';

type Part<Name extends PrintedPart['part']> = Extract<PrintedPart, { part: Name }>;

/** The closing whose middle the signature takes where there is none, as on a memo. */
const USUAL_CLOSING = 'ขอแสดงความนับถือ';
/** A column for names is at least twice this wide. */
const LEAST_HALF = 2268;
/** Dots in place of a name that is not known yet. */
const NAMELESS = '.'.repeat(40);
/** A contact block of more lines may go on to another page. */
const LONGEST_TIED_CONTACT = 8;

export function closingParagraph({ text }: Part<'closing'>): LetterParagraph {
  return { style: 'Closing', xml: run(text), words: text };
}

/** Three lines for the signature, the rank at the beginning of the second; name and position centred under the closing. */
export function signatureParagraphs({ rank, name, position }: Part<'signature'>, closing: string): LetterParagraph[] {
  const middle = CENTRE_LINE + Math.round(textWidth(closing === '' ? USUAL_CLOSING : closing) / 2);
  const half = Math.max(LEAST_HALF, TEXT_WIDTH - middle);
  const own = { left: TEXT_WIDTH - 2 * half };
  const centred = (words: string): LetterParagraph => ({ style: 'Signature', xml: run(words), words, own });
  const space: LetterParagraph[] = Array.from({ length: MEASURES.nameUnderClosing.amount - 1 }, () => centred(''));
  if (rank !== '') space[1] = { ...centred(rank), own: { left: CENTRE_LINE, align: 'left' } };
  return [...space, centred(`(${name === '' ? NAMELESS : name})`), ...position.map(centred)];
}

/** The agency's name and the date in the right half, and between them the place for its seal. */
export function sealParagraphs({ agency, date }: Part<'seal'>): LetterParagraph[] {
  return [
    { style: 'LetterSeal', xml: run(agency), words: agency, own: { before: twips(MEASURES.beforeSeal) } },
    { style: 'LetterSeal', xml: '', words: '', own: { line: twips(MEASURES.sealHeight) } },
    { style: 'LetterSeal', xml: run(date), words: date },
  ];
}

/** The contact block on the `line`th line under what is above it: space before it, not empty lines, so that it can be pulled up. */
export function contactParagraphs({ lines }: Part<'contact'>, line: number): LetterParagraph[] {
  const before = (line - 1) * lineHeight(halfPoints(MEASURES.bodySize));
  return lines.map((words, index) => ({
    style: 'LetterContact',
    xml: run(words),
    words,
    ...(index === 0 ? { own: { before } } : {}),
  }));
}

/** Word wants a paragraph behind a table; this one takes no room to speak of. */
const BEHIND_ROW: LetterParagraph = { style: 'LetterContact', xml: '', words: '', own: { line: LEAST_LINE } };

/**
 * The paragraphs, tied so that from the closing (or the signature, or the seal) on they stand on one page, with at least
 * two lines of the body above them: what ends the letter stands in a row that no page breaks, and the body is kept with it.
 * (LibreOffice 7.4 cuts a chain of that many kept paragraphs where one of its first guesses at a page ended.)
 */
export function tieSignature(paragraphs: readonly LetterParagraph[]): LetterParagraph[] {
  const tied = [...paragraphs];
  const start = tied.findIndex(({ part }) => part === 'closing' || part === 'signature' || part === 'seal');
  if (start === -1) return tied;
  const contact = tied.findIndex(({ part }, index) => index > start && part === 'contact');
  const long = contact !== -1 && tied.length - contact > LONGEST_TIED_CONTACT;
  const end = long ? contact : tied.length;
  for (let index = start; index < end; index++) {
    tied[index] = { ...tied[index]!, inRow: true, ...(index < end - 1 ? { keepNext: true } : {}) };
  }
  let lines = 0;
  for (let index = start - 1; index >= 0 && tied[index]!.part === 'body'; index--) {
    tied[index] = { ...tied[index]!, keepNext: true };
    lines += linesOf(tied[index]!).length;
    if (lines >= MEASURES.bodyWithSignature.amount) break;
  }
  return end === tied.length ? [...tied, BEHIND_ROW] : tied;
}
