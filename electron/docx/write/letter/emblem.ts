/** The agency's emblem: where it stands on page 1, and the parts of the file that hold it. */
import { strToU8 } from 'fflate';
import { emu, MEASURES, twips } from '../../../../shared/letter/measures.ts';
import type { Emblem } from '../../../../shared/letter/model.ts';
import { partText } from '../made-by-docx.ts';

/** An emblem with its file; `png` is an SVG emblem as a PNG picture for readers without SVG, null where there is none. */
export interface EmblemPicture extends Pick<Emblem, 'mediaType' | 'width' | 'height'> {
  readonly bytes: Uint8Array;
  readonly png?: Uint8Array | null;
}

/** Clockless, randomless: one transparent point. */
const NOTHING_TO_SEE = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const WORDPROCESSING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU_PER_TWIP = 635;

/** Width and height in EMU: the height of the rule and the width it gives, both less where that were wider than the text. */
function sizeOf({ width, height }: EmblemPicture, memo: boolean): { cx: number; cy: number } {
  const tall = emu(memo ? MEASURES.memoEmblemHeight : MEASURES.emblemHeight);
  const wide = (tall * width) / height;
  const fit = Math.min(1, emu(MEASURES.textWidth) / wide);
  return { cx: Math.max(1, Math.round(wide * fit)), cy: Math.max(1, Math.round(tall * fit)) };
}

/** Twips that the emblem is wide; a square's where there is none. */
export function emblemWidth(emblem: EmblemPicture | null, memo: boolean): number {
  if (emblem) return Math.round(sizeOf(emblem, memo).cx / EMU_PER_TWIP);
  return twips(memo ? MEASURES.memoEmblemHeight : MEASURES.emblemHeight);
}

/** The run that holds the picture: over the middle of the text, or at the left margin of a memo, its top at its distance from the edge. */
export function emblemRun(emblem: EmblemPicture, memo: boolean): string {
  const { cx, cy } = sizeOf(emblem, memo);
  const vector = emblem.mediaType === 'image/svg+xml';
  const svg = vector
    ? `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${SVG_ID}"/></a:ext></a:extLst>`
    : '';
  const size = `cx="${cx}" cy="${cy}"`;
  return `<w:r><w:drawing><wp:anchor xmlns:wp="${WORDPROCESSING}" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>${memo ? 'left' : 'center'}</wp:align></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${emu(MEASURES.emblemFromEdge)}</wp:posOffset></wp:positionV><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="ตรา" descr="ตราของส่วนราชการ"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}"><pic:nvPicPr><pic:cNvPr id="1" name="ตรา"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${RELATIONSHIPS}" r:embed="${PNG_ID}">${svg}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
}

const PNG_ID = 'rIdEmblem';
const SVG_ID = 'rIdEmblemSvg';
const RELS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/** Adds the picture, its relationships and its content types to the parts of a file. */
export function addEmblem(parts: Map<string, Uint8Array>, emblem: EmblemPicture): void {
  if (emblem.mediaType === 'image/png') addPicture(parts, PNG_ID, 'png', 'image/png', emblem.bytes);
  else {
    addPicture(parts, PNG_ID, 'png', 'image/png', emblem.png ?? NOTHING_TO_SEE);
    addPicture(parts, SVG_ID, 'svg', 'image/svg+xml', emblem.bytes);
  }
}

function addPicture(parts: Map<string, Uint8Array>, id: string, extension: string, type: string, bytes: Uint8Array) {
  parts.set(`word/media/emblem.${extension}`, bytes);
  const relationship = `<Relationship Id="${id}" Type="${RELATIONSHIPS}/image" Target="media/emblem.${extension}"/>`;
  parts.set(RELS, strToU8(partText(parts, RELS).replace('</Relationships>', `${relationship}</Relationships>`)));
  const types = partText(parts, TYPES);
  if (types.includes(`Extension="${extension}"`)) return;
  const known = `<Default Extension="${extension}" ContentType="${type}"/>`;
  parts.set(TYPES, strToU8(types.replace(/<Types\b[^>]*>/, (start) => start + known)));
}
