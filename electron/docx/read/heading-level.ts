/** Which paragraphs are headings: by outline level, or by a style that is one of a word processor's headings by its name. */
import { toArabicDigits } from '../../../shared/thai/digits.ts';
import { child, childValue, type XmlElement } from './xml.ts';

/** What word processors call their heading styles, in the languages that files made in Thailand come in. */
const HEADING = /^(?:heading|หัวเรื่อง|หัวข้อ|ส่วนหัว|überschrift|titre|título|titolo|kop|标题|標題|見出し|제목)\s*([1-9])$/;

/** The name of a style in lower case, as word processors show it; its id where it has none. */
export function styleName(style: XmlElement | undefined): string {
  return (childValue(style, 'w:name') ?? style?.attributes['w:styleId'] ?? '').trim().toLowerCase();
}

function levelByName(style: XmlElement): number | null {
  for (const name of [styleName(style), (style.attributes['w:styleId'] ?? '').toLowerCase()]) {
    const level = HEADING.exec(toArabicDigits(name))?.[1];
    if (level !== undefined) return Number(level);
  }
  return null;
}

/** 1 to 9, or null for body text: outline level 10 of Word, or none. */
function outlineLevel(pPr: XmlElement | undefined): number | null | undefined {
  const said = childValue(pPr, 'w:outlineLvl');
  if (said === undefined) return undefined;
  const level = Number(said);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}

/** Level of a style by itself or by what it is based on; `chain` has the farthest first. */
export function styleHeadingLevel(chain: readonly XmlElement[]): number | null {
  for (const style of chain.toReversed()) {
    if (/^(?:toc|tof) heading$/.test(styleName(style))) return null;
    const level = outlineLevel(child(style, 'w:pPr')) ?? levelByName(style);
    if (level !== null) return level;
    if (outlineLevel(child(style, 'w:pPr')) === null) return null;
  }
  return null;
}

/** Level of a paragraph, 1 to 9; what it says itself comes before its style. */
export function headingLevel(pPr: XmlElement | undefined, styled: number | null): number | null {
  const own = outlineLevel(pPr);
  return own === undefined ? styled : own;
}
