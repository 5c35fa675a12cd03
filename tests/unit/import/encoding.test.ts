import { describe, expect, it } from 'vitest';
import { importText } from '../../../electron/import/import-text.ts';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { counterIds, outlineOf, read } from './support.ts';

const TEXT = 'แผนแม่บทด้านน้ำของจังหวัดตัวอย่าง\nบทที่ ๑ บทนำ\nน้ำท่วมซ้ำซากใน “ลุ่มน้ำ” ตอนล่าง – ทุกปี\n';

/** TIS-620 with Windows-874's quotes and dash. */
function toWindows874(text: string): Uint8Array {
  const extra: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96 };
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 ? code : (extra[character] ?? code - 0x0e01 + 0xa1);
  });
}

function importBytes(bytes: Uint8Array, fileName = 'แผน.txt') {
  const { value, notices } = importText({ bytes, fileName, options: {} }, counterIds());
  return { value: value.plan, notices };
}

function codeOf(run: () => unknown): ErrorCode | 'none' | 'other' {
  try {
    run();
    return 'none';
  } catch (error) {
    return error instanceof AppError ? error.code : 'other';
  }
}

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

describe('the encoding', () => {
  const expected = outlineOf(importBytes(bytesOf(TEXT)).value);

  it('is UTF-8 with or without a byte-order mark, without a word about it', () => {
    const { value, notices } = importBytes(bytesOf([0xef, 0xbb, 0xbf], TEXT));
    expect(outlineOf(value)).toEqual(expected);
    expect(value.meta.title.text).toBe('แผนแม่บทด้านน้ำของจังหวัดตัวอย่าง');
    expect(notices.map(({ code }) => code)).not.toContain('ENCODING_DETECTED');
  });

  it('is Windows-874 where Thai stands in one byte a character, and says so', () => {
    const { value, notices } = importBytes(toWindows874(TEXT));
    expect(outlineOf(value)).toEqual(expected);
    expect(notices[0]).toEqual({ code: 'ENCODING_DETECTED', details: { encoding: 'Windows-874' } });
  });

  it('is Windows-874 for every character of TIS-620', () => {
    const all = Array.from({ length: 0xfb - 0xa0 }, (_, index) => 0xa1 + index).filter((b) => b < 0xdb || b > 0xde);
    const sentence = 'การพัฒนาแหล่งน้ำของชุมชนอย่างต่อเนื่อง '.repeat(200);
    const bytes = Uint8Array.from([...toWindows874(sentence), 0x0a, ...all.flatMap((b) => [b, 0x20])]);
    const { value } = importBytes(bytes);
    const text = JSON.stringify(value);
    for (const byte of all) expect(text).toContain(String.fromCharCode(0x0e01 + byte - 0xa1));
  });

  it.each([false, true])('is UTF-16 with a byte-order mark (big-endian: %s)', (bigEndian) => {
    const units = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
    const bytes = bigEndian ? units.swap16() : units;
    const before = Uint8Array.from(bytes);
    expect(outlineOf(importBytes(bytes).value)).toEqual(expected);
    expect(Uint8Array.from(bytes)).toEqual(before);
  });

  it.each([
    [
      'Latin-1 prose',
      'Le développement de la région côtière, où l’été est très chaud, a déjà été présenté à l’Assemblée',
    ],
    ['capitals with accents', 'ÉTÉ ÀÂÄ ÖÜ ÇÉ ÑÓÑ ÎÏÔ'],
  ])('is refused for %s', (_, text) => {
    const bytes = Uint8Array.from(text.replace(/’/g, "'"), (character) => character.charCodeAt(0));
    expect(codeOf(() => importBytes(bytes))).toBe('TEXT_ENCODING_UNKNOWN');
  });

  it('is refused for Cyrillic in one byte and for broken UTF-8', () => {
    const cyrillic = Uint8Array.from('план развития региона на пять лет', (c) => {
      const code = c.charCodeAt(0);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    expect(codeOf(() => importBytes(cyrillic))).toBe('TEXT_ENCODING_UNKNOWN');
    expect(codeOf(() => importBytes(bytesOf('แผน', [0xe0, 0xb8])))).toBe('TEXT_ENCODING_UNKNOWN');
  });
});

describe('a file that is no text', () => {
  it.each([
    ['a.docx', bytesOf('x')],
    ['a.pdf', bytesOf('%PDF-1.7')],
    ['a.txt', bytesOf('PK', [3, 4], 'word/document.xml')],
    ['a.txt', bytesOf('%PDF-1.7 แผน')],
    ['a.md', bytesOf('{\\rtf1 x}')],
    ['a.txt', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['a.txt', bytesOf('แผน', [0], 'งาน')],
    ['a', Uint8Array.from({ length: 200 }, (_, index) => index % 7)],
  ])('%s is refused by name or content', (fileName, bytes) => {
    expect(codeOf(() => importBytes(bytes, fileName))).toBe('FILE_KIND_UNKNOWN');
  });

  it('is taken where its name has no ending or ends in capitals', () => {
    expect(codeOf(() => importBytes(bytesOf(TEXT), 'แผน'))).toBe('none');
    expect(codeOf(() => importBytes(bytesOf(TEXT), 'C:\\งาน\\แผน.TXT'))).toBe('none');
  });

  it('above 32 MB is refused with its size', () => {
    const run = () => importBytes(new Uint8Array(32 * 1024 * 1024 + 1));
    expect(run).toThrow(
      expect.objectContaining({ code: 'FILE_TOO_LARGE', details: { file: 'แผน.txt', size: 33, limit: 32 } }),
    );
  });

  it.each(['', '\uFEFF', ' \n\t\r\n', '\u200B\u00A0\n'])('without words is refused: %j', (text) => {
    expect(codeOf(() => importBytes(bytesOf(text)))).toBe('TEXT_EMPTY');
  });
});

describe('characters', () => {
  it('of control are taken out, and the lines are named', () => {
    const { outline, notice } = read('บทที่ ๑ บท\u0007นำ\nข้อ\u0001ความ\u0002\n');
    expect(outline).toEqual(['# [บทที่ ๑] บทนำ', '¶ ข้อความ']);
    expect(notice('CONTROLS_REMOVED')?.details).toMatchObject({ lines: '1, 2', count: 2 });
  });

  it('that end a line do so in every convention', () => {
    const { outline } = read('บทที่ ๑ ก\r\nข\rค\u2028ง\u2029จ\fฉ\vช\u0085ซ');
    expect(outline).toEqual(['# [บทที่ ๑] ก', ...'ขคงจฉชซ'].map((line, index) => (index ? `¶ ${line}` : line)));
  });

  it('are normalised once, here', () => {
    expect(read('บทที่ ๑ น\u0E4D\u0E49\u0E32\u200B\u00A0เเพง').outline).toEqual(['# [บทที่ ๑] น้ำ แพง']);
  });
});
