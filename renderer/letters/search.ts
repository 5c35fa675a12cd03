import { toArabicDigits } from '../../shared/thai/digits.ts';

/** Whether texts hold every word of a query, in either kind of digits. */
export function answers(texts: readonly string[], query: string): boolean {
  const plain = (words: string) => toArabicDigits(words).toLowerCase();
  const text = plain(texts.join(' '));
  return plain(query)
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
