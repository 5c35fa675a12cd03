import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { ExportEvent } from '../../../shared/rpc/contract.ts';
import { startShell } from '../../support/desktop-shell.ts';

const PDF = Buffer.from('%PDF-1.4');

/** The app with a plan, whose PDF is being made. */
async function startPrinting() {
  const shell = await startShell(({ folder }) => {
    mkdirSync(join(folder, 'out/renderer/assets'), { recursive: true });
    writeFileSync(join(folder, 'out/renderer/assets/sarabun-thai-400-normal-x.woff2'), 'ตัวอักษร');
  });
  const { client } = shell.connectPage();
  const { plan } = await client.plans.create({ title: 'แผนลำน้ำ', template: 'development', language: 'th' });
  const stop = new AbortController();
  const events: ExportEvent[] = [];
  const made = (async () => {
    for await (const event of await client.exports.pdf({ plan }, { signal: stop.signal })) events.push(event);
  })();
  const { asked, windows, electron } = shell.standIn;
  /** The hidden window of the n-th printing, once it prints. */
  const hidden = async (n: number) => {
    await vi.waitFor(() => expect(asked.printings).toHaveLength(n), { timeout: 30_000 });
    return windows[n]!;
  };
  const paper = electron.session.partitions.get('printing')!;
  const page = (address: string) => paper.pages!({ url: address } as Request);
  return { ...shell, made, stop, events, hidden, paper, page, printings: asked.printings };
}

describe('a PDF', () => {
  test('is printed by a hidden child of the window, in which no script runs and nothing else can be reached', async () => {
    const { made, printings, hidden, page, paper, window } = await startPrinting();
    const first = await hidden(1);
    expect(first.options).toMatchObject({
      parent: window,
      show: false,
      webPreferences: { javascript: false, sandbox: true, nodeIntegration: false, session: paper },
    });
    expect(first.options.webPreferences).not.toHaveProperty('preload');
    expect(printings[0]!.options).toEqual({ preferCSSPageSize: true, printBackground: true });
    const html = await page(first.log[0]!.replace('load ', '')).text();
    expect(html).toContain('<p class="title">แผนลำน้ำ</p>');
    expect(html).toContain(`base64,${Buffer.from('ตัวอักษร').toString('base64')}`);
    expect(page('app://rangphaen/').status).toBe(404);
    const refused: boolean[] = [];
    paper.beforeRequest!({ url: 'https://example.org/' }, ({ cancel }) => refused.push(cancel));
    expect(refused).toEqual([true]);
    printings[0]!.reject(new Error('no paper'));
    await expect(made).rejects.toMatchObject({ code: 'PDF_FAILED', data: { reason: 'no paper' } });
    expect(first.isDestroyed()).toBe(true);
    expect(page(first.log[0]!.replace('load ', '')).status).toBe(404);
  });

  test('is printed twice, so that its contents know their pages', async () => {
    const { made, events, printings, hidden } = await startPrinting();
    await hidden(1);
    printings[0]!.resolve(PDF);
    await hidden(2);
    printings[1]!.resolve(Buffer.from('%PDF-1.4 again'));
    await made;
    expect(events.at(-1)).toMatchObject({
      type: 'done',
      fileName: 'แผนลำน้ำ.pdf',
      mediaType: 'application/pdf',
      bytes: Buffer.from('%PDF-1.4 again').toString('base64'),
    });
  });

  test('that is cancelled takes its window away at once', async () => {
    const { made, stop, hidden } = await startPrinting();
    const first = await hidden(1);
    stop.abort();
    await expect(made).rejects.toThrow();
    await vi.waitFor(() => expect(first.isDestroyed()).toBe(true), { timeout: 30_000 });
  });
});
