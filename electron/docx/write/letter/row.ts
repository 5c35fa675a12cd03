/** The row that no page breaks: what ends a letter, in a table of one cell as wide as the text, without lines and margins. */
import { TEXT_WIDTH } from './page.ts';
import { type LetterParagraph, paragraphXml } from './paragraph.ts';

const width = (name: string, twips: number) => `<w:${name} w:w="${twips}" w:type="dxa"/>`;
const NO_MARGINS = ['top', 'left', 'bottom', 'right'].map((side) => width(side, 0)).join('');
const LOOK = `<w:tblPr>${width('tblW', TEXT_WIDTH)}${width('tblInd', 0)}<w:tblLayout w:type="fixed"/><w:tblCellMar>${NO_MARGINS}</w:tblCellMar></w:tblPr>`;
const START = `<w:tbl>${LOOK}<w:tblGrid><w:gridCol w:w="${TEXT_WIDTH}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>${width('tcW', TEXT_WIDTH)}</w:tcPr>`;
const END = '</w:tc></w:tr></w:tbl>';

/** The paragraphs as WordprocessingML, neighbours that are `inRow` in one row. */
export function paragraphsXml(paragraphs: readonly LetterParagraph[]): string {
  let xml = '';
  for (const [index, paragraph] of paragraphs.entries()) {
    const { inRow = false } = paragraph;
    if (inRow && !paragraphs[index - 1]?.inRow) xml += START;
    xml += paragraphXml(paragraph);
    if (inRow && !paragraphs[index + 1]?.inRow) xml += END;
  }
  return xml;
}
