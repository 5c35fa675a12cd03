import { graphemes } from '../../shared/thai/segment.ts';

/** Names Windows keeps for devices, with or without an ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Longest stem in UTF-8 bytes: with its ending it fits the 255 bytes of a Linux file name and leaves room for a path on Windows. */
const LONGEST_STEM = 180;

/** A file name made from a title: safe on Windows, macOS and Linux, cut between clusters, never empty. */
export function fileNameFor(title: string, extension: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  const clean = title.replace(/[<>:"/\\|?*\u0000-\u001f\u007f]+/g, ' ').replace(/\s+/g, ' ');
  let stem = '';
  let bytes = 0;
  for (const cluster of graphemes(clean.trim())) {
    bytes += Buffer.byteLength(cluster);
    if (bytes > LONGEST_STEM) break;
    stem += cluster;
  }
  stem = stem.replace(/^[. ]+|[. ]+$/g, '');
  if (stem === '') stem = 'แผน';
  if (DEVICE.test(stem.split('.')[0] ?? '')) stem = `_${stem}`;
  return `${stem}.${extension}`;
}
