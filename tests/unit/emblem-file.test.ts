import { describe, expect, test } from 'vitest';
import { readEmblem } from '../../electron/services/emblem-file.ts';
import { chunk, PNG_EMBLEM, pngOf, SVG_EMBLEM } from '../support/emblems.ts';

const read = (content: string | Uint8Array) =>
  readEmblem(typeof content === 'string' ? Buffer.from(content) : content, 'ตรา.png');
const svg = (inside: string, attributes = 'viewBox="0 0 30 40"', before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

describe('a PNG file', () => {
  test('has the size its header says, whatever the file is called', () => {
    expect(read(pngOf(12, 34))).toEqual({ mediaType: 'image/png', width: 12, height: 34 });
  });

  const head = (width: number, height: number) => {
    const size = Buffer.alloc(13);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    return size;
  };
  const signature = PNG_EMBLEM.subarray(0, 8);
  test.each<[string, Uint8Array]>([
    ['is cut off', PNG_EMBLEM.subarray(0, -6)],
    ['is cut off after its header', PNG_EMBLEM.subarray(0, 33)],
    ['has a byte altered', PNG_EMBLEM.map((byte, at) => (at === 45 ? byte ^ 1 : byte))],
    ['is a signature alone', signature],
    ['has no points', Buffer.concat([signature, chunk('IHDR', head(3, 4)), chunk('IEND', Buffer.alloc(0))])],
    ['has no width', pngOf(0, 4)],
    [
      'is wider than memory',
      Buffer.concat([signature, chunk('IHDR', head(900_000, 900_000)), PNG_EMBLEM.subarray(33)]),
    ],
    ['begins with another chunk', Buffer.concat([signature, chunk('tEXt', Buffer.from('a')), PNG_EMBLEM.subarray(8)])],
    ['is a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['is empty', Buffer.alloc(0)],
  ])('that %s is refused', (_, bytes) => {
    expect(() => read(bytes)).toThrow(
      expect.objectContaining({ code: 'EMBLEM_UNUSABLE', details: { file: 'ตรา.png' } }),
    );
  });

  test('of 5 MB is taken, one byte more is not', () => {
    const most = 5 * 1024 * 1024;
    const filled = (size: number) =>
      Buffer.concat([
        PNG_EMBLEM.subarray(0, 33),
        chunk('tEXt', Buffer.alloc(size - PNG_EMBLEM.length - 12, 0x20)),
        PNG_EMBLEM.subarray(33),
      ]);
    expect(read(filled(most))).toMatchObject({ width: 3, height: 4 });
    expect(() => read(filled(most + 1))).toThrow(expect.objectContaining({ code: 'FILE_TOO_LARGE' }));
  });
});

describe('an SVG file', () => {
  test.each([
    ['its view box', 'viewBox="0 0 30 40"', 30, 40],
    ['its view box with commas', 'viewBox="0,0,30,40"', 30, 40],
    ['width and height', 'width="3cm" height="1in" viewBox="0 0 1 1"', (3 * 96) / 2.54, 96],
    ['its view box, where width and height are shares', 'width="100%" height="100%" viewBox="0 0 7 9"', 7, 9],
  ])('has the size that %s says', (_, attributes, width, height) => {
    expect(read(svg('<path d="M0 0"/>', attributes))).toEqual({ mediaType: 'image/svg+xml', width, height });
  });

  test('may have a document type, styles, parts used twice and pictures of its own', () => {
    const doctype =
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';
    const inside =
      '<defs><g id="a"/></defs><style>.a{fill:url(#b)}</style><use xlink:href="#a"/><image href="data:image/png;base64,AA=="/>';
    expect(read(svg(inside, 'viewBox="0 0 3 4"', doctype))).toMatchObject({ width: 3, height: 4 });
    expect(read(SVG_EMBLEM)).toMatchObject({ width: 300, height: 400 });
    expect(read(`\uFEFF${SVG_EMBLEM}`)).toMatchObject({ width: 300, height: 400 });
  });

  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  test.each([
    ['runs a script', svg('<script>alert(1)</script>')],
    ['runs something when it is touched', svg('<g onclick="alert(1)"/>')],
    ['runs something by its address', svg('<a xlink:href="javascript:alert(1)"/>')],
    ['fetches a picture', svg('<image xlink:href="https://example.org/a.png"/>')],
    ['fetches a style', svg('<style>@import "https://example.org/a.css";</style>')],
    ['fetches a font in a style', svg('<style><![CDATA[@font-face{src:url(https://example.org/a)}]]></style>')],
    ['fetches a filter in an attribute', svg('<g style="filter:url(https://example.org/a)"/>')],
    [
      'has a style sheet elsewhere',
      svg('', 'viewBox="0 0 1 1"', '<?xml-stylesheet href="https://example.org/a.css"?>'),
    ],
    ['holds a page', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
    ['declares entities', svg('<text>&b;</text>', 'viewBox="0 0 1 1"', bomb)],
    ['is not well-formed', svg('<g>')],
    ['is nested without end', svg('<g>'.repeat(300) + '</g>'.repeat(300))],
    ['says no size', svg('', '')],
    ['has no height', svg('', 'viewBox="0 0 30 0"')],
    ['is another kind of XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['is no XML', 'ไม่ใช่ภาพ'],
  ])('that %s is refused', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'EMBLEM_UNUSABLE' }));
  });

  test('in another encoding than UTF-8 is refused', () => {
    expect(() => read(Buffer.from(SVG_EMBLEM, 'utf16le'))).toThrow(
      expect.objectContaining({ code: 'EMBLEM_UNUSABLE' }),
    );
  });
});
