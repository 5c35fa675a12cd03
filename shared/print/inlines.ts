/** Words of a plan as markup. */
import { type Content, element } from '../html/markup.ts';
import type { Id, Inline, Mark } from '../plan/model.ts';
import type { Labels } from '../plan/numbering.ts';
import { referenceLabel } from '../plan/references.ts';
import { notesOf } from '../plan/text-lines.ts';

/** What blocks and words need to know of the rest of the document. */
export interface Printing {
  readonly labels: Labels;
  /** Ids of what is printed: a reference to anything else leads nowhere in this document, though it has its label. */
  readonly printed: ReadonlySet<Id>;
  /** Addresses of pictures, which may hold them, by their hash. */
  readonly images: ReadonlyMap<string, string>;
}

/** The name of the place of a section, block or footnote. */
export function placeOf(id: Id): string {
  return `at-${id}`;
}

export function labelMarkup(label: string): Content {
  return label === '' ? [] : element('span', { class: 'label' }, label);
}

/** A line without words is as high as one. */
export function lineOf(content: readonly Inline[], printing: Printing): Content {
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

export function inlines(content: readonly Inline[], printing: Printing): Content {
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
    case 'footnote':
      return element('sup', {}, element('a', { href: `#${placeOf(inline.id)}` }, labels.get(inline.id) ?? ''));
  }
}

/** The footnotes of some lines, one after the other: where pages cannot hold them at their foot they stand together. */
export function notesMarkup(lines: readonly (readonly Inline[])[], printing: Printing): Content {
  const notes = lines.flatMap(notesOf).map(({ id, content }) => {
    const mark = element('sup', {}, printing.labels.get(id) ?? '');
    return element('p', { id: placeOf(id), class: 'note' }, mark, ' ', inlines(content, printing));
  });
  return notes.length === 0 ? [] : element('aside', { class: 'notes' }, notes);
}
