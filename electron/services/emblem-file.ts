import { crc32 } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { AppError } from '../../shared/errors.ts';
import type { Emblem } from '../../shared/letter/model.ts';

const MB = 1024 * 1024;
const LIMIT_MB = 5;
/** Pixels on a side; more only fills memory. A scan of 3 cm at 2,400 dpi has 2,835. */
const MOST_PIXELS = 20_000;

type Read = Omit<Emblem, 'hash'>;

/**
 * What kind of picture an emblem's file is, and its proportions. Throws `FILE_TOO_LARGE` above 5 MB, and `EMBLEM_UNUSABLE` for what
 * is neither a whole PNG file nor a harmless SVG one: scripts, links to elsewhere and entities of its own are refused, since the
 * file goes into letters that are sent to others.
 */
export function readEmblem(bytes: Uint8Array, fileName: string): Read {
  if (bytes.length > LIMIT_MB * MB) {
    throw new AppError('FILE_TOO_LARGE', { file: fileName, size: Math.ceil(bytes.length / MB), limit: LIMIT_MB });
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = file.subarray(0, PNG.length).equals(PNG) ? readPng(file) : readSvg(file);
  if (read === null) throw new AppError('EMBLEM_UNUSABLE', { file: fileName });
  return read;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Goes through the chunks to the last (PNG specification, section 5): a file that was cut off or altered has not all of them right. */
function readPng(file: Buffer): Read | null {
  let size: Pick<Read, 'width' | 'height'> | null = null;
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
    if (type === 'IEND') return hasPixels && isSize(size) ? { mediaType: 'image/png', ...size } : null;
    at = end + 4;
  }
  return null;
}

function isSize({ width, height }: Pick<Read, 'width' | 'height'>): boolean {
  return width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
}

const SVG = 'http://www.w3.org/2000/svg';
const DEEPEST = 256;
/** What runs, or brings in another document. */
const REFUSED_ELEMENTS = new Set(['script', 'foreignObject', 'iframe', 'object', 'embed', 'handler', 'listener']);
/** What an address in an SVG may be: a part of the file itself, or a picture written out in it. */
const OWN_ADDRESS = /^\s*(?:#|data:image\/(?:png|jpeg|gif);)/i;

class Refused extends Error {}

function readSvg(file: Buffer): Read | null {
  let size: Pick<Read, 'width' | 'height'> | null = null;
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
  return size === null ? null : { mediaType: 'image/svg+xml', ...(size as Pick<Read, 'width' | 'height'>) };
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
function svgSize(attribute: (name: string) => string | undefined): Pick<Read, 'width' | 'height'> | null {
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
