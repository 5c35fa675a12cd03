import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildStale } from '../../../build/build.ts';
import { ROOT } from '../../../build/bundles.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/;

let folder: string;
let running: ChildProcess | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rangphaen-start-'));
  await buildStale({ say: () => {} });
}, 120_000);
afterEach(() => {
  if (running?.pid !== undefined && running.exitCode === null) process.kill(-running.pid, 'SIGKILL');
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `npm start -- --library …` as a terminal does: a process group of its own, which an interruption reaches as a whole. */
function start(env: Record<string, string>) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'build/start.ts'), '--library', join(folder, 'library')], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...rest, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', LANG: 'en_US.UTF-8', ...env },
  });
  running = child;
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  return {
    says: (words: RegExp) => vi.waitFor(() => expect(output).toMatch(words), { timeout: 20_000 }),
    output: () => output,
    interrupt: () => process.kill(-child.pid!, 'SIGINT'),
    ended: new Promise<number | null>((resolve) => child.on('close', resolve)),
  };
}

/** A program that notes what it was given and ends with a code. */
function program(name: string, code: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${path}.given'\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
}
const given = (path: string) => readFileSync(`${path}.given`, 'utf8').trim().split('\n');

test('without a display it prints the address and the way by the terminal, and Ctrl+C ends it cleanly', async () => {
  const app = start({});
  await app.says(ADDRESS);
  await app.says(/npm run --silent cli/);
  expect(existsSync(join(folder, 'library/library.sqlite'))).toBe(true);
  app.interrupt();
  expect(await app.ended).toBe(0);
});

test('with a display it opens Electron on the project and passes on what is meant for the app', async () => {
  const electron = program('electron', 0);
  const app = start({ DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder });
  expect(await app.ended).toBe(0);
  const args = given(electron);
  expect(args[0]).toBe(ROOT);
  expect(args.slice(-2)).toEqual(['--library', join(folder, 'library')]);
});

test('it ends with the code of Electron', async () => {
  program('electron', 1);
  const app = start({ DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder });
  expect(await app.ended).toBe(1);
  expect(app.output()).not.toMatch(ADDRESS);
});

test.each([
  ['missing', /cannot be fetched/],
  ['unable to load here', /cannot run here/],
])('where Electron is %s it says so in one line and opens the installed browser in app mode', async (why, words) => {
  if (why !== 'missing') program('electron', 127);
  const browser = program('chromium', 0);
  const app = start({ DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder, RANGPHAEN_BROWSER: browser });
  await app.says(words);
  expect(
    app
      .output()
      .split('\n')
      .filter((line) => words.test(line)),
  ).toHaveLength(1);
  await vi.waitFor(() => expect(existsSync(`${browser}.given`)).toBe(true), { timeout: 20_000 });
  await vi.waitFor(() => expect(given(browser).join(' ')).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/\?token=/), 20_000);
  app.interrupt();
  expect(await app.ended).toBe(0);
});
