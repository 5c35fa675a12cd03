/** The frame of the file, written by the docx package: styles, settings, header, and one section on its side with a place for the tables. */
import { Document, Header, NumberFormat, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Digits } from '../../../../shared/plan/model.ts';
import type { Frame } from '../frame.ts';
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
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)))));
  const document = cutAt(parts, 'word/document.xml', `<w:p><w:r><w:t xml:space="preserve">${PLACE}</w:t></w:r></w:p>`);
  parts.delete('word/document.xml');
  // docx has no widow control in styles.
  const defaults = '<w:pPrDefault><w:pPr>';
  const styles = cutAt(parts, 'word/styles.xml', defaults);
  parts.set('word/styles.xml', strToU8(styles.join(`${defaults}<w:widowControl/>`)));
  return { parts, document: [document[0], '', document[1]] };
}

/** The text on both sides of something that a part holds once. */
function cutAt(parts: ReadonlyMap<string, Uint8Array>, path: string, at: string): [string, string] {
  const [before, after, ...more] = strFromU8(parts.get(path) ?? new Uint8Array()).split(at);
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`docx wrote no ${at} in ${path}`);
  return [before, after];
}
