/** A paragraph of a letter: its runs as XML, and what is needed to foresee its lines. */
import type { PrintedPart } from '../../../../shared/letter/printed.ts';
import { runContent } from '../xml.ts';
import { LETTER_STYLES, type LetterStyleId, type Shape, type Tab } from './styles.ts';

export interface LetterParagraph {
  readonly style: LetterStyleId;
  /** Runs. */
  readonly xml: string;
  /** The words that fill its lines, with \n for a line break; without what stands before `lead`. */
  readonly words: string;
  /** Twips of the first line that labels and tabs take before the words. */
  readonly lead?: number;
  /** What stands there. */
  readonly label?: string;
  /** Where it differs from its style. */
  readonly own?: Partial<Shape>;
  /** Stands on one page with the beginning of the next paragraph. */
  readonly keepNext?: boolean;
  /** Stands in the row that no page breaks (`row.ts`). */
  readonly inRow?: boolean;
  /** Of which part of the letter; none for the emblem's place and what is above the first part. */
  readonly part?: PrintedPart['part'];
}

export const TAB = '<w:r><w:tab/></w:r>';

/** A run with formatting of its own: the content of its w:rPr. */
export function formattedRun(properties: string, text: string): string {
  return `<w:r><w:rPr>${properties}</w:rPr>${runContent(text)}</w:r>`;
}

export function shapeOf({ style, own }: LetterParagraph): Shape {
  return { ...LETTER_STYLES[style].shape, ...own };
}

/** The paragraph as WordprocessingML; properties that its style has already are left out. */
export function paragraphXml(paragraph: LetterParagraph): string {
  const { style, xml, own = {}, keepNext = false, inRow = false } = paragraph;
  const shape = shapeOf(paragraph);
  let properties = `<w:pStyle w:val="${style}"/>`;
  // In a row it would keep the whole row with what is under it.
  if (keepNext && !inRow) properties += '<w:keepNext/>';
  if (own.tabs) properties += `<w:tabs>${own.tabs.map(tabXml).join('')}</w:tabs>`;
  if (own.before !== undefined || own.line !== undefined) properties += spacingXml(shape);
  if (own.left !== undefined || own.first !== undefined || own.right !== undefined) properties += indentXml(shape);
  if (own.align !== undefined) properties += `<w:jc w:val="${own.align}"/>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${xml}</w:p>`;
}

function tabXml({ at, align = 'left', leading = false }: Tab): string {
  return `<w:tab w:val="${align}"${leading ? ' w:leader="dot"' : ''} w:pos="${at}"/>`;
}

function spacingXml({ before, line }: Shape): string {
  const height = line === null ? '' : ` w:line="${line}" w:lineRule="exact"`;
  return `<w:spacing w:before="${before}"${height}/>`;
}

function indentXml({ left, first, right }: Shape): string {
  const start = first < 0 ? `w:hanging="${-first}"` : `w:firstLine="${first}"`;
  return `<w:ind w:left="${left}" w:right="${right}" ${start}/>`;
}
