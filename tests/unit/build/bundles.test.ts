import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildStale } from '../../../build/build.ts';
import { ROOT } from '../../../build/bundles.ts';
import { runShell } from '../../support/desktop-shell.ts';

const PAGES = join(ROOT, 'out/renderer');

beforeAll(async () => {
  await buildStale({ say: () => {} });
}, 120_000);

test('what is up to date is not built again', async () => {
  expect(await buildStale({ say: () => {} })).toEqual([]);
});

describe('the bundled pages', () => {
  const assets = () => readdirSync(join(PAGES, 'assets'));
  const html = () => readFileSync(join(PAGES, 'index.html'), 'utf8');

  test('have no script of their own in the page, and name only files that are there', () => {
    expect(html()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|<style/);
    const named = [...html().matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThanOrEqual(2);
    for (const path of named) expect(existsSync(join(PAGES, path)), path).toBe(true);
  });

  test('ask for nothing from elsewhere, and bring Sarabun with its Thai letters along', () => {
    expect(html()).not.toMatch(/https?:\/\/|"\/\//);
    for (const name of assets().filter((file) => file.endsWith('.css'))) {
      const css = readFileSync(join(PAGES, 'assets', name), 'utf8');
      expect(css).not.toMatch(/@import/);
      for (const [, url] of css.matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
        if (url!.startsWith('data:')) continue;
        expect(existsSync(join(PAGES, url!)), url).toBe(true);
      }
    }
    expect(assets().some((file) => /^sarabun-thai-.*\.woff2$/.test(file))).toBe(true);
  });
});

describe('the bundled main process', () => {
  const { argv } = process;
  afterAll(() => {
    process.argv = argv;
  });

  test('starts, serves its bundled page and exports a plan on its bundled worker', async () => {
    const shell = await runShell(async ({ library }) => {
      process.argv = ['electron', ROOT, '--no-sandbox', '--library', library];
      const entry = join(ROOT, 'out/main/main.js');
      await import(entry);
    });
    await vi.waitFor(() => expect(shell.standIn.windows).toHaveLength(1), 20_000);
    const preload: { preload: string } = Object(shell.standIn.windows[0]!.options.webPreferences);
    expect(preload.preload).toBe(join(ROOT, 'out/preload/preload.cjs'));
    const page = shell.standIn.electron.session.defaultSession.pages!(new Request('app://rangphaen/'));
    expect(await page.text()).toBe(readFileSync(join(PAGES, 'index.html'), 'utf8'));

    const { client } = shell.connectPage();
    const { plan } = await client.plans.create({ title: 'แผนทดลอง', template: 'development', language: 'th' });
    const types: string[] = [];
    for await (const event of await client.exports.make({ plan, format: 'docx', numbers: 'auto' })) {
      types.push(event.type);
      if (event.type !== 'done') continue;
      // The signature of a ZIP file, which a Word file is.
      expect(Buffer.from(event.bytes, 'base64').toString('latin1', 0, 2)).toBe('PK');
    }
    expect(types.at(-1)).toBe('done');
  });
});

test('the bundled preload is a CommonJS script that needs nothing but Electron', () => {
  const preload = readFileSync(join(ROOT, 'out/preload/preload.cjs'), 'utf8');
  expect([...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(preload).not.toMatch(/^\s*(import|export)\b/m);
});
