import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBounds, writeBounds } from '../../../electron/desktop/bounds.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };
const PROJECTOR = { x: 1920, y: 0, width: 1024, height: 768 };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rangphaen-bounds-'));
  file = join(folder, 'profile/window.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a window opens where it was last', () => {
  const bounds = { x: 100, y: 50, width: 1300, height: 800, maximized: true };
  writeBounds(file, bounds);
  expect(readBounds(file, [SCREEN])).toEqual(bounds);
  expect(readdirSync(join(folder, 'profile'))).toEqual(['window.json']);
});

test('the first time it has the first-time size, and the system chooses the place', () => {
  expect(readBounds(file, [SCREEN])).toEqual({ width: 1366, height: 768, maximized: false });
});

test('a window that was on a screen that is gone keeps its size and comes back to one that is there', () => {
  const bounds = { x: 2000, y: 10, width: 1000, height: 700, maximized: false };
  writeBounds(file, bounds);
  expect(readBounds(file, [SCREEN, PROJECTOR])).toEqual(bounds);
  expect(readBounds(file, [SCREEN])).toEqual({ width: 1000, height: 700, maximized: false });
});

test('the size is held between the smallest the screens need and the largest screen there is', () => {
  writeBounds(file, { x: 0, y: 0, width: 4000, height: 3000, maximized: false });
  expect(readBounds(file, [SCREEN])).toEqual({ x: 0, y: 0, width: 1920, height: 1040, maximized: false });
  writeBounds(file, { x: 0, y: 0, width: 50, height: 50, maximized: false });
  expect(readBounds(file, [SCREEN])).toEqual({ x: 0, y: 0, width: 960, height: 620, maximized: false });
});

test('a damaged file is as good as none', () => {
  writeBounds(file, { width: 1000, height: 700, maximized: false });
  for (const text of ['', '{', '{"width":"wide"}', 'null']) {
    writeFileSync(file, text);
    expect(readBounds(file, [SCREEN]).width).toBe(1366);
  }
});

test('a place that cannot be written is no error', () => {
  writeFileSync(join(folder, 'profile'), 'a file where the folder should be');
  expect(() => writeBounds(file, { width: 1000, height: 700, maximized: false })).not.toThrow();
});
