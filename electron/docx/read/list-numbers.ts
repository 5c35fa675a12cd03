/** How a number of a list is written (ECMA-376 part 1, 17.18.59). */
import { toThaiDigits } from '../../../shared/thai/digits.ts';
import { thaiLetter } from '../../../shared/thai/letters.ts';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Past this Word writes nothing sensible either; a damaged file may ask for a number of a billion. */
const LARGEST = 9999;

function roman(n: number): string {
  let rest = n;
  let written = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      written += letters;
      rest -= value;
    }
  }
  return written;
}

/** A to Z, then AA, BB: the letter as often as the alphabet was gone through. */
function latin(n: number): string {
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

/** The number in a `w:numFmt`; formats of other scripts are written in Arabic digits. */
export function writeListNumber(n: number, format: string): string {
  const digits = String(n);
  if (n < 1 || n > LARGEST) return format === 'thaiNumbers' ? toThaiDigits(digits) : digits;
  switch (format) {
    case 'thaiNumbers':
      return toThaiDigits(digits);
    case 'thaiLetters':
      return thaiLetter(n);
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperLetter':
      return latin(n);
    case 'lowerLetter':
      return latin(n).toLowerCase();
    case 'decimalZero':
      return digits.padStart(2, '0');
    case 'none':
    case 'bullet':
      return '';
    default:
      return digits;
  }
}
