/**
 * The measures of official letters. Each says where it comes from:
 * `regulation`: ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 and its amendments;
 * `typing-guide`: the guide to typing letters by computer, หนังสือสำนักนายกรัฐมนตรี ที่ นร 0106/ว 2019 (2553);
 * `practice`: what offices do where those two are silent. A default that may be changed, never called the regulation.
 */
export type MeasureSource = 'regulation' | 'typing-guide' | 'practice';

/** A length: centimetres, points (1/72 inch), or lines of 16 points at single spacing. */
export interface Measure {
  readonly amount: number;
  readonly unit: 'cm' | 'pt' | 'lines';
  readonly source: MeasureSource;
}

/** The family name of the font of everything, in all four slots of a Word file. */
export const LETTER_FONT = 'TH SarabunPSK';

export const MEASURES = {
  /** A4. */
  paperWidth: { amount: 21, unit: 'cm', source: 'regulation' },
  paperHeight: { amount: 29.7, unit: 'cm', source: 'regulation' },
  leftMargin: { amount: 3, unit: 'cm', source: 'typing-guide' },
  rightMargin: { amount: 2, unit: 'cm', source: 'typing-guide' },
  /** From the left margin to the right one. */
  textWidth: { amount: 16, unit: 'cm', source: 'typing-guide' },
  /** Of the page with the emblem. The guide sets neither top nor bottom. */
  firstTopMargin: { amount: 1.5, unit: 'cm', source: 'practice' },
  laterTopMargin: { amount: 2.5, unit: 'cm', source: 'practice' },
  bottomMargin: { amount: 2, unit: 'cm', source: 'practice' },

  bodySize: { amount: 16, unit: 'pt', source: 'typing-guide' },
  /** The first line of a paragraph, from the left margin. */
  indent: { amount: 2.5, unit: 'cm', source: 'typing-guide' },
  /** Where the date and the closing begin, from the left margin: under the middle of the emblem. */
  centreLine: { amount: 8, unit: 'cm', source: 'practice' },
  /** Where the sending agency begins, from the left margin: clear of an emblem in the middle. */
  agencyColumn: { amount: 9.75, unit: 'cm', source: 'practice' },

  /** Heights; the width keeps the emblem's own proportions (clause 71). */
  emblemHeight: { amount: 3, unit: 'cm', source: 'regulation' },
  memoEmblemHeight: { amount: 1.5, unit: 'cm', source: 'regulation' },
  /** From the upper edge of the paper to the emblem. */
  emblemFromEdge: { amount: 1.5, unit: 'cm', source: 'typing-guide' },
  /** The outer circle of an agency's seal: the place kept for it. */
  sealHeight: { amount: 4.5, unit: 'cm', source: 'practice' },

  /** Space before เรื่อง, คำขึ้นต้น, อ้างถึง, สิ่งที่ส่งมาด้วย and before each of the three parts of the body. */
  beforePart: { amount: 6, unit: 'pt', source: 'typing-guide' },
  beforeDate: { amount: 6, unit: 'pt', source: 'practice' },
  beforeClosing: { amount: 12, unit: 'pt', source: 'typing-guide' },
  beforeSeal: { amount: 12, unit: 'pt', source: 'practice' },
  /** The name stands on this line under the closing: three lines are left for the signature. */
  nameUnderClosing: { amount: 4, unit: 'lines', source: 'typing-guide' },
  /** The contact block begins on this line under the position, or on an earlier one where the page is short. */
  contactUnderPosition: { amount: 4, unit: 'lines', source: 'practice' },
  contactAtLeast: { amount: 1, unit: 'lines', source: 'practice' },
  /** Lines of the body that at least stand on the page of the signature. */
  bodyWithSignature: { amount: 2, unit: 'lines', source: 'practice' },

  /** The word บันทึกข้อความ: its size, and the exact height of its line. */
  memoTitleSize: { amount: 29, unit: 'pt', source: 'typing-guide' },
  memoTitleLine: { amount: 35, unit: 'pt', source: 'typing-guide' },
  memoLabelSize: { amount: 20, unit: 'pt', source: 'typing-guide' },
  /** Where วันที่ begins on the line of ที่, from the left margin. */
  memoDate: { amount: 8, unit: 'cm', source: 'typing-guide' },

  /** Not smaller than this (clause 28). */
  urgencySize: { amount: 32, unit: 'pt', source: 'regulation' },
  secrecySize: { amount: 20, unit: 'pt', source: 'practice' },
  /** From the upper edge of the paper to the line of the page number. */
  pageNumberFromEdge: { amount: 1.2, unit: 'cm', source: 'practice' },
} as const satisfies Readonly<Record<string, Measure>>;

type Length<U extends Measure['unit']> = { readonly amount: number; readonly unit: U };

/** 1/1440 inch, what a Word file counts most lengths in. */
export function twips({ amount, unit }: Length<'cm' | 'pt'>): number {
  return Math.round(unit === 'cm' ? (amount * 1440) / 2.54 : amount * 20);
}

/** What a Word file counts font sizes in. */
export function halfPoints({ amount }: Length<'pt'>): number {
  return amount * 2;
}

/** English metric units, 360 000 to the centimetre: what a Word file counts pictures in. */
export function emu({ amount }: Length<'cm'>): number {
  return Math.round(amount * 360_000);
}
