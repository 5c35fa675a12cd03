/** Opening the reference plan in a real browser: from the click on its row to a ready outline and its first chapter on the page. */
import { chromium, type Page } from '@playwright/test';
import { installedBrowser } from '../../../electron/loopback/browser.ts';
import { removeFolder, startShell, tempFolder } from '../../e2e/support/shell-process.ts';
import { referencePlan } from '../../support/plans.ts';
import { openTestLibrary } from '../../support/temp-library.ts';
import { median } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 9;
const GOAL = 300;

export async function measure(): Promise<Row[]> {
  const folder = tempFolder();
  const library = openTestLibrary(folder);
  library.createPlan(referencePlan());
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
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      fresh.push(await openOnce(page, 'fresh window'));
      again.push(await openOnce(page, 'same window'));
    }
    return [row('open the plan to outline and first chapter, fresh window', fresh), row('… once more', again)];
  } finally {
    await browser.close();
    await shell.stop();
    removeFolder(folder);
  }
}

function row(what: string, took: readonly number[]): Row {
  const ours = median(took);
  return {
    what: `${what}, median`,
    ours,
    reference: GOAL,
    unit: 'ms',
    ratio: ours / GOAL,
    goal: `<= ${GOAL} ms`,
    pass: ours <= GOAL,
  };
}

/** Milliseconds from the click to the first frame that shows both, taken by the page's own clock. */
async function openOnce(page: Page, where: 'fresh window' | 'same window'): Promise<number> {
  await page.evaluate(() => {
    window.location.hash = '#/library';
  });
  if (where === 'fresh window') await page.reload();
  await page.getByRole('link', { name: 'แผนอ้างอิงสำหรับวัดความเร็ว' }).waitFor();
  // A person sees the row before clicking it: the window has finished starting.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
  });
  return await page.evaluate(async () => {
    const target = document.querySelector<HTMLElement>('a[href^="#/plan/"]');
    if (!target) throw new Error('no plan to open on the library screen');
    const start = performance.now();
    target.click();
    return await new Promise<number>((resolve) => {
      const look = () => {
        const outline = document.querySelectorAll('[role="treeitem"]').length > 0;
        const chapter = document.querySelector('.chapter-page[contenteditable="true"] p');
        if (outline && chapter) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });
}
