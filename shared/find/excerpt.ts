/** What is shown of a line around a match. */
import { contentText, sliceContent } from '../plan/content.ts';
import type { Inline } from '../plan/model.ts';
import { plainText } from '../plan/outline.ts';
import type { Printed } from '../plan/references.ts';
import { cutsCluster, wordsAndGaps } from '../thai/segment.ts';

/** Words before and after a match with the match between them, on one line, references as they print. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters shown before a match and after it. */
const BEFORE = 28;
const AFTER = 60;
/** How far beyond to look for words to cut at, and how little more is shown whole. */
const LEEWAY = 12;

const CUT = '…';

/** The line around [from, to) of `contentText`, cut between words. */
export function excerptOf(content: readonly Inline[], from: number, to: number, labels: Printed): Excerpt {
  const text = contentText(content);
  const start = startOfWords(text, from);
  const end = endOfWords(text, to);
  const words = (begin: number, stop: number) => plainText(sliceContent(content, begin, stop), labels);
  return {
    before: (start > 0 ? CUT : '') + words(start, from).trimStart(),
    match: words(from, to),
    after: words(to, end).trimEnd() + (end < text.length ? CUT : ''),
  };
}

function startOfWords(text: string, from: number): number {
  const wanted = from - BEFORE;
  if (wanted <= LEEWAY) return 0;
  return edges(text, wanted - LEEWAY, from).find((edge) => edge >= wanted) ?? from;
}

function endOfWords(text: string, to: number): number {
  const wanted = to + AFTER;
  if (wanted >= text.length - LEEWAY) return text.length;
  return edges(text, to, wanted + LEEWAY).findLast((edge) => edge <= wanted) ?? to;
}

/** Where words begin and end in a stretch of a text whose ends are moved off the insides of clusters. */
function edges(text: string, from: number, to: number): number[] {
  let start = from;
  while (cutsCluster(text, start)) start -= 1;
  let end = to;
  while (cutsCluster(text, end)) end += 1;
  const found: number[] = [start];
  for (const part of wordsAndGaps(text.slice(start, end))) found.push(found.at(-1)! + part.length);
  return found;
}
