/** The letter's page and what stands around it: paper and print, days from a calendar, dropped files, other windows, parting. */
import { docx } from '../support/word-file.ts';
import { LettersPage } from './pages/letters-page.ts';
import { expect, test } from './support/app.ts';
import { AGENCY } from './support/sample-agency.ts';

test.describe.configure({ timeout: 150_000 });

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The letters, with an agency there. */
async function lettersOf(page: LettersPage['page']): Promise<LettersPage> {
  const letters = new LettersPage(page);
  await letters.frame.goTo('หนังสือ');
  await page.getByRole('button', { name: 'หนังสือใหม่' }).first().click();
  await letters.giveFirstAgency(AGENCY);
  await letters.newLetter.getByRole('radio').first().waitFor();
  return letters;
}

test('the page stays on its place and size while it follows what is typed', async ({ app, library }) => {
  await library.title.waitFor();
  const { page } = app;
  const letters = await lettersOf(page);
  await letters.begin('หนังสือภายนอก');
  await expect(letters.pages).toContainText('คบ ๐๑๐๒');
  await page.evaluate(() => {
    const paper = document.querySelector('[data-testid="letter-pages"]') as HTMLElement;
    const seen = { empty: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (paper.childElementCount === 0) seen.empty += 1;
    }).observe(paper, { childList: true });
  });
  const desk = page.getByRole('region', { name: 'หน้ากระดาษของหนังสือ' });
  const width = async () => (await letters.pages.locator('section').first().boundingBox())?.width ?? 0;
  const fitted = await width();
  await page.getByRole('button', { name: 'ขยายหน้ากระดาษ' }).click();
  await expect.poll(width).toBeGreaterThan(fitted);
  await desk.evaluate((element) => {
    element.scrollTop = 300;
  });
  await letters.field('เรื่อง').fill('ขอส่งแผนคลอง');
  await expect(letters.pages).toContainText('ขอส่งแผนคลอง');
  expect(await desk.evaluate((element) => element.scrollTop)).toBe(300);
  expect(await page.evaluate(() => (window as unknown as { seen: { empty: number } }).seen.empty)).toBe(0);
  await page.getByRole('button', { name: /กว้างพอดีช่อง/ }).click();
  await expect.poll(width).toBe(fitted);
});

test('only the letter is printed, on A4', async ({ app, library }) => {
  await library.title.waitFor();
  const { page } = app;
  const letters = await lettersOf(page);
  await letters.begin('หนังสือภายนอก');
  await expect(letters.pages).toContainText('คบ ๐๑๐๒');
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole('button', { name: 'พิมพ์หนังสือ' }).first().click();
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('[data-printed]');
  await expect(printed.getByText('คบ ๐๑๐๒/')).toBeVisible();
  await expect(page.getByRole('main')).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(printed).toHaveCount(0);
  await expect(letters.form).toBeVisible();
});

test('a day is chosen from the calendar by the mouse and by keys; Esc closes the calendar alone', async ({
  app,
  library,
}) => {
  await library.title.waitFor();
  const { page } = app;
  const letters = await lettersOf(page);
  await letters.show('ทะเบียนรับ');
  await page.getByRole('button', { name: 'ลงรับหนังสือ' }).first().click();
  const form = page.getByRole('form', { name: 'ลงรับหนังสือ' });
  const day = form.getByLabel('ลงวันที่');
  await day.fill('28/2/2569');
  await day.press('Alt+ArrowDown');
  const calendar = page.getByRole('dialog', { name: 'เลือกจากปฏิทิน' });
  await expect(calendar.getByRole('button', { name: '๒๘ ก.พ. ๒๕๖๙', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(calendar.getByRole('button', { name: '๑ มี.ค. ๒๕๖๙', exact: true })).toBeFocused();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect(calendar).toBeHidden();
  await expect(day).toHaveValue('๑ เม.ย. ๒๕๖๙');

  await form.getByRole('button', { name: 'เลือกจากปฏิทิน' }).first().click();
  await calendar.getByRole('button', { name: 'เดือนก่อน' }).click();
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(form, 'only the innermost closes').toBeVisible();
  await expect(day).toHaveValue('๑ เม.ย. ๒๕๖๙');
  await form.getByRole('combobox', { name: 'ชั้นความเร็ว' }).click();
  await expect(page.getByRole('option', { name: 'ด่วนที่สุด' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: 'ด่วนที่สุด' })).toBeHidden();
  await expect(form, 'only the list closes').toBeVisible();
  await form.getByRole('button', { name: 'เลือกจากปฏิทิน' }).first().click();
  await calendar.getByRole('button', { name: '๙ เม.ย. ๒๕๖๙', exact: true }).click();
  await expect(day).toHaveValue('๙ เม.ย. ๒๕๖๙');
});

test('a Word file dropped on the check is checked, another file is refused', async ({ app, library }) => {
  await library.title.waitFor();
  const letters = new LettersPage(app.page);
  await letters.frame.goTo('หนังสือ');
  await letters.show('ตรวจแฟ้ม Word');
  const body = '<w:p><w:r><w:t>เรื่อง  ขอส่งแผน</w:t></w:r></w:p>';
  await letters.drop({ name: 'แผน.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  await expect(letters.frame.message('เลือกแฟ้ม Word (.docx)')).toBeVisible();
  await letters.drop({ name: 'หนังสือ.docx', mimeType: WORD, buffer: Buffer.from(docx(body)) });
  await expect(letters.rule('ส่วนที่ขาด')).toBeVisible();
  await letters.drop({ name: 'อีกฉบับ.docx', mimeType: WORD, buffer: Buffer.from(docx(body)) });
  await expect(app.page.getByRole('region', { name: 'อีกฉบับ.docx' })).toBeVisible();
});

test('nothing typed is lost: another screen, a reload, another window with the same letter', async ({
  app,
  library,
}) => {
  await library.title.waitFor();
  const { page } = app;
  const letters = await lettersOf(page);
  await letters.begin('หนังสือเวียน');
  const address = page.url();
  await letters.body('ภาคเหตุ').click();
  await page.keyboard.type('ด้วยถึงกำหนดลอกคลอง');
  await page.keyboard.press('Alt+Digit1');
  await library.title.waitFor();
  await page.goBack();
  await expect(letters.body('ภาคเหตุ')).toContainText('ด้วยถึงกำหนดลอกคลอง');
  await letters.field('วัน เดือน ปี').click();
  await page.keyboard.type('๑ ธ.ค. ๒๕๖๙');
  await page.reload();
  await expect(letters.field('วัน เดือน ปี')).toHaveValue('๑ ธ.ค. ๒๕๖๙');
  await expect(letters.frame.saveState).toContainText('บันทึกแล้ว');

  const second = await page.context().newPage();
  await second.goto(address);
  const there = new LettersPage(second);
  await there.field('เรื่อง').fill('แจ้งวันลอกคลอง');
  await expect(there.frame.saveState).toContainText('บันทึกแล้ว');
  await expect(letters.field('เรื่อง'), 'the first window follows').toHaveValue('แจ้งวันลอกคลอง');
  app.witness.expectLostConnections();
  await second.context().setOffline(true);
  await there.field('เรื่อง').fill('แจ้งวันลอกคลอง ฉบับที่สอง');
  await second.context().setOffline(false);
  await expect(there.field('เรื่อง')).toHaveValue('แจ้งวันลอกคลอง ฉบับที่สอง');
  await second.close();
});

test('a form that is half filled waits for its author: on another screen and through a reload', async ({
  app,
  library,
}) => {
  await library.title.waitFor();
  const { page } = app;
  const letters = await lettersOf(page);
  await letters.show('ทะเบียนรับ');
  await page.getByRole('button', { name: 'ลงรับหนังสือ' }).first().click();
  const form = page.getByRole('form', { name: 'ลงรับหนังสือ' });
  await form.getByLabel('จาก', { exact: true }).fill('กรมคลองสมมติ');
  await letters.show('ทะเบียนส่ง');
  await page.getByRole('heading', { name: 'ทะเบียนส่ง' }).waitFor();
  await letters.show('ทะเบียนรับ');
  await expect(form.getByLabel('จาก', { exact: true })).toHaveValue('กรมคลองสมมติ');
  await page.reload();
  await expect(form.getByLabel('จาก', { exact: true })).toHaveValue('กรมคลองสมมติ');
  await form.getByRole('button', { name: 'ยกเลิก' }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'ทะเบียนรับ' }).waitFor();
  await expect(form).toHaveCount(0);
});
