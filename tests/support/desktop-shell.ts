/** Starts the Electron shell on the stand-in and talks to it as its page would. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { onTestFinished, vi } from 'vitest';
import type { Client } from '../../electron/services/workbench.ts';
import { tempFolder } from './temp-library.ts';

type StandIn = typeof import('./electron-stand-in.ts');

/** A port offered to the main process, and the client at its other end. */
export function offerPort({ electron, StandInPort }: StandIn, from: { sender: unknown; senderFrame: unknown }) {
  const { port1, port2 } = new MessageChannel();
  const offered = new StandInPort(port1);
  electron.ipcMain.emit('rangphaen:connect', { ...from, ports: [offered] });
  port2.start();
  const client: Client = createORPCClient(new RPCLink({ port: port2 }));
  return { client, offered, close: () => port2.close() };
}

/**
 * The shell, started in a fresh process of Electron as far as the stand-in goes, with a library of its own. `arrange` sets the
 * scene before it starts. Everything is closed when the test is over.
 */
export async function startShell(
  arrange: (scene: { standIn: StandIn; library: string; folder: string }) => void | Promise<void> = () => {},
) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  vi.resetModules();
  const standIn = await import('./electron-stand-in.ts');
  vi.doMock('electron', () => standIn.electron);
  standIn.electron.app.given.appData = join(folder, 'app-data');
  await arrange({ standIn, library, folder });

  const listeners = (['uncaughtException', 'unhandledRejection'] as const).map(
    (name) => [name, process.listeners(name as 'uncaughtException')] as const,
  );
  const { startDesktop } = await import('../../electron/desktop/desktop.ts');
  const started = startDesktop({ out: join(folder, 'out'), library });
  standIn.electron.app.becomeReady();
  await started;

  const { app } = standIn.electron;
  onTestFinished(async () => {
    if (!app.log.includes('ended')) app.quit();
    await vi.waitFor(() => app.log.includes('ended') || Promise.reject(new Error('the app has not ended')));
    for (const [name, before] of listeners) {
      for (const listener of process.listeners(name as 'uncaughtException')) {
        if (!before.includes(listener)) process.off(name, listener);
      }
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return { standIn, app, folder, library, window: standIn.windows[0]! };
}

/** The port of the shell's own page. */
export function connectPage({ standIn, window }: Awaited<ReturnType<typeof startShell>>) {
  const page = offerPort(standIn, { sender: window.webContents, senderFrame: window.webContents.mainFrame });
  onTestFinished(page.close);
  return page;
}
