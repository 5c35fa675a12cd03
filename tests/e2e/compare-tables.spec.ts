/** Tables, footnotes and figures of two states side by side: what the list says, what is marked in the grid, and the way from one to the next. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Block, Figure, Inline, Plan, Table } from '../../shared/plan/model.ts';
import { pngOf } from '../support/emblems.ts';
import { paragraph, plan, section, text } from '../support/outline.ts';
import { openTestLibrary } from '../support/temp-library.ts';
import { ComparePage } from './pages/compare-page.ts';
import { Frame } from './pages/frame.ts';
import { LibraryPage } from './pages/library-page.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { removeFolder, type ShellProcess, startShell, tempFolder } from './support/shell-process.ts';

const HEAD = ['งาน', 'ผู้ทำ', 'เงิน (บาท)'];
const OLD = [HEAD, ['ขุดลอกคลองสายใน', 'กองช่าง', '๔๕,๐๐๐'], ['ปลูกแฝกริมตลิ่ง', 'ชาวบ้าน', '๖,๐๐๐'], ['รวม', '', '๕๑,๐๐๐']];
const NEW = [
  HEAD,
  ['ขุดลอกคลองสายใน', 'กองช่าง', '๔๘,๐๐๐'],
  ['ปลูกแฝกริมตลิ่ง', 'ชาวบ้าน', '๖,๐๐๐'],
  ['ทำป้ายบอกระดับน้ำ', 'โรงเรียน', '๒,๕๐๐'],
  ['รวม', '', '๕๖,๕๐๐'],
];

function table(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    id: 't',
    columns: [50, 30, 20],
    headerRows: 1,
    totalsRow: true,
    content: text('งานและเงินของปีแรก'),
    rows: rows.map((cells) => ({
      id: `row-${idOf(cells[0]!)}`,
      cells: cells.map((words, column) => {
        const id = `${idOf(cells[0]!)}-${column}`;
        const block = {
          type: 'paragraph',
          id: `p-${id}`,
          align: 'left',
          indent: 'none',
          content: text(words),
        } as const;
        return { id: `c-${id}`, colSpan: 1, rowSpan: 1, vertical: 'top', blocks: [block] };
      }),
    })),
  };
}

const idOf = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 8);

const PICTURE = pngOf(40, 20);

function figure(id: string, image: string, caption: string): Figure {
  const alt = { text: `แผนที่ของ${caption}` };
  return {
    type: 'figure',
    id,
    image,
    media: 'png',
    pixels: { width: 40, height: 20 },
    width: 600,
    alt,
    content: text(caption),
  };
}

function canalPlan(rows: readonly (readonly string[])[], note: string, kept: string): Plan {
  const noted: Inline[] = [
    ...text('ระดับน้ำวัดที่สะพานไม้'),
    { type: 'footnote', id: 'n', content: text(note) },
    ...text(' ทุกเช้า'),
  ];
  const blocks: Block[] = [
    paragraph('p', noted),
    table(rows),
    figure('f', kept, 'คลองสายใน'),
    figure('g', '0'.repeat(64), 'คลองสายนอก'),
  ];
  const made = plan([section('c', '1', { title: text('งานของปีแรก'), blocks })]);
  return { ...made, id: 'canals', meta: { ...made.meta, title: { text: 'แผนดูแลคลอง' } } };
}

test.describe('a table, a footnote and figures that changed', () => {
  let folder: string;
  let shell: ShellProcess;
  let id: string;

  test.beforeEach(async () => {
    folder = tempFolder();
    const library = openTestLibrary(folder);
    const kept = library.addImage({ bytes: PICTURE, media: 'png', pixels: { width: 40, height: 20 } });
    id = library.createPlan(canalPlan(OLD, 'วัดจากหมุดเหล็ก', kept));
    library.saveVersion({ plan: id, kind: 'named', milestone: null, name: 'ร่างที่ ๑', note: '', author: '' });
    library.replaceDraft(id, { ...canalPlan(NEW, 'วัดจากหมุดทองเหลือง', kept), id });
    library.changeSettings({ panes: { tour: [1] } });
    library.close();
    shell = await startShell(folder);
  });

  test.afterEach(async () => {
    await shell.stop();
    removeFolder(folder);
  });

  async function open(page: Page): Promise<ComparePage> {
    await page.goto(shell.address);
    await new LibraryPage(page).title.waitFor();
    await page.goto(new URL(`#/plan/${id}/compare`, new URL('/', shell.address)).href);
    return new ComparePage(page).ready();
  }

  test('are told by row and cell, marked in the grid and walked one by one', async ({ page }) => {
    const compare = await open(page);
    await expect(compare.entry(/แก้ บทที่ ๑ เชิงอรรถ ๑ คำ ๒/)).toContainText('เหล็ก → ทองเหลือง');
    await expect(compare.entry(/แก้ ตารางที่ ๑ แถว ๒ ช่อง ๓/)).toContainText('๔๕,๐๐๐ → ๔๘,๐๐๐');
    await expect(compare.entry('เพิ่ม ตารางที่ ๑ แถว ๔')).toContainText('ทำป้ายบอกระดับน้ำ | โรงเรียน | ๒,๕๐๐');
    await expect(compare.entry(/รูปแบบ ตารางที่ ๑/)).toHaveCount(0);

    const rows = (n: string) => compare.pages.getByRole('table', { name: `ตารางที่ ๑ แถว ${n}`, exact: true });
    await expect(rows('๒')).toHaveCount(2);
    await expect(rows('๒').first().getByRole('deletion')).toHaveText('๔๕,๐๐๐');
    await expect(rows('๒').last().getByRole('insertion')).toHaveText('๔๘,๐๐๐');
    await expect(compare.tableRow('ทำป้ายบอกระดับน้ำ').getByRole('table')).toHaveCount(1);
    const heights = await compare
      .tableRow('ขุดลอกคลองสายใน')
      .getByRole('table')
      .evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().top, one.querySelectorAll('td').length]));
    expect(heights[0]).toEqual(heights[1]);

    await compare.entry(/แก้ บทที่ ๑ เชิงอรรถ/).click();
    await page.keyboard.press('F8');
    await expect(compare.strip).toContainText('แก้ ตารางที่ ๑ แถว ๒ ช่อง ๓');
    await expect(rows('๒').last().locator('td[data-current]')).toHaveText('๔๘,๐๐๐');
    await page.keyboard.press('F8');
    await expect(compare.strip).toContainText('เพิ่ม ตารางที่ ๑ แถว ๔');
    await page.keyboard.press('Shift+F8');
    await expect(compare.strip).toContainText('แก้ ตารางที่ ๑ แถว ๒ ช่อง ๓');

    await compare.columns('เดียว');
    await expect(rows('๒')).toHaveCount(1);
    await expect(rows('๒')).toContainText('๔๕,๐๐๐๔๘,๐๐๐');
  });

  test('have their pictures, or a grey field with what they show where the picture is lost', async ({ page }) => {
    const compare = await open(page);
    await compare.flip('เฉพาะที่เปลี่ยน');
    const shown = compare.pages.getByRole('img', { name: 'แผนที่ของคลองสายใน' });
    await expect(shown).toHaveCount(2);
    await expect.poll(() => shown.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
    await expect(compare.pages.getByRole('img', { name: 'แผนที่ของคลองสายนอก' }).first()).toHaveText('แผนที่ของคลองสายนอก');
  });

  test('go back as a whole table', async ({ page }) => {
    const compare = await open(page);
    await compare.entry('เพิ่ม ตารางที่ ๑ แถว ๔').click();
    await compare.strip.getByRole('button', { name: 'คืนทั้งตารางตามฉบับเดิม' }).click();
    await expect(compare.entry('เพิ่ม ตารางที่ ๑ แถว ๔')).toHaveCount(0);
    await expect(compare.entry(/แก้ บทที่ ๑ เชิงอรรถ/)).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`have nothing serious by axe and no small targets in the ${theme} theme`, async ({ page }) => {
      const compare = await open(page);
      if (theme === 'dark') await new Frame(page).darkSwitch.click();
      for (const columns of ['คู่', 'เดียว'] as const) {
        await compare.columns(columns);
        expect.soft(await axeFindings(page), columns).toEqual([]);
        expect.soft(await smallTargets(page), columns).toEqual([]);
      }
    });
  }
});
