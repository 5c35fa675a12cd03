import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToDelete } from '../../electron/library/rotation.ts';

/** Backups newest first, made at the given times (UTC). */
const backups = (times: readonly string[]) => times.map((madeAt, index) => ({ file: `b${index}`, bytes: 1, madeAt }));

const day = (offset: number, hour = 9) =>
  new Date(Date.UTC(2026, 10, 21 - offset, hour)).toISOString().replace('.000', '');

test('the last ten stay, of one day too', () => {
  const list = backups(Array.from({ length: 14 }, (_, index) => day(0, 20 - index)));
  expect(backupsToDelete(list)).toEqual(list.slice(10));
});

test('of each of the last thirty days the last one stays', () => {
  const list = backups(Array.from({ length: 40 }, (_, index) => [day(index, 15), day(index, 9)]).flat());
  const kept = list.filter((backup) => !backupsToDelete(list).includes(backup));
  expect(kept.slice(0, 10)).toEqual(list.slice(0, 10));
  expect(kept.slice(10)).toEqual(list.slice(10, 60).filter((_, index) => index % 2 === 0));
  expect(new Set(kept.map(({ madeAt }) => madeAt.slice(0, 10))).size).toBe(30);
});

test('a long absence lets nothing go, since days without a backup do not count', () => {
  const list = backups([day(0), ...Array.from({ length: 20 }, (_, index) => day(200 + index))]);
  expect(backupsToDelete(list)).toEqual([]);
});

test('whatever a clock said, the ten newest stay and no day loses its last backup while there are thirty or fewer', () => {
  const time = fc.tuple(fc.nat(25), fc.nat(23)).map(([offset, hour]) => day(offset, hour));
  fc.assert(
    fc.property(fc.array(time, { maxLength: 80 }), (times) => {
      const list = backups(times);
      const gone = new Set(backupsToDelete(list));
      const kept = list.filter((backup) => !gone.has(backup));
      expect(kept.slice(0, 10)).toEqual(list.slice(0, 10));
      const days = (some: typeof list) => new Set(some.map(({ madeAt }) => madeAt.slice(0, 10)));
      expect(days(kept)).toEqual(days(list));
      expect(backupsToDelete(kept)).toEqual([]);
    }),
  );
});
