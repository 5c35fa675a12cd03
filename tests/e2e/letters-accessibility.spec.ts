/** The screens of the letters, in both themes: nothing serious by axe, targets of 24 pixels, focus that is seen. */
import type { Page } from '@playwright/test';
import { docx } from '../support/word-file.ts';
import { LettersPage } from './pages/letters-page.ts';
import { axeFindings, smallTargets, tabStops } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';

test.describe.configure({ timeout: 240_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The screens of the letters and their states, from the first agency to a letter that was sent. */
async function walk(page: Page, at: (screen: string) => Promise<void>): Promise<void> {
  const letters = new LettersPage(page);
  await letters.frame.goTo('หนังสือ');
  await page.getByRole('button', { name: 'หนังสือใหม่' }).first().click();
  await letters.newLetter.waitFor();
  await at('first agency');
  await letters.giveFirstAgency({
    name: 'สำนักงานตลาดสมมติ',
    code: 'ตล ๐๑๐๑',
    address: '๑ ถนนตลาด',
    phone: '0 2000 0100',
    signatory: 'นางสาวค้าขาย ใจดี',
    position: 'ผู้อำนวยการ',
  });
  await letters.newLetter.getByRole('radio').first().waitFor();
  await at('new letter');
  await letters.begin('หนังสือเสนอคณะรัฐมนตรี');
  await letters.pages.getByText('ตล ๐๑๐๑').first().waitFor();
  await at('letter');
  await letters.askForNumber();
  await at('letter, number');
  await letters.show('รายการหนังสือ');
  await letters.row('เลขาธิการคณะรัฐมนตรี').waitFor();
  await at('letters');
  await letters.show('ทะเบียนส่ง');
  await page.getByRole('heading', { name: 'ทะเบียนส่ง' }).waitFor();
  await at('outgoing register');
  await letters.show('ทะเบียนรับ');
  await letters.receive({ from: 'กรมสมมติ', number: 'กส ๐๑๐๑/๑', date: '1/2/2569', subject: 'ขอความเห็น' });
  await letters.register('ทะเบียนรับ').waitFor();
  await at('incoming register');
  await letters.show('ตรวจแฟ้ม Word');
  await at('check');
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const paragraph = '<w:p><w:r><w:t>เรื่อง  ขอส่งแผน</w:t></w:r></w:p>';
  await letters.check({ name: 'หนังสือ.docx', mimeType, buffer: Buffer.from(docx(paragraph)) });
  await page.getByRole('button', { name: /^แก้ที่เลือก/ }).waitFor();
  await at('check, findings');
  await letters.frame.goTo('ตั้งค่า');
  await page.getByRole('link', { name: 'จัดการหน่วยงานและตารางคำขึ้นต้น' }).click();
  await page.getByRole('region', { name: 'คำขึ้นต้น คำลงท้าย และสรรพนาม' }).waitFor();
  await at('agencies');
}

for (const theme of ['light', 'dark'] as const) {
  test(`no screen of the letters has serious findings or small targets in the ${theme} theme`, async ({
    app,
    library,
  }) => {
    if (theme === 'dark') await library.frame.darkSwitch.click();
    await walk(app.page, async (screen) => {
      expect.soft(await axeFindings(app.page), `axe: ${screen}`).toEqual([]);
      expect.soft(await smallTargets(app.page), `targets: ${screen}`).toEqual([]);
    });
  });
}

test('every stop of Tab is seen, on each screen of the letters', async ({ app, library }) => {
  await library.title.waitFor();
  await walk(app.page, async (screen) => {
    const { stops, unseen } = await tabStops(app.page);
    expect.soft(stops, screen).toBeGreaterThan(5);
    expect.soft(unseen, `focus: ${screen}`).toEqual([]);
  });
});
