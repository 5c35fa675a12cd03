/** The main path by mouse: a text file becomes a numbered plan, is written in, and leaves as a Word file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from '../support/docx-reader.ts';
import { expect, test } from './support/app.ts';
import { ROOT } from './support/shell-process.ts';

const FILE = join(ROOT, 'tests/fixtures/e2e/market.txt');
/** A real document; it stands beside the project where it was given, and is no part of it. */
const SEED = join(ROOT, '../shared/seeds/000_e93c98513c98560a.txt');

test('a text file is looked over, taken in, written in, kept and sent out as Word with the same numbers', async ({
  library,
}) => {
  const panel = await library.import(FILE);
  await expect(panel.title).toHaveValue('แผนปรับปรุงตลาดสดเทศบาล');
  await expect(panel.outline.getByText('ความเป็นมา')).toBeVisible();
  await expect(panel.outline.getByText('๑.๑')).toBeVisible();
  const workbench = await panel.commit();
  const outline = [
    'บทที่ ๑ บทนำ',
    '  ๑.๑ ความเป็นมา',
    '  ๑.๒ วัตถุประสงค์',
    'บทที่ ๒ งานที่จะทำ',
    '  ๒.๑ ซ่อมแซมอาคาร',
    '  ๒.๒ จัดผังร้านค้าใหม่',
  ];
  await expect.poll(() => workbench.outline.rows()).toEqual(outline);

  await workbench.outline.select('๑.๑ ความเป็นมา');
  await workbench.chapter.caretAtEnd('ความเป็นมา');
  await workbench.chapter.press('Enter');
  await workbench.chapter.type('ผู้ค้าส่วนใหญ่เป็นคนในชุมชน');
  await expect(workbench.frame.saveState).toContainText(/^บันทึกแล้ว/);

  await workbench.page.reload();
  await workbench.ready();
  await expect
    .poll(() => workbench.chapter.lines())
    .toEqual([
      'บทที่ ๑ บทนำ',
      '๑.๑ ความเป็นมา',
      'ผู้ค้าส่วนใหญ่เป็นคนในชุมชน',
      'ตลาดสดแห่งนี้สร้างมาแล้วสี่สิบปี หลังคารั่วและทางระบายน้ำตัน',
      '๒๕ ร้านย้ายออกไปในปีที่แล้ว เพราะลูกค้าลดลงทุกเดือน',
      '๑.๒ วัตถุประสงค์',
      '๑) ซ่อมหลังคาให้เสร็จก่อนหน้าฝน',
      '๒) แยกท่อน้ำเสียออกจากท่อน้ำฝน',
    ]);

  const download = await workbench.frame.downloaded(() => workbench.frame.menu('แฟ้ม', 'ส่งออกเป็น Word (เลขอัตโนมัติ)'));
  expect(download.suggestedFilename()).toBe('แผนปรับปรุงตลาดสดเทศบาล.docx');
  const { paragraphs } = readDocx(readFileSync(await download.path()));
  const written = paragraphs.map(({ label, text }) => `${label} ${text}`.trim());
  expect(written).toEqual(expect.arrayContaining(outline.map((row) => row.trim())));
  expect(written).toContain('ผู้ค้าส่วนใหญ่เป็นคนในชุมชน');
  expect(written).toContain('๒) แยกท่อน้ำเสียออกจากท่อน้ำฝน');
});

test('what is only looked at is not taken in', async ({ library }) => {
  const panel = await library.import(FILE);
  await panel.cancel();
  await expect(library.page.getByText('ยังไม่มีแผนในคลัง')).toBeVisible();
  await library.import(FILE);
  await panel.title.press('Escape');
  await expect(panel.panel).toBeHidden();
});

test('short numbered lines are read as headings or as items, as a person says', async ({ library }) => {
  const panel = await library.import({
    name: 'lines.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('งานของตลาด\n\n๑. ซ่อมหลังคา\n๒. ล้างท่อ\n'),
  });
  await panel.readShortLinesAs('เป็นข้อในรายการ');
  await expect(panel.outline.getByText('ล้างท่อ')).toBeHidden();
  await panel.readShortLinesAs('เป็นหัวข้อ');
  await expect(panel.outline.getByText('ล้างท่อ')).toBeVisible();
});

test('a file that is no text is refused in words', async ({ library }) => {
  const panel = await library.choosing({
    name: 'picture.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]),
  });
  await expect(panel.page.getByRole('alert')).toContainText('picture.txt');
});

test('the given document becomes a plan with Thai numbers', async ({ library }) => {
  test.skip(!existsSync(SEED), 'the document is not beside the project');
  const panel = await library.import(SEED);
  const workbench = await panel.commit();
  const rows = await workbench.outline.rows();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => /^\s*(บทที่ [๐-๙]+|[๐-๙.]+[.)]?) /.test(row)).length).toBeGreaterThan(0);
  expect(rows.join()).not.toMatch(/^\s*[0-9]/);
});
