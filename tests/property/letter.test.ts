import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFields } from '../../shared/letter/derive.ts';
import { normalizeLetter } from '../../shared/letter/normalize.ts';
import { printedPhones } from '../../shared/letter/phones.ts';
import { printLetter } from '../../shared/letter/print.ts';
import type { PrintedLetter, PrintedPart, PrintedText } from '../../shared/letter/printed.ts';
import { parseLetter } from '../../shared/letter/schema.ts';
import { thaiDigitsInProse } from '../../shared/thai/digits.ts';
import { contextArbitrary, letterArbitrary } from '../support/letters.ts';

/** All words of a part; `names` are those that keep their digits: telephone numbers are Thai throughout, e-mail is as typed. */
function wordsOf(part: PrintedPart): readonly string[] {
  switch (part.part) {
    case 'number':
      return [part.number, ...part.agency];
    case 'memo-head':
      return [part.number, part.date, part.subject];
    case 'line':
      return [part.label, part.text];
    case 'list':
      return part.items.flatMap(({ count, label, text }) => [label, text, count]);
    case 'body':
      return part.blocks.flatMap(({ content, label }) => [label, lineOf(content)]);
    case 'signature':
      return [part.rank, part.name, ...part.position];
    case 'seal':
      return [part.agency, part.date];
    case 'contact':
      return part.lines.filter((text) => !text.startsWith('ไปรษณีย์อิเล็กทรอนิกส์'));
    default:
      return [part.text];
  }
}

function lineOf(content: PrintedText): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

function everyWord({ parts, title, urgency }: PrintedLetter): readonly string[] {
  return [title, urgency, ...parts.flatMap(wordsOf)];
}

const STARTS_WITH_MARK = /^[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]/;

describe('a letter, whatever is in it', () => {
  it('is printed without failing, without references and without Arabic digits but those of names', () => {
    fc.assert(
      fc.property(letterArbitrary, contextArbitrary, (letter, context) => {
        const { value } = printLetter(letter, context);
        for (const words of everyWord(value)) expect(thaiDigitsInProse(words)).toBe(words);
        expect(JSON.stringify(value)).not.toContain('"reference"');
      }),
      { numRuns: 400 },
    );
  });

  it('parts no mark from its consonant', () => {
    fc.assert(
      fc.property(letterArbitrary, contextArbitrary, (letter, context) => {
        const typed = [letter.cause, letter.purpose, letter.conclusion].flatMap((body) => body ?? []);
        const orphans = typed.some(({ content }) =>
          content.some((inline) => inline.type === 'text' && STARTS_WITH_MARK.test(inline.text)),
        );
        fc.pre(!orphans);
        const { value } = printLetter(letter, context);
        const runs = value.parts.flatMap((part) =>
          part.part === 'body' ? part.blocks.flatMap(({ content }) => content) : [],
        );
        for (const run of runs) if (run.type === 'text') expect(run.text).not.toMatch(STARTS_WITH_MARK);
      }),
      { numRuns: 300 },
    );
  });

  it('prints no empty part, no empty run and no two runs that are one', () => {
    fc.assert(
      fc.property(letterArbitrary, contextArbitrary, (letter, context) => {
        for (const part of printLetter(letter, context).value.parts) {
          if (part.part === 'list') expect(part.items.length).toBeGreaterThan(0);
          if (part.part !== 'body') continue;
          expect(part.blocks.length).toBeGreaterThan(0);
          for (const { content } of part.blocks) {
            expect(lineOf(content).trim()).not.toBe('');
            const marks = content.map((inline) => (inline.type === 'text' ? (inline.marks ?? []).join() : null));
            for (const [index, mark] of marks.entries()) if (mark !== null) expect(marks[index + 1]).not.toBe(mark);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads back from JSON, normalised once', () => {
    fc.assert(
      fc.property(letterArbitrary, (letter) => {
        expect(parseLetter(JSON.parse(JSON.stringify(letter)))).toEqual(letter);
        expect(normalizeLetter(letter)).toEqual(letter);
      }),
      { numRuns: 300 },
    );
  });

  it('that is put right no longer has what was wrong', () => {
    fc.assert(
      fc.property(letterArbitrary, contextArbitrary, (letter, context) => {
        for (const { field, repair, rule } of printLetter(letter, context).findings) {
          if (repair === undefined) continue;
          const again = printLetter(parseLetter(repair), context).findings;
          const count = (findings: readonly { readonly rule: string; readonly field: string }[]) =>
            findings.filter((each) => each.rule === rule && each.field === field).length;
          expect(count(again), rule).toBeLessThan(count(printLetter(letter, context).findings));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('derives valid text that a person may take over', () => {
    fc.assert(
      fc.property(letterArbitrary, contextArbitrary, (letter, context) => {
        const { cause, conclusion, purpose, subject } = deriveFields(letter, context);
        const taken = {
          ...letter,
          subject: subject.value,
          cause: cause.value,
          purpose: purpose.value,
          conclusion: conclusion.value,
        };
        expect(printLetter(taken, context).value).toEqual(
          printLetter({ ...letter, subject: null, cause: null, purpose: null, conclusion: null }, context).value,
        );
        parseLetter(normalizeLetter(taken));
      }),
      { numRuns: 200 },
    );
  });

  it('prints telephone numbers the same a second time', () => {
    const typed = fc.array(fc.constantFrom('0', '2', '8', '5', '๑', ' ', '-', '(', ')', ',', 'ต่อ', '+'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(typed, (pieces) => {
        const printed = printedPhones(pieces.join(''));
        expect(printed).not.toMatch(/[0-9]/);
        expect(printedPhones(printed)).toBe(printed);
      }),
    );
  });
});
