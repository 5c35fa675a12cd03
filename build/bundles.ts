/**
 * What is bundled into `out/`, and how: the renderer for a browser, the main process with its worker, and the preload.
 * Everything else runs from its sources (build/decisions/0002).
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

export const ROOT = join(import.meta.dirname, '..');

/** Packages that stay in `node_modules`: native code, and a pool that starts its own worker file. */
const OUTSIDE = ['electron', 'better-sqlite3', 'tinypool'];

export interface Bundle {
  readonly name: 'renderer' | 'main' | 'preload';
  /** Folders and files it is made from, relative to the root of the project; a change in one makes it stale. */
  readonly sources: readonly string[];
  readonly config: InlineConfig;
}

const shared: InlineConfig = { configFile: false, envDir: false, logLevel: 'warn', clearScreen: false };
const always = ['build/bundles.ts', 'package.json', 'package-lock.json', 'shared'];

export const BUNDLES: readonly Bundle[] = [
  {
    name: 'renderer',
    sources: [...always, 'renderer'],
    config: {
      ...shared,
      root: join(ROOT, 'renderer'),
      base: '/',
      publicDir: false,
      plugins: [react()],
      build: {
        outDir: join(ROOT, 'out/renderer'),
        emptyOutDir: true,
        target: 'chrome120',
        // Nothing inline: the content security policy admits files of our own origin only.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 4096,
      },
    },
  },
  {
    name: 'main',
    sources: [...always, 'electron'],
    config: {
      ...shared,
      root: ROOT,
      publicDir: false,
      ssr: { noExternal: true, external: OUTSIDE },
      build: {
        ssr: true,
        outDir: join(ROOT, 'out/main'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: { main: join(ROOT, 'electron/desktop/main.ts'), worker: join(ROOT, 'electron/jobs/worker.ts') },
          external: OUTSIDE,
          // All beside the entries: whoever looks for worker.js looks beside itself.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  {
    name: 'preload',
    sources: [...always, 'electron/desktop'],
    config: {
      ...shared,
      root: ROOT,
      publicDir: false,
      ssr: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        outDir: join(ROOT, 'out/preload'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: join(ROOT, 'electron/desktop/preload.ts'),
          external: ['electron'],
          // A sandboxed preload cannot be an ES module.
          output: { format: 'cjs', entryFileNames: 'preload.cjs' },
        },
      },
    },
  },
];
