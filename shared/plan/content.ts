/** The words of one line as a single text and back: line breaks and references count as one unit each. */
import type { Inline } from './model.ts';

/** U+FFFC stands for a reference, a line feed for a line break: offsets in it are places of the content. */
export function contentText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : markOf(inline))).join('');
}

function markOf(inline: Exclude<Inline, { type: 'text' }>): string {
  return inline.type === 'break' ? '\n' : '\uFFFC';
}

/** What stands between two offsets of `contentText`. */
export function sliceContent(content: readonly Inline[], from: number, to: number): Inline[] {
  const cut: Inline[] = [];
  let start = 0;
  for (const inline of content) {
    const end = start + (inline.type === 'text' ? inline.text.length : 1);
    if (inline.type !== 'text') {
      if (start >= from && end <= to) cut.push(inline);
    } else {
      const text = inline.text.slice(Math.max(0, from - start), Math.max(0, to - start));
      if (text !== '') cut.push({ ...inline, text });
    }
    start = end;
  }
  return cut;
}
