import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPage } from '../../../electron/desktop/pages.ts';
import { listBuiltPages } from '../../../electron/services/built-pages.ts';

const around = mkdtempSync(join(tmpdir(), 'rangphaen-pages-'));
const folder = join(around, 'renderer');

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>ร่างแผน</title>');
  writeFileSync(join(folder, 'assets/main-1a.js'), 'export {}');
  writeFileSync(join(folder, 'assets/สารบัญ.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/sarabun.woff2'), new Uint8Array([1, 2, 3]));
  writeFileSync(join(folder, 'secret.key'), 'no media type');
  writeFileSync(join(around, 'outside.html'), 'outside');
  mkdirSync(join(around, 'renderer-other'));
  writeFileSync(join(around, 'renderer-other/index.html'), 'a neighbour');
});
afterAll(() => rmSync(around, { recursive: true }));

const get = async (url: string, method = 'GET') => answerPage(listBuiltPages(folder), { url, method });

describe('the pages of the app', () => {
  test.each([
    ['app://rangphaen/', 'text/html; charset=utf-8'],
    ['app://rangphaen/index.html', 'text/html; charset=utf-8'],
    ['app://rangphaen/?plan=1#chapter', 'text/html; charset=utf-8'],
    ['app://rangphaen/assets/main-1a.js', 'text/javascript; charset=utf-8'],
    ['app://rangphaen/assets/sarabun.woff2', 'font/woff2'],
    [`app://rangphaen/assets/${encodeURIComponent('สารบัญ')}.svg`, 'image/svg+xml'],
  ])('%s is served with its media type', async (url, type) => {
    const answer = await get(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
  });

  test('the bytes are those of the file', async () => {
    expect(new Uint8Array(await (await get('app://rangphaen/assets/sarabun.woff2')).arrayBuffer())).toEqual(
      new Uint8Array([1, 2, 3]),
    );
  });

  test.each([
    'app://rangphaen/../outside.html',
    'app://rangphaen/%2e%2e/outside.html',
    'app://rangphaen/..%2foutside.html',
    'app://rangphaen/assets/..%2f..%2foutside.html',
    'app://rangphaen/..%5coutside.html',
    'app://rangphaen/..%2frenderer-other/index.html',
    'app://rangphaen/%2fetc%2fpasswd.html',
    'app://rangphaen/index.html%00.js',
    'app://rangphaen/%',
    'app://rangphaen/assets/',
    'app://rangphaen/secret.key',
    'app://rangphaen/missing.js',
    'app://elsewhere/index.html',
    'http://rangphaen/index.html',
    'file:///etc/hosts',
    'nonsense',
  ])('%s is not there', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  test('only reading is possible', async () => {
    expect((await get('app://rangphaen/', 'POST')).status).toBe(405);
    const head = await get('app://rangphaen/', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test.each(['app://rangphaen/', 'app://rangphaen/missing.js'])('%s carries the strict policy', async (url) => {
    const { headers } = await get(url);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
