/** What is shown of a line around a match. */
import { contentText, sliceContent } from '../plan/content.ts';
import type { Inline } from '../plan/model.ts';
import { plainText } from '../plan/outline.ts';
import type { Printed } from '../plan/references.ts';
import { cutsCluster } from '../thai/segment.ts';

/** Words before and after a match with the match between them, on one line, references as they print. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters shown before a match and after it. */
const BEFORE = 28;
const AFTER = 60;
/** How far beyond to look for a space to cut at. */
const LEEWAY = 12;

const CUT = '…';

/** The line around [from, to) of `contentText`, cut at spaces where there are some near, never inside a grapheme cluster. */
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
  for (let at = wanted; at > wanted - LEEWAY; at -= 1) if (/\s/.test(text[at - 1]!)) return at;
  let at = wanted;
  while (cutsCluster(text, at)) at -= 1;
  return at;
}

function endOfWords(text: string, to: number): number {
  const wanted = to + AFTER;
  if (wanted >= text.length - LEEWAY) return text.length;
  for (let at = wanted; at < wanted + LEEWAY; at += 1) if (/\s/.test(text[at]!)) return at;
  let at = wanted;
  while (cutsCluster(text, at)) at += 1;
  return at;
}
