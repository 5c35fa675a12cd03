/** Where Electron's program is, and how it gets there. Its package fetches it only when asked, from outside the npm registry. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundles.ts';

const PACKAGE = join(ROOT, 'node_modules/electron');
/** Milliseconds to find out whether the download can be reached at all, and to make it on a slow line. */
const PROBE_LIMIT = 5_000;
const FETCH_LIMIT = 10 * 60_000;

/** The program, or null where it is not on this machine. Fetches nothing. */
export function findElectron(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const note = join(PACKAGE, 'path.txt');
  if (folder) {
    const named = join(folder, existsSync(note) ? readFileSync(note, 'utf8') : 'electron');
    return existsSync(named) ? named : null;
  }
  if (!existsSync(note)) return null;
  const program = join(PACKAGE, 'dist', readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Lets Electron's own install script fetch the program, where its server answers. False where it could not be had. */
export async function fetchElectron(): Promise<boolean> {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !(await isReachable())) return false;
  const script = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: FETCH_LIMIT,
  });
  const code = await new Promise<number | null>((resolve) =>
    script.on('close', resolve).on('error', () => resolve(null)),
  );
  return code === 0 && findElectron() !== null;
}

/** Asks the server Electron comes from. Behind a proxy only the install script knows the way, so there it is not asked. */
async function isReachable(): Promise<boolean> {
  const { env } = process;
  if (env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy) return true;
  const server =
    env.npm_config_electron_mirror || env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/';
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT) });
    return true;
  } catch {
    return false;
  }
}
