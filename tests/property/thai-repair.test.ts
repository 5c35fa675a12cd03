import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairThai } from '../../shared/thai/repair/repair.ts';
import type { Repair } from '../../shared/thai/repair/repairs.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { asPdfText, PDF_WAYS, type PdfWay } from '../support/pdf-text.ts';
import { thaiMess } from '../support/thai-mess.ts';
import { thaiWords } from '../support/thai-words.ts';

const word = fc.constantFrom(...thaiWords());
/** Words run on, as Thai writes them, with a space now and then. */
const prose = fc
  .array(fc.tuple(word, fc.constantFrom('', '', '', ' ', ' ๑๒ ', ' (', ') ', '\n')), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.flat().join(''));

const way = fc.constantFrom(...PDF_WAYS);

/** Numbers below 64 to choose by; a text of any length goes round in them. */
const choices = fc.array(fc.nat(63), { minLength: 16, maxLength: 64 });

function chooser(numbers: readonly number[]): (count: number) => number {
  let next = 0;
  return (count) => numbers[next++ % numbers.length]! % count;
}

/** What PDF files and slips of the hand leave, signs and letters on their own included. */
const debris = fc
  .array(
    fc.oneof(
      thaiMess,
      word,
      fc.constantFrom('ก', 'น', 'ท', ' ', ' ', '  ', 'า', 'ำ', '่', '้', 'ี', '\u0E4D', '์', '\uF70A', '\uF700', '\n'),
    ),
    {
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.join(''));

function put(text: string, repairs: readonly Repair[]): string {
  let made = '';
  let end = 0;
  for (const { at, before, after } of repairs) {
    expect(at).toBeGreaterThanOrEqual(end);
    expect(text.startsWith(before, at)).toBe(true);
    expect(after).not.toBe(before);
    made += text.slice(end, at) + after;
    end = at + before.length;
  }
  return made + text.slice(end);
}

/** Levenshtein's distance in UTF-16 units. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

describe('repairing Thai text', () => {
  it('leaves text of whole words as it is', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(repairThai(text)).toEqual({ text, repairs: [] });
      }),
      { numRuns: 3000 },
    );
  });

  it('finds nothing more the second time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          debris,
          fc.tuple(prose, way, choices).map(([t, w, c]) => asPdfText(t, w, chooser(c))),
        ),
        (text) => {
          const once = repairThai(text).text;
          expect(repairThai(once)).toEqual({ text: once, repairs: [] });
        },
      ),
      {
        numRuns: 5000,
        examples: [['สำนักำำ\u0E4D'], ['ก า ส านัก'], ['ล ้า ส านัก'], ['ก \uF70A \uF70A'], ['คําน ำ\nสํานัก']],
      },
    );
  });

  it('says each thing it did, and nothing else', () => {
    fc.assert(
      fc.property(debris, (text) => {
        const { text: repaired, repairs } = repairThai(text);
        expect(put(text, repairs)).toBe(repaired);
      }),
      { numRuns: 5000 },
    );
  });

  it('loses no letter, digit or vowel but ำ’s pieces, doubles and private glyphs', () => {
    const letters = (text: string) =>
      normalizeText(text)
        .replaceAll('แ', 'เเ')
        .replace(/[^ก-ฮะเ-ไA-Za-z0-9๐-๙]/gu, '');
    fc.assert(
      fc.property(debris, (text) => {
        fc.pre(!/[\uF700-\uF71A]/.test(text));
        expect(letters(repairThai(text).text)).toBe(letters(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('makes nothing worse that a PDF file broke', () => {
    fc.assert(
      fc.property(prose, way, choices, (text, how, numbers) => {
        const broken = asPdfText(text, how, chooser(numbers));
        expect(distance(repairThai(broken).text, text)).toBeLessThanOrEqual(distance(broken, text));
      }),
      { numRuns: 1500 },
    );
  });
});

/** Of 10,000 words of prose, in texts of 25, the share that comes back whole. */
function shareOfWordsRestored(how: PdfWay): { restored: number; lost: string[] } {
  const lost: string[] = [];
  let restored = 0;
  let all = 0;
  const texts = fc.sample(fc.tuple(fc.array(word, { minLength: 25, maxLength: 25 }), choices), {
    numRuns: 400,
    seed: 41,
  });
  for (const [words, numbers] of texts) {
    const repaired = repairThai(asPdfText(words.join('|'), how, chooser(numbers))).text.split('|');
    for (const [index, one] of words.entries()) {
      all += 1;
      if (repaired[index] === one) restored += 1;
      else lost.push(`${one} -> ${repaired[index]}`);
    }
  }
  return { restored: restored / all, lost };
}

describe('the share of words restored', () => {
  it.each([
    ['rings', 0.999],
    ['am-apart', 1],
    ['marks-apart', 0.999],
    ['reordered', 1],
    ['glyphs', 1],
    ['doubled', 1],
    ['mixed', 0.999],
  ] as const)('of a text broken by %s is at least %f', (how, goal) => {
    const { restored, lost } = shareOfWordsRestored(how);
    expect(restored, lost.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(goal);
  });
});
