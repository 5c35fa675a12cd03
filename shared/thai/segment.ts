/**
 * Words and grapheme clusters, the only units that text is cut, counted and compared in.
 *
 * Always given one paragraph at a time: finding Thai words in one long string is quadratic in older engines.
 * Boundaries are ICU's; two engines of different ages may differ in words, so nothing that is stored depends on them.
 */

const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' });
const wordBounds = new Intl.Segmenter('th', { granularity: 'word' });

/** The grapheme clusters of one paragraph in order; joined they are the text. A consonant and its marks, ำ included, are one. */
export function graphemes(paragraph: string): string[] {
  const found: string[] = [];
  for (const { segment } of clusters.segment(paragraph)) found.push(segment);
  return found;
}

/** The words of one paragraph in order, without spaces and punctuation. Numbers count as words. */
export function words(paragraph: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of wordBounds.segment(paragraph)) if (isWordLike) found.push(segment);
  return found;
}

/** How many words `words` would give. */
export function countWords(paragraph: string): number {
  if (paragraph === '') return 0;
  let count = 0;
  for (const { isWordLike } of wordBounds.segment(paragraph)) if (isWordLike) count += 1;
  return count;
}

/** All of one paragraph cut at its words: words, spaces and punctuation in order; joined they are the text. No cut falls inside a cluster. */
export function wordsAndGaps(paragraph: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const { index } of wordBounds.segment(paragraph)) {
    if (index === start || cutsCluster(paragraph, index)) continue;
    found.push(paragraph.slice(start, index));
    start = index;
  }
  if (start < paragraph.length) found.push(paragraph.slice(start));
  return found;
}

/** What can stand on either side of a cluster's edge, whatever is beyond: what nearly every word begins and ends with. */
const PLAIN_START = /[ !-~ก-ฮเ-ไ๐-๙]/;
const PLAIN_BEFORE = /[ !-~ก-๛]/;

/** Whether a cut of one paragraph at `index` falls inside a cluster. Its two ends never do. */
export function cutsCluster(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  if (PLAIN_START.test(text[index]!) && PLAIN_BEFORE.test(text[index - 1]!)) return false;
  return clusters.segment(text).containing(index)?.index !== index;
}
