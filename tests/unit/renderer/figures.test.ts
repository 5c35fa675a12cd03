import { expect, test } from 'vitest';
import { ago, clockTime, dateAndTime, dayName, formatBytes, formatCount } from '../../../renderer/text/figures.ts';

const now = new Date(2026, 10, 21, 10, 24, 30);

test('counts are grouped, in the digits of the language', () => {
  expect(formatCount(12340, 'th')).toBe('๑๒,๓๔๐');
  expect(formatCount(12340, 'en')).toBe('12,340');
});

test('times are written as offices write them, dates in พ.ศ.', () => {
  expect(clockTime(now, 'th')).toBe('๑๐.๒๔ น.');
  expect(dateAndTime(now, 'th')).toBe('๒๑ พ.ย. ๒๕๖๙ ๑๐.๒๔ น.');
  expect(dateAndTime(now, 'en')).toBe('21 Nov 2026 10:24');
});

test('what is recent is told by its distance, what is older by its day', () => {
  const before = (minutes: number) => ago(new Date(now.getTime() - minutes * 60_000), now, 'th');
  expect(before(0)).toEqual({ key: 'justNow' });
  expect(before(59)).toEqual({ key: 'minutesAgo', count: 59 });
  expect(before(119)).toEqual({ key: 'hoursAgo', count: 1 });
  expect(before(7 * 60)).toEqual({ key: 'today', time: '๐๓.๒๔ น.' });
  expect(before(11 * 60)).toEqual({ key: 'yesterday', time: '๒๓.๒๔ น.' });
  expect(before(48 * 60)).toEqual({ key: 'date', date: '๑๙ พ.ย. ๒๕๖๙' });
});

test('days are named by the local calendar', () => {
  expect(dayName(new Date(2026, 10, 21, 0, 0), now, 'th')).toEqual({ key: 'today' });
  expect(dayName(new Date(2026, 10, 20, 23, 59), now, 'th')).toEqual({ key: 'yesterday' });
  expect(dayName(new Date(2026, 10, 19, 23, 59), now, 'th')).toEqual({ key: 'date', date: '๑๙ พ.ย. ๒๕๖๙' });
  expect(dayName(new Date(2026, 10, 22, 8, 0), now, 'th')).toEqual({ key: 'today' });
});

test('a clock that was set back makes nothing older than now', () => {
  expect(ago(new Date(now.getTime() + 3_600_000), now, 'th')).toEqual({ key: 'justNow' });
});

test('sizes of files stay Latin', () => {
  expect(formatBytes(900)).toBe('900 B');
  expect(formatBytes(3 * 1024 * 1024)).toBe('3.0 MB');
});
