/** The agency's emblem: where it stands on page 1, and the parts of the file that hold it. */
import { emu, MEASURES, twips } from '../../../../shared/letter/measures.ts';
import type { Emblem } from '../../../../shared/letter/model.ts';
import { addPictures, graphicXml, NOTHING_TO_SEE } from '../picture.ts';

/** An emblem with its file; `png` is an SVG emblem as a PNG picture for readers without SVG, null where there is none. */
export interface EmblemPicture extends Pick<Emblem, 'mediaType' | 'width' | 'height'> {
  readonly bytes: Uint8Array;
  readonly png?: Uint8Array | null;
}

const WORDPROCESSING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
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
  const svg = emblem.mediaType === 'image/svg+xml' ? SVG_ID : null;
  const graphic = graphicXml({ id: 1, name: 'ตรา', description: 'ตราของส่วนราชการ', cx, cy, embed: PNG_ID, svg });
  return `<w:r><w:drawing><wp:anchor xmlns:wp="${WORDPROCESSING}" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>${memo ? 'left' : 'center'}</wp:align></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${emu(MEASURES.emblemFromEdge)}</wp:posOffset></wp:positionV><wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>${graphic}</wp:anchor></w:drawing></w:r>`;
}

const PNG_ID = 'rIdEmblem';
const SVG_ID = 'rIdEmblemSvg';

/** Adds the picture, its relationships and its content types to the parts of a file. */
export function addEmblem(parts: Map<string, Uint8Array>, { mediaType, bytes, png }: EmblemPicture): void {
  const vector = mediaType === 'image/svg+xml';
  addPictures(parts, [
    { id: PNG_ID, name: 'emblem', extension: 'png', bytes: vector ? (png ?? NOTHING_TO_SEE) : bytes },
    ...(vector ? [{ id: SVG_ID, name: 'emblem', extension: 'svg' as const, bytes }] : []),
  ]);
}
