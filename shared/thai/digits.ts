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
