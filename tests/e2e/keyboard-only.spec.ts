/** The main path without a mouse. */

import { WorkbenchPage } from './pages/workbench-page.ts';
import { expect, test } from './support/app.ts';
import { letters, pressAtOnce } from './support/keys-at-once.ts';

test('a plan is begun, written in and kept as a version by keys alone', async ({ app, library }) => {
  const { page } = app;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Control+Alt+KeyN');
  await expect(library.newPlan.getByRole('textbox', { name: 'ชื่อแผน' })).toBeFocused();
  await page.keyboard.type('แผนอนุรักษ์ป่าชายเลน');
  await press('Tab');
  await expect(library.newPlan.getByRole('radio', { name: /^แผนปฏิบัติการ / })).toBeFocused();
  await press('ArrowDown');
  await expect(library.newPlan.getByRole('radio', { name: /^แผนพัฒนา / })).toBeChecked();
  await press('Tab', 'Tab', 'Tab', 'Tab');
  await expect(library.newPlan.getByRole('button', { name: 'สร้างแผน' })).toBeFocused();
  await press('Enter');

  const workbench = await new WorkbenchPage(page).ready();
  await expect(workbench.chapter.area).toBeFocused();
  const inspected = workbench.inspector.pane.getByRole('tab', { name: 'แผน', exact: true });
  // The forms beside the page come after it.
  await expect(inspected).toBeVisible();
  await press('F6');
  await expect(inspected).toBeFocused();
  await press('F6');
  await expect(workbench.outline.tree).toBeFocused();
  await press('End');
  const last = await workbench.outline.selected.getAttribute('title');
  await press('Home', 'ArrowDown');
  await expect(workbench.outline.selected).not.toHaveAttribute('title', last!);
  await press('Enter');
  await expect(workbench.chapter.area).toBeFocused();
  await press('Enter');
  await page.keyboard.type('ปูแสมกลับมาแล้ว');
  await expect(workbench.chapter.line('ปูแสมกลับมาแล้ว')).toBeVisible();

  await workbench.frame.command('ตัวหนา');
  await expect(workbench.chapter.area).toBeFocused();
  await page.keyboard.type('มาก');
  await expect(workbench.chapter.line('ปูแสมกลับมาแล้วมาก').getByText('มาก', { exact: true })).toHaveCSS(
    'font-weight',
    '700',
  );

  await press('Control+KeyS');
  await expect(workbench.versions.name).toBeFocused();
  await page.keyboard.type('ร่างที่ ๑');
  await press('Enter');
  await expect(workbench.versions.author).toBeFocused();
  await page.keyboard.type('ปิติ ชูใจ');
  await press('Enter');
  await expect(workbench.versions.item('ร่างที่ ๑')).toBeVisible();

  await press('Alt+Digit1');
  await expect(library.plan('แผนอนุรักษ์ป่าชายเลน')).toBeVisible();
});

test('F6 goes round the parts of the workbench', async ({ library, app }) => {
  const workbench = await library.create('แผนปลูกข้าว', 'แผนเปล่า');
  await workbench.outline.tree.focus();
  await app.page.keyboard.press('F6');
  await expect(workbench.chapter.area).toBeFocused();
  await app.page.keyboard.press('F6');
  await expect(workbench.inspector.pane.getByRole('tab', { name: 'แผน' })).toBeFocused();
  await app.page.keyboard.press('F6');
  await expect(workbench.outline.tree).toBeFocused();
});

test('the command box finds commands in both languages and sections by their words', async ({ library, app }) => {
  const workbench = await library.create('แผนปลูกข้าว', 'แผนแม่บท');
  const { palette } = workbench.frame;
  await app.page.keyboard.press('Control+KeyK');
  await app.page.keyboard.type('bold');
  await expect(palette.getByRole('button')).toHaveText([/^ตัวหนา/]);
  await app.page.keyboard.press('Control+KeyA');
  await app.page.keyboard.type('ไม่มีคำสั่งนี้');
  await expect(palette).toContainText('ไม่พบคำสั่งหรือหัวข้อนี้');
  await app.page.keyboard.press('Escape');
  await expect(palette).toBeHidden();

  const [, second] = await workbench.outline.rows();
  await app.page.keyboard.press('Control+KeyK');
  await app.page.keyboard.type(second!.trim());
  await expect(palette.getByRole('button')).toHaveText([second!.trim()]);
  await app.page.keyboard.press('Enter');
  await expect(workbench.outline.selected).toHaveAttribute('title', second!.trim());
});

test('keys pressed faster than the command box opens are for the box, not for the page', async ({ library, app }) => {
  const workbench = await library.create('แผนปลูกข้าว', 'แผนเปล่า');
  await expect(workbench.chapter.area).toBeFocused();
  const before = await workbench.chapter.lines();
  await pressAtOnce(app.page, [{ code: 'KeyK', control: true }, ...letters('bold')]);
  await expect(workbench.frame.palette.getByRole('button')).toHaveText([/^ตัวหนา/]);
  await expect.poll(() => workbench.chapter.lines()).toEqual(before);
});
