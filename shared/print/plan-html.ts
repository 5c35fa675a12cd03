/** A plan as one page of HTML that needs nothing beside it: no script, no file, no network. */
import { type Content, element, type Markup } from '../html/markup.ts';
import { frontOf } from '../plan/front.ts';
import type { Digits, Id, Inline, Plan, Section } from '../plan/model.ts';
import { type Labels, numberSections } from '../plan/numbering.ts';
import { chapters, plainText } from '../plan/outline.ts';
import { idsInSection, linesOfBlock } from '../plan/text-lines.ts';
import { formatNumber } from '../thai/digits.ts';
import { blockMarkup, headingMarkup } from './blocks.ts';
import { notesMarkup, type Printing, placeOf } from './inlines.ts';
import { printStyle } from './print-style.ts';

/** Deepest level that the contents list, as in Word files. */
const DEEPEST_LISTED = 3;

export interface PrintOptions {
  /** Only the chapter in which this section stands, without cover and contents; its numbers are those it has in the plan. */
  readonly chapter?: Id | undefined;
  /** `@font-face` rules of the font that stands in where the official one is not installed; it is called “Print Sarabun”. */
  readonly fontFaces: string;
  /** On which page (from 1) each place of the document is, by its name; absent while that is not known yet. */
  readonly pages?: ReadonlyMap<string, number> | undefined;
  /** Addresses of pictures, which may hold them (`data:`), by their hash. */
  readonly images?: ReadonlyMap<string, string>;
}

/**
 * The document. It is Thai whatever the language of the interface, since plans are. Its content policy lets nothing in but its
 * own style and fonts, so that even a mistake in here could run nothing.
 */
export function planHtml(plan: Plan, { chapter, fontFaces, pages, images = new Map() }: PrintOptions): string {
  const labels = numberSections(plan);
  const sections = chapter === undefined ? plan.sections : chapterOf(plan.sections, chapter);
  const printing: Printing = { labels, printed: new Set(sections.flatMap(idsInSection)), images };
  const whole = chapter === undefined;
  const entries = whole ? listed(sections, labels) : [];
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:",
    }),
    element('title', {}, printTitle(plan, chapter)),
    { html: `<style>${fontFaces}${printStyle(plan.scheme.digits, { cover: whole })}</style>` },
  );
  const body = element(
    'body',
    {},
    whole ? coverMarkup(plan) : [],
    entries.length > 0 ? contentsMarkup(entries, pages, plan.scheme.digits) : [],
    chapters(sections).map(({ start, end }) => chapterMarkup(sections.slice(start, end), printing)),
  );
  return `<!DOCTYPE html>\n${element('html', { lang: 'th' }, head, body).html}\n`;
}

/** Whether the document has contents, whose page numbers are known only when it was printed once. */
export function hasContents(plan: Plan, chapter: Id | undefined): boolean {
  return chapter === undefined && listed(plan.sections, numberSections(plan)).length > 0;
}

function chapterOf(sections: readonly Section[], id: Id): readonly Section[] {
  const at = sections.findIndex((section) => section.id === id);
  const run = chapters(sections).find(({ start, end }) => at >= start && at < end);
  return run === undefined ? [] : sections.slice(run.start, run.end);
}

/** What is printed by its name: the plan's title, or the label and title of the chapter of a section. */
export function printTitle(plan: Plan, chapter: Id | undefined): string {
  const first = chapter === undefined ? undefined : chapterOf(plan.sections, chapter)[0];
  if (first === undefined) return plan.meta.title.text;
  const labels = numberSections(plan);
  return `${labels.get(first.id) ?? ''} ${plainText(first.title, labels)}`.trim() || plan.meta.title.text;
}

function coverMarkup(plan: Plan): Markup {
  const { title, edition, period, agency } = frontOf(plan);
  const line = (name: string, text: string) => (text === '' ? [] : element('p', { class: name }, text));
  return element(
    'header',
    { class: 'cover' },
    line('title', title),
    line('edition', edition),
    line('period', period === '' ? '' : `(${period})`),
    line('agency', agency),
  );
}

interface Entry {
  readonly id: Id;
  readonly level: number;
  readonly label: string;
  readonly title: string;
}

/** Sections of the listed levels, but those with neither label nor title. */
function listed(sections: readonly Section[], labels: Labels): Entry[] {
  return sections
    .filter(({ level }) => level <= DEEPEST_LISTED)
    .map(({ id, level, title }) => ({ id, level, label: labels.get(id) ?? '', title: plainText(title, labels) }))
    .filter(({ label, title }) => label !== '' || title !== '');
}

function contentsMarkup(
  entries: readonly Entry[],
  pages: ReadonlyMap<string, number> | undefined,
  digits: Digits,
): Markup {
  const lines = entries.map(({ id, level, label, title }) => {
    const page = pages?.get(placeOf(id));
    const inside = [
      label === '' ? [] : element('span', { class: 'label' }, label),
      element('span', { class: 'words' }, title),
      element('span', { class: 'dots' }),
      element('span', { class: 'page' }, page === undefined ? [] : formatNumber(page, digits)),
    ];
    const link = element('a', { href: `#${placeOf(id)}` }, inside);
    return element('p', { class: 'entry', 'data-level': String(level) }, link);
  });
  const [title, column] = [element('h1', {}, 'สารบัญ'), element('p', { class: 'column' }, 'หน้า')];
  return element('nav', { class: 'contents' }, title, column, lines);
}

function chapterMarkup(sections: readonly Section[], printing: Printing): Markup {
  return element(
    'section',
    { class: 'chapter' },
    sections.map((section) => sectionMarkup(section, printing)),
    notesMarkup(sections.flatMap(linesOf), printing),
  );
}

/** What stands on pages turned on their side is kept together, so that they are turned back behind it. */
function sectionMarkup(section: Section, printing: Printing): Content {
  const inside = [headingMarkup(section, printing), ...section.blocks.map((block) => blockMarkup(block, printing))];
  return section.landscape ? element('div', { class: 'on-its-side' }, inside) : inside;
}

function linesOf({ title, blocks }: Section): (readonly Inline[])[] {
  return [title, ...blocks.flatMap(linesOfBlock).map(({ content }) => content)];
}
