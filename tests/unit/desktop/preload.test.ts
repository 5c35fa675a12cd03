import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (event: { source: unknown; origin: string; data: unknown; ports: unknown[] }) => void;

/** Runs the preload in a page of which only what it may touch is there. */
async function preload() {
  const listeners: [string, Listener][] = [];
  const page = { addEventListener: (name: string, listener: Listener) => listeners.push([name, listener]) };
  vi.stubGlobal('window', page);
  const { asked, electron } = await import('../../support/electron-stand-in.ts');
  vi.doMock('electron', () => electron);
  await import('../../../electron/desktop/preload.ts');
  expect(listeners.map(([name]) => name)).toEqual(['message']);
  return { page, asked, tell: listeners[0]![1] };
}

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

const GOOD = { origin: 'app://rangphaen', data: { type: 'rangphaen:connect' }, ports: ['port'] };

test('the page is told which shell it is in, and given nothing else', async () => {
  const { asked } = await preload();
  expect(asked.exposed).toEqual({ rangphaen: { shell: 'electron' } });
});

test('the port that the page posts to itself is passed on, without its message', async () => {
  const { page, asked, tell } = await preload();
  tell({ ...GOOD, source: page });
  expect(asked.posted).toEqual([{ channel: 'rangphaen:connect', message: null, ports: ['port'] }]);
});

test('nothing else is passed on', async () => {
  const { page, asked, tell } = await preload();
  const own = { ...GOOD, source: page };
  tell({ ...own, source: {} });
  tell({ ...own, source: null });
  tell({ ...own, origin: 'https://example.go.th' });
  tell({ ...own, origin: 'null' });
  tell({ ...own, ports: [] });
  tell({ ...own, ports: ['one', 'two'] });
  for (const data of [null, undefined, 'rangphaen:connect', 1, {}, { type: 'other' }]) tell({ ...own, data });
  expect(asked.posted).toEqual([]);
});
