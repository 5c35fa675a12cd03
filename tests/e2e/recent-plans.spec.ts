/** Plans that were opened last: first in the library, offered in the command box; and files dropped on the window. */
import { Frame } from './pages/frame.ts';
import { ImportPanel } from './pages/import-panel.ts';
import { expect, test } from './support/app.ts';
import { dropFile } from './support/drop-file.ts';
import { SAMPLE_TITLE, samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

test('plans opened last stand above the others, and the command box leads to them', async ({ app, library }) => {
  for (const title of ['แผนหนึ่ง', 'แผนสอง']) {
    await library.create(title, 'แผนเปล่า');
    await library.frame.goTo('คลัง');
  }
  const group = (name: string) =>
    app.page.getByRole('list', { name }).getByRole('listitem').getByRole('link').allTextContents();
  await expect.poll(() => group('เปิดล่าสุด')).toEqual(['แผนสอง', 'แผนหนึ่ง']);
  await expect.poll(() => group('แผนอื่น')).toEqual([SAMPLE_TITLE]);
  await library.open('แผนหนึ่ง');
  await library.frame.goTo('คลัง');
  await expect.poll(() => group('เปิดล่าสุด')).toEqual(['แผนหนึ่ง', 'แผนสอง']);

  await app.page.keyboard.press('Control+KeyK');
  await library.frame.palette.getByRole('button', { name: 'แผนสอง' }).click();
  await expect(app.page.getByRole('banner')).toContainText('แผนสอง');
  await library.frame.command(SAMPLE_TITLE);
  await expect(app.page.getByRole('banner')).toContainText(SAMPLE_TITLE);
});

const dropped = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) });

test('a document dropped on the workbench is looked over and taken in', async ({ app, workbench }) => {
  await workbench.chapter.area.waitFor();
  await dropFile(app.page, dropped('ตลาด.txt', 'text/plain', 'แผนตลาดสด\n\nบทที่ ๑ บทนำ\n\nข้อความของบทนำ\n'));
  const panel = new ImportPanel(app.page);
  await panel.title.waitFor();
  await panel.commit();
  await expect(app.page.getByRole('banner')).toContainText('แผนตลาดสด');
});

test('what cannot be imported is refused in words, a picture with where it belongs', async ({ app, library }) => {
  await library.title.waitFor();
  await dropFile(app.page, dropped('งบ.xlsx', 'application/vnd.ms-excel', 'x'));
  const frame = new Frame(app.page);
  await expect(frame.message('นำเข้า งบ.xlsx ไม่ได้')).toBeVisible();
  await dropFile(app.page, dropped('ภาพ.png', 'image/png', 'x'));
  await expect(frame.message('ภาพวางได้บนหน้ากระดาษของร่าง')).toBeVisible();
});
