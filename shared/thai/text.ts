/**
 * One spelling for what looks the same. Text is normalised once, where it enters; everything behind relies on it.
 *
 * Sources: Unicode chapter 16.1 (Thai) and UnicodeData (U+0E33 is compatibility-equivalent to U+0E4D U+0E32, so NFC alone does
 * not join them); the combining classes of Thai vowels are mostly 0, so NFC alone does not order marks either.
 */

/**
 * Control characters and non-characters, which XML 1.0 cannot hold (not tab and line ends); soft hyphen, zero-width space and
 * non-joiner, word joiner, byte-order mark.
 */
const INVISIBLE = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u00AD\u200B\u200C\u2060\uFEFF\uFFFE\uFFFF]/gu;
const INVISIBLE_TEST = new RegExp(INVISIBLE.source, 'u');

/** A zero-width joiner means something only between two emoji. */
const JOINER =
  /(?<!\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** No-break space, figure space, narrow no-break space. */
const NO_BREAK = /[\u00A0\u2007\u202F]/g;

const TONE = '\u0E48-\u0E4B';
const MARK_RUN = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]{2,}/g;
const SARA_AM_IN_TWO = new RegExp(`\\u0E4D([${TONE}]*)\\u0E32`, 'g');
const TONE_AFTER_SARA_AM = new RegExp(`\\u0E33([${TONE}]+)`, 'g');
const TWO_SARA_E = /\u0E40\u0E40/g;

/**
 * What no rule below can touch: ASCII, Thai and usual punctuation, no mark after one that it should stand before. Nearly all
 * text is so, and is given back as it came.
 */
const UNUSUAL =
  /[^\t\n\r -~\u0E01-\u0E39\u0E3F-\u0E4C\u0E4E-\u0E5B“”‘’–—…•]|\u0E40\u0E40|[\u0E33\u0E4C\u0E4E][\u0E48-\u0E4B]|[\u0E31\u0E34-\u0E37\u0E47][\u0E38\u0E39]|[\u0E48-\u0E4C\u0E4E][\u0E31\u0E34-\u0E39\u0E47]|\u0E4E\u0E4C/;

/**
 * Where a mark stands in its cluster: below (phinthu, then ุ ู), above (ั ิ ี ึ ื ็), nikhahit, tone, thanthakhat, yamakkan.
 * The order agrees with the combining classes (9, 103, 0, 0, 107, 0, 0), so NFC leaves it alone.
 */
function rank(mark: string): number {
  if (mark === '\u0E3A') return 0;
  if (mark === '\u0E38' || mark === '\u0E39') return 1;
  if (mark === '\u0E4D') return 3;
  if (mark >= '\u0E48' && mark <= '\u0E4B') return 4;
  if (mark === '\u0E4C') return 5;
  if (mark === '\u0E4E') return 6;
  return 2;
}

function inOrder(marks: string): string {
  return [...marks].sort((a, b) => rank(a) - rank(b)).join('');
}

function respell(text: string): string {
  return text
    .replace(JOINER, '')
    .replace(NO_BREAK, ' ')
    .normalize('NFC')
    .replace(MARK_RUN, inOrder)
    .replace(SARA_AM_IN_TWO, '$1\u0E33')
    .replace(TONE_AFTER_SARA_AM, '$1\u0E33')
    .replace(TWO_SARA_E, '\u0E41');
}

/** Zero-width and control characters out, whatever stands around them, so that this may be done piece by piece. */
export function withoutInvisible(text: string): string {
  return INVISIBLE_TEST.test(text) ? text.replace(INVISIBLE, '') : text;
}

/**
 * The one spelling of a text. Idempotent; text that is spelt right comes back unchanged; no mark loses its consonant.
 *
 * - lone surrogates become U+FFFD, then NFC;
 * - zero-width characters, soft hyphens and control characters go (a joiner inside an emoji stays); no-break spaces become spaces;
 * - U+0E4D U+0E32 becomes ำ (U+0E33), a tone mark before, between or after them standing before ำ: น้ำ;
 * - เเ becomes แ; marks on one consonant stand in the order a keyboard gives them: vowel, tone, thanthakhat.
 *
 * Line ends and tabs are not its business. Doubled marks and orphan marks are kept: they are for a person to correct.
 */
export function normalizeText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  let normal = withoutInvisible(text.toWellFormed()).normalize('NFC');
  // A foreign mark between Thai ones lets NFC and the rules bring new neighbours together: until nothing moves.
  for (let before = ''; before !== normal; ) {
    before = normal;
    normal = respell(normal);
  }
  return normal;
}
