/** The window closes, or the app behind it goes away, with words not yet saved. */
import { readFileSync } from 'node:fs';
import { LibraryPage } from './pages/library-page.ts';
import { expect, test } from './support/app.ts';
import { SAMPLE_TITLE, samplePlan } from './support/sample-plan.ts';
import { runCli } from './support/shell-process.ts';

test.use({ plan: samplePlan() });

const LINE = 'ชาวบ้านริมคลองปลูกผักกินเอง';

test('words typed right before the window closes are in the library', async ({ app, workbench }) => {
  await workbench.chapter.caretAtEnd(LINE);
  await workbench.chapter.type(' จนพอกิน');
  await app.close();
  expect(runCli<{ title: string }[]>(app.library, 'plan', 'list')).toHaveLength(1);
  const again = await new LibraryPage(await app.startAgain()).open(SAMPLE_TITLE);
  await expect(again.chapter.line(`${LINE} จนพอกิน`)).toBeVisible();
});

test('words typed right before a reload or another screen are kept', async ({ workbench }) => {
  await workbench.chapter.caretAtEnd(LINE);
  await workbench.chapter.type(' จนพอกิน');
  await workbench.page.reload();
  await workbench.ready();
  await expect(workbench.chapter.line(`${LINE} จนพอกิน`)).toBeVisible();
  await workbench.chapter.caretAtEnd('จนพอกิน');
  await workbench.chapter.type('ทั้งปี');
  await workbench.frame.goTo('คลัง');
  await workbench.frame.goTo('ร่าง');
  await expect(workbench.chapter.line(`${LINE} จนพอกินทั้งปี`)).toBeVisible();
});

test('a lost app is said in words, the text stays, can be kept as a file, and is saved when the app is back', async ({
  app,
  workbench,
}) => {
  const { frame, chapter } = workbench;
  await chapter.caretAtEnd(LINE);
  await app.kill();
  await chapter.type(' ระหว่างไฟดับ');
  await expect(frame.saveState).toContainText('ติดต่อตัวโปรแกรมไม่ได้');
  await expect(chapter.line(`${LINE} ระหว่างไฟดับ`)).toBeVisible();

  const copy = await frame.downloaded(() => workbench.page.getByRole('button', { name: 'เก็บสำเนาเป็นแฟ้ม' }).click());
  expect(readFileSync(await copy.path(), 'utf8')).toContain('ระหว่างไฟดับ');

  await app.startAgain({ samePort: true });
  await workbench.page.bringToFront();
  await expect(frame.saveState).toContainText(/^บันทึกแล้ว/, { timeout: 30_000 });
  const fresh = await new LibraryPage(app.page).open(SAMPLE_TITLE);
  await expect(fresh.chapter.line(`${LINE} ระหว่างไฟดับ`)).toBeVisible();
});

test('words typed right before a backup are in it', async ({ workbench }) => {
  const { chapter, frame, page } = workbench;
  await chapter.caretAtEnd(LINE);
  await chapter.type(' จนพอกิน');
  await frame.command('สำรองคลัง');
  await expect(frame.message('สำรองแล้ว')).toBeVisible();
  await chapter.caretAtEnd('จนพอกิน');
  await chapter.type('ทั้งปี');
  await frame.goTo('ตั้งค่า');
  await page.getByRole('button', { name: 'กู้คืนสำเนานี้' }).first().click();
  await expect(frame.message('กู้คืนสำเนา')).toBeVisible();
  await frame.goTo('คลัง');
  const again = await new LibraryPage(page).open(SAMPLE_TITLE);
  await expect(again.chapter.line('จนพอกิน')).toHaveText(`${LINE} จนพอกิน`);
});
