/** Runs the app in a browser window: `node electron/loopback/main.ts [--library DIR] [--port N] [--no-open]`. */
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import { failureOf } from '../services/failure.ts';
import { defaultLibraryFolder } from '../services/library-folder.ts';
import { terminalLanguage } from '../services/locale.ts';
import { BUILT_PAGES, openInBrowser } from './open-in-browser.ts';

const language = terminalLanguage();

try {
  const { library, port, open } = readArguments();
  await openInBrowser({
    libraryFolder: library ?? defaultLibraryFolder(),
    staticFolder: BUILT_PAGES,
    port,
    open,
    language,
    print: (line) => process.stdout.write(`${line}\n`),
  });
} catch (error) {
  const failure = failureOf(error, language);
  process.stderr.write(`${failure.message}\n`);
  if (failure.exitCode === 2 && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = failure.exitCode;
}

function readArguments(): { library: string | undefined; port: number; open: boolean } {
  try {
    const { values } = parseArgs({
      allowNegative: true,
      options: { library: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean', default: true } },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new RangeError('--port: 0 to 65535');
    return { library: values.library, port, open: values.open };
  } catch (error) {
    throw new AppError('INPUT_INVALID', { reason: error instanceof Error ? error.message : String(error) });
  }
}
