/** Goes through the segments of a JPEG file (ITU-T T.81, annex B) up to the first scan. */

/** As it is stored: `orientation` (Exif 2.3, tag 274) says how it is to be shown, 1 as it is, 5 to 8 with its sides swapped. */
export interface StoredJpeg {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

/** Frame headers that give the size, of all ways to code a picture (table B.1): C4, C8 and CC are something else. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const SCAN = 0xda;
const END = 0xd9;
const APP1 = 0xe1;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Null for a file that was cut off or says no size. */
export function readJpeg(bytes: Uint8Array): StoredJpeg | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (marker === APP1) orientation = orientationIn(bytes.subarray(at + 4, end)) ?? orientation;
    if (FRAMES.has(marker)) {
      if (length < 8) return null;
      size ??= { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    if (marker === SCAN) return size !== null && endsAfter(bytes, at) ? { ...size, orientation } : null;
    at = end;
  }
  return null;
}

/** Whether the mark of the end is there; more may follow it, as cameras write. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.lastIndexOf(END); at > from; at = bytes.lastIndexOf(END, at - 1)) {
    if (bytes[at - 1] === 0xff) return true;
  }
  return false;
}

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

function orientationIn(segment: Uint8Array): number | null {
  if (segment.length < EXIF.length + 14 || EXIF.some((byte, at) => segment[at] !== byte)) return null;
  const tiff = segment.subarray(EXIF.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return null;
  const entries = view.getUint16(first, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (view.getUint16(at, little) === ORIENTATION) {
      const orientation = view.getUint16(at + 8, little);
      return orientation >= 1 && orientation <= 8 ? orientation : null;
    }
  }
  return null;
}
