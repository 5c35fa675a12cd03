/** What one press of a key takes, in the units of a Thai writer. Offsets are UTF-16, as lexical's. */
import { graphemes } from '../../../shared/thai/segment.ts';

const THAI = /[\u0E00-\u0E7F]/;

/** Longest stretch looked at for a cluster; the longest emoji sequences have about 35 units. */
const NEAR = 64;

/**
 * How many units Backspace takes from the end of a text: the last code point of a Thai cluster (a tone mark goes alone, as it
 * was typed alone), any other cluster whole.
 */
export function lengthBeforeCaret(text: string): number {
  const cluster = graphemes(text.slice(-NEAR)).at(-1) ?? '';
  return THAI.test(cluster) ? ([...cluster].at(-1)?.length ?? 0) : cluster.length;
}

/** How many units Delete takes from the start of a text: a whole cluster, so that no mark is left without its consonant. */
export function lengthAfterCaret(text: string): number {
  return graphemes(text.slice(0, NEAR))[0]?.length ?? 0;
}

/** The edge of a cluster at or before an offset (`start`), or at or after it (`end`). */
export function clusterEdge(text: string, offset: number, side: 'start' | 'end'): number {
  let at = 0;
  for (const cluster of graphemes(text)) {
    const next = at + cluster.length;
    if (offset < next) {
      return side === 'start' || offset === at ? at : next;
    }
    at = next;
  }
  return at;
}

/** How many units at the start of a text belong to the cluster that the text before it ends with. */
export function lengthJoined(before: string, text: string): number {
  const tail = before.slice(-NEAR);
  let at = 0;
  for (const cluster of graphemes(tail + text.slice(0, NEAR))) {
    at += cluster.length;
    if (at >= tail.length) {
      break;
    }
  }
  return Math.max(0, at - tail.length);
}
