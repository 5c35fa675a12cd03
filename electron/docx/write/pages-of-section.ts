/** Pages turned on their side: the properties of Word's sections, and where one ends. */
import { MARGINS, PAPER } from './measures.ts';

/** Properties of the text's section as docx writes them, and the same on paper that lies on its side. */
export interface SectionPages {
  readonly upright: string;
  readonly turned: string;
}

/** Width of the text on a page, in twips. */
export function textWidthOf(turned: boolean): number {
  return (turned ? PAPER.height : PAPER.width) - MARGINS.left - MARGINS.right;
}

/** Reads the properties out of the end of document.xml. Throws where docx wrote them otherwise. */
export function sectionPages(documentEnd: string): SectionPages {
  const upright = /<w:sectPr>.*<\/w:sectPr>/.exec(documentEnd)?.[0];
  const turned = upright?.replace(
    `<w:pgSz w:w="${PAPER.width}" w:h="${PAPER.height}" w:orient="portrait"/>`,
    `<w:pgSz w:w="${PAPER.height}" w:h="${PAPER.width}" w:orient="landscape"/>`,
  );
  if (upright === undefined || turned === undefined || turned === upright)
    throw new Error('docx wrote no size of pages');
  return { upright, turned };
}

/** The end of document.xml with the properties of its last section. */
export function endWith(documentEnd: string, { upright }: SectionPages, last: string): string {
  return documentEnd.replace(upright, () => last);
}

/** Where Word needs a paragraph and a plan has none: as low as it can be. */
export const NO_HEIGHT = '<w:pStyle w:val="NoHeight"/>';

/** Pieces of a body, those that are told to end a section with its properties in their last paragraph. */
export function* withSectionEnds(pieces: Iterable<string | { readonly end: string }>): Generator<string> {
  let last: string | null = null;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      if (last !== null) yield last;
      last = piece;
    } else if (last?.startsWith('<w:p><w:pPr>') && last.endsWith('</w:p>')) {
      last = last.replace('</w:pPr>', () => `${piece.end}</w:pPr>`);
    } else {
      if (last !== null) yield last;
      last = `<w:p><w:pPr>${NO_HEIGHT}${piece.end}</w:pPr></w:p>`;
    }
  }
  if (last !== null) yield last;
}
