/** Text that a PDF file tore: pasted and imported, repaired, and refused. */
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

const LINE = 'ชาวบ้านริมคลองปลูกผักกินเอง';
const TORN = 'ส านักงานที ่ดินก ำหนดเขต';
const WHOLE = 'สำนักงานที่ดินกำหนดเขต';

test.describe('a paste', () => {
  test.use({ plan: samplePlan() });

  test('is repaired with a word about it; one undo gives it as it came, the next takes it away', async ({
    workbench: { chapter, page, undo },
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chapter.caretAtEnd(LINE);
    await page.evaluate((text) => navigator.clipboard.writeText(text), ` ${TORN}`);
    await chapter.press('Control+KeyV');
    await chapter.type(' แล้ว');
    await expect.poll(() => chapter.lines()).toContain(`${LINE} ${WHOLE} แล้ว`);
    await expect(page.getByText('ซ่อมข้อความที่มาจาก PDF ๓ แห่ง')).toBeVisible();
    await undo();
    await expect.poll(() => chapter.lines()).toContain(`${LINE} ${WHOLE}`);
    await undo();
    await expect.poll(() => chapter.lines()).toContain(`${LINE} ${TORN}`);
    await undo();
    await expect.poll(() => chapter.lines()).toContain(LINE);
  });

  test('of a page with marks is put back as it came by one press, with what was typed since kept', async ({
    workbench,
  }) => {
    const { chapter, page } = workbench;
    await chapter.caretAtEnd(LINE);
    await chapter.press('Enter');
    await chapter.paste({ plain: 'x', html: '<p><b>ส</b> านัก</p><p>ผ\uF719 \uF70B ใหญ่</p>' });
    await expect.poll(() => chapter.lines()).toEqual(expect.arrayContaining(['สำนัก', 'ผู้ ใหญ่']));
    await chapter.type('บ้าน');
    await page.getByRole('button', { name: 'เลิกซ่อม' }).click();
    await expect.poll(() => chapter.lines()).toEqual(expect.arrayContaining(['ส านัก', 'ผ\uF719 \uF70B ใหญ่บ้าน']));
    await chapter.type('ลี');
    await expect.poll(() => chapter.lines()).toContain('ผ\uF719 \uF70B ใหญ่บ้านลี');
    await workbench.undo();
    await workbench.undo();
    await expect.poll(() => chapter.lines()).toEqual(expect.arrayContaining(['สำนัก', 'ผู้ ใหญ่บ้าน']));
  });

  test('that is right is left without a word', async ({ workbench: { chapter, page } }) => {
    await chapter.caretAtEnd(LINE);
    await chapter.paste({ plain: ' สระ า ไม้เอก ่ น้ำ' });
    await expect.poll(() => chapter.lines()).toContain(`${LINE} สระ า ไม้เอก ่ น้ำ`);
    await expect(page.getByRole('button', { name: 'เลิกซ่อม' })).toBeHidden();
  });
});

test('an imported text is repaired and says where, unless a person says not to', async ({ library }) => {
  const panel = await library.import({
    name: 'torn.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('แผนจัดการน ้าของต าบล\n\nบทที่ ๑ บทน า\nคลองตื้นเขินท ่วมทุกปี\n'),
  });
  await expect(panel.title).toHaveValue('แผนจัดการน้ำของตำบล');
  await expect(panel.notices).toContainText('สระอำที่แยกหรือหาย ๓ แห่ง (บรรทัด ๑, ๑, ๓)');
  await expect(panel.outline).toContainText('บทนำ');
  await panel.repair.uncheck();
  await expect(panel.title).toHaveValue('แผนจัดการน ้าของต าบล');
  await expect(panel.notices).not.toContainText('สระอำ');
  await panel.repair.check();
  await expect(panel.outline).toContainText('บทนำ');
  const workbench = await panel.commit();
  await expect.poll(() => workbench.chapter.lines()).toEqual(['บทที่ ๑ บทนำ', 'คลองตื้นเขินท่วมทุกปี']);
});
