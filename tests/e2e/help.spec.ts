/** Help where one is: articles, the map of keys, and the tour for newcomers. */
import { Frame } from './pages/frame.ts';
import { LibraryPage } from './pages/library-page.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

test('F1 opens the help from the middle of a sentence, Esc goes back to it', async ({ workbench }) => {
  const { page, chapter } = workbench;
  await chapter.area.click();
  await page.keyboard.press('F1');
  const help = page.getByRole('complementary', { name: 'ช่วยเหลือ' });
  const search = help.getByRole('textbox', { name: 'ค้นหาวิธีใช้' });
  await expect(search).toBeFocused();
  await search.fill('เป้าหมาย');
  await page.keyboard.press('Enter');
  await expect(help.getByRole('heading', { name: 'ติดตามงาน: สถานะ ผู้รับผิดชอบ เป้าหมาย' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.type('ต่อได้เลย');
  await expect.poll(async () => (await chapter.lines()).join()).toContain('ต่อได้เลย');
});

test('articles are in English where the interface is, and what is not there is said', async ({ app, library }) => {
  await library.frame.chooseLanguage('EN');
  await app.page.getByRole('navigation').getByRole('button', { name: 'Help' }).click();
  const help = app.page.getByRole('complementary', { name: 'Help' });
  await help.getByRole('textbox', { name: 'Search the help' }).fill('backup');
  await help.getByRole('button', { name: 'Back up and bring back' }).click();
  await expect(help.getByText('Bring back any backup')).toBeVisible();
  await help.getByRole('button', { name: 'All topics' }).click();
  await help.getByRole('textbox').fill('zebra');
  await expect(help.getByText('Nothing about that')).toBeVisible();
});

test('a question mark shows all keys where nothing is typed, and is a question mark where something is', async ({
  workbench,
}) => {
  const { page, chapter, outline } = workbench;
  await chapter.area.click();
  await page.keyboard.type('จริงหรือ?');
  await expect.poll(async () => (await chapter.lines()).join()).toContain('จริงหรือ?');
  const keys = page.getByRole('textbox', { name: 'ค้นหาแป้นลัด' });
  await expect(keys).toBeHidden();
  await outline.stand('บทที่ ๑ บทนำ');
  await page.keyboard.press('?');
  await expect(keys).toBeFocused();
  await keys.fill('ctrl+b');
  const line = page.getByRole('complementary').locator('dl > div').filter({ hasText: 'ตัวหนา' });
  await expect(line).toContainText('B');
  await expect(line).toContainText('\u25CC\u0E34');
  await expect(page.getByRole('complementary').getByText('ตัวเอน')).toBeHidden();
});

test.describe('a newcomer', () => {
  test.use({ newcomer: true });

  test('is shown five steps by keys, and never again once it was closed', async ({ app }) => {
    const tour = () => app.page.getByRole('region', { name: 'แนะนำโปรแกรม' });
    await expect(tour()).toContainText('๑ จาก ๕');
    for (const step of ['๒', '๓', '๔', '๕']) {
      await app.page.keyboard.press('Enter');
      await expect(tour()).toContainText(`${step} จาก ๕`);
    }
    await app.page.keyboard.press('ArrowLeft');
    await expect(tour()).toContainText('๔ จาก ๕');
    await app.page.keyboard.press('Escape');
    await expect(tour()).toBeHidden();
    await app.close();
    const page = await app.startAgain();
    await expect(new LibraryPage(page).title).toBeVisible();
    await expect(tour()).toBeHidden();
    await new Frame(page).command('แนะนำโปรแกรมทีละขั้น');
    await expect(tour()).toContainText('๑ จาก ๕');
    await tour().getByRole('button', { name: 'ข้าม' }).click();
    await expect(tour()).toBeHidden();
  });

  test('can work while it is shown', async ({ app, library }) => {
    const workbench = await library.open('แผนฟื้นฟูคลองบางใส');
    const tour = app.page.getByRole('region', { name: 'แนะนำโปรแกรม' });
    await expect(tour).toBeVisible();
    await workbench.chapter.area.click();
    await app.page.keyboard.type('เขียนไปได้');
    await expect.poll(async () => (await workbench.chapter.lines()).join()).toContain('เขียนไปได้');
  });
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ newcomer: true, contextOptions: { reducedMotion: 'reduce' } });
    test('help, keys and tour are accessible', async ({ app, library }) => {
      const { page } = app;
      if (theme === 'dark') await library.frame.darkSwitch.click();
      const look = async (screen: string) => {
        expect.soft(await axeFindings(page), `axe: ${screen}`).toEqual([]);
        expect.soft(await smallTargets(page), `targets: ${screen}`).toEqual([]);
      };
      await look('tour');
      await page.getByRole('button', { name: 'ข้าม' }).click();
      await page.keyboard.press('F1');
      await look('articles');
      await page.getByRole('button', { name: 'เริ่มต้นแผนแรก' }).click();
      await look('article');
      await page.keyboard.press('Control+Slash');
      await page.getByRole('textbox', { name: 'ค้นหาแป้นลัด' }).waitFor();
      await look('keys');
    });
  });
}
