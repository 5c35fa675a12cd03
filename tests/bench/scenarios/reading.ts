/**
 * The reference plan in the reading view in a real browser: from the command to the first frame with its pages, and how long
 * frames take while it is scrolled through.
 */
import { chromium, type Page } from '@playwright/test';
import { installedBrowser } from '../../../electron/loopback/browser.ts';
import { removeFolder, startShell, tempFolder } from '../../e2e/support/shell-process.ts';
import { referencePlan } from '../../support/plans.ts';
import { openTestLibrary } from '../../support/temp-library.ts';
import { median, percentile } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 7;
const FIRST = 300;
/** Milliseconds of two frames of a usual screen: what is slower is seen to stutter. */
const FRAME = 34;
/** Steps of most of a screen that are scrolled, one a frame. */
const STEPS = 240;

export async function measure(): Promise<Row[]> {
  const folder = tempFolder();
  const library = openTestLibrary(folder);
  const plan = library.createPlan(referencePlan());
  library.close();
  const shell = await startShell(folder);
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: installedBrowser(),
    args: ['--no-first-run', '--disable-background-networking', ...(asRoot ? ['--no-sandbox', '--disable-gpu'] : [])],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(shell.address);
    const first: number[] = [];
    for (let round = 0; round < ROUNDS; round++) first.push(await openOnce(page, plan));
    const frames = await scrollThrough(page);
    return [
      row('first pages of the reading view, median', median(first), FIRST),
      row('frame while scrolling the reading view, p95', percentile(frames, 0.95), FRAME),
    ];
  } finally {
    await browser.close();
    await shell.stop();
    removeFolder(folder);
  }
}

function row(what: string, ours: number, limit: number): Row {
  return { what, ours, reference: limit, unit: 'ms', ratio: ours / limit, goal: `<= ${limit} ms`, pass: ours <= limit };
}

/** Milliseconds from going there to the first frame with lines, taken by the page's own clock; the draft is open before. */
async function openOnce(page: Page, plan: string): Promise<number> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/plan/${plan}`);
  await page.locator('.chapter-page[contenteditable="true"] p').first().waitFor();
  return await page.evaluate(async (hash) => {
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve));
    const start = performance.now();
    window.location.hash = hash;
    return await new Promise<number>((resolve) => {
      const look = () => {
        if (!document.querySelector('[data-index] [data-line]')) return void requestAnimationFrame(look);
        resolve(performance.now() - start);
      };
      requestAnimationFrame(look);
    });
  }, `#/plan/${plan}/read`);
}

/** Milliseconds of each frame while most of a screen's height is scrolled a frame. */
async function scrollThrough(page: Page): Promise<number[]> {
  return await page.evaluate(async (steps) => {
    const desk = document.querySelector('[data-index]')?.closest('section');
    if (!desk) throw new Error('no pages to scroll');
    const frames: number[] = [];
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let last = await frame();
    for (let step = 0; step < steps; step++) {
      desk.scrollTop += 400;
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, STEPS);
}
