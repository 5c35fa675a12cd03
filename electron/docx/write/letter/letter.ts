import { MEASURES } from '../../../../shared/letter/measures.ts';
import type { PrintedLetter, PrintedPart } from '../../../../shared/letter/printed.ts';
import type { Notice } from '../../../../shared/notices.ts';
import { coreXml } from '../document.ts';
import { droppedNotices } from '../notices.ts';
import { DocxPackage } from '../package.ts';
import { countForbidden } from '../xml.ts';
import { addEmblem, type EmblemPicture } from './emblem.ts';
import { writeLetterFrame } from './frame.ts';
import { letterHead, memoHead } from './head.ts';
import { foreseePages, type Pages, pieces } from './lines.ts';
import { AGENCY_COLUMN } from './page.ts';
import type { LetterParagraph } from './paragraph.ts';
import {
  bodyParagraphs,
  dateParagraph,
  lineParagraph,
  listParagraphs,
  memoHeadParagraphs,
  numberParagraphs,
} from './parts.ts';
import { paragraphsXml } from './row.ts';
import { closingParagraph, contactParagraphs, sealParagraphs, signatureParagraphs, tieSignature } from './signing.ts';

export interface WriteLetterOptions {
  /** Null: its place is left empty, and a notice says so. */
  readonly emblem: EmblemPicture | null;
}

/**
 * A letter as a Word file (.docx), to the measures of `shared/letter/measures.ts`. The same letter gives the same bytes.
 * Notices: an emblem that is missing or that some readers cannot draw, the word at the foot of page 1 (an estimate), and
 * characters a Word file cannot hold.
 */
export async function writeLetterDocx(
  printed: PrintedLetter,
  { emblem }: WriteLetterOptions,
): Promise<{ value: Uint8Array; notices: Notice[] }> {
  const { paragraphs, pages } = layOut(printed, emblem);
  const continuation = printed.continuation ? continuationOf(pages) : '';
  const frame = await writeLetterFrame({ secrecy: printed.secrecy, continuation });
  if (emblem) addEmblem(frame.parts, emblem);
  const file = new DocxPackage(undefined);
  for (const [path, content] of frame.parts) if (path !== CORE) file.add(path, content);
  file.add(CORE, coreXml(printed.title, senderOf(printed)));
  const [before, after] = frame.document;
  file.add('word/document.xml', before + paragraphsXml(paragraphs) + after);
  return { value: file.finish(), notices: noticesOf(printed, emblem, continuation) };
}

const CORE = 'docProps/core.xml';

/** The paragraphs in order. The contact block stands closer to the signature where that saves a page. */
function layOut(printed: PrintedLetter, emblem: EmblemPicture | null): { paragraphs: LetterParagraph[]; pages: Pages } {
  let best: { paragraphs: LetterParagraph[]; pages: Pages } | null = null;
  for (let line: number = MEASURES.contactUnderPosition.amount; line >= MEASURES.contactAtLeast.amount; line--) {
    const paragraphs = tieSignature(paragraphsOf(printed, emblem, line));
    const pages = foreseePages(paragraphs);
    if (best === null || pages.count < best.pages.count) best = { paragraphs, pages };
  }
  return best!;
}

function paragraphsOf(printed: PrintedLetter, emblem: EmblemPicture | null, contactLine: number): LetterParagraph[] {
  const { kind, urgency, parts } = printed;
  const memo = kind === 'memo';
  const head = memo ? null : letterHead(urgency, emblem);
  const paragraphs = head ? [...head.paragraphs] : memoHead(urgency, emblem);
  const closing = parts.find((part) => part.part === 'closing')?.text ?? '';
  for (const part of parts) {
    for (const paragraph of partParagraphs(part, { column: head?.agencyColumn, closing, contactLine })) {
      paragraphs.push({ ...paragraph, part: part.part });
    }
  }
  return paragraphs;
}

interface Surroundings {
  /** Where the agency begins; undefined on a memo, which has none of its own accord. */
  readonly column: number | undefined;
  readonly closing: string;
  readonly contactLine: number;
}

function partParagraphs(part: PrintedPart, { column, closing, contactLine }: Surroundings): LetterParagraph[] {
  switch (part.part) {
    case 'number':
      return numberParagraphs(part, column ?? AGENCY_COLUMN);
    case 'date':
      return [dateParagraph(part)];
    case 'memo-head':
      return memoHeadParagraphs(part);
    case 'line':
      return [lineParagraph(part)];
    case 'list':
      return listParagraphs(part);
    case 'body':
      return bodyParagraphs(part);
    case 'closing':
      return [closingParagraph(part)];
    case 'signature':
      return signatureParagraphs(part, closing);
    case 'seal':
      return sealParagraphs(part);
    case 'contact':
      return contactParagraphs(part, contactLine);
  }
}

/** What stands at the foot of page 1: the first two words of page 2, as far as that can be foreseen; empty for one page. */
function continuationOf({ openings }: Pages): string {
  let words = '';
  let count = 0;
  for (const piece of pieces(openings[1]?.trim() ?? '')) {
    if (count === 2) break;
    words += piece;
    if (/[\p{L}\p{N}]/u.test(piece)) count += 1;
  }
  return words === '' ? '' : `/${words.trim()}...`;
}

/** For the properties of the file. */
function senderOf({ parts }: PrintedLetter): string {
  for (const part of parts) {
    if (part.part === 'number' && part.agency[0]) return part.agency[0];
    if (part.part === 'seal') return part.agency;
    if (part.part === 'memo-head') return part.unit;
  }
  return '';
}

function noticesOf(printed: PrintedLetter, emblem: EmblemPicture | null, continuation: string): Notice[] {
  const notices: Notice[] = [];
  const height = printed.kind === 'memo' ? MEASURES.memoEmblemHeight : MEASURES.emblemHeight;
  if (emblem === null) notices.push({ code: 'EMBLEM_MISSING', details: { height: height.amount } });
  else if (emblem.mediaType === 'image/svg+xml' && !emblem.png) notices.push({ code: 'EMBLEM_ONLY_SVG', details: {} });
  if (continuation !== '') notices.push({ code: 'CONTINUATION_ESTIMATED', details: { text: continuation } });
  return [...notices, ...droppedNotices(forbiddenIn(printed))];
}

/** How many characters of anything in the letter a Word file cannot hold. */
function forbiddenIn(value: unknown): number {
  if (typeof value === 'string') return countForbidden(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + forbiddenIn(inner), 0);
}
