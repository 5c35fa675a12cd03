import { describe, expect, test } from 'vitest';
import { acceptImage } from '../../electron/images/accept-image.ts';
import { chunk, PNG_EMBLEM, pngOf, SVG_EMBLEM } from '../support/emblems.ts';
import { jpegOf } from '../support/images.ts';

const accept = (content: string | Uint8Array) =>
  acceptImage(typeof content === 'string' ? Buffer.from(content) : content, 'ภาพ.png');

const head = (width: number, height: number) => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return size;
};

describe('a file that is a picture', () => {
  test.each<[string, string | Uint8Array, object]>([
    ['PNG', pngOf(12, 34), { media: 'png', pixels: { width: 12, height: 34 } }],
    ['JPEG', jpegOf(640, 480), { media: 'jpeg', pixels: { width: 640, height: 480 } }],
    ['SVG', SVG_EMBLEM, { media: 'svg', pixels: { width: 300, height: 400 } }],
    [
      'SVG of part of a pixel',
      '<svg xmlns="http://www.w3.org/2000/svg" width="0.2" height="7.6"/>',
      { media: 'svg', pixels: { width: 1, height: 8 } },
    ],
  ])('is known by its content: %s', (_, content, expected) => {
    expect(accept(content)).toEqual(expected);
  });

  test.each([1, 2, 3, 4])('is as wide as it is stored where the camera was upright (orientation %i)', (orientation) => {
    expect(accept(jpegOf(640, 480, orientation)).pixels).toEqual({ width: 640, height: 480 });
  });

  test.each([5, 6, 7, 8])(
    'is turned as it is shown where the camera was on its side (orientation %i)',
    (orientation) => {
      expect(accept(jpegOf(640, 480, orientation)).pixels).toEqual({ width: 480, height: 640 });
    },
  );
});

describe('a file that is none', () => {
  const photo = jpegOf(640, 480);
  test.each<[string, string | Uint8Array]>([
    ['a JPEG without its end', photo.subarray(0, -2)],
    ['a JPEG cut off in its header', photo.subarray(0, 20)],
    ['a JPEG that says no size', Buffer.concat([photo.subarray(0, 20), photo.subarray(33)])],
    ['a JPEG without height', jpegOf(640, 0)],
    ['a JPEG whose segment has no length', Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 0, 0xff, 0xd9])],
    ['the first bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff])],
    ['fill bytes without end', Buffer.alloc(5000, 0xff).fill(0xd8, 1, 2)],
    ['a PNG that was altered', PNG_EMBLEM.map((byte, at) => (at === 45 ? byte ^ 1 : byte))],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a page of HTML', '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'],
    ['an SVG that runs a script', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>'],
    ['nothing', ''],
  ])('is refused by name: %s', (_, content) => {
    expect(() => accept(content)).toThrow(
      expect.objectContaining({ code: 'IMAGE_UNUSABLE', details: { file: 'ภาพ.png' } }),
    );
  });

  test('an orientation in a broken Exif segment does not matter', () => {
    const turned = jpegOf(640, 480, 6);
    for (let at = 26; at < 52; at++) {
      const broken = Buffer.from(turned);
      broken.fill(0xee, at, at + 8);
      expect(() => accept(broken)).not.toThrow(RangeError);
    }
  });
});

describe('a picture too large', () => {
  test('of 20 MB is taken, one byte more is not', () => {
    const most = 20 * 1024 * 1024;
    const filled = (size: number) =>
      Buffer.concat([
        PNG_EMBLEM.subarray(0, 33),
        chunk('tEXt', Buffer.alloc(size - PNG_EMBLEM.length - 12, 0x20)),
        PNG_EMBLEM.subarray(33),
      ]);
    expect(accept(filled(most)).media).toBe('png');
    expect(() => accept(filled(most + 1))).toThrow(
      expect.objectContaining({ code: 'FILE_TOO_LARGE', details: { file: 'ภาพ.png', size: 21, limit: 20 } }),
    );
  });

  test('of 100 megapixels is taken, more are not, however small the file', () => {
    expect(accept(jpegOf(10_000, 10_000)).media).toBe('jpeg');
    const bomb = Buffer.concat([
      PNG_EMBLEM.subarray(0, 8),
      chunk('IHDR', head(10_000, 10_001)),
      PNG_EMBLEM.subarray(33),
    ]);
    expect(() => accept(bomb)).toThrow(
      expect.objectContaining({ code: 'IMAGE_TOO_LARGE', details: { file: 'ภาพ.png', size: 101, limit: 100 } }),
    );
  });
});
