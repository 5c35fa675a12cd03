import { crc32 } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { isJpeg, readJpeg } from '../../shared/picture/jpeg.ts';
import type { Media } from '../../shared/plan/model.ts';

/** Pixels on a side; more only fills memory. A scan of 3 cm at 2,400 dpi has 2,835. */
const MOST_PIXELS = 20_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a picture's file is: its kind, and how large it is in pixels as it is shown; those of an SVG need not be whole. */
export interface ReadImage extends Size {
  readonly media: Media;
}

/** Null for what is neither a whole PNG or JPEG file nor a harmless SVG one: scripts, links to elsewhere and entities of its own are refused. */
export function readImage(bytes: Uint8Array): ReadImage | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, PNG.length).equals(PNG)) return sized('png', readPng(file));
  if (isJpeg(file)) return sized('jpeg', shownSize(file));
  return sized('svg', readSvg(file));
}

function sized(media: Media, size: Size | null): ReadImage | null {
  return size === null ? null : { media, ...size };
}

/** As the camera was held; null for a file that is not whole. */
function shownSize(file: Buffer): Size | null {
  const stored = readJpeg(file);
  if (stored === null || !isSize(stored)) return null;
  const { width, height, orientation } = stored;
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Goes through the chunks to the last (PNG specification, section 5): a file that was cut off or altered has not all of them right. */
function readPng(file: Buffer): Size | null {
  let size: Size | null = null;
  let at = PNG.length;
  let hasPixels = false;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > file.length) return null;
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    if (size === null) {
      if (type !== 'IHDR' || length !== 13) return null;
      size = { width: file.readUInt32BE(at + 8), height: file.readUInt32BE(at + 12) };
    }
    if (type === 'IDAT') hasPixels = true;
    if (type === 'IEND') return hasPixels && isSize(size) ? size : null;
    at = end + 4;
  }
  return null;
}

function isSize({ width, height }: Size): boolean {
  return width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
}

const SVG = 'http://www.w3.org/2000/svg';
const DEEPEST = 256;
/** What runs, or brings in another document. */
const REFUSED_ELEMENTS = new Set(['script', 'foreignObject', 'iframe', 'object', 'embed', 'handler', 'listener']);
/** What an address in an SVG may be: a part of the file itself, or a picture written out in it. */
const OWN_ADDRESS = /^\s*(?:#|data:image\/(?:png|jpeg|gif);)/i;

class Refused extends Error {}

function readSvg(file: Buffer): Size | null {
  let size: Size | null = null;
  let depth = 0;
  const refuse = (): never => {
    throw new Refused();
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', refuse);
  // A document type may only name itself: what it declares could be used to grow the file without end.
  parser.on('doctype', (text) => text.includes('[') && refuse());
  parser.on('processinginstruction', ({ target }) => target.toLowerCase() === 'xml-stylesheet' && refuse());
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (depth === 0) {
      if (uri !== SVG || local !== 'svg') refuse();
      size = svgSize((name) => attributes[name]?.value);
    }
    depth += 1;
    if (depth > DEEPEST || REFUSED_ELEMENTS.has(local)) refuse();
    for (const attribute of Object.values(attributes)) {
      if (/^on/i.test(attribute.local)) refuse();
      if (attribute.local === 'href' && !OWN_ADDRESS.test(attribute.value)) refuse();
      if (attribute.prefix !== 'xmlns' && leadsElsewhere(attribute.value)) refuse();
    }
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  for (const event of ['text', 'cdata'] as const) parser.on(event, (text) => leadsElsewhere(text) && refuse());
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(file)).close();
  } catch (error) {
    if (error instanceof Refused || error instanceof TypeError) return null;
    throw error;
  }
  return size;
}

/** Styles that fetch something, and addresses that run something. */
function leadsElsewhere(text: string): boolean {
  if (/@import|javascript:/i.test(text)) return true;
  return [...text.matchAll(/url\(\s*["']?([^"')]*)/gi)].some(([, address]) => !OWN_ADDRESS.test(address!));
}

/** Pixels of a unit (CSS Values, section 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  pc: 16,
};

/** By width and height, else by the view box; null where neither says it. */
function svgSize(attribute: (name: string) => string | undefined): Size | null {
  const length = (text = ''): number => {
    const match = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text);
    return match === null ? 0 : Number(match[1]) * (UNITS[match[2]!.toLowerCase()] ?? 0);
  };
  const said = { width: length(attribute('width')), height: length(attribute('height')) };
  if (isSize(said)) return said;
  const [, , width = 0, height = 0] = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const boxed = { width, height };
  return isSize(boxed) ? boxed : null;
}
