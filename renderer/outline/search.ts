/** Looking for sections by label and title, and which letters of a title were meant. */
import type { Section } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { normalizeText } from '../../shared/thai/text.ts';

/** Either kind of digits and of letters, one for one: a place in the result is the same place in the text. */
function alike(text: string): string {
  return Array.from(toArabicDigits(text), (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

/** The words of a query as they are compared. */
export function queryWords(query: string): string[] {
  return alike(normalizeText(query)).split(/\s+/).filter(Boolean);
}

/** Says of a section whether its label and title hold every word. */
export function titleSearch(words: readonly string[], labels: Labels): (section: Section) => boolean {
  return (section) => {
    const text = alike(`${labels.get(section.id) ?? ''} ${plainText(section.title, labels)}`);
    return words.every((word) => text.includes(word));
  };
}

export interface TitlePart {
  readonly text: string;
  readonly hit: boolean;
}

/** Marks stand with the letter before them; ำ too, since it is drawn over it. */
const MARK = /[\p{Mn}\u0E33]/u;

/** A title in pieces, those that were searched for marked; never cut between a letter and its marks. */
export function hitParts(title: string, words: readonly string[]): TitlePart[] {
  const text = alike(title);
  const isHit = new Array<boolean>(title.length).fill(false);
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      let from = at;
      let to = at + word.length;
      while (from > 0 && MARK.test(title[from]!)) from -= 1;
      while (to < title.length && MARK.test(title[to]!)) to += 1;
      isHit.fill(true, from, to);
    }
  }
  const parts: TitlePart[] = [];
  for (const [at, letter] of Array.from({ length: title.length }, (_, index) => title[index]!).entries()) {
    const last = parts.at(-1);
    if (last && last.hit === isHit[at]) parts[parts.length - 1] = { ...last, text: last.text + letter };
    else parts.push({ text: letter, hit: isHit[at]! });
  }
  return parts;
}
