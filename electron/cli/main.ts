/** The app from a terminal: `npm run --silent cli -- …`. */
import { terminalLanguage } from '../services/locale.ts';
import { runCli } from './program.ts';

process.exitCode = await runCli(process.argv.slice(2), terminalLanguage());
