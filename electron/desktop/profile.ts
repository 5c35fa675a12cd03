/** Where Chromium keeps what belongs to the window and not to the library: caches, zoom, the lock of the first instance. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/**
 * One folder for each library, so that "already running" means this library, and two libraries can be open side by side.
 * It is never inside the library's folder, which may be read-only.
 */
export function profileFolder(appData: string, library: string): string {
  const mark = createHash('sha256').update(resolve(library)).digest('hex').slice(0, 12);
  return join(appData, 'RangPhaen', `desktop-${mark}`);
}
