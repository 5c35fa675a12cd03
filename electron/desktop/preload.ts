/**
 * The only bridge between the page and the main process: hands one message port over and says which shell this is.
 * It runs sandboxed, sees every message the page posts to itself, and passes on nothing but that port.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { ORIGIN } from './origin.ts';

const CONNECT = 'rangphaen:connect';

contextBridge.exposeInMainWorld('rangphaen', { shell: 'electron' });

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const { source, origin, data, ports } = event;
  if (source !== window || origin !== ORIGIN || ports.length !== 1) return;
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== CONNECT) return;
  ipcRenderer.postMessage(CONNECT, null, [ports[0]!]);
});
