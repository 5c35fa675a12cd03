import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../../shared/letter/examples.ts';
import { newLetter } from '../../../shared/letter/kinds.ts';
import { LETTER_KINDS } from '../../../shared/letter/model.ts';
import { normalizeAgency, normalizeLetter } from '../../../shared/letter/normalize.ts';
import { parseAgency, parseLetter } from '../../../shared/letter/schema.ts';

const EXTERNAL = exampleLetter('external');

function faultOf(parse: () => unknown): { readonly code: string; readonly at: unknown } {
  try {
    parse();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, at: error.details.at };
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('parseLetter', () => {
  it.each(LETTER_KINDS)('reads back an example and a new letter of kind %s', (kind) => {
    for (const letter of [exampleLetter(kind), newLetter(kind, { id: 'letter', agency: 'agency' })]) {
      expect(parseLetter(JSON.parse(JSON.stringify(letter)))).toEqual(letter);
      expect(normalizeLetter(letter)).toEqual(letter);
    }
  });

  const words = { type: 'text', text: 'ก' };
  const block = (content: readonly unknown[]) => ({ type: 'paragraph', id: 'a', content });
  it.each([
    ['letter', null],
    ['format', { ...EXTERNAL, format: 2 }],
    ['kind', { ...EXTERNAL, kind: 'postcard' }],
    ['letter', { ...EXTERNAL, colour: 'red' }],
    ['date', { ...EXTERNAL, date: { year: 2027, month: 2, day: 29 } }],
    ['date.year', { ...EXTERNAL, date: { year: 2570, month: 2, day: 1 } }],
    ['subject', { ...EXTERNAL, subject: 'สอง\nบรรทัด' }],
    ['references[0].number', { ...EXTERNAL, references: [{ ...EXTERNAL.references[0], number: 5 }] }],
    ['enclosures[0].count', { ...EXTERNAL, enclosures: [{ text: 'แผน', count: -1, unit: 'เล่ม' }] }],
    ['cause[0].depth', { ...EXTERNAL, cause: [{ type: 'numbered', id: 'a', depth: 3, content: [] }] }],
    ['purpose[0].id', { ...EXTERNAL, cause: [block([words])], purpose: [block([words])] }],
    ['cause[0].content[0].marks', { ...EXTERNAL, cause: [block([{ ...words, marks: ['italic', 'bold'] }])] }],
    ['cause[0].content[0].marks', { ...EXTERNAL, cause: [block([{ ...words, marks: ['sup', 'sub'] }])] }],
  ])('refuses what is wrong at %s', (at, value) => {
    expect(faultOf(() => parseLetter(value))).toEqual({ code: 'LETTER_INVALID', at });
  });
});

describe('parseAgency', () => {
  const { agency } = EXAMPLE_CONTEXT;

  it('reads back a profile with an emblem', () => {
    const emblem = { hash: 'a'.repeat(64), mediaType: 'image/png', width: 300, height: 320 };
    expect(parseAgency({ ...agency, emblem })).toEqual({ ...agency, emblem });
  });

  it.each([
    ['agency', null],
    ['agency.name', { ...agency, name: '' }],
    ['agency.emblem.hash', { ...agency, emblem: { hash: 'x', mediaType: 'image/png', width: 1, height: 1 } }],
    ['agency.signatories[1].id', { ...agency, signatories: [agency.signatories[0], agency.signatories[0]] }],
  ])('refuses what is wrong at %s', (at, value) => {
    expect(faultOf(() => parseAgency(value))).toEqual({ code: 'LETTER_INVALID', at });
  });
});

describe('normalising', () => {
  it('gives words one spelling and leaves names alone', () => {
    const messy = {
      ...EXTERNAL,
      addressee: 'ผู้อำ\u200bนวยการ',
      purpose: [
        { type: 'paragraph' as const, id: 'x', content: [{ type: 'text' as const, text: 'น\u0e49\u0e4d\u0e32' }] },
      ],
    };
    const normal = normalizeLetter(messy);
    expect(normal.addressee).toBe('ผู้อำนวยการ');
    expect(normal.purpose?.[0]?.content).toEqual([{ type: 'text', text: 'น้ำ' }]);
    expect(normalizeLetter(normal)).toEqual(normal);
    expect(normalizeAgency({ ...EXAMPLE_CONTEXT.agency, name: 'กรมน\u0e49\u0e4d\u0e32' }).name).toBe('กรมน้ำ');
  });
});
