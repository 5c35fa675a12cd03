/** Secretaries: from a milestone to a letter with its number, its register, what comes in, and the check of any Word file. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { docx } from '../support/word-file.ts';
import { LettersPage } from './pages/letters-page.ts';
import { expect, test } from './support/app.ts';
import { AGENCY } from './support/sample-agency.ts';
import { SAMPLE_TITLE, samplePlan } from './support/sample-plan.ts';

const SUBJECT = `ขอส่ง (ร่าง) ${SAMPLE_TITLE}`;

// Whole paths of work, some of them by single keys.
test.describe.configure({ timeout: 150_000 });
test.use({ plan: samplePlan() });

test('a secretary takes a sealed version to a numbered letter', async ({ workbench, app }) => {
  const { versions, inspector } = workbench;
  await inspector.show('ฉบับ');
  await versions.seal('ฉบับเสนอคณะรัฐมนตรี');
  await versions.choose('ฉบับเสนอคณะรัฐมนตรี', 'ทำหนังสือจากฉบับนี้');
  const letters = new LettersPage(app.page);
  await letters.giveFirstAgency(AGENCY);
  await letters.begin('หนังสือภายนอก');

  await expect(letters.field('เรื่อง'), 'the plan fills the subject').toHaveValue(SUBJECT);
  await expect(letters.origin('subject')).toHaveText('จากแผน');
  await expect(letters.pages, 'the page is that of the file').toContainText(SUBJECT);
  await expect(letters.findings('ส่วนราชการเจ้าของหนังสือ'), 'the empty place is told').toContainText('ยังไม่มีแฟ้มตราครุฑ');

  await letters.field('เรื่อง').fill('ขอส่งแผนคลอง');
  await expect(letters.pages).toContainText('ขอส่งแผนคลอง');
  await expect(letters.origin('subject'), 'both are shown').toContainText(SUBJECT);
  await letters.form.getByRole('button', { name: 'ใช้ค่าเดิมของ เรื่อง' }).click();
  await expect(letters.field('เรื่อง')).toHaveValue(SUBJECT);

  await letters.askForNumber();
  await expect(letters.send).toContainText('ยังออกเลขไม่ได้');
  await expect(letters.confirm()).toBeDisabled();
  await letters.send.getByRole('button', { name: 'ลงวันที่วันนี้' }).click();
  await letters.field('คำขึ้นต้นและผู้รับ').fill('อธิบดีกรมคลอง  สมมติ');
  await letters.findings('คำขึ้นต้นและผู้รับ').getByRole('button', { name: 'แก้ให้' }).click();
  await expect(letters.field('คำขึ้นต้นและผู้รับ')).toHaveValue('อธิบดีกรมคลอง สมมติ');
  await letters.confirm().click();

  await expect(letters.fact('เลขที่')).toHaveText('คบ ๐๑๐๒/๑');
  await expect(letters.fact('ฉบับของแผน')).toHaveText('เปิดฉบับที่ส่ง');
  await expect(letters.pages).toContainText('คบ ๐๑๐๒/๑');
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('main').getByRole('button', { name: 'บันทึกแฟ้ม Word' }).click();
  const words = strFromU8(unzipSync(readFileSync(await (await download).path()))['word/document.xml'] as Uint8Array);
  expect(words).toContain('คบ ๐๑๐๒/๑');

  await letters.show('ทะเบียนส่ง');
  await expect(letters.register('ทะเบียนส่ง').getByRole('row', { name: /คบ ๐๑๐๒\/๑/ })).toContainText(SUBJECT);
  const csv = await letters.saveCsv();
  expect(readFileSync(await csv.path(), 'utf8')).toContain(SUBJECT);
  await letters.show('รายการหนังสือ');
  await expect(letters.row(SUBJECT)).toContainText('คบ ๐๑๐๒/๑');
});

test('a letter is begun, written and numbered by keys alone, a number that is taken is told', async ({
  app,
  library,
}) => {
  await library.title.waitFor();
  const { page } = app;
  const letters = new LettersPage(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Alt+Digit5', 'Control+Alt+KeyL');
  await expect(letters.newLetter.getByLabel('ชื่อหน่วยงาน', { exact: true })).toBeFocused();
  await page.keyboard.type(AGENCY.name);
  await press('Tab', 'Tab');
  await page.keyboard.type(AGENCY.code);
  await press('Tab');
  await page.keyboard.type(AGENCY.address);
  await press('Tab', 'Tab');
  await page.keyboard.type(AGENCY.phone);
  await press('Tab');
  await page.keyboard.type(AGENCY.signatory);
  await press('Tab');
  await page.keyboard.type(AGENCY.position);
  await press('Enter');
  const kinds = letters.newLetter.getByRole('radio');
  await expect(kinds.first()).toBeFocused();
  await press('ArrowDown');
  await expect(letters.newLetter.getByRole('radio', { name: /^บันทึกข้อความ/ })).toBeChecked();
  await press('Tab', 'Tab', 'Tab', 'Enter');
  await letters.form.waitFor();

  /** Goes to the next field something is missing in. */
  const next = async (field: string) => {
    for (let step = 0; step < 12; step++) {
      await press('Control+Alt+KeyE');
      const at = await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));
      if (at === field) return;
    }
    throw new Error(`nothing is missing in ${field}`);
  };
  await next('date');
  await page.keyboard.type('๒๑ พ.ย. ๒๕๖๙');
  await next('subject');
  await page.keyboard.type('ขออนุมัติขุดลอกคลอง');
  await next('addressee');
  await page.keyboard.type('ผู้อำนวยการสำนักงานคลองบางใส');
  await next('cause');
  await page.keyboard.type('ด้วยคลองตื้นเขิน');
  await press('Tab');
  await expect(letters.body('ภาคความประสงค์')).toBeFocused();
  await page.keyboard.type('จึงขอ');
  await press('Enter', 'Tab');
  await page.keyboard.type('ขุดลอก');
  await press('Enter');
  await page.keyboard.type('ปลูกหญ้าแฝก');
  await expect(letters.body('ภาคความประสงค์').locator('[data-label="๒."]')).toHaveText('ปลูกหญ้าแฝก');
  await expect(letters.pages).toContainText('ปลูกหญ้าแฝก');
  await press('Control+KeyZ');
  await expect(letters.body('ภาคความประสงค์')).not.toContainText('แฝก');
  await press('Control+KeyY');
  await expect(letters.body('ภาคความประสงค์')).toContainText('ปลูกหญ้าแฝก');
  await expect(letters.frame.saveState).toContainText('บันทึกแล้ว');

  await press('Control+Shift+KeyS');
  await expect(letters.send.getByLabel('ใช้เลขอื่น')).toBeFocused();
  await page.keyboard.type('๕');
  await press('Enter');
  await expect(letters.fact('เลขที่')).toHaveText('คบ ๐๑๐๒/๕');

  await app.page.getByRole('main').getByRole('button', { name: 'แก้ไขโดยออกฉบับใหม่' }).click();
  await letters.form.waitFor();
  await press('Control+Shift+KeyS');
  await page.keyboard.type('5');
  await press('Enter');
  await expect(letters.frame.message(/คบ ๐๑๐๒\/๕ ถูกใช้แล้ว/)).toBeVisible();
  await letters.send.getByLabel('ใช้เลขอื่น').fill('');
  await press('Enter');
  await expect(letters.fact('เลขที่')).toHaveText('คบ ๐๑๐๒/๖');

  await letters.show('ทะเบียนส่ง');
  const gap = letters.register('ทะเบียนส่ง').getByRole('row', { name: /๑ – ๔/ });
  await expect(gap).toContainText('ยังไม่ได้ระบุเหตุผล');
  await gap.getByRole('button', { name: /ระบุเหตุผล/ }).click();
  await page.keyboard.type('ออกด้วยสมุดทะเบียนเดิม');
  await press('Enter');
  await expect(letters.register('ทะเบียนส่ง').getByRole('row', { name: /ออกด้วยสมุดทะเบียนเดิม/ })).toHaveCount(4);
});

test('a letter that came in is answered without typing it again', async ({ app, library }) => {
  await library.title.waitFor();
  const letters = new LettersPage(app.page);
  await letters.frame.goTo('หนังสือ');
  await app.page.getByRole('button', { name: 'หนังสือใหม่' }).first().click();
  await letters.giveFirstAgency(AGENCY);
  await letters.show('ทะเบียนรับ');
  const subject = 'ขอความเห็นต่อร่างแผนระบายน้ำ';
  await letters.receive({ from: 'กรมคลองสมมติ', number: 'คส ๐๔๐๑/ว ๖๓', date: '19/7/2569', subject });
  await expect(letters.register('ทะเบียนรับ').getByRole('row', { name: /กรมคลองสมมติ/ })).toContainText('๑๙ ก.ค. ๒๕๖๙');
  await letters.answer('๑', 'หนังสือให้ความเห็น');
  await expect(letters.field('เรื่อง')).toHaveValue(subject);
  await expect(letters.origin('subject')).toHaveText('จากหนังสือที่อ้างถึง');
  await expect(letters.body('ภาคเหตุ')).toContainText('กรมคลองสมมติ');
  await expect(letters.pages).toContainText('คส ๐๔๐๑/ว ๖๓ ลงวันที่ ๑๙ กรกฎาคม ๒๕๖๙');
});

test('what was typed last is there after the app is gone, and comes back from the bin', async ({ app, library }) => {
  await library.title.waitFor();
  const letters = new LettersPage(app.page);
  await letters.frame.goTo('หนังสือ');
  await app.page.getByRole('button', { name: 'หนังสือใหม่' }).first().click();
  await letters.giveFirstAgency(AGENCY);
  await letters.begin('หนังสือเวียน');
  await letters.field('เรื่อง').fill('แจ้งวันลอกคลอง');
  await letters.body('ภาคเหตุ').click();
  await app.page.keyboard.type('ด้วยถึงกำหนดลอกคลอง');
  await expect(letters.frame.saveState).toContainText('บันทึกแล้ว');
  await app.kill();
  const again = new LettersPage(await app.startAgain());
  await again.frame.goTo('หนังสือ');
  await again.row('แจ้งวันลอกคลอง').getByRole('link').click();
  await expect(again.body('ภาคเหตุ')).toHaveText('ด้วยถึงกำหนดลอกคลอง');
  await again.show('รายการหนังสือ');
  await again.row('แจ้งวันลอกคลอง').getByRole('button').click();
  await again.page.getByRole('menuitem', { name: 'ย้ายไปถังเก็บ' }).click();
  await expect(again.row('แจ้งวันลอกคลอง')).toBeHidden();
  await again.frame.message(/ย้าย/).getByRole('button', { name: 'เลิกทำ' }).click();
  await expect(again.row('แจ้งวันลอกคลอง')).toBeVisible();
});

test('a Word file is checked, and repaired where no thought is needed', async ({ app, library }) => {
  await library.title.waitFor();
  const letters = new LettersPage(app.page);
  await letters.frame.goTo('หนังสือ');
  await letters.show('ตรวจแฟ้ม Word');
  const line = (words: string) =>
    `<w:p><w:r><w:rPr><w:rFonts w:ascii="Cordia New" w:hAnsi="Cordia New" w:cs="Cordia New"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const body = [
    line('ที่ คบ 0102/7'),
    line('เรื่อง  ขอส่งแผน'),
    line('เรียน อธิบดีกรมคลองสมมติ'),
    line('ด้วยคลองตื้นเขิน'),
    line('จึงเรียนมาเพื่อโปรดพิจารณา'),
    line('ขอแสดงความนับถืออย่างยิ่ง'),
    '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>',
  ].join('');
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await letters.check({ name: 'เดิม.docx', mimeType, buffer: Buffer.from(docx(body)) });
  await expect(letters.rule('ขนาดกระดาษ')).toContainText('ตามระเบียบ');
  await expect(letters.rule('ส่วนที่ขาด')).toContainText('แก้เองใน Word');
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: /^แก้ที่เลือก/ }).click();
  const repaired = readFileSync(await (await download).path());
  expect(strFromU8(unzipSync(repaired)['word/document.xml'] as Uint8Array)).not.toContain('Cordia');
  await letters.check({ name: 'ใหม่.docx', mimeType, buffer: repaired });
  await expect(letters.rule('ส่วนที่ขาด')).toBeVisible();
  await expect(letters.rule('ขนาดกระดาษ')).toBeHidden();
  await expect(letters.rule('คำขึ้นต้นกับคำลงท้าย')).toBeHidden();

  await letters.check({ name: 'พัง.docx', mimeType, buffer: Buffer.from('ไม่ใช่แฟ้ม Word') });
  await expect(app.page.getByRole('alert').filter({ hasText: 'ตรวจแฟ้ม พัง.docx ไม่ได้' })).toBeVisible();
});
