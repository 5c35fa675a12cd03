import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, isStale, markBuilt } from '../../../build/stale.ts';

const BUNDLE = { name: 'main', sources: ['electron', 'package.json', 'not-there'] } as const;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rangphaen-stale-'));
  mkdirSync(join(root, 'electron/desktop'), { recursive: true });
  mkdirSync(join(root, 'out/main'), { recursive: true });
  writeFileSync(join(root, 'electron/desktop/main.ts'), 'start()');
  writeFileSync(join(root, 'package.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

const build = () => markBuilt(root, BUNDLE, fingerprint(root, BUNDLE.sources));

test('a bundle is stale until it was built, and then until a source changes', () => {
  expect(isStale(root, BUNDLE)).toBe(true);
  build();
  expect(isStale(root, BUNDLE)).toBe(false);
  writeFileSync(join(root, 'electron/desktop/main.ts'), 'start(1)');
  expect(isStale(root, BUNDLE)).toBe(true);
});

test('a source that appears, goes or changes its name makes it stale', () => {
  build();
  writeFileSync(join(root, 'electron/new.ts'), '');
  expect(isStale(root, BUNDLE)).toBe(true);
  build();
  renameSync(join(root, 'electron/new.ts'), join(root, 'electron/other.ts'));
  expect(isStale(root, BUNDLE)).toBe(true);
  build();
  rmSync(join(root, 'electron/other.ts'));
  expect(isStale(root, BUNDLE)).toBe(true);
});

test('a new time with the old text does not, and neither does a file that is no source', () => {
  build();
  utimesSync(join(root, 'electron/desktop/main.ts'), new Date(), new Date());
  writeFileSync(join(root, 'notes.txt'), 'words');
  writeFileSync(join(root, 'electron/README.md'), 'words');
  expect(isStale(root, BUNDLE)).toBe(false);
});

test('a bundle that was deleted is stale although its stamp stands', () => {
  build();
  rmSync(join(root, 'out/main'), { recursive: true });
  expect(isStale(root, BUNDLE)).toBe(true);
});
