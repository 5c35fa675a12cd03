/** Opening the reference plan in a real browser: from the click on its row to a ready outline and its first chapter on the page. */
import { chromium, type Page } from '@playwright/test';
import { installedBrowser } from '../../../electron/loopback/browser.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { removeFolder, startShell, tempFolder } from '../../e2e/support/shell-process.ts';
import { referencePlan } from '../../support/plans.ts';
import { fullChapterPlan } from '../../support/table-chapter.ts';
import { openTestLibrary } from '../../support/temp-library.ts';
import { median } from '../measure.ts';
import type { Row } from '../row.ts';

const ROUNDS = 9;

interface Case {
  readonly what: string;
  readonly plan: Plan;
  /** In milliseconds. */
  readonly goal: number;
}

export async function measure(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const one of [
    { what: 'open the plan to outline and first chapter', plan: referencePlan(), goal: 300 },
    { what: 'open a chapter of 30 tables of 20 x 6, 50 notes, 100 references', plan: fullChapterPlan(), goal: 500 },
  ]) {
    rows.push(...(await measureOne(one)));
  }
  return rows;
}

async function measureOne({ what, plan, goal }: Case): Promise<Row[]> {
  const folder = tempFolder();
  const library = openTestLibrary(folder);
  library.createPlan(plan);
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
      fresh.push(await openOnce(page, plan, 'fresh window'));
      again.push(await openOnce(page, plan, 'same window'));
    }
    return [row(`${what}, fresh window`, fresh, goal), row('… once more', again, goal)];
  } finally {
    await browser.close();
    await shell.stop();
    removeFolder(folder);
  }
}

function row(what: string, took: readonly number[], goal: number): Row {
  const ours = median(took);
  return {
    what: `${what}, median`,
    ours,
    reference: goal,
    unit: 'ms',
    ratio: ours / goal,
    goal: `<= ${goal} ms`,
    pass: ours <= goal,
  };
}

/** Milliseconds from the click to the first frame that shows both, taken by the page's own clock. */
async function openOnce(page: Page, { meta }: Plan, where: 'fresh window' | 'same window'): Promise<number> {
  await page.evaluate(() => {
    window.location.hash = '#/library';
  });
  if (where === 'fresh window') await page.reload();
  await page.getByRole('link', { name: meta.title.text }).waitFor();
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
