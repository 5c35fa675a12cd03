import { expect, test } from 'vitest';
import type { SaveState } from '../../../renderer/saving/autosave.ts';
import { joinSavings } from '../../../renderer/saving/joined.ts';

const saving = (state: SaveState) => ({ state: () => state, subscribe: () => () => {}, retryNow: () => {} });
const joined = (first: SaveState, second: SaveState) => joinSavings(saving(first), saving(second)).state();

const early: SaveState = { kind: 'saved', at: '2026-11-21T03:00:00.000Z' };
const late: SaveState = { kind: 'saved', at: '2026-11-21T04:00:00.000Z' };
const failed: SaveState = { kind: 'failed', error: null, retryIn: 1000 };

test('what is not saved comes before what is, and of two that are the later', () => {
  expect(joined(early, late)).toBe(late);
  expect(joined(late, early)).toBe(late);
  expect(joined(early, { kind: 'waiting' })).toEqual({ kind: 'waiting' });
  expect(joined({ kind: 'saving', again: false }, failed)).toBe(failed);
  expect(joined(failed, { kind: 'waiting' })).toBe(failed);
});

test('only a conflict of the draft is for a person to settle', () => {
  expect(joined({ kind: 'conflict' }, early)).toEqual({ kind: 'conflict' });
  expect(joined(early, { kind: 'conflict' })).toEqual({ kind: 'saving', again: true });
});
