import { readFileSync, rmSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '../../electron/services/log.ts';
import { tempFolder } from '../support/temp-library.ts';

let folder: string;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noon = () => new Date('2026-11-21T05:00:00.000Z');

test('a bug is written with its time, place, stack and causes', () => {
  const log = openLog(folder, noon);
  log.bug('plans.open', new Error('outer', { cause: new RangeError('inner') }));
  const text = readFileSync(log.path, 'utf8');
  expect(text).toMatch(/^2026-11-21T05:00:00\.000Z plans\.open\nError: outer\n {4}at /);
  expect(text).toContain('caused by: RangeError: inner');
});

test('the log never grows past two files of a mebibyte and an entry', () => {
  const log = openLog(folder, noon);
  const entry = 'x'.repeat(100_000);
  for (let count = 0; count < 40; count += 1) log.bug(`bug ${count}`, entry);
  const limit = 1024 * 1024 + 101_000;
  expect(statSync(log.path).size).toBeLessThan(limit);
  expect(statSync(`${log.path}.1`).size).toBeLessThan(limit);
  expect(readFileSync(log.path, 'utf8')).toContain('bug 39');
});
