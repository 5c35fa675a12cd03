import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import { serveContract } from '../../electron/desktop/ports.ts';
import { offerPort } from '../support/desktop-shell.ts';
import * as standIn from '../support/electron-stand-in.ts';
import { conformance } from './conformance.ts';

conformance("the contract over Electron's message ports", async ({ services }) => {
  const page = Object.assign(new EventEmitter(), { mainFrame: { origin: 'app://rangphaen' } });
  const ipc = standIn.electron.ipcMain as unknown as IpcMain;
  serveContract(ipc, page as unknown as WebContents, services, async () => {});
  return offerPort(standIn, { sender: page, senderFrame: page.mainFrame });
});
