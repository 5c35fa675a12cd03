/** TH SarabunPSK in all four slots: Word draws Thai with `cs` and would else take the theme's Thai font for half the letter. */
import { LETTER_FONT, MEASURES } from '../../letter/measures.ts';
import { type CheckedParagraph, type CheckedRun, FONT_SLOTS } from '../document.ts';
import { marginParagraphs, type Rule, sourceOf, whereOf, words } from './rule.ts';

/** Spellings of the family, and the variant that draws Arabic digits as Thai ones, which is accepted. */
const DRAWS_THAI_DIGITS = new Set(['th sarabunit๙', 'th sarabunit9', 'thsarabunit๙', 'thsarabunit9']);
const EXPECTED = words(`${LETTER_FONT} ทุกช่อง`, `${LETTER_FONT} in every slot`);
const ACCEPTED = new Set(['th sarabunpsk', 'thsarabunpsk', ...DRAWS_THAI_DIGITS]);

/** Whether a reader sees Thai digits where Arabic ones are written. */
export function drawsThaiDigits({ fonts }: CheckedRun): boolean {
  return DRAWS_THAI_DIGITS.has(fonts.ascii.toLowerCase());
}

export const font: Rule = function* ({ document }) {
  for (const paragraph of document.paragraphs) {
    const found = wrongFonts(paragraph);
    if (found === '') continue;
    yield {
      rule: 'font',
      where: whereOf(paragraph),
      found: words(found, found),
      expected: EXPECTED,
      source: sourceOf(MEASURES.bodySize),
      repair: { type: 'font', paragraph: paragraph.index, font: LETTER_FONT },
    };
  }
  for (const { section, paragraph } of marginParagraphs(document)) {
    const found = wrongFonts(paragraph);
    if (found === '') continue;
    yield {
      rule: 'font',
      where: { section, text: whereOf(paragraph).text },
      found: words(found, found),
      expected: EXPECTED,
      source: sourceOf(MEASURES.bodySize),
      repair: null,
    };
  }
};

/** Families and the slots they stand in, `Cordia New (cs)`; empty where all is as it should be. */
function wrongFonts({ runs }: CheckedParagraph): string {
  const wrong = new Map<string, Set<string>>();
  for (const { text, fonts } of runs) {
    if (text.trim() === '') continue;
    for (const slot of FONT_SLOTS) {
      if (ACCEPTED.has(fonts[slot].toLowerCase())) continue;
      const slots = wrong.get(fonts[slot]) ?? new Set();
      wrong.set(fonts[slot], slots.add(slot));
    }
  }
  return [...wrong].map(([name, slots]) => `${name} (${[...slots].join(', ')})`).join(' ');
}
