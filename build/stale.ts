/**
 * Whether a bundle is older than its sources, by their contents: a checkout or a copy changes times, not text.
 * The fingerprint of what was last built stands beside the bundle, in `out/<name>.stamp`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from './bundles.ts';

/** Every file below `path`, which may be a file itself, in a fixed order; notes for readers aside. A path that is not there has none. */
function filesBelow(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return path.endsWith('.md') ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(root, join(path, name)));
}

export function fingerprint(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(root, source)) {
      const bytes = readFileSync(join(root, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

const stampFile = (root: string, name: string) => join(root, 'out', `${name}.stamp`);

/** True where the bundle is missing or was made from other sources than those on disk. */
export function isStale(root: string, bundle: Pick<Bundle, 'name' | 'sources'>): boolean {
  const stamp = stampFile(root, bundle.name);
  if (!existsSync(join(root, 'out', bundle.name)) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== fingerprint(root, bundle.sources);
}

/** Notes what the bundle was built from; `made` is the fingerprint taken before the build began. */
export function markBuilt(root: string, bundle: Pick<Bundle, 'name'>, made: string): void {
  writeFileSync(stampFile(root, bundle.name), made);
}
