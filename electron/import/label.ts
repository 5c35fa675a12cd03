/**
 * The number, letter, bullet or chapter word that a line starts with, as real Thai documents type them. Only what the line
 * itself says; whether it becomes a heading or an item is decided in `runs`, `headings` and `lists`.
 */

import type { LevelFormat, ListKind } from '../../shared/plan/model.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { thaiLetterIndex } from '../../shared/thai/letters.ts';

/** `typed` is what was typed, without the text that follows. */
export type Label =
  /** บทที่ ๑, ส่วนที่ ๒, หมวด ๑ */
  | { readonly type: 'word'; readonly typed: string; readonly word: string; readonly number: number }
  /** A chapter known by its name, without number: คำนำ, บรรณานุกรม, ภาคผนวก ก. Nothing is taken off its text. */
  | { readonly type: 'name'; readonly typed: ''; readonly expectsTitle: boolean }
  /**
   * What a list of a word processor gives a heading. `pattern` counts the levels of that list from `%1`; `depth` is its own,
   * from 0. `format` is null where no scheme can write it so (Roman numbers).
   */
  | {
      readonly type: 'list';
      readonly typed: string;
      readonly list: string;
      readonly depth: number;
      readonly number: number;
      readonly pattern: string;
      readonly format: LevelFormat | null;
    }
  /** ๑.๑, 1.1.1. `doubtful` when what follows may be a unit: ๓.๒ คน. */
  | { readonly type: 'path'; readonly typed: string; readonly path: readonly number[]; readonly doubtful: boolean }
  | ItemLabel;

/** `form` is the pattern of a scheme: `%1.`, `%1)`, `(%1)`, or the bullet itself. */
export interface ItemLabel {
  readonly type: 'item';
  readonly typed: string;
  readonly kind: ListKind;
  readonly form: string;
  /** 0 for a bullet. */
  readonly number: number;
}

export interface Labelled {
  readonly label: Label | null;
  /** What follows the label; all of it where there is none. */
  readonly rest: string;
}

/** Longer than this is no heading, whatever it starts with. In UTF-16 units; two lines of a page. */
export const LONGEST_HEADING = 200;

const D = '[0-9๐-๙]';

const WORD = new RegExp(`^(บทที่|บท(?= )|ส่วนที่|หมวดที่|หมวด|ภาคที่|ตอนที่) *(${D}{1,3})(?![0-9๐-๙)/])(?![.\\-–]${D})`);
const AFTER_WORD = /^ *[:.\-–]? *(?=$|[^ ])/;
const PATH = new RegExp(`^${D}{1,2}(?:\\.${D}{1,2}){1,5}\\.?(?=[ \\p{L}("“])`, 'u');
const NUMBER_DOT = new RegExp(`^(${D}{1,3})\\.(?=[ \\p{L}("“])`, 'u');
const NUMBER_CLOSE = new RegExp(`^(${D}{1,3})\\)`);
const NUMBER_PAREN = new RegExp(`^\\((${D}{1,3})\\)`);
const LETTER_DOT = /^([ก-ฮ])\.(?= )/;
const LETTER_CLOSE = /^([ก-ฮ])\)/;
const LETTER_PAREN = /^\(([ก-ฮ])\)/;
/** Bullets proper, the private-use ones that Word's Symbol and Wingdings fonts leave behind, and dashes before a space. */
const BULLET = /^(?:([•●▪■○◦‣◆➢·\uF0A7\uF0B7\uF0D8\uF0FC\uF076])|([-–—])(?= ))/;
const MARKDOWN_BULLET = /^([*+])(?= )/;

const NAMES =
  /^(?:บทสรุปผู้บริหาร|บทสรุปสำหรับผู้บริหาร|คำนำ|คำปรารภ|สาร(?:บัญ(?:ตาราง|ภาพ|รูป|แผนภูมิ|แผนภาพ)?)|กิตติกรรมประกาศ|บทคัดย่อ|บรรณานุกรม|เอกสารอ้างอิง|อภิธานศัพท์|นิยามศัพท์|ดัชนี|ภาคผนวก) *:?$/;
const APPENDIX = new RegExp(`^ภาคผนวก *(?:ที่ *)?(?:[ก-ฮ]|${D}{1,2})(?=$|[ :])`);
export const CONTENTS = /^สารบัญ/;

/** A line of a table of contents: dot leaders. */
const LEADERS = /\.{4}|…{2}|(?:\. ){4}/;

const MONTH =
  /^ *(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|[มกพมสตธ]\.?[คพยิ]\.)/;
/** What can only follow a quantity or a time: 1.5 ล้านบาท, 10.30 น. */
const UNIT =
  /^ *(?:(?:พัน|หมื่น|แสน|สิบ|ร้อย)?ล้าน|บาท|สตางค์|น\.|นาฬิกา|เปอร์เซ็น|%|ดอลลาร์|เหรียญ|กม\.|ตร\.|กก\.|[KMGT]B\b|[KMG]bps|[MG]Hz)/;
/** What may follow a quantity but also opens a heading: decided by whether the number is the next one. */
const MAYBE_UNIT =
  /^ *(?:พัน|หมื่น|แสน|คน|ราย|ปี|เดือน|วัน|ชั่วโมง|นาที|เท่า|ไร่|ตัน|ลิตร|เมตร|กิโล|ตาราง|องศา|ครั้ง|แห่ง|หน่วย|คะแนน|ของ|ต่อ|ใน|จาก|และ|ถึง|หรือ|เมื่อ|kg|km|m\b)/;
/** A label that is spoken of, not a label: (๑) และ (๒) …, หมวด ๑ ของ … */
const SPOKEN_OF = /^ *(?:และ|หรือ|ถึง|กับ|ของ|แห่ง|[-–/,])/;
const SPOKEN_OF_CHAPTER = /^ *(?:และ|หรือ|ถึง|กับ|ของ|แห่ง|ได้|เป็น|กล่าวถึง|จะ|ดังกล่าว|ข้อ|,)/;
const HAS_WORDS = /[\p{L}\p{N}]/u;
const PAGE_NUMBER = new RegExp(`^[-–—] *${D}+ *[-–—]$`);

/** The value of typed digits, or null for zero and for leading zeros, which a derived number would not show. */
function count(digits: string): number | null {
  const arabic = toArabicDigits(digits);
  return arabic.startsWith('0') ? null : Number(arabic);
}

function readChapterWord(text: string): Labelled | null {
  const match = WORD.exec(text);
  const number = match && count(match[2]!);
  if (!match || number === null) return null;
  const after = text.slice(match[0].length);
  const separator = AFTER_WORD.exec(after)![0];
  const rest = after.slice(separator.length);
  if (after !== '' && separator === '') return null;
  if (rest.length > LONGEST_HEADING || SPOKEN_OF_CHAPTER.test(rest)) return null;
  const typed = (match[0] + separator).trimEnd();
  return { label: { type: 'word', typed, word: match[1]!, number: number! }, rest };
}

function readName(text: string): Labelled | null {
  if (text.length > LONGEST_HEADING) return null;
  const appendix = APPENDIX.exec(text);
  if (appendix === null && !NAMES.test(text)) return null;
  const after = appendix ? text.slice(appendix[0].length) : '';
  if (SPOKEN_OF_CHAPTER.test(after)) return null;
  return { label: { type: 'name', typed: '', expectsTitle: appendix !== null && after === '' }, rest: text };
}

function readPath(text: string): Labelled | null {
  const match = PATH.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const path = match[0].replace(/\.$/, '').split('.').map(count);
  if (rest.trim() === '' || UNIT.test(rest) || path.some((n) => n === null)) return null;
  const doubtful = MAYBE_UNIT.test(rest);
  return { label: { type: 'path', typed: match[0], path: path as number[], doubtful }, rest: rest.trimStart() };
}

const ITEM_FORMS: readonly { readonly start: RegExp; readonly kind: ListKind; readonly form: string }[] = [
  { start: NUMBER_DOT, kind: 'numbered', form: '%1.' },
  { start: NUMBER_CLOSE, kind: 'numbered', form: '%1)' },
  { start: NUMBER_PAREN, kind: 'numbered', form: '(%1)' },
  { start: LETTER_DOT, kind: 'lettered', form: '%1.' },
  { start: LETTER_CLOSE, kind: 'lettered', form: '%1)' },
  { start: LETTER_PAREN, kind: 'lettered', form: '(%1)' },
];

function readNumbered(text: string): Labelled | null {
  for (const { start, kind, form } of ITEM_FORMS) {
    const match = start.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length);
    const number = kind === 'lettered' ? thaiLetterIndex(match[1]!) : count(match[1]!);
    if (number === null || rest.trim() === '' || SPOKEN_OF.test(rest)) return null;
    if (form === '%1.' && (MONTH.test(rest) || UNIT.test(rest))) return null;
    return { label: { type: 'item', typed: match[0], kind, form, number }, rest: rest.trimStart() };
  }
  return null;
}

function readBullet(text: string, markdown: boolean): Labelled | null {
  const match = BULLET.exec(text) ?? (markdown ? MARKDOWN_BULLET.exec(text) : null);
  if (!match || PAGE_NUMBER.test(text)) return null;
  const rest = text.slice(match[0].length);
  if (!HAS_WORDS.test(rest)) return null;
  // Private-use bullets have no glyph outside their font, and · is hardly seen at 16 pt.
  const form = /[·\uF000-\uF0FF]/.test(match[0]) ? '•' : match[0];
  return { label: { type: 'item', typed: match[0], kind: 'bullet', form, number: 0 }, rest: rest.trimStart() };
}

/** Reads the label at the start of a trimmed, normalised line. In Markdown `*` and `+` are bullets too. */
export function readLabel(text: string, markdown: boolean): Labelled {
  const none: Labelled = { label: null, rest: text };
  if (LEADERS.test(text.length > 500 ? text.slice(0, 500) : text)) return none;
  return (
    readChapterWord(text) ??
    readName(text) ??
    readPath(text) ??
    readNumbered(text) ??
    readBullet(text, markdown) ??
    none
  );
}

const LIKE_A_NUMBER = new RegExp(
  `^(?:\\(?${D}{1,3}(?:\\.${D}{1,2})*[.)]|${D}{1,2}\\.${D}|\\([ก-ฮ]\\)|(?:บทที่|ส่วนที่|หมวด|ข้อ) *${D}|[IVX]{1,5}[.)] )`,
);

/** Whether a line that was given no label starts like one, so that a person may want to look. */
export function startsLikeLabel(text: string): boolean {
  return LIKE_A_NUMBER.test(text);
}
