import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, type Language } from '../../shared/errors.ts';
import type { Events } from '../services/events.ts';
import { plainShell } from '../services/shell.ts';
import { openWorkbench, type Workbench } from '../services/workbench.ts';
import { findBrowser, openBrowser } from './browser.ts';
import { headlessPrinter } from './headless-printer.ts';
import { announceRunning, askRunning } from './running.ts';
import { type Loopback, startLoopback } from './server.ts';
import { TEXT } from './text.ts';

/** How long to wait for a window to come back (a reload, a last save on its way) before ending, in milliseconds. */
const GRACE = 3000;

/** Where the build puts the screens. */
export const BUILT_PAGES = join(import.meta.dirname, '..', '..', 'out', 'renderer');

export interface OpenOptions {
  readonly libraryFolder: string;
  /** The built renderer. */
  readonly staticFolder: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Open a browser window; the app ends a little after its last one closes. Otherwise the address is printed and the app stays. */
  readonly open: boolean;
  /** Stay after the last window closed. */
  readonly stay?: boolean;
  readonly language: Language;
  /** Told line by line what happens; `address` is the one-time address that a line is about. */
  readonly print: (line: string, address?: string) => void;
}

/**
 * Runs the app for a browser on this machine until its last window closes, or until a signal ends it. With no display or no
 * browser it prints the address and stays. When the library is open already in this shell, that instance opens a window and
 * this one ends at once; otherwise a library that cannot be opened throws its `AppError`.
 */
export async function openInBrowser(options: OpenOptions): Promise<void> {
  const text = TEXT[options.language];
  const browser = options.open ? findBrowser() : undefined;
  const show = (address: string, opened: string): ChildProcess | undefined => {
    if (browser) {
      options.print(opened);
      return openBrowser(browser, address);
    }
    options.print(text.address(address), address);
    options.print(options.open ? text.noBrowser : text.once);
    return undefined;
  };

  const workbench = await openOrAsk(options);
  if (typeof workbench === 'string') {
    show(workbench, text.openedAgain)?.unref();
    return;
  }

  try {
    if (!existsSync(join(options.staticFolder, 'index.html'))) options.print(text.noPages);
    const loopback = await listen(workbench, options);
    const retract = announceRunning(options.libraryFolder, loopback);
    const ended = untilSignal();
    const window = show(loopback.freshAddress(), text.opened);
    const failed = window && browserFailure(window);
    failed?.then(() => {
      const address = loopback.freshAddress();
      options.print(text.address(address), address);
      options.print(text.noBrowser);
    });
    await Promise.race(window && !options.stay ? [ended, lastWindowClosed(workbench.events)] : [ended]);
    retract();
    await loopback.close();
    window?.kill();
  } finally {
    await workbench.close();
  }
}

/** The library opened here, or the address of the instance that has it open. */
async function openOrAsk({ libraryFolder: folder, staticFolder }: OpenOptions): Promise<Workbench | string> {
  try {
    return openWorkbench({ folder, shell: plainShell(headlessPrinter(staticFolder)), backups: true });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'LIBRARY_IN_USE')) throw error;
    const address = await askRunning(folder);
    if (address === undefined) throw error;
    return address;
  }
}

async function listen({ services, log }: Workbench, { staticFolder, port = 0 }: OpenOptions): Promise<Loopback> {
  try {
    return await startLoopback({ services, staticFolder, port, log, now: () => performance.now() });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
      throw new AppError('PORT_IN_USE', { port }, { cause: error });
    }
    throw error;
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
  });
}

/** Resolves once a window was open and none has been for the time of grace. */
function lastWindowClosed(events: Events): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const stop = events.onWatchers((watchers) => {
      clearTimeout(timer);
      if (watchers > 0) return;
      timer = setTimeout(() => {
        stop();
        resolve();
      }, GRACE);
    });
  });
}

/** Resolves when the browser could not be run; never when it ran. */
function browserFailure(browser: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    browser.once('error', () => resolve());
    browser.once('exit', (code) => {
      if (code !== 0 && code !== null) resolve();
    });
  });
}
