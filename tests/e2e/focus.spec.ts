/** With the page alone: everything that can be put into it is reached by its keys and by the command box, and Esc closes what is innermost. */
import { pngOf } from '../support/emblems.ts';
import type { WorkbenchPage } from './pages/workbench-page.ts';
import { axeFindings } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

const LINE = 'น้ำในคลองเน่าทุกหน้าแล้ง';
const PICTURE = { name: 'คลอง.png', mimeType: 'image/png', buffer: pngOf(60, 40) };

const WAYS: readonly (readonly [
  way: string,
  ask: (workbench: WorkbenchPage, keys: string, words: string) => Promise<void>,
])[] = [
  ['its keys', ({ page }, keys) => page.keyboard.press(keys)],
  ['the command box', ({ frame }, _, words) => frame.command(words)],
];

test.beforeEach(async ({ workbench }) => {
  const { chapter, page } = workbench;
  await chapter.caretAtEnd(LINE);
  await page.keyboard.press('Control+Alt+KeyZ');
  await expect(page.getByRole('banner')).toHaveCount(0);
});

async function isAlone({ page, chapter }: WorkbenchPage): Promise<void> {
  await expect(chapter.area).toBeFocused();
  await expect(page.getByRole('banner')).toHaveCount(0);
}

for (const [way, ask] of WAYS) {
  test(`a table is put in by ${way}, at the caret`, async ({ workbench }) => {
    const { chapter, page } = workbench;
    await ask(workbench, 'Control+Alt+KeyT', 'แทรกตาราง');
    const columns = page.getByRole('textbox', { name: 'คอลัมน์' });
    await expect(columns).toBeFocused();
    const form = await page.getByRole('form', { name: /แทรกตาราง/ }).boundingBox();
    const line = await chapter.line(LINE).boundingBox();
    expect(Math.abs(form!.y - (line!.y + line!.height))).toBeLessThan(60);
    await page.keyboard.press('Escape');
    await expect(columns).toBeHidden();
    await isAlone(workbench);
    await ask(workbench, 'Control+Alt+KeyT', 'แทรกตาราง');
    await columns.fill('2');
    await page.keyboard.press('Enter');
    await expect(chapter.area.locator('td')).toHaveCount(6);
    await isAlone(workbench);
    await chapter.type('งาน');
    await expect(chapter.area.locator('td').first()).toHaveText('งาน');
  });

  test(`a footnote is put in by ${way}; Esc leaves the note, then the page alone`, async ({ workbench }) => {
    const { chapter, page } = workbench;
    await ask(workbench, 'Control+Alt+KeyF', 'แทรกเชิงอรรถ');
    await expect(page.getByRole('textbox', { name: /^ข้อความของเชิงอรรถ/ })).toBeFocused();
    await chapter.type('วัดเอง');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'เชิงอรรถของบทนี้' })).toContainText('วัดเอง');
    await isAlone(workbench);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('banner')).toBeVisible();
  });

  test(`a reference is chosen by ${way}`, async ({ workbench }) => {
    const { chapter, page } = workbench;
    await ask(workbench, 'Control+Alt+KeyX', 'แทรกการอ้างอิง');
    await expect(page.getByRole('combobox', { name: 'ค้นหาด้วยเลขหรือชื่อ' })).toBeFocused();
    await page.keyboard.press('Escape');
    await isAlone(workbench);
    await ask(workbench, 'Control+Alt+KeyX', 'แทรกการอ้างอิง');
    await chapter.type('2.2');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await chapter.lines()).includes(`${LINE}๒.๒`)).toBe(true);
    await isAlone(workbench);
  });

  test(`a picture is put in by ${way}, described, and left by Esc`, async ({ workbench }) => {
    const { chapter, page } = workbench;
    const chooser = page.waitForEvent('filechooser');
    await ask(workbench, 'Control+Alt+KeyP', 'แทรกภาพ');
    await (await chooser).setFiles(PICTURE);
    const badge = chapter.area.getByText('ยังไม่มีคำบรรยายแทนภาพ');
    await badge.click();
    await expect(page.getByRole('textbox', { name: 'คำบรรยายแทนภาพ' })).toBeFocused();
    await page.keyboard.press('Escape');
    await isAlone(workbench);
  });
}

test('what floats over the page alone can be used by everybody', async ({ workbench }) => {
  const { page } = workbench;
  await page.keyboard.press('Control+Alt+KeyT');
  await expect(page.getByRole('textbox', { name: 'คอลัมน์' })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('.table-frame td').nth(3).click();
  await expect(page.getByRole('toolbar', { name: 'เครื่องมือตาราง' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('.table-frame td').nth(3).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'แยกช่อง' }).waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await isAlone(workbench);
});
