/**
 * Time from a key press to the end of the next frame in a chapter of 1,000 paragraphs, and in one of tables, against lexical as it comes with the
 * same text on the same page. Frames are not held back to the screen's rate, so that a slower key shows.
 */
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { installedBrowser } from '../../../electron/loopback/browser.ts';
import type { Section } from '../../../shared/plan/model.ts';
import type {} from '../../support/editor-page/main.tsx';
import { serveEditorPage } from '../../support/editor-page.ts';
import { referencePlan } from '../../support/plans.ts';
import { fullChapterPlan, MIDDLE_CELL } from '../../support/table-chapter.ts';
import { median, percentile } from '../measure.ts';
import type { Row } from '../row.ts';

/** Each gives one p95 for ours and one for the reference. */
const RUNS = 5;
/** The two take turns this often in a run, so that whatever else the machine does falls on both. */
const TURNS = 10;
/** Keys of one turn. */
const KEYS = 'เช้าพรุ่งนี้';
/** Between two keys, in milliseconds: a quick typist. Longer than a frame; `onChange` falls between keys now and then. */
const PAUSE = 60;
const GOAL = 1.25;

const FLAGS = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
];

/** A chapter and the line of it that is typed in. */
interface Case {
  readonly what: string;
  readonly chapter: readonly Section[];
  readonly line: (page: Page) => Locator;
}

/** Needs an installed Chromium, Chrome or Edge. */
export async function benchTyping(): Promise<Row[]> {
  const { sections: long } = referencePlan({ paragraphs: 1000, charsPerParagraph: 500, sections: 100, chapters: 1 });
  const rows: Row[] = [];
  for (const one of [
    { what: '1,000 paragraphs', chapter: long, line: (page: Page) => page.locator('.chapter-page p').nth(500) },
    {
      what: 'a cell of 30 tables of 20 x 6',
      chapter: fullChapterPlan().sections,
      line: (page: Page) => page.getByText(MIDDLE_CELL),
    },
  ]) {
    rows.push(await benchIn(one));
  }
  return rows;
}

async function benchIn({ what, chapter, line }: Case): Promise<Row> {
  const site = await serveEditorPage();
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: installedBrowser(),
    args: [...FLAGS, ...(asRoot ? ['--no-sandbox', '--disable-gpu'] : [])],
  });
  const ours: number[] = [];
  const bare: number[] = [];
  try {
    const pages = [
      await open(browser, site.address, 'ours', chapter, line),
      await open(browser, site.address, 'bare', chapter, line),
    ];
    for (let run = 0; run < RUNS; run += 1) {
      const samples: [number[], number[]] = [[], []];
      for (let turn = 0; turn < TURNS; turn += 1) {
        for (const [which, page] of pages.entries()) {
          samples[which]!.push(...(await latencies(page)));
        }
      }
      ours.push(percentile(samples[0], 0.95));
      bare.push(percentile(samples[1], 0.95));
    }
  } finally {
    await browser.close();
    await site.close();
  }
  const [mine, reference] = [median(ours), median(bare)];
  return {
    what: `typing: key press to next frame, ${what}, p95`,
    ours: mine,
    reference,
    unit: 'ms',
    ratio: mine / reference,
    goal: `<= ${GOAL} x bare Lexical`,
    pass: mine <= GOAL * reference,
  };
}

async function open(
  browser: Browser,
  address: string,
  which: 'ours' | 'bare',
  chapter: readonly Section[],
  line: (page: Page) => Locator,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(address);
  await page.evaluate(
    ([kind, sections]) => (kind === 'ours' ? window.stage.open(sections) : window.stage.openBare(sections)),
    [which, chapter] as const,
  );
  await page.evaluate(() => document.fonts.ready);
  await line(page).scrollIntoViewIfNeeded();
  await line(page).click();
  await latencies(page);
  return page;
}

/** Types one turn and gives what each key took, in milliseconds. */
async function latencies(page: Page): Promise<number[]> {
  await page.bringToFront();
  await type(page, KEYS);
  const samples = await page.evaluate(() => window.stage.latencies());
  if (samples.length < KEYS.length) {
    throw new Error(`Only ${samples.length} of ${KEYS.length} keys were measured.`);
  }
  // The first one pays for coming to the front.
  return samples.slice(1);
}

async function type(page: Page, text: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  for (const character of text) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text: character, key: character });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character });
    await page.waitForTimeout(PAUSE);
  }
  await keyboard.detach();
}
