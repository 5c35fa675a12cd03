/** A line as the tokens it is compared by: words and what stands between them, line breaks, references, footnotes. */
import type { Inline } from '../plan/model.ts';
import { wordsAndGaps } from '../thai/segment.ts';
import { joinInlines, type Rename } from './lines.ts';

/** Two tokens are the same when their keys are; marks are not looked at. `start` and `end` are places in the line's `Flat`. */
export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A line laid out by length: UTF-16 units of its text, one for a break, a reference or a footnote. Several lines follow one another with one unit between. */
export interface Flat {
  readonly spans: readonly { readonly start: number; readonly end: number; readonly inline: Inline }[];
  readonly tokens: readonly Token[];
}

/** The token where one line ends and the next begins. No text holds it: text has no line breaks. */
export const LINE_END = '\n\n\n';

/** Terms that are one word to those who write plans, though ICU cuts them. */
const USUAL_TERMS = [
  'หน่วยงาน',
  'งบประมาณ',
  'คณะกรรมการ',
  'อนุกรรมการ',
  'ตัวชี้วัด',
  'ค่าเป้าหมาย',
  'ผู้มีส่วนได้เสีย',
  'ผู้มีส่วนได้ส่วนเสีย',
  'ธรรมาภิบาล',
  'รัฐวิสาหกิจ',
  'เจ้าหน้าที่',
  'ร้อยละ',
];

/** What finds every term, the longest first. */
export type Terms = RegExp;

/** The usual terms and an agency's own. Empty ones are left out. */
export function termsOf(own: readonly string[]): Terms {
  const all = [...USUAL_TERMS, ...own.filter((term) => term.trim() !== '')].sort((a, b) => b.length - a.length);
  return new RegExp(all.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
}

/** The words of a text with terms kept whole; a word that reaches into a term belongs to it. */
function wholeWords(text: string, terms: Terms): string[] {
  const parts = wordsAndGaps(text);
  const whole: string[] = [];
  let start = 0;
  let termStart = 0;
  let termEnd = 0;
  const found = text.matchAll(terms);
  const next = () => {
    const match = found.next().value;
    termStart = match === undefined ? Number.POSITIVE_INFINITY : match.index;
    termEnd = match === undefined ? Number.POSITIVE_INFINITY : match.index + match[0].length;
  };
  next();
  for (const part of parts) {
    while (termEnd <= start) next();
    if (termStart < start && whole.length > 0) whole[whole.length - 1] += part;
    else whole.push(part);
    start += part.length;
  }
  return whole;
}

function keyOf(inline: Exclude<Inline, { type: 'text' }>, rename: Rename): string {
  if (inline.type === 'break') return '\n';
  // A note is told by its own name: whose words changed is still the same note.
  return inline.type === 'reference' ? `\n${rename(inline.target)}` : `\n\n${rename(inline.id)}`;
}

/** Lays out lines one after another, with a `LINE_END` between them. */
export function flatten(lines: readonly (readonly Inline[])[], terms: Terms, rename: Rename): Flat {
  const spans: { start: number; end: number; inline: Inline }[] = [];
  const tokens: Token[] = [];
  let offset = 0;
  let stretch = '';
  const single = (key: string) => {
    tokens.push({ key, start: offset, end: offset + 1 });
    offset += 1;
  };
  const endStretch = () => {
    let start = offset - stretch.length;
    for (const key of stretch === '' ? [] : wholeWords(stretch, terms)) {
      tokens.push({ key, start, end: start + key.length });
      start += key.length;
    }
    stretch = '';
  };
  for (const [index, line] of lines.entries()) {
    if (index > 0) single(LINE_END);
    for (const inline of line) {
      const start = offset;
      if (inline.type === 'text') {
        stretch += inline.text;
        offset += inline.text.length;
      } else {
        endStretch();
        single(keyOf(inline, rename));
      }
      spans.push({ start, end: offset, inline });
    }
    endStretch();
  }
  return { spans, tokens };
}

/** The inlines between two places; ends of lines are not among them. */
export function sliceInlines({ spans }: Flat, start: number, end: number): Inline[] {
  const cut: Inline[] = [];
  for (let index = firstPast(spans, start); index < spans.length && spans[index]!.start < end; index += 1) {
    const { start: spanStart, end: spanEnd, inline } = spans[index]!;
    if (inline.type !== 'text' || (spanStart >= start && spanEnd <= end)) cut.push(inline);
    else {
      const text = inline.text.slice(Math.max(0, start - spanStart), end - spanStart);
      cut.push({ ...inline, text });
    }
  }
  return joinInlines([cut]);
}

/** The first span that ends after a place. */
function firstPast(spans: Flat['spans'], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
