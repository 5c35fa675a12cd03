/** XML as a tree of places in its text, for changing it where one wants and nowhere else. */
import { SaxesParser } from 'saxes';
import { UnreadableDocx } from '../read/package.ts';

/** An element and where it stands: `start` at its `<`, `inner` after its start tag, `innerEnd` before its end tag, `end` after that. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  /** The prefix with its colon, or nothing. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tag[];
  readonly start: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
  /** Written as `<a/>`. */
  readonly isEmpty: boolean;
  /** Its children were let go; `unfolded` has them. */
  readonly isFolded: boolean;
}

type Open = { -readonly [K in keyof Tag]: K extends 'children' ? Tag[] : Tag[K] } & {
  /** Of use beyond its paragraph, or with such a tag in it. */
  stays: boolean;
  /** A paragraph, or with one in it. */
  holds: boolean;
};

/** What is looked for in paragraphs that nothing is changed in. */
const STAYS = new Set(['txbxContent', 'sectPr']);
/** What else of a document is looked at besides its paragraphs. */
const HOLDS = new Set(['p', 'body', 'AlternateContent', 'Choice', 'Fallback']);

/**
 * The root of a text that `parseXml` took as sound: its paragraphs, folded, and what they stand in. The tags of a whole book, or
 * the properties of the cells of a long table, would fill memory.
 */
export function tagTree(xml: string): Tag {
  return tagsOf(xml, 0, true);
}

/** A tag of `xml` with its children. */
export function unfolded(tag: Tag, xml: string): Tag {
  return tag.isFolded ? tagsOf(xml.slice(tag.start, tag.end), tag.start, false) : tag;
}

/** The root of a text that stands `from` characters into that of the file. */
function tagsOf(xml: string, from: number, folding: boolean): Tag {
  const open: Open[] = [];
  let root: Tag | null = null;
  /** How many of the open tags have all of their tags kept. */
  let whole = folding ? 0 : 1;
  const parser = new SaxesParser({ position: true, xmlns: false });
  parser.on('error', (cause) => {
    throw new UnreadableDocx('damaged', { cause });
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const local = name.slice(name.indexOf(':') + 1);
    const inner = parser.position;
    // No `<` can stand within a tag.
    const start = xml.lastIndexOf('<', inner - 1);
    open.push({
      name: local,
      prefix: name.slice(0, name.length - local.length),
      attributes,
      children: [],
      start: from + start,
      inner: from + inner,
      innerEnd: from + inner,
      end: from + inner,
      isEmpty: isSelfClosing,
      isFolded: false,
      stays: STAYS.has(local),
      holds: HOLDS.has(local),
    });
    if (isWhole(local)) whole += 1;
  });
  parser.on('closetag', () => {
    const tag = open.pop()!;
    if (!tag.isEmpty) {
      tag.end = from + parser.position;
      tag.innerEnd = from + xml.lastIndexOf('<', parser.position - 1);
    }
    if (folding && tag.name === 'p' && !tag.stays && tag.children.length > 0) {
      tag.children = [];
      tag.isFolded = true;
    }
    const parent = open.at(-1);
    if (parent === undefined) root = tag;
    else if (whole > 0 || tag.holds || tag.stays) {
      parent.children.push(tag);
      parent.stays ||= tag.stays;
      parent.holds ||= tag.holds;
    }
    if (isWhole(tag.name)) whole -= 1;
  });
  parser.write(xml).close();
  if (root === null) throw new UnreadableDocx('damaged');
  return root;
}

/** Whether all tags in a tag of this name are looked at: paragraphs, which are folded once they end, and sections. */
function isWhole(name: string): boolean {
  return name === 'p' || name === 'sectPr';
}

export function childTag(parent: Tag | undefined, name: string): Tag | undefined {
  return parent?.children.find((tag) => tag.name === name);
}

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch that nothing is changed in comes in pieces of about so many characters. */
const PIECE = 64 * 1024;

/** The text with all its changes, in pieces; none may reach into another. Of those at one place the first given comes first. */
export function* spliced(xml: string, splices: readonly Splice[]): Generator<string> {
  const sorted = splices.map((splice, index) => ({ ...splice, index }));
  sorted.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at) throw new RangeError('two changes of one place');
    yield* pieces(xml, at, start);
    yield text;
    at = end;
  }
  yield* pieces(xml, at, xml.length);
}

/** Cut before a `<`, so that no character is cut in two. */
function* pieces(xml: string, from: number, to: number): Generator<string> {
  for (let at = from; at < to; ) {
    const next = xml.indexOf('<', at + PIECE);
    const end = next === -1 ? to : Math.min(next, to);
    yield xml.slice(at, end);
    at = end;
  }
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
