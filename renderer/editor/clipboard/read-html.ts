import type { Inline, ListKind, Mark } from '../../../shared/plan/model.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { readTypedLabel } from '../plugins/typed-list.ts';
import { type Fragment, type FragmentLine, paragraphLine } from './fragment.ts';
import { styleOf } from './html-style.ts';
import { isLayout, readHtmlTable, withCaptions } from './read-html-table.ts';

/** Elements whose content is no text of the document. */
const SKIPPED = new Set([
  'HEAD',
  'STYLE',
  'SCRIPT',
  'TITLE',
  'META',
  'LINK',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
]);

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3
   H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
);

const TAG_MARKS: Readonly<Record<string, Mark>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  U: 'underline',
  INS: 'underline',
  S: 'strike',
  STRIKE: 'strike',
  DEL: 'strike',
  SUP: 'sup',
  SUB: 'sub',
};

/** What holds for the text inside an element. */
interface Scope {
  readonly marks: ReadonlySet<Mark>;
  readonly line: LineShape;
  readonly list: { readonly list: ListKind; readonly depth: number } | null;
  readonly kept: boolean;
}

type LineShape =
  | { readonly kind: 'paragraph'; readonly align: 'thai' | 'left' | 'center' | 'right' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly list: ListKind; readonly depth: number };

const PLAIN: LineShape = { kind: 'paragraph', align: 'thai' };

/**
 * Rich text of another program (Word, LibreOffice, Google Docs, a web page) as lines: headings, paragraphs, items of lists
 * (`ol`, `ul` and Word's `mso-list`), tables with their spans and captions, line breaks and the marks a plan has. Everything
 * else becomes its text. Styles are looked at, never taken; scripts are neither run nor kept.
 */
export function readHtml(html: string): Fragment {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const reader = new HtmlReader();
  reader.readChildren(body, { marks: new Set(), line: PLAIN, list: null, kept: false });
  return reader.fragment();
}

class HtmlReader {
  readonly #lines: FragmentLine[] = [];
  #open: { shape: LineShape; content: Inline[] } = { shape: PLAIN, content: [] };
  #sawBlock = false;
  /** An item's words may come in several blocks: only the first of them is the item. */
  #usedItem: Element | null = null;

  fragment(): Fragment {
    this.#close();
    return {
      inline: !this.#sawBlock || (this.#lines.length === 1 && this.#lines[0]?.kind === 'paragraph'),
      lines: withCaptions(this.#lines),
    };
  }

  readChildren(parent: Node, scope: Scope): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        this.#readText(child.nodeValue ?? '', scope);
      } else if (child instanceof Element) {
        this.#readElement(child, scope);
      }
    }
  }

  #readText(text: string, scope: Scope): void {
    const shown = scope.kept ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    const lineBefore = this.#open.content.at(-1);
    const joined =
      !scope.kept && (lineBefore === undefined || lineBefore.type === 'break' || endsInSpace(lineBefore))
        ? shown.replace(/^ /, '')
        : shown;
    if (joined === '') {
      return;
    }
    // Headings are bold by themselves.
    const marks = [...scope.marks].filter((mark) => mark !== 'bold' || scope.line.kind !== 'heading');
    if (this.#open.content.length === 0) {
      this.#open.shape = scope.line;
    }
    this.#open.content.push(
      marks.length === 0 ? { type: 'text', text: joined } : { type: 'text', text: joined, marks },
    );
  }

  #readElement(element: Element, scope: Scope): void {
    const style = styleOf(element);
    if (SKIPPED.has(element.tagName) || style.get('mso-list') === 'Ignore' || style.get('display') === 'none') {
      return;
    }
    if (element.tagName === 'BR') {
      this.#open.content.push({ type: 'break' });
      return;
    }
    const inner: Scope = {
      ...scope,
      marks: marksIn(element, style, scope.marks),
      kept: keepsSpace(element, style, scope.kept),
    };
    if (!BLOCKS.has(element.tagName)) {
      this.readChildren(element, inner);
      return;
    }
    this.#close();
    this.#sawBlock ||= element.tagName !== 'BODY';
    if (element instanceof HTMLTableElement && !isLayout(element)) {
      this.#lines.push(...readHtmlTable(element, (part) => this.#readApart(part, inner)));
      return;
    }
    this.readChildren(element, this.#blockScope(element, style, inner));
    this.#close();
  }

  /** The lines of a cell or caption. */
  #readApart(element: Element, scope: Scope): readonly FragmentLine[] {
    const reader = new HtmlReader();
    const style = styleOf(element);
    const marks = marksIn(element, style, scope.marks);
    const plain: Scope = { marks, line: PLAIN, list: null, kept: keepsSpace(element, style, scope.kept) };
    reader.readChildren(element, reader.#blockScope(element, style, plain));
    return reader.fragment().lines;
  }

  #blockScope(element: Element, style: ReadonlyMap<string, string>, scope: Scope): Scope {
    const heading = /^H([1-6])$/.exec(element.tagName);
    if (heading !== null) {
      return { ...scope, line: { kind: 'heading', level: Number(heading[1]) } };
    }
    if (element.tagName === 'OL' || element.tagName === 'UL') {
      const depth = scope.list === null ? 0 : scope.list.depth + 1;
      return { ...scope, list: { list: listKind(element, style), depth: Math.min(depth, 2) } };
    }
    if (element.tagName === 'LI' && scope.list !== null) {
      return { ...scope, line: { kind: 'item', ...scope.list } };
    }
    const word = wordListItem(element, style);
    if (word !== null) {
      return { ...scope, line: word };
    }
    if (scope.line.kind === 'item' && this.#isFirstIn(element)) {
      return scope;
    }
    const align = style.get('text-align') ?? element.getAttribute('align');
    return { ...scope, line: align === 'center' || align === 'right' ? { kind: 'paragraph', align } : PLAIN };
  }

  /** Whether this block is the first of its list item, whose label it then carries. */
  #isFirstIn(element: Element): boolean {
    const item = element.closest('li');
    const first = item !== this.#usedItem;
    this.#usedItem = item;
    return first;
  }

  #close(): void {
    const { shape, content } = this.#open;
    this.#open = { shape: PLAIN, content: [] };
    const words = normalizeInlines(trimmed(content));
    if (words.length === 0) {
      return;
    }
    if (shape.kind === 'paragraph') {
      const indent = shape.align === 'center' || shape.align === 'right' ? 'none' : 'first';
      this.#lines.push({ ...paragraphLine(words), align: shape.align, indent } as FragmentLine);
    } else {
      this.#lines.push({ ...shape, content: words });
    }
  }
}

/** A paragraph that Word numbers: its typed label stands in a child that says `mso-list:Ignore`, its depth in `levelN`. */
function wordListItem(element: Element, style: ReadonlyMap<string, string>): LineShape | null {
  const list = style.get('mso-list');
  if (list === undefined || list === 'none') {
    return null;
  }
  const ignored = [...element.querySelectorAll('[style]')].find((child) => styleOf(child).get('mso-list') === 'Ignore');
  const typed = readTypedLabel(`${ignored?.textContent?.trim() ?? ''} `);
  const level = Number(/level(\d)/.exec(list)?.[1] ?? 1);
  return { kind: 'item', list: typed?.list ?? 'bullet', depth: Math.min(level - 1, 2) };
}

function listKind(element: Element, style: ReadonlyMap<string, string>): ListKind {
  if (element.tagName === 'UL') {
    return 'bullet';
  }
  const type = element.getAttribute('type') ?? '';
  const look = style.get('list-style-type') ?? '';
  return /^[aA]$/.test(type) || /alpha|latin/.test(look) ? 'lettered' : 'numbered';
}

function marksIn(element: Element, style: ReadonlyMap<string, string>, outer: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const marks = new Set(outer);
  const tag = TAG_MARKS[element.tagName];
  if (tag !== undefined) {
    marks.add(tag);
  }
  const set = (mark: Mark, on: boolean) => (on ? marks.add(mark) : marks.delete(mark));
  const weight = style.get('font-weight');
  if (weight !== undefined) {
    set('bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600);
  }
  const slant = style.get('font-style');
  if (slant !== undefined) {
    set('italic', slant === 'italic' || slant === 'oblique');
  }
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (line.includes('underline') && element.tagName !== 'A') {
    marks.add('underline');
  }
  if (line.includes('line-through')) {
    marks.add('strike');
  }
  const height = style.get('vertical-align');
  if (height === 'super' || height === 'sub') {
    marks.add(height === 'super' ? 'sup' : 'sub');
  }
  return marks;
}

function keepsSpace(element: Element, style: ReadonlyMap<string, string>, outer: boolean): boolean {
  const white = style.get('white-space');
  return element.tagName === 'PRE' || (white === undefined ? outer : white.startsWith('pre'));
}

function endsInSpace(inline: Inline): boolean {
  return inline.type === 'text' && inline.text.endsWith(' ');
}

/** Words without white space and line breaks at their ends. */
function trimmed(content: readonly Inline[]): Inline[] {
  const words = [...content];
  for (let edge = words.at(-1); edge !== undefined; edge = words.at(-1)) {
    const text = edge.type === 'text' ? edge.text.trimEnd() : '';
    if (edge.type === 'reference' || text !== '') {
      if (edge.type === 'text') {
        words[words.length - 1] = { ...edge, text };
      }
      break;
    }
    words.pop();
  }
  while (words[0]?.type === 'break' || (words[0]?.type === 'text' && words[0].text.trim() === '')) {
    words.shift();
  }
  const [first] = words;
  if (first?.type === 'text') {
    words[0] = { ...first, text: first.text.trimStart() };
  }
  return words;
}
