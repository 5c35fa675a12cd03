/**
 * Numbers are derived from the scheme and the order of sections, never stored. One pass; 20,000 sections take milliseconds.
 *
 * A section counts one more than its elder sibling; a pinned one takes its value and later siblings follow it; an un-numbered
 * one takes none. A section whose pattern would print the number of an un-numbered section above it has no label, and is
 * itself treated as un-numbered by those below it.
 */
import { formatNumber } from '../thai/digits.ts';
import { thaiLetter } from '../thai/letters.ts';
import { type Block, DEEPEST_LEVEL, DEEPEST_LIST, type Digits, type Id, type LevelFormat, type Plan } from './model.ts';

type Numbered = Pick<Plan, 'scheme' | 'sections'>;

/** A pattern cut up: words, and the levels (from 1) whose numbers stand between them. */
type Pattern = readonly (string | number)[];

function cutPattern(pattern: string): Pattern {
  return pattern
    .split(/(%[1-9])/)
    .filter((part) => part !== '')
    .map((part) => (/^%[1-9]$/.test(part) ? Number(part[1]) : part));
}

function writeNumber(n: number, format: LevelFormat, digits: Digits): string {
  return format === 'letter' ? thaiLetter(n) : formatNumber(n, digits);
}

/** Calls back for each section in order with its own number (null when it has no label) and its label. */
function eachNumber({ scheme, sections }: Numbered, visit: (index: number, n: number | null, label: string) => void) {
  const patterns = scheme.levels.map(({ pattern }) => cutPattern(pattern));
  const counters = new Array<number>(DEEPEST_LEVEL + 1).fill(0);
  const written = new Array<string | null>(DEEPEST_LEVEL + 1).fill(null);
  for (const [index, { level, number }] of sections.entries()) {
    counters.fill(0, level + 1);
    written.fill(null, level);
    if (number.kind === 'none') {
      visit(index, null, '');
      continue;
    }
    const own = number.kind === 'pinned' ? number.value : counters[level]! + 1;
    counters[level] = own;
    written[level] = writeNumber(own, scheme.levels[level - 1]!.format, scheme.digits);
    let label = '';
    let printable = true;
    for (const part of patterns[level - 1]!) {
      const text = typeof part === 'number' ? (written[part] ?? null) : part;
      if (text === null) printable = false;
      else label += text;
    }
    if (!printable) written[level] = null;
    visit(index, printable ? own : null, printable ? label : '');
  }
}

/** Labels of the items among one section's blocks. */
function labelItems(blocks: readonly Block[], scheme: Plan['scheme'], items: ItemPatterns, labels: Map<Id, string>) {
  const counters = new Array<number>(DEEPEST_LIST + 1).fill(0);
  const kinds = new Array<string | null>(DEEPEST_LIST + 1).fill(null);
  for (const block of blocks) {
    if (block.type !== 'item') {
      counters.fill(0);
      kinds.fill(null);
      continue;
    }
    const { depth, kind } = block;
    counters.fill(0, depth + 1);
    kinds.fill(null, depth + 1);
    if (kinds[depth] !== kind) counters[depth] = 0;
    kinds[depth] = kind;
    const own = counters[depth]! + 1;
    counters[depth] = own;
    if (kind === 'bullet') labels.set(block.id, scheme.bullets[depth]!);
    else {
      const written = writeNumber(own, kind === 'lettered' ? 'letter' : 'number', scheme.digits);
      labels.set(block.id, items[kind][depth]!.map((part) => (typeof part === 'number' ? written : part)).join(''));
    }
  }
}

type ItemPatterns = Readonly<Record<'numbered' | 'lettered', readonly Pattern[]>>;

/**
 * The label of every section and list item by id, as printed (`บทที่ ๑`, `๑.๒`, `๑)`); '' where a section has none; an item of
 * a bulleted list has its bullet. A list is a run of items: another block or another kind at the same depth starts a new one,
 * deeper items do not interrupt it, the next section does; a shallower item restarts the lists under it.
 */
export function numberSections(plan: Numbered): ReadonlyMap<Id, string> {
  const labels = new Map<Id, string>();
  const { scheme, sections } = plan;
  const items: ItemPatterns = {
    numbered: scheme.numberedItems.map(cutPattern),
    lettered: scheme.letteredItems.map(cutPattern),
  };
  eachNumber(plan, (index, _, label) => {
    const { id, blocks } = sections[index]!;
    labels.set(id, label);
    labelItems(blocks, scheme, items, labels);
  });
  return labels;
}

/** The own number of every section by id (the 2 of ๑.๒); null where it has no label. */
export function sectionNumbers(plan: Numbered): ReadonlyMap<Id, number | null> {
  const numbers = new Map<Id, number | null>();
  eachNumber(plan, (index, n) => numbers.set(plan.sections[index]!.id, n));
  return numbers;
}
