/** Blocks and words of a plan as markup, one function for each kind. */
import { type Content, element, type Markup } from '../html/markup.ts';
import type { Block, Id, Inline, ListItem, Mark, Paragraph, Section } from '../plan/model.ts';
import type { Labels } from '../plan/numbering.ts';
import { referenceLabel } from '../plan/references.ts';

/** What blocks need to know of the rest of the document. */
export interface Printing {
  readonly labels: Labels;
  /** Ids of what is printed: a reference to anything else leads nowhere in this document, though it has its label. */
  readonly printed: ReadonlySet<Id>;
}

/** The name of the place of a section or block. */
export function placeOf(id: Id): string {
  return `at-${id}`;
}

export function headingMarkup({ id, level, title }: Section, printing: Printing): Markup {
  const label = printing.labels.get(id) ?? '';
  const attributes = { id: placeOf(id), class: label === '' ? 'heading plain' : 'heading' };
  // The label of a chapter stands in the line; the others hang.
  return element(
    `h${level}`,
    attributes,
    labelMarkup(level === 1 && label ? `${label} ` : label),
    inlines(title, printing),
  );
}

export function blockMarkup(block: Block, printing: Printing): Markup {
  switch (block.type) {
    case 'paragraph':
      return paragraphMarkup(block, printing);
    case 'item':
      return itemMarkup(block, printing);
  }
}

function paragraphMarkup({ id, align, indent, content }: Paragraph, printing: Printing): Markup {
  const attributes = { id: placeOf(id), class: 'paragraph', 'data-align': align, 'data-indent': indent };
  return element('p', attributes, lineOf(content, printing));
}

function itemMarkup({ id, depth, content }: ListItem, printing: Printing): Markup {
  const label = printing.labels.get(id) ?? '';
  const attributes = { id: placeOf(id), class: 'item', 'data-depth': String(depth) };
  return element('p', attributes, labelMarkup(label), inlines(content, printing));
}

function labelMarkup(label: string): Content {
  return label === '' ? [] : element('span', { class: 'label' }, label);
}

/** A line without words is as high as one. */
function lineOf(content: readonly Inline[], printing: Printing): Content {
  return content.length === 0 ? element('br') : inlines(content, printing);
}

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  sup: 'sup',
  sub: 'sub',
};

function inlines(content: readonly Inline[], printing: Printing): Content {
  return content.map((inline) => inlineMarkup(inline, printing));
}

function inlineMarkup(inline: Inline, { labels, printed }: Printing): Content {
  switch (inline.type) {
    case 'break':
      return element('br');
    case 'text':
      return (inline.marks ?? []).reduce<Content>((inside, mark) => element(TAGS[mark], {}, inside), inline.text);
    case 'reference': {
      const { label, broken } = referenceLabel(inline, labels);
      if (broken) return element('span', { class: 'broken' }, label);
      return printed.has(inline.target) ? element('a', { href: `#${placeOf(inline.target)}` }, label) : label;
    }
  }
}
