/** One of the two plans as the table speaks of it: each line in its place, and where that is in words. */
import type { Place, TablePart } from '../../../../shared/compare/changes.ts';
import { type Side, sideOf } from '../../../../shared/compare/report/side.ts';
import { WORDING } from '../../../../shared/compare/report/wording.ts';
import type { Digits, Id, Plan } from '../../../../shared/plan/model.ts';
import { toArabicDigits } from '../../../../shared/thai/digits.ts';

export interface TableSide extends Side {
  readonly places: readonly Place[];
  /** What a section's own number leaves out, by section: `๒.๓` of the `๑)` under it; '' where it says all. */
  above(section: Id): string;
}

export interface Sides {
  readonly before: TableSide;
  readonly after: TableSide;
  /** Digits of all that the table itself counts, those of the newer plan. */
  readonly digits: Digits;
}

export function sidesOf(before: Plan, after: Plan): Sides {
  return { before: tableSideOf(before), after: tableSideOf(after), digits: after.scheme.digits };
}

function tableSideOf(plan: Plan): TableSide {
  const side = sideOf(plan, WORDING.th);
  const numbersAbove = plan.scheme.levels.map(({ pattern }, index) =>
    [...pattern.matchAll(/%(\d)/g)].some(([, level]) => Number(level) <= index),
  );
  const above = new Map<Id, string>();
  /** The full number of the last section of each level. */
  const numbers: string[] = [];
  let section = '';
  const places = side.lines.map((line, index): Place => {
    if (line.type === 'heading') {
      section = line.id;
      const label = side.labels.get(section) ?? '';
      const isFull = label === '' || numbersAbove[line.level - 1] === true;
      above.set(section, isFull ? '' : (numbers[line.level - 1] ?? ''));
      numbers[line.level] = `${above.get(section)} ${label}`.trim();
    }
    return { line: index, id: line.id, section };
  });
  return { ...side, places, above: (id) => above.get(id) ?? '' };
}

/** Our own words, which are in Thai digits, in those of a plan. */
export function inDigits(text: string, digits: Digits): string {
  return digits === 'thai' ? text : toArabicDigits(text);
}

/** What a heading without number and title is called. */
export const UNNAMED = 'หัวข้อที่ไม่มีชื่อ';

/** `๒.๓ ขอบเขต`, of the heading above a line or the line itself, as it is found: `๒.๓ ๑) ขอบเขต`. */
function headingWords(side: TableSide, line: number): string {
  const { section } = side.places[line]!;
  return `${side.above(section)} ${side.heading(section)}`.trim() || UNNAMED;
}

/** The heading a block is under, and which paragraph, cell or part of a table it is: `๒.๓ ขอบเขต ย่อหน้าที่ ๒`. */
export function whereWords(side: TableSide, line: number, digits: Digits, part?: TablePart): string {
  const heading = headingWords(side, line);
  // Items, and tables and figures with captions, carry their own numbers.
  const { id, type } = side.lines[line]!;
  if (part === undefined && type !== 'paragraph' && side.cells[line] === undefined && side.labels.get(id) !== '')
    return heading;
  return `${heading} ${inDigits(side.within(side.places[line]!, part), digits)}`;
}

/** What stands after ย้ายไป: the number of the section, or where it stands when it has none. */
export function spotWords(side: TableSide, line: number, digits: Digits): string {
  const place = side.places[line]!;
  const label = side.labels.get(place.section) ?? '';
  if (label !== '') return `${side.above(place.section)} ${label}`.trim();
  return place.id === place.section ? inDigits(side.standing(place), digits) : `“${headingWords(side, line)}”`;
}
