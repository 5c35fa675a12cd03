/** `npm run build`: makes what is stale in `out/`; `--all` makes everything. */
import { join } from 'node:path';
import { build } from 'vite';
import { BUNDLES, ROOT } from './bundles.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { fingerprint, isStale, markBuilt } from './stale.ts';

/**
 * Builds each bundle that is older than its sources and gives the names of those built. A failed build throws and leaves
 * the bundle stale. Several processes may ask at once: one builds, the others wait and find everything up to date.
 */
export function buildStale({ all = false, say = console.log } = {}): Promise<string[]> {
  return oneAtATime(join(ROOT, 'out'), async () => {
    const built: string[] = [];
    for (const bundle of BUNDLES) {
      if (!all && !isStale(ROOT, bundle)) continue;
      const began = performance.now();
      const made = fingerprint(ROOT, bundle.sources);
      await build(bundle.config);
      markBuilt(ROOT, bundle, made);
      built.push(bundle.name);
      say(`built out/${bundle.name} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    return built;
  });
}

if (import.meta.main) {
  const built = await buildStale({ all: process.argv.includes('--all') });
  if (built.length === 0) console.log('out/ is up to date');
}
