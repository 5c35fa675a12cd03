import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../build/bundles.ts';

const ICONS = join(ROOT, 'build/icons');

/** Width and height as the header of a PNG says them (RFC 2083, section 11.2.2). */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('Linux has a picture of each size, named by it', () => {
  const names = readdirSync(join(ICONS, 'linux'));
  expect(names.length).toBeGreaterThanOrEqual(6);
  for (const name of names) {
    const [width, height] = sizeOf(readFileSync(join(ICONS, 'linux', name)));
    expect(name).toBe(`${width}x${height}.png`);
  }
});

test('the Windows icon holds pictures up to 256, each of the size its entry says', () => {
  const ico = readFileSync(join(ICONS, 'icon.ico'));
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    const size = ico.readUInt8(at) || 256;
    expect(sizeOf(ico.subarray(offset, offset + length))).toEqual([size, size]);
    return size;
  });
  expect(sizes).toEqual([16, 32, 48, 64, 128, 256]);
});

test('the macOS icon holds pictures up to 1024, and its lengths add up', () => {
  const icns = readFileSync(join(ICONS, 'icon.icns'));
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const sizes = new Map<string, number>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const [width] = sizeOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
    sizes.set(icns.toString('latin1', at, at + 4), width);
  }
  expect(Object.fromEntries(sizes)).toMatchObject({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic14: 512 });
});
