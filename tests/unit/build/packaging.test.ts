import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildStale } from '../../../build/build.ts';
import { ROOT } from '../../../build/bundles.ts';

/** How Electron's program marks the row of its fuses: this text, the version, their number, and `1` or `0` for each. */
const FUSES_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const ELECTRON = ['chrome-sandbox', 'chrome_crashpad_handler', 'icudtl.dat', 'resources.pak', 'LICENSE'];

const folder = mkdtempSync(join(tmpdir(), 'rangphaen-pack-'));
const app = join(folder, 'release/linux-unpacked');

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly unpacked?: boolean;
}

/** The files of an asar archive: its header is JSON after four lengths (github.com/electron/asar, README). */
function readArchive(file: string): Map<string, Entry & { text: () => string }> {
  const bytes = readFileSync(file);
  const header: Entry & { offset?: string } = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  const start = 8 + bytes.readUInt32LE(4);
  const found = new Map<string, Entry & { text: () => string }>();
  const walk = (entry: Entry & { offset?: string }, path: string) => {
    if (entry.files)
      for (const [name, child] of Object.entries(entry.files)) walk(child, path ? `${path}/${name}` : name);
    else {
      const offset = start + Number(entry.offset);
      found.set(path, { ...entry, text: () => bytes.toString('utf8', offset, offset + entry.size!) });
    }
  };
  walk(header, '');
  return found;
}

let archive: ReturnType<typeof readArchive>;

beforeAll(async () => {
  await buildStale({ say: () => {} });
  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'locales'), { recursive: true });
  mkdirSync(join(electron, 'resources'));
  const fuses = Buffer.concat([Buffer.from(FUSES_MARK), Buffer.from([1, 8]), Buffer.from('10110011')]);
  writeFileSync(join(electron, 'electron'), Buffer.concat([Buffer.from('stand-in'), fuses, Buffer.from('end')]));
  for (const name of ELECTRON) writeFileSync(join(electron, name), name);
  for (const language of ['th', 'en-US', 'fr']) writeFileSync(join(electron, `locales/${language}.pak`), language);

  const builder = join(ROOT, 'node_modules/electron-builder/cli.js');
  const options = [`-c.electronDist=${electron}`, `-c.directories.output=${join(folder, 'release')}`];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builder, '--linux', 'dir', '--x64', '--publish', 'never', ...options],
    // No way out: whatever it would fetch makes the test fail.
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' },
    },
  );
  if (status !== 0) throw new Error(`electron-builder failed\n${stdout}\n${stderr}`);
  archive = readArchive(join(app, 'resources/app.asar'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

const listing = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort();

describe('the packed app', () => {
  test('holds everything that was bundled, and the entry that its package.json names', () => {
    const bundled = ['main', 'preload', 'renderer'].flatMap((name) =>
      listing(join(ROOT, 'out', name)).map((file) => `out/${name}/${file}`),
    );
    const packed = [...archive.keys()].filter((path) => path.startsWith('out/'));
    expect(packed.sort()).toEqual(bundled.sort());
    const { main, version } = JSON.parse(archive.get('package.json')!.text());
    expect(archive.has(main)).toBe(true);
    expect(version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
  });

  test('holds no sources, tests, maps or packages that are already bundled', () => {
    const others = [...archive.keys()].filter((path) => !/^(out|node_modules)\//.test(path));
    expect(others).toEqual(['package.json']);
    const packages = [...archive.keys()].flatMap(
      (path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? [],
    );
    expect([...new Set(packages)].sort()).toEqual(['better-sqlite3', 'tinypool']);
    expect([...archive.keys()].filter((path) => /\.(tsx?|map|cpp|c|h)$/.test(path))).toEqual([]);
  });

  test('finds every package that its code asks for inside itself', () => {
    const available = new Set(['electron', 'better-sqlite3', 'tinypool']);
    const builtIn = createRequire(import.meta.url)('node:module').builtinModules as string[];
    for (const [path, entry] of archive) {
      if (!/^out\/(main|preload)\/.*\.c?js$/.test(path)) continue;
      const asked = entry
        .text()
        .matchAll(/^(?:import|export)\b[^\n]*?from ["']([^."'][^"']*)["']|\bimport\(["']([^."'][^"']*)["']\)/gm);
      for (const [, named, dynamic] of asked) {
        const name = (named ?? dynamic)!;
        const known = name.startsWith('node:') || builtIn.includes(name) || available.has(name);
        expect(known, `${path} asks for ${name}`).toBe(true);
      }
    }
  });

  test('leaves outside the archive only the native SQLite of its own system', () => {
    const outside = ['node_modules/better-sqlite3/prebuilds/linux-x64.node'];
    expect([...archive].flatMap(([path, entry]) => (entry.unpacked ? [path] : []))).toEqual(outside);
    expect(listing(join(app, 'resources/app.asar.unpacked'))).toEqual(outside);
    expect([...archive.keys()].filter((path) => path.endsWith('.node'))).toEqual(outside);
  });

  test('is named in Latin on disk, carries the two languages and no default app', () => {
    expect(existsSync(join(app, 'rangphaen'))).toBe(true);
    expect(listing(join(app, 'locales'))).toEqual(['en-US.pak', 'th.pak']);
    expect(listing(join(app, 'resources')).filter((file) => file.endsWith('.asar'))).toEqual(['app.asar']);
  });

  test('has its fuses set: no Node by the back door, cookies encrypted, only the checked archive is loaded', () => {
    const program = readFileSync(join(app, 'rangphaen'));
    const at = program.indexOf(FUSES_MARK) + FUSES_MARK.length + 2;
    const fuse = (index: number) => String.fromCharCode(program[at + index]!);
    expect({
      runAsNode: fuse(0),
      cookieEncryption: fuse(1),
      nodeOptions: fuse(2),
      inspect: fuse(3),
      archiveIntegrity: fuse(4),
      onlyFromArchive: fuse(5),
      filePrivileges: fuse(7),
    }).toEqual({
      runAsNode: '0',
      cookieEncryption: '1',
      nodeOptions: '0',
      inspect: '0',
      archiveIntegrity: '1',
      onlyFromArchive: '1',
      filePrivileges: '0',
    });
  });
});

test('there is a package for each of the three systems, with an icon that is there', () => {
  const config = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
  expect(config).toMatch(/^win:\n(?: {2}.*\n)*? {2}target: \[nsis, portable\]$/m);
  expect(config).toMatch(/^linux:\n(?: {2}.*\n)*? {2}target: \[AppImage, deb\]$/m);
  expect(config).toMatch(/^mac:\n(?: {2}.*\n)*? {2}target: \[dmg\]$/m);
  for (const [, icon] of config.matchAll(/^ {2}icon: (.+)$/gm)) expect(existsSync(join(ROOT, icon!)), icon).toBe(true);
  for (const platform of ['linux', 'win32', 'darwin']) {
    for (const arch of ['x64', 'arm64']) {
      expect(existsSync(join(ROOT, `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`))).toBe(true);
    }
  }
});
