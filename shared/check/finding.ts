/** What a check found, as plain values, and what would put it right. */
import type { Language } from '../errors.ts';
import type { Source } from '../letter/source.ts';

/** Every rule of the official format that is checked, with its name. */
export const RULES = {
  paper: { th: 'ขนาดกระดาษ', en: 'paper size' },
  'side-margins': { th: 'ขอบซ้ายและขวา', en: 'side margins' },
  'end-margins': { th: 'ขอบบนและล่าง', en: 'top and bottom margins' },
  font: { th: 'แบบอักษร', en: 'font' },
  'text-size': { th: 'ขนาดตัวอักษร', en: 'text size' },
  'line-spacing': { th: 'ระยะบรรทัด', en: 'line spacing' },
  'space-before': { th: 'ระยะก่อนย่อหน้า', en: 'space before a part' },
  'space-after': { th: 'ระยะหลังย่อหน้า', en: 'space after a paragraph' },
  indent: { th: 'ย่อหน้า', en: 'paragraph indent' },
  emblem: { th: 'ตราครุฑ', en: 'emblem' },
  'memo-title': { th: 'หัวบันทึกข้อความ', en: 'heading of the memo' },
  'memo-label': { th: 'ชื่อช่องของบันทึกข้อความ', en: 'labels of the memo' },
  'memo-lines': { th: 'เส้นใต้หัวบันทึก', en: 'lines in the memo’s head' },
  urgency: { th: 'ชั้นความเร็ว', en: 'urgency' },
  secrecy: { th: 'ชั้นความลับ', en: 'secrecy' },
  'page-number': { th: 'เลขหน้า', en: 'page numbers' },
  'missing-part': { th: 'ส่วนที่ขาด', en: 'missing part' },
  closing: { th: 'คำขึ้นต้นกับคำลงท้าย', en: 'salutation and closing' },
  date: { th: 'รูปแบบวันที่', en: 'form of the date' },
  number: { th: 'รูปแบบเลขที่หนังสือ', en: 'form of the number' },
  digits: { th: 'เลขไทย', en: 'Thai digits' },
  spaces: { th: 'เว้นวรรคซ้ำ', en: 'repeated spaces' },
  invisible: { th: 'อักขระที่มองไม่เห็น', en: 'invisible characters' },
  spelling: { th: 'การเรียงสระและวรรณยุกต์', en: 'order of vowels and tone marks' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type RuleId = keyof typeof RULES;

/** Where: the section of the file (from 0) for paper, margins and what stands at head and foot, else the paragraph of the body by its index. */
export interface Where {
  readonly section?: number;
  readonly paragraph?: number;
  /** The beginning of the text there; empty for a page. */
  readonly text: string;
}

/**
 * A mechanical repair. It changes what it names and nothing else: `start` and `end` are places in the paragraph's text
 * (UTF-16), lengths are twips, sizes half-points.
 */
export type Repair =
  | { readonly type: 'paper'; readonly section: number; readonly width: number; readonly height: number }
  | { readonly type: 'margins'; readonly section: number; readonly margins: Readonly<Record<string, number>> }
  | { readonly type: 'font'; readonly paragraph: number; readonly font: string }
  | { readonly type: 'size'; readonly paragraph: number; readonly size: number }
  | {
      readonly type: 'spacing';
      readonly paragraph: number;
      readonly before?: number;
      readonly after?: number;
      readonly line?: number;
    }
  | { readonly type: 'indent'; readonly paragraph: number; readonly firstLine: number }
  | {
      readonly type: 'text';
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    };

export interface Finding {
  readonly rule: RuleId;
  readonly where: Where;
  /** What stands there, and what should: in words, measures with their unit; both languages. */
  readonly found: Readonly<Record<Language, string>>;
  readonly expected: Readonly<Record<Language, string>>;
  /** Where the rule comes from; custom is a default of this house, never the regulation. */
  readonly source: Source;
  /** Null where a person has to decide. */
  readonly repair: Repair | null;
}
