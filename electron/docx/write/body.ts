/** Sections and their blocks as paragraphs, in the order they are printed. */
import type { Id, ListItem, Paragraph, Plan, Scheme, Section } from '../../../shared/plan/model.ts';
import { sectionNumbers } from '../../../shared/plan/numbering.ts';
import { toArabicDigits } from '../../../shared/thai/digits.ts';
import { thaiLetterIndex } from '../../../shared/thai/letters.ts';
import { inlinesXml, type LinkedReferences } from './inlines.ts';
import { HEADING_INSTANCE, type WordNumbering } from './numbering.ts';
import { headingProperties, itemProperties, paragraphProperties, typedLabel } from './paragraph.ts';
import { bookmarkXml } from './xml.ts';

export interface BodyOptions {
  readonly references: LinkedReferences;
  /** Word's lists; null when labels are typed as text. */
  readonly numbering: WordNumbering | null;
  /** Bookmarks the contents point to, by section. */
  readonly contents: ReadonlyMap<Id, string>;
  /** Bookmarks by which what is carried beside the text finds its section. */
  readonly carried: ReadonlyMap<Id, string>;
  /** Called after each section title and each block. */
  readonly onWritten: () => void;
}

/** The paragraphs of a plan one by one. Lists are followed while writing, so take them in order and once. */
export function* bodyXml(plan: Plan, options: BodyOptions): Generator<string> {
  const numbers = sectionNumbers(plan);
  const bookmarks = new BookmarkWriter(options);
  for (const section of plan.sections) {
    yield headingXml(section, numbers.get(section.id) ?? null, options, bookmarks);
    options.onWritten();
    for (const block of section.blocks) {
      if (block.type === 'table' || block.type === 'figure') throw new RangeError(`a ${block.type} cannot be written`);
      yield block.type === 'item'
        ? itemXml(block, plan.scheme, options, bookmarks)
        : paragraphXml(block, options, bookmarks);
      options.onWritten();
    }
  }
}

function headingXml(section: Section, n: number | null, options: BodyOptions, bookmarks: BookmarkWriter): string {
  const { references, numbering } = options;
  const { id, level, title } = section;
  const label = references.labels.get(id) ?? '';
  let list = '';
  let typed = '';
  if (numbering === null) typed = typedLabel(label, level === 1);
  else if (label === '' || n === null) list = listXml(0, 0);
  else {
    const instance = numbering.headings.instanceFor(level - 1, n);
    // The style itself is bound to the first instance.
    if (instance !== HEADING_INSTANCE) list = listXml(level - 1, instance);
  }
  const text = bookmarks.around(id, typed + inlinesXml(title, references));
  return `<w:p><w:pPr>${headingProperties(level, label, list)}</w:pPr>${text}</w:p>`;
}

function paragraphXml(paragraph: Paragraph, { references }: BodyOptions, bookmarks: BookmarkWriter): string {
  const text = bookmarks.around(paragraph.id, inlinesXml(paragraph.content, references));
  return `<w:p><w:pPr>${paragraphProperties(paragraph)}</w:pPr>${text}</w:p>`;
}

function itemXml(item: ListItem, scheme: Scheme, options: BodyOptions, bookmarks: BookmarkWriter): string {
  const { references, numbering } = options;
  const { id, kind, depth, content } = item;
  const label = references.labels.get(id) ?? '';
  let list = '';
  let typed = '';
  if (numbering === null) typed = typedLabel(label, false);
  else if (kind === 'bullet') list = listXml(depth, numbering.bulletInstance);
  else list = listXml(depth, numbering[kind].instanceFor(depth, numberInLabel(label, kind, depth, scheme)));
  const text = bookmarks.around(id, typed + inlinesXml(content, references));
  return `<w:p><w:pPr>${itemProperties(depth, list)}</w:pPr>${text}</w:p>`;
}

/** The number of an item, read from its label: what the pattern (which holds `%1` once) put there. */
function numberInLabel(label: string, kind: 'numbered' | 'lettered', depth: number, scheme: Scheme): number {
  const patterns = kind === 'numbered' ? scheme.numberedItems : scheme.letteredItems;
  const [before = '', after = ''] = patterns[depth]!.split('%1');
  const written = label.slice(before.length, label.length - after.length);
  return kind === 'numbered' ? Number(toArabicDigits(written)) : thaiLetterIndex(written)!;
}

/** Puts bookmarks round the text of what is listed in the contents or referred to; ids count up from 1. */
class BookmarkWriter {
  readonly #options: BodyOptions;
  #last = 0;

  constructor(options: BodyOptions) {
    this.#options = options;
  }

  around(id: Id, xml: string): string {
    let wrapped = xml;
    const { contents, references, carried } = this.#options;
    for (const name of [contents.get(id), references.bookmarks.get(id), carried.get(id)]) {
      if (name === undefined) continue;
      this.#last += 1;
      wrapped = bookmarkXml(this.#last, name, wrapped);
    }
    return wrapped;
  }
}

function listXml(level: number, instance: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${instance}"/></w:numPr>`;
}
