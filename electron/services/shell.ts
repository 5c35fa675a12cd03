import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { Implementer } from './implementer.ts';
import type { Log } from './log.ts';

/** Prints pages of our own by a Chromium. */
export interface Printer {
  /** Rules for the fonts of what is printed, with the fonts inside. */
  fontFaces(): string;
  /** A page of HTML as a PDF, on the paper that it says itself. `CANCELLED` soon after an abort, else `PDF_FAILED`. */
  print(html: string, signal: AbortSignal): Promise<Uint8Array>;
}

/** What the shell around the app offers beyond the contract's other nouns. */
export interface Shell {
  readonly kind: 'electron' | 'browser';
  readonly appVersion: string;
  readonly can: { readonly saveDialog: boolean; readonly revealFile: boolean; readonly printToPdf: boolean };
  /** Asks where and writes there; null when the person cancelled. Called only where `can.saveDialog`. */
  saveFile(fileName: string, bytes: Uint8Array): Promise<string | null>;
  /** Called only where `can.revealFile`. */
  revealFile(path: string): Promise<void>;
  /** There where `can.printToPdf`. */
  readonly printer?: Printer;
  /** The window wrote what was unsaved and may close. */
  readyToClose(): void;
}

/**
 * A shell without dialogs of its own: a browser window, or no window at all. It runs from the sources, beside package.json, and
 * prints where it is given a printer.
 */
export function plainShell(printer?: Printer): Shell {
  const cannot = (capability: string) => Promise.reject(new AppError('SHELL_CANNOT', { capability }));
  return {
    kind: 'browser',
    appVersion: packageVersion(),
    can: { saveDialog: false, revealFile: false, printToPdf: printer !== undefined },
    saveFile: () => cannot('saveDialog'),
    revealFile: () => cannot('revealFile'),
    readyToClose: () => {},
    ...(printer && { printer }),
  };
}

export function shellHandlers(
  os: Implementer,
  { shell, log, libraryPath }: { shell: Shell; log: Log; libraryPath: string },
) {
  const need = (capability: 'saveDialog' | 'revealFile') => {
    if (!shell.can[capability]) throw new AppError('SHELL_CANNOT', { capability });
  };
  return {
    describe: os.shell.describe.handler(() => ({
      shell: shell.kind,
      appVersion: shell.appVersion,
      library: libraryPath,
      can: shell.can,
    })),
    saveFile: os.shell.saveFile.handler(async ({ input }) => {
      need('saveDialog');
      return { path: await shell.saveFile(input.fileName, Buffer.from(input.bytes, 'base64')) };
    }),
    revealFile: os.shell.revealFile.handler(async ({ input }) => {
      need('revealFile');
      await shell.revealFile(input.path);
      return {};
    }),
    readyToClose: os.shell.readyToClose.handler(() => {
      shell.readyToClose();
      return {};
    }),
    reportBug: os.shell.reportBug.handler(({ input }) => {
      log.bug('renderer', `${input.message}\n${input.stack}`);
      return {};
    }),
  };
}

function packageVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
