/**
 * The compare screen over the reference pair in a real browser: from the click on its place in the rail to the first frame with
 * the list of changes and both pages; and how long the longest frame takes while the whole of it is scrolled through.
 */
import { chromium, type Page } from '@playwright/test';
import { installedBrowser } from '../../../electron/loopback/browser.ts';
import { removeFolder, startShell, tempFolder } from '../../e2e/support/shell-process.ts';
import { EDITED, MOVED, referencePair } from '../../support/reference-pair.ts';
import { openTestLibrary } from '../../support/temp-library.ts';
import { median, percentile } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 9;
const GOAL = 500;
/** Milliseconds of two frames of a usual screen: what is slower is seen to stutter. */
const FRAME = 34;
/** Steps of one screen each that are scrolled. */
const STEPS = 120;

export async function measure(): Promise<Row[]> {
  const folder = tempFolder();
  const { before, after } = referencePair();
  const library = openTestLibrary(folder);
  const plan = library.createPlan(before);
  library.saveVersion({ plan, kind: 'named', milestone: null, name: 'ร่างที่ ๑', note: '', author: '' });
  library.replaceDraft(plan, after);
  library.changeSettings({ panes: { tour: [1] } });
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
    const fresh: number[] = [];
    for (let round = 0; round < ROUNDS; round++) fresh.push(await openOnce(page, plan));
    const frames = await scrollThrough(page);
    return [
      row('first screen of the comparison, fresh window, median', median(fresh), GOAL),
      row('frame while scrolling the comparison, p95', percentile(frames, 0.95), FRAME),
    ];
  } finally {
    await browser.close();
    await shell.stop();
    removeFolder(folder);
  }
}

function row(what: string, ours: number, limit: number): Row {
  const reference = Math.round(limit);
  return {
    what,
    ours,
    reference,
    unit: 'ms',
    ratio: ours / limit,
    goal: `<= ${reference} ms`,
    pass: ours <= limit,
  };
}

/** Milliseconds from the click to the first frame that shows the list and both pages, taken by the page's own clock. */
async function openOnce(page: Page, plan: string): Promise<number> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/plan/${plan}`);
  await page.reload();
  await page.locator('.chapter-page[contenteditable="true"] p').first().waitFor();
  // A person sees the draft before leaving it: the window has finished starting.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
  });
  const changes = EDITED + MOVED;
  return await page.evaluate(async (expected) => {
    const target = document.querySelector<HTMLElement>('nav a[href$="/compare"]');
    if (!target) throw new Error('no way to the comparison in the rail');
    const start = performance.now();
    target.click();
    return await new Promise<number>((resolve) => {
      const look = () => {
        const option = document.querySelector('[data-pane="changes"] [role="option"]');
        const marked = document.querySelector('[data-pane="pages"] ins, [data-pane="pages"] del');
        if (!option || !marked) return void requestAnimationFrame(look);
        if (Number(option.getAttribute('aria-setsize')) < expected / 2) throw new Error('changes are missing');
        resolve(performance.now() - start);
      };
      requestAnimationFrame(look);
    });
  }, changes);
}

/** Milliseconds of each frame while a screen's height is scrolled a frame. */
async function scrollThrough(page: Page): Promise<number[]> {
  return await page.evaluate(async (steps) => {
    const pages = document.querySelector<HTMLElement>('[data-pane="pages"] > section');
    if (!pages) throw new Error('no pages to scroll');
    const frames: number[] = [];
    pages.scrollTop = 0;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let last = await frame();
    for (let step = 0; step < steps; step++) {
      pages.scrollTop += 400;
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, STEPS);
}
