import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSameProgress,
  mergeProgress,
  NO_PROGRESS,
  type PlanProgress,
  progressChanges,
  progressOf,
  SECTION_STATUSES,
} from '../../shared/plan/progress.ts';

const note = (text: string) => ({ ...NO_PROGRESS, note: text });

test('only sections that differ are changes, those said nothing of any more included', () => {
  const stored = { a: note('เดิม'), b: note('คงอยู่'), c: NO_PROGRESS };
  const current = { b: note('คงอยู่'), d: note('ใหม่') };
  expect(progressChanges(stored, current)).toEqual({ a: NO_PROGRESS, d: note('ใหม่') });
});

test('what two windows changed at different places comes together', () => {
  const base = { a: note('เดิม'), b: NO_PROGRESS };
  const mine = { ...base, a: { ...note('เดิม'), status: 'review' as const } };
  const theirs = { ...base, a: { ...note('เดิม'), person: 'สมชาย' }, b: note('ของเขา') };
  expect(mergeProgress(base, mine, theirs)).toEqual({
    a: { ...note('เดิม'), status: 'review', person: 'สมชาย' },
    b: note('ของเขา'),
  });
});

test('notes that both wrote are both kept, and not twice where one holds the other', () => {
  const base = { a: note('เดิม') };
  const merged = (mine: string, theirs: string) => mergeProgress(base, { a: note(mine) }, { a: note(theirs) }).a?.note;
  expect(merged('ของเรา', 'ของเขา')).toBe('ของเขา\nของเรา');
  expect(merged('เดิม และต่อ', 'เดิม และ')).toBe('เดิม และต่อ');
  expect(merged('เดิม และ', 'เดิม และต่อ')).toBe('เดิม และต่อ');
});

test('a section named as a method of objects is a section like others', () => {
  expect(progressOf({}, 'toString')).toBe(NO_PROGRESS);
});

const id = fc.constantFrom('a', 'b', 'c');
const said = fc.record({
  status: fc.constantFrom(...SECTION_STATUSES),
  person: fc.constantFrom('', 'ก', 'ข'),
  note: fc.constantFrom('', 'หนึ่ง', 'สอง', 'สาม'),
  words: fc.constantFrom(null, 10),
  pages: fc.constantFrom(null, 2),
});
const progress: fc.Arbitrary<PlanProgress> = fc.dictionary(id, said);
const same = (a: PlanProgress, b: PlanProgress) => Object.keys(progressChanges(a, b)).length === 0;

test('merging keeps every note that either wrote, and changes nothing where only one did', () => {
  fc.assert(
    fc.property(progress, progress, progress, (base, mine, theirs) => {
      expect(same(mergeProgress(base, mine, base), mine)).toBe(true);
      expect(same(mergeProgress(base, base, theirs), theirs)).toBe(true);
      const merged = mergeProgress(base, mine, theirs);
      for (const key of ['a', 'b', 'c']) {
        for (const side of [mine, theirs]) {
          const own = progressOf(side, key).note;
          if (own !== progressOf(base, key).note) expect(progressOf(merged, key).note).toContain(own);
        }
      }
      const after = { ...base, ...progressChanges(base, mine) };
      for (const key of ['a', 'b', 'c'])
        expect(isSameProgress(progressOf(after, key), progressOf(mine, key))).toBe(true);
    }),
  );
});
