import type { Language } from '../../shared/errors.ts';
import { defaultLibraryFolder } from '../services/library-folder.ts';
import type { Printer } from '../services/shell.ts';
import type { Client } from '../services/workbench.ts';
import type { CliText } from './text.ts';

/** What a command is given besides its own arguments. */
export interface Terminal {
  readonly language: Language;
  readonly text: CliText;
  readonly json: boolean;
  readonly libraryFolder: string;
  /** `--library` as given, where it was. */
  readonly chosenLibrary: string | undefined;
  /** The result of a command: as JSON on one line, or in words. */
  answer(value: unknown, words: () => string): void;
}

export function openTerminal(options: {
  language: Language;
  text: CliText;
  json: boolean;
  library: string | undefined;
}): Terminal {
  const { language, text, json, library } = options;
  return {
    language,
    text,
    json,
    libraryFolder: library ?? defaultLibraryFolder(),
    chosenLibrary: library,
    answer: (value, words) => console.log(json ? JSON.stringify(value) : words()),
  };
}

/** Opens the library for as long as `use` runs. The services are loaded here, so that help and mistakes answer at once. */
export async function withClient<T>(folder: string, use: (client: Client) => Promise<T>): Promise<T> {
  return withShell(folder, undefined, use);
}

/** The same, with the installed browser to print by. */
export async function withPrintingClient<T>(folder: string, use: (client: Client) => Promise<T>): Promise<T> {
  const [{ headlessPrinter }, { BUILT_PAGES }] = await Promise.all([
    import('../loopback/headless-printer.ts'),
    import('../loopback/open-in-browser.ts'),
  ]);
  return withShell(folder, headlessPrinter(BUILT_PAGES), use);
}

async function withShell<T>(
  folder: string,
  printer: Printer | undefined,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const [{ openWorkbench }, { plainShell }] = await Promise.all([
    import('../services/workbench.ts'),
    import('../services/shell.ts'),
  ]);
  const workbench = openWorkbench({ folder, shell: plainShell(printer), backups: false });
  try {
    return await use(workbench.client);
  } finally {
    await workbench.close();
  }
}
