/** A whole Word file as the import looks at it. */

import type { ErrorDetails } from '../../../shared/errors.ts';
import type {
  SourceBlock,
  SourceDocument,
  SourceNote,
  SourceParagraph,
  SourcePicture,
  SourceRemark,
} from '../../../shared/import/source.ts';
import type { NoticeCode } from '../../../shared/notices.ts';
import { type Alignment, MOST_COLUMNS } from '../../../shared/plan/model.ts';
import { type CountedLists, countedLists } from './counted-lists.ts';
import { wholeFields } from './fields.ts';
import { headingLevel, styleHeadingLevel, styleName } from './heading-level.ts';
import { type ListIndent, listIndents } from './lists.ts';
import { markReader } from './marks.ts';
import { DocxParts, namingFile, UnreadableDocx } from './package.ts';
import { endingOf, mediaOf, type PictureElement } from './pictures.ts';
import { length, withParagraph } from './properties.ts';
import { mainPart, type Relationship, relationships } from './relationships.ts';
import { CONTENTS, countChanges, resolved, type Side } from './resolve.ts';
import { type ReadRuns, RunReader } from './runs.ts';
import { readStyles, type Styles } from './styles.ts';
import { readTable } from './tables.ts';
import { child, childSwitch, childValue, parseXml, type XmlElement } from './xml.ts';

/** Parts of one kind that are looked at, and their characters: headers, footers and custom XML come in any number. */
const MOST_OF_A_KIND = 20;
const LARGEST_OF_MANY = 4 * 1024 * 1024;
/** Bytes of one picture that is taken in. */
const LARGEST_PICTURE = 32 * 1024 * 1024;
/** Comments that are told one by one; of more, how many. */
const MOST_COMMENTS = 200;
/** Characters of a comment or header that a remark tells. */
const MOST_TOLD = 1000;
/** The root of the part in which our own writer keeps what Word has no place for. */
const CARRIED = 'rangphaen-plan';
const CONTENTS_STYLE = /^(?:toc|tof|สารบัญ) ?[1-9๑-๙]$|^(?:toc heading|table of figures|contents column)$/;
/** Styles of lines of our own writer. */
const OWN_LINES = /^(?:heading [1-6]|body text|list(?: [23])?|caption)$/;
/** Styles of our own writer that set how words look, which is no mark: marks come on top of it. */
const OWN_LOOKS = /^(?:heading [1-6]|body text|(?:table strong )?list(?: [23])?|table strong|caption)$/;

/** `changes`: whether tracked changes are taken as accepted or as rejected. Progress counts paragraphs. */
export interface ReadSourceOptions {
  readonly changes: Side;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The parts of a file that hold what is imported. */
interface Parts {
  readonly package: DocxParts;
  readonly main: string;
  readonly related: ReadonlyMap<string, Relationship>;
  /** The first part of a type, read; undefined where there is none. */
  optional(type: string): Promise<XmlElement | undefined>;
  every(type: string): Promise<XmlElement[]>;
}

/**
 * Reads a .docx (or .docm, .dotx). Throws `DOCX_NOT_WORD`, `DOCX_ENCRYPTED`, `DOCX_DAMAGED` and `DOCX_TOO_LARGE`; `fileName` is
 * only named in them. Parts that are missing, but for the document itself, are taken to say nothing.
 */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  options: ReadSourceOptions,
): Promise<SourceDocument> {
  return namingFile(fileName, async () => {
    const parts = await openParts(bytes);
    const document = parseXml(await parts.package.text(parts.main));
    const body = child(document, 'w:body');
    if (document.name !== 'w:document' || body === undefined) throw new UnreadableDocx('not-word');
    const changes = countChanges(body);
    const reader = new SourceReader(
      resolved(body, options.changes),
      {
        styles: readStyles(await parts.optional('styles'), () => undefined),
        numbering: await parts.optional('numbering'),
        footnotes: notesById(await parts.optional('footnotes'), options.changes),
        endnotes: notesById(await parts.optional('endnotes'), options.changes),
        comments: notesById(await parts.optional('comments'), 'accept'),
        related: parts.related,
        own: (await parts.every('customXml')).find(({ name }) => name === CARRIED)?.text ?? null,
      },
      options.onProgress,
    );
    const blocks = reader.read();
    for (const margin of [...(await parts.every('header')), ...(await parts.every('footer'))]) reader.margin(margin);
    await reader.loadPictures(parts.package);
    return {
      blocks,
      remarks: reader.remarks,
      changes,
      carried: reader.own,
    };
  });
}

async function openParts(bytes: Uint8Array): Promise<Parts> {
  const file = await DocxParts.open(bytes);
  const main = await mainPart(file);
  const related = await relationships(file, main);
  const ofType = (type: string) => {
    const own = [...related.values()].filter((one) => one.type.endsWith(`/${type}`) && file.has(one.target));
    return [...new Set(own.map(({ target }) => target))].slice(0, MOST_OF_A_KIND);
  };
  return {
    package: file,
    main,
    related,
    async optional(type) {
      const [first] = ofType(type);
      return first === undefined ? undefined : parseXml(await file.text(first));
    },
    async every(type) {
      const found: XmlElement[] = [];
      for (const target of ofType(type)) {
        const text = await file.text(target);
        if (text.length <= LARGEST_OF_MANY) found.push(parseXml(text));
      }
      return found;
    },
  };
}

/** Notes or comments of a part; not the lines that separate notes from the text. */
function notesById(part: XmlElement | undefined, side: Side): ReadonlyMap<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const note of part?.children ?? []) {
    const id = note.attributes['w:id'];
    const separates = /separator/i.test(note.attributes['w:type'] ?? '');
    if (id !== undefined && !separates) notes.set(id, resolved(note, side));
  }
  return notes;
}

interface Sources {
  readonly styles: Styles;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
  readonly comments: ReadonlyMap<string, XmlElement>;
  readonly related: ReadonlyMap<string, Relationship>;
  readonly own: string | null;
}

/** What a paragraph has from its style. */
interface StyleFacts {
  readonly name: string;
  readonly heading: number | null;
  readonly startsPage: boolean;
}

class SourceReader {
  readonly remarks: SourceRemark[] = [];
  readonly own: string | null;
  readonly #body: XmlElement;
  readonly #sources: Sources;
  readonly #lists: CountedLists;
  readonly #listIndent: ListIndent;
  readonly #runs: RunReader;
  readonly #noteRuns: RunReader;
  readonly #styles = new Map<string, StyleFacts>();
  readonly #pictures: { picture: SourcePicture & { bytes: Uint8Array }; path: string; line: number }[] = [];
  readonly #told = new Set<string>();
  readonly #total: number;
  readonly #onProgress: ReadSourceOptions['onProgress'];
  #line = 0;
  #comments = 0;
  /** Bookmarks that begin between paragraphs. */
  #anchors: string[] = [];
  #startsPage = false;
  #landscape = false;

  constructor(body: XmlElement, sources: Sources, onProgress: ReadSourceOptions['onProgress']) {
    this.#body = body;
    this.#sources = sources;
    this.own = sources.own;
    this.#onProgress = onProgress;
    this.#total = body.children.length;
    this.#lists = countedLists(sources.numbering, sources.styles);
    this.#listIndent = listIndents(sources.numbering);
    const marks = markReader(sources.styles);
    const shared = {
      marks,
      wholeFields: wholeFields(body),
      ownMarksOnly: (style: string) => this.#own(style, OWN_LOOKS),
      picture: (element: PictureElement) => this.#picture(element),
      comment: (id: string) => this.#comment(id),
      remark: (code: NoticeCode) => this.#remark(code),
    };
    this.#runs = new RunReader({ ...shared, note: (kind, id) => this.#note(kind, id) });
    this.#noteRuns = new RunReader({ ...shared, wholeFields: new Set(), note: () => null });
  }

  read(): SourceBlock[] {
    const blocks: SourceBlock[] = [];
    const landscapes = this.#landscapes();
    for (const [index, element] of this.#body.children.entries()) {
      if (index % 500 === 0) this.#onProgress?.(index, this.#total);
      this.#landscape = landscapes[index]!;
      for (const block of this.#block(element)) blocks.push(block);
      if (child(child(element, 'w:pPr'), 'w:sectPr')) this.#startsPage = true;
    }
    this.#onProgress?.(this.#total, this.#total);
    for (const id of this.#sources.comments.keys()) this.#comment(id);
    return blocks;
  }

  /** What a header or footer says, where it says words. */
  margin(part: XmlElement): void {
    const text = wordsOf(part).replace(/\s+/g, ' ').trim().slice(0, MOST_TOLD);
    if (!/\p{L}/u.test(text) || this.#told.has(text)) return;
    this.#told.add(text);
    this.remarks.push({ code: 'MARGIN_LEFT_OUT', line: 0, details: { text }, sort: text });
  }

  async loadPictures(file: DocxParts): Promise<void> {
    const loaded = new Map<string, Uint8Array>();
    for (const { picture, path, line } of this.#pictures) {
      const bytes = loaded.get(path) ?? (file.has(path) ? await file.bytes(path, LARGEST_PICTURE) : null);
      if (bytes === null) this.#leaveOut(path, line);
      else {
        loaded.set(path, bytes);
        picture.bytes = bytes;
      }
    }
  }

  /** Whether each child of the body stands on a page that lies on its side. */
  #landscapes(): boolean[] {
    const { children } = this.#body;
    const found = new Array<boolean>(children.length).fill(liesOnSide(child(this.#body, 'w:sectPr')));
    let from = 0;
    for (const [index, element] of children.entries()) {
      const section = child(child(element, 'w:pPr'), 'w:sectPr');
      if (section === undefined) continue;
      found.fill(liesOnSide(section), from, index + 1);
      from = index + 1;
    }
    return found;
  }

  #block(element: XmlElement): SourceBlock[] {
    switch (element.name) {
      case 'w:p':
        return this.#paragraphs(element);
      case 'w:tbl':
        return this.#table(element);
      case CONTENTS:
        return [this.#contents()];
      case 'w:bookmarkStart':
        this.#anchors.push(element.attributes['w:name'] ?? '');
        return [];
      case 'm:oMathPara':
      case 'm:oMath':
      case 'w:r':
      case 'w:hyperlink':
      case 'w:fldSimple':
        return this.#paragraphs({ name: 'w:p', attributes: {}, children: [element], text: '' });
      case 'w:altChunk':
      case 'w:subDoc':
        this.#remark('EMBEDDED_LEFT_OUT');
        return [];
      case 'w:sectPr':
        return [];
      default:
        return element.children.flatMap((inner) => this.#block(inner));
    }
  }

  #contents(): SourceBlock {
    this.#remark('CONTENTS_LEFT_OUT');
    return { type: 'contents', line: this.#line };
  }

  #table(element: XmlElement): SourceBlock[] {
    const line = this.#line + 1;
    const landscape = this.#landscape;
    const table = readTable(element, (cell) => cell.children.flatMap((inner) => this.#inCell(inner)));
    // Paragraphs of a table that stand in no cell have no place in Word either; their words are kept.
    const strays = strayParagraphs(element).flatMap((stray) => this.#block(stray));
    if (table === null) return strays;
    const { isCut, ...cells } = table;
    if (isCut) this.#remark('COLUMNS_JOINED', line, { most: MOST_COLUMNS });
    return [{ type: 'table', line, ...cells, landscape }, ...strays];
  }

  #inCell(element: XmlElement): SourceParagraph[] {
    return this.#block(element).flatMap((block) => {
      if (block.type === 'paragraph') return [block];
      if (block.type === 'contents') return [];
      this.#remark('TABLES_FLATTENED', block.line);
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
    });
  }

  /** The paragraph, a table of contents that begins in it, and the paragraphs of its text boxes. */
  #paragraphs(element: XmlElement): SourceBlock[] {
    this.#line += 1;
    const wasInContents = this.#runs.inContents;
    const pPr = child(element, 'w:pPr');
    const style = childValue(pPr, 'w:pStyle') ?? this.#sources.styles.defaultStyle;
    const facts = this.#facts(style);
    const runs = this.#runs.read(element, style);
    const blocks: SourceBlock[] = [];
    if (runs.contents) blocks.push(this.#contents());
    const listed = wasInContents || runs.contents;
    const entry = CONTENTS_STYLE.test(facts.name);
    if (!(listed && runs.content.length === 0) && !entry) blocks.push(this.#paragraph(pPr, style, facts, runs));
    else if (entry && !listed) this.#remark('CONTENTS_LEFT_OUT');
    for (const box of runs.boxes) {
      this.#remark('TEXT_BOXES_PLACED');
      for (const inner of box.children) blocks.push(...this.#inCell(inner));
    }
    return blocks;
  }

  #paragraph(pPr: XmlElement | undefined, style: string, facts: StyleFacts, runs: ReadRuns): SourceParagraph {
    const { styles } = this.#sources;
    const list = this.#listIndent(child(pPr, 'w:numPr') ?? styles.listOf(style));
    const properties = withParagraph(withParagraph(styles.of(style).paragraph, list), pPr);
    const align = alignmentOf(properties.alignment);
    const breaks = childSwitch(pPr, 'w:pageBreakBefore') ?? facts.startsPage;
    const anchors = [...this.#anchors, ...runs.anchors];
    const startsPage = breaks || runs.breaksBefore || this.#startsPage;
    this.#anchors = [];
    // A heading of our own without words has a number, or is one without either.
    const goesOn = runs.content.length === 0 && (this.own === null || facts.heading === null);
    this.#startsPage = goesOn ? startsPage : runs.breaksAfter;
    return {
      type: 'paragraph',
      line: this.#line,
      style: facts.name,
      heading: headingLevel(pPr, facts.heading),
      label: this.#lists.next(pPr, style),
      align,
      indent: this.#indent(pPr, style, align, properties.indent.firstLine),
      left: properties.indent.left,
      bold: runs.bold,
      content: runs.content,
      anchors,
      startsPage,
      landscape: this.#landscape,
    };
  }

  /** A line in the middle or at the right has no indent of its own; our writer says which it would have by naming the left edge. */
  #indent(pPr: XmlElement | undefined, style: string, align: Alignment, firstLine: number): 'first' | 'none' {
    if (this.#own(style, OWN_LINES) && (align === 'center' || align === 'right')) {
      return child(pPr, 'w:ind')?.attributes['w:left'] === undefined ? 'first' : 'none';
    }
    return firstLine > 0 ? 'first' : 'none';
  }

  /** Whether a style is among those of our own writer, in a file that it wrote. */
  #own(style: string, names: RegExp): boolean {
    return this.own !== null && names.test(this.#facts(style).name);
  }

  #facts(style: string): StyleFacts {
    let facts = this.#styles.get(style);
    if (facts === undefined) {
      const chain = this.#sources.styles.chainOf(style);
      const startsPage = chain.reduce(
        (below, layer) => childSwitch(child(layer, 'w:pPr'), 'w:pageBreakBefore') ?? below,
        false,
      );
      facts = { name: styleName(chain.at(-1)), heading: styleHeadingLevel(chain), startsPage };
      this.#styles.set(style, facts);
    }
    return facts;
  }

  #note(kind: 'footnote' | 'endnote', id: string): SourceNote | null {
    const note = this.#sources[kind === 'footnote' ? 'footnotes' : 'endnotes'].get(id);
    // A note is referred to once; many references to a large one are no document.
    if (note === undefined || this.#told.has(`${kind} ${id}`)) return null;
    this.#told.add(`${kind} ${id}`);
    if (kind === 'endnote') this.#remark('ENDNOTES_AS_FOOTNOTES');
    const content: SourceNote['content'][number][] = [];
    for (const paragraph of paragraphsIn(note)) {
      const style = childValue(child(paragraph, 'w:pPr'), 'w:pStyle') ?? this.#sources.styles.defaultStyle;
      const { content: words } = this.#noteRuns.read(paragraph, style);
      if (content.length > 0) content.push({ type: 'break' });
      content.push(...words);
    }
    return { type: 'note', content };
  }

  #comment(id: string): void {
    const comment = this.#sources.comments.get(id);
    if (comment === undefined || this.#told.has(`comment ${id}`)) return;
    this.#told.add(`comment ${id}`);
    const text = wordsOf(comment).trim().slice(0, MOST_TOLD);
    const author = (comment.attributes['w:author'] ?? '').slice(0, 100);
    if (text === '') return;
    this.#comments += 1;
    if (this.#comments > MOST_COMMENTS) this.#remark('COMMENTS_LEFT_OUT', this.#line);
    else this.#remark('COMMENT_LEFT_OUT', this.#line, { author, text }, id);
  }

  #picture({ ids, alt, width, height }: PictureElement): SourcePicture | null {
    const paths = ids.flatMap((id) => this.#sources.related.get(id)?.target ?? []);
    const path = paths.find((one) => mediaOf(one) !== undefined);
    if (path === undefined) {
      this.#leaveOut(paths[0] ?? '', this.#line);
      return null;
    }
    const media = mediaOf(path)!;
    const picture = { type: 'picture' as const, bytes: new Uint8Array(), media, alt, width, height };
    this.#pictures.push({ picture, path, line: this.#line });
    return picture;
  }

  #leaveOut(path: string, line: number): void {
    const kind = endingOf(path).toUpperCase() || '?';
    this.#remark('PICTURES_LEFT_OUT', line, { kind }, kind);
  }

  #remark(code: NoticeCode, line = Math.max(1, this.#line), details: ErrorDetails = {}, sort = ''): void {
    this.remarks.push({ code, line, details, sort });
  }
}

function liesOnSide(section: XmlElement | undefined): boolean {
  const size = child(section, 'w:pgSz')?.attributes ?? {};
  return (length(size['w:w']) ?? 0) > (length(size['w:h']) ?? Number.POSITIVE_INFINITY);
}

/** What justifies both edges is set as Thai is. */
function alignmentOf(value: string): Alignment {
  if (value === 'center' || value === 'right') return value;
  return value === 'left' || value === 'start' ? 'left' : 'thai';
}

function strayParagraphs(table: XmlElement): XmlElement[] {
  const rows = table.children.filter(({ name }) => name === 'w:tr');
  return [table, ...rows].flatMap(({ children }) => children.filter(({ name }) => name === 'w:p'));
}

function* paragraphsIn(parent: XmlElement): Generator<XmlElement> {
  for (const element of parent.children) {
    if (element.name === 'w:p') yield element;
    else yield* paragraphsIn(element);
  }
}

/** The words of a comment, header or footer, a line a paragraph. */
function wordsOf(part: XmlElement): string {
  const text = (element: XmlElement): string =>
    element.name === 'w:t' ? element.text : element.name === 'w:tab' ? ' ' : element.children.map(text).join('');
  return [...paragraphsIn(part)].map(text).join('\n');
}
