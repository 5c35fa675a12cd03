/** Thai digits (๐ to ๙, U+0E50 to U+0E59) and Arabic ones. */

const ZERO = 0x0e50;

/** Every 0-9 becomes ๐-๙, wherever it stands. For prose use `thaiDigitsInProse`. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(ZERO + Number(digit)));
}

/** Every ๐-๙ becomes 0-9. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - ZERO));
}

/** A number in the given digits, without grouping: 12 is ๑๒. */
export function formatNumber(n: number, digits: 'thai' | 'arabic'): string {
  return digits === 'thai' ? toThaiDigits(String(n)) : String(n);
}

/** Latin letters, digits and what joins them in names, numbers and addresses. */
const RUN = /[\p{Script=Latin}\d._/&+'’:@-]+/gu;
const LATIN = /\p{Script=Latin}/u;
const WEB_ADDRESS = /:\/\/|^www\./i;
const TO_WHITE_SPACE = /\S*/y;
/** A number one space after a name, with what joins its parts: 27001:2022, 4.0, 802.11. */
const NUMBER_OF_NAME = / \d+(?:[.:/-]\d+)*/y;
/** What tells that the number after a name is not the name's: digits after a comma, letters joined on, %, a unit or something counted. */
const NOT_OF_NAME =
  /,\d{3}(?!\d)|[._/&+'’:@-]*\p{Script=Latin}| ?(?:%|ร้อยละ|เปอร์เซ็นต์|ราย|คน|แห่ง|บาท|ล้าน|พัน|หมื่น|แสน|โครงการ|ระบบ|ชุด|เครื่อง|ครั้ง|หน่วย|ปี|เดือน|วัน|ชั่วโมง|นาที)/uy;

/** The index after what matches at exactly `index`; `index` itself when nothing does. */
function past(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : index;
}

/** Where something Latin ends whose run of characters is from `start` to `end`, the number that belongs to it included. */
function endOfLatin(text: string, start: number, end: number): number {
  if (WEB_ADDRESS.test(text.slice(start, end))) return past(TO_WHITE_SPACE, text, end);
  const numberEnd = past(NUMBER_OF_NAME, text, end);
  return past(NOT_OF_NAME, text, numberEnd) > numberEnd ? end : numberEnd;
}

/**
 * Thai digits for prose: every 0-9 but those that belong to something Latin, which stay as they are.
 *
 * - web addresses up to the next white space (a Thai path is part of one), and e-mail addresses;
 * - a run of Latin letters and digits, joined by `. _ / & + ' : @ -`: IPv6, COVID-19, e-Government, 5G, report_2.docx;
 * - the number one space after such a name, since it is mostly part of it: ISO 27001, e-Government 4.0, Windows 11; not when a
 *   unit, % or something counted follows the number (SMEs 120 ราย).
 *
 * A number before a Latin unit is an amount: 100 Mbps is ๑๐๐ Mbps. In doubt a number is left: a digit too few is seen and
 * corrected, a changed name is not. Idempotent; time in proportion to the text. Source: practice (the regulation uses Thai
 * digits throughout; addresses, foreign terms and model numbers keep theirs).
 */
export function thaiDigitsInProse(text: string): string {
  let converted = '';
  let done = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (index < done || !LATIN.test(run)) continue;
    const end = endOfLatin(text, index, index + run.length);
    converted += toThaiDigits(text.slice(done, index)) + text.slice(index, end);
    done = end;
  }
  return converted + toThaiDigits(text.slice(done));
}
