import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Library } from '../../electron/library/library.ts';
import { type AgeingVersion, versionsToThin } from '../../electron/library/thinning.ts';
import { libraryState } from '../support/library-state.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { inLibraryFile, openTempLibrary } from '../support/temp-library.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-21T05:30:00.000Z');

const versionArbitrary = fc.record({
  kind: fc.constantFrom(
    'silent' as const,
    'silent' as const,
    'silent' as const,
    'named' as const,
    'milestone' as const,
  ),
  minutesAgo: fc.oneof(
    fc.integer({ min: -120, max: 3 * 24 * 60 }),
    fc.integer({ min: 0, max: 20 * 24 * 60 }),
    fc.constantFrom(0, 1440, 1441, 7 * 1440, 7 * 1440 + 1),
  ),
  isSpokenOf: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

/** Versions in any order of times, newest first as a library lists them; mostly their times go along with it. */
const versionsArbitrary = fc
  .tuple(fc.array(versionArbitrary, { maxLength: 60 }), fc.boolean())
  .map(([made, inOrder]) => (inOrder ? made.sort((a, b) => a.minutesAgo - b.minutesAgo) : made))
  .map((made) =>
    made.map(
      ({ minutesAgo, ...version }, index): AgeingVersion => ({
        ...version,
        id: `v${made.length - index}`,
        createdAt: new Date(NOW - minutesAgo * MINUTE).toISOString(),
      }),
    ),
  );

const thinned = (versions: readonly AgeingVersion[], now: number) => {
  const gone = new Set(versionsToThin(versions, new Date(now)));
  return versions.filter(({ id }) => !gone.has(id));
};

describe('which versions are let go', () => {
  test('silent ones only, each of the last day, the last of each hour of a week, of each Thai day before', () => {
    fc.assert(
      fc.property(versionsArbitrary, (versions) => {
        const gone = new Set(versionsToThin(versions, new Date(NOW)));
        /** `2026-11-21T12`: the hour in Thai time; its first ten characters are the day. */
        const thaiHour = ({ createdAt }: AgeingVersion) =>
          new Date(Date.parse(createdAt) + 7 * HOUR).toISOString().slice(0, 13);
        for (const [index, version] of versions.entries()) {
          const age = NOW - Date.parse(version.createdAt);
          const newer = versions
            .slice(0, index)
            .filter(({ kind, createdAt }) => kind === 'silent' && Date.parse(createdAt) <= NOW)
            .map(thaiHour);
          const inHour = newer.includes(thaiHour(version));
          const inDay = newer.some((hour) => hour.slice(0, 10) === thaiHour(version).slice(0, 10));
          const tooOld = age > 7 * DAY ? inDay : age > DAY && inHour;
          const kept = version.kind !== 'silent' || index === 0 || version.isSpokenOf || age < 0;
          expect(gone.has(version.id), JSON.stringify(version)).toBe(tooOld && !kept);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('thinned every hour or once, the same are left', () => {
    fc.assert(
      fc.property(versionsArbitrary, fc.integer({ min: 1, max: 400 }), (versions, step) => {
        let often = versions;
        const until = NOW + 12 * DAY;
        for (let now = NOW; now < until; now += step * HOUR) often = thinned(often, now);
        expect(thinned(often, until)).toEqual(thinned(versions, until));
      }),
      { numRuns: 300 },
    );
  });

  test('of a day of writing a month ago one is left', () => {
    const day = Array.from({ length: 48 }, (_, n): AgeingVersion => {
      const createdAt = new Date(NOW - 30 * DAY - n * 10 * MINUTE).toISOString();
      return { id: `v${48 - n}`, kind: 'silent', createdAt, isSpokenOf: false };
    });
    const newest: AgeingVersion = { ...day[0]!, id: 'v49', createdAt: new Date(NOW).toISOString() };
    // 05:30 in UTC is 12:30 in Thailand, so that all 48 are of one Thai day.
    expect(thinned([newest, ...day], NOW).map(({ id }) => id)).toEqual(['v49', 'v48']);
  });
});

describe('a library that is thinned', () => {
  let time: number;
  let temp: ReturnType<typeof openTempLibrary>;
  beforeEach(() => {
    time = NOW - 10 * DAY;
    temp = openTempLibrary(() => new Date(time));
  });
  afterEach(() => temp.remove());

  const write = (library: Library, plan: string, section: number, text: string) => {
    const draft = library.openDraft(plan);
    const changed = reworded(draft.plan.sections[section]!, text);
    library.saveDraft({ plan, base: draft.revision, sections: [changed] });
  };
  const keep = (kind: 'named' | 'milestone', name: string, plan = 'small') =>
    temp.library.saveVersion({
      plan,
      kind,
      milestone: kind === 'milestone' ? 'hearing' : null,
      name,
      note: '',
      author: '',
    });
  const blobs = () =>
    inLibraryFile(temp.folder, (file) => Number(file.prepare('SELECT count(*) FROM blob').pluck().get()));

  /** Ten days of work on two plans, kept silently every quarter of an hour in the mornings, and by a person now and then. */
  function work(): void {
    for (const id of ['small', 'other']) temp.library.createPlan(smallPlan(id));
    for (let day = 0; day < 10; day += 1) {
      for (let quarter = 0; quarter < 12; quarter += 1) {
        for (const id of ['small', 'other']) write(temp.library, id, quarter % 6, `วัน ${day} ครั้ง ${quarter} ${id}`);
        time += 15 * MINUTE;
      }
      if (day % 4 === 1) keep('named', `วันที่ ${day}`);
      if (day === 3) keep('milestone', 'ฉบับรับฟังความคิดเห็น', 'other');
      time += 21 * HOUR;
    }
    time = NOW;
  }

  test('still opens all that is left, as it was, and is sound', () => {
    work();
    const opened = (id: string) =>
      new Map(temp.library.listVersions(id).map((version) => [version.id, temp.library.openVersion(id, version.id)]));
    const before = { small: opened('small'), other: opened('other') };
    const kept = temp.library.listVersions('small').filter(({ kind }) => kind !== 'silent');
    const blobsBefore = blobs();

    const { versions: gone, blobs: swept } = temp.library.thin();
    expect(gone).toBeGreaterThan(100);
    expect(blobs()).toBe(blobsBefore - swept);
    expect(swept).toBeGreaterThan(gone);
    for (const id of ['small', 'other'] as const) {
      const left = temp.library.listVersions(id);
      expect(left.length).toBeLessThan(before[id].size);
      for (const version of left) {
        expect(temp.library.openVersion(id, version.id)).toEqual(before[id].get(version.id));
      }
      expect(left.map(({ parent }) => parent)).toEqual([...left.slice(1).map((version) => version.id), null]);
    }
    const keptAfter = temp.library.listVersions('small').filter(({ kind }) => kind !== 'silent');
    expect(keptAfter.map(({ parent: _, ...same }) => same)).toEqual(kept.map(({ parent: _, ...same }) => same));
    expect(temp.library.listVersions('other').some(({ kind }) => kind === 'milestone')).toBe(true);
    expect(temp.library.check()).toEqual([]);
    inLibraryFile(temp.folder, (file) =>
      expect(file.prepare('SELECT count(*) FROM unreachable_blob').pluck().get()).toBe(0),
    );

    const state = JSON.stringify(libraryState(temp.library));
    expect(temp.library.thin()).toEqual({ versions: 0, images: 0, blobs: 0 });
    expect(JSON.stringify(libraryState(temp.library))).toBe(state);
    write(temp.library, 'small', 0, 'เขียนต่อ');
    keep('named', 'ต่อมา');
    expect(temp.library.check()).toEqual([]);
  });

  test('keeps a version that reasons are kept about', () => {
    work();
    const due = temp.library
      .listVersions('small')
      .filter(({ kind }) => kind === 'silent')
      .at(-3)!;
    temp.library.setReason({ plan: 'small', before: due.id, after: 'draft', change: 's1', text: 'ตามมติที่ประชุม' });
    temp.library.thin();
    expect(temp.library.listVersions('small').map(({ id }) => id)).toContain(due.id);
    temp.library.setReason({ plan: 'small', before: due.id, after: 'draft', change: 's1', text: '' });
    expect(temp.library.thin().versions).toBe(1);
    expect(temp.library.listVersions('small').map(({ id }) => id)).not.toContain(due.id);
  });

  test('lets go of nothing in a library whose content is damaged', () => {
    work();
    inLibraryFile(temp.folder, (file) => {
      file.exec('DROP TRIGGER blob_is_never_updated');
      const { manifest } = file.prepare("SELECT manifest FROM version WHERE kind = 'milestone'").get() as {
        manifest: Buffer;
      };
      file.prepare('UPDATE blob SET bytes = CAST(? AS BLOB) WHERE hash = ?').run('{}', manifest);
    });
    const [versions, before] = [temp.library.listVersions('small'), blobs()];
    expect(() => temp.library.thin()).toThrow(/does not match its hash/);
    expect(temp.library.listVersions('small')).toEqual(versions);
    expect(blobs()).toBe(before);
  });
});
