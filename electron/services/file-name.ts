import { graphemes, wordsAndGaps } from '../../shared/thai/segment.ts';

/** Names Windows keeps for devices, with or without an ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/**
 * Longest stem in UTF-8 bytes: it leaves room for a path on Windows. What the file is of may make it longer, up to what fits the
 * 255 bytes of a Linux file name with its ending.
 */
const LONGEST_STEM = 180;
const LONGEST_ABOUT = 190;
const SHORTEST_TITLE = 48;

/**
 * A file name made from a title and what it is a file of, which comes behind it: safe on Windows, macOS and Linux, cut between
 * words (one that is too long alone between clusters), never empty. Where both are long the title is cut first.
 */
export function fileNameFor(title: string, extension: string, about = ''): string {
  const behind = fitting(clean(about), LONGEST_ABOUT);
  const room = Math.max(SHORTEST_TITLE, LONGEST_STEM - Buffer.byteLength(behind));
  let stem = fitting(clean(title).trim(), room).replace(/^[. ]+|[. (]+$/g, '');
  if (stem === '') stem = 'แผน';
  stem = (stem + behind).replace(/[. ]+$/, '');
  if (DEVICE.test(stem.split('.')[0] ?? '')) stem = `_${stem}`;
  return `${stem}.${extension}`;
}

function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return text.replace(/[<>:"/\\|?*\u0000-\u001f\u007f]+/g, ' ').replace(/\s+/g, ' ');
}

/** The words at the start of a text that `most` bytes hold; of a first word that they do not hold, the clusters. */
function fitting(text: string, most: number): string {
  return startOf(wordsAndGaps(text), most) || startOf(graphemes(text), most);
}

function startOf(pieces: readonly string[], most: number): string {
  let bytes = 0;
  const over = pieces.findIndex((piece) => {
    bytes += Buffer.byteLength(piece);
    return bytes > most;
  });
  return pieces.slice(0, over < 0 ? pieces.length : over).join('');
}
