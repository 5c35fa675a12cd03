/** Other words for a title, from where it is written as bare text. */
import { cutsCluster } from '../thai/segment.ts';
import { contentText, sliceContent } from './content.ts';
import type { Inline, Mark } from './model.ts';
import { normalizeInlines } from './normalize.ts';
import { plainText } from './outline.ts';

/**
 * The title with the words of somebody who saw its `plainText` and made `words` of it. Only what differs is written anew, with the
 * marks of what it replaces or follows; references and footnotes, which were not there to be seen, all stay.
 */
export function retitle(title: readonly Inline[], words: string): readonly Inline[] {
  const was = plainText(title);
  const { start, behind } = sameEnds(was, words);
  const end = was.length - behind;
  const text = words.slice(start, words.length - behind);
  const isMore = start === end;
  const from = placeIn(title, start, !isMore);
  const to = isMore ? from : placeIn(title, end, false);
  const marks = marksAt(title, isMore && start > 0 ? from - 1 : from);
  return normalizeInlines([
    ...sliceContent(title, 0, from),
    { type: 'text', text, ...(marks && { marks }) },
    ...sliceContent(title, from, to).filter(({ type }) => type !== 'text' && type !== 'break'),
    ...sliceContent(title, to, Number.POSITIVE_INFINITY),
  ]);
}

/** How many code units at the start and behind two texts share, never parting a cluster of either. */
function sameEnds(a: string, b: string): { readonly start: number; readonly behind: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  while (start > 0 && (cutsCluster(a, start) || cutsCluster(b, start))) start -= 1;
  let behind = 0;
  while (behind < most - start && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1;
  while (behind > 0 && (cutsCluster(a, a.length - behind) || cutsCluster(b, b.length - behind))) behind -= 1;
  return { start, behind };
}

/** The offset in `contentText` of an offset in `plainText`; past what is not in the latter, or before it. */
function placeIn(title: readonly Inline[], offset: number, past: boolean): number {
  const text = contentText(title);
  let seen = 0;
  let at = 0;
  while (at < text.length && (seen < offset || (past && text[at] === '\uFFFC'))) {
    if (text[at] !== '\uFFFC') seen += 1;
    at += 1;
  }
  return at;
}

function marksAt(title: readonly Inline[], at: number): readonly Mark[] | undefined {
  const [there] = sliceContent(title, at, at + 1);
  return there?.type === 'text' ? there.marks : undefined;
}
