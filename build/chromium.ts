/** The browser the end-to-end tests drive: the installed one, or Debian's own put in where we may. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { installedBrowser } from '../electron/loopback/browser.ts';

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** The installed browser. On Debian and Ubuntu, as root, one is installed where there is none. Null where it cannot be had. */
export function ensureBrowser(): string | null {
  const found = installedBrowser();
  if (found) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebian()) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  const wanted = ['chromium', 'fonts-thai-tlwg'];
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { stdio: 'inherit', env });
  return installedBrowser() ?? null;
}
