/** A printed plan of any plan: every label and every word is in it, in order, and nothing a person typed is markup. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline, TextBlock } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { planHtml } from '../../shared/print/plan-html.ts';
import { readPage } from '../support/page-reader.ts';
import { planArbitrary } from '../support/plans.ts';

const NAMES = [
  ...['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'nav', 'section', 'p', 'a', 'span', 'br'],
  ...['div', 'table', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td', 'aside'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'b', 'i', 'u', 's', 'sup', 'sub'],
];

/** Without the characters that no page can hold. */
const printable = (text: string) => text.replace(/[^\t\n\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]/gu, '');

test('each heading and item has the label that numbering gives, and all words follow one another', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const labels = numberSections(plan);
      const page = readPage(planHtml(plan, { fontFaces: '' }));
      const words = (content: readonly Inline[]) =>
        content
          .map((inline) => (inline.type === 'footnote' ? labels.get(inline.id) : plainText([inline], labels, '')))
          .join('');
      const headings = plan.sections.map(({ id, level, title }) => {
        const label = labels.get(id) ?? '';
        return printable(`${label}${level === 1 && label ? ' ' : ''}${words(title)}`);
      });
      expect(page.all('.heading')).toEqual(headings);
      const blocks = plan.sections.flatMap((section) => section.blocks.flatMap(textBlocks));
      const items = blocks.filter(({ type }) => type === 'item');
      expect(page.all('.item')).toEqual(
        items.map((item) => printable(`${labels.get(item.id) ?? ''}${words(item.content)}`)),
      );
      const paragraphs = blocks.filter(({ type }) => type === 'paragraph');
      expect(page.all('.paragraph')).toEqual(paragraphs.map(({ content }) => printable(words(content))));
    }),
    { numRuns: 300 },
  );
});

test('nothing a person typed becomes an element, an address or an attribute', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const html = planHtml(plan, { fontFaces: '' });
      const { names } = readPage(html);
      expect([...names].filter((name) => !NAMES.includes(name))).toEqual([]);
      for (const [, address] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^#at-[\w-]+$/);
      for (const [, address] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(`id="${address}"`);
    }),
    { numRuns: 300 },
  );
});

test('a chapter is printed with the labels that it has in the plan, and nothing else is', () => {
  fc.assert(
    fc.property(planArbitrary, fc.nat(), (plan, at) => {
      const section = plan.sections[at % Math.max(1, plan.sections.length)];
      fc.pre(section !== undefined);
      const whole = readPage(planHtml(plan, { fontFaces: '' })).all('.chapter');
      const [chapter, ...others] = readPage(planHtml(plan, { chapter: section!.id, fontFaces: '' })).all('.chapter');
      expect(others).toEqual([]);
      expect(whole).toContain(chapter);
    }),
    { numRuns: 100 },
  );
});

/** Lines of text and those in cells, as they follow one another. */
function textBlocks(block: Block): readonly TextBlock[] {
  if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  return block.type === 'figure' ? [] : [block];
}
