import { expect, test } from 'vitest';
import { groupFindings } from '../../../renderer/letters/check/group-findings.ts';
import type { CheckFinding } from '../../../shared/rpc/letters.ts';

const finding = (rule: CheckFinding['rule'], repair: CheckFinding['repair'] = null): CheckFinding => ({
  rule,
  where: { text: '' },
  found: { th: 'ก', en: 'a' },
  expected: { th: 'ข', en: 'b' },
  source: { mark: 'custom', text: '' },
  repair,
});

test('findings stand rule by rule, in the order the rules are met, with the places of those that can be repaired', () => {
  const size = { type: 'size', paragraph: 1, size: 32 } as const;
  const groups = groupFindings(
    [finding('font'), finding('text-size', size), finding('font'), finding('text-size', size)],
    [{ rule: 'font', count: 7 }],
  );
  expect(
    groups.map(({ rule, findings, repairable, more }) => [rule, findings.map(({ at }) => at), repairable, more]),
  ).toEqual([
    ['font', [0, 2], [], 7],
    ['text-size', [1, 3], [1, 3], 0],
  ]);
});
