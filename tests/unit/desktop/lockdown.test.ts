import { describe, expect, test } from 'vitest';
import { startShell } from '../../support/desktop-shell.ts';

/** Sends an event whose listener may hold it back and tells whether it did. */
function isHeldBack(target: { emit(name: string, ...args: unknown[]): boolean }, name: string, details = {}): boolean {
  let held = false;
  target.emit(name, { ...details, preventDefault: () => (held = true) });
  return held;
}

describe('a page of the app', () => {
  test.each(['https://example.go.th/', 'app://rangphaen/', 'file:///etc/hosts', 'javascript:alert(1)'])(
    'opens no other window, not even for %s',
    async (url) => {
      const { window } = await startShell();
      expect(window.webContents.windowOpenHandler!({ url })).toEqual({ action: 'deny' });
    },
  );

  test('goes nowhere but to our own pages, and frames go nowhere at all', async () => {
    const { window } = await startShell();
    const goes = (url: string, isMainFrame = true) =>
      !isHeldBack(window.webContents, 'will-frame-navigate', { url, isMainFrame });
    expect(goes('app://rangphaen/')).toBe(true);
    for (const url of [
      'https://example.go.th/',
      'http://127.0.0.1:8080/',
      'file:///etc/hosts',
      'app://rangphaen.example.com/',
      'app://elsewhere/',
      'data:text/html,x',
      'nonsense',
    ]) {
      expect(goes(url), url).toBe(false);
    }
    expect(goes('app://rangphaen/', false)).toBe(false);
  });

  test('is not redirected, downloads nothing and attaches no webview', async () => {
    const { window, standIn } = await startShell();
    expect(isHeldBack(window.webContents, 'will-redirect')).toBe(true);
    expect(isHeldBack(window.webContents, 'will-attach-webview')).toBe(true);
    expect(isHeldBack(standIn.electron.session.defaultSession, 'will-download')).toBe(true);
  });

  test('is granted no permission, asked or checked, no device and no screen', async () => {
    const { standIn } = await startShell();
    const session = standIn.electron.session.defaultSession;
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fullscreen',
      'openExternal',
    ]) {
      const answers: boolean[] = [];
      session.permissionRequest!(null, permission, (granted) => answers.push(granted));
      expect(answers).toEqual([false]);
      expect(session.permissionCheck!(null, permission)).toBe(false);
    }
    expect(session.devicePermission!()).toBe(false);
    const streams: unknown[] = [];
    session.displayMedia!(null, (granted) => streams.push(granted));
    expect(streams).toEqual([null]);
  });

  test('reaches no network', async () => {
    const { standIn } = await startShell();
    const isCancelled = (url: string) => {
      const answers: boolean[] = [];
      standIn.electron.session.defaultSession.beforeRequest!({ url }, ({ cancel }) => answers.push(cancel));
      return answers[0];
    };
    expect(isCancelled('app://rangphaen/assets/main.js')).toBe(false);
    expect(isCancelled('data:image/png;base64,AA==')).toBe(false);
    expect(isCancelled('blob:app://rangphaen/1')).toBe(false);
    for (const url of [
      'https://example.go.th/font.woff2',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'wss://example.go.th/',
      'file:///etc/hosts',
      'app://elsewhere/x.js',
    ]) {
      expect(isCancelled(url), url).toBe(true);
    }
  });

  test('accepts no certificate that does not verify', async () => {
    const { app } = await startShell();
    const answers: boolean[] = [];
    let held = false;
    const event = { preventDefault: () => (held = true) };
    app.emit('certificate-error', event, {}, 'https://x/', 'e', {}, (trusted: boolean) => answers.push(trusted));
    expect([held, answers]).toEqual([true, [false]]);
  });
});
