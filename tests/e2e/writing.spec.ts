/** Writing in a chapter with the app around it: keys of Word, lists, clusters, the clipboard, and what arrives in the plan. */
import { expect, test } from './support/app.ts';
import { letters, pressAtOnce } from './support/keys-at-once.ts';
import { samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

const LINE = 'ชาวบ้านริมคลองปลูกผักกินเอง';
/** Keys of the Thai (Kedmanee) layout where B, I, U and Z are. */
const THAI_B = { code: 'KeyB', key: 'ิ' };
const THAI_I = { code: 'KeyI', key: 'ร' };
const THAI_U = { code: 'KeyU', key: 'ี' };
const THAI_Z = { code: 'KeyZ', key: 'ผ' };

test('Enter, Tab and Backspace shape a list, whose labels follow by themselves', async ({ workbench: { chapter } }) => {
  await chapter.caretAtEnd('ปลูกหญ้าแฝก');
  await chapter.press('Enter');
  await chapter.type('ริมตลิ่งฝั่งวัด');
  await chapter.press('Tab');
  await expect.poll(() => chapter.lines()).toContain('(๑) ริมตลิ่งฝั่งวัด');
  await chapter.press('Enter');
  await chapter.type('ริมตลิ่งฝั่งตลาด');
  await expect.poll(() => chapter.lines()).toContain('(๒) ริมตลิ่งฝั่งตลาด');
  await chapter.press('Shift+Tab');
  await expect.poll(() => chapter.lines()).toContain('๓) ริมตลิ่งฝั่งตลาด');
  await chapter.press('Home', 'Backspace');
  await expect.poll(() => chapter.lines()).toContain('ริมตลิ่งฝั่งตลาด');
  await chapter.caretAtEnd('เก็บขยะ');
  await chapter.press('Enter');
  await chapter.type('แยกขวด');
  await expect
    .poll(() => chapter.lines())
    .toEqual(expect.arrayContaining(['๑) เก็บขยะ', '๒) แยกขวด', '๓) ปลูกหญ้าแฝก', '(๑) ริมตลิ่งฝั่งวัด']));
});

test('an empty item leaves its list by Enter, and a typed label makes one', async ({ workbench: { chapter } }) => {
  await chapter.caretAtEnd('ปลูกหญ้าแฝก');
  await chapter.press('Enter', 'Enter');
  await chapter.type('ก. ');
  await chapter.type('ดินเหนียว');
  await expect.poll(() => chapter.lines()).toContain('ก. ดินเหนียว');
  const items = await chapter.lines();
  expect(items.slice(items.indexOf('๑) เก็บขยะ'))).toEqual(
    expect.arrayContaining(['๑) เก็บขยะ', '๒) ปลูกหญ้าแฝก', 'ก. ดินเหนียว']),
  );
});

test('Backspace takes the last mark of a cluster, Delete a whole cluster, arrows step over clusters', async ({
  workbench: { chapter },
}) => {
  await chapter.caretAtEnd(LINE);
  await chapter.press('Enter');
  await chapter.type('น้ำ ที่ เก็บ');
  await chapter.press('Home', 'Delete');
  await expect.poll(() => chapter.lines()).toContain('ที่ เก็บ');
  await chapter.press('Delete');
  await chapter.press('Delete');
  await expect.poll(() => chapter.lines()).toContain('เก็บ');
  await chapter.press('End', 'ArrowLeft', 'Backspace');
  await expect.poll(() => chapter.lines()).toContain('เกบ');
});

test('Backspace on น้ำ takes one sign at a time and never leaves a mark alone', async ({ workbench: { chapter } }) => {
  await chapter.caretAtEnd(LINE);
  await chapter.press('Enter');
  await chapter.type('น้ำ');
  await chapter.press('Backspace');
  await expect.poll(() => chapter.lines()).toContain('น้');
  await chapter.press('Backspace');
  await expect.poll(() => chapter.lines()).toContain('น');
});

test('bold put on part of a cluster takes the whole of it', async ({ workbench }) => {
  const { chapter } = workbench;
  const marked = async () => (await workbench.exported()).sections[0]!.blocks[0]!.content;
  await chapter.select('', 'ชาวบ้าน');
  await chapter.press('Control+KeyB');
  await expect(chapter.line(LINE).getByText('ชาวบ้าน', { exact: true })).toHaveCSS('font-weight', '700');
  const bold = { type: 'text', text: 'ชาวบ้าน', marks: ['bold'] };
  await expect.poll(() => marked()).toEqual([bold, { type: 'text', text: 'ริมคลองปลูกผักกินเอง' }]);

  await chapter.selectSigns('ริมคลองปลูกผักกินเอง', 9, 12);
  await chapter.press('Control+KeyU');
  await expect
    .poll(() => marked())
    .toEqual([
      bold,
      { type: 'text', text: 'ริมคลองป' },
      { type: 'text', text: 'ลูกผั', marks: ['underline'] },
      { type: 'text', text: 'กกินเอง' },
    ]);
});

test('keys of Word work in the Thai layout, by the place of the key', async ({ workbench }) => {
  const { chapter } = workbench;
  await chapter.select('ชาวบ้าน', 'ริมคลอง');
  await chapter.pressControl(THAI_B);
  await chapter.pressControl(THAI_I);
  await chapter.pressControl(THAI_U);
  const marked = async () => (await workbench.exported()).sections[0]!.blocks[0]!.content;
  const plain = { type: 'text', text: 'ชาวบ้าน' };
  const rest = { type: 'text', text: 'ปลูกผักกินเอง' };
  await expect
    .poll(() => marked())
    .toEqual([plain, { type: 'text', text: 'ริมคลอง', marks: ['bold', 'italic', 'underline'] }, rest]);
  await chapter.pressControl(THAI_Z);
  await expect.poll(() => marked()).toEqual([plain, { type: 'text', text: 'ริมคลอง', marks: ['bold', 'italic'] }, rest]);
});

test('a label can be neither typed over, nor selected, nor deleted', async ({ workbench: { chapter, outline } }) => {
  await chapter.caretAtStart('ความเป็นมา');
  await chapter.type('ดู');
  await expect(chapter.heading('๑.๑ ดูความเป็นมา')).toBeVisible();
  await chapter.press('Home', 'Delete');
  await expect(chapter.heading('๑.๑ ความเป็นมา')).toBeVisible();
  await chapter.press('Home', 'Shift+End');
  expect(await chapter.page.evaluate(() => window.getSelection()?.toString())).toBe('ความเป็นมา');
  await chapter.type('ที่มา');
  await expect(chapter.heading('๑.๑ ที่มา')).toBeVisible();
  await expect(outline.row('๑.๑ ที่มา')).toBeVisible();
});

test('text of another program is pasted as structure, without its looks, each line new', async ({ workbench }) => {
  const { chapter, outline } = workbench;
  await chapter.caretAtEnd(LINE);
  await chapter.press('Enter');
  await chapter.paste({
    plain: 'ไม่ใช้',
    html: `<h2 style="color:red">แหล่งน้ำ</h2><p>บ่อ<b>บาดาล</b> <img src="https://example.org/x.png"></p>
      <ol><li>บ่อวัด</li><li>บ่อโรงเรียน</li></ol>`,
  });
  await expect(outline.row('๑.๑ แหล่งน้ำ')).toBeVisible();
  await expect.poll(() => chapter.lines()).toEqual(expect.arrayContaining(['บ่อบาดาล', '๑) บ่อวัด', '๒) บ่อโรงเรียน']));
  await expect(chapter.line('บ่อบาดาล').getByText('บาดาล', { exact: true })).toHaveCSS('font-weight', '700');
  const { sections } = await workbench.exported();
  const ids = sections.flatMap((section) => [section.id, ...section.blocks.map(({ id }) => id)]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('plain lines are pasted as paragraphs and items', async ({ workbench: { chapter } }) => {
  await chapter.caretAtEnd(LINE);
  await chapter.press('Enter');
  await chapter.paste({ plain: 'ฤดูฝน\n๑) เก็บน้ำ\n๒) กันน้ำท่วม' });
  await expect.poll(() => chapter.lines()).toEqual(expect.arrayContaining(['ฤดูฝน', '๑) เก็บน้ำ', '๒) กันน้ำท่วม']));
});

test('what is copied and pasted again is new: no id is there twice', async ({ workbench }) => {
  const { chapter, page } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await chapter.caretAtStart('น้ำในคลองเน่าทุกหน้าแล้ง');
  await chapter.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+End', 'Control+KeyC');
  await chapter.caretAtEnd('ให้ครบ');
  await chapter.press('Enter', 'Control+KeyV');
  await expect.poll(async () => (await chapter.lines()).filter((line) => line === '๑) เก็บขยะ')).toHaveLength(2);
  const { sections } = await workbench.exported();
  const blocks = sections.flatMap((section) => section.blocks.map(({ id }) => id));
  expect(blocks.length).toBeGreaterThan(samplePlan().sections.flatMap(({ blocks: all }) => all).length);
  expect(new Set(blocks).size).toBe(blocks.length);
  expect(blocks).toEqual(expect.arrayContaining(['p11', 'i1', 'i2', 'p12']));
});

test('the line becomes a heading or an item by the keys of Word, and the toolbar says what it is', async ({
  workbench: { chapter, outline, page, undo },
}) => {
  await chapter.caretAtEnd('น้ำในคลองเน่าทุกหน้าแล้ง');
  await chapter.press('Control+Alt+Digit3');
  await expect(outline.row('๑.๑.๑ น้ำในคลองเน่าทุกหน้าแล้ง')).toBeVisible();
  await expect(page.getByRole('button', { name: 'ชนิดของบรรทัด: หัวข้อระดับ ๓' })).toBeVisible();
  await undo();
  await expect(outline.row('๑.๑.๑ น้ำในคลองเน่าทุกหน้าแล้ง')).toBeHidden();
  await chapter.press('Control+Shift+KeyL');
  await expect.poll(() => chapter.lines()).toContain('• น้ำในคลองเน่าทุกหน้าแล้ง');
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'รายการจุด', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('keys pressed faster than the page follows act where the caret would be', async ({
  workbench: { chapter, page },
}) => {
  await chapter.caretBehind('ชาวบ้าน');
  await pressAtOnce(page, [
    { code: 'End' },
    { code: 'Enter' },
    ...letters('abc'),
    { code: 'Home' },
    { code: 'Backspace' },
  ]);
  await expect.poll(() => chapter.lines()).toContain(`${LINE}abc`);
});

test('a command given faster than the page follows acts on what was just selected', async ({
  workbench: { chapter, page },
}) => {
  await chapter.caretAtStart(LINE);
  await pressAtOnce(page, [
    { code: 'End', shift: true },
    { code: 'KeyB', control: true },
  ]);
  await expect(chapter.line(LINE).getByText(LINE, { exact: true })).toHaveCSS('font-weight', '700');
});
