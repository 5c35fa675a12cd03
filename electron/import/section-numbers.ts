/** Turns typed numbers of headings into derived ones, wherever the plan will print the same. */
import { DEEPEST_LEVEL, type Scheme, type SectionNumber } from '../../shared/plan/model.ts';
import { formatNumber, toArabicDigits } from '../../shared/thai/digits.ts';
import { thaiLetter } from '../../shared/thai/letters.ts';
import { type Headings, joinLevels } from './headings.ts';
import type { Label } from './label.ts';

export interface TakenNumber {
  readonly number: SectionNumber;
  /** Whether the typed label has to stay in the title, since no number of the scheme prints it. */
  readonly keepLabel: boolean;
}

/** What two labels must share to be the same to a reader: not digits' kind, spaces or a final dot. */
function bare(label: string): string {
  return toArabicDigits(label)
    .replace(/ /g, '')
    .replace(/[.:–-]+$/, '');
}

type Taken = Exclude<Label, { type: 'name' }>;

function ownNumber(label: Taken): number {
  return label.type === 'path' ? label.path.at(-1)! : label.number;
}

/**
 * The pattern that prints this label on this level, or null. `partsAbove` parts of a decimal number may be written out, as in a
 * single chapter cut from a plan.
 */
function patternFor(
  label: Exclude<Taken, { type: 'list' }>,
  level: number,
  partsAbove: number,
  digits: Scheme['digits'],
): string | null {
  if (label.type === 'word') return `${label.word} %${level}`;
  if (label.type === 'item') return `%${level}.`;
  const from = level - label.path.length + 1;
  if (from >= 1) return joinLevels(from, level);
  if (1 - from !== partsAbove) return null;
  const above = label.path.slice(0, partsAbove).map((n) => formatNumber(n, digits));
  return [...above, joinLevels(1, level)].join('.');
}

/** The longest pattern a scheme takes. */
const LONGEST_PATTERN = 40;

/** The pattern of a list in the levels of the plan; null where it names a level that no heading above stands on. */
function listPattern(
  { list, depth, pattern }: Taken & { type: 'list' },
  level: number,
  places: ReadonlyMap<string, number>,
): string | null {
  let sound = pattern.length <= LONGEST_PATTERN && !/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u.test(pattern);
  const inPlan = pattern.replace(/%([1-9]?)/g, (_, digit: string) => {
    const own = Number(digit) - 1 === depth;
    const place = own ? level : places.get(`${list} ${Number(digit) - 1}`);
    if (place === undefined || (!own && place >= level)) sound = false;
    return `%${place ?? ''}`;
  });
  return sound && inPlan.includes(`%${level}`) ? inPlan : null;
}

/**
 * Follows the headings in order. The first label on a level sets the level's pattern. Asked for a labelled heading, it says
 * `auto` where the derived number is the typed one, `pinned` where it can be made so, and otherwise leaves the label in the title.
 */
export function followNumbers(
  { levels: defaults, partsAbove, decimalLevels }: Pick<Headings, 'levels' | 'partsAbove' | 'decimalLevels'>,
  digits: Scheme['digits'],
) {
  const levels = [...defaults];
  const set = new Set<number>();
  const counters = new Array<number>(DEEPEST_LEVEL + 1).fill(0);
  const printed = new Array<string | null>(DEEPEST_LEVEL + 1).fill(null);
  /** The level of the plan on which each level of each list was last used. */
  const places = new Map<string, number>();
  const write = (level: number, n: number) =>
    levels[level - 1]!.format === 'letter' ? thaiLetter(n) : formatNumber(n, digits);
  /** The label of this number here, or null where a number above it is missing. */
  const labelOf = (level: number, n: number): string | null => {
    let complete = true;
    const label = levels[level - 1]!.pattern.replace(/%([1-6])/g, (_, digit: string) => {
      const named = Number(digit) === level ? write(level, n) : printed[Number(digit)];
      if (named === null || named === undefined) complete = false;
      return named ?? '';
    });
    return complete ? label : null;
  };
  const enter = (level: number) => {
    counters.fill(0, level + 1);
    printed.fill(null, level);
  };
  return {
    levels,
    /** A heading without number. */
    skip(level: number): SectionNumber {
      enter(level);
      return { kind: 'none' };
    },
    /** A heading that takes the next number, whatever it is. */
    count(level: number): SectionNumber {
      enter(level);
      counters[level]! += 1;
      printed[level] = labelOf(level, counters[level]!) === null ? null : write(level, counters[level]!);
      return { kind: 'auto' };
    },
    take(level: number, label: Taken): TakenNumber {
      enter(level);
      const taken = set.has(level) || (label.type === 'item' && decimalLevels.has(level));
      let pattern: string | null = null;
      if (label.type === 'list') {
        places.set(`${label.list} ${label.depth}`, level);
        if (label.format === null) return { number: { kind: 'none' }, keepLabel: true };
        if (!taken) pattern = listPattern(label, level, places);
      } else if (!taken) pattern = patternFor(label, level, partsAbove, digits);
      const format = label.type === 'list' && label.format === 'letter' ? 'letter' : 'number';
      if (pattern !== null) levels[level - 1] = { pattern, format };
      const n = ownNumber(label);
      const derived = labelOf(level, n);
      if (derived === null || bare(derived) !== bare(label.typed)) {
        if (pattern !== null) levels[level - 1] = defaults[level - 1]!;
        return { number: { kind: 'none' }, keepLabel: true };
      }
      set.add(level);
      const next = counters[level]! + 1;
      counters[level] = n;
      printed[level] = write(level, n);
      return { number: n === next ? { kind: 'auto' } : { kind: 'pinned', value: n }, keepLabel: false };
    },
  };
}
