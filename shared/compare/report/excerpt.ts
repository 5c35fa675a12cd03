/** Short pieces of text, cut between words and never inside a cluster. */
import { graphemes, wordsAndGaps } from '../../thai/segment.ts';

/** Clusters of unchanged words that are kept beside a change. */
const CONTEXT = 24;
/** How much of a text is looked at to find that many, in UTF-16 units: clusters are rarely more than three. */
const LOOKED_AT = 5 * CONTEXT;
/** What stands for what was left out. */
const LEFT_OUT = '…';

/** The beginning of a text. */
export function opening(text: string): string {
  if (text.length <= CONTEXT) return text;
  const looked = text.slice(0, LOOKED_AT);
  const length = keptLength(wordsAndGaps(looked), graphemes(looked), looked.length < text.length);
  return length < text.length ? text.slice(0, length).trimEnd() + LEFT_OUT : text;
}

/** The end of a text. */
export function ending(text: string): string {
  if (text.length <= CONTEXT) return text;
  const looked = text.slice(-LOOKED_AT);
  const length = keptLength(wordsAndGaps(looked).reverse(), graphemes(looked).reverse(), looked.length < text.length);
  return length < text.length ? LEFT_OUT + text.slice(text.length - length).trimStart() : text;
}

/** The beginning and the end of a text between two changes. */
export function between(text: string): string {
  const [start, end] = [opening(text), ending(text)];
  return start.length + end.length < text.length ? start + end.slice(LEFT_OUT.length) : text;
}

/**
 * The length of the first words that fit, or of the first clusters where not even one word does. The last of either may have
 * been cut where `isCut`. Clusters are counted once for all words: each text looked into costs memory that is not given back soon.
 */
function keptLength(words: readonly string[], clusters: readonly string[], isCut: boolean): number {
  const room = lengthOf(clusters.slice(0, CONTEXT));
  return fitting(whole(words, isCut), room) || fitting(whole(clusters, isCut), room);
}

/** All parts but the last, where that may have been cut. */
function whole(parts: readonly string[], isCut: boolean): readonly string[] {
  return isCut ? parts.slice(0, -1) : parts;
}

/** The length of the first parts that are together not longer than `room`. */
function fitting(parts: readonly string[], room: number): number {
  let taken = 0;
  for (const { length } of parts) {
    if (taken + length > room) break;
    taken += length;
  }
  return taken;
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
