/** What a rule is, and how measures and their sources are told. */
import type { Language } from '../../errors.ts';
import type { Measure } from '../../letter/measures.ts';
import { CUSTOM, clause, type Source } from '../../letter/source.ts';
import { toThaiDigits } from '../../thai/digits.ts';
import type { CheckedDocument, CheckedParagraph } from '../document.ts';
import type { Finding, Where } from '../finding.ts';
import type { ReadLetter } from '../letter-parts.ts';

/** Looks at a letter and says what is not as it should be, place by place. Never throws, whatever the letter. */
export type Rule = (letter: ReadLetter) => Iterable<Finding>;

/** A line that is a mark of secrecy and nothing else. */
export const SECRECY = /^ลับ(?:ที่สุด|มาก)?$/;

const TYPING_GUIDE: Source = { mark: 'regulation', text: 'คำอธิบายการพิมพ์หนังสือราชการภาษาไทย (นร ๐๑๐๖/ว ๒๐๑๙)' };

export function sourceOf({ source }: Measure, clauseNumber?: string): Source {
  if (source === 'practice') return CUSTOM;
  if (source === 'typing-guide') return TYPING_GUIDE;
  return clauseNumber === undefined ? { mark: 'regulation', text: 'ระเบียบงานสารบรรณ' } : clause(clauseNumber);
}

/** Half a millimetre more than a person can tell, in twips. */
export const NEAR = 57;

type Words = Readonly<Record<Language, string>>;

/** Twips in centimetres, to the millimetre. */
export function centimetres(twips: number): Words {
  const number = String(Math.round((twips / 567) * 100) / 100);
  return { th: `${toThaiDigits(number)} ซม.`, en: `${number} cm` };
}

/** A number of points. */
export function points(amount: number): Words {
  return { th: `${toThaiDigits(String(amount))} พอยต์`, en: `${amount} pt` };
}

/** Words put together in both languages. */
export function words(th: string, en: string): Words {
  return { th, en };
}

/** What stands at head and foot of the pages, each paragraph once, with the section that first has it. */
export function* marginParagraphs({
  pages,
}: CheckedDocument): Generator<{ readonly section: number; readonly paragraph: CheckedParagraph }> {
  const told = new Set<CheckedParagraph>();
  for (const [section, { heads, feet }] of pages.entries()) {
    for (const { paragraphs } of [...heads, ...feet]) {
      for (const paragraph of paragraphs) {
        if (!told.has(paragraph)) yield { section, paragraph };
        told.add(paragraph);
      }
    }
  }
}

const EXCERPT = 40;

export function whereOf({ index, text }: CheckedParagraph): Where {
  // A paragraph may be as long as a book, and have as many findings.
  const start = text
    .slice(0, 20 * EXCERPT)
    .trim()
    .replace(/\s+/g, ' ');
  return { paragraph: index, text: start.length > EXCERPT ? `${cutAt(start, EXCERPT)}…` : start };
}

/** The beginning of a text that cuts no mark off its consonant. */
function cutAt(text: string, most: number): string {
  let end = most;
  while (end > 0 && /[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]/.test(text[end]!)) end -= 1;
  return text.slice(0, end);
}
