/**
 * The frame of the file, written by the docx package: styles, settings, theme, headers, sections, relationships. Its body
 * is a cover section and a text section with one empty place each; `document.ts` writes what stands there.
 */
import { Document, Header, LevelFormat, NumberFormat, PageNumber, Paragraph, TextRun } from 'docx';
import type { Digits } from '../../../shared/plan/model.ts';
import { partText, takeApart } from './made-by-docx.ts';
import { MARGINS, PAPER } from './measures.ts';
import { HEADING_INSTANCE } from './numbering.ts';
import { HEADING_LIST, planStyles } from './styles.ts';

export interface Frame {
  /** Every part but document.xml, by path. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** document.xml around its two places: before the cover, between cover and text, after the text. */
  readonly document: readonly [string, string, string];
}

const PLACES = ['place-of-cover', 'place-of-text'] as const;

interface FrameOptions {
  /** Digits of page numbers. */
  readonly digits: Digits;
  /** Whether heading styles are bound to a list. */
  readonly numbered: boolean;
  /** Whether there is a part for comments. */
  readonly commented?: boolean;
}

export async function writeFrame({ digits, numbered, commented = false }: FrameOptions): Promise<Frame> {
  const page = {
    page: {
      size: PAPER,
      margin: MARGINS,
      pageNumbers: { formatType: digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL },
    },
  };
  const pageNumber = new Paragraph({
    style: 'Header',
    children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
  });
  const file = new Document({
    styles: planStyles(numbered),
    // Lines ended by hand are not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    ...(numbered ? { numbering: { config: [{ reference: HEADING_LIST, levels: headingLevels() }] } } : {}),
    // One, since docx makes no part for none; ours replaces it.
    ...(commented ? { comments: { children: [{ id: 0, children: [new Paragraph({})] }] } } : {}),
    sections: [
      {
        properties: { ...page, titlePage: true },
        headers: {
          default: new Header({ children: [pageNumber] }),
          first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
        },
        children: [new Paragraph(PLACES[0]), new Paragraph({})],
      },
      // Without headers of its own it goes on with the cover's, and its first page is numbered.
      { properties: page, children: [new Paragraph(PLACES[1])] },
    ],
  });
  const { parts, document } = await takeApart(file, PLACES);
  if (numbered && !partText(parts, 'word/styles.xml').includes(`<w:numId w:val="${HEADING_INSTANCE}"/>`)) {
    throw new Error(`docx no longer binds heading styles to list instance ${HEADING_INSTANCE}`);
  }
  const [beforeCover, between, afterText] = document;
  return { parts, document: [beforeCover!, between!, afterText!] };
}

/** Just enough for docx to bind the styles. */
function headingLevels() {
  return [0, 1, 2, 3, 4, 5].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}` }));
}
