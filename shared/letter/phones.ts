/** Telephone numbers as letters print them. */
import { toArabicDigits, toThaiDigits } from '../thai/digits.ts';

/** A trunk 0 and eight digits, nine where it is a mobile (06, 08, 09), with spaces, hyphens or brackets anywhere between them. */
const NUMBER = /(?<![\d+])\(?0(?:[ ()-]{0,2}[689](?:[ ()-]{0,2}\d){8}|[ ()-]{0,2}[2-57](?:[ ()-]{0,2}\d){7})(?!\d)/g;

/** 021231234 is 0 2123 1234 (as samples of the regulation's forms have it); a mobile, 0812345678, is 08 1234 5678 (custom). */
function group(number: string): string {
  const digits = number.replace(/\D/g, '');
  const head = digits.length - 8;
  return `${digits.slice(0, head)} ${digits.slice(head, head + 4)} ${digits.slice(head + 4)}`;
}

/**
 * What stands after โทร. or โทรสาร: each number grouped and in Thai digits, whatever stands between (`, `, ` ต่อ 12`, `-5`) kept.
 * Short numbers (1111) and foreign ones (+66 …) keep their groups.
 */
export function printedPhones(text: string): string {
  return toThaiDigits(toArabicDigits(text).trim().replace(/\s+/g, ' ').replace(NUMBER, group));
}
