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
};

/** What is looked for in paragraphs that nothing is changed in. */
const STAYS = new Set(['txbxContent', 'sectPr']);

/** The root of a text that `parseXml` took as sound, its paragraphs folded: the tags of a whole book would fill memory. */
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
  const parser = new SaxesParser({ position: true });
  parser.on('error', (cause) => {
    throw new UnreadableDocx('damaged', { cause });
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const [, prefix = '', local = name] = /^([^:]*:)?(.*)$/.exec(name) ?? [];
    const inner = parser.position;
    // No `<` can stand within a tag.
    const start = xml.lastIndexOf('<', inner - 1);
    const own = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]));
    open.push({
      name: local,
      prefix,
      attributes: own,
      children: [],
      start: from + start,
      inner: from + inner,
      innerEnd: from + inner,
      end: from + inner,
      isEmpty: isSelfClosing,
      isFolded: false,
      stays: STAYS.has(local),
    });
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
    if (parent) {
      parent.children.push(tag);
      parent.stays ||= tag.stays;
    } else root = tag;
  });
  parser.write(xml).close();
  if (root === null) throw new UnreadableDocx('damaged');
  return root;
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

/** The text with all its changes; none may reach into another. Of those at one place the first given comes first. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const sorted = splices.map((splice, index) => ({ ...splice, index }));
  sorted.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let changed = '';
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at) throw new RangeError('two changes of one place');
    changed += xml.slice(at, start) + text;
    at = end;
  }
  return changed + xml.slice(at);
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
