import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oneAtATime } from '../../../build/one-at-a-time.ts';
import { tempFolder } from '../../support/temp-library.ts';

let folder: string;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

test('work on one folder is done one after the other', async () => {
  const log: string[] = [];
  const first = Promise.withResolvers<void>();
  const one = oneAtATime(folder, async () => {
    log.push('one begins');
    await first.promise;
    log.push('one ends');
  });
  const two = oneAtATime(folder, async () => log.push('two'));
  expect(log).toEqual(['one begins']);
  first.resolve();
  await Promise.all([one, two]);
  expect(log).toEqual(['one begins', 'one ends', 'two']);
});

test('work that failed gives its turn back, and says how it failed', async () => {
  await expect(oneAtATime(folder, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(join(folder, 'building.pid'))).toBe(false);
  expect(await oneAtATime(folder, async () => 'next')).toBe('next');
});

test('the turn of a process that died is taken over', async () => {
  // No process has this number: it is above the largest that Linux gives.
  writeFileSync(join(folder, 'building.pid'), '4194305');
  expect(await oneAtATime(folder, async () => 'done')).toBe('done');
});
