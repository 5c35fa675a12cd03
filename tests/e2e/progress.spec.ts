/** How far the work is: status by keys, mouse and for several at once, people, notes, targets, and the outline by them. */
import type { Outline } from './pages/outline.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';
import { runCli } from './support/shell-process.ts';

const plan = samplePlan();
test.use({ plan });

interface Row {
  readonly title: string;
  readonly status: string;
  readonly person: string;
  readonly note: string;
  readonly words: number | null;
}

const said = (library: string) => runCli<Row[]>(library, 'plan', 'status', plan.id);
const hasStatus = (outline: Outline, section: string, status: string) =>
  expect(outline.row(section).getByText(status, { exact: true })).toBeAttached();

test('a status is said by keys, shown in the outline, taken back from its message and kept', async ({
  app,
  workbench,
}) => {
  const { outline, frame } = workbench;
  await outline.stand('๑.๑ ความเป็นมา');
  await app.page.keyboard.press('Alt+Shift+Digit2');
  await hasStatus(outline, '๑.๑ ความเป็นมา', 'รอตรวจ');
  await app.page.keyboard.press('Alt+Shift+Digit4');
  await hasStatus(outline, '๑.๑ ความเป็นมา', 'เห็นชอบ');
  await frame.message('เป็น “เห็นชอบ” แล้ว').getByRole('button', { name: 'เลิกทำ' }).click();
  await hasStatus(outline, '๑.๑ ความเป็นมา', 'รอตรวจ');
  await expect(frame.saveState).toContainText('บันทึกแล้ว');
  await app.close();
  expect(said(app.library).find(({ title }) => title === 'ความเป็นมา')?.status).toBe('review');
});

test('several sections are marked by keys or mouse and said the same of, all under a chapter from its menu', async ({
  app,
  workbench,
}) => {
  const { outline, frame, page } = workbench;
  await outline.stand('๑.๑ ความเป็นมา');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(outline.selected).toHaveCount(2);
  await page.keyboard.press('Alt+Shift+Digit3');
  await expect(frame.message('๒ หัวข้อเป็น “แก้ไข” แล้ว')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(outline.selected).toHaveCount(1);

  await outline.row('บทที่ ๑ บทนำ').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^สถานะรวมหัวข้อย่อย/ }).hover();
  await page.getByRole('menuitem', { name: 'เห็นชอบ', exact: true }).click();
  await hasStatus(outline, 'บทที่ ๑ บทนำ', 'เห็นชอบ');
  await hasStatus(outline, '๑.๑ ความเป็นมา', 'เห็นชอบ');
  await app.close();
  const rows = said(app.library);
  expect(rows.filter(({ status }) => status === 'approved').length).toBeGreaterThan(2);
});

test('whose a section is and what is noted of it is typed in the inspector and not lost with the window', async ({
  app,
  workbench,
}) => {
  const { outline, inspector, page } = workbench;
  await outline.stand('๑.๑ ความเป็นมา');
  await page.keyboard.press('Control+Alt+KeyK');
  await expect(inspector.field('ผู้รับผิดชอบ').or(page.getByRole('combobox', { name: 'ผู้รับผิดชอบ' }))).toBeFocused();
  await page.keyboard.type('กลุ่มแผนงาน');
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'หมายเหตุ' }).fill('รอตัวเลขจากกองคลัง');
  await app.close();
  expect(said(app.library).find(({ title }) => title === 'ความเป็นมา')).toMatchObject({
    person: 'กลุ่มแผนงาน',
    note: 'รอตัวเลขจากกองคลัง',
  });
});

test('the outline is filtered by status and person, with the way to what is found', async ({ workbench }) => {
  const { outline, page, inspector } = workbench;
  const all = await outline.rows();
  await outline.stand('๑.๑ ความเป็นมา');
  await page.keyboard.press('Alt+Shift+Digit2');
  await page.keyboard.press('Control+Alt+KeyG');
  await page.getByRole('checkbox', { name: /^รอตรวจ/ }).press('Space');
  await page.keyboard.press('Escape');
  await expect.poll(() => outline.rows()).toEqual(['บทที่ ๑ บทนำ', '  ๑.๑ ความเป็นมา']);
  await expect(page.getByRole('dialog', { name: 'กรองโครงร่าง' })).toBeHidden();
  await expect(page.getByText('พบ ๑ จาก')).toBeVisible();
  await page.getByRole('button', { name: 'เลิกกรอง' }).click();
  await expect.poll(() => outline.rows()).toEqual(all);
  await inspector.show('งาน');
  await inspector.pane.getByRole('button', { name: /^รอตรวจ/ }).click();
  await expect.poll(() => outline.rows()).toEqual(['บทที่ ๑ บทนำ', '  ๑.๑ ความเป็นมา']);
});

test('a chapter is measured against its targets, in the inspector and in the outline', async ({ workbench }) => {
  const { outline, inspector } = workbench;
  await outline.select('บทที่ ๑ บทนำ');
  await inspector.show('หัวข้อ');
  await inspector.settle('จำนวนคำ', '๑,๐๐๐');
  await expect(inspector.pane.getByRole('progressbar', { name: /จาก ๑,๐๐๐ คำ$/ })).toBeVisible();
  await expect(outline.row('บทที่ ๑ บทนำ')).toContainText('/๑,๐๐๐');
  await inspector.settle('จำนวนหน้า', '2');
  await expect(inspector.pane.getByRole('progressbar', { name: 'ราว ๑ จาก ๒ หน้า' })).toBeVisible();
  await inspector.field('จำนวนคำ').fill('มาก');
  await expect(inspector.pane.getByText('ใส่จำนวนเต็มตั้งแต่ ๑ ขึ้นไป หรือเว้นว่าง')).toBeVisible();
  await inspector.show('งาน');
  await expect(inspector.pane.getByText(/จาก ๑,๐๐๐ คำ/)).toBeVisible();
});

test('another window hears of a status at once', async ({ app, workbench }) => {
  const second = await app.page.context().newPage();
  await second.goto(app.page.url());
  const row = (page: typeof second) =>
    page.getByRole('treeitem').and(page.getByTitle('๑.๑ ความเป็นมา', { exact: true }));
  await expect(row(second)).toBeVisible();
  await workbench.outline.stand('๑.๑ ความเป็นมา');
  await app.page.keyboard.press('Alt+Shift+Digit3');
  await expect(row(second).getByText('แก้ไข', { exact: true })).toBeAttached();
  await second.close();
});

test('a section that is deleted and brought back has its status still', async ({ workbench }) => {
  const { outline, frame, page } = workbench;
  await outline.stand('๑.๑ ความเป็นมา');
  await page.keyboard.press('Alt+Shift+Digit4');
  await hasStatus(outline, '๑.๑ ความเป็นมา', 'เห็นชอบ');
  await page.keyboard.press('Delete');
  await frame.message(/^ลบ/).getByRole('button', { name: 'เลิกทำ' }).click();
  await hasStatus(outline, '๑.๑ ความเป็นมา', 'เห็นชอบ');
});

for (const theme of ['light', 'dark'] as const) {
  test(`what is said of the work is accessible in the ${theme} theme`, async ({ app, library, workbench }) => {
    const { outline, inspector, page } = workbench;
    if (theme === 'dark') await library.frame.darkSwitch.click();
    await outline.stand('บทที่ ๑ บทนำ');
    for (const digit of [2, 3, 4]) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(`Alt+Shift+Digit${digit}`);
    }
    const look = async (screen: string) => {
      expect.soft(await axeFindings(app.page), `axe: ${screen}`).toEqual([]);
      expect.soft(await smallTargets(app.page), `targets: ${screen}`).toEqual([]);
    };
    await inspector.show('หัวข้อ');
    await look('section');
    await inspector.show('งาน');
    await inspector.pane.getByText('ทั้งแผน').waitFor();
    await look('overview');
    await page.keyboard.press('Control+Alt+KeyG');
    await page.getByRole('checkbox', { name: /^รอตรวจ/ }).press('Space');
    await look('filter');
  });
}
