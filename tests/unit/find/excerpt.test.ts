import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '../../../shared/find/excerpt.ts';
import { contentText } from '../../../shared/plan/content.ts';
import type { Inline } from '../../../shared/plan/model.ts';
import { cutsCluster, graphemes } from '../../../shared/thai/segment.ts';
import { inlineArbitrary } from '../../support/plans.ts';

const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const LABELS = { get: (id: string) => ({ s1: '๒.๑' })[id] };
const around = (words: string, found: string) => {
  const from = words.indexOf(found);
  return excerptOf(text(words), from, from + found.length, LABELS);
};

test('a short line is shown whole, a long one from word to word', () => {
  expect(around('ขุดลอกคลองปีละสองครั้ง', 'คลอง')).toEqual({ before: 'ขุดลอก', match: 'คลอง', after: 'ปีละสองครั้ง' });
  const long = `${'การพัฒนาแหล่งน้ำของชุมชน '.repeat(6)}คลองบางใส${' งบประมาณของท้องถิ่น'.repeat(6)}`;
  const { before, match, after } = around(long, 'คลองบางใส');
  expect(match).toBe('คลองบางใส');
  expect(before).toMatch(/^…(การ|พัฒนา|แหล่ง|น้ำ|ของ|ชุมชน)/);
  expect(after).toMatch(/(งบ|ประมาณ|ของ|ท้อง|ถิ่น)…$/);
  expect(before.length).toBeLessThan(45);
  expect(after.length).toBeLessThan(75);
});

test('references are shown as they print, and line breaks as spaces', () => {
  const content: Inline[] = [
    ...text('ตามข้อ '),
    { type: 'reference', target: 's1' },
    { type: 'break' },
    ...text('ให้ครบ'),
  ];
  expect(excerptOf(content, 9, 12, LABELS)).toEqual({ before: 'ตามข้อ ๒.๑ ', match: 'ให้', after: 'ครบ' });
});

test('no excerpt parts a grapheme cluster', () => {
  fc.assert(
    fc.property(fc.array(inlineArbitrary, { minLength: 1, maxLength: 12 }), fc.nat(), (lines, at) => {
      const content = lines.flat();
      const whole = contentText(content);
      const clusters = graphemes(whole);
      if (clusters.length === 0) return;
      const from = clusters.slice(0, at % clusters.length).join('').length;
      const to = from + clusters[at % clusters.length]!.length;
      const plain = content.filter(({ type }) => type === 'text');
      if (plain.length < content.length) return;
      const { before, match, after } = excerptOf(content, from, to, LABELS);
      expect(match).toBe(whole.slice(from, to));
      const start = from - before.replace(/^…/, '').length;
      expect(whole.slice(0, from).trimStart().endsWith(before.replace(/^…/, ''))).toBe(true);
      expect(cutsCluster(whole, start)).toBe(false);
      expect(whole.slice(to).trimEnd().startsWith(after.replace(/…$/, '').trimEnd())).toBe(true);
    }),
  );
});
