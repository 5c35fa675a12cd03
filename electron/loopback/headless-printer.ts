import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { listBuiltPages } from '../services/built-pages.ts';
import { printFontFaces } from '../services/print-fonts.ts';
import type { Printer } from '../services/shell.ts';
import { installedBrowser, scratchFolder, startPrinting } from './browser.ts';

/** A browser that has not printed after so many milliseconds has stopped: a thousand pages take it some ten seconds. */
const LONGEST = 600_000;

/** Prints by the installed Chromium, Chrome or Edge, without a window; undefined where there is none. `staticFolder` is the built renderer, for its fonts. */
export function headlessPrinter(staticFolder: string): Printer | undefined {
  const browser = installedBrowser();
  if (browser === undefined) return undefined;
  return {
    fontFaces: () => printFontFaces(listBuiltPages(staticFolder)),
    print: (html, signal) => printWith(browser, html, signal),
  };
}

async function printWith(browser: string, html: string, signal: AbortSignal): Promise<Uint8Array> {
  const place = scratchFolder(browser);
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(join(place, 'rangphaen-print-'));
  const [page, pdf] = [join(folder, 'plan.html'), join(folder, 'plan.pdf')];
  try {
    await writeFile(page, html);
    const stop = AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]);
    const said = await untilDone(startPrinting(browser, folder, page, pdf), stop);
    if (signal.aborted) throw new AppError('CANCELLED');
    if (!existsSync(pdf)) throw new AppError('PDF_FAILED', { reason: said });
    return await readFile(pdf);
  } finally {
    // Its last helpers may still be writing to the profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Waits until the browser has ended, which a signal hastens; gives the last thing it said, or how it ended. */
function untilDone(browser: ChildProcess, stop: AbortSignal): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let said = '';
  const kill = () => browser.kill('SIGKILL');
  browser.stderr?.setEncoding('utf8').on('data', (words: string) => {
    said = (said + words).slice(-2000);
  });
  browser.once('error', ({ message }) => resolve(message));
  browser.once('close', (code) => resolve(said.trim().split('\n').at(-1) || `exit ${code}`));
  if (stop.aborted) kill();
  stop.addEventListener('abort', kill, { once: true });
  return promise.finally(() => stop.removeEventListener('abort', kill));
}
