/**
 * Marks inside a Markdown block, after CommonMark's delimiter algorithm (0.31, “phase 2: inline structure”) and GitHub's
 * strikethrough, and the HTML elements that a plan's own Markdown has. Code spans, links and other HTML stay as typed. Linear in
 * the text for any input.
 *
 * One rule is wider: beside a Thai letter `*` may open or close next to punctuation, since Thai sets no space there.
 */
import { type Inline, MARKS, type Mark } from '../../shared/plan/model.ts';
import type { Unmapped } from './token.ts';

interface Delimiter {
  readonly char: string;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Characters used up as closing marks (from the left) and as opening marks (from the right). */
  left: number;
  right: number;
}

/** A stretch of the source: text, a run of delimiters, a tag, markup that goes, or a line break. */
interface Node {
  readonly text: string;
  readonly role: 'text' | 'markup' | 'break';
  readonly run?: Delimiter;
  readonly tag?: { readonly mark: Mark; readonly closes: boolean };
}

export interface MarkedText {
  readonly content: readonly Inline[];
  /** The source in order, cut into what was kept and what was markup. */
  readonly pieces: readonly { readonly text: string; readonly kept: boolean }[];
  readonly unmapped: ReadonlySet<Unmapped>;
}

/** A block with more stretches of marks than this is no prose; it stays as typed, since no editor could show it. */
const MOST_STRETCHES = 5000;

/** Elements that mean a mark, as `planToMarkdown` writes them. */
const TAG_MARKS: Readonly<Record<string, Mark>> = {
  strong: 'bold',
  em: 'italic',
  u: 'underline',
  del: 'strike',
  sup: 'sup',
  sub: 'sub',
};
/** White space at the start of a line, as it writes it. */
const ENTITIES: Readonly<Record<string, string>> = { '&#32;': ' ', '&#9;': '\t' };

const SPECIAL = /[\\`*_~\n]|<\/?(?:strong|em|u|del|sup|sub)>|<br *\/?>|&#(?:32|9);/g;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const ASCII_PUNCTUATION = /^[!-/:-@[-`{-~]$/;
const THAI = /^[\u0E01-\u0E4E]$/;

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function delimiter(char: string, length: number, before: string, after: string): Delimiter {
  const free = char === '*' && (THAI.test(before) || THAI.test(after));
  const left = !isSpace(after) && (free || !PUNCTUATION.test(after) || isSpace(before) || PUNCTUATION.test(before));
  const right = !isSpace(before) && (free || !PUNCTUATION.test(before) || isSpace(after) || PUNCTUATION.test(after));
  const word = char === '_';
  return {
    char,
    length,
    opens: left && (!word || !right || PUNCTUATION.test(before)),
    closes: right && (!word || !left || PUNCTUATION.test(after)),
    left: 0,
    right: 0,
  };
}

/** Where the run of backticks that ends a code span of this length is next; asked for growing positions only. */
function backtickRuns(text: string): (length: number, from: number) => number {
  const starts = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const list = starts.get(run.length);
    if (list) list.push(index);
    else starts.set(run.length, [index]);
  }
  const cursors = new Map<number, number>();
  return (length, from) => {
    const list = starts.get(length) ?? [];
    let cursor = cursors.get(length) ?? 0;
    while (cursor < list.length && list[cursor]! < from) cursor += 1;
    cursors.set(length, cursor);
    return list[cursor] ?? -1;
  };
}

function cutNodes(text: string): Node[] {
  const nodes: Node[] = [];
  const closingTicks = backtickRuns(text);
  let start = 0;
  const keep = (end: number) => {
    if (end > start) nodes.push({ text: text.slice(start, end), role: 'text' });
    start = end;
  };
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(text); match; match = SPECIAL.exec(text)) {
    const at = match.index;
    const char = match[0];
    let end = at + char.length;
    if (char === '\n' || char.startsWith('<br')) {
      keep(at);
      nodes.push({ text: char, role: 'break' });
    } else if (char.startsWith('<')) {
      keep(at);
      const closes = char.startsWith('</');
      nodes.push({ text: char, role: 'text', tag: { mark: TAG_MARKS[char.slice(closes ? 2 : 1, -1)]!, closes } });
    } else if (char.startsWith('&')) {
      keep(at);
      nodes.push({ text: char, role: 'markup' }, { text: ENTITIES[char]!, role: 'text' });
    } else if (char === '\\') {
      const next = text[at + 1] ?? '';
      if (next !== '\n' && !ASCII_PUNCTUATION.test(next)) continue;
      keep(at);
      nodes.push({ text: char, role: 'markup' });
      if (next !== '\n') {
        nodes.push({ text: next, role: 'text' });
        end = at + 2;
      }
    } else {
      while (text[end] === char) end += 1;
      if (char === '`') {
        const closing = closingTicks(end - at, end);
        // A code span is text to its end; without an end the backticks alone are.
        SPECIAL.lastIndex = closing < 0 ? end : closing + end - at;
        continue;
      }
      keep(at);
      const run = delimiter(char, end - at, text[at - 1] ?? '', text[end] ?? '');
      const useful = (run.opens || run.closes) && (char !== '~' || run.length === 2);
      nodes.push({ text: text.slice(at, end), role: 'text', ...(useful && { run }) });
    }
    start = end;
    SPECIAL.lastIndex = end;
  }
  keep(text.length);
  return nodes;
}

interface Stretch {
  readonly mark: Mark;
  /** Nodes from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

function unused(run: Delimiter): number {
  return run.length - run.left - run.right;
}

/** CommonMark's “multiple of 3” rule keeps `**a*b**` apart. */
function matches(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.char !== closer.char || !opener.opens) return false;
  const either = opener.closes || closer.opens;
  return !either || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function pairUp(nodes: readonly Node[]): Stretch[] {
  const stretches: Stretch[] = [];
  /** Openers still waiting, by node; and below which of them a closer of a kind need not look again. */
  const waiting: number[] = [];
  const bottoms = new Map<string, number>();
  for (const [index, { run }] of nodes.entries()) {
    if (!run) continue;
    const kind = `${run.char}${run.opens}${run.length % 3}`;
    while (run.closes && unused(run) > 0) {
      const bottom = bottoms.get(kind) ?? 0;
      let found = waiting.length - 1;
      while (found >= bottom && !matches(nodes[waiting[found]!]!.run!, run)) found -= 1;
      if (found < bottom) {
        bottoms.set(kind, waiting.length);
        break;
      }
      const opener = nodes[waiting[found]!]!.run!;
      const size = Math.min(2, unused(opener), unused(run));
      opener.right += size;
      run.left += size;
      const mark: Mark = run.char === '~' ? 'strike' : size === 2 ? 'bold' : 'italic';
      stretches.push({ mark, from: waiting[found]! + 1, to: index });
      waiting.length = unused(opener) > 0 ? found + 1 : found;
      for (const [key, value] of bottoms) if (value > waiting.length) bottoms.set(key, waiting.length);
    }
    if (run.opens && unused(run) > 0) waiting.push(index);
  }
  return stretches;
}

/** Pairs each closing tag with the nearest open one of its kind; a tag without its other stays as typed. */
function pairTags(nodes: readonly Node[]): Stretch[] {
  const stretches: Stretch[] = [];
  const waiting = new Map<Mark, number[]>();
  for (const [index, { tag }] of nodes.entries()) {
    if (!tag) continue;
    const open = waiting.get(tag.mark) ?? [];
    waiting.set(tag.mark, open);
    if (!tag.closes) open.push(index);
    else if (open.length > 0) stretches.push({ mark: tag.mark, from: open.pop()! + 1, to: index });
  }
  return stretches;
}

function findUnmapped(text: string, pieces: MarkedText['pieces']): Set<Unmapped> {
  const found = new Set<Unmapped>();
  if (text.includes('](')) found.add('link');
  if (text.includes('`')) found.add('code');
  if (pieces.some(({ text: piece, kept }) => kept && /<[A-Za-z/!]/.test(piece))) found.add('html');
  return found;
}

function asTyped(text: string): MarkedText {
  const lines = text.split('\n');
  return {
    content: lines.flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ]),
    pieces: [{ text, kept: true }],
    unmapped: new Set<Unmapped>(['marks']),
  };
}

/** Reads the marks of one block. `\n` in the text is a line break. */
export function readMarks(text: string): MarkedText {
  const nodes = cutNodes(text);
  const tagged = pairTags(nodes);
  const stretches = [...pairUp(nodes), ...tagged];
  if (stretches.length > MOST_STRETCHES) return asTyped(text);
  const edges = new Map<number, { mark: Mark; by: number }[]>();
  const edge = (at: number, mark: Mark, by: number) => {
    const list = edges.get(at);
    if (list) list.push({ mark, by });
    else edges.set(at, [{ mark, by }]);
  };
  for (const { mark, from, to } of stretches) {
    edge(from, mark, 1);
    edge(to, mark, -1);
  }
  const paired = new Set(tagged.flatMap(({ from, to }) => [from - 1, to]));
  const depth: Record<Mark, number> = { bold: 0, italic: 0, underline: 0, strike: 0, sup: 0, sub: 0 };
  const content: Inline[] = [];
  const pieces: { text: string; kept: boolean }[] = [];
  const keep = (kept: string) => {
    if (kept === '') return;
    const marks = MARKS.filter((mark) => depth[mark] > 0);
    content.push(marks.length > 0 ? { type: 'text', text: kept, marks } : { type: 'text', text: kept });
    pieces.push({ text: kept, kept: true });
  };
  for (const [index, { text: source, role, run }] of nodes.entries()) {
    for (const { mark, by } of edges.get(index) ?? []) depth[mark] += by;
    if (role === 'break') {
      content.push({ type: 'break' });
      if (source !== '\n') pieces.push({ text: source, kept: false });
    } else if (role === 'markup' || paired.has(index)) pieces.push({ text: source, kept: false });
    else if (run) {
      pieces.push({ text: source.slice(0, run.left), kept: false });
      keep(source.slice(run.left, source.length - run.right));
      pieces.push({ text: source.slice(source.length - run.right), kept: false });
    } else keep(source);
  }
  return { content, pieces, unmapped: findUnmapped(text, pieces) };
}
