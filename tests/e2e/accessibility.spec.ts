/** Each screen in both themes: nothing serious by axe, targets of 24 pixels, focus that is seen. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LibraryPage } from './pages/library-page.ts';
import { axeFindings, smallTargets, tabStops } from './support/accessibility.ts';
import { type App, expect, test } from './support/app.ts';
import { ROOT } from './support/shell-process.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Notes what is wrong with the screen that is shown now. */
async function look(page: Page, screen: string): Promise<void> {
  expect.soft(await axeFindings(page), `axe: ${screen}`).toEqual([]);
  expect.soft(await smallTargets(page), `targets: ${screen}`).toEqual([]);
}

/** Shows each screen and each state of it in turn, and calls back at each. */
async function walk({ page }: App, at: (screen: string) => Promise<void>): Promise<void> {
  const library = new LibraryPage(page);
  await at('empty library');
  await library.startNewPlan();
  await library.newPlan.waitFor();
  await at('new plan');
  await page.keyboard.press('Escape');
  const panel = await library.import(join(ROOT, 'tests/fixtures/e2e/market.txt'));
  await at('import');
  const workbench = await panel.commit();
  const { inspector, chapter, versions, frame, outline } = workbench;
  await chapter.select('', 'บทนำ');
  await at('workbench, plan');
  await inspector.show('หัวข้อ');
  await inspector.choose('ตรึงเลข');
  await at('workbench, section');
  await inspector.show('ฉบับ');
  await versions.save('ร่างที่ ๑', 'หมายเหตุ');
  await versions.item('ร่างที่ ๑').waitFor();
  await at('workbench, versions');
  await outline.row('๑.๑ ความเป็นมา').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'ย้ายลง' }).waitFor();
  await at('workbench, menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyK');
  await frame.palette.getByRole('textbox').waitFor();
  await at('command box');
  await page.keyboard.press('Escape');
  await versions.open('ร่างที่ ๑');
  await versions.reader('ร่างที่ ๑').waitFor();
  await at('version opened');
  await frame.goTo('ตั้งค่า');
  await page.getByRole('button', { name: 'สำรองเดี๋ยวนี้' }).waitFor();
  await at('settings');
  await frame.goTo('คลัง');
  await library.plan('แผนปรับปรุงตลาดสดเทศบาล').waitFor();
  await at('library');
}

for (const theme of ['light', 'dark'] as const) {
  test(`no screen has serious findings or small targets in the ${theme} theme`, async ({ app, library }) => {
    if (theme === 'dark') await library.frame.darkSwitch.click();
    await walk(app, (screen) => look(app.page, screen));
  });
}

test('every stop of Tab is seen, on each screen', async ({ app, library }) => {
  await library.title.waitFor();
  await walk(app, async (screen) => {
    if (['workbench, menu', 'command box'].includes(screen)) return;
    const { stops, unseen } = await tabStops(app.page);
    expect.soft(stops, screen).toBeGreaterThan(5);
    expect.soft(unseen, `focus: ${screen}`).toEqual([]);
  });
});
