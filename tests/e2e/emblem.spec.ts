/** The agency's emblem: an SVG file is drawn as a picture too, so that letters show it in programs that read no SVG. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { readEmblem } from '../../electron/services/emblem-file.ts';
import { SVG_EMBLEM } from '../support/emblems.ts';
import { LettersPage } from './pages/letters-page.ts';
import { expect, test } from './support/app.ts';
import { AGENCY } from './support/sample-agency.ts';

test('an SVG emblem stands in a letter as it is and as a PNG picture of its proportions', async ({ app, library }) => {
  await library.title.waitFor();
  const { page } = app;
  const letters = new LettersPage(page);
  await letters.frame.goTo('หนังสือ');
  await page.getByRole('button', { name: 'หนังสือใหม่' }).first().click();
  await letters.giveFirstAgency(AGENCY);
  await letters.frame.goTo('ตั้งค่า');
  await page.getByRole('link', { name: 'จัดการหน่วยงานและตารางคำขึ้นต้น' }).click();
  const file = { name: 'ตรา.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG_EMBLEM) };
  await page.getByLabel('เลือกแฟ้มตรา').setInputFiles(file);
  await expect(page.getByRole('img', { name: 'ตราของ สำนักงานคลองบางใส' })).toBeVisible();

  await letters.frame.goTo('หนังสือ');
  await letters.write('บันทึกข้อความ');
  await expect(letters.pages).toContainText('บันทึกข้อความ');
  const emblem = letters.pages.locator('section img');
  await expect(emblem).toBeVisible();
  const [picture, paper] = [await emblem.boundingBox(), await letters.pages.locator('section').first().boundingBox()];
  const millimetre = paper!.width / 210;
  expect((picture!.x - paper!.x) / millimetre, 'at the left margin').toBeCloseTo(30, 0);
  expect((picture!.y - paper!.y) / millimetre, '1.5 cm from the edge').toBeCloseTo(15, 0);
  await expect(page.getByText('ตราเป็นภาพ SVG เพียงอย่างเดียว')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('main').getByRole('button', { name: 'บันทึกหนังสือเป็นแฟ้ม Word' }).click();
  const parts = unzipSync(readFileSync(await (await download).path()));
  const { mediaType, width, height } = readEmblem(parts['word/media/emblem.png']!, 'emblem.png');
  expect(mediaType).toBe('image/png');
  expect(height).toBe(1000);
  expect(width / height).toBeCloseTo(300 / 400, 2);
  expect(Buffer.from(parts['word/media/emblem.svg']!).toString()).toBe(SVG_EMBLEM);
});
