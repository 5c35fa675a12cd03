/** Thai consonants as list numbers: ก ข ค ง … */

/**
 * The 41 letters of ECMA-376 part 1, 17.18.59 `thaiLetters`: U+0E01, 0E02, 0E04, 0E07–0E23, 0E25, 0E27–0E2E. Without ฃ ฅ ฆ ฤ ฦ:
 * the fourth is ง. (LibreOffice counts ฤ and ฦ too, so it differs from the 33rd on.)
 */
export const THAI_LETTERS: readonly string[] = [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'];

/** The letter of a whole number from 1: 1 is ก, 41 is ฮ; past the end it is repeated as Word does: 42 is กก, 83 is กกก. Throws RangeError below 1. */
export function thaiLetter(n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`no Thai letter stands for ${n}`);
  const letter = THAI_LETTERS[(n - 1) % THAI_LETTERS.length]!;
  return letter.repeat(Math.ceil(n / THAI_LETTERS.length));
}

/** The number that `thaiLetter` writes so, or null for anything else. */
export function thaiLetterIndex(letter: string): number | null {
  const index = THAI_LETTERS.indexOf(letter.charAt(0));
  if (letter === '' || index < 0 || letter !== letter.charAt(0).repeat(letter.length)) return null;
  return (letter.length - 1) * THAI_LETTERS.length + index + 1;
}
