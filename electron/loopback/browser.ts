import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PATHS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** The installed Chromium, Chrome or Edge; `RANGPHAEN_BROWSER` names another. Undefined where there is none. */
export function installedBrowser(): string | undefined {
  const { RANGPHAEN_BROWSER: named } = process.env;
  return (named ? [named] : installedPlaces()).find(isRunnable);
}

/** The installed browser where it can show a window: on Linux that needs a display. */
export function findBrowser(): string | undefined {
  const { env } = process;
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  return installedBrowser();
}

function installedPlaces(): string[] {
  const { env } = process;
  switch (process.platform) {
    case 'win32': {
      const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
      return WINDOWS_PATHS.flatMap((path) => roots.map((root) => join(root, ...path)));
    }
    case 'darwin':
      return MAC_APPS.flatMap((app) =>
        ['/Applications', join(homedir(), 'Applications')].map((root) =>
          join(root, `${app}.app/Contents/MacOS/${app}`),
        ),
      );
    default: {
      const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
      return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Opens `address` in a window of its own, without address bar, in a profile apart from the person's own browsing. */
export function openBrowser(browser: string, address: string): ChildProcess {
  const profile = profileFolder(browser);
  mkdirSync(profile, { recursive: true });
  return spawn(browser, [`--app=${address}`, `--user-data-dir=${profile}`, '--window-size=1400,900', ...quietly()], {
    stdio: 'ignore',
  });
}

/**
 * Prints a file of HTML to `pdf` in a browser without a window, in a profile of its own. `folder` is where both are; the profile
 * goes there too.
 */
export function startPrinting(browser: string, folder: string, html: string, pdf: string): ChildProcess {
  return spawn(
    browser,
    [
      '--headless',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      ...quietly(),
      pathToFileURL(html).href,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
}

/** A folder in which this browser may read and write what is needed for a while. */
export function scratchFolder(browser: string): string {
  return isSnap(browser) ? join(homedir(), 'snap', 'chromium', 'common') : tmpdir();
}

/** Switches that keep a browser from asking anything and from reaching for a network by itself. */
function quietly(): string[] {
  const asRoot = process.getuid?.() === 0;
  return [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Translating would send a page's words out.
    '--disable-features=Translate',
    '--disable-quic',
    // Chromium does not start as root with its sandbox.
    ...(asRoot ? ['--no-sandbox', '--disable-gpu'] : []),
  ];
}

function profileFolder(browser: string): string {
  const { env } = process;
  // A snap may not write to hidden folders of the home folder.
  if (isSnap(browser)) return join(homedir(), 'snap', 'chromium', 'common', 'rangphaen');
  switch (process.platform) {
    case 'win32':
      return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'RangPhaen', 'browser');
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'RangPhaen', 'browser');
    default:
      return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'rangphaen', 'browser');
  }
}

function isSnap(browser: string): boolean {
  return process.platform === 'linux' && (browser.startsWith('/snap/') || realpathSync(browser) === '/usr/bin/snap');
}
