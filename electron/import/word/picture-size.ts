/** The size of a picture in pixels, read off its first bytes. */
import type { Media } from '../../../shared/plan/model.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of an SVG only the start is looked at. */
const START_OF_SVG = 64 * 1024;
const MOST_PIXELS = 100_000;

/** Null where the bytes are not such a picture. */
export function pictureSize(bytes: Uint8Array, media: Media): Size | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = media === 'png' ? pngSize(file) : media === 'jpeg' ? jpegSize(file) : svgSize(file);
  const sound = (side: number) => Number.isInteger(side) && side >= 1 && side <= MOST_PIXELS;
  return size !== null && sound(size.width) && sound(size.height) ? size : null;
}

function pngSize(file: Buffer): Size | null {
  if (file.length < 24 || file.subarray(1, 4).toString('latin1') !== 'PNG') return null;
  if (file.subarray(12, 16).toString('latin1') !== 'IHDR') return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

/** The frame header of a JPEG comes after segments that each say how long they are. */
function jpegSize(file: Buffer): Size | null {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file[at + 1]!;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    at += 2 + Math.max(2, file.readUInt16BE(at + 2));
  }
  return null;
}

function svgSize(file: Buffer): Size | null {
  const tag = /<svg\b[^>]*>/.exec(file.subarray(0, START_OF_SVG).toString('utf8'))?.[0];
  if (tag === undefined) return null;
  const side = (name: string) => {
    const number = Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']([0-9.]+)(?:px)?["']`).exec(tag)?.[1] ?? '');
    return number > 0 ? Math.max(1, Math.round(number)) : null;
  };
  const box = /\sviewBox\s*=\s*["'][-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)["']/.exec(tag);
  const inBox = (index: number) => Math.max(1, Math.round(Number.parseFloat(box?.[index] ?? '300')));
  return { width: side('width') ?? inBox(1), height: side('height') ?? inBox(2) };
}
