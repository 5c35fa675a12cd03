/** The app from a terminal: `npm run --silent cli -- …`. */
import { terminalLanguage } from '../services/locale.ts';
import { runCli } from './program.ts';

// npm runs a script in the folder of the package; a person names files from the folder they called npm in.
const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
if (calledFrom && (script === 'cli' || script === 'demo')) process.chdir(calledFrom);

process.exitCode = await runCli(process.argv.slice(2), terminalLanguage());
