/** Takes over the message port a page offers, after checking who offers it, and serves the contract on it. */
import { RPCHandler } from '@orpc/server/message-port';
import type { IpcMain, IpcMainEvent, MessagePortMain, WebContents } from 'electron';
import type { Services } from '../services/services.ts';
import { ORIGIN } from './origin.ts';

const CONNECT_CHANNEL = 'rangphaen:connect';

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
 * Serves every trusted port of `contents`. The port of a page that was reloaded is closed when its successor comes; ports of
 * anybody else are closed unread. `onCall` is told each call of the contract that succeeded, such as `settings.change`.
 */
export function serveContract(
  ipc: IpcMain,
  contents: WebContents,
  services: Services,
  onCall: (call: string) => Promise<void>,
): void {
  const handler = new RPCHandler(services, {
    clientInterceptors: [
      async ({ next, path }) => {
        const answer = await next();
        await onCall(path.join('.'));
        return answer;
      },
    ],
  });
  let present: MessagePortMain | undefined;
  ipc.on(CONNECT_CHANNEL, (event) => {
    if (!isTrusted(event, contents)) {
      for (const port of event.ports) port.close();
      return;
    }
    present?.close();
    present = event.ports[0]!;
    handler.upgrade(present);
    present.start();
  });
}
