/** Prints pages of our own to PDF in a window that nobody sees. */
import { BrowserWindow, type Session } from 'electron';
import { AppError } from '../../shared/errors.ts';
import type { BuiltPage } from '../services/built-pages.ts';
import { printFontFaces } from '../services/print-fonts.ts';
import type { Printer } from '../services/shell.ts';
import { lockSession } from './lockdown.ts';
import { ORIGIN, SCHEME } from './origin.ts';

/**
 * A printer in a `session` of its own, in which there is nothing but what is being printed: no script runs there and no preload.
 * The window is a child of `parent`, so that it goes with it.
 */
export function desktopPrinter(
  session: Session,
  pages: ReadonlyMap<string, BuiltPage>,
  parent: () => BrowserWindow,
): Printer {
  const documents = new Map<string, string>();
  let last = 0;
  lockSession(session);
  session.protocol.handle(SCHEME, ({ url }) => {
    const html = documents.get(url);
    const headers = { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' };
    return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers });
  });

  const print = async (html: string, signal: AbortSignal): Promise<Uint8Array> => {
    if (signal.aborted) throw new AppError('CANCELLED');
    last += 1;
    const address = `${ORIGIN}/print/${last}`;
    documents.set(address, html);
    const webPreferences = {
      session,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    };
    const window = new BrowserWindow({ parent: parent(), show: false, webPreferences });
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new AppError('CANCELLED')), { once: true });
    });
    const printed = async () => {
      await window.loadURL(address);
      return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    };
    try {
      return await Promise.race([printed(), stopped]);
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError(
        'PDF_FAILED',
        { reason: error instanceof Error ? error.message : String(error) },
        { cause: error },
      );
    } finally {
      documents.delete(address);
      if (!window.isDestroyed()) window.destroy();
    }
  };
  return { fontFaces: () => printFontFaces(pages), print };
}
