import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeLetterDocx } from '../../electron/docx/write/letter/letter.ts';
import { LETTER_KINDS } from '../../shared/letter/model.ts';
import type { PrintedBlock, PrintedLetter, PrintedPart, PrintedText } from '../../shared/letter/printed.ts';
import { readLetter } from '../support/letter-reader.ts';
import { EMBLEM } from '../support/printed-letters.ts';

const PIECES = ['กรมข้อมูล', 'น้ำ', 'ที่สุด', '๒๕๖๙', ' ', 'API', '&<"', '\t', '\n', '\u0001', '\ud800', '๑.', '😀'];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const short = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join(''));
const content: fc.Arbitrary<PrintedText> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('text' as const), text, marks: fc.subarray(['bold', 'italic'] as const) }),
    fc.constant({ type: 'break' as const }),
  ),
  { maxLength: 3 },
);
const block: fc.Arbitrary<PrintedBlock> = fc.record({
  label: fc.constantFrom('', '๑.', '๒.๑', '๑)'),
  depth: fc.integer({ min: -1, max: 4 }),
  heading: fc.boolean(),
  content,
});
const item = fc.record({ label: fc.constantFrom('', '๑.'), text, count: short });
const part: fc.Arbitrary<PrintedPart> = fc.oneof(
  fc.record({ part: fc.constant('number' as const), number: short, agency: fc.array(text, { maxLength: 3 }) }),
  fc.record({ part: fc.constant('date' as const), text: short }),
  fc.record({ part: fc.constant('memo-head' as const), unit: text, number: short, date: short, subject: text }),
  fc.record({ part: fc.constant('line' as const), label: short, text }),
  fc.record({ part: fc.constant('list' as const), label: short, items: fc.array(item, { maxLength: 9 }) }),
  fc.record({ part: fc.constant('body' as const), blocks: fc.array(block, { maxLength: 12 }) }),
  fc.record({ part: fc.constant('closing' as const), text }),
  fc.record({
    part: fc.constant('signature' as const),
    rank: short,
    name: short,
    position: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({ part: fc.constant('seal' as const), agency: text, date: short }),
  fc.record({ part: fc.constant('contact' as const), lines: fc.array(text, { maxLength: 20 }) }),
);
const letter: fc.Arbitrary<PrintedLetter> = fc.record({
  kind: fc.constantFrom(...LETTER_KINDS),
  urgency: short,
  secrecy: short,
  parts: fc.array(part, { maxLength: 10 }),
  continuation: fc.boolean(),
  title: text,
});

/** Words alone: without white space, which becomes tabs and lines, and without what XML cannot hold. */
function wordsOf(texts: readonly string[]): string {
  return [...texts.join('')].filter((character) => /[^\s\p{Cc}\p{Cs}]/u.test(character)).join('');
}

const inline = (content: PrintedText) => content.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');

/** What a reader of the paper should see, in order. */
function printedWords({ kind, urgency, parts }: PrintedLetter): string {
  const words = parts.flatMap(wordsOfPart);
  return wordsOf([urgency, kind === 'memo' ? 'บันทึกข้อความ' : '', ...words]);
}

function wordsOfPart(printed: PrintedPart): string[] {
  switch (printed.part) {
    case 'number':
      return [printed.number, ...printed.agency];
    case 'memo-head':
      return ['ส่วนราชการ', printed.unit, 'ที่', printed.number, 'วันที่', printed.date, 'เรื่อง', printed.subject];
    case 'date':
    case 'closing':
      return [printed.text];
    case 'line':
      return [printed.label, printed.text];
    case 'list': {
      const numbered = printed.items.some(({ label }) => label !== '');
      const label = printed.items.length > 0 ? printed.label : '';
      return [label, ...printed.items.flatMap((one) => [numbered ? one.label : '', one.text, one.count])];
    }
    case 'body':
      return printed.blocks.flatMap((one) => [one.label, inline(one.content)]);
    case 'signature':
      return [printed.rank, `(${printed.name === '' ? '.'.repeat(40) : printed.name})`, ...printed.position];
    case 'seal':
      return [printed.agency, printed.date];
    case 'contact':
      return [...printed.lines];
  }
}

test('any letter is a sound Word file that holds all of its words in order, the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(letter, fc.boolean(), async (printed, drawn) => {
      const emblem = drawn ? EMBLEM : null;
      const { value } = await writeLetterDocx(printed, { emblem });
      expect(await validate(value, 'docx')).toEqual([]);
      const { paragraphs, edges } = readLetter(value);
      expect(wordsOf(paragraphs.map((paragraph) => paragraph.text))).toBe(printedWords(printed));
      if (printed.secrecy !== '') {
        for (const edge of ['header first', 'header default', 'footer first', 'footer default']) {
          expect(wordsOf(edges[edge]!.map((paragraph) => paragraph.text))).toContain(wordsOf([printed.secrecy]));
        }
      }
      expect(Buffer.from(value).equals((await writeLetterDocx(printed, { emblem })).value)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
