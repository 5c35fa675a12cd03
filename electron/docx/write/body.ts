/** Sections and their blocks as paragraphs, tables and pictures, in the order they are printed. */
import type {
  Figure,
  Id,
  ListItem,
  Paragraph,
  Plan,
  Scheme,
  Section,
  Table,
  TextBlock,
} from '../../../shared/plan/model.ts';
import { sectionNumbers } from '../../../shared/plan/numbering.ts';
import { toArabicDigits } from '../../../shared/thai/digits.ts';
import { thaiLetterIndex } from '../../../shared/thai/letters.ts';
import { Captions } from './caption.ts';
import type { Figures } from './figures.ts';
import { inlinesXml, type LinkedReferences } from './inlines.ts';
import { HEADING_INSTANCE, type WordNumbering } from './numbering.ts';
import { type SectionPages, textWidthOf, withSectionEnds } from './pages-of-section.ts';
import {
  BETWEEN_TABLES,
  cellItemProperties,
  cellProperties,
  figureProperties,
  headingProperties,
  itemProperties,
  paragraphProperties,
  spaced,
  typedLabel,
  UNDER_TABLE,
} from './paragraph.ts';
import { tableXml } from './table.ts';
import { bookmarkXml } from './xml.ts';

export interface BodyOptions {
  readonly references: LinkedReferences;
  /** Word's lists; null when labels are typed as text. */
  readonly numbering: WordNumbering | null;
  readonly figures: Figures;
  readonly pages: SectionPages;
  /** Bookmarks the contents point to, by section, table and figure. */
  readonly contents: ReadonlyMap<Id, string>;
  /** Bookmarks by which what is carried beside the text finds its section, table or figure. */
  readonly carried: ReadonlyMap<Id, string>;
  /** Called after each section title and each block. */
  readonly onWritten: () => void;
}

/** The paragraphs and tables of a plan one by one. Lists are followed while writing, so take them in order and once. */
export function bodyXml(plan: Plan, options: BodyOptions): Generator<string> {
  return withSectionEnds(new BodyWriter(plan, options).pieces());
}

class BodyWriter {
  readonly #plan: Plan;
  readonly #options: BodyOptions;
  readonly #captions: Captions;
  #bookmarks = 0;
  /** Whether the chapter is an appendix, whose headings have a list of their own. */
  #inAppendix = false;
  #turned = false;

  constructor(plan: Plan, options: BodyOptions) {
    this.#plan = plan;
    this.#options = options;
    this.#captions = new Captions(plan.scheme, options.references.labels, options.numbering !== null);
  }

  *pieces(): Generator<string | { readonly end: string }> {
    const { onWritten, pages } = this.#options;
    const numbers = sectionNumbers(this.#plan);
    for (const section of this.#plan.sections) {
      const turned = section.landscape === true;
      if (turned !== this.#turned) yield { end: this.#turned ? pages.turned : pages.upright };
      this.#turned = turned;
      yield this.#heading(section, numbers.get(section.id) ?? null);
      onWritten();
      let underTable = false;
      for (const block of section.blocks) {
        if (block.type === 'table') {
          const caption = this.#caption(block);
          // Word makes one table of two that touch.
          if (underTable && caption === '') yield `<w:p><w:pPr>${BETWEEN_TABLES}</w:pPr></w:p>`;
          if (caption !== '') yield caption;
          yield tableXml(block, textWidthOf(turned), {
            cellXml: ({ blocks }, strong) => blocks.map((inner) => this.#inCell(inner, strong)).join(''),
          });
        } else if (block.type === 'figure') yield* this.#figure(block, turned);
        else yield this.#text(block, underTable ? UNDER_TABLE : '');
        underTable = block.type === 'table';
        onWritten();
      }
    }
  }

  #heading(section: Section, n: number | null): string {
    const { references, numbering } = this.#options;
    const { id, level, title, number, startsPage } = section;
    if (level === 1) this.#inAppendix = number.kind === 'appendix';
    const label = references.labels.get(id) ?? '';
    let list = '';
    let typed = '';
    if (numbering === null) typed = typedLabel(label, level === 1);
    else if (label === '' || n === null) list = listXml(0, 0);
    else {
      const instance = (this.#inAppendix ? numbering.appendices : numbering.headings).instanceFor(level - 1, n);
      // The style itself is bound to the first instance.
      if (instance !== HEADING_INSTANCE) list = listXml(level - 1, instance);
    }
    const text = this.#around(id, typed + inlinesXml(title, references));
    return `<w:p><w:pPr>${headingProperties(level, label, list, startsPage)}</w:pPr>${text}</w:p>`;
  }

  #text(block: TextBlock, spacing: string): string {
    return block.type === 'item'
      ? this.#item(block, itemProperties, spacing)
      : this.#paragraph(block, paragraphProperties, spacing);
  }

  #inCell(block: TextBlock, strong: boolean): string {
    return block.type === 'item'
      ? this.#item(block, (depth, list) => cellItemProperties(depth, strong, list))
      : this.#paragraph(block, (paragraph) => cellProperties(paragraph, strong));
  }

  #paragraph(paragraph: Paragraph, propertiesOf: (paragraph: Paragraph) => string, spacing = ''): string {
    const text = this.#around(paragraph.id, inlinesXml(paragraph.content, this.#options.references));
    return `<w:p><w:pPr>${spaced(propertiesOf(paragraph), spacing)}</w:pPr>${text}</w:p>`;
  }

  #item(item: ListItem, propertiesOf: (depth: number, list: string) => string, spacing = ''): string {
    const { references, numbering } = this.#options;
    const { id, kind, depth, content } = item;
    const label = references.labels.get(id) ?? '';
    let list = '';
    let typed = '';
    if (numbering === null) typed = typedLabel(label, false);
    else if (kind === 'bullet') list = listXml(depth, numbering.bulletInstance);
    else {
      const n = numberInLabel(label, kind, depth, this.#plan.scheme);
      list = listXml(depth, numbering[kind].instanceFor(depth, n));
    }
    const text = this.#around(id, typed + inlinesXml(content, references));
    return `<w:p><w:pPr>${spaced(propertiesOf(depth, list), spacing)}</w:pPr>${text}</w:p>`;
  }

  *#figure(figure: Figure, turned: boolean): Generator<string> {
    const caption = this.#caption(figure);
    const { figures, carried } = this.#options;
    const picture = this.#bookmark(carried.get(figure.id), figures.runOf(figure, textWidthOf(turned)));
    yield `<w:p><w:pPr>${figureProperties(caption !== '')}</w:pPr>${picture}</w:p>`;
    if (caption !== '') yield caption;
  }

  #caption(block: Table | Figure): string {
    const { references, contents } = this.#options;
    const words = inlinesXml(block.content, references);
    return this.#captions.paragraph(block, words, (label, rest) =>
      // References print the label; the lists of tables and figures lead to the whole.
      this.#bookmark(contents.get(block.id), this.#bookmark(references.bookmarks.get(block.id), label) + rest),
    );
  }

  /** Puts bookmarks round the text of what is listed in the contents or referred to. */
  #around(id: Id, xml: string): string {
    const { contents, references, carried } = this.#options;
    const names = [contents.get(id), references.bookmarks.get(id), carried.get(id)];
    return names.reduce<string>((wrapped, name) => this.#bookmark(name, wrapped), xml);
  }

  #bookmark(name: string | undefined, xml: string): string {
    if (name === undefined) return xml;
    this.#bookmarks += 1;
    return bookmarkXml(this.#bookmarks, name, xml);
  }
}

/** The number of an item, read from its label: what the pattern (which holds `%1` once) put there. */
function numberInLabel(label: string, kind: 'numbered' | 'lettered', depth: number, scheme: Scheme): number {
  const patterns = kind === 'numbered' ? scheme.numberedItems : scheme.letteredItems;
  const [before = '', after = ''] = patterns[depth]!.split('%1');
  const written = label.slice(before.length, label.length - after.length);
  return kind === 'numbered' ? Number(toArabicDigits(written)) : thaiLetterIndex(written)!;
}

function listXml(level: number, instance: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${instance}"/></w:numPr>`;
}
