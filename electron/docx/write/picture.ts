/** A picture as DrawingML holds it, and the parts of the file that hold its bytes. */
import { strToU8 } from 'fflate';
import { partText } from './made-by-docx.ts';
import { xmlAttribute } from './xml.ts';

/** Clockless, randomless: one transparent point, for readers that show no SVG where nobody drew one as PNG. */
export const NOTHING_TO_SEE = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Drawn {
  /** Unique among the drawings of the file, from 1. */
  readonly id: number;
  readonly name: string;
  /** What it shows, for who does not see it. */
  readonly description: string;
  /** Width and height in EMU. */
  readonly cx: number;
  readonly cy: number;
  /** Ids of the relationships to the picture that every reader shows, and to an SVG one beside it. */
  readonly embed: string;
  readonly svg: string | null;
}

/** `wp:docPr` to the end of the graphic: what is the same for pictures in the line and over the page. */
export function graphicXml({ id, name, description, cx, cy, embed, svg }: Drawn): string {
  const vector =
    svg === null
      ? ''
      : `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${svg}"/></a:ext></a:extLst>`;
  const [title, words] = [xmlAttribute(name), xmlAttribute(description)];
  return `<wp:docPr id="${id}" name="${title}" descr="${words}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}"><pic:nvPicPr><pic:cNvPr id="${id}" name="${title}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${RELATIONSHIPS}" r:embed="${embed}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>`;
}

const RELS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

export interface PicturePart {
  /** Id of its relationship. */
  readonly id: string;
  /** Name of the file without its ending. */
  readonly name: string;
  readonly extension: 'png' | 'jpeg' | 'svg';
  readonly bytes: Uint8Array;
}

const MEDIA_TYPES = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** Adds pictures, their relationships and their content types to the parts of a file. */
export function addPictures(parts: Map<string, Uint8Array>, pictures: readonly PicturePart[]): void {
  if (pictures.length === 0) return;
  let types = partText(parts, TYPES);
  const relationships = pictures.map(({ id, name, extension, bytes }) => {
    parts.set(`word/media/${name}.${extension}`, bytes);
    if (!types.includes(`Extension="${extension}"`)) {
      const known = `<Default Extension="${extension}" ContentType="${MEDIA_TYPES[extension]}"/>`;
      types = types.replace(/<Types\b[^>]*>/, (start) => start + known);
    }
    return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/image" Target="media/${name}.${extension}"/>`;
  });
  parts.set(TYPES, strToU8(types));
  parts.set(
    RELS,
    strToU8(partText(parts, RELS).replace('</Relationships>', `${relationships.join('')}</Relationships>`)),
  );
}
