/** Pictures that runs hold: what they show, how large, and what stands for them. */
import type { SourcePicture } from '../../../shared/import/source.ts';
import { length } from './properties.ts';
import { child, type XmlElement } from './xml.ts';

const EMU_PER_TWIP = 635;
const KINDS: Readonly<Record<string, SourcePicture['media']>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', svg: 'svg' };

/** A picture in a file, not yet read. `ids` are relationships, the best first. */
export interface PictureElement {
  readonly ids: readonly string[];
  readonly alt: string;
  /** EMU; 0 where the file says none. */
  readonly width: number;
  readonly height: number;
}

/** The pictures of a `w:drawing`, `w:pict` or `w:object`. */
export function picturesOf(element: XmlElement): PictureElement[] {
  return element.name === 'w:drawing' ? drawn(element) : vector(element);
}

function drawn(drawing: XmlElement): PictureElement[] {
  return drawing.children.flatMap((frame) => {
    const extent = child(frame, 'wp:extent')?.attributes ?? {};
    const { descr = '', title = '' } = child(frame, 'wp:docPr')?.attributes ?? {};
    return [...every(frame, 'a:blip')].map((blip) => {
      // An SVG stands beside the picture that older programs show instead of it.
      const svg = [...every(blip, 'svgBlip')].map(({ attributes }) => attributes['r:embed']);
      const ids = [...svg, blip.attributes['r:embed']].filter((id) => id !== undefined);
      return { ids, alt: descr || title, width: sizeOf(extent.cx), height: sizeOf(extent.cy) };
    });
  });
}

/** VML: the size stands in the style of the shape around the picture. */
function vector(parent: XmlElement): PictureElement[] {
  const found: PictureElement[] = [];
  const walk = (element: XmlElement, style: string) => {
    for (const inner of element.children) {
      const own = inner.attributes.style ?? style;
      const id = inner.name === 'v:imagedata' ? inner.attributes['r:id'] : undefined;
      if (id !== undefined) {
        const side = (name: string) =>
          (length(new RegExp(`(?:^|;)\\s*${name}:\\s*([0-9.]{1,12}[a-z]{2})`).exec(own.slice(0, 1000))?.[1]) ?? 0) *
          EMU_PER_TWIP;
        found.push({ ids: [id], alt: element.attributes.alt ?? '', width: side('width'), height: side('height') });
      }
      if (inner.name !== 'w:txbxContent') walk(inner, own);
    }
  };
  walk(parent, '');
  return found;
}

function* every(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const element of parent.children) {
    if (element.name === name) yield element;
    if (element.name !== 'w:txbxContent') yield* every(element, name);
  }
}

function sizeOf(text: string | undefined): number {
  const size = Number(text ?? 0);
  return Number.isFinite(size) && size > 0 ? Math.round(size) : 0;
}

/** By the ending of its path; undefined for what a plan cannot hold. */
export function mediaOf(path: string): SourcePicture['media'] | undefined {
  return KINDS[endingOf(path)];
}

export function endingOf(path: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
