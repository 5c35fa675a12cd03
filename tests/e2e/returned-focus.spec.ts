/** Where the keys are when a panel is closed by Esc, a plan is put away or a file is refused: where they were, or at the next thing. */
import { LettersPage } from './pages/letters-page.ts';
import { expect, test } from './support/app.ts';
import { AGENCY } from './support/sample-agency.ts';
import { SAMPLE_TITLE, samplePlan } from './support/sample-plan.ts';

const BROKEN = {
  name: 'แผนที่เสีย.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from('PK?'),
};

test.use({ plan: samplePlan() });

test('Esc in the panels of letters gives the keys back to what opened them', async ({ app, library }) => {
  const { page } = app;
  await library.title.waitFor();
  const letters = new LettersPage(page);
  await letters.frame.goTo('หนังสือ');
  const write = page.getByRole('button', { name: 'หนังสือใหม่' });
  await write.first().click();
  await expect(letters.newLetter.getByLabel('ชื่อหน่วยงาน', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(letters.newLetter).toBeHidden();
  await expect(write.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await letters.giveFirstAgency(AGENCY);
  await letters.begin('บันทึกข้อความ');

  const subject = letters.field('เรื่อง');
  await subject.fill('ขออนุมัติขุดลอกคลอง');
  await page.keyboard.press('Control+Shift+KeyS');
  await expect(letters.send.getByLabel('ใช้เลขอื่น')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(letters.send).toBeHidden();
  await expect(subject).toBeFocused();
  const ask = page.getByRole('button', { name: 'ออกเลข', exact: true });
  await ask.click();
  await expect(letters.send.getByLabel('ใช้เลขอื่น')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ask).toBeFocused();

  await letters.show('รายการหนังสือ');
  await write.click();
  await expect(letters.newLetter.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(write).toBeFocused();

  await letters.show('ทะเบียนรับ');
  const receive = page.getByRole('button', { name: 'ลงรับหนังสือ' });
  await receive.click();
  await expect(page.getByRole('form', { name: 'ลงรับหนังสือ' }).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(receive).toBeFocused();
});

test('a plan put in the bin by the right mouse button leaves the keys at the list', async ({ app, library }) => {
  const { page } = app;
  await library.create('แผนสอง', 'แผนเปล่า');
  await library.frame.goTo('คลัง');
  await library.plan('แผนสอง').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'ย้ายไปถังเก็บ' }).click();
  await expect(library.plan('แผนสอง')).toHaveCount(0);
  await expect(library.plan(SAMPLE_TITLE)).toBeFocused();
  await library.plan(SAMPLE_TITLE).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'ย้ายไปถังเก็บ' }).press('Enter');
  await expect(library.plan(SAMPLE_TITLE)).toHaveCount(0);
  await expect(page.getByRole('main').locator('button:focus')).toHaveCount(1);
});

test('a refused import leaves the list to be used; closing it, or a new plan, goes back to the button', async ({
  app,
  library,
}) => {
  const { page } = app;
  await library.title.waitFor();
  await library.choosing(BROKEN);
  const refused = page.getByRole('alert').filter({ hasText: 'นำเข้าแฟ้มนี้ไม่ได้' });
  await expect(refused).toBeVisible();
  await expect(library.plan(SAMPLE_TITLE)).toBeVisible();
  await refused.getByRole('button', { name: 'ปิด' }).click();
  await expect(refused).toBeHidden();
  await expect(page.getByRole('button', { name: 'นำเข้า' }).first()).toBeFocused();

  const begin = page.getByRole('button', { name: 'แผนใหม่' }).first();
  await begin.click();
  await expect(library.newPlan.getByRole('textbox', { name: 'ชื่อแผน' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(begin).toBeFocused();
});
