import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Program, startProgram } from '../support/program.ts';
import { tempFolder } from '../support/temp-library.ts';
import { httpClient, sessionCookie } from './loopback-client.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/;

let folder: string;
let library: string;
let started: Program[];

beforeEach(() => {
  folder = tempFolder();
  library = join(folder, 'library');
  started = [];
});
afterEach(async () => {
  for (const program of started) program.process.kill('SIGKILL');
  await Promise.all(started.map((program) => program.ended));
  rmSync(folder, { recursive: true, force: true });
});

const start = (args: readonly string[] = ['--no-open'], env: Record<string, string> = {}): Program => {
  const program = startProgram('electron/loopback/main.ts', ['--library', library, ...args], env);
  started.push(program);
  return program;
};
const addressOf = async (program: Program) => (await program.waitFor(ADDRESS))[0];
const clientAt = async (address: string) =>
  httpClient(new URL(address).origin, await sessionCookie({ freshAddress: () => address }));

test('it prints an address, backs up at once, and ends cleanly when told to', async () => {
  const program = start();
  const client = await clientAt(await addressOf(program));
  expect((await client.shell.describe({})).library).toBe(library);
  await vi.waitFor(async () => expect((await client.library.backups({})).length).toBe(1), 20_000);
  if (process.platform !== 'win32') expect(statSync(join(library, 'running.json')).mode & 0o777).toBe(0o600);
  program.process.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(join(library, 'running.json'))).toBe(false);
});

test('a second start on the same library prints a fresh address of the first and ends', async () => {
  const first = await addressOf(start());
  const second = start();
  const address = await addressOf(second);
  expect((await second.ended).code).toBe(0);
  expect(new URL(address).origin).toBe(new URL(first).origin);
  expect(address).not.toBe(first);
  await (await clientAt(address)).plans.list({});
  await (await clientAt(first)).plans.list({});
});

test('a library held by a process that cannot be asked is in use', async () => {
  await addressOf(start());
  rmSync(join(library, 'running.json'));
  const { code, stdout, stderr } = await start().ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^คลังแผนที่ .* เปิดอยู่ในโปรแกรมอื่น/);
});

test('killed while it runs, it starts again with all that was saved', async () => {
  const killed = start();
  const client = await clientAt(await addressOf(killed));
  const { plan } = await client.plans.create({ title: 'แผนก่อนไฟดับ', template: 'blank', language: 'th' });
  killed.process.kill('SIGKILL');
  await killed.ended;
  const again = await clientAt(await addressOf(start()));
  expect((await again.plans.open({ plan })).plan.meta.title.text).toBe('แผนก่อนไฟดับ');
});

test('without a display it prints the address and where to go on', async () => {
  const program = start([]);
  await program.waitFor(ADDRESS);
  await program.waitFor(/npm run --silent cli -- --help/);
});

test.skipIf(process.platform === 'win32')(
  'opened for a window, it outlives a reload and ends after the last window closed',
  async () => {
    const seen = join(folder, 'arguments');
    const browser = join(folder, 'browser');
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${seen}.new' && mv '${seen}.new' '${seen}'\n`, {
      mode: 0o755,
    });
    const program = start([], { RANGPHAEN_BROWSER: browser, DISPLAY: ':9', XDG_CACHE_HOME: join(folder, 'cache') });
    await vi.waitFor(() => expect(existsSync(seen)).toBe(true), 10_000);
    const args = readFileSync(seen, 'utf8').split('\n');
    const address = args[0]!.replace('--app=', '');
    expect(address).toMatch(ADDRESS);
    expect(args).toContain(`--user-data-dir=${join(folder, 'cache', 'rangphaen', 'browser')}`);

    const client = await clientAt(address);
    const before = await client.events.watch({});
    await before.return();
    const after = await client.events.watch({});
    expect(program.process.exitCode).toBeNull();
    await after.return();
    const closed = performance.now();
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
    expect(performance.now() - closed).toBeGreaterThan(2000);
  },
);

test('a browser that does not start leaves the address to open by hand', async () => {
  const program = start([], { RANGPHAEN_BROWSER: '/bin/false', DISPLAY: ':9', XDG_CACHE_HOME: join(folder, 'cache') });
  await clientAt(await addressOf(program));
});

test('a port that is taken is told', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const { code, stderr } = await start(['--no-open', '--port', String(port)]).ended;
  other.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`พอร์ต ${port} ถูกโปรแกรมอื่นใช้อยู่`);
});

test('an argument it does not know is refused in one line', async () => {
  const { code, stdout, stderr } = await start(['--nope']).ended;
  expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
  expect(existsSync(library)).toBe(false);
});
