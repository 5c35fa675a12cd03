import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { retitle } from '../../shared/plan/retitle.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { inlineArbitrary } from '../support/plans.ts';

const note: Inline = { type: 'footnote', id: 'n', content: [{ type: 'text', text: 'ที่มา' }] };
const reference: Inline = { type: 'reference', target: 's' };
const text = (words: string, bold = false): Inline => ({ type: 'text', text: words, ...(bold && { marks: ['bold'] }) });

test('words behind the others go before the note that ends the title', () => {
  expect(retitle([text('บทนำ'), note], 'บทนำใหม่')).toEqual([text('บทนำใหม่'), note]);
});

test('a word in the middle leaves marks, notes and references on both sides', () => {
  const title = [text('แผน', true), note, text('เดิมตาม'), reference, text('ทั้งหมด')];
  expect(retitle(title, 'แผนใหม่ตามทั้งหมด')).toEqual([text('แผน', true), note, text('ใหม่ตาม'), reference, text('ทั้งหมด')]);
});

test('what was not there to be seen stays when every word goes', () => {
  expect(retitle([text('ก'), note, text('ข'), reference], '')).toEqual([note, reference]);
});

test('a line break stays where its place is not written over', () => {
  const title = [text('แผน'), { type: 'break' } as const, text('เดิม')];
  expect(retitle(title, 'แผน ใหม่')).toEqual([text('แผน'), { type: 'break' }, text('ใหม่')]);
  expect(retitle(title, 'แผนเดิม')).toEqual([text('แผนเดิม')]);
});

test('a letter with its marks is replaced whole and takes the marks of what it replaces', () => {
  expect(retitle([text('น้ำ', true), text('ดี')], 'น้าดี')).toEqual([text('น้า', true), text('ดี')]);
});

test('any title has the words it is given, and keeps every note and reference', () => {
  const unseen = (title: readonly Inline[]) => title.filter(({ type }) => type === 'reference' || type === 'footnote');
  fc.assert(
    fc.property(inlineArbitrary, inlineArbitrary, fc.nat(), (title, other, at) => {
      const noted = [...title.slice(0, at % (title.length + 1)), note, ...title.slice(at % (title.length + 1))];
      const words = normalizeText(plainText(other)).trim();
      const made = retitle(noted, words);
      expect(normalizeText(plainText(made))).toBe(words);
      expect(unseen(made)).toEqual(unseen(noted));
      expect(retitle(noted, plainText(noted))).toEqual(noted);
    }),
  );
});
