/** The frame of a letter, written by the docx package: styles, settings, the section, and what stands at the edges of its pages. */
import { Document, Footer, Header, LineRuleType, NumberFormat, PageNumber, Paragraph, TextRun } from 'docx';
import { strToU8 } from 'fflate';
import { MEASURES, twips } from '../../../../shared/letter/measures.ts';
import { partText, takeApart } from '../made-by-docx.ts';
import { xmlText } from '../xml.ts';
import { edges, HEADER_SPACE, LEAST_LINE, PAPER } from './page.ts';
import { type LetterStyleId, letterStyles } from './styles.ts';

export interface LetterFrame {
  /** Every part but document.xml, by path. */
  readonly parts: Map<string, Uint8Array>;
  /** document.xml before and after the text. */
  readonly document: readonly [string, string];
}

interface FrameOptions {
  /** Top and bottom of every page; empty for none. */
  readonly secrecy: string;
  /** Foot of page 1; empty for none. */
  readonly continuation: string;
}

const PLACES = {
  letter: 'place-of-letter',
  secrecy: 'place-of-secrecy',
  continuation: 'place-of-continuation',
} as const;

export async function writeLetterFrame({ secrecy, continuation }: FrameOptions): Promise<LetterFrame> {
  const mark = secrecy === '' ? [] : [line('Secrecy', PLACES.secrecy)];
  const goesOn = continuation === '' ? [] : [line('LetterContinuation', PLACES.continuation)];
  const number = new Paragraph({
    style: 'Header' satisfies LetterStyleId,
    children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
  });
  const file = new Document({
    styles: letterStyles(),
    // Lines ended by hand are not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        properties: {
          page: {
            size: PAPER,
            margin: {
              left: twips(MEASURES.leftMargin),
              right: twips(MEASURES.rightMargin),
              top: twips(MEASURES.firstTopMargin),
              bottom: twips(MEASURES.bottomMargin),
              ...edges(secrecy !== ''),
            },
            pageNumbers: { formatType: NumberFormat.THAI_NUMBERS },
          },
          titlePage: true,
        },
        headers: {
          // Word wants a line in each; this one must not reach down to the text.
          first: new Header({ children: mark.length > 0 ? mark : [empty(LEAST_LINE)] }),
          default: new Header({ children: [...mark, number, empty(HEADER_SPACE)] }),
        },
        ...(mark.length + goesOn.length === 0
          ? {}
          : {
              footers: {
                first: new Footer({ children: [...goesOn, ...mark] }),
                default: new Footer({ children: mark.length > 0 ? mark : [empty(LEAST_LINE)] }),
              },
            }),
        children: [new Paragraph(PLACES.letter)],
      },
    ],
  });
  const { parts, document } = await takeApart(file, [PLACES.letter]);
  for (const path of parts.keys()) {
    if (!/^word\/(?:header|footer)\d+\.xml$/.test(path)) continue;
    const xml = partText(parts, path);
    const filled = xml
      .replace(PLACES.secrecy, () => xmlText(secrecy))
      .replace(PLACES.continuation, () => xmlText(continuation));
    parts.set(path, strToU8(filled));
  }
  return { parts, document: [document[0]!, document[1]!] };
}

function line(style: LetterStyleId, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

/** A line of exact height in twips. */
function empty(height: number): Paragraph {
  return new Paragraph({ spacing: { line: height, lineRule: LineRuleType.EXACT } });
}
