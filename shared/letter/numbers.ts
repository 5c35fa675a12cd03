/**
 * Numbers of letters: the agency's code, a stroke, the number in the register: `นร ๐๘๐๔/๓๒๔๙`. Circulars have ว before the number
 * (`ว ๑๒`), which is a series of its own. Source: forms of numbers seen in letters; that they begin at 1 each calendar year is custom.
 */
import { formatNumber, toArabicDigits, toThaiDigits } from '../thai/digits.ts';

/** `circular` numbers begin with ว. */
export const SERIES = ['ordinary', 'circular'] as const;
export type Series = (typeof SERIES)[number];

/** What a number says, its digits Arabic. */
export interface LetterNumber {
  /** Consonants and owner: `นร 0804`, `ศธ 0521.2`. */
  readonly code: string;
  /** What stands before the number: empty, `ว`, `ว(ค)`. */
  readonly series: string;
  /** From 1. */
  readonly number: number;
}

/** Consonants, perhaps with a dot or a bracket between (`สธ(ปคร)`), then the owner's digits; an owner may have sub-units after dots. */
const CODE = /^([ก-ฮ]{1,4}(?:[ .]?\(?[ก-ฮ.]{1,8}\)?)?) *(\d{1,5}(?:\.\d{1,3})*)$/;
const REGISTERED = /^(ว(?: ?\([ก-ฮ]{1,2}\))?)? ?([1-9]\d{0,6})$/;

function tidy(text: string): string {
  return toArabicDigits(text).replace(/\s+/g, ' ').trim();
}

/** The number in the register as a letter holds it: `๓๒๔๙`, `ว ๑๒`. Throws RangeError below 1. */
export function registeredNumber(series: Series, n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`no letter has the number ${n}`);
  const digits = formatNumber(n, 'thai');
  return series === 'circular' ? `ว ${digits}` : digits;
}

/** What a number in the register says, whichever digits it has; null for anything else. */
export function parseRegisteredNumber(text: string): Pick<LetterNumber, 'series' | 'number'> | null {
  const match = REGISTERED.exec(tidy(text));
  if (match === null) return null;
  return { series: (match[1] ?? '').replace(' ', ''), number: Number(match[2]) };
}

/** Whether an agency's code has the usual form: consonants, a space, digits. */
export function isLetterCode(code: string): boolean {
  return CODE.test(tidy(code));
}

/**
 * What the number of a letter says, with or without the word ที่, in Thai or Arabic digits and whatever spaces stand around the
 * stroke; null where it has not the form code/number.
 */
export function parseLetterNumber(text: string): LetterNumber | null {
  const words = tidy(text).replace(/^ที่ ?/, '');
  const stroke = words.lastIndexOf('/');
  if (stroke < 0) return null;
  const code = CODE.exec(words.slice(0, stroke).trim());
  const registered = parseRegisteredNumber(words.slice(stroke + 1));
  if (code === null || registered === null) return null;
  return { code: `${code[1]} ${code[2]}`, ...registered };
}

/** As it is printed: `นร ๐๘๐๔/ว ๑๒`. */
export function formatLetterNumber({ code, series, number }: LetterNumber): string {
  return toThaiDigits(`${code}/${series === '' ? '' : `${series} `}${number}`);
}

/** The whole number of a letter as printed from an agency's code and what the register gave; the place after the stroke stays empty until then. */
export function printedNumber(code: string, registered: string): string {
  const number = tidy(registered);
  if (tidy(code) === '') return toThaiDigits(number);
  return toThaiDigits(`${tidy(code)}/${number}`);
}

/**
 * A code as registers file it, so that digits and spaces do not make two registers of one: `นร ๐๘๐๔` for `นร0804`. A code of no
 * usual form only loses repeated spaces; empty stays empty.
 */
export function registerCode(code: string): string {
  const usual = CODE.exec(tidy(code));
  return toThaiDigits(usual === null ? tidy(code) : `${usual[1]} ${usual[2]}`);
}
