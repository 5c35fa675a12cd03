/** Tables on the page as a real browser does them: keys, mouse, clipboard, layout; and in the app by toolbar, menu and command box. */
import type { Page } from '@playwright/test';
import type { Section, Table } from '../../shared/plan/model.ts';
import type {} from '../support/editor-page/main.tsx';
import { type EditorPage, serveEditorPage } from '../support/editor-page.ts';
import { heading, paragraph, shape, text } from '../unit/editor/desk.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

/** A table whose lines are named after their places: `t-0-1` is in row 0, column 1. */
function tableOf(rows: readonly (readonly string[])[], head: Partial<Table> = {}): Table {
  return {
    type: 'table',
    id: 't',
    columns: rows[0]!.map(() => 100),
    headerRows: 0,
    totalsRow: false,
    rows: rows.map((cells, row) => ({
      id: `row-${row}`,
      cells: cells.map((words, column) => ({
        id: `cell-${row}-${column}`,
        colSpan: 1,
        rowSpan: 1,
        vertical: 'top',
        blocks: [{ type: 'paragraph', id: `t-${row}-${column}`, align: 'left', indent: 'none', content: text(words) }],
      })),
    })),
    content: [],
    ...head,
  };
}

const GRID = tableOf([
  ['แถวหนึ่ง', 'สอง', 'สาม'],
  ['สี่', 'ห้า', 'หก'],
  ['เจ็ด', 'แปด', 'เก้า'],
]);
const CHAPTER = [heading('c', 1, 'บท', [paragraph('p', 'ก่อนตาราง'), GRID, paragraph('q', 'หลังตาราง')])];

test.describe('on a page of its own', () => {
  let site: EditorPage;
  let page: Page;

  test.beforeAll(async () => {
    site = await serveEditorPage();
  });
  test.afterAll(async () => {
    await site.close();
  });
  test.beforeEach(async ({ browser }) => {
    page = await (await browser.newContext()).newPage();
    await page.goto(site.address);
  });
  test.afterEach(async () => {
    await page.context().close();
  });

  async function open(sections: readonly Section[] = CHAPTER): Promise<void> {
    await page.evaluate((given) => window.stage.open(given), sections);
  }

  const lines = async () => shape(await page.evaluate(() => window.stage.editor.current!.flush()));
  const table = async () => (await lines()).find((line) => line.includes('|')) ?? '';
  const caretIn = (id: string) => page.evaluate((line) => window.stage.editor.current!.focus(line), id);
  const block = () => page.evaluate(() => window.stage.editor.current!.selectionState().block);
  const state = () => page.evaluate(() => window.stage.editor.current!.selectionState().table);
  const line = (id: string) => page.locator(`[data-line="${id}"]`);
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  async function paste(data: Readonly<Record<string, string>>): Promise<void> {
    await page.evaluate((given) => {
      const transfer = new DataTransfer();
      for (const [type, words] of Object.entries(given)) transfer.setData(type, words);
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
      );
    }, data);
  }

  async function copied(): Promise<Readonly<Record<string, string>>> {
    return page.evaluate(() => {
      const transfer = new DataTransfer();
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData: transfer, bubbles: true, cancelable: true }),
      );
      return Object.fromEntries([...transfer.types].map((type) => [type, transfer.getData(type)]));
    });
  }

  test('arrows go from cell to cell, into the table and out of it', async () => {
    await open();
    await caretIn('p');
    for (const to of [/^t$/, /^t-0-/, /^t-1-/, /^t-2-/, /^q$/]) {
      await press('ArrowDown');
      await expect.poll(block).toMatch(to);
    }
    await caretIn('t-1-1');
    await press('ArrowUp');
    await expect.poll(block).toBe('t-0-1');
    await press('ArrowUp');
    await expect.poll(block).toBe('t');
    await caretIn('t-2-2');
    await press('ArrowDown');
    await expect.poll(block).toBe('q');
    await press('ArrowUp');
    await expect.poll(block).toMatch(/^t-2-/);
    await caretIn('t-0-2');
    await press('ArrowRight');
    await expect.poll(block).toBe('t-1-0');
    await press('ArrowLeft');
    await expect.poll(block).toBe('t-0-2');
    await caretIn('q');
    await press('Home', 'ArrowLeft');
    await expect.poll(block).toBe('t-2-2');
  });

  test('what is typed stands where the caret is, in cells, in the caption and behind the table', async () => {
    await open([heading('c', 1, 'บท', [tableOf([['', '']])])]);
    await line('t-0-0').click();
    await page.keyboard.type('งบ');
    await press('Tab');
    await page.keyboard.type('ปี');
    await press('ArrowDown');
    await page.keyboard.type('ที่มา');
    await line('t').click();
    await page.keyboard.type('รายจ่าย');
    await expect.poll(() => lines()).toEqual(['c # บท', 't รายจ่าย| งบ | ปี |', expect.stringMatching(/^new-\d+ ที่มา$/)]);
    await expect(line('t')).toHaveAttribute('data-label', 'ตารางที่ ๑');
    await expect(line('t')).toHaveText('รายจ่าย');
  });

  test('three presses select one line, and what is typed over it takes nothing else along', async () => {
    const captioned = tableOf([['ก', 'ข']], { content: text('งบ') });
    await open([
      heading('c', 1, 'บท', [paragraph('p', 'ก่อน'), captioned, paragraph('q', 'หลัง')]),
      heading('s', 2, 'ต่อ'),
    ]);
    for (const id of ['p', 't', 't-0-0', 'q']) {
      await line(id).click({ clickCount: 3, position: { x: 60, y: 10 } });
      await page.keyboard.type(`ใหม่${id}`);
    }
    const typed = ['c # บท', 'p ใหม่p', 't ใหม่t| ใหม่t-0-0 | ข |', 'q ใหม่q', 's ## ต่อ'];
    await expect.poll(() => lines()).toEqual(typed);
    await line('s').click({ clickCount: 3, position: { x: 60, y: 10 } });
    await press('Delete');
    await expect.poll(() => lines()).toEqual([...typed.slice(0, -1), 's ## ']);
  });

  test('the mouse and Shift select cells; what is typed takes their place', async () => {
    await open();
    const from = (await line('t-0-0').boundingBox())!;
    const to = (await line('t-1-1').boundingBox())!;
    await page.mouse.move(from.x + 4, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await state())?.cells).toBe(4);
    await expect(page.locator('.cell-selected')).toHaveCount(4);
    await caretIn('t-2-0');
    await press('Shift+ArrowRight');
    await expect.poll(async () => (await state())?.cells).toBe(2);
    await press('Shift+ArrowUp');
    await expect.poll(async () => (await state())?.cells).toBe(4);
    await press('Shift+ArrowDown');
    await expect.poll(async () => (await state())?.cells).toBe(2);
    await page.keyboard.type('ใหม่');
    await expect.poll(() => table()).toContain('| ใหม่ |  | เก้า |');
    await expect(page.locator('.cell-selected')).toHaveCount(0);
  });

  test('three clicks select the words of a cell and not the next one', async () => {
    await open();
    await line('t-1-0').click({ clickCount: 3 });
    await page.keyboard.type('ก');
    await expect.poll(() => table()).toContain('| ก | ห้า | หก |');
  });

  test('the line between two columns is dragged, and undo puts it back', async () => {
    await open();
    const cell = (await page.locator('td').first().boundingBox())!;
    await page.mouse.move(cell.x + cell.width - 1, cell.y + 8);
    await expect(page.locator('.resizing-columns')).toBeVisible();
    await page.mouse.down();
    await page.mouse.move(cell.x + cell.width + 59, cell.y + 8, { steps: 5 });
    await page.mouse.up();
    const wider = (await page.locator('td').first().boundingBox())!;
    expect(Math.abs(wider.width - cell.width - 60)).toBeLessThan(3);
    await page.evaluate(() => window.stage.editor.current!.undo());
    await expect.poll(async () => (await page.locator('td').first().boundingBox())!.width).toBe(cell.width);
  });

  test('a table of Excel keeps its spans, headings and widths', async () => {
    await open([heading('c', 1, 'บท', [paragraph('p', '')])]);
    await caretIn('p');
    await paste({
      'text/html': `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment-->
        <table border=0><colgroup><col width=72><col width=216 style='width:162pt'><col width=72></colgroup>
        <tr height=20><td colspan=2 align=center style='vertical-align:middle'><b>รวมปี</b></td><td>งบ</td></tr>
        <tr><td rowspan=2>ก</td><td>ข</td><td align=right>๑,๐๐๐</td></tr><tr><td>ค<br>ง</td><td align=right>20</td></tr>
        </table><!--EndFragment--></body></html>`,
      'text/plain': 'รวมปี\t\tงบ',
    });
    await expect.poll(() => table()).toMatch(/\| bold\[รวมปี\] \| งบ \|\| ก \| ข \| ๑,๐๐๐ \|\| ค⏎ง \| 20 \|$/);
    const [read] = (await page.evaluate(() => window.stage.editor.current!.flush()))[0]!.blocks as Table[];
    expect(read?.columns.map((width) => Math.round(width / 10))).toEqual([6, 18, 6]);
    expect(read?.rows[0]?.cells[0]).toMatchObject({ colSpan: 2, vertical: 'middle', blocks: [{ align: 'center' }] });
    expect(read?.rows[1]?.cells[0]).toMatchObject({ rowSpan: 2 });
    expect(read?.rows[1]?.cells[2]).toMatchObject({ blocks: [{ align: 'right' }] });
  });

  test('a table of Word takes the caption above it, its heading row, and flattens what is nested', async () => {
    await open([heading('c', 1, 'บท', [paragraph('p', '')])]);
    await caretIn('p');
    await paste({
      'text/html': `<div><p class=MsoCaption>ตารางที่ ๓ แผนงาน</p><table class=MsoTableGrid>
        <thead><tr><td><p class=MsoNormal><b>งาน</b></p></td><td><p>เดือน</p></td></tr></thead>
        <tr><td><p>ขุดคลอง</p><table><tr><td>ตอนบน</td><td>ตอนล่าง</td></tr></table></td><td><p>มีนาคม</p></td></tr></table>
        <p>หมายเหตุ</p></div>`,
    });
    const [first, second] = (await lines()).slice(1);
    expect(first).toMatch(/^new-\d+ แผนงาน\| bold\[งาน\] \| เดือน \|\| ขุดคลอง \/ ตอนบน \/ ตอนล่าง \| มีนาคม \|$/);
    expect(second).toMatch(/หมายเหตุ$/);
    await expect(page.locator('.row-header')).toHaveCount(1);
    await expect(page.getByRole('columnheader', { name: 'เดือน' })).toBeVisible();
  });

  test('cells are copied as a table for Word and as rows for Excel, and pasted over others', async () => {
    await open();
    await caretIn('t-0-0');
    await press('Home', 'Shift+End', 'Shift+ArrowRight', 'Shift+ArrowDown');
    await expect.poll(async () => (await state())?.cells).toBe(4);
    const copy = await copied();
    expect(copy['text/plain']).toBe('แถวหนึ่ง\tสอง\nสี่\tห้า');
    expect(copy['text/html']).toContain(
      '<td style="vertical-align:top;border:1px solid"><p style="margin:0;text-align:left">สี่</p></td>',
    );
    await caretIn('t-2-2');
    await paste(copy);
    await expect.poll(() => table()).toMatch(/\| เจ็ด \| แปด \| แถวหนึ่ง \| สอง \|\| {2}\| {2}\| สี่ \| ห้า \|$/);
  });

  test('what is only read looks as what is edited, and no Thai mark is cut off', async () => {
    const named = [
      heading('c', 1, 'บท', [
        {
          ...tableOf(
            [
              ['ปั้นปู่ที่', 'ฎีกู้'],
              ['๑', '๒'],
              ['รวม', '๓'],
            ],
            { headerRows: 1, totalsRow: true },
          ),
          content: text('งบ'),
        },
      ]),
    ];
    await open(named);
    const look = () =>
      page.locator('.table-frame').evaluate((frame) => {
        const cells = [...frame.querySelectorAll('td, th, caption')];
        return cells.map((cell) => {
          const { width, height } = cell.getBoundingClientRect();
          const { backgroundColor, fontWeight, textAlign } = getComputedStyle(cell);
          return [Math.round(width), Math.round(height), backgroundColor, fontWeight, textAlign];
        });
      });
    const edited = await look();
    expect(edited).toHaveLength(7);
    const cut = await page
      .locator('.table-frame td')
      .evaluateAll(
        (cells) =>
          cells.filter((cell) => cell.scrollHeight > cell.clientHeight || getComputedStyle(cell).overflow !== 'visible')
            .length,
      );
    expect(cut).toBe(0);
    await page.evaluate((given) => window.stage.read(given), named);
    expect(await look()).toEqual(edited);
  });
});

test.describe('in the app', () => {
  test.use({ plan: samplePlan() });
  const WORDS = 'ชาวบ้านริมคลองปลูกผักกินเอง';

  test('a table comes from the toolbar with the size that was pointed at, and goes by its own tools', async ({
    workbench,
  }) => {
    const { page, chapter } = workbench;
    await chapter.caretAtEnd(WORDS);
    await page.getByRole('button', { name: 'แทรก', exact: true }).click();
    await page.getByRole('menuitem', { name: 'แทรกตาราง' }).click();
    await page.locator('[data-size="4x3"]').click();
    await expect(page.locator('.table-frame tr')).toHaveCount(3);
    await page.keyboard.type('ลำดับ');
    await page.keyboard.press('Tab');
    await page.keyboard.type('งาน');
    const bar = page.getByRole('toolbar', { name: 'เครื่องมือตาราง' });
    await bar.getByRole('button', { name: 'แถว', exact: true }).click();
    await page.getByRole('menuitem', { name: 'แทรกแถวด้านล่าง' }).click();
    await expect(page.locator('.table-frame tr')).toHaveCount(4);
    await bar.getByRole('button', { name: 'แถวผลรวม' }).click();
    await expect(page.locator('.row-totals')).toHaveText(/รวม/);
    await bar.getByRole('button', { name: 'กำหนดความกว้างคอลัมน์' }).click();
    const width = page.getByRole('textbox', { name: /คอลัมน์ที่ ๒ กว้าง/ });
    await width.fill('40');
    await page.keyboard.press('Enter');
    await expect(width).toBeHidden();
    const exported = await workbench.exported();
    const made = exported.sections[0]?.blocks[1];
    expect(made).toMatchObject({ type: 'table', headerRows: 1, totalsRow: true, columns: [200, 400, 200, 200] });
    await page.locator('.table-frame td').first().click();
    await bar.getByRole('button', { name: 'ลบตาราง' }).click();
    await expect(page.locator('.table-frame')).toHaveCount(0);
    await workbench.undo();
    await expect(page.locator('.table-frame')).toHaveCount(1);
  });

  test('everything is reached by keys alone: insert, move rows, the menu of the table', async ({ workbench }) => {
    const { page, chapter, frame } = workbench;
    await chapter.caretAtEnd(WORDS);
    await page.keyboard.press('Control+Alt+KeyT');
    const columns = page.getByRole('textbox', { name: 'คอลัมน์' });
    await expect(columns).toBeFocused();
    await columns.fill('2');
    await page.keyboard.press('Enter');
    await expect(page.locator('.table-frame td')).toHaveCount(6);
    await page.keyboard.type('หัว');
    for (const words of ['', 'ขุด', '', 'ปลูก']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(words);
    }
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect(page.locator('.table-frame tr').nth(1)).toHaveText('ปลูก');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'แทรก', exact: true }).press('ArrowRight');
    await page.getByRole('menuitem', { name: 'แทรกคอลัมน์ด้านขวา' }).press('Enter');
    await expect(page.locator('.table-frame td')).toHaveCount(9);
    await frame.command('เรียงแถวจากน้อยไปมาก (ก–ฮ)');
    await expect(page.locator('.table-frame tr').nth(1)).toHaveText('ขุด');
  });

  test('the right mouse button opens the commands of the table; nothing about them is hard to reach', async ({
    workbench,
  }) => {
    const { page, chapter } = workbench;
    await chapter.caretAtEnd(WORDS);
    await page.keyboard.press('Control+Alt+KeyT');
    await page.getByRole('textbox', { name: 'คอลัมน์' }).waitFor();
    expect.soft(await axeFindings(page), 'axe: size of a table').toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.table-frame td').nth(4).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'ลบ', exact: true }).hover();
    await page.getByRole('menuitem', { name: 'ลบแถว' }).waitFor();
    expect.soft(await axeFindings(page), 'axe: menu of a table').toEqual([]);
    expect.soft(await smallTargets(page), 'targets: menu of a table').toEqual([]);
    await page.getByRole('menuitem', { name: 'ลบแถว' }).click();
    await expect(page.locator('.table-frame tr')).toHaveCount(2);
    expect.soft(await axeFindings(page), 'axe: page with a table').toEqual([]);
    expect.soft(await smallTargets(page), 'targets: page with a table').toEqual([]);
  });
});
