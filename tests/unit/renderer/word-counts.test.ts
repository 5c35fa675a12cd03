import { expect, test } from 'vitest';
import { WordCounts } from '../../../renderer/plan/word-counts.ts';
import { countPlanWords } from '../../../shared/plan/count.ts';
import { referencePlan } from '../../support/plans.ts';

test('words are counted in idle time until all are, once for each section as it is', () => {
  const { sections } = referencePlan({ paragraphs: 40, charsPerParagraph: 60, sections: 20, chapters: 2 });
  const waiting: (() => void)[] = [];
  const words = new WordCounts((then) => {
    waiting.push(then);
    return () => {};
  });
  words.count(sections);
  expect(words.of(sections[0]!)).toBeUndefined();
  for (let then = waiting.shift(); then; then = waiting.shift()) then();
  expect(words.sum(sections)).toBe(countPlanWords({ sections }));
  words.count(sections);
  expect(waiting).toEqual([]);
});
