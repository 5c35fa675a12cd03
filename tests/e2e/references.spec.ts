/** References by the keys: chosen from the list, followed and come back from, and named before a deletion breaks them. */
import type { WorkbenchPage } from './pages/workbench-page.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

const finder = ({ page }: WorkbenchPage) => page.getByRole('combobox', { name: 'ค้นหาด้วยเลขหรือชื่อ' });
const options = ({ page }: WorkbenchPage) => page.getByRole('option');
const references = ({ chapter }: WorkbenchPage) => chapter.area.locator('.reference');
const panel = ({ page }: WorkbenchPage) => page.getByRole('region', { name: /การอ้างอิง .* แห่งที่จะไม่มีที่ไป/ });

/** Selects a section in the outline, which shows its chapter, and presses Delete there. */
async function removeSection({ chapter, outline, page }: WorkbenchPage, section: string): Promise<void> {
  await outline.row(section).click();
  await expect(chapter.heading(section)).toBeVisible();
  await expect(chapter.area).toBeFocused();
  await outline.tree.focus();
  await page.keyboard.press('Delete');
}

test('a reference is chosen from the list by its number or words, and follows its target', async ({ workbench }) => {
  const { chapter, page } = workbench;
  await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
  await chapter.type(' ดู ');
  await page.keyboard.press('Control+Alt+KeyX');
  await expect(finder(workbench)).toBeFocused();
  await chapter.type('2.2');
  await expect(options(workbench)).toHaveText(['๒.๒ดูแลต่อเนื่อง']);
  await page.keyboard.press('Enter');
  await expect(chapter.area).toBeFocused();
  await chapter.type(' ด้วย');
  await expect.poll(async () => (await chapter.lines())[1]).toBe('ชาวบ้านริมคลองปลูกผักกินเอง ดู ๒.๒ ด้วย');

  await workbench.outline.row('๒.๒ ดูแลต่อเนื่อง').click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await workbench.outline.row('บทที่ ๑ บทนำ').click();
  await expect.poll(async () => (await chapter.lines())[1]).toBe('ชาวบ้านริมคลองปลูกผักกินเอง ดู ๒.๑ ด้วย');
});

test('the list is left by Esc with nothing changed', async ({ workbench }) => {
  const { chapter, page } = workbench;
  await chapter.caretAtEnd('เก็บขยะ');
  await page.keyboard.press('Control+Alt+KeyX');
  await expect(finder(workbench)).toBeFocused();
  await chapter.type('ไม่มีอย่างนี้');
  await expect(page.getByText('ไม่พบสิ่งที่อ้างถึงได้')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(finder(workbench)).toBeHidden();
  await chapter.type('ทุกวัน');
  await expect(chapter.line('เก็บขยะทุกวัน')).toBeVisible();
});

test('a reference is followed by a press and by keys, and Alt and the arrow come back', async ({ workbench }) => {
  const { chapter, page } = workbench;
  await references(workbench).first().click();
  await expect(chapter.heading('๒.๑ ขุดลอกคลอง')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(chapter.heading('๑.๒ จุดมุ่งหมาย')).toBeVisible();
  await expect(chapter.area).toBeFocused();
  await chapter.caretBehind('ทำตามข้อ ');
  await page.keyboard.press('Alt+Enter');
  await expect(chapter.heading('๒.๑ ขุดลอกคลอง')).toBeVisible();
  await expect(chapter.area).toBeFocused();
  await chapter.type('ลึก');
  await expect(chapter.heading('๒.๑ ขุดลอกคลองลึก')).toBeVisible();
});

test('deleting a section that is referred to names the places first, and waits', async ({ workbench }) => {
  const { chapter, outline, page } = workbench;
  await removeSection(workbench, '๒.๑ ขุดลอกคลอง');
  await expect(panel(workbench)).toContainText('ทำตามข้อ ๒.๑ ให้ครบ');
  await expect(page.getByRole('button', { name: 'ไม่ลบ' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(workbench)).toBeHidden();
  await expect(outline.row('๒.๑ ขุดลอกคลอง')).toBeVisible();

  await page.keyboard.press('Delete');
  await panel(workbench)
    .getByRole('button', { name: /ทำตามข้อ/ })
    .click();
  await expect(chapter.heading('๑.๒ จุดมุ่งหมาย')).toBeVisible();
  await panel(workbench).getByRole('button', { name: 'ลบ', exact: true }).click();
  await expect(outline.row('๒.๑ ขุดลอกคลอง')).toHaveCount(0);
  await expect(references(workbench).first()).toHaveClass(/reference-broken/);
  await expect(page.getByRole('region', { name: 'การอ้างอิงที่ไม่มีที่ไป ๑ แห่ง' })).toBeVisible();
  await workbench.undo();
  await expect(references(workbench).first()).not.toHaveClass(/reference-broken/);
  await expect(outline.row('๒.๑ ขุดลอกคลอง')).toBeVisible();
});

test('a heading deleted in the text waits as well; one nobody refers to goes at once', async ({ workbench }) => {
  const { chapter, outline, page } = workbench;
  await outline.row('๒.๑ ขุดลอกคลอง').click();
  await chapter.caretAtStart('ขุดลอกคลอง');
  await chapter.press('Shift+ArrowDown', 'Delete');
  await expect(panel(workbench)).toBeVisible();
  await expect(chapter.heading('๒.๑ ขุดลอกคลอง')).toBeVisible();
  await panel(workbench).getByRole('button', { name: 'ลบ', exact: true }).click();
  await expect(chapter.heading('๒.๑ ขุดลอกคลอง')).toHaveCount(0);
  await workbench.undo();
  await expect(chapter.heading('๒.๑ ขุดลอกคลอง')).toBeVisible();
  await chapter.caretAtStart('ดูแลต่อเนื่อง');
  await chapter.press('Shift+End', 'Shift+ArrowRight', 'Delete');
  await expect(chapter.heading('๒.๒ ดูแลต่อเนื่อง')).toHaveCount(0);
  await expect(panel(workbench)).toBeHidden();
  await page.keyboard.press('Control+KeyZ');
});

test('a deletion in a chapter that was left is not done, and that is said', async ({ workbench }) => {
  const { chapter, frame, outline } = workbench;
  await outline.row('๒.๑ ขุดลอกคลอง').click();
  await chapter.caretAtStart('ขุดลอกคลอง');
  await chapter.press('Shift+ArrowDown', 'Delete');
  await panel(workbench)
    .getByRole('button', { name: /ทำตามข้อ/ })
    .click();
  await expect(chapter.heading('๑.๒ จุดมุ่งหมาย')).toBeVisible();
  await panel(workbench).getByRole('button', { name: 'ลบ', exact: true }).click();
  await expect(frame.message('ข้อความเปลี่ยนไปแล้ว จึงยังไม่ได้ลบ')).toBeVisible();
  await expect(outline.row('๒.๑ ขุดลอกคลอง')).toBeVisible();
});

test('what is typed over a target is not held back; a message says what broke', async ({ workbench }) => {
  const { chapter, frame, outline } = workbench;
  await outline.row('๒.๑ ขุดลอกคลอง').click();
  await chapter.caretAtEnd('สิ่งที่จะทำ');
  await chapter.press('Shift+ArrowDown', 'Shift+End');
  await chapter.type('ใหม่');
  await expect(frame.message('การอ้างอิง ๑ แห่งไม่มีที่ไปแล้ว')).toBeVisible();
  await expect(panel(workbench)).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test(`anybody can choose and keep references, in the ${theme} theme`, async ({ workbench }) => {
    const { chapter, frame, page } = workbench;
    if (theme === 'dark') await frame.darkSwitch.click();
    await chapter.caretAtEnd('เก็บขยะ');
    await page.keyboard.press('Control+Alt+KeyX');
    await expect(options(workbench).first()).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await removeSection(workbench, '๒.๑ ขุดลอกคลอง');
    await expect(panel(workbench)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
}
