/** The one window of the app. */
import { BrowserWindow, type BrowserWindowConstructorOptions, Menu, screen } from 'electron';
import { readBounds, SMALLEST, type WindowBounds, writeBounds } from './bounds.ts';
import { contextMenu } from './context-menu.ts';
import type { MenuLanguage } from './menu-text.ts';
import { START_PAGE } from './origin.ts';

interface WindowFiles {
  readonly preload: string;
  readonly bounds: string;
}

function windowOptions(bounds: WindowBounds, preload: string, packaged: boolean): BrowserWindowConstructorOptions {
  const { maximized: _, ...place } = bounds;
  return {
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'ร่างแผน',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium has no Thai dictionary and would fetch others from a network.
      spellcheck: false,
      devTools: !packaged,
    },
  };
}

/** Opens the window where it was last and shows it once it has something to show. */
export function openWindow(files: WindowFiles, packaged: boolean, language: () => MenuLanguage): BrowserWindow {
  const bounds = readBounds(
    files.bounds,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow(windowOptions(bounds, files.preload, packaged));
  if (bounds.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => writeBounds(files.bounds, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  window.webContents.on('context-menu', (_event, what) => {
    const entries = contextMenu(what, language());
    if (entries.length > 0) Menu.buildFromTemplate(entries).popup({ window });
  });
  void window.loadURL(START_PAGE);
  return window;
}

/** Brings a window to the front, from the task bar too. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
