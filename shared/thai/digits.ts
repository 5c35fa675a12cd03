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

/** Web addresses and e-mail addresses, to the next white space: a Thai path is part of an address. */
const ADDRESS = String.raw`(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
/** A run of Latin letters and digits with what joins them in names: IPv6, COVID-19, e-Government, ISO/IEC, 5G, report_2.docx. */
const LATIN_NAME = String.raw`(?=[\d._/&+'’:-]*\p{Script=Latin})[\p{Script=Latin}\d]+(?:[._/&+'’:-]+[\p{Script=Latin}\d]+)*`;
/** What follows a name at one space: its number, with what joins number parts (27001:2022, 4.0, 802.11). */
const NAME_NUMBER = String.raw` \d+(?:[.:/-]\d+)*(?![\d%,])`;
/** Units and counted things: a number before one of them is an amount, even after a Latin name (SMEs 120 ราย). */
const AMOUNT =
  '(?! ?(?:%|ร้อยละ|เปอร์เซ็นต์|ราย|คน|แห่ง|บาท|ล้าน|พัน|หมื่น|แสน|โครงการ|ระบบ|ชุด|เครื่อง|ครั้ง|หน่วย|ปี|เดือน|วัน|ชั่วโมง|นาที))';

const LEFT_ALONE = new RegExp(`${ADDRESS}|${LATIN_NAME}(?:${NAME_NUMBER}${AMOUNT})?`, 'giu');

/**
 * Thai digits for prose: every 0-9 but those that belong to something Latin, which stay as they are.
 *
 * - web and e-mail addresses, up to the next white space;
 * - a run of Latin letters and digits, joined by `. _ / & + ' : -`: IPv6, COVID-19, e-Government, 5G, B2B;
 * - the number one space after such a name, since it is mostly part of it: ISO 27001, e-Government 4.0, Windows 11; not when a
 *   counted thing or % follows the number (SMEs 120 ราย).
 *
 * A number before a Latin unit is an amount: 100 Mbps is ๑๐๐ Mbps. In doubt a number is left: a digit too few is seen and
 * corrected, a changed name is not. Idempotent. Source: practice (the regulation uses Thai digits throughout; addresses,
 * foreign terms and model numbers keep theirs).
 */
export function thaiDigitsInProse(text: string): string {
  let converted = '';
  let end = 0;
  for (const match of text.matchAll(LEFT_ALONE)) {
    converted += toThaiDigits(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return converted + toThaiDigits(text.slice(end));
}
