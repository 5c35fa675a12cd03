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
const GLYPH = /[\uF700-\uF71A]/;
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
  if (!GLYPH.test(text)) return text;
  const units = text.split('');
  const at = (index: number) => units[index] ?? '';
  // What was read makes Thai of its neighbours: once from the left, once from the right.
  for (let index = 0; index < units.length; index += 1) {
    if (!GLYPH.test(at(index))) continue;
    const meaning = meaningOf(at(index));
    const apart = SPACE.test(at(index - 1)) && THAI.test(at(index - 2)) && MARK.test(meaning);
    if (apart || THAI.test(at(index - 1))) units[index] = meaning;
  }
  for (let index = units.length - 1; index >= 0; index -= 1) {
    if (!GLYPH.test(at(index))) continue;
    const apart = SPACE.test(at(index + 1)) && MARK.test(at(index + 2));
    if (apart || THAI.test(at(index + 1))) units[index] = meaningOf(at(index));
  }
  return units.join('');
}
