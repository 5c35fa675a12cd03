/** The set words letters are put together from, and blocks made of them. */
import type { Id, Inline } from '../plan/model.ts';
import { letterDate } from '../thai/dates.ts';
import { formatNumber } from '../thai/digits.ts';
import type { Body, Derived, Occasion } from './kind.ts';
import type { Enclosure, LetterBlock, LetterReference, Secrecy, Urgency } from './model.ts';
import type { ChangedSection, PlanFacts } from './plan-facts.ts';

export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  ordinary: '',
  urgent: 'ด่วน',
  'very-urgent': 'ด่วนมาก',
  'most-urgent': 'ด่วนที่สุด',
};

export const SECRECY_WORDS: Readonly<Record<Secrecy, string>> = {
  open: '',
  confidential: 'ลับ',
  secret: 'ลับมาก',
  'top-secret': 'ลับที่สุด',
};

/** Words, or a section of the plan by id. */
type Word = string | { readonly target: Id };

type Draft =
  | { readonly type: 'paragraph'; readonly words: readonly Word[] }
  | { readonly type: 'numbered'; readonly depth: 0 | 1 | 2; readonly words: readonly Word[] }
  | { readonly type: 'heading'; readonly topic: string | null; readonly words: readonly Word[] };

export const say = (...words: readonly Word[]): Draft => ({ type: 'paragraph', words });
export const item = (depth: 0 | 1 | 2, ...words: readonly Word[]): Draft => ({ type: 'numbered', depth, words });
export const headed = (topic: string | null, ...words: readonly Word[]): Draft => ({ type: 'heading', topic, words });

/** The blocks of a part of the body; their ids are `cause-1`, `cause-2` … */
export function body(part: 'cause' | 'purpose' | 'conclusion', drafts: readonly Draft[]): Body {
  return drafts.map(({ words, ...shape }, index): LetterBlock => {
    const content = words
      .filter((word) => word !== '')
      .map(
        (word): Inline => (typeof word === 'string' ? { type: 'text', text: word } : { type: 'reference', ...word }),
      );
    return { ...shape, id: `${part}-${index + 1}`, content };
  });
}

/** Two pieces of Thai joined, with the space that stands beside a bracket, a number or another script. */
export function joined(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return /[ก-ฺเ-๎]$/.test(before) && /^[ก-ฮเ-ไ]/.test(after) ? before + after : `${before} ${after}`;
}

/** The plan with the version that is spoken of: `(ร่าง) แผน… (พ.ศ. …) ฉบับเสนอคณะรัฐมนตรี`. */
export function planWithVersion({ fullName, version }: PlanFacts): string {
  return version === '' ? fullName : `${fullName} ${version}`;
}

/** หนังสือ… ด่วนที่สุด ที่ … ลงวันที่ …; what is not known is left out. */
export function referenceWords({ agency, urgency, number, date }: LetterReference): string {
  return [
    `หนังสือ${agency}`,
    URGENCY_WORDS[urgency],
    number === '' ? '' : `ที่ ${number}`,
    date === null ? '' : `ลงวันที่ ${letterDate(date)}`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** The opening for a letter that is answered; the memo, which has no อ้างถึง, names it in full. */
export function causeOfReference({ agency, subject, ...reference }: LetterReference, inFull: boolean): string {
  if (inFull) {
    const words = referenceWords({ agency, subject, ...reference });
    return `ตาม${words}${subject === '' ? '' : ` เรื่อง ${subject}`} นั้น`;
  }
  return `ตามหนังสือที่อ้างถึง ${joined(agency, 'แจ้งเรื่อง')}${subject === '' ? 'ดังกล่าว' : ` ${subject}`} นั้น`;
}

/** The plan, and the table of changes where they are told since an older version. */
export function planEnclosures(plan: PlanFacts | null): Derived<readonly Enclosure[]> {
  if (plan === null) return { value: [], from: 'kind' };
  const pages = plan.pages === null ? '' : ` (${formatNumber(plan.pages, 'thai')} หน้า)`;
  const value: Enclosure[] = [{ text: `${planWithVersion(plan)}${pages}`, count: 1, unit: 'เล่ม' }];
  if (plan.since !== '') {
    value.push({ text: joined('ตารางเปรียบเทียบกับ', plan.since), count: 1, unit: 'ชุด' });
  }
  return { value, from: 'plan' };
}

const HOW: Readonly<Record<ChangedSection['how'], string>> = {
  added: 'เพิ่มใหม่',
  removed: 'ตัดออก',
  moved: 'ย้ายตำแหน่ง',
  changed: 'แก้ไขข้อความ',
};

/** More changed sections than this are left to the table of changes. */
const MOST_LISTED = 8;

/** What changed since the older version, as a paragraph and its numbered list; none where nothing is told or nothing changed. `under` a heading they are numbered one deeper. */
export function changesSince(plan: PlanFacts | null, under: 'letter' | 'heading'): Draft[] {
  if (plan === null || plan.since === '' || plan.changed.length === 0) return [];
  const count = formatNumber(plan.changed.length, 'thai');
  const listed = plan.changed.length <= MOST_LISTED;
  const opening = `${joined('ทั้งนี้ ได้ปรับปรุงจาก', plan.since)} จำนวน ${count} หัวข้อ ${listed ? 'ดังนี้' : 'ตามตารางเปรียบเทียบที่แนบ'}`;
  const sections = listed ? plan.changed.map(changedWords) : [];
  if (under === 'letter') return [say(opening), ...sections.map((words) => item(0, ...words))];
  return [item(1, opening), ...sections.map((words) => item(2, ...words))];
}

function changedWords({ section, label, title, how }: ChangedSection): Word[] {
  const after = ` (${HOW[how]})`;
  if (label === '') return [`หัวข้อ “${title}”${after}`];
  const before = /^[ก-ฮเ-ไ]/.test(label) ? '' : 'หัวข้อ ';
  // A removed section is no longer there to refer to.
  return how === 'removed'
    ? [`${before}${label} ${title}${after}`]
    : [before, { target: section }, ` ${title}${after}`];
}

/** ภาคสรุป: จึงเรียนมา… as the salutation has it; nothing where no set words are known. */
export function concluding({ salutation }: Occasion, request: string): Derived<Body> {
  const begins = salutation === null ? 'จึงเรียนมา' : salutation.conclusion;
  return { value: begins === '' ? [] : body('conclusion', [say(`${begins}${request}`)]), from: 'kind' };
}

export const NOTHING: Derived<Body> = { value: [], from: 'kind' };
export const NO_WORDS: Derived<string> = { value: '', from: 'kind' };
