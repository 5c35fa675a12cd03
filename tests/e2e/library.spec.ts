/** The library screen: begin, find, name, copy and put away plans. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LibraryPage } from './pages/library-page.ts';
import { expect, test } from './support/app.ts';
import { runCli } from './support/shell-process.ts';

test('an empty library says how to begin', async ({ library }) => {
  await expect(library.page.getByText('ยังไม่มีแผนในคลัง')).toBeVisible();
  await library.startNewPlan();
  await library.newPlan.getByRole('button', { name: 'สร้างแผน' }).click();
  await expect(library.newPlan).toContainText('ใส่ชื่อแผนก่อน');
});

for (const [template, chapter] of [
  ['แผนปฏิบัติการ', 'บทสรุปผู้บริหาร'],
  ['แผนพัฒนา', 'บทที่ ๑'],
  ['แผนแม่บท', 'บทที่ ๑'],
  ['แผนเปล่า', 'บทที่ ๑'],
] as const) {
  test(`a new plan of the kind ${template} has its chapters and advice`, async ({ library }) => {
    const workbench = await library.create(`ทดลอง${template}`, template);
    expect((await workbench.outline.rows()).some((row) => row.includes(chapter))).toBe(true);
    await expect(workbench.frame.saveState).toContainText(/^บันทึกแล้ว/);
    await workbench.frame.goTo('คลัง');
    await expect(library.plan(`ทดลอง${template}`)).toBeVisible();
  });
}

test('plans are renamed, copied, put in the bin and brought back', async ({ library }) => {
  const workbench = await library.create('แผนปลูกอ้อย', 'แผนเปล่า');
  await workbench.frame.goTo('คลัง');
  await library.rename('แผนปลูกอ้อย', 'แผนปลูกมันสำปะหลัง');
  await expect(library.plan('แผนปลูกมันสำปะหลัง')).toBeVisible();
  await library.choose('แผนปลูกมันสำปะหลัง', 'ทำสำเนา');
  await expect(library.plan('แผนปลูกมันสำปะหลัง (สำเนา)')).toBeVisible();

  await library.choose('แผนปลูกมันสำปะหลัง', 'ย้ายไปถังเก็บ');
  await expect(library.plan('แผนปลูกมันสำปะหลัง')).toBeHidden();
  await library.frame.message('ไปถังเก็บแล้ว').getByRole('button', { name: 'เลิกทำ' }).click();
  await expect(library.plan('แผนปลูกมันสำปะหลัง')).toBeVisible();

  await library.choose('แผนปลูกมันสำปะหลัง (สำเนา)', 'ย้ายไปถังเก็บ');
  await expect(library.plan('แผนปลูกมันสำปะหลัง (สำเนา)')).toBeHidden();
  await library.goToBin();
  await library.choose('แผนปลูกมันสำปะหลัง (สำเนา)', 'นำกลับ');
  await expect(library.page.getByText('ถังเก็บว่าง')).toBeVisible();
  await library.leaveBin();
  await expect.poll(() => library.titles()).toHaveLength(2);
});

test('a message that could undo a removal goes when its plan is closed', async ({ library }) => {
  const first = await library.create('แผนแรก', 'แผนเปล่า');
  await first.outline.stand('บทที่ ๑');
  await first.page.keyboard.press('Delete');
  const message = first.frame.message('ลบ “บทที่ ๑');
  await expect(message).toBeVisible();
  await first.frame.goTo('คลัง');
  await expect(message).toBeVisible();
  await library.create('แผนที่สอง', 'แผนเปล่า');
  await expect(message).toBeHidden({ timeout: 2000 });
});

test('after a plan was put in the bin the keys are at the next one', async ({ library }) => {
  for (const title of ['แผนหนึ่ง', 'แผนสอง', 'แผนสาม']) {
    const workbench = await library.create(title, 'แผนเปล่า');
    await workbench.frame.goTo('คลัง');
    await expect(library.plan(title)).toBeVisible();
  }
  await expect.poll(() => library.titles()).toEqual(['แผนสาม', 'แผนสอง', 'แผนหนึ่ง']);
  await library.choose('แผนสอง', 'ย้ายไปถังเก็บ');
  await expect(library.plan('แผนหนึ่ง')).toBeFocused();
  await library.choose('แผนหนึ่ง', 'ย้ายไปถังเก็บ');
  await expect(library.plan('แผนสาม')).toBeFocused();
  await library.choose('แผนสาม', 'ย้ายไปถังเก็บ');
  await expect(library.page.getByRole('button', { name: 'แผนใหม่' }).last()).toBeFocused();

  await library.goToBin();
  await library.choose('แผนสอง', 'นำกลับ');
  await expect(library.page.getByRole('button', { name: 'คำสั่งของ แผนหนึ่ง' })).toBeFocused();
});

test('a renamed plan keeps its name in the workbench', async ({ library }) => {
  const workbench = await library.create('แผนเลี้ยงไก่', 'แผนเปล่า');
  await workbench.frame.goTo('คลัง');
  await library.rename('แผนเลี้ยงไก่', 'แผนเลี้ยงเป็ด');
  const again = await library.open('แผนเลี้ยงเป็ด');
  await expect(again.inspector.field('ชื่อแผน')).toHaveValue('แผนเลี้ยงเป็ด');
});

test('search finds plans by their words in either digits, and says when there is none', async ({ library }) => {
  for (const title of ['แผนน้ำ ระยะ ๕ ปี', 'แผนไฟฟ้า']) {
    const workbench = await library.create(title, 'แผนเปล่า');
    await workbench.frame.goTo('คลัง');
    await expect(library.plan(title)).toBeVisible();
  }
  await library.search.fill('ระยะ 5');
  await expect.poll(() => library.titles()).toEqual(['แผนน้ำ ระยะ ๕ ปี']);
  await library.search.fill('ถนน');
  await expect(library.page.getByText('ไม่มีแผนที่ตรงกับ “ถนน”')).toBeVisible();
  await library.search.press('Escape');
  await expect.poll(() => library.titles()).toHaveLength(2);
});

test('a library that was damaged is brought back from its last good backup where it is missed', async ({
  app,
  library,
}) => {
  const workbench = await library.create('แผนที่เกือบหาย', 'แผนเปล่า');
  await expect(workbench.frame.saveState).toContainText(/^บันทึกแล้ว/);
  await app.close();
  runCli(app.library, 'library', 'backup');
  writeFileSync(join(app.library, 'library.sqlite'), 'ไม่ใช่ฐานข้อมูล'.repeat(500));
  await expect(app.startAgain()).rejects.toThrow(/library-damaged-/);

  const again = new LibraryPage(await app.startAgain());
  const offer = again.page.getByRole('status').filter({ hasText: 'คลังนี้ว่าง แต่มีแผนในสำเนาสำรอง' });
  await expect(offer).toContainText('มี ๑ แผน');
  await expect(offer).toContainText('library-damaged-');
  await offer.getByRole('button', { name: 'กู้คืนสำเนานี้' }).click();
  await expect(again.plan('แผนที่เกือบหาย')).toBeVisible();
  await expect(offer).toBeHidden();
});
