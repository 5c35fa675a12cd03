/** From bytes to text: UTF-8, UTF-16 that says so, or Thai in one byte a character. Never a guess between Latin code pages. */
import { AppError } from '../../shared/errors.ts';

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-874';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Windows-874 outside TIS-620: what its bytes 0x80 to 0xA0 stand for; the others there stand for nothing. */
const WINDOWS_874_EXTRA: Readonly<Record<number, number>> = {
  128: 0x20ac,
  133: 0x2026,
  145: 0x2018,
  146: 0x2019,
  147: 0x201c,
  148: 0x201d,
  149: 0x2022,
  150: 0x2013,
  151: 0x2014,
  160: 0x00a0,
};

/** Code units by byte; 0xFFFF where no character is. TIS-620 maps 0xA1 to 0xFB onto U+0E01 to U+0E5B in order. */
const WINDOWS_874 = Uint16Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x80) return byte;
  if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) return 0x0e01 + byte - 0xa1;
  return WINDOWS_874_EXTRA[byte] ?? 0xffff;
});

const isConsonant = (byte: number) => byte >= 0xa1 && byte <= 0xce;
const isLeadingVowel = (byte: number) => byte >= 0xe0 && byte <= 0xe4;
/** Marks above and below, and tone marks: they stand on a consonant. */
const isMark = (byte: number) => byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);

/** Shares of high bytes, measured on Thai prose (above 0.99 both) and on Latin-1 and Cyrillic prose (below 0.6 one or the other). */
const MIN_IN_ORDER = 0.95;
const MIN_IN_COMPANY = 0.8;

/** Whether bytes that are no UTF-8 are Thai: all of them mean something, they come in runs, and marks stand where Thai has them. */
function looksThai(bytes: Uint8Array): boolean {
  let high = 0;
  let inCompany = 0;
  let rules = 0;
  let kept = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index]!;
    if (byte < 0x80) continue;
    if (WINDOWS_874[byte] === 0xffff) return false;
    high += 1;
    const before = bytes[index - 1] ?? 0;
    const after = bytes[index + 1] ?? 0;
    if (before >= 0xa1 || after >= 0xa1) inCompany += 1;
    if (isMark(byte)) {
      rules += 1;
      if (isConsonant(before) || isMark(before)) kept += 1;
    } else if (isLeadingVowel(byte)) {
      rules += 1;
      if (isConsonant(after)) kept += 1;
    }
  }
  return inCompany >= high * MIN_IN_COMPANY && kept >= rules * MIN_IN_ORDER;
}

function decodeWindows874(bytes: Uint8Array): string {
  const units = Uint16Array.from(bytes, (byte) => WINDOWS_874[byte]!);
  return new TextDecoder('utf-16le').decode(units);
}

function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  // A copy: swapping in place must not touch the caller's bytes.
  const units = Buffer.from(bytes.subarray(2));
  if (bigEndian && units.length % 2 === 0) units.swap16();
  return new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(units);
}

/** A zero byte, or many control characters, is no text in any encoding read here. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls += 1;
  }
  return controls > 16 && controls > bytes.length / 10;
}

/**
 * The text of a file, without a byte-order mark. Thai in one byte is TIS-620 or its superset Windows-874 (the same bytes mean the
 * same). Throws `FILE_KIND_UNKNOWN` for binary content, `TEXT_ENCODING_UNKNOWN` for anything else: a wrong guess between
 * Latin code pages would ruin the text without a word. The mapping is written here, since Electron's ICU may lack code pages.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const [a, b] = bytes;
  try {
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
      return { text: decodeUtf16(bytes, a === 0xfe), encoding: 'UTF-16' };
    }
    if (looksBinary(bytes)) throw new AppError('FILE_KIND_UNKNOWN', { file });
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (looksThai(bytes)) return { text: decodeWindows874(bytes), encoding: 'Windows-874' };
    throw new AppError('TEXT_ENCODING_UNKNOWN', { file }, { cause: error });
  }
}
