/** A Word file is looked over and corrected by keyboard before anything is stored. */
import { docx } from '../support/word-file.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';

const says = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STYLES = `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="หัวเรื่อง ๑"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`;
const CHANGE = `<w:p><w:r><w:t xml:space="preserve">หลังคาของตลาดสดต้องซ่อมให้เสร็จภายใน</w:t></w:r><w:del w:id="1"><w:r><w:delText>สองปี</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>ปีนี้</w:t></w:r></w:ins></w:p>`;
const FILE = {
  name: 'ตลาด.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(
    docx(
      says('แผนซ่อมตลาดสด', 'T') +
        says('บทที่ ๑ บทนำ', 'H1') +
        says('๑.๑ ความเป็นมา', 'H2') +
        says('ตลาดแห่งนี้สร้างมาสี่สิบปี') +
        says('ความเร่งด่วน') +
        CHANGE +
        says('บทที่ ๒ งานที่จะทำ', 'H1') +
        says('๒.๑ ซ่อมหลังคา', 'H2') +
        says('จ้างช่างในท้องถิ่น'),
      { 'styles.xml': STYLES },
    ),
  ),
};
const TREE = ['บทที่ ๑ บทนำ', '  ๑.๑ ความเป็นมา', 'บทที่ ๒ งานที่จะทำ', '  ๒.๑ ซ่อมหลังคา'];

test('levels and lines are corrected by keyboard, taken back, and nothing is stored before', async ({ library }) => {
  const panel = await library.import(FILE);
  await expect(panel.title).toHaveValue('แผนซ่อมตลาดสด');
  await panel.treeIs(TREE);
  await panel.outline.focus();
  await panel.page.keyboard.press('End');
  await expect(panel.chosen(panel.source)).toContainText('๒.๑ ซ่อมหลังคา');
  await panel.page.keyboard.press('Alt+Shift+ArrowLeft');
  await panel.treeIs([...TREE.slice(0, 3), 'บทที่ ๓ ซ่อมหลังคา']);
  await panel.page.keyboard.press('Tab');
  await panel.treeIs(TREE);
  await panel.page.keyboard.press('Enter');
  await panel.treeIs(TREE.slice(0, 3));
  await panel.page.keyboard.press('Control+z');
  await panel.treeIs(TREE);

  await panel.source.focus();
  await panel.page.keyboard.press('Home');
  for (let line = 0; line < 4; line += 1) await panel.page.keyboard.press('ArrowDown');
  await expect(panel.chosen(panel.source)).toContainText('ความเร่งด่วน');
  await panel.page.keyboard.press('Enter');
  await panel.treeIs([...TREE.slice(0, 2), '    ๑.๑.๑ ความเร่งด่วน', ...TREE.slice(2)]);
  await panel.page.keyboard.press('Alt+Shift+ArrowLeft');
  const corrected = [...TREE.slice(0, 2), '  ๑.๒ ความเร่งด่วน', ...TREE.slice(2)];
  await panel.treeIs(corrected);
  expect(await axeFindings(panel.page)).toEqual([]);
  expect(await smallTargets(panel.page)).toEqual([]);
  await panel.page.keyboard.press('Escape');
  await expect(panel.take).toBeFocused();
  await panel.page.keyboard.press('Enter');
  const workbench = await new WorkbenchPage(library.page).ready();
  await expect.poll(() => workbench.outline.rows()).toEqual(corrected);
});

test('tracked changes become two versions, and a file becomes the new draft of a plan', async ({ library }) => {
  const panel = await library.import(FILE);
  await panel.readChangesAs('เป็นสองฉบับ');
  await expect(panel.notices).toContainText('นำเข้าเป็นสองฉบับ');
  const workbench = await panel.commit();
  await workbench.outline.select('๑.๑ ความเป็นมา');
  await expect.poll(() => workbench.chapter.lines()).toContain('หลังคาของตลาดสดต้องซ่อมให้เสร็จภายในปีนี้');

  await workbench.frame.goTo('คลัง');
  const again = await library.import(FILE);
  await again.into('แผนซ่อมตลาดสด');
  await again.commit();
  await workbench.frame.goTo('คลัง');
  await expect(library.plan('แผนซ่อมตลาดสด')).toHaveCount(1);
});
