/** The Electron shell, put together: one library, one window, one way in. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import type { Language } from '../../shared/errors.ts';
import { listBuiltPages } from '../services/built-pages.ts';
import { failureOf } from '../services/failure.ts';
import { openWorkbench, type Workbench } from '../services/workbench.ts';
import { flushBeforeClose } from './closing.ts';
import { revealFile, saveFile } from './dialogs.ts';
import { lockApp, lockSession } from './lockdown.ts';
import { menuTemplate } from './menu.ts';
import { MENU_TEXT } from './menu-text.ts';
import { SCHEME } from './origin.ts';
import { answerPage } from './pages.ts';
import { serveContract } from './ports.ts';
import { desktopPrinter } from './printer.ts';
import { profileFolder } from './profile.ts';
import { bringForward, openWindow } from './window.ts';

interface DesktopOptions {
  /** The folder of the bundles: `renderer/` and `preload/preload.cjs` are in it. */
  readonly out: string;
  /** The folder of the library. */
  readonly library: string;
}

/**
 * Starts the app. A second start on the same machine brings the first window forward and ends at once. A library that cannot
 * be opened is explained in the person's language and the app ends with code 1, nothing changed.
 *
 * Call it before Electron is ready, and do not wait for it there: Electron is not ready before its entry has run.
 */
export async function startDesktop({ out, library }: DesktopOptions): Promise<void> {
  if (!app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', profileFolder(app.getPath('appData'), library));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let window: BrowserWindow | undefined;
  app.on('second-instance', () => window && bringForward(window));
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  lockApp(app);

  await app.whenReady();
  lockSession(session.defaultSession);
  const pages = listBuiltPages(join(out, 'renderer'));
  session.defaultSession.protocol.handle(SCHEME, (request) => answerPage(pages, request));

  let readyToClose = () => {};
  const workbench = tryOpen(library, {
    kind: 'electron',
    appVersion: app.getVersion(),
    can: { saveDialog: true, revealFile: true, printToPdf: true },
    printer: desktopPrinter(session.fromPartition('printing'), pages, () => window!),
    saveFile: (name, bytes) => saveFile(window!, app.getPath('documents'), name, bytes),
    revealFile: async (path) => revealFile(path),
    readyToClose: () => readyToClose(),
  });
  if (workbench === null) return;
  const { client, events, log, services } = workbench;

  let language: Language = 'th';
  const applyLanguage = async () => {
    language = (await client.settings.read({})).language;
    const mac = process.platform === 'darwin';
    const onCommand = (command: string) => events.publish({ type: 'command', command });
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ language, mac, packaged: app.isPackaged, onCommand })),
    );
  };
  await applyLanguage();

  let told = false;
  const tell = (error: unknown) => {
    log.bug('main process', error);
    if (told) return;
    told = true;
    dialog.showErrorBox(MENU_TEXT.bug[language], failureOf(error, language).message);
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
  let watchers = 0;
  events.onWatchers((now) => {
    watchers = now;
  });
  const files = { preload: join(out, 'preload/preload.cjs'), bounds: join(app.getPath('userData'), 'window.json') };
  window = openWindow(files, app.isPackaged, () => language);
  serveContract(ipcMain, window.webContents, services, async (call) => {
    if (call === 'settings.change') await applyLanguage();
  });
  const closing = flushBeforeClose(window, () => {
    events.publish({ type: 'closing' });
    return watchers > 0;
  });
  readyToClose = closing.readyToClose;
  revive(window, log);

  app.on('window-all-closed', () => app.quit());
  closeOnQuit(workbench);
}

function tryOpen(folder: string, shell: Parameters<typeof openWorkbench>[0]['shell']): Workbench | null {
  try {
    return openWorkbench({ folder, shell, backups: true });
  } catch (error) {
    const language: Language = app.getLocale().startsWith('en') ? 'en' : 'th';
    const { message, exitCode } = failureOf(error, language);
    dialog.showErrorBox(MENU_TEXT.cannotStart[language], message);
    app.exit(exitCode);
    return null;
  }
}

/** Times a page that died is loaded again before it is left alone; one that dies at once would go round for ever. */
const REVIVALS = 3;

function revive(window: BrowserWindow, log: Workbench['log']): void {
  let left = REVIVALS;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.bug('page', `the renderer is gone: ${reason}`);
    left -= 1;
    if (left >= 0) window.reload();
  });
}

/** Holds the first quit back until the library is closed, then lets it go. */
function closeOnQuit(workbench: Workbench): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void workbench.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
