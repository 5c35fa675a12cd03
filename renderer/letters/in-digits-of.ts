import { toArabicDigits, toThaiDigits } from '../../shared/thai/digits.ts';

/** A time or number somebody typed, in the digits of the interface. */
export function inDigitsOf(language: 'th' | 'en', text: string): string {
  return language === 'th' ? toThaiDigits(text) : toArabicDigits(text);
}
