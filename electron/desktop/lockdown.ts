/** What no page of this app may ever do: leave it, open another, ask for a device, or reach a network. */
import type { App, Session, WebContents } from 'electron';
import { isOwnAddress } from './origin.ts';

/** Shut for the whole session: permissions of any kind, downloads, and every request that is not for our own pages. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isHarmless(details.url) }));
}

/** `devtools:` is there only where the app is not packaged; `data:` and `blob:` never leave the page. */
function isHarmless(address: string): boolean {
  return isOwnAddress(address) || /^(devtools|data|blob):/.test(address);
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** Locks every page the app will ever make. Call before the first window. */
export function lockApp(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
}
