/** Versions: named, sealed and kept by the app itself; read as pages, compared, gone back to. */
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

const LINE = 'ชาวบ้านริมคลองปลูกผักกินเอง';

test('a version is saved by name, read as pages and gone back to; the state before is kept', async ({ workbench }) => {
  const { chapter, inspector, versions, frame } = workbench;
  await inspector.show('ฉบับ');
  await versions.save('ร่างที่ ๑', 'ก่อนส่งให้ผู้ใหญ่บ้านอ่าน');
  await expect(versions.item('ร่างที่ ๑')).toContainText('ก่อนส่งให้ผู้ใหญ่บ้านอ่าน');

  await chapter.caretAtEnd(LINE);
  await chapter.type(' แล้วเลิกปลูก');
  await versions.open('ร่างที่ ๑');
  const reader = versions.reader('ร่างที่ ๑');
  await expect(reader.getByRole('heading', { name: 'บทที่ ๑ บทนำ' })).toBeVisible();
  await expect(reader.getByText(LINE, { exact: true })).toBeVisible();
  await expect(reader.locator('[contenteditable=true]')).toHaveCount(0);
  await reader.getByRole('button', { name: 'บทถัดไป' }).click();
  await expect(reader.getByRole('heading', { name: '๒.๑ ขุดลอกคลอง' })).toBeVisible();

  await reader.getByRole('button', { name: 'กลับไปใช้ฉบับนี้' }).click();
  await versions.restorePanel('ร่างที่ ๑').getByRole('button', { name: 'ใช้ฉบับนี้แทนร่าง' }).click();
  await expect(frame.message('ร่างกลับเป็นฉบับ “ร่างที่ ๑” แล้ว')).toBeVisible();
  await frame.goTo('ร่าง');
  await expect(chapter.line(LINE)).toHaveText(LINE);

  await frame.goTo('ฉบับ');
  await versions.list.getByRole('link', { name: /^บันทึกอัตโนมัติ/ }).click();
  const kept = workbench.page.getByRole('region', { name: /^ฉบับ “บันทึกอัตโนมัติ .* น\.” อ่านอย่างเดียว$/ });
  await expect(kept.getByText(`${LINE} แล้วเลิกปลูก`)).toBeVisible();
});

test('what would change is shown before the draft is replaced, and nothing changes until it is said', async ({
  workbench,
}) => {
  const { chapter, inspector, versions, page } = workbench;
  await inspector.show('ฉบับ');
  await versions.save('ร่างที่ ๑');
  await versions.choose('ร่างที่ ๑', 'กลับไปใช้ฉบับนี้');
  const panel = versions.restorePanel('ร่างที่ ๑');
  await expect(panel).toContainText('ร่างปัจจุบันเหมือนฉบับนี้ทุกอย่างอยู่แล้ว');
  await panel.getByRole('button', { name: 'ปิด' }).click();

  await chapter.caretAtEnd(LINE);
  await chapter.type(' ทุกบ้าน');
  await versions.choose('ร่างที่ ๑', 'กลับไปใช้ฉบับนี้');
  await expect(panel).toBeFocused();
  await expect(panel).toContainText('ร่างปัจจุบันจะเปลี่ยน ๑ แห่ง');
  await expect(panel).toContainText('ถ้อยคำเปลี่ยน ๑');
  await expect(panel).toContainText('บทที่ ๑ บทนำ');
  await expect(chapter.line(LINE)).toHaveText(`${LINE} ทุกบ้าน`);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(chapter.line(LINE)).toHaveText(`${LINE} ทุกบ้าน`);
});

test('going back to a version is undone by the button of its message', async ({ workbench }) => {
  const { chapter, inspector, versions, frame } = workbench;
  await inspector.show('ฉบับ');
  await versions.save('ร่างที่ ๑');
  await expect(versions.item('ร่างที่ ๑')).toBeVisible();
  await chapter.caretAtEnd(LINE);
  await chapter.type(' ทุกบ้าน');
  await versions.restore('ร่างที่ ๑');
  await expect(chapter.line(LINE)).toHaveText(LINE);
  await frame.message('ร่างกลับเป็นฉบับ').getByRole('button', { name: 'เลิกทำ' }).click();
  await expect(chapter.line(LINE)).toHaveText(`${LINE} ทุกบ้าน`);
});

test('going back to a version is one thing to undo by keys too, and what was typed before it another', async ({
  workbench,
}) => {
  const { chapter, inspector, versions, frame, page } = workbench;
  await inspector.show('ฉบับ');
  await versions.save('ร่างที่ ๑');
  await expect(versions.item('ร่างที่ ๑')).toBeVisible();
  await chapter.caretAtEnd(LINE);
  await chapter.type(' ทุกบ้าน');
  await versions.restore('ร่างที่ ๑');
  await expect(chapter.line(LINE)).toHaveText(LINE);
  await chapter.caretAtEnd(LINE);
  await page.keyboard.press('Control+KeyZ');
  await expect(chapter.line(LINE)).toHaveText(`${LINE} ทุกบ้าน`);
  await page.keyboard.press('Control+KeyZ');
  await expect(chapter.line(LINE)).toHaveText(LINE);
  await page.keyboard.press('Control+KeyY');
  await page.keyboard.press('Control+KeyY');
  await expect(chapter.line(LINE)).toHaveText(LINE);
  await page.keyboard.press('Control+KeyZ');
  await expect(chapter.line(LINE)).toHaveText(`${LINE} ทุกบ้าน`);
  await expect(frame.saveState).toContainText(/^บันทึกแล้ว/);
  await page.reload();
  await workbench.ready();
  await expect(chapter.line(LINE)).toHaveText(`${LINE} ทุกบ้าน`);
});

test('a version without a name is not saved, and the field says why', async ({ workbench }) => {
  await workbench.inspector.show('ฉบับ');
  await workbench.versions.save('   ');
  await expect(workbench.page.getByText('ใส่ชื่อฉบับก่อน')).toBeVisible();
  await expect(workbench.page.getByText('ยังไม่มีฉบับที่บันทึกไว้')).toBeVisible();
});

test('who saves is asked once, by keys alone, and kept in the settings', async ({ workbench }) => {
  const { inspector, versions, page, frame } = workbench;
  await inspector.show('ฉบับ');
  await page.keyboard.press('Control+KeyS');
  await expect(versions.name).toBeFocused();
  await page.keyboard.type('ก่อนประชุม');
  await page.keyboard.press('Enter');
  await expect(versions.author).toBeFocused();
  await expect(page.getByText('ใส่ชื่อผู้บันทึกก่อน')).toBeVisible();
  await page.keyboard.type('มานี มีนา');
  await page.keyboard.press('Enter');
  await expect(versions.item('ก่อนประชุม')).toContainText('โดย มานี มีนา');

  await versions.startSaving();
  await expect(versions.author).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(versions.form).toBeHidden();
  await frame.goTo('ตั้งค่า');
  await expect(page.getByRole('textbox', { name: 'ชื่อผู้บันทึก' })).toHaveValue('มานี มีนา');
});

test('a milestone is sealed under the name that follows from those taken, and shows its seal', async ({
  workbench,
}) => {
  const { inspector, versions, page, frame } = workbench;
  await inspector.show('ฉบับ');
  await versions.startSaving();
  await versions.chooseMilestone();
  await expect(versions.name).toHaveValue('ร่างที่ ๑');
  await expect(versions.form).toContainText('แก้หรือลบไม่ได้');
  await versions.seal();
  const first = versions.item('ร่างที่ ๑');
  await expect(first).toContainText(/รหัสผนึก[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/);
  await first.getByRole('button', { name: 'คัดลอกรหัสผนึกทั้งหมดของ ร่างที่ ๑' }).click();
  await expect(frame.message('คัดลอกรหัสผนึก')).toBeVisible();
  await versions.startSaving();
  const note = versions.form.getByRole('textbox', { name: 'หมายเหตุ' });
  await note.press('Control+KeyV');
  const short = (await first.locator('code').textContent())!.replaceAll(' ', '');
  await expect(note).toHaveValue(new RegExp(`^${short}[0-9a-f]{52}$`));

  await versions.chooseMilestone();
  await expect(versions.name).toHaveValue('ร่างที่ ๒');
  await versions.chooseMilestone('ฉบับเสนอคณะรัฐมนตรี');
  await expect(versions.name).toHaveValue('ฉบับเสนอคณะรัฐมนตรี');
  await versions.name.fill('ฉบับเสนอ ครม. รอบแรก');
  await versions.chooseMilestone('ฉบับรับฟังความคิดเห็น');
  await expect(versions.name, 'a name somebody typed stays').toHaveValue('ฉบับเสนอ ครม. รอบแรก');
  await versions.seal('ฉบับเสนอคณะรัฐมนตรี');
  await expect(versions.item('ฉบับเสนอ ครม. รอบแรก')).toContainText('เสนอคณะรัฐมนตรี');

  await first.getByRole('button', { name: 'คำสั่งของฉบับ ร่างที่ ๑' }).click();
  await expect(page.getByRole('menuitem', { name: 'ส่งออกเป็น Word' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /ลบ/ })).toHaveCount(0);
});

test('saves of the app are folded between the versions that people kept', async ({ workbench }) => {
  const { chapter, inspector, versions, frame } = workbench;
  await inspector.show('ฉบับ');
  await versions.save('ต้นเรื่อง');
  await expect(versions.item('ต้นเรื่อง')).toBeVisible();
  for (const words of [' หนึ่ง', ' สอง', ' สาม']) {
    await chapter.caretAtEnd(LINE);
    await chapter.type(words);
    await versions.restore('ต้นเรื่อง');
    await expect(chapter.line(LINE)).toHaveText(LINE);
  }
  await expect(versions.fold('๓')).toHaveAttribute('aria-expanded', 'false');
  await expect(versions.list.getByRole('link')).toHaveText(['ต้นเรื่อง']);
  await versions.fold('๓').press('Enter');
  await expect(versions.list.getByRole('link')).toHaveText([/ น\.$/, / น\.$/, / น\.$/, 'ต้นเรื่อง']);
  await expect(versions.list.getByRole('link', { name: /^บันทึกอัตโนมัติ/ })).toHaveCount(3);
  await versions.save('หลังแก้');
  await expect(versions.list.getByRole('heading')).toHaveText(['วันนี้']);
  expect((await versions.names()).at(0)).toBe('หลังแก้');

  await frame.goTo('ฉบับ');
  await expect(versions.fold('๓')).toBeVisible();
});

test('a version leads to its comparison with the draft, with the one before, and with any other', async ({
  workbench,
}) => {
  const { chapter, inspector, versions, page, frame } = workbench;
  await inspector.show('ฉบับ');
  await versions.save('ก่อนแก้');
  await expect(versions.item('ก่อนแก้')).toBeVisible();
  await chapter.caretAtEnd(LINE);
  await chapter.type(' ทุกบ้าน');
  await versions.save('หลังแก้');
  await expect(versions.item('หลังแก้')).toContainText('เปลี่ยน ๑ หัวข้อ');
  const idOf = async (name: string) =>
    /versions\/(.+)$/.exec((await versions.item(name).getByRole('link').getAttribute('href')) ?? '')?.[1];
  const [older, newer] = [await idOf('ก่อนแก้'), await idOf('หลังแก้')];
  const address = (before?: string, after?: string) => new RegExp(`#/plan/canal/compare/${before}/${after}(/|$)`);

  await versions.choose('ก่อนแก้', 'เทียบกับร่างปัจจุบัน');
  await expect(page).toHaveURL(address(older, 'draft'));
  await frame.goTo('ฉบับ');
  await versions.choose('หลังแก้', 'เทียบกับฉบับก่อนหน้า');
  await expect(page).toHaveURL(address(older, newer));
  await frame.goTo('ฉบับ');
  await versions.choose('ก่อนแก้', 'กลับไปใช้ฉบับนี้');
  await versions.restorePanel('ก่อนแก้').getByRole('link', { name: 'ดูการเปรียบเทียบ' }).click();
  await expect(page).toHaveURL(address(older, 'draft'));

  await frame.goTo('ฉบับ');
  await versions.pick('ร่างปัจจุบัน');
  await expect(versions.picked).toContainText('เลือกอีกฉบับ');
  await versions.pick('หลังแก้');
  await versions.pick('ก่อนแก้');
  await expect(versions.picked, 'the third takes the place of the first').toContainText('“ก่อนแก้” กับ “หลังแก้”');
  await versions.picked.getByRole('button', { name: 'เทียบสองฉบับนี้' }).click();
  await expect(page).toHaveURL(address(older, newer));
});

test('a version is read by its outline and goes out as a Word file', async ({ workbench }) => {
  const { inspector, versions, page, frame } = workbench;
  await inspector.show('ฉบับ');
  await versions.save('ฉบับแจก');
  await page.setViewportSize({ width: 1440, height: 900 });
  await versions.open('ฉบับแจก');
  const reader = versions.reader('ฉบับแจก');
  const contents = reader.getByRole('navigation', { name: 'หัวข้อในฉบับนี้' });
  await contents.getByRole('button', { name: 'บทที่ ๒ สิ่งที่จะทำ' }).click();
  await contents.getByRole('button', { name: '๒.๒ ดูแลต่อเนื่อง' }).click();
  await expect(reader.getByRole('heading', { name: '๒.๒ ดูแลต่อเนื่อง' })).toBeInViewport();
  await expect(contents.getByRole('button', { name: '๒.๒ ดูแลต่อเนื่อง' })).toHaveAttribute('aria-current', 'location');
  await expect(reader.getByRole('combobox', { name: 'บท' })).toHaveValue('บทที่ ๒ สิ่งที่จะทำ');
  const file = await frame.downloaded(() => versions.choose('ฉบับแจก', 'ส่งออกเป็น Word'));
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
});

for (const theme of ['light', 'dark'] as const) {
  test(`form, timeline, picks and the panel before going back have no findings in the ${theme} theme`, async ({
    workbench,
  }) => {
    const { inspector, versions, page, frame, chapter } = workbench;
    const look = async (what: string) => {
      expect.soft(await axeFindings(page), `axe: ${what}`).toEqual([]);
      expect.soft(await smallTargets(page), `targets: ${what}`).toEqual([]);
    };
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (theme === 'dark') await frame.darkSwitch.click();
    await inspector.show('ฉบับ');
    await versions.seal();
    await chapter.caretAtEnd(LINE);
    await chapter.type(' ทุกบ้าน');
    await versions.startSaving();
    await versions.chooseMilestone('อื่น ๆ');
    await look('form of a milestone');
    await versions.seal('อื่น ๆ');
    await versions.choose('ร่างที่ ๑', 'กลับไปใช้ฉบับนี้');
    await expect(versions.restorePanel('ร่างที่ ๑')).toContainText('จะเปลี่ยน ๑ แห่ง');
    await look('panel before going back');
    await frame.goTo('ฉบับ');
    await versions.pick('ร่างปัจจุบัน');
    await versions.pick('ร่างที่ ๑');
    await expect(versions.picked).toContainText('“ร่างที่ ๑” กับ “ร่างปัจจุบัน”');
    await look('two picked');
  });
}
