/** Text made alike for finding, with the way back to the places it came from. */
import { toArabicDigits } from '../thai/digits.ts';
import { normalizeText } from '../thai/text.ts';

/** What is made alike. */
export interface Folding {
  /** ๐-๙ become 0-9. */
  readonly digitsAlike: boolean;
  /** Capitals and spellings stay as they are; otherwise letters are small and text is spelt as `normalizeText` spells it. */
  readonly exact: boolean;
  /** Line breaks stay; otherwise they are spaces, as tabs are. */
  readonly keepBreaks: boolean;
}

/** The loosest folding: whatever a query finds, it finds in this. */
export const LOOSEST: Folding = { digitsAlike: true, exact: false, keepBreaks: false };

export interface Folded {
  readonly text: string;
  /** Of each character of `text` the units of the original it stands for, as [start, end); null where places are the same. */
  readonly places: readonly { readonly start: number; readonly end: number }[] | null;
}

/** What can hold a capital letter: everything but small Latin letters, Thai and usual punctuation. */
const MAYBE_CAPITAL = /[^\t\n\r -@[-~\u0E00-\u0E7F“”‘’–—…•\uFFFC]/;
const CAPITAL = /\p{Lu}/gu;
const ARABIC_OR_THAI_DIGIT = /[๐-๙]/;
const SPACES = /[\t\r\v\f]/g;
const BREAKS = /[\n\u0085\u2028\u2029]/g;

/** Where spelling begins anew: no rule of `normalizeText` joins what stands on either side. */
const UNIT_START = /(?=[\t\n\r -~ก-ฮ๐-๙แ-ไ“”‘’\uFFFC])|(?<!เ[\u00AD\u200B-\u200D\u2060\uFEFF]*)(?=เ)/;

function small(capital: string): string {
  const letter = capital.toLowerCase();
  return letter.length === capital.length ? letter : capital;
}

/** Changes single characters for single ones, so that all places stay. */
function alike(text: string, { digitsAlike, exact, keepBreaks }: Folding): string {
  let folded = text;
  if (digitsAlike && ARABIC_OR_THAI_DIGIT.test(folded)) folded = toArabicDigits(folded);
  if (!exact && MAYBE_CAPITAL.test(folded)) folded = folded.replace(CAPITAL, small);
  folded = folded.replace(SPACES, ' ');
  return keepBreaks ? folded : folded.replace(BREAKS, ' ');
}

/** The text made alike. Idempotent but for places; the same text gives the same whatever stands around its paragraph. */
export function fold(text: string, folding: Folding): Folded {
  if (folding.exact || normalizeText(text) === text) return { text: alike(text, folding), places: null };
  let folded = '';
  const places: { start: number; end: number }[] = [];
  let start = 0;
  for (const unit of text.split(UNIT_START)) {
    const spelt = normalizeText(unit);
    const end = start + unit.length;
    for (let index = 0; index < spelt.length; index += 1) {
      places.push(spelt === unit ? { start: start + index, end: start + index + 1 } : { start, end });
    }
    folded += spelt;
    start = end;
  }
  return { text: alike(folded, folding), places };
}

/** The stretch of the original that [from, to) of the folded text stands for; null where that would cut what was respelt in two. */
export function unfold({ places }: Folded, from: number, to: number): { from: number; to: number } | null {
  if (places === null) return { from, to };
  const first = places[from];
  const last = places[to - 1];
  if (first === undefined || last === undefined) return null;
  const cutsFirst = from > 0 && places[from - 1]!.start === first.start;
  const cutsLast = to < places.length && places[to]!.end === last.end;
  return cutsFirst || cutsLast ? null : { from: first.start, to: last.end };
}
