import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface BuiltPage {
  readonly mediaType: string;
  /** Its name changes with its content, so it may be kept for good. */
  readonly hashed: boolean;
  read(): Buffer;
}

/**
 * The files of the built renderer by the path of their address (`/` is `index.html`). The folder is listed once, and only what
 * is in the list is ever read: a path in a request never reaches the file system. An absent folder has no files.
 */
export function listBuiltPages(folder: string): ReadonlyMap<string, BuiltPage> {
  const files = new Map<string, BuiltPage>();
  for (const entry of listing(folder)) {
    const path = join(entry.parentPath, entry.name);
    const mediaType = MEDIA_TYPES[extname(entry.name)];
    if (!entry.isFile() || !mediaType) continue;
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const file = { mediaType, hashed: address.startsWith('/assets/'), read: () => readFileSync(path) };
    files.set(address, file);
    if (address === '/index.html') files.set('/', file);
  }
  return files;
}

function listing(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
