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
  const isCut = looked.length < text.length;
  const kept = fitting(whole(wordsAndGaps(looked), isCut)) || fitting(whole(graphemes(looked), isCut));
  return kept.length < text.length ? kept.trimEnd() + LEFT_OUT : text;
}

/** The end of a text. */
export function ending(text: string): string {
  if (text.length <= CONTEXT) return text;
  const looked = text.slice(-LOOKED_AT);
  const isCut = looked.length < text.length;
  const words = whole(wordsAndGaps(looked).reverse(), isCut);
  const { length } = fitting(words) || fitting(whole(graphemes(looked).reverse(), isCut));
  return length < text.length ? LEFT_OUT + text.slice(text.length - length).trimStart() : text;
}

/** The beginning and the end of a text between two changes. */
export function between(text: string): string {
  const [start, end] = [opening(text), ending(text)];
  return start.length + end.length < text.length ? start + end.slice(LEFT_OUT.length) : text;
}

/** All parts but the last, where that may have been cut. */
function whole(parts: readonly string[], isCut: boolean): readonly string[] {
  return isCut ? parts.slice(0, -1) : parts;
}

/** Parts in the order given while they fit. */
function fitting(parts: readonly string[]): string {
  let taken = '';
  let clusters = 0;
  for (const part of parts) {
    clusters += graphemes(part).length;
    if (clusters > CONTEXT) break;
    taken += part;
  }
  return taken;
}
