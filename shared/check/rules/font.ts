/** TH SarabunPSK in all four slots: Word draws Thai with `cs` and would else take the theme's Thai font for half the letter. */
import { LETTER_FONT, MEASURES } from '../../letter/measures.ts';
import { type CheckedRun, FONT_SLOTS } from '../document.ts';
import { type Rule, sourceOf, whereOf, words } from './rule.ts';

/** Spellings of the family, and the variant that draws Arabic digits as Thai ones, which is accepted. */
const DRAWS_THAI_DIGITS = new Set(['th sarabunit๙', 'th sarabunit9', 'thsarabunit๙', 'thsarabunit9']);
const ACCEPTED = new Set(['th sarabunpsk', 'thsarabunpsk', ...DRAWS_THAI_DIGITS]);

/** Whether a reader sees Thai digits where Arabic ones are written. */
export function drawsThaiDigits({ fonts }: CheckedRun): boolean {
  return DRAWS_THAI_DIGITS.has(fonts.ascii.toLowerCase());
}

export const font: Rule = ({ document }) =>
  document.paragraphs.flatMap((paragraph) => {
    const wrong = new Map<string, Set<string>>();
    for (const { text, fonts } of paragraph.runs) {
      if (text.trim() === '') continue;
      for (const slot of FONT_SLOTS) {
        if (ACCEPTED.has(fonts[slot].toLowerCase())) continue;
        const slots = wrong.get(fonts[slot]) ?? new Set();
        wrong.set(fonts[slot], slots.add(slot));
      }
    }
    if (wrong.size === 0) return [];
    const found = [...wrong].map(([name, slots]) => `${name} (${[...slots].join(', ')})`).join(' ');
    return [
      {
        rule: 'font' as const,
        where: whereOf(paragraph),
        found: words(found, found),
        expected: words(`${LETTER_FONT} ทุกช่อง`, `${LETTER_FONT} in every slot`),
        source: sourceOf(MEASURES.bodySize),
        repair: { type: 'font' as const, paragraph: paragraph.index, font: LETTER_FONT },
      },
    ];
  });
