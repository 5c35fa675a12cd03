/** The numbering scheme and the details of a plan, set in the inspector. */
import { readFileSync } from 'node:fs';
import { readDocx } from '../support/docx-reader.ts';
import { expect, test } from './support/app.ts';
import { SAMPLE_TITLE, samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

test('another scheme and other digits show at once in preview, outline and page, and in the Word file', async ({
  workbench,
}) => {
  const { inspector, outline, chapter, frame, numbering } = workbench;
  await inspector.choosePreset('ส่วนที่ ๑ · ๑.๑ · ๑.๑.๑');
  await numbering.use();
  await expect(inspector.preview).toContainText('ส่วนที่ ๑');
  await expect(chapter.heading('ส่วนที่ ๑ บทนำ')).toBeVisible();
  await inspector.choose('เลขอารบิก');
  await numbering.use();
  await expect(inspector.preview).toContainText('ส่วนที่ 1');
  await expect(outline.row('1.2 จุดมุ่งหมาย')).toBeVisible();
  await expect(chapter.heading('1.2 จุดมุ่งหมาย')).toBeVisible();
  await expect.poll(() => chapter.lines()).toEqual(expect.arrayContaining(['1) เก็บขยะ', 'ทำตามข้อ 2.1 ให้ครบ']));

  const download = await frame.downloaded(() => frame.command('ส่งออกเป็น Word (เลขอัตโนมัติ)'));
  const { paragraphs } = readDocx(readFileSync(await download.path()));
  const written = paragraphs.map(({ label, text }) => `${label} ${text}`.trim());
  expect(written).toEqual(expect.arrayContaining(['ส่วนที่ 1 บทนำ', '1.2 จุดมุ่งหมาย', '1) เก็บขยะ']));
});

test('a level takes a pattern of one’s own and letters; a pattern that cannot be is refused in words', async ({
  workbench: { inspector, outline, undo, chapter, numbering },
}) => {
  await inspector.settle('ระดับ ๒', 'ข้อ %2');
  await numbering.use();
  await expect(outline.row('ข้อ ๑ ความเป็นมา')).toBeVisible();
  await inspector.chooseFormat('๒', 'ก ข ค');
  await numbering.use();
  await expect(outline.row('ข้อ ข จุดมุ่งหมาย')).toBeVisible();
  await inspector.settle('ระดับ ๒', 'ข้อ %3');
  await expect(inspector.pane).toContainText('ต้องมี %2');
  await expect(outline.row('ข้อ ข จุดมุ่งหมาย')).toBeVisible();
  await inspector.field('ระดับ ๒').press('Escape');
  await chapter.area.focus();
  await undo();
  await expect(outline.row('ข้อ ๒ จุดมุ่งหมาย')).toBeVisible();
});

test('details of the plan are kept: title, edition, agency, years in either digits', async ({ workbench, library }) => {
  const { inspector, frame } = workbench;
  await inspector.settle('ฉบับที่', 'ฉบับที่ ๒');
  await inspector.settle('หน่วยงาน', 'เทศบาลตำบลบางใส');
  await inspector.settle('ตั้งแต่ปี พ.ศ.', '2570');
  await inspector.settle('ถึงปี พ.ศ.', '๒๕๗๔');
  await inspector.settle('ชื่อแผน', `${SAMPLE_TITLE}และสาขา`);
  await expect(workbench.page.getByRole('banner')).toContainText(`${SAMPLE_TITLE}และสาขา ฉบับที่ ๒`);
  await expect(frame.saveState).toContainText(/^บันทึกแล้ว/);
  await workbench.page.reload();
  await workbench.ready();
  await expect(inspector.field('ถึงปี พ.ศ.')).toHaveValue('๒๕๗๔');
  await expect(inspector.field('หน่วยงาน')).toHaveValue('เทศบาลตำบลบางใส');

  await inspector.settle('ถึงปี พ.ศ.', '๒๕๖๐');
  await expect(inspector.pane.getByRole('alert')).toContainText('ปีสิ้นสุดไม่ก่อนปีเริ่ม');
  await inspector.settle('ชื่อแผน', '');
  await expect(inspector.pane).toContainText('ชื่อแผนต้องไม่ว่าง');
  await frame.goTo('คลัง');
  await expect(library.row(`${SAMPLE_TITLE}และสาขา`)).toContainText('พ.ศ. ๒๕๗๐–๒๕๗๔');
});
