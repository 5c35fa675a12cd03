/** One consonant with the marks and vowels that stand on it or were torn off it. */
import { normalizeText } from '../text.ts';

const TONE = '\\u0E48-\\u0E4B';
/** ั, the vowels above and below, phinthu, ็, tones, ์, nikhahit, yamakkan. */
export const MARK = '\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E';
const UNSEEN = '\\u200B-\\u200D\\u2060\\uFEFF\\u00AD';
/** One or two spaces, with what cannot be seen around them. Bounded, so that looking for one takes no more time the longer it is. */
export const GAP = `(?:[${UNSEEN}]{0,2}[ \\u00A0\\u2007\\u202F]){1,2}[${UNSEEN}]{0,2}`;

const MARK_WITH_GAP = `(?:${GAP})?[${MARK}]`;
const TAIL = `(?:${GAP})?[\\u0E32\\u0E33](?:(?:${GAP})?[\\u0E33\\u0E4D${TONE}])*`;

/** A consonant and all that may be its own. Two เ, and a mark that has no consonant, are places too. */
export const PLACES = new RegExp(`[ก-ฮ](?:${MARK_WITH_GAP})*(?:${TAIL})?|เเ|[${MARK}]`, 'g');

/** What shows that anything here is worth a closer look; nearly every line has none of it. */
export const WORTH_A_LOOK = new RegExp(
  [
    '[\\uF700-\\uF71A]',
    `[ \\u00A0\\u2007\\u202F][${UNSEEN}]{0,2}[\\u0E32\\u0E33${MARK}]`,
    'เเ',
    `([\\u0E33${MARK}])\\1`,
    `\\u0E4D[${TONE}]*[\\u0E32\\u0E33]`,
    `[\\u0E32\\u0E33][\\u0E4D${TONE}]`,
    '[\\u0E31\\u0E34-\\u0E37\\u0E47][\\u0E38\\u0E39]|[\\u0E48-\\u0E4C\\u0E4E][\\u0E31\\u0E34-\\u0E39\\u0E47]|\\u0E4E\\u0E4C',
  ].join('|'),
);

const ANY_GAP = new RegExp(GAP, 'g');
const AFTER_TAIL = new RegExp(`([\\u0E32\\u0E33])([\\u0E4D${TONE}]+)`, 'g');
/** Twice or three times is a slip of a program; a longer pile is somebody's ornament. */
const DOUBLED = new RegExp(`([\\u0E33${MARK}])\\1{1,2}(?!\\1)(?<!\\1{4})`, 'g');

/** ำ has its ring already. */
const RING_ON_AM = new RegExp(`\\u0E4D([${TONE}]*)\\u0E33`, 'g');

/** What a consonant can carry in Thai: vowel and tone; ์ alone or on ิ ุ; tone and า or ำ. */
const WHOLE = new RegExp(
  `^[ก-ฮ](?:[\\u0E31\\u0E34-\\u0E37\\u0E38\\u0E39\\u0E47]?[${TONE}]?|[\\u0E34\\u0E38]?\\u0E4C|[${TONE}]?[\\u0E32\\u0E33])$`,
);

/** The pieces of a place: the first holds the consonant, the others were apart from what stands before them. */
export function piecesOf(place: string): string[] {
  return place.split(ANY_GAP);
}

/** A place, or the joined pieces of one, in its right order and without what is there twice. */
export function tidy(cluster: string): string {
  let tidied = cluster;
  // What was doubled may part what belongs together: until nothing moves.
  for (let before = ''; before !== tidied; ) {
    before = tidied;
    tidied = normalizeText(tidied.replace(AFTER_TAIL, '$2$1')).replace(DOUBLED, '$1').replace(RING_ON_AM, '$1\u0E33');
  }
  return tidied;
}

/** Whether a cluster can be part of a Thai word. */
export function isWhole(cluster: string): boolean {
  return WHOLE.test(cluster);
}
