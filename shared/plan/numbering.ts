/**
 * Numbers are derived from the scheme and the order of sections, never stored. One pass; 20,000 sections take milliseconds.
 *
 * A section counts one more than its elder sibling; a pinned one takes its value and later siblings follow it; an un-numbered
 * one takes none. A section whose pattern would print the number of an un-numbered section above it has no label, and is
 * itself treated as un-numbered by those below it.
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

type Numbered = Pick<Plan, 'scheme' | 'sections'>;

/** Labels by id; and the titles of the sections that have none, by which references name them. */
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
  visit: (section: Section, n: number | null, label: string) => void,
) {
  const patterns = scheme.levels.map(({ pattern }) => cutPattern(pattern));
  const counters = new Array<number>(DEEPEST_LEVEL + 1).fill(0);
  const written = new Array<string | null>(DEEPEST_LEVEL + 1).fill(null);
  for (const section of sections) {
    const { level, number } = section;
    counters.fill(0, level + 1);
    written.fill(null, level);
    if (number.kind === 'none') {
      visit(section, null, '');
      continue;
    }
    const own = number.kind === 'pinned' ? number.value : counters[level]! + 1;
    counters[level] = own;
    written[level] = write(own, scheme.levels[level - 1]!.format);
    let label = '';
    for (const part of patterns[level - 1]!) {
      const text = typeof part === 'number' ? (written[part] ?? null) : part;
      if (text === null) {
        written[level] = null;
        break;
      }
      label += text;
    }
    const printable = written[level] !== null;
    visit(section, printable ? own : null, printable ? label : '');
  }
}

/** Gives a function that labels the items among one section's blocks. */
function itemLabeller(scheme: Scheme, write: Write, labels: Map<Id, string>): (blocks: readonly Block[]) => void {
  const around = (pattern: string) => pattern.split('%1') as [string, string];
  const patterns = { numbered: scheme.numberedItems.map(around), lettered: scheme.letteredItems.map(around) };
  const counters = new Array<number>(DEEPEST_LIST + 1);
  const kinds = new Array<ListKind | null>(DEEPEST_LIST + 1);
  return (blocks) => {
    kinds.fill(null);
    for (const block of blocks) {
      if (block.type !== 'item') {
        kinds.fill(null);
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
  };
}

/**
 * The label of every section and list item by id, as printed (`บทที่ ๑`, `๑.๒`, `๑)`); '' where a section has none; an item of
 * a bulleted list has its bullet. A list is a run of items: another block or another kind at the same depth starts a new one,
 * deeper items do not interrupt it, the next section does; a shallower item restarts the lists under it.
 */
export function numberSections(plan: Numbered): Labels {
  const labels = new Map<Id, string>();
  const write = writer(plan.scheme.digits);
  const labelItems = itemLabeller(plan.scheme, write, labels);
  const unlabelled: Section[] = [];
  eachNumber(plan, write, (section, _, label) => {
    labels.set(section.id, label);
    if (label === '') unlabelled.push(section);
    labelItems(section.blocks);
  });
  const titles = new Map(unlabelled.map(({ id, title }) => [id, titleWords(title, labels)]));
  return Object.assign(labels, { titles });
}

/** The words of a title on one line. Of what it refers to itself only numbers: titles could name one another without end. */
function titleWords(title: readonly Inline[], labels: ReadonlyMap<Id, string>): string {
  const words = title.map((inline) => {
    if (inline.type === 'text') return inline.text;
    return inline.type === 'break' ? ' ' : (labels.get(inline.target) ?? '');
  });
  return words.join('').trim();
}

/** The own number of every section by id (the 2 of ๑.๒); null where it has no label. */
export function sectionNumbers(plan: Numbered): ReadonlyMap<Id, number | null> {
  const numbers = new Map<Id, number | null>();
  eachNumber(plan, writer(plan.scheme.digits), ({ id }, n) => numbers.set(id, n));
  return numbers;
}
