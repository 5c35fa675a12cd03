/** Profiles of agencies: what is typed is kept whatever comes between, what is removed comes back, emblems are chosen or dropped. */
import { pngOf, SVG_EMBLEM } from '../support/emblems.ts';
import { AgenciesPage } from './pages/agencies-page.ts';
import { LettersPage } from './pages/letters-page.ts';
import { expect, test } from './support/app.ts';
import { dropFile } from './support/drop-file.ts';

test.describe.configure({ timeout: 120_000 });

const NAME = 'สำนักงานคลองบางใส';
const OTHER = 'สำนักงานคลองบางขุ่น';
const png = { name: 'ตรา.png', mimeType: 'image/png', buffer: pngOf(30, 40) };
const svg = { name: 'ตรา.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG_EMBLEM) };

test('signatories are added, put first and removed; a removal is undone', async ({ app, library }) => {
  await library.title.waitFor();
  const agencies = new AgenciesPage(app.page);
  await agencies.open();
  await agencies.add(NAME);
  for (const [at, name] of ['นางสาวใส ริมคลอง', 'นายขุ่น ปลายน้ำ'].entries()) {
    await app.page.getByRole('button', { name: 'เพิ่มผู้ลงนาม' }).click();
    await agencies.field(`ชื่อเต็ม ผู้ลงนามคนที่ ${at === 0 ? '๑' : '๒'}`).fill(name);
    await app.page.keyboard.press('Enter');
  }
  await app.page.getByRole('button', { name: 'ให้คนที่ ๒ เป็นคนแรก' }).click();
  await expect(agencies.field('ชื่อเต็ม ผู้ลงนามคนที่ ๑')).toHaveValue('นายขุ่น ปลายน้ำ');
  await app.page.getByRole('button', { name: 'ลบผู้ลงนามคนที่ ๑' }).click();
  await expect(agencies.field('ชื่อเต็ม ผู้ลงนามคนที่ ๑')).toHaveValue('นางสาวใส ริมคลอง');
  await agencies.frame
    .message(/ลบผู้ลงนาม/)
    .getByRole('button', { name: 'เลิกทำ' })
    .click();
  await expect(agencies.field('ชื่อเต็ม ผู้ลงนามคนที่ ๑')).toHaveValue('นายขุ่น ปลายน้ำ');
  await expect(agencies.field('ชื่อเต็ม ผู้ลงนามคนที่ ๒')).toHaveValue('นางสาวใส ริมคลอง');
});

test('an agency that was removed comes back by its message, where it stood and with its emblem', async ({
  app,
  library,
}) => {
  await library.title.waitFor();
  const agencies = new AgenciesPage(app.page);
  await agencies.open();
  await agencies.add(NAME);
  await agencies.chooseEmblem(png);
  await expect(agencies.emblem(NAME)).toBeVisible();
  await agencies.add(OTHER);
  await agencies.names.getByRole('link', { name: NAME }).click();
  await agencies.profile(NAME).getByRole('button', { name: 'ลบหน่วยงานนี้' }).click();
  await expect(agencies.names.getByRole('link')).toHaveText([OTHER]);
  await agencies.frame.message(/ลบ “/).getByRole('button', { name: 'เลิกทำ' }).click();
  await expect(agencies.names.getByRole('link')).toHaveText([NAME, OTHER]);
  await agencies.names.getByRole('link', { name: NAME }).click();
  await expect(agencies.emblem(NAME)).toBeVisible();
});

test('an emblem is chosen or dropped and stands in letters; a file that is no picture leaves it alone', async ({
  app,
  library,
}) => {
  await library.title.waitFor();
  const agencies = new AgenciesPage(app.page);
  await agencies.open();
  await agencies.add(NAME);
  await agencies.chooseEmblem(svg);
  await expect(agencies.emblem(NAME)).toHaveAttribute('src', /^data:image\/svg/);
  await dropFile(app.page, png);
  await expect(agencies.emblem(NAME)).toHaveAttribute('src', /^data:image\/png/);
  await dropFile(app.page, { ...png, name: 'ตราเสีย.png', buffer: Buffer.from('ไม่ใช่ภาพ') });
  await expect(agencies.frame.message(/ตราเสีย\.png/)).toBeVisible();
  await expect(agencies.emblem(NAME)).toHaveAttribute('src', /^data:image\/png/);

  for (const file of [png, svg]) {
    await agencies.chooseEmblem(file);
    const kind = new RegExp(`^data:${file.mimeType.replace('+', '.')}`);
    await expect(agencies.emblem(NAME)).toHaveAttribute('src', kind);
    await app.page.getByRole('button', { name: 'เอาตราออก' }).click();
    await expect(agencies.emblem(NAME)).toHaveCount(0);
    const message = agencies.frame.message(`เอาตราของ “${NAME}” ออกแล้ว`);
    await message.getByRole('button', { name: 'เลิกทำ' }).click();
    await expect(agencies.emblem(NAME)).toHaveAttribute('src', kind);
    await expect(message).toBeHidden();
  }

  const letters = new LettersPage(app.page);
  await letters.frame.goTo('หนังสือ');
  await letters.write('หนังสือภายนอก');
  await expect(letters.pages.locator('img, image').first()).toBeVisible();
});

test('what stands typed in a field is kept when another screen comes, and when the window goes', async ({
  app,
  library,
}) => {
  await library.title.waitFor();
  const { page } = app;
  const agencies = new AgenciesPage(page);
  await agencies.open();
  await agencies.add(NAME);
  await agencies.field('รหัสหนังสือ').click();
  await page.keyboard.type('คบ ๐๑๐๒');
  await page.keyboard.press('Alt+Digit5');
  await page.getByRole('heading', { name: 'หนังสือราชการ' }).waitFor();
  await agencies.open();
  await expect(agencies.field('รหัสหนังสือ')).toHaveValue('คบ ๐๑๐๒');
  await agencies.field('โทรศัพท์').click();
  await page.keyboard.type('0 2000 0100');
  await page.reload();
  await expect(agencies.field('โทรศัพท์')).toHaveValue('0 2000 0100');
  await expect(agencies.field('รหัสหนังสือ')).toHaveValue('คบ ๐๑๐๒');
});

test('headings and salutations that were changed or removed come back', async ({ app, library }) => {
  await library.title.waitFor();
  const agencies = new AgenciesPage(app.page);
  await agencies.open();
  const first = agencies.topics.getByLabel('ชื่อหัวข้อ หัวข้อที่ ๑', { exact: true });
  await agencies.topics.getByRole('button', { name: 'ลบหัวข้อที่ ๑' }).click();
  await expect(first).not.toHaveValue('เรื่องเดิม');
  await agencies.frame
    .message(/ลบแถว “เรื่องเดิม”/)
    .getByRole('button', { name: 'เลิกทำ' })
    .click();
  await expect(first).toHaveValue('เรื่องเดิม');

  await agencies.salutations.getByRole('button', { name: 'แก้ไข ประธานองคมนตรี' }).click();
  const opening = agencies.salutations.getByLabel('คำขึ้นต้น', { exact: true });
  await expect(opening, 'placeholders are in Thai').toHaveValue('กราบเรียน {ผู้รับ}');
  await opening.fill('เรียน {ผู้รับ}');
  await app.page.keyboard.press('Enter');
  await agencies.salutations.getByRole('button', { name: 'กลับไปใช้ตารางเดิมของโปรแกรม' }).click();
  await expect(opening).toHaveValue('กราบเรียน {ผู้รับ}');
  await agencies.frame.message('กลับไปใช้ตารางเดิมแล้ว').getByRole('button', { name: 'เลิกทำ' }).click();
  await expect(opening).toHaveValue('เรียน {ผู้รับ}');
});
