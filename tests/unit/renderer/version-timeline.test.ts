import { describe, expect, test } from 'vitest';
import {
  keptBefore,
  pairOf,
  repick,
  shortHash,
  timelineOf,
  versionBefore,
} from '../../../renderer/versions/timeline.ts';
import type { VersionSummary } from '../../../shared/rpc/contract.ts';

/** Noon of 21 November 2026, local. */
const NOW = new Date(2026, 10, 21, 12, 0);

/** A version by its id, kind and local time, `day.hour` of November or with its month before: `s1 silent 21.9`, `n1 named 9/3.14`. */
function version(words: string): VersionSummary {
  const [id, kind, when] = words.split(' ') as [string, VersionSummary['kind'], string];
  const [, month = '11', day, hour] = /^(?:(\d+)\/)?(\d+)\.(\d+)$/.exec(when)!;
  const createdAt = new Date(2026, Number(month) - 1, Number(day), Number(hour)).toISOString();
  const milestone = kind === 'milestone' ? 'draft' : null;
  const name = kind === 'silent' ? '' : id;
  return {
    id,
    plan: 'p',
    parent: null,
    kind,
    milestone,
    name,
    note: '',
    author: '',
    createdAt,
    hash: '',
    changedSections: 0,
  };
}

const versions = (...words: string[]) => words.map(version);

/** What is shown, a line a stretch: its days, then ids, those of a fold in brackets. */
function shown(list: readonly VersionSummary[]): string[] {
  const day = (iso: string) => new Date(iso).getDate();
  return timelineOf(list, NOW).map(({ newest, oldest, oneDay, entries }) => {
    const ids = entries.map((entry) =>
      entry.type === 'kept' ? entry.version.id : `[${entry.versions.map(({ id }) => id).join(' ')}]`,
    );
    return `${oneDay ? day(newest) : `${day(oldest)}-${day(newest)}`}: ${ids.join(' ')}`;
  });
}

describe('the timeline', () => {
  test('goes by day, newest first, with silent saves folded between the kept versions', () => {
    const list = versions(
      's4 silent 21.11',
      's3 silent 21.10',
      'n2 named 21.9',
      's2 silent 21.8',
      'm1 milestone 20.15',
      'n1 named 20.15',
      's1 silent 19.8',
    );
    expect(shown(list)).toEqual(['21: [s4 s3] n2 [s2]', '20: m1 n1', '19: [s1]']);
  });

  test('draws days on which nobody kept a version together, but today and yesterday by themselves', () => {
    const list = versions(
      's7 silent 21.9',
      's6 silent 20.9',
      's5 silent 19.9',
      's4 silent 18.9',
      's3 silent 12.9',
      'n1 named 11.9',
      's2 silent 11.8',
      's1 silent 10.8',
    );
    expect(shown(list)).toEqual(['21: [s7]', '20: [s6]', '12-19: [s5 s4 s3]', '11: n1 [s2]', '10: [s1]']);
  });

  test('keeps the order of the list where the clock was set back', () => {
    const list = versions('n3 named 20.9', 'n2 named 21.9', 'n1 named 20.8');
    expect(shown(list)).toEqual(['20: n3', '21: n2', '20: n1']);
  });

  test('is empty for no versions', () => {
    expect(timelineOf([], NOW)).toEqual([]);
  });

  test('is one fold for a year of silent saves, at once', () => {
    const list = Array.from({ length: 800 }, (_, n) => {
      const createdAt = new Date(2026, 9, 1, 12 - n * 10).toISOString();
      return { ...version('s silent 1.9'), id: `s${n}`, createdAt };
    });
    const stretches = timelineOf(list, NOW);
    expect(stretches).toHaveLength(1);
    expect(stretches[0]).toMatchObject({ oneDay: false, key: 's799' });
    expect(stretches[0]?.entries).toHaveLength(1);
  });
});

describe('the version before', () => {
  const list = versions('s3 silent 21.9', 'n2 named 21.8', 's2 silent 21.7', 'n1 named 21.6', 's1 silent 21.5');
  const earlier = (at: number) => versionBefore(list[at]!, list)?.id ?? null;

  test('of a kept version is the kept one before it, else what was saved before', () => {
    expect(earlier(1)).toBe('n1');
    expect(earlier(3)).toBe('s1');
  });

  test('of a silent save is whatever was saved before; of the oldest there is none', () => {
    expect(earlier(0)).toBe('n2');
    expect(earlier(2)).toBe('n1');
    expect(earlier(4)).toBeNull();
  });

  test('that changes are counted from is always a kept one', () => {
    expect(keptBefore(list[1]!, list)?.id).toBe('n1');
    expect(keptBefore(list[3]!, list)).toBeNull();
  });
});

describe('picking two to compare', () => {
  const list = versions('n3 named 21.9', 'n2 named 21.8', 'n1 named 21.7');

  test('a third takes the place of the first; ticking again takes it back', () => {
    expect(repick(['n1', 'n2'], 'n3')).toEqual(['n2', 'n3']);
    expect(repick(['n1', 'n2'], 'n1')).toEqual(['n2']);
  });

  test('the older is before, in whatever order they were ticked; the draft is the newest', () => {
    expect(pairOf(['n3', 'n1'], list)).toEqual({ before: 'n1', after: 'n3' });
    expect(pairOf(['n1', 'n3'], list)).toEqual({ before: 'n1', after: 'n3' });
    expect(pairOf(['draft', 'n2'], list)).toEqual({ before: 'n2', after: 'draft' });
  });

  test('one alone, or one that was thinned away, is no pair', () => {
    expect(pairOf(['n1'], list)).toBeNull();
    expect(pairOf(['n1', 'gone'], list)).toBeNull();
  });
});

test('a hash is read out by fours', () => {
  expect(shortHash('3f2a91bc07de55aa')).toBe('3f2a 91bc 07de');
});
