/**
 * `npm test`: everything, on any machine. Builds what is stale, runs the unit, property, library and document tests, then the
 * end-to-end tests in the installed browser (and in Electron where its program is here), and ends with the totals of all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import { ROOT } from './bundles.ts';
import { ensureBrowser } from './chromium.ts';
import { addTotals, playwrightTotals, type Totals, totalsLine, vitestTotals } from './totals.ts';

const reports = mkdtempSync(join(tmpdir(), 'rangphaen-test-'));
/** Node keeps here what it compiled, for the hundreds of times that tests start the app. */
const compiled = join(reports, 'compiled');

/** Runs one runner with its normal output; the report is what it wrote, undefined where it wrote none. */
function run(program: string, args: string[], file: string, env = {}): { report: unknown; ended: boolean } {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...env },
  });
  try {
    return { report: JSON.parse(readFileSync(file, 'utf8')), ended: status === 0 };
  } catch {
    return { report: undefined, ended: false };
  }
}

function runVitest(): Totals {
  const file = join(reports, 'vitest.json');
  const { report, ended } = run(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    file,
  );
  return vitestTotals(report, ended);
}

function runPlaywright(): Totals {
  const file = join(reports, 'playwright.json');
  const { report, ended } = run('@playwright/test/cli.js', ['test', '--reporter=list,json'], file, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return playwrightTotals(report, ended);
}

await buildStale();
const totals = [runVitest()];
if (ensureBrowser() !== null) totals.push(runPlaywright());
else {
  console.log('not run: the end-to-end tests, for want of Chromium, Chrome or Edge on this machine');
  if (process.env.CI === 'true') totals.push({ passed: 0, failed: 1, skipped: 0 });
}
rmSync(reports, { recursive: true, force: true });

const total = addTotals(totals);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(totalsLine(total));
