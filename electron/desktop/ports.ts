/** Takes over the message port a page offers, after checking who offers it. */
import type { IpcMain, IpcMainEvent, MessagePortMain, WebContents } from 'electron';
import { ORIGIN } from './origin.ts';

export const CONNECT_CHANNEL = 'rangphaen:connect';

/** The main frame of our own window, showing our own page, offering exactly one port. */
function isTrusted(event: IpcMainEvent, contents: WebContents): boolean {
  return (
    event.sender === contents &&
    event.senderFrame !== null &&
    event.senderFrame === contents.mainFrame &&
    event.senderFrame.origin === ORIGIN &&
    event.ports.length === 1
  );
}

/**
 * Gives every trusted port of `contents` to `accept`, started. The port of a page that was reloaded is closed when its
 * successor comes. Ports of anybody else are closed unread.
 */
export function acceptPorts(ipc: IpcMain, contents: WebContents, accept: (port: MessagePortMain) => void): void {
  let present: MessagePortMain | undefined;
  ipc.on(CONNECT_CHANNEL, (event) => {
    if (!isTrusted(event, contents)) {
      for (const port of event.ports) port.close();
      return;
    }
    present?.close();
    present = event.ports[0]!;
    accept(present);
    present.start();
  });
}
