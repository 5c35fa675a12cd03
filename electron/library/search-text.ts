/** The words of a section as the search tables hold them. */
import { fold, LOOSEST } from '../../shared/find/fold.ts';
import { linesOf } from '../../shared/find/lines.ts';
import { contentText } from '../../shared/plan/content.ts';
import type { Section } from '../../shared/plan/model.ts';
import { words } from '../../shared/thai/segment.ts';

const THAI = 0x0e00;
/** What comes before the two bytes of a character that is neither ASCII nor Thai; no Thai character is U+0E7F. */
const OTHER = 0xff;

/**
 * Folded text with one byte for an ASCII or Thai character, so that SQLite's `instr` looks through it three times as fast as
 * through UTF-8. Words that stand in a text stand in its bytes; the other way about a match is only likely.
 */
export function searchBytes(folded: string): Buffer {
  const bytes = Buffer.allocUnsafe(folded.length * 3);
  let end = 0;
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.charCodeAt(index);
    if (code < 0x80) bytes[end++] = code;
    else if (code >= THAI && code < THAI + 0x7f) bytes[end++] = code - THAI + 0x80;
    else {
      bytes[end++] = OTHER;
      bytes[end++] = code >> 8;
      bytes[end++] = code & 0xff;
    }
  }
  return bytes.subarray(0, end);
}

/** What FTS5's `ascii` tokenizer takes for one token: everything but ASCII punctuation and spaces. */
const TOKEN = /[0-9a-z\u0080-\uffff]+/g;

/** Thai words as tokens, each once. */
export function searchWords(folded: readonly string[]): string[] {
  const found = new Set<string>();
  for (const line of folded) {
    for (const word of words(line)) for (const [token] of word.matchAll(TOKEN)) found.add(token);
  }
  return [...found];
}

/** Folded lines of a section, title first. */
export function foldedLines(section: Section): string[] {
  return linesOf(section).map(({ content }) => fold(contentText(content), LOOSEST).text);
}
