/**
 * A letter as it is printed: every word in its order, digits and dates already Thai, nothing left to derive; no measures.
 * What the Word file and the checker's examples are made from.
 */
import type { Inline } from '../plan/model.ts';
import type { LetterKind } from './model.ts';

/** Words with marks; no references, those are words by now. */
export type PrintedText = readonly Exclude<Inline, { readonly type: 'reference' }>[];

export interface PrintedBlock {
  /** `๑.` or `๑.๑`; empty for a paragraph. */
  readonly label: string;
  /** Of the label, from 0; -1 for a paragraph. */
  readonly depth: number;
  readonly heading: boolean;
  readonly content: PrintedText;
}

export type PrintedPart =
  /** ที่ … at the left, agency and address lines at the right (none on a sealed letter). `number` holds the word ที่ and the code. */
  | { readonly part: 'number'; readonly number: string; readonly agency: readonly string[] }
  | { readonly part: 'date'; readonly text: string }
  /** The head of a memo: the values; its labels ส่วนราชการ, ที่, วันที่, เรื่อง are the memo's own, so `number` is without ที่. */
  | {
      readonly part: 'memo-head';
      readonly unit: string;
      readonly number: string;
      readonly date: string;
      readonly subject: string;
    }
  /** A label and hanging text: เรื่อง, เรียน, ถึง. The label is empty where the words are one formula (royal salutations). */
  | { readonly part: 'line'; readonly label: string; readonly text: string }
  /** อ้างถึง, สิ่งที่ส่งมาด้วย. An item's `label` is `๑.`, empty where there is one; `count` is `จำนวน ๑ ฉบับ` or empty. */
  | {
      readonly part: 'list';
      readonly label: string;
      readonly items: readonly { readonly label: string; readonly text: string; readonly count: string }[];
    }
  /** One of ภาคเหตุ, ภาคความประสงค์, ภาคสรุป, never empty. */
  | { readonly part: 'body'; readonly blocks: readonly PrintedBlock[] }
  | { readonly part: 'closing'; readonly text: string }
  /** `name` without brackets, empty while nobody is chosen; `position` line by line. */
  | { readonly part: 'signature'; readonly rank: string; readonly name: string; readonly position: readonly string[] }
  /** The place of the agency's seal on a sealed letter, with the agency's name and the date. */
  | { readonly part: 'seal'; readonly agency: string; readonly date: string }
  /** ส่วนราชการเจ้าของเรื่อง, โทร., โทรสาร, ไปรษณีย์อิเล็กทรอนิกส์, สำเนาส่ง; line by line. */
  | { readonly part: 'contact'; readonly lines: readonly string[] };

export interface PrintedLetter {
  readonly kind: LetterKind;
  /** ด่วนที่สุด, ด่วนภายใน …; empty for none. */
  readonly urgency: string;
  /** ลับ …; empty for none. */
  readonly secrecy: string;
  readonly parts: readonly PrintedPart[];
  readonly continuation: boolean;
  /** For the properties of the file. */
  readonly title: string;
}
