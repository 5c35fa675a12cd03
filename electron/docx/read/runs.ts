/** The words of a paragraph: text with its marks, breaks, links, notes, pictures; fields by their results. */
import type { SourceInline, SourceNote, SourcePicture } from '../../../shared/import/source.ts';
import type { NoticeCode } from '../../../shared/notices.ts';
import type { TextRun } from '../../../shared/plan/model.ts';
import { type Field, readInstruction } from './fields.ts';
import type { MarkReader } from './marks.ts';
import { type PictureElement, picturesOf } from './pictures.ts';
import { CONTENTS } from './resolve.ts';
import { child, type XmlElement } from './xml.ts';

/** What runs need of the rest of the document. */
export interface RunSources {
  readonly marks: MarkReader;
  /** Signs of fields that are whole; others are not looked at. */
  readonly wholeFields: ReadonlySet<XmlElement>;
  /** Whether only what runs say themselves counts, not their styles. */
  readonly ownMarksOnly: (style: string) => boolean;
  note(kind: 'footnote' | 'endnote', id: string): SourceNote | null;
  picture(element: PictureElement): SourcePicture | null;
  comment(id: string): void;
  remark(code: NoticeCode): void;
}

/** What a paragraph holds. */
export interface ReadRuns {
  readonly content: SourceInline[];
  readonly anchors: string[];
  /** `w:txbxContent` of the text boxes that are anchored in it. */
  readonly boxes: XmlElement[];
  /** Whether its words are all bold; false where it has none. */
  readonly bold: boolean;
  /** A page break before its first word, and after its last. */
  readonly breaksBefore: boolean;
  readonly breaksAfter: boolean;
  /** Whether a table of contents begins in it. */
  readonly contents: boolean;
}

interface OpenField {
  instruction: string;
  /** Null while the instruction is read. */
  field: Field | null;
  readonly content: SourceInline[];
}

/** Symbols that fonts of symbols draw, by their place there; the rest become a square. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0B7: '•',
  F0A7: '▪',
  F0D8: '➢',
  F0FC: '✓',
  F0FE: '☑',
  F0A8: '☐',
  F06F: '☐',
  F071: '☐',
  F0E0: '→',
};

export class RunReader {
  readonly #sources: RunSources;
  /** Fields reach over paragraphs. */
  readonly #fields: OpenField[] = [];

  constructor(sources: RunSources) {
    this.#sources = sources;
  }

  /** Whether what follows is the result of a table of contents. */
  get inContents(): boolean {
    return this.#fields.some(({ field }) => field?.kind === 'contents');
  }

  read(paragraph: XmlElement, style: string): ReadRuns {
    const reading = new ParagraphRuns(this.#sources, this.#fields, style);
    reading.walk(paragraph);
    return reading.finish();
  }
}

class ParagraphRuns {
  readonly #sources: RunSources;
  readonly #fields: OpenField[];
  readonly #style: string;
  readonly #content: SourceInline[] = [];
  readonly #anchors: string[] = [];
  readonly #boxes: XmlElement[] = [];
  #bold = 0;
  #plain = 0;
  #breaksBefore = false;
  #breaksAfter = false;
  #contents = false;

  constructor(sources: RunSources, fields: OpenField[], style: string) {
    this.#sources = sources;
    this.#fields = fields;
    this.#style = style;
  }

  finish(): ReadRuns {
    // A link does not reach over paragraphs; what it holds so far is text.
    for (const field of this.#fields) {
      const held = field.content.splice(0);
      if (field.field?.kind !== 'contents') this.#content.push(...held);
    }
    return {
      content: this.#content,
      anchors: this.#anchors,
      boxes: this.#boxes,
      bold: this.#bold > 0 && this.#plain === 0,
      breaksBefore: this.#breaksBefore,
      breaksAfter: this.#breaksAfter,
      contents: this.#contents,
    };
  }

  walk(parent: XmlElement): void {
    for (const element of parent.children) {
      switch (element.name) {
        case 'w:r':
          this.#run(element);
          break;
        case 'w:pPr':
        case CONTENTS:
          break;
        case 'w:hyperlink':
          this.#hyperlink(element);
          break;
        case 'w:fldSimple':
          this.#begin();
          this.#fields.at(-1)!.instruction = element.attributes['w:instr'] ?? '';
          this.#separate();
          this.walk(element);
          this.#end();
          break;
        case 'w:bookmarkStart':
          this.#anchors.push(element.attributes['w:name'] ?? '');
          break;
        case 'w:subDoc':
          this.#sources.remark('EMBEDDED_LEFT_OUT');
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          this.#sources.remark('FORMULAS_AS_TEXT');
          this.#text(mathText(element), undefined);
          break;
        default:
          this.walk(element);
      }
    }
  }

  #hyperlink(element: XmlElement): void {
    const anchor = element.attributes['w:anchor'];
    if (anchor === undefined) {
      if (element.attributes['r:id'] !== undefined) this.#sources.remark('LINKS_LEFT_OUT');
      this.walk(element);
      return;
    }
    this.#begin();
    const open = this.#fields.at(-1)!;
    open.instruction = `REF ${anchor} \\n`;
    this.#separate();
    this.walk(element);
    if (this.#fields.at(-1) === open) this.#end();
  }

  #run(run: XmlElement): void {
    const rPr = child(run, 'w:rPr');
    for (const element of run.children) {
      switch (element.name) {
        case 'w:t':
        case 'w:delText':
          // White space at its ends counts only where it says so (XML 1.0, 2.10).
          this.#text(element.attributes.space === 'preserve' ? element.text : element.text.trim(), rPr);
          break;
        case 'w:tab':
        case 'w:ptab':
          this.#text('\t', rPr);
          break;
        case 'w:noBreakHyphen':
          this.#text('-', rPr);
          break;
        case 'w:sym':
          this.#symbol(element, rPr);
          break;
        case 'w:br':
        case 'w:cr':
          this.#break(element);
          break;
        case 'w:fldChar':
          this.#sign(element);
          break;
        case 'w:instrText':
        case 'w:delInstrText': {
          const open = this.#fields.at(-1);
          if (open?.field === null) open.instruction += element.text;
          break;
        }
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
          const note = this.#sources.note(kind, element.attributes['w:id'] ?? '');
          if (note) this.#add(note);
          break;
        }
        case 'w:ruby':
          this.#ruby(element);
          break;
        case 'w:commentReference':
          this.#sources.comment(element.attributes['w:id'] ?? '');
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.#drawing(element);
          break;
      }
    }
  }

  /** How a word is read, set above it in Word, stands behind it in brackets. */
  #ruby(element: XmlElement): void {
    const above = child(element, 'w:rt');
    const base = child(element, 'w:rubyBase');
    if (base) this.walk(base);
    if (above === undefined || !hasWords(above)) return;
    this.#text('(', undefined);
    this.walk(above);
    this.#text(')', undefined);
  }

  #text(text: string, rPr: XmlElement | undefined): void {
    if (text === '') return;
    const { marks, ownMarksOnly, remark } = this.#sources;
    const look = marks.of(rPr, this.#style, text, ownMarksOnly(this.#style));
    if (look.hidden) {
      remark('HIDDEN_TEXT_LEFT_OUT');
      return;
    }
    if (/\S/.test(text)) {
      if (look.marks.includes('bold')) this.#bold += 1;
      else this.#plain += 1;
    }
    this.#add(look.marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: look.marks });
  }

  #symbol(element: XmlElement, rPr: XmlElement | undefined): void {
    const symbol = SYMBOLS[(element.attributes['w:char'] ?? '').toUpperCase()];
    if (symbol === undefined) this.#sources.remark('SYMBOLS_REPLACED');
    this.#text(symbol ?? '□', rPr);
  }

  #break({ attributes }: XmlElement): void {
    const type = attributes['w:type'];
    if (type === 'column') return;
    if (type !== 'page') this.#add({ type: 'break' });
    else if (this.#bold + this.#plain === 0) this.#breaksBefore = true;
    else this.#breaksAfter = true;
  }

  #drawing(element: XmlElement): void {
    const boxes = [...boxesIn(element)];
    this.#boxes.push(...boxes);
    const pictures = picturesOf(element);
    for (const one of pictures) {
      const picture = this.#sources.picture(one);
      if (picture) this.#add(picture);
    }
    if (boxes.length === 0 && pictures.length === 0) this.#sources.remark('DRAWINGS_LEFT_OUT');
  }

  #add(inline: SourceInline): void {
    const open = this.#fields.at(-1);
    if (this.#fields.some(({ field }) => field?.kind === 'contents')) return;
    if (open === undefined || open.field?.kind === 'other') this.#addTo(inline);
    else if (open.field !== null) open.content.push(inline);
  }

  /** To the nearest field around that gathers, else to the paragraph. */
  #addTo(inline: SourceInline): void {
    const around = this.#fields.findLast(({ field }) => field?.kind === 'link' || field?.kind === 'counter');
    (around?.content ?? this.#content).push(inline);
  }

  #sign(element: XmlElement): void {
    if (!this.#sources.wholeFields.has(element)) return;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') this.#begin();
    else if (type === 'separate') this.#separate();
    else this.#end();
  }

  #begin(): void {
    this.#fields.push({ instruction: '', field: null, content: [] });
  }

  #separate(): void {
    const open = this.#fields.at(-1);
    if (open === undefined || open.field !== null) return;
    open.field = readInstruction(open.instruction);
    if (open.field.kind === 'contents') this.#contents = true;
  }

  #end(): void {
    const open = this.#fields.pop();
    if (open === undefined || open.field === null) return;
    const { field, content } = open;
    const [, name = ''] = field.words;
    const texts = content.filter((inline): inline is TextRun => inline.type === 'text');
    if (field.kind === 'counter') {
      this.#add({ type: 'counter', series: name, text: texts.map(({ text }) => text).join('') });
    } else if (field.kind === 'link' && texts.length > 0 && texts.length === content.length) {
      const shows = field.words.some((word) => /^\\[nrw]$/i.test(word)) ? 'number' : 'words';
      this.#add({ type: 'link', anchor: name, shows, content: texts });
    } else for (const inline of content) this.#add(inline);
  }
}

/** Text boxes of a drawing; those within them come with their paragraphs. */
function* boxesIn(parent: XmlElement): Generator<XmlElement> {
  for (const element of parent.children) {
    if (element.name === 'w:txbxContent') yield element;
    else yield* boxesIn(element);
  }
}

function hasWords(element: XmlElement): boolean {
  return element.children.some((inner) => (inner.name === 'w:t' && inner.text.trim() !== '') || hasWords(inner));
}

function mathText(element: XmlElement): string {
  return element.children
    .map((inner) => (inner.name === 'm:t' || inner.name === 'w:t' ? inner.text : mathText(inner)))
    .join('');
}
