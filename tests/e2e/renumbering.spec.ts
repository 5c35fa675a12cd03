/** How a whole plan is numbered: seen before it changes, kept while it is drafted, appendices by letters. */
import { axeFindings } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

test('another word for chapters is shown as old and new numbers before it is used', async ({ workbench }) => {
  const { inspector, outline, page, numbering, undo } = workbench;
  const before = await outline.rows();
  await inspector.pane.getByRole('combobox', { name: 'คำหน้าเลขบท' }).click();
  await page.getByRole('option', { name: 'หมวดที่', exact: true }).click();
  await expect(numbering.panel).toBeFocused();
  await expect(numbering.panel).toContainText('เลขจะเปลี่ยน ๓ แห่ง');
  await expect
    .poll(() => numbering.lines())
    .toEqual(['บทที่ ๑ หมวดที่ ๑ บทนำ', 'บทที่ ๒ หมวดที่ ๒ สิ่งที่จะทำ', 'บทที่ ๓ หมวดที่ ๓ ติดตามผล']);
  await page.keyboard.press('Escape');
  await expect(numbering.panel).toBeHidden();
  await expect.poll(() => outline.rows()).toEqual(before);

  await inspector.pane.getByRole('combobox', { name: 'คำหน้าเลขบท' }).click();
  await page.getByRole('option', { name: 'หมวดที่', exact: true }).click();
  await numbering.use();
  await expect.poll(async () => (await outline.rows())[0]).toBe('หมวดที่ ๑ บทนำ');
  await undo();
  await expect.poll(() => outline.rows()).toEqual(before);
});

test('numbers are kept while drafting, for headings typed in the page too, until the plan is renumbered', async ({
  workbench,
}) => {
  const { frame, outline, chapter, numbering, page, undo } = workbench;
  await frame.status.getByRole('button', { name: /เลขหัวข้อ: อัตโนมัติ/ }).click();
  await page.getByRole('menuitem', { name: 'คงเลขเดิมระหว่างยกร่าง' }).click();
  await expect(frame.status.getByRole('button', { name: /เลขหัวข้อ: คงเลขเดิม/ })).toBeVisible();

  await outline.select('๑.๑ ความเป็นมา');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('เพิ่มทีหลัง');
  await page.keyboard.press('Enter');
  await expect.poll(() => outline.rows()).toContain('  ๑.๓ เพิ่มทีหลัง');
  expect((await outline.rows()).indexOf('  ๑.๓ เพิ่มทีหลัง')).toBeLessThan(
    (await outline.rows()).indexOf('  ๑.๒ จุดมุ่งหมาย'),
  );

  await page.keyboard.type('พิมพ์ในหน้า');
  await page.keyboard.press('Control+Alt+Digit2');
  await expect(chapter.heading('๑.๔ พิมพ์ในหน้า')).toBeVisible();
  await undo();
  await expect(chapter.heading('๑.๔ พิมพ์ในหน้า')).toBeHidden();
  await expect(chapter.line('พิมพ์ในหน้า')).toBeVisible();

  await frame.status.getByRole('button', { name: /เลขหัวข้อ: คงเลขเดิม/ }).click();
  await page.getByRole('menuitem', { name: 'จัดเลขใหม่ทั้งแผน' }).click();
  await expect.poll(() => numbering.lines()).toEqual(['๑.๓ ๑.๒ เพิ่มทีหลัง', '๑.๒ ๑.๓ จุดมุ่งหมาย']);
  await numbering.use();
  await expect.poll(() => outline.rows()).toContain('  ๑.๒ เพิ่มทีหลัง');
  await expect.poll(() => outline.rows()).toContain('  ๑.๓ จุดมุ่งหมาย');
});

test('a chapter becomes an appendix with a letter, and its sections follow', async ({ workbench }) => {
  const { outline, inspector } = workbench;
  await outline.select('บทที่ ๒ สิ่งที่จะทำ');
  await inspector.show('หัวข้อ');
  await inspector.choose('ภาคผนวก');
  await expect
    .poll(() => outline.rows())
    .toEqual([
      'บทที่ ๑ บทนำ',
      '  ๑.๑ ความเป็นมา',
      '  ๑.๒ จุดมุ่งหมาย',
      'ภาคผนวก ก สิ่งที่จะทำ',
      '  ก.๑ ขุดลอกคลอง',
      '    ก.๑.๑ หาเครื่องจักร',
      '  ก.๒ ดูแลต่อเนื่อง',
      'บทที่ ๒ ติดตามผล',
    ]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`old and new numbers have no findings in the ${theme} theme`, async ({ workbench }) => {
    const { inspector, numbering, page, frame } = workbench;
    if (theme === 'dark') await frame.darkSwitch.click();
    await inspector.choose('เลขอารบิก');
    await expect(numbering.panel).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
  });
}
