import { AppError } from '../../shared/errors.ts';
import type { Terminal } from './terminal.ts';

/** Serves the app until it is told to end; with --json the address comes as `{"address"}` on a line of its own. */
export async function serve(terminal: Terminal, options: { port?: string; open: boolean }): Promise<void> {
  const port = Number(options.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new AppError('INPUT_INVALID', { reason: terminal.text.usage.port });
  }
  const { BUILT_PAGES, openInBrowser } = await import('../loopback/open-in-browser.ts');
  await openInBrowser({
    libraryFolder: terminal.libraryFolder,
    staticFolder: BUILT_PAGES,
    port,
    open: options.open,
    stay: true,
    language: terminal.language,
    print: (line, address) => {
      if (!terminal.json) console.log(line);
      else if (address !== undefined) console.log(JSON.stringify({ address }));
    },
  });
}
