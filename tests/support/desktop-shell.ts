/** Starts the Electron shell on the stand-in and talks to it as its page would. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { onTestFinished, vi } from 'vitest';
import type { Client } from '../../electron/services/workbench.ts';
import { StandInPort } from './electron-stand-in.ts';
import { tempFolder } from './temp-library.ts';

type StandIn = typeof import('./electron-stand-in.ts');

interface Scene {
  readonly standIn: StandIn;
  readonly library: string;
  readonly folder: string;
}

/** A port offered to the main process, and the client at its other end. */
export function offerPort({ electron }: Pick<StandIn, 'electron'>, from: { sender: unknown; senderFrame: unknown }) {
  const { port1, port2 } = new MessageChannel();
  const offered = new StandInPort(port1);
  electron.ipcMain.emit('rangphaen:connect', { ...from, ports: [offered] });
  port2.start();
  const client: Client = createORPCClient(new RPCLink({ port: port2 }));
  return { client, offered, close: () => port2.close() };
}

/**
 * Runs the shell by `start`, in a fresh process of Electron as far as the stand-in goes, with a library of its own. Everything
 * is closed when the test is over.
 */
export async function runShell(start: (scene: Scene) => Promise<void>) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  vi.resetModules();
  const standIn = await import('./electron-stand-in.ts');
  vi.doMock('electron', () => standIn.electron);
  const { app } = standIn.electron;
  app.given.appData = join(folder, 'app-data');
  const listeners = listenersForBugs();

  onTestFinished(async () => {
    if (!app.log.includes('ended')) app.quit();
    await vi.waitFor(() => app.log.includes('ended') || Promise.reject(new Error('the app has not ended')), 20_000);
    for (const [name, listener] of listenersForBugs()) {
      if (!listeners.some(([, before]) => before === listener)) process.off(name, listener);
    }
    rmSync(folder, { recursive: true, force: true });
  });
  await start({ standIn, library, folder });
  app.becomeReady();
  const connectPage = () => {
    const { webContents } = standIn.windows[0]!;
    const page = offerPort(standIn, { sender: webContents, senderFrame: webContents.mainFrame });
    onTestFinished(page.close);
    return page;
  };
  return { standIn, app, folder, library, connectPage };
}

function listenersForBugs() {
  const names = ['uncaughtException', 'unhandledRejection'] as const;
  return names.flatMap((name) => process.listeners(name as 'uncaughtException').map((one) => [name, one] as const));
}

/** Starts the shell from its sources and waits until it stands. `arrange` sets the scene before. */
export async function startShell(arrange: (scene: Scene) => void | Promise<void> = () => {}) {
  let started: Promise<void> | undefined;
  const shell = await runShell(async (scene) => {
    await arrange(scene);
    const { startDesktop } = await import('../../electron/desktop/desktop.ts');
    started = startDesktop({ out: join(scene.folder, 'out'), library: scene.library });
  });
  await started;
  return { ...shell, window: shell.standIn.windows[0]! };
}
