import { expect, test } from 'vitest';
import { LONGEST_TERM, MOST_TERMS, readTerms } from '../../../renderer/settings/terms.ts';
import { settingsSchema } from '../../../shared/rpc/contract.ts';

test('terms are read a line each, trimmed, without empty lines and doubles, in their order', () => {
  expect(readTerms('  คลังข้อมูลกลาง \n\nกองทุน  หมู่บ้าน\nคลังข้อมูลกลาง\n').terms).toEqual(['คลังข้อมูลกลาง', 'กองทุน หมู่บ้าน']);
});

test('two spellings of what looks the same are one term', () => {
  expect(readTerms('น\u0E33ร่อง\nน\u0E4D\u0E32ร่อง\nน\u200Bำร่อง').terms).toEqual(['นำร่อง']);
});

test('what settings could not keep is left out and counted', () => {
  const long = 'ก'.repeat(LONGEST_TERM + 1);
  const many = Array.from({ length: MOST_TERMS + 3 }, (_, n) => `คำ${n}`);
  const read = readTerms([long, ...many].join('\n'));
  expect(read).toMatchObject({ tooLong: 1, tooMany: 3 });
  expect(settingsSchema.shape.terms.parse(read.terms)).toEqual(read.terms);
  expect(settingsSchema.shape.terms.safeParse([...read.terms, 'อีกคำ']).success).toBe(false);
  expect(settingsSchema.shape.terms.safeParse([long]).success).toBe(false);
});
