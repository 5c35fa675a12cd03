import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where a person's library is kept unless they say otherwise: `RANGPHAEN_LIBRARY` if set, else the place their system keeps
 * an app's data (%APPDATA%, Application Support, or XDG_DATA_HOME of the XDG base directory specification).
 */
export function defaultLibraryFolder(): string {
  const { env, platform } = process;
  if (env.RANGPHAEN_LIBRARY) return resolve(env.RANGPHAEN_LIBRARY);
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'RangPhaen');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'RangPhaen');
    default:
      return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'rangphaen');
  }
}
