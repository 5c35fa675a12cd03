import { expect, test } from 'vitest';
import { groupStates, nameState, proposedPair } from '../../../../renderer/compare/states.ts';
import type { VersionSummary } from '../../../../shared/rpc/contract.ts';

const version = (id: string, kind: VersionSummary['kind'], name = ''): VersionSummary => ({
  id,
  plan: 'p',
  parent: null,
  kind,
  milestone: kind === 'milestone' ? 'draft' : null,
  name,
  note: '',
  author: '',
  createdAt: '2026-11-21T03:00:00.000Z',
  hash: '',
  changedSections: 0,
});
const says = {
  t: ((key: string, given?: object) => [key, ...Object.values(given ?? {})].join(' ')) as never,
  moment: () => 'เวลานั้น',
};
const kept = [
  version('s2', 'silent'),
  version('n1', 'named', 'ส่งตรวจ'),
  version('m1', 'milestone', 'ร่างที่ ๑'),
  version('s1', 'silent'),
];

test('the newest version that a person kept is proposed against the draft', () => {
  expect(proposedPair(kept)).toEqual({ before: 'n1', after: 'draft' });
});

test('where nobody kept one, the newest automatic save is; without any there is nothing to propose', () => {
  expect(proposedPair([version('s2', 'silent'), version('s1', 'silent')])).toEqual({ before: 's2', after: 'draft' });
  expect(proposedPair([])).toBeNull();
});

test('states are offered by kind, the draft first, automatic saves last and named by their time', () => {
  const groups = groupStates(kept, says);
  expect(groups.map(({ kind, states }) => [kind, ...states.map(({ id }) => id)])).toEqual([
    ['draft', 'draft'],
    ['milestone', 'm1'],
    ['named', 'n1'],
    ['silent', 's2', 's1'],
  ]);
  expect(nameState('s1', kept, says).name).toBe('compare.silentAt เวลานั้น');
  expect(nameState('n1', kept, says)).toEqual({ id: 'n1', name: 'ส่งตรวจ', kept: 'เวลานั้น' });
});
