/**
 * `npm run screenshots [-- --all FOLDER [NAME...]]`: pictures of the screens, taken from the running app over
 * the sample plan. Those the README shows go into build/screenshots; with `--all` every screen and state goes into FOLDER at
 * 1440 x 900 and 1024 x 700, light and dark, for a person to look at; with names only those whose name begins with one of them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ROOT, removeFolder, runCli, startShell, tempFolder } from '../tests/e2e/support/shell-process.ts';
import { referencePlan } from '../tests/support/plans.ts';
import { openTestLibrary } from '../tests/support/temp-library.ts';
import { ensureBrowser } from './chromium.ts';
import { editedSample } from './compare-sample.ts';
import { RICH, RICH_PICTURE, richSample } from './rich-sample.ts';
import { richStates } from './rich-states.ts';
import { type ScreenState, screenStates } from './screen-states.ts';

type Theme = 'light' | 'dark';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;

const LONG_TITLE = 'แผนพัฒนาทรัพยากรน้ำและสิ่งแวดล้อมอย่างมีส่วนร่วมของชุมชนลุ่มน้ำภาคกลางตอนล่างเพื่อการเติบโตที่ยั่งยืน';

/** Milliseconds a step may take on a busy machine. */
const ACTION_TIMEOUT = 20_000;

const { values, positionals: names } = parseArgs({
  options: { all: { type: 'string' }, theme: { type: 'string' }, width: { type: 'string' } },
  allowPositionals: true,
});

const folder = tempFolder();
const library = join(folder, 'library');
const { plan, versions } = runCli<{ plan: string; versions: string[] }>(library, 'demo', join(folder, 'files'));
const sections = runCli<{ id: string; title: string }[]>(library, 'plan', 'outline', plan);
const chapter = sections.find(({ title }) => title === 'บทนำ') ?? sections[0];
const long = referencePlan();
prepareLibrary();
const shell = await startShell(library);
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: ensureBrowser() ?? undefined,
  args: ['--disable-background-networking', ...(asRoot ? ['--no-sandbox', '--disable-gpu'] : [])],
});
const state = await signIn(browser);
const draft = `#/plan/${plan}/at/${chapter?.id}`;
const compare = `#/plan/${plan}/compare/${versions[0]}/draft`;

try {
  if (values.all) {
    mkdirSync(values.all, { recursive: true });
    const reading = `#/plan/${plan}/read/${chapter?.id}`;
    const plain = {
      library: '#/library',
      draft,
      reading,
      versions: `#/plan/${plan}/versions`,
      compare,
      letters: '#/letters',
      letter: await submission(browser),
      register: '#/letters/register',
      incoming: '#/letters/incoming',
      check: '#/letters/check',
      agencies: '#/settings/agencies',
      settings: '#/settings',
    };
    const screens: Record<string, ScreenState> = {
      ...Object.fromEntries(Object.entries(plain).map(([name, hash]) => [name, { hash }])),
      ...screenStates({
        draft,
        reading,
        longDraft: `#/plan/${long.id}`,
        longReading: `#/plan/${long.id}/read/${long.sections[400]?.id}`,
      }),
      ...richStates({
        pages: `#/plan/${RICH.id}/at/${RICH.pages}`,
        works: `#/plan/${RICH.id}/at/${RICH.works}`,
        empty: `#/plan/${RICH.id}/at/${RICH.empty}`,
        compare: `#/plan/${RICH.id}/compare`,
      }),
    };
    const isAsked = (name: string) => names.length === 0 || names.some((asked) => name.startsWith(asked));
    const themes = (['light', 'dark'] as const).filter((theme) => theme === (values.theme ?? theme));
    const sizes = SIZES.filter(({ width }) => String(width) === (values.width ?? String(width)));
    const missed: string[] = [];
    for (const [name, screen] of Object.entries(screens).filter(([name]) => isAsked(name))) {
      for (const theme of themes) {
        for (const size of sizes) {
          const file = join(values.all, `${name}-${theme}-${size.width}.png`);
          await take(screen, theme, size, file).catch((error) => missed.push(`${file}: ${error}`));
        }
      }
    }
    if (missed.length > 0) throw new Error(`no pictures of\n${missed.join('\n')}`);
  } else {
    const target = join(ROOT, 'build', 'screenshots');
    mkdirSync(target, { recursive: true });
    await take({ hash: draft }, 'light', SIZES[0], join(target, 'draft-light.png'));
    await take({ hash: draft }, 'dark', SIZES[0], join(target, 'draft-dark.png'));
    await take({ hash: compare }, 'light', SIZES[0], join(target, 'compare-light.png'));
    await take({ hash: await submission(browser) }, 'light', SIZES[0], join(target, 'letter-light.png'));
  }
} finally {
  await browser.close();
  await shell.stop();
  removeFolder(folder);
}

/**
 * Gives the draft changes of every kind, so that there is something to compare; says how far the work on it is; puts a plan of
 * 500 pages beside it.
 */
function prepareLibrary(): void {
  const open = openTestLibrary(library, () => new Date());
  open.changeSettings({ panes: { tour: [1] } });
  open.replaceDraft(plan, editedSample(open.openDraft(plan).plan));
  open.createPlan({ ...long, meta: { ...long.meta, title: { text: LONG_TITLE } } });
  const picture = open.addImage({ ...RICH_PICTURE, media: 'svg' });
  const rich = open.createPlan(richSample(picture, false));
  open.saveVersion({ plan: rich, kind: 'named', milestone: null, name: 'ร่างที่ ๑', note: '', author: '' });
  open.replaceDraft(rich, { ...richSample(picture, true), id: rich });
  const work = ['approved', 'approved', 'review', 'revise', 'draft'] as const;
  const people = ['กลุ่มแผนงาน', 'กองช่าง', 'วรรณา รักคลอง', ''];
  const progress = open.openDraft(plan).plan.sections.map(({ id, level }, index) => [
    id,
    {
      status: work[index % work.length]!,
      person: people[index % people.length]!,
      note: index % 5 === 2 ? 'รอตัวเลขจากกองคลัง' : '',
      words: level === 1 ? 400 + 100 * index : null,
      pages: null,
    },
  ]);
  open.saveProgress({ plan, base: open.readProgress(plan).revision, sections: Object.fromEntries(progress) });
  open.close();
}

/** Trades the one-time address for the cookie that every later window carries. */
async function signIn(browser: Browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(shell.address);
  await settled(page);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The address of the demonstration's cabinet submission. */
async function submission(browser: Browser): Promise<string> {
  const context = await browser.newContext({ storageState: state });
  const page = await context.newPage();
  await page.goto(new URL('#/letters', new URL('/', shell.address)).href);
  const row = page.getByRole('listitem').filter({ hasText: 'เลขาธิการคณะรัฐมนตรี' });
  const address = await row.getByRole('link').getAttribute('href');
  await context.close();
  return address ?? '#/letters';
}

async function take(
  { hash, act }: ScreenState,
  theme: Theme,
  viewport: (typeof SIZES)[number],
  file: string,
): Promise<void> {
  const context = await browser.newContext({
    storageState: state,
    viewport,
    colorScheme: theme,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(new URL(hash, new URL('/', shell.address)).href);
  page.setDefaultTimeout(ACTION_TIMEOUT);
  try {
    await settled(page);
    await act?.(page);
    await page.screenshot({ path: file });
  } finally {
    await context.close();
  }
}

/** Until the fonts are there, a screen stands instead of a skeleton and the words of an open plan are counted. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading').or(page.locator('.chapter-page p')).first().waitFor();
  const pages = page.getByTestId('letter-pages');
  if ((await pages.count()) > 0) await pages.getByRole('paragraph').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  if ((await page.getByRole('tree').count()) > 0)
    await page
      .getByText(/^[๑-๙][๐-๙,]* คำ$/)
      .first()
      .waitFor();
}
