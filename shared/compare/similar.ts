/** How alike two texts are: the share of their n-grams of clusters that they have in common. */
import { graphemes } from '../thai/segment.ts';
import type { Work } from './sequence.ts';

/** The different n-grams of a text as numbers, ascending. */
export type Grams = Int32Array;

const LENGTH = 3;
/** A text longer than this is judged by its beginning. */
const MOST_CLUSTERS = 20_000;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return mixed(value);
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  return (once ^ (once >>> 15)) | 0;
}

/** Spaces do not count, so that a text cut in two is made of its parts. A text shorter than one gram is one gram. */
export function gramsOf(text: string): Grams {
  const clusters = graphemes(text.replace(/\s+/g, '').slice(0, MOST_CLUSTERS)).map(hash);
  if (clusters.length === 0) return new Int32Array(0);
  const count = Math.max(1, clusters.length - LENGTH + 1);
  const grams = new Int32Array(count);
  for (let start = 0; start < count; start += 1) {
    let value = 0;
    for (let index = start; index < Math.min(start + LENGTH, clusters.length); index += 1) {
      value = (Math.imul(value, 31) + clusters[index]!) | 0;
    }
    grams[start] = mixed(value);
  }
  grams.sort();
  let unique = 0;
  for (const gram of grams) if (unique === 0 || grams[unique - 1] !== gram) grams[unique++] = gram;
  return grams.slice(0, unique);
}

function inCommon(a: Grams, b: Grams): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}

/** From 0, nothing in common, to 1, the same grams (Dice). */
export function likeness(a: Grams, b: Grams, work: Work): number {
  work.left -= a.length + b.length;
  return a.length + b.length === 0 ? 1 : (2 * inCommon(a, b)) / (a.length + b.length);
}

/** The share of `part` that is found in `whole`. */
export function contained(part: Grams, whole: Grams, work: Work): number {
  work.left -= part.length + whole.length;
  return part.length === 0 ? 0 : inCommon(part, whole) / part.length;
}

/** How many grams stand for a text in the search for texts like it: its smallest, which likely are the other's smallest too. */
const SKETCH = 16;
/** A gram that so many texts have says nothing. */
const TOO_COMMON = 40;
/** Most texts that are looked at closely for one. */
const CANDIDATES = 6;

/** Finds, among `texts`, the few that are most probably like a given one, by place in the list. */
export function searchable(texts: readonly Grams[]): (wanted: Grams) => number[] {
  const places = new Map<number, number[]>();
  for (const [place, grams] of texts.entries()) {
    for (const gram of sketchOf(grams)) {
      const there = places.get(gram);
      if (there === undefined) places.set(gram, [place]);
      else there.push(place);
    }
  }
  return (wanted) => {
    const votes = new Map<number, number>();
    for (const gram of sketchOf(wanted)) {
      const there = places.get(gram);
      if (there === undefined || there.length > TOO_COMMON) continue;
      for (const place of there) votes.set(place, (votes.get(place) ?? 0) + 1);
    }
    const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, CANDIDATES).map(([place]) => place);
  };
}

function sketchOf(grams: Grams): Grams {
  return grams.subarray(0, SKETCH);
}
