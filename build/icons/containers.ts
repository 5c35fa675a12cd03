/** The two icon containers, both simple wrappers of PNG pictures. Sizes are pixels of a square. */

type Pictures = ReadonlyMap<number, Uint8Array>;

/** Windows: a directory of 16-byte entries, then the pictures. 256 is written as 0; larger pictures have no place in it. */
export function icoFile(pictures: Pictures): Uint8Array {
  const entries = [...pictures].filter(([size]) => size <= 256);
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  for (const [index, [size, png]] of entries.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...entries.map(([, png]) => png)]);
}

/** The types macOS knows for PNG pictures: plain sizes, and the doubled ones of dense screens. */
const ICNS_TYPES: readonly (readonly [string, number])[] = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** macOS: `icns`, the length of the whole, then pictures each with its type and length. Sizes that are not there are left out. */
export function icnsFile(pictures: Pictures): Uint8Array {
  const chunk = (type: string, bytes: Uint8Array) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + bytes.length, 4);
    return Buffer.concat([head, bytes]);
  };
  const chunks = ICNS_TYPES.flatMap(([type, size]) => {
    const png = pictures.get(size);
    return png ? [chunk(type, png)] : [];
  });
  return chunk('icns', Buffer.concat(chunks));
}
