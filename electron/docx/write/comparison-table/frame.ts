/** The frame of the file, written by the docx package: styles, settings, header, and one section on its side with a place for the tables. */
import { Document, Header, NumberFormat, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { Digits } from '../../../../shared/plan/model.ts';
import type { Frame } from '../frame.ts';
import { takeApart } from '../made-by-docx.ts';
import { PAPER } from '../measures.ts';
import { TABLE_MARGINS } from './measures.ts';
import { TABLE_STYLES } from './styles.ts';

const PLACE = 'place-of-tables';

/** Pages after the first carry their number, as those of a plan. */
export async function writeTableFrame(digits: Digits): Promise<Frame> {
  const pageNumber = new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] });
  const file = new Document({
    styles: TABLE_STYLES,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAPER, orientation: PageOrientation.LANDSCAPE },
            margin: TABLE_MARGINS,
            pageNumbers: { formatType: digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL },
          },
          titlePage: true,
        },
        headers: {
          default: new Header({ children: [new Paragraph({ style: 'Header', children: [pageNumber] })] }),
          first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
        },
        children: [new Paragraph(PLACE)],
      },
    ],
  });
  const { parts, document } = await takeApart(file, [PLACE]);
  const [before, after] = document;
  return { parts, document: [before!, '', after!] };
}
