/** A comparison as one page that needs nothing beside it: no script, no font, no picture. */
import type { Language } from '../../errors.ts';
import { element, type Markup } from '../../html/markup.ts';
import type { Mark } from '../../plan/model.ts';
import type { ChangeKind } from '../changes.ts';
import type { Compared, ComparedState } from '../compared.ts';
import { type Summary, summarize } from '../summary.ts';
import { PAGE_STYLE } from './page-style.ts';
import { printedMoment } from './state-name.ts';
import type { Run, Stretch } from './stretches.ts';
import { type Telling, type Told, type ToldChapter, type ToldLine, tell } from './told.ts';
import { WORDING, type Wording } from './wording.ts';

/** Lines of one change past which a printed page may break inside it. */
const LONG = 4;
/** The words of the plan are Thai in a report of any language. */
const THAI = { lang: 'th' };
/** A figure is read in one piece. */
const FIGURE = { ...THAI, class: 'figure' };

/**
 * The page: the two states, counts by kind, the legend, a word on each chapter, the renumbering map, changed figures, then the
 * changes by chapter with their reasons, under the headings they belong to. Lines that changed are shown whole; of what is the
 * same, only headings. Sections that have nothing but another number are in the map alone, unless somebody gave a reason.
 */
export function comparisonHtml(compared: Compared, language: Language): string {
  const words = WORDING[language];
  const { before, after, comparison } = compared;
  const summary = summarize(comparison, before.plan, after.plan);
  const telling = tell(compared, words);
  const title = `${words.title} ${after.plan.meta.title.text}`.trimEnd();
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    { html: `<style>${PAGE_STYLE}</style>` },
  );
  const body = element(
    'body',
    {},
    element('h1', {}, `${words.title} `, element('span', THAI, after.plan.meta.title.text)),
    statesTable([before, after], words, language),
    element('h2', {}, words.summary),
    countsList(summary, words),
    comparison.limits.map((limit) => element('p', { class: 'limit' }, words.limit(limit))),
    comparison.changes.length === 0 ? [] : legend(words),
    chapterBriefs(summary, words),
    renumberingTable(summary, words),
    figuresTable(summary, telling, words),
    changesByChapter(telling, words),
  );
  return `<!DOCTYPE html>\n${element('html', { lang: language }, head, body).html}\n`;
}

function statesTable(states: readonly ComparedState[], words: Wording, language: Language): Markup {
  const [before, after] = states.map(({ name, author, savedAt }) => [
    element('td', {}, name),
    element('td', {}, author),
    element('td', {}, printedMoment(savedAt, language)),
  ]);
  return table(
    ['', words.version, words.by, words.at],
    [
      [element('th', { scope: 'row' }, words.before), ...before!],
      [element('th', { scope: 'row' }, words.after), ...after!],
    ],
  );
}

function table(headings: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  const head = headings.map((text) => element('th', { scope: text === '' ? '' : 'col' }, text));
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, head)),
    element(
      'tbody',
      {},
      rows.map((cells) => element('tr', {}, cells)),
    ),
  );
}

function countsList({ counts }: Summary, words: Wording): Markup {
  const kinds = Object.entries(counts) as [ChangeKind, number][];
  if (kinds.length === 0) return element('p', {}, words.same);
  return element(
    'ul',
    { class: 'counts' },
    kinds.map(([kind, count]) => element('li', {}, `${words.kind(kind)} `, element('b', {}, words.count(count)))),
  );
}

function legend({ legend: title, legends }: Wording): Markup {
  return element(
    'p',
    { class: 'legend' },
    `${title}: `,
    element('ins', {}, legends.inserted),
    ' · ',
    element('del', {}, legends.deleted),
    ' · ',
    element('span', { class: 'moved-text' }, legends.moved),
    ' · ',
    element('span', { class: 'formatted-text' }, legends.formatted),
  );
}

function chapterBriefs({ chapters }: Summary, words: Wording): Markup[] {
  if (chapters.length === 0) return [];
  const told = chapters.map(({ heading, text }, index) =>
    element('li', THAI, element('a', { href: `#chapter-${index + 1}` }, heading), `: ${text}`),
  );
  return [element('h2', {}, words.chapters), element('ul', {}, told)];
}

function renumberingTable({ renumbering }: Summary, words: Wording): Markup[] {
  if (renumbering.length === 0) return [];
  const rows = renumbering.map(({ before, after, title, only }) => [
    element('td', { class: 'number' }, before || words.none),
    element('td', { class: 'number' }, after || words.none),
    element('td', {}, element('span', THAI, title), only ? [] : ` (${words.renumberedAndMore})`),
  ]);
  return [element('h2', {}, words.renumbering), table([words.oldNumber, words.newNumber, words.heading], rows)];
}

function figuresTable({ figures }: Summary, { after: side }: Telling, words: Wording): Markup[] {
  if (figures.length === 0) return [];
  const rows = figures.map(({ kind, before, after, at }) => {
    const place = at === undefined ? words.details : `${side.heading(at.after.section)} ${side.within(at.after)}`;
    return [
      element('td', { class: 'number' }, words.figureKind(kind)),
      element('td', FIGURE, before === undefined ? '–' : element('del', {}, before.text)),
      element('td', FIGURE, after === undefined ? '–' : element('ins', {}, after.text)),
      element('td', THAI, (after ?? before)!.sentence),
      element('td', {}, place),
    ];
  });
  const headings = [words.figure, words.before, words.after, words.sentence, words.where];
  return [element('h2', {}, words.figures), table(headings, rows)];
}

function changesByChapter({ details, chapters }: Telling, words: Wording): Markup[] {
  if (details.length + chapters.length === 0) return [];
  return [
    element('h2', {}, words.changes),
    ...(details.length === 0 ? [] : [element('h3', {}, words.details), ...details.map((told) => changed(told, words))]),
    ...chapters.map((chapter, index) => chapterSection(chapter, `chapter-${index + 1}`, words)),
  ];
}

function chapterSection({ heading, gone, changes }: ToldChapter, id: string, words: Wording): Markup {
  const shown = changes.filter(({ kind, of, reason }) => kind !== 'renumbered' || of !== 'heading' || reason !== '');
  const told: Markup[] = [];
  let section = heading;
  for (const change of shown) {
    if (change.section !== section) told.push(element('h4', THAI, change.section));
    section = change.section;
    told.push(changed(change, words));
  }
  const inMap = changes.length - shown.length;
  if (inMap > 0) told.push(element('p', { class: 'notes' }, `${words.renumbering} ${words.count(inMap)}`));
  const title = element('h3', {}, element('span', THAI, heading), gone ? ` (${words.gone})` : []);
  return element('section', { id }, title, told);
}

function changed({ index, kind, place, lines, notes, reason }: Told, words: Wording): Markup {
  const long = lines.length > LONG ? ' long' : '';
  return element(
    'article',
    { id: `change-${index + 1}`, class: `${kind}${long}` },
    element(
      'p',
      {},
      element('span', { class: 'kind' }, words.kind(kind)),
      ' ',
      element('span', { class: 'place' }, place),
    ),
    lines.map(lineOf),
    notes.length === 0 ? [] : element('p', { class: 'notes' }, notes.join(' · ')),
    reason === '' ? [] : element('p', { class: 'reason' }, element('b', {}, `${words.reason}: `), reason),
  );
}

function lineOf({ isHeading, label, stretches }: ToldLine): Markup {
  const [first] = stretches;
  const marked = label === '' ? [] : marks(first?.op ?? 'same', [`${label} `]);
  return element('p', { class: isHeading ? 'line heading' : 'line', ...THAI }, marked, stretches.map(stretchOf));
}

function stretchOf(stretch: Stretch): Markup | (Markup | string)[] {
  if (!('runs' in stretch)) return element(stretch.op === 'cut' ? 'ins' : 'del', {}, '¶');
  return marks(stretch.op, stretch.runs.map(runOf));
}

function marks(op: Stretch['op'], content: (Markup | string)[]): Markup | (Markup | string)[] {
  switch (op) {
    case 'inserted':
      return element('ins', {}, content);
    case 'deleted':
      return element('del', {}, content);
    case 'moved':
    case 'formatted':
      return element('span', { class: `${op}-text` }, content);
    default:
      return content;
  }
}

/** Underline and strike of the plan are left out: they would read as inserted and deleted. */
const TAGS: Partial<Record<Mark, string>> = { bold: 'b', italic: 'i', sup: 'sup', sub: 'sub' };

function runOf({ text, marks: own }: Run): Markup | string {
  return own.reduce<Markup | string>((inside, mark) => {
    const tag = TAGS[mark];
    return tag === undefined ? inside : element(tag, {}, inside);
  }, text);
}
