import { defineConfig } from '@playwright/test';
import { findElectron } from './build/electron-binary.ts';
import { installedBrowser } from './electron/loopback/browser.ts';

const asRoot = process.getuid?.() === 0;

/** The same specs run in each shell; a fixture reads which one from `project.metadata.shell`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  workers: 2,
  // Generous, since a busy machine is slow and what is waited for is a state, never a time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    viewport: { width: 1366, height: 768 },
    // What fades in is there at once: nobody looks, and half-faded words have no contrast to measure.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
  },
  projects: [
    {
      name: 'chromium-loopback',
      metadata: { shell: 'loopback' },
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: installedBrowser(),
          args: [
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            // Chromium does not start as root with its sandbox.
            ...(asRoot ? ['--no-sandbox', '--disable-gpu'] : []),
          ],
        },
      },
    },
    ...(findElectron() === null ? [] : [{ name: 'electron', metadata: { shell: 'electron' } }]),
  ],
});
