/** Electron's entry: `electron . [--library DIR]`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultLibraryFolder } from '../services/library-folder.ts';
import { startDesktop } from './desktop.ts';

/** Chromium's own switches come in the same list, so whatever is not ours is let be. */
const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { library: { type: 'string' } },
  strict: false,
  allowPositionals: true,
});

// Not awaited: Electron becomes ready only after its entry has run.
void startDesktop({
  // This file is bundled as out/main/main.js.
  out: join(import.meta.dirname, '..'),
  library: typeof values.library === 'string' ? values.library : defaultLibraryFolder(),
});
