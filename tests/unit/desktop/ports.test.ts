import { expect, test, vi } from 'vitest';
import { offerPort, startShell } from '../../support/desktop-shell.ts';

test('the page of our window is served over the port it offers', async () => {
  const shell = await startShell();
  const { client, offered } = shell.connectPage();
  expect(await client.plans.list({})).toEqual([]);
  expect([offered.started, offered.closed]).toEqual([true, false]);
});

test('a page that is loaded again gets a new port and its old one is closed', async () => {
  const shell = await startShell();
  const first = shell.connectPage();
  const second = shell.connectPage();
  expect([first.offered.closed, second.offered.closed]).toEqual([true, false]);
  expect(await second.client.plans.list({})).toEqual([]);
});

test('the port of any other sender is closed unread', async () => {
  const shell = await startShell();
  const { standIn, window } = shell;
  const contents = window.webContents;
  const strangers = {
    'another page': { sender: {}, senderFrame: contents.mainFrame },
    'a frame within our page': { sender: contents, senderFrame: { origin: 'app://rangphaen' } },
    'a frame that is gone': { sender: contents, senderFrame: null },
  };
  for (const [who, from] of Object.entries(strangers)) {
    const { offered, close } = offerPort(standIn, from);
    expect([offered.started, offered.closed], who).toEqual([false, true]);
    close();
  }

  for (const origin of ['https://example.go.th', 'app://elsewhere', 'file://', 'null', '']) {
    contents.mainFrame.origin = origin;
    const { offered, close } = shell.connectPage();
    expect([offered.started, offered.closed], origin).toEqual([false, true]);
    close();
  }
});

test('a message without a port, or with several, is no connection', async () => {
  const { standIn, window } = await startShell();
  const from = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  const ports = [{ close: vi.fn() }, { close: vi.fn() }];
  standIn.electron.ipcMain.emit('rangphaen:connect', { ...from, ports: [] });
  standIn.electron.ipcMain.emit('rangphaen:connect', { ...from, ports });
  for (const port of ports) expect(port.close).toHaveBeenCalledOnce();
});
