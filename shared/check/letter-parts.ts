/** Which paragraph of a Word file is which part of a letter, told by its words and its place. */
import type { LetterKind } from '../letter/model.ts';
import { MONTHS } from '../thai/dates.ts';
import type { CheckedDocument, CheckedParagraph } from './document.ts';

export type PartName =
  | 'memo-title'
  | 'memo-unit'
  | 'urgency'
  | 'secrecy'
  | 'number'
  | 'agency'
  | 'date'
  | 'subject'
  | 'opening'
  | 'to'
  | 'references'
  | 'enclosures'
  | 'body'
  | 'closing'
  | 'rank'
  | 'name'
  | 'position'
  | 'contact'
  | 'empty';

export interface LetterPart {
  readonly name: PartName;
  readonly paragraph: CheckedParagraph;
  /** Its text without its label, trimmed. */
  readonly text: string;
}

/** A Word file read as a letter: every paragraph of the body with the part it belongs to, in order. */
export interface ReadLetter {
  readonly kind: LetterKind;
  readonly document: CheckedDocument;
  readonly parts: readonly LetterPart[];
  part(name: PartName): LetterPart | undefined;
}

const MONTH_NAMES = MONTHS.flatMap(([name, short]) => [name, short.replaceAll('.', '\\.')]).join('|');
const DATE = new RegExp(
  `^(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)?ที่\\s*)?(?:(?:[0-9๐-๙]{1,2}|[.…]{2,})?\\s*(?:${MONTH_NAMES})\\s*(?:(?:พ\\.\\s?ศ\\.|ค\\.\\s?ศ\\.)\\s*)?[0-9๐-๙]{2,4}|[0-9๐-๙]{1,2}[/.-][0-9๐-๙]{1,2}[/.-][0-9๐-๙]{2,4})$`,
);

/** Paragraphs that say what they are, in the order they are tried. */
const SAYS: readonly (readonly [PartName, RegExp])[] = [
  ['memo-title', /^(?:ด่วน(?:ที่สุด|มาก|ภายใน.*)?\s+)?บันทึกข้อความ$/],
  ['urgency', /^ด่วน(?:ที่สุด|มาก|ภายใน.*)?$/],
  ['secrecy', /^ลับ(?:ที่สุด|มาก)?$/],
  ['memo-unit', /^ส่วนราชการ(?=\s)/],
  ['subject', /^เรื่อง(?=\s)/],
  ['references', /^อ้างถึง(?=\s)/],
  ['enclosures', /^สิ่งที่ส่งมาด้วย(?=\s)/],
  ['to', /^ถึง(?=\s)/],
  ['number', /^ที่(?=\s)/],
  ['closing', /^(?:ขอแสดงความนับถือ|ขอนมัสการ|ควรมิควร|แล้วแต่จะโปรด|ด้วยความเคารพ|ด้วยความนับถือ|ขอแสดงความเคารพ)/],
  ['contact', /^(?:โทร(?:ศัพท์|สาร)?[. ]|ไปรษณีย์อิเล็กทรอนิกส์|สำเนาส่ง)/],
];
const OPENING = /^(?:กราบเรียน|เรียน|นมัสการ|กราบทูล|ทูล|ขอประทานกราบทูล|ขอพระราชทานกราบ|ขอเดชะ)/;
/** A further item of อ้างถึง or สิ่งที่ส่งมาด้วย. */
const ITEM = /^[๐-๙0-9]{1,2}\./;

/** Reads a file as a letter; `kind` is told by its words where it is not given. */
export function readLetter(document: CheckedDocument, kind?: LetterKind): ReadLetter {
  const reader = new PartReader();
  const parts = document.paragraphs.map((paragraph) => reader.read(paragraph));
  const named = withContactUnit(parts);
  return {
    kind: kind ?? kindOf(named),
    document,
    parts: named,
    part: (name) => named.find((part) => part.name === name),
  };
}

/** Follows a letter from its head through its body to its foot. */
class PartReader {
  #at: 'head' | 'list' | 'body' | 'foot' = 'head';
  #list: PartName = 'references';
  /** A sealed letter greets nobody: its text follows ถึง, and its date follows the text. */
  #isSealed = false;

  read(paragraph: CheckedParagraph): LetterPart {
    // Most texts stay the string they are.
    const text = paragraph.text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
    if (text === '') return { name: 'empty', paragraph, text };
    const [name, label] = this.#nameOf(text);
    return { name, paragraph, text: text.slice(label).trim() };
  }

  #nameOf(text: string): [PartName, labelLength: number] {
    const [name, label] = said(text);
    if (this.#at !== 'foot') {
      if (name === 'closing') {
        this.#at = 'foot';
        return [name, 0];
      }
      if (/^\([^()]{4,}\)$/.test(text) && this.#at === 'body') {
        this.#at = 'foot';
        return ['name', 0];
      }
    }
    if (this.#at === 'foot') return [this.#inFoot(text, name), 0];
    if (this.#at === 'body') {
      if (!this.#isSealed || !(DATE.test(text) || name === 'contact')) return ['body', 0];
      this.#at = 'foot';
      return [this.#inFoot(text, name), 0];
    }
    if (this.#at === 'list' && (ITEM.test(text) || /^จำนวน\s/.test(text))) return [this.#list, 0];
    if (name === 'references' || name === 'enclosures') {
      this.#at = 'list';
      this.#list = name;
      return [name, label];
    }
    if (name === 'to') {
      this.#at = 'list';
      this.#isSealed = true;
      return [name, label];
    }
    if (name !== null && name !== 'contact') return [name, label];
    const opening = OPENING.exec(text);
    if (opening) {
      this.#at = 'list';
      this.#isSealed = false;
      return ['opening', 0];
    }
    if (DATE.test(text)) return ['date', 0];
    if (this.#at === 'list') {
      this.#at = 'body';
      return ['body', 0];
    }
    return ['agency', 0];
  }

  #inFoot(text: string, name: PartName | null): PartName {
    if (/^\(.+\)$/.test(text)) return 'name';
    if (name === 'contact' || name === 'secrecy') return name;
    return DATE.test(text) ? 'date' : 'position';
  }
}

function said(text: string): [PartName | null, labelLength: number] {
  for (const [name, pattern] of SAYS) {
    const match = pattern.exec(text);
    if (match) return [name, match[0].length];
  }
  return [null, 0];
}

/** The agency of a sealed letter stands on the line before its date, the owning unit of any on that before the phone. */
function withContactUnit(read: readonly LetterPart[]): LetterPart[] {
  const parts = withRank(withSealingAgency(read));
  const phone = parts.findIndex(({ name }) => name === 'contact');
  const unit = phone - 1;
  if (phone < 1 || parts[unit]!.name !== 'position') return [...parts];
  const hasPositionBefore = parts.slice(0, unit).some(({ name }) => name === 'position');
  return hasPositionBefore ? parts.with(unit, { ...parts[unit]!, name: 'contact' }) : [...parts];
}

/** A rank is longer than its own line nowhere. */
const LONGEST_RANK = 40;

/** What stands alone above the name in brackets, where the signature goes, is a rank; under a body that has no closing too. */
function withRank(parts: readonly LetterPart[]): readonly LetterPart[] {
  const name = parts.findIndex((part) => part.name === 'name');
  const above = parts.findLastIndex((part, index) => index < name && part.name !== 'empty');
  const rank = parts[above];
  if (rank === undefined || rank.text.length > LONGEST_RANK) return parts;
  const isAlone = parts[above - 1]?.name === 'empty' && above + 1 < name;
  const isRank = rank.name === 'position' || (rank.name === 'body' && isAlone);
  return isRank ? parts.with(above, { ...rank, name: 'rank' }) : parts;
}

function withSealingAgency(parts: readonly LetterPart[]): readonly LetterPart[] {
  const isSealed = parts.some(({ name }) => name === 'to') && !parts.some(({ name }) => name === 'opening');
  const written = parts.filter(({ name }) => name !== 'empty');
  const agency = written[written.findLastIndex(({ name }) => name === 'date') - 1];
  if (!isSealed || agency?.name !== 'body') return parts;
  return parts.map((part) => (part === agency ? { ...part, name: 'agency' } : part));
}

/** What an answer says before its views; a letter that asks for views does not. */
const GIVES_OPINION = /(?<!หาก|ไม่|ท่าน)มีความเห็น(?:และข้อสังเกต|และข้อเสนอแนะ)?\s?(?:ว่า|ดังนี้|ดังต่อไปนี้|ประกอบการพิจารณา)/;

function kindOf(parts: readonly LetterPart[]): LetterKind {
  const text = (name: PartName) => parts.find((part) => part.name === name)?.text;
  if (text('memo-title') !== undefined) return 'memo';
  if (text('to') !== undefined && text('opening') === undefined) return 'sealed';
  if (/\/\s*ว/.test(text('number') ?? '')) return 'circular';
  const isToCabinet = /เลขาธิการคณะรัฐมนตรี/.test(text('opening') ?? '');
  const begins = text('body') ?? '';
  if (isToCabinet && /ขอเสนอ/.test(begins)) return 'cabinet-submission';
  if (/^(?:ขอ)?เชิญ/.test(text('subject') ?? '')) return 'invitation';
  const answers = parts.some(({ name, text: words }) => name === 'body' && GIVES_OPINION.test(words));
  if (text('references') !== undefined && answers) return 'opinion';
  return 'external';
}
