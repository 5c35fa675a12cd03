/** Private-use code points that Thai fonts of Windows and Adobe give to shifted and cut glyphs, and what they stand for. */

/**
 * U+F700 to U+F71A in order: ฐ without its foot; vowels to the left; tones and ์ low and left; the same low; ญ without its foot;
 * ั ํ ็ to the left; tones and ์ to the left; ุ ู ฺ lowered. Source: the Thai entries of the Adobe Glyph List, which the
 * fallback for old Thai fonts in HarfBuzz and Pango agrees with.
 */
const MEANINGS =
  '\u0E10\u0E34\u0E35\u0E36\u0E37' +
  '\u0E48\u0E49\u0E4A\u0E4B\u0E4C' +
  '\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D' +
  '\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C' +
  '\u0E38\u0E39\u0E3A';

const FIRST = 0xf700;
const GLYPHS = /[\uF700-\uF71A]/g;
const THAI = /[\u0E01-\u0E5B]/;
const MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;
const SPACE = /[ \u00A0]/;

function meaningOf(glyph: string): string {
  return MEANINGS[glyph.charCodeAt(0) - FIRST]!;
}

/**
 * The text with those glyphs as the letters and marks they draw, as long as it was, so that offsets agree. Only beside Thai, for
 * marks a space aside: elsewhere the same code points are keys of an Apple keyboard or somebody's symbols.
 */
export function withoutGlyphs(text: string): string {
  const places = [...text.matchAll(GLYPHS)].map(({ index }) => index);
  if (places.length === 0) return text;
  const read = new Map<number, string>();
  const at = (index: number) => read.get(index) ?? text[index] ?? '';
  // What was read makes Thai of its neighbours: once from the left, once from the right.
  for (const index of places) {
    const meaning = meaningOf(text[index]!);
    const apart = SPACE.test(at(index - 1)) && THAI.test(at(index - 2)) && MARK.test(meaning);
    if (apart || THAI.test(at(index - 1))) read.set(index, meaning);
  }
  for (const index of places.reverse()) {
    if (read.has(index)) continue;
    const apart = SPACE.test(at(index + 1)) && MARK.test(at(index + 2));
    if (apart || THAI.test(at(index + 1))) read.set(index, meaningOf(text[index]!));
  }
  return text.replace(GLYPHS, (glyph, index: number) => read.get(index) ?? glyph);
}
