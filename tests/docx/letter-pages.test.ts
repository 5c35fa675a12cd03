/** Where a letter may go on to another page: the signature never stands alone on one. */
import validate from '@ooxml-tools/validate';
import { describe, expect, test } from 'vitest';
import { writeLetterDocx } from '../../electron/docx/write/letter/letter.ts';
import { LETTER_KINDS, type LetterKind } from '../../shared/letter/model.ts';
import type { PrintedBlock, PrintedLetter, PrintedPart } from '../../shared/letter/printed.ts';
import { descendants, parseXml } from '../support/docx-reader.ts';
import { type EffectiveParagraph, one, readLetter } from '../support/letter-reader.ts';
import { EMBLEM, LONG_LETTERS, SHORT_LETTERS } from '../support/printed-letters.ts';
import { CAN_RENDER, renderedPages } from '../support/rendered.ts';
import { sayNotRun } from '../support/small-disk.ts';

const LINE = 'Body line';
const END = ['Closing', 'Signature', 'LetterSeal', 'LetterContact'];

const paragraphOf = (text: string): PrintedBlock => ({
  label: '',
  depth: -1,
  heading: false,
  content: [{ type: 'text', text }],
});

/** A letter of one page with other words: its paragraphs, and an end whose parts are told by Latin words. */
function letterOf(kind: LetterKind, body: readonly string[]): PrintedLetter {
  const letter = SHORT_LETTERS[kind];
  const words: PrintedPart = { part: 'body', blocks: body.map(paragraphOf) };
  const first = letter.parts.findIndex(({ part }) => part === 'body');
  const parts = letter.parts.flatMap((part, index): PrintedPart[] => {
    if (part.part === 'body') return index === first ? [words] : [];
    return [marked(part)];
  });
  return { ...letter, parts };
}

function marked(part: PrintedPart): PrintedPart {
  switch (part.part) {
    case 'closing':
      return { ...part, text: `${part.text} End` };
    case 'signature':
      return { ...part, name: 'End', position: ['End', 'End'] };
    case 'seal':
      return { ...part, agency: 'End', date: 'End' };
    case 'contact':
      return { ...part, lines: ['End', 'End', 'End', 'End'] };
    default:
      return part;
  }
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => `${LINE} ${index + 1}`);

async function write(printed: PrintedLetter) {
  const { value } = await writeLetterDocx(printed, { emblem: EMBLEM });
  expect(await validate(value, 'docx')).toEqual([]);
  return value;
}

const kept = ({ properties }: EffectiveParagraph) => 'w:keepNext' in properties;

describe('by the rules of Word', () => {
  test.each(LETTER_KINDS)(
    'the end of a letter is one row that no page breaks, kept with the body: %s',
    async (kind) => {
      for (const printed of [SHORT_LETTERS[kind], LONG_LETTERS[kind], letterOf(kind, lines(12))]) {
        const { parts, paragraphs } = readLetter(await write(printed));
        const document = parseXml(parts.get('word/document.xml')!);
        const rows = [...descendants(document, 'w:tr')];
        expect(rows).toHaveLength(1);
        expect([...descendants(rows[0]!, 'w:cantSplit')]).toHaveLength(1);
        const inRow = [...descendants(rows[0]!, 'w:p')].length;
        const start = paragraphs.findIndex(({ style }) => END.includes(style));
        // Behind the row there is only the paragraph that Word wants there.
        expect(paragraphs.slice(start + inRow).map(({ text }) => text)).toEqual(['']);
        expect(paragraphs.slice(start).every(({ style }) => END.includes(style))).toBe(true);
        expect(kept(paragraphs[start - 1]!)).toBe(true);
        expect(paragraphs.slice(start).some(kept)).toBe(false);
      }
    },
  );

  test('as many paragraphs of the body are kept with it as make two lines', async () => {
    const long = 'ข้อมูลน้ำท่าและน้ำฝนของแต่ละลุ่มน้ำ '.repeat(20);
    const keeping = async (body: string[]) => {
      const { paragraphs } = readLetter(await write(letterOf('external', body)));
      return paragraphs.filter(({ style }) => style === 'BodyText').map(kept);
    };
    expect(await keeping([long, 'หนึ่ง', 'สอง'])).toEqual([false, true, true]);
    expect(await keeping(['หนึ่ง', long])).toEqual([false, true]);
    expect(await keeping([long, 'หนึ่ง'])).toEqual([true, true]);
  });

  test('the row lets its words stand where paragraphs stand: as wide as the text, without margins or lines', async () => {
    const { parts } = readLetter(await write(SHORT_LETTERS.external));
    const document = parseXml(parts.get('word/document.xml')!);
    const widths = ['w:tblW', 'w:tblInd', 'w:gridCol', 'w:tcW'].map((name) => one(document, name).attributes['w:w']);
    expect(widths).toEqual(['9071', '0', '9071', '9071']);
    const margins = [...descendants(document, 'w:tblCellMar')].flatMap(({ children }) => children);
    expect(margins.map((margin) => typeof margin !== 'string' && margin.attributes['w:w'])).toEqual([
      '0',
      '0',
      '0',
      '0',
    ]);
    expect([...descendants(document, 'w:tblBorders'), ...descendants(document, 'w:tblStyle')]).toEqual([]);
  });

  test('a contact block of many lines may go on to another page', async () => {
    const copies: PrintedPart = { part: 'contact', lines: Array.from({ length: 30 }, (_, n) => `สำเนาส่ง ${n}`) };
    const parts = SHORT_LETTERS.external.parts.map((part) => (part.part === 'contact' ? copies : part));
    const { paragraphs, parts: files } = readLetter(await write({ ...SHORT_LETTERS.external, parts }));
    const row = [...descendants(parseXml(files.get('word/document.xml')!), 'w:tr')].flatMap((found) => [
      ...descendants(found, 'w:p'),
    ]);
    const start = paragraphs.findIndex(({ style }) => style === 'Closing');
    expect(paragraphs[start + row.length]!.text).toBe('สำเนาส่ง 0');
    expect(paragraphs.at(-1)!.text).toBe('สำเนาส่ง 29');
  });
});

describe('as LibreOffice lays it out', () => {
  test('the end of a letter stands on one page with two lines of the body, whatever the number of paragraphs', async () => {
    if (!CAN_RENDER) return sayNotRun('letters in LibreOffice, for want of soffice or pdftotext');
    const files: Record<string, Uint8Array> = {};
    const letters: [LetterKind, number[]][] = [
      ['external', [6, 8, 10, 11, 12, 13, 14, 15, 16, 40]],
      ['memo', [14, 16, 18, 20, 22]],
      ['sealed', [16, 18, 19, 20, 21, 22, 24]],
    ];
    for (const [kind, counts] of letters) {
      for (const count of counts) files[`${kind}-${count}`] = await write(letterOf(kind, lines(count)));
    }
    const long = `${`${LINE} `.repeat(60)}${LINE}`;
    for (const count of [2, 3, 4]) {
      files[`long-${count}`] = await write(letterOf('external', [...Array(count).fill(long), LINE]));
    }
    let broken = 0;
    for (const [name, pages] of Object.entries(renderedPages(files))) {
      const ending = pages.filter((page) => page.some((line) => line.includes('End')));
      expect(ending, name).toEqual([pages.at(-1)]);
      const [page] = ending;
      const end = page!.findIndex((line) => line.includes('End'));
      expect(page!.slice(0, end).filter((line) => line.includes(LINE)).length, name).toBeGreaterThanOrEqual(2);
      if (pages.length > 1) broken += 1;
    }
    expect(broken).toBeGreaterThan(10);
  });
});
