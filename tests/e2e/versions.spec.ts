/** Named versions: kept, read as pages, gone back to. */
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
  await expect(frame.message('ร่างกลับเป็นฉบับ “ร่างที่ ๑” แล้ว')).toBeVisible();
  await frame.goTo('ร่าง');
  await expect(chapter.line(LINE)).toHaveText(LINE);

  await frame.goTo('ฉบับ');
  await versions.showSilent();
  await versions.open('เก็บอัตโนมัติ');
  await expect(versions.reader('เก็บอัตโนมัติ').getByText(`${LINE} แล้วเลิกปลูก`)).toBeVisible();
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

test('a version without a name is not saved, and the field says why', async ({ workbench }) => {
  await workbench.inspector.show('ฉบับ');
  await workbench.versions.save('   ');
  await expect(workbench.page.getByText('ใส่ชื่อฉบับก่อน')).toBeVisible();
  await expect(workbench.page.getByText('ยังไม่มีฉบับที่บันทึกไว้')).toBeVisible();
});
