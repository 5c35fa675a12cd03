/** Dates, years, percentages, amounts of money and other numbers in digits, and which of them changed. Numbers in words are not looked at. */
import { MONTHS } from '../thai/dates.ts';
import { toArabicDigits } from '../thai/digits.ts';
import { wordsAndGaps } from '../thai/segment.ts';
import { changedStretches } from './sequence.ts';

export type FigureKind = 'date' | 'year' | 'percentage' | 'amount' | 'number';

interface Figure {
  readonly kind: FigureKind;
  /** What it says, in whatever digits and grouping it is written. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** As printed, with the words around it; absent where there is none on that side. */
export interface PrintedFigure {
  readonly text: string;
  readonly sentence: string;
}

export interface FigurePair {
  readonly kind: FigureKind;
  readonly before?: PrintedFigure;
  readonly after?: PrintedFigure;
}

const DIGITS = '0-9๐-๙';
const D = `[${DIGITS}]`;
const NUMBER = `${D}{1,3}(?:,${D}{3})+(?:\\.${D}+)?|${D}+(?:\\.${D}+)*`;
const MONTH_NAME = MONTHS.map(([name]) => name).join('|');
const MONTH = MONTHS.flatMap(([name, short]) => [name, short.replaceAll('.', '\\.')]).join('|');
const ERA = '(?:พ\\.\\s?ศ\\.|ค\\.\\s?ศ\\.)';
const SCALE = 'ร้อย|พัน|หมื่น|แสน|ล้าน';

const FIGURE = new RegExp(
  [
    `(?<date>(?:${D}{1,2}\\s*)?(?:${MONTH})\\s*(?:${ERA}\\s*)?(?:${D}{4}|${D}{2})(?!${D})|${D}{1,2}\\s*(?:${MONTH})|${MONTH_NAME}|${D}{1,2}/${D}{1,2}/${D}{2,4})`,
    `(?<percentage>ร้อยละ\\s*(?:${NUMBER})|(?:${NUMBER})\\s*(?:%|เปอร์เซ็นต์))`,
    `(?<amount>(?:${NUMBER})\\s*(?:${SCALE})*\\s*บาท)`,
    `(?<year>${ERA}\\s*${D}{4}(?!${D})|(?<![${DIGITS},.])[2๒][4-6๔-๖]${D}{2}(?![,.]?${D}))`,
    `(?<number>${NUMBER})`,
  ].join('|'),
  'g',
);

const POWERS: Record<string, number> = { ร้อย: 100, พัน: 1_000, หมื่น: 10_000, แสน: 100_000, ล้าน: 1_000_000 };

/** 1,250.50 is 1250.5; a number of several parts (๑.๒.๓) is left as it is written. */
function plainNumber(text: string): string {
  const [digits = ''] = toArabicDigits(text).match(/[0-9][0-9,.]*/) ?? [];
  const plain = digits.replaceAll(',', '').replace(/\.$/, '');
  return /^\d{1,15}(\.\d+)?$/.test(plain) ? String(Number(plain)) : plain;
}

function meaningOf(kind: FigureKind, text: string): string {
  if (kind === 'date') return dateValue(text);
  const number = plainNumber(text);
  if (kind !== 'amount') return number;
  const scales = text.match(new RegExp(SCALE, 'g')) ?? [];
  const amount = scales.reduce((product, scale) => product * POWERS[scale]!, Number(number));
  return String(Math.round(amount * 100));
}

/** Full and short names of a month are the same month. */
function dateValue(text: string): string {
  const month = MONTHS.findIndex(([name, short]) => text.includes(name) || text.includes(short));
  const numbers = toArabicDigits(text).match(/\d+/g) ?? [];
  return [...numbers.map(Number), ...(month === -1 ? [] : [`m${month + 1}`])].join(' ');
}

function findFigures(text: string): Figure[] {
  return Array.from(text.matchAll(FIGURE), (match) => {
    const [kind] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)! as [FigureKind, string];
    return { kind, value: meaningOf(kind, match[0]), start: match.index, end: match.index + match[0].length };
  });
}

/**
 * The figures that differ between two states of a line, in order: changed ones in pairs, and those on one side only. Thai and
 * Arabic digits, grouping and zeros at the end of a decimal make no difference; ๑ ล้านบาท is ๑,๐๐๐,๐๐๐ บาท.
 */
export function changedFigures(before: string, after: string): FigurePair[] {
  const old = findFigures(before);
  const now = findFigures(after);
  const numbers = new Map<string, number>();
  const number = ({ kind, value }: Figure) => {
    const key = `${kind} ${value}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  const stretches = changedStretches(old.map(number), now.map(number), { left: Number.POSITIVE_INFINITY }) ?? [];
  return stretches.flatMap(({ start, end, afterStart, afterEnd }) => {
    const paired = pairs(old.slice(start, end), now.slice(afterStart, afterEnd));
    return paired.map(([was, is]) => ({
      kind: (is ?? was)!.kind,
      ...(was && { before: printed(before, was) }),
      ...(is && { after: printed(after, is) }),
    }));
  });
}

/** Each with the first of its kind that is left on the other side. */
function pairs(old: readonly Figure[], now: readonly Figure[]): [Figure | undefined, Figure | undefined][] {
  const left = [...now];
  const paired = old.map((figure): [Figure, Figure | undefined] => {
    const place = left.findIndex(({ kind }) => kind === figure.kind);
    return [figure, place === -1 ? undefined : left.splice(place, 1)[0]];
  });
  return [...paired, ...left.map((figure): [undefined, Figure] => [undefined, figure])];
}

function printed(text: string, { start, end }: Figure): PrintedFigure {
  return { text: text.slice(start, end), sentence: around(text, start, end) };
}

/** UTF-16 units of words on either side of a figure. Thai marks no ends of sentences: so much tells what it is about. */
const AROUND = 80;

function around(text: string, start: number, end: number): string {
  let from = text.length;
  let to = 0;
  // Words never reach over a space, so that those of a long paragraph need not all be found for each of its figures.
  const first = Math.max(0, text.lastIndexOf(' ', start - AROUND));
  const space = text.indexOf(' ', end + AROUND);
  const last = space === -1 ? text.length : space;
  let place = first;
  for (const part of wordsAndGaps(text.slice(first, last))) {
    const partEnd = place + part.length;
    if (place >= start - AROUND) from = Math.min(from, place);
    if (partEnd <= end + AROUND) to = partEnd;
    place = partEnd;
  }
  from = Math.min(from, start);
  to = Math.max(to, end);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
