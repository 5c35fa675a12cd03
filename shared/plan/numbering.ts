/**
 * Numbers are derived from the scheme and the order of sections, never stored. One pass; 20,000 sections take milliseconds.
 *
 * A section counts one more than its elder sibling; a pinned one takes its value and later siblings follow it; an un-numbered
 * one takes none. A section whose pattern would print the number of an un-numbered section above it has no label, and is
 * itself treated as un-numbered by those below it. Appendices are chapters with letters, counted by themselves.
 */
import { formatNumber } from '../thai/digits.ts';
import { thaiLetter } from '../thai/letters.ts';
import {
  type Block,
  DEEPEST_LEVEL,
  DEEPEST_LIST,
  type Digits,
  type Id,
  type Inline,
  type LevelFormat,
  type ListKind,
  type Plan,
  type Scheme,
  type Section,
} from './model.ts';
import { captionsOf, DEFAULT_APPENDIX } from './scheme.ts';
import { linesOfBlock, notesOf } from './text-lines.ts';

type Numbered = Pick<Plan, 'scheme' | 'sections'>;

/**
 * Labels by id of sections, items, tables, figures and footnotes; and the titles of the sections that have none, by which
 * references name them ('' for tables and figures without a caption).
 */
export interface Labels extends ReadonlyMap<Id, string> {
  readonly titles: ReadonlyMap<Id, string>;
}

/** A pattern cut up: words, and the levels (from 1) whose numbers stand between them. */
type Pattern = readonly (string | number)[];

function cutPattern(pattern: string): Pattern {
  return pattern
    .split(/(%[1-9])/)
    .filter((part) => part !== '')
    .map((part) => (/^%[1-9]$/.test(part) ? Number(part[1]) : part));
}

/** Writes numbers, each one only once: a long plan has few different ones. */
type Write = (n: number, format: LevelFormat) => string;

function writer(digits: Digits): Write {
  const written: Record<LevelFormat, string[]> = { number: [], letter: [] };
  return (n, format) => {
    written[format][n] ??= format === 'letter' ? thaiLetter(n) : formatNumber(n, digits);
    return written[format][n];
  };
}

/** Calls back for each section in order with its own number (null when it has no label) and its label. */
function eachNumber(
  { scheme, sections }: Numbered,
  write: Write,
  visit: (section: Section, n: number | null, label: string, chapter: string | null) => void,
) {
  const patterns = scheme.levels.map(({ pattern }) => cutPattern(pattern));
  const appendix = cutPattern(scheme.appendix ?? DEFAULT_APPENDIX);
  let appendices = 0;
  const counters = new Array<number>(DEEPEST_LEVEL + 1).fill(0);
  const written = new Array<string | null>(DEEPEST_LEVEL + 1).fill(null);
  for (const section of sections) {
    const { level, number } = section;
    counters.fill(0, level + 1);
    written.fill(null, level);
    if (number.kind === 'none') {
      visit(section, null, '', written[1] ?? null);
      continue;
    }
    const lettered = number.kind === 'appendix' && level === 1;
    const own = lettered ? appendices + 1 : 'value' in number ? number.value : counters[level]! + 1;
    if (lettered) appendices = own;
    else counters[level] = own;
    written[level] = write(own, lettered ? 'letter' : scheme.levels[level - 1]!.format);
    let label = '';
    for (const part of lettered ? appendix : patterns[level - 1]!) {
      const text = typeof part === 'number' ? (written[part] ?? null) : part;
      if (text === null) {
        written[level] = null;
        break;
      }
      label += text;
    }
    const printable = written[level] !== null;
    visit(section, printable ? own : null, printable ? label : '', written[1] ?? null);
  }
}

/** Gives a function that labels tables, figures and footnotes, section by section; `chapter` is the number of its chapter as written. */
function captionLabeller(
  scheme: Scheme,
  write: Write,
  labels: Map<Id, string>,
  untitled: Map<Id, string>,
): (section: Section, chapter: string | null) => void {
  const { by, ...patterns } = captionsOf(scheme);
  const counts = { table: 0, figure: 0, outside: { table: 0, figure: 0 } };
  let notes = 0;
  const note = (content: readonly Inline[]) => {
    for (const { id } of notesOf(content)) labels.set(id, write(++notes, 'number'));
  };
  const caption = (block: Extract<Block, { type: 'table' | 'figure' }>, chapter: string | null) => {
    const { type } = block;
    if (block.content.length === 0) {
      labels.set(block.id, '');
      untitled.set(block.id, '');
      return;
    }
    // A chapter without a number cannot tell its tables from those of another: they are counted together.
    const counter = by === 'chapter' && chapter === null ? counts.outside : counts;
    counter[type] += 1;
    const own = write(counter[type], 'number');
    labels.set(
      block.id,
      patterns[type].replace('%1', () => (by === 'chapter' && chapter !== null ? `${chapter}-${own}` : own)),
    );
  };
  return (section, chapter) => {
    if (section.level === 1) {
      notes = 0;
      if (by === 'chapter') counts.table = counts.figure = 0;
    }
    note(section.title);
    for (const block of section.blocks) {
      if (block.type === 'table' || block.type === 'figure') caption(block, chapter);
      for (const { content } of linesOfBlock(block)) note(content);
    }
  };
}

/** Gives a function that labels the items among one section's blocks, and among those of each cell. */
function itemLabeller(scheme: Scheme, write: Write, labels: Map<Id, string>): (blocks: readonly Block[]) => void {
  const around = (pattern: string) => pattern.split('%1') as [string, string];
  const patterns = { numbered: scheme.numberedItems.map(around), lettered: scheme.letteredItems.map(around) };
  const counters = new Array<number>(DEEPEST_LIST + 1);
  const kinds = new Array<ListKind | null>(DEEPEST_LIST + 1);
  const labelBlocks = (blocks: readonly Block[]) => {
    kinds.fill(null);
    for (const block of blocks) {
      if (block.type !== 'item') {
        kinds.fill(null);
        if (block.type === 'table') {
          for (const { cells } of block.rows) for (const cell of cells) labelBlocks(cell.blocks);
        }
        continue;
      }
      const { depth, kind } = block;
      kinds.fill(null, depth + 1);
      const own = kinds[depth] === kind ? counters[depth]! + 1 : 1;
      counters[depth] = own;
      kinds[depth] = kind;
      if (kind === 'bullet') labels.set(block.id, scheme.bullets[depth]!);
      else {
        const [before, after] = patterns[kind][depth]!;
        labels.set(block.id, before + write(own, kind === 'lettered' ? 'letter' : 'number') + after);
      }
    }
    kinds.fill(null);
  };
  return labelBlocks;
}

/**
 * The label of every section, list item, table, figure and footnote by id, as printed (`บทที่ ๑`, `๑.๒`, `๑)`, `ตารางที่ ๑`, `๑`);
 * '' where a section, table or figure has none; footnotes are counted through a chapter; an item of a bulleted list has its bullet. A list is a run of items: another block or another kind at the same depth starts a new one,
 * deeper items do not interrupt it, the next section does; a shallower item restarts the lists under it.
 */
export function numberSections(plan: Numbered): Labels {
  const labels = new Map<Id, string>();
  const write = writer(plan.scheme.digits);
  const labelItems = itemLabeller(plan.scheme, write, labels);
  const titles = new Map<Id, string>();
  const labelCaptions = captionLabeller(plan.scheme, write, labels, titles);
  const unlabelled: Section[] = [];
  eachNumber(plan, write, (section, _, label, chapter) => {
    labels.set(section.id, label);
    if (label === '') unlabelled.push(section);
    labelItems(section.blocks);
    labelCaptions(section, chapter);
  });
  for (const { id, title } of unlabelled) titles.set(id, titleWords(title, labels));
  return Object.assign(labels, { titles });
}

/** The words of a title on one line. Of what it refers to itself only numbers: titles could name one another without end. */
function titleWords(title: readonly Inline[], labels: ReadonlyMap<Id, string>): string {
  const words = title.map((inline) => {
    if (inline.type === 'text') return inline.text;
    if (inline.type === 'break') return ' ';
    return inline.type === 'reference' ? (labels.get(inline.target) ?? '') : '';
  });
  return words.join('').trim();
}

/** The own number of every section by id (the 2 of ๑.๒); null where it has no label. */
export function sectionNumbers(plan: Numbered): ReadonlyMap<Id, number | null> {
  const numbers = new Map<Id, number | null>();
  eachNumber(plan, writer(plan.scheme.digits), ({ id }, n) => numbers.set(id, n));
  return numbers;
}
