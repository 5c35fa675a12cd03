import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../../renderer/ui/read-date.ts';
import { fullDate, isCalendarDate, letterDate, shortDate } from '../../../shared/thai/dates.ts';

const DAY = { year: 2026, month: 11, day: 21 };

test('a day is understood however it is typed', () => {
  for (const typed of [
    '๒๑ พ.ย. ๒๕๖๙',
    '21 พ.ย. 2569',
    '๒๑ พฤศจิกายน ๒๕๖๙',
    '๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙',
    'วันที่ ๒๑ พฤศจิกายน ๒๕๖๙',
    '21/11/2569',
    '21-11-69',
    '21.11.2569',
    '๒๑/๑๑/๖๙',
    '21พย69',
    '21 Nov 2026',
    '21 november 2026',
    '21/11/2026',
  ]) {
    expect(readDate(typed), typed).toEqual(DAY);
  }
});

test('what is no day is none', () => {
  for (const typed of ['', 'พรุ่งนี้', '21', '31/2/2569', '21/13/2569', '2569', '21 ม 2569', '21/11/3000', '0/1/2569']) {
    expect(readDate(typed), typed).toBeNull();
  }
});

test('every day is read back from every way it is written', () => {
  const day = fc
    .record({
      year: fc.integer({ min: 1957, max: 2056 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .filter(isCalendarDate);
  fc.assert(
    fc.property(day, (date) => {
      for (const written of [letterDate(date), fullDate(date), shortDate(date, 4), shortDate(date)]) {
        expect(readDate(written)).toEqual(date);
      }
    }),
  );
});
