/** Two states of a plan held side by side: by mouse and by keys, with reasons, parts brought back and files sent out. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Plan } from '../../shared/plan/model.ts';
import { referencePlan } from '../support/plans.ts';
import { referencePair, withEdits } from '../support/reference-pair.ts';
import { openTestLibrary } from '../support/temp-library.ts';
import { ComparePage } from './pages/compare-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import type { WorkbenchPage } from './pages/workbench-page.ts';
import { axeFindings, smallTargets, tabStops } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';
import { removeFolder, startShell, tempFolder } from './support/shell-process.ts';

const LINE = 'ชาวบ้านริมคลองปลูกผักกินเอง';

test.describe('a draft that went on after a version was saved', () => {
  test.use({ plan: samplePlan() });

  /** Saves the first version, then edits a line, takes one out and moves a section up. */
  async function revise({ inspector, versions, chapter, outline, frame, page }: WorkbenchPage): Promise<ComparePage> {
    await inspector.show('ฉบับ');
    await versions.save('ร่างที่ ๑');
    await versions.item('ร่างที่ ๑').waitFor();
    await chapter.caretAtEnd(LINE);
    await chapter.type(' ปีละ ๑๕๐ ไร่');
    await outline.select('๒.๒ ดูแลต่อเนื่อง');
    await outline.stand('๒.๒ ดูแลต่อเนื่อง');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect(outline.row('๒.๑ ดูแลต่อเนื่อง')).toBeVisible();
    await outline.stand('บทที่ ๓ ติดตามผล');
    await page.keyboard.press('Delete');
    await expect(outline.row('บทที่ ๓ ติดตามผล')).toHaveCount(0);
    await frame.goTo('เทียบ');
    return new ComparePage(page).ready();
  }

  test('shows each change in the list, on the pages and in its outline', async ({ workbench }) => {
    const compare = await revise(workbench);
    await expect(compare.older).toHaveValue(/^ร่างที่ ๑/);
    await expect(compare.newer).toHaveValue('ร่างปัจจุบัน');
    await expect(compare.entry(/แก้ บทที่ ๑ คำ/)).toBeVisible();
    await expect(compare.entry(/ย้าย ๒\.๒ → ๒\.๑/)).toBeVisible();
    await expect(compare.entry(/ตัดหัวข้อ บทที่ ๓/)).toBeVisible();
    await expect(compare.pages.locator('ins').filter({ hasText: '๑๕๐' })).toBeVisible();
    await expect(compare.strip).toContainText('แก้ บทที่ ๑ คำ');

    await compare.show('โครงร่าง');
    await expect(compare.section('บทที่ ๑ บทนำ')).toContainText('๑');
    await expect(compare.section('บทที่ ๓ ติดตามผล')).toBeVisible();
    await compare.section('บทที่ ๑ บทนำ').click();
    await compare.show('รายการ');
    await expect(compare.list.getByRole('option')).toHaveCount(2);
    await expect(compare.entry(/เลขที่อ้างถึงใน ๑\.๒/)).toBeVisible();
    await workbench.page.getByRole('button', { name: 'เลิกดูเฉพาะหัวข้อนี้' }).click();
    await expect(compare.entry(/ตัดหัวข้อ บทที่ ๓/)).toBeVisible();

    await compare.show('สรุป');
    await expect(workbench.page.getByRole('button', { name: /จำนวน|ตัวเลข.*๑๕๐/ }).first()).toBeVisible();
    await expect(workbench.page.getByRole('row', { name: '๒.๒ ๒.๑ ดูแลต่อเนื่อง' })).toBeVisible();
  });

  test('is walked with F8, and the address comes back to the same change after a reload', async ({ workbench }) => {
    const compare = await revise(workbench);
    const { page } = workbench;
    const all = (await compare.entries()).length;
    expect(all).toBeGreaterThan(3);
    await expect(page.getByText(/^๑\/[๐-๙]+$/)).toBeVisible();
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await page.keyboard.press('Shift+F8');
    await expect(page.getByText(/^๒\/[๐-๙]+$/)).toBeVisible();
    await expect(compare.list.getByRole('option', { selected: true })).toHaveCount(1);
    await compare.entry(/ตัดหัวข้อ บทที่ ๓/).click();
    await compare.expectInSight('วัดคุณภาพน้ำทุกเดือน');
    await expect(page).toHaveURL(/\/compare\/[^/]+\/draft\/deleted%3Ac3$/);
    await page.reload();
    await compare.ready();
    await expect(compare.strip).toContainText('ตัดหัวข้อ บทที่ ๓');
    await compare.expectInSight('วัดคุณภาพน้ำทุกเดือน');
    await workbench.frame.goTo('ร่าง');
    await workbench.frame.goTo('เทียบ');
    await expect(compare.strip).toContainText('ตัดหัวข้อ บทที่ ๓');
  });

  test('jumps from one end of a move to the other', async ({ workbench }) => {
    const compare = await revise(workbench);
    await compare.entry(/ย้าย ๒\.๒ → ๒\.๑/).click();
    const from = compare.pages.getByRole('button', { name: 'ย้ายจาก ๒.๒' });
    const to = compare.pages.getByRole('button', { name: 'ย้ายไป ๒.๑' });
    await from.click();
    await expect(to).toBeInViewport();
    await expect(compare.strip).toContainText('ย้าย ๒.๒ → ๒.๑');
    await compare.strip.getByRole('button', { name: 'ไปอีกปลาย' }).click();
    await expect(from).toBeInViewport();
  });

  test('counts less when numbers are ignored, and only some kinds when they are chosen', async ({ workbench }) => {
    const compare = await revise(workbench);
    await expect(compare.kind('เลขใหม่')).toBeVisible();
    await compare.flip('ไม่นับเลขหัวข้อ');
    await expect(compare.kind('เลขใหม่')).toHaveCount(0);
    await expect(compare.entry(/เลขใหม่/)).toHaveCount(0);
    await compare.kind('ย้าย').click();
    await expect(compare.list.getByRole('option')).toHaveCount(1);
    await expect(compare.pages.locator('ins')).toHaveCount(0);
    await compare.kind('ทุกชนิด').click();
    await expect(compare.pages.locator('ins').first()).toBeVisible();
    await compare.flip('เฉพาะที่เปลี่ยน');
    const fold = compare.pages.getByRole('button', { name: /ย่อหน้าไม่เปลี่ยน/ }).first();
    await fold.click();
    await expect(compare.row('น้ำในคลองเน่าทุกหน้าแล้ง')).toBeVisible();
  });

  test('stands in one column too, and this is remembered', async ({ workbench }) => {
    const compare = await revise(workbench);
    await compare.columns('เดียว');
    await compare.entry(/ย้าย ๒\.๒ → ๒\.๑/).click();
    await expect(compare.pages.locator('[data-side=after]')).toHaveCount(0);
    await workbench.frame.goTo('ร่าง');
    await workbench.frame.goTo('เทียบ');
    await compare.ready();
    await expect(workbench.page.getByRole('radio', { name: 'เดียว' })).toBeChecked();
  });

  test('keeps reasons as they are typed, through a reload, and marks them in the list', async ({ workbench }) => {
    const compare = await revise(workbench);
    const { page } = workbench;
    await compare.entry(/ตัดหัวข้อ บทที่ ๓/).click();
    await compare.reason.fill('รวมไว้ในแผนติดตามของอำเภอแล้ว');
    await compare.entry(/แก้ บทที่ ๑ คำ/).click();
    await expect(compare.reason).toHaveValue('');
    await expect(compare.entry(/ตัดหัวข้อ บทที่ ๓.*/).getByLabel('มีเหตุผล')).toBeVisible();
    await page.reload();
    await compare.ready();
    await compare.entry(/ตัดหัวข้อ บทที่ ๓/).click();
    await expect(compare.reason).toHaveValue('รวมไว้ในแผนติดตามของอำเภอแล้ว');
  });

  test('gives a part back to the draft, and takes that back too', async ({ workbench }) => {
    const compare = await revise(workbench);
    const { frame, chapter } = workbench;
    await compare.entry(/แก้ บทที่ ๑ คำ/).click();
    await compare.strip.getByRole('button', { name: 'คืนย่อหน้านี้ตามฉบับเดิม' }).click();
    await expect(frame.message('คืนตาม “ร่างที่ ๑” แล้ว')).toBeVisible();
    await expect(compare.entry(/แก้ บทที่ ๑ คำ/)).toHaveCount(0);
    await frame.message('คืนตาม').getByRole('button', { name: 'เลิกทำ' }).click();
    await expect(compare.entry(/แก้ บทที่ ๑ คำ/)).toBeVisible();

    await compare.entry(/ตัดหัวข้อ บทที่ ๓/).click();
    await compare.strip.getByRole('button', { name: 'คืนทั้งหัวข้อตามฉบับเดิม' }).click();
    await expect(compare.entry(/ตัดหัวข้อ บทที่ ๓/)).toHaveCount(0);
    await frame.goTo('ร่าง');
    await workbench.outline.select('บทที่ ๓ ติดตามผล');
    await expect(chapter.line('วัดคุณภาพน้ำทุกเดือน')).toBeVisible();
  });

  test('goes back to the older version as a whole, after which both are the same', async ({ workbench }) => {
    const compare = await revise(workbench);
    const { page } = workbench;
    await page.getByRole('button', { name: 'คำสั่งของการเปรียบเทียบ' }).click();
    await page.getByRole('menuitem', { name: 'กลับไปใช้ “ร่างที่ ๑” ทั้งฉบับ' }).click();
    await expect(page.getByText('ทั้งสองฉบับเหมือนกันทุกคำ')).toBeVisible();
    await compare.choose('older', /บันทึกอัตโนมัติ/);
    await compare.ready();
    await expect(compare.entry(/เพิ่มหัวข้อ บทที่ ๓/)).toBeVisible();
    await page.getByRole('button', { name: 'สลับฉบับเดิมกับฉบับใหม่' }).click();
    await expect(compare.entry(/ตัดหัวข้อ บทที่ ๓/)).toBeVisible();
    await expect(compare.older).toHaveValue('ร่างปัจจุบัน');
  });

  test('is sent out as a redline and as a table, with the reasons that were typed', async ({ workbench }) => {
    const compare = await revise(workbench);
    const { page, frame } = workbench;
    await compare.entry(/ตัดหัวข้อ บทที่ ๓/).click();
    await compare.reason.fill('ซ้ำกับแผนของตำบล');
    const documentOf = async (item: string) => {
      const file = await frame.downloaded(async () => {
        await page.getByRole('button', { name: 'ส่งออก', exact: true }).click();
        await page.getByRole('menuitem', { name: item }).click();
      });
      return strFromU8(unzipSync(readFileSync(await file.path()))['word/document.xml']!);
    };
    const redline = await documentOf('ส่งออกฉบับแสดงการแก้ไข');
    expect(redline).toContain('<w:ins ');
    expect(redline).toContain('<w:del ');
    expect(await documentOf('ส่งออกตารางเปรียบเทียบ')).toContain('ซ้ำกับแผนของตำบล');
  });

  test('is copied as a table and printed as a report', async ({ workbench, context }) => {
    const compare = await revise(workbench);
    const { page, frame } = workbench;
    await context.grantPermissions(['clipboard-read']);
    await page.getByRole('button', { name: 'คัดลอกรายการแก้ไข' }).click();
    await expect(frame.message(/คัดลอก [๐-๙]+ รายการแล้ว/)).toBeVisible();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return await (await item!.getType('text/html')).text();
    });
    expect(html).toContain('<table');
    expect(html).toContain('๑๕๐');

    await page.evaluate(() => {
      window.print = () => {
        const page = document.querySelector('[data-printed]')?.shadowRoot;
        document.title = `printed: ${page?.textContent?.includes('๑๕๐') && page.querySelector('style') !== null}`;
      };
    });
    await compare.list.focus();
    await page.keyboard.press('Control+KeyP');
    await expect(page).toHaveTitle('printed: true');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.locator('[data-printed]')).toHaveCount(0);
  });

  test('can be compared by keys alone', async ({ workbench }) => {
    const compare = await revise(workbench);
    const { page, frame } = workbench;
    await frame.goTo('ร่าง');
    await workbench.chapter.area.waitFor();
    await page.keyboard.press('Alt+Digit4');
    await compare.ready();
    await page.keyboard.press('F6');
    await expect(compare.list).toBeFocused();
    await page.keyboard.press('End');
    await expect(compare.strip).toContainText('ตัดหัวข้อ บทที่ ๓');
    await page.keyboard.press('Home');
    await expect(compare.strip).toContainText('แก้ บทที่ ๑ คำ');
    await expect(page.getByRole('status').filter({ hasText: /รายการที่ ๑ จาก/ })).toBeAttached();
    await page.keyboard.press('F6');
    await expect(compare.pages).toBeFocused();
    await page.keyboard.press('F6');
    await expect(compare.reason).toBeFocused();
    await page.keyboard.type('ตามมติที่ประชุม');
    await page.keyboard.press('F8');
    await page.keyboard.press('Shift+F8');
    await expect(compare.reason).toHaveValue('ตามมติที่ประชุม');
    await frame.command('คืนส่วนนี้ตามฉบับเดิม');
    await expect(compare.entry(/แก้ บทที่ ๑ คำ/)).toHaveCount(0);
  });

  test('says when the draft went on elsewhere, and compares again when asked', async ({ workbench, app, context }) => {
    const compare = await revise(workbench);
    const other = await context.newPage();
    app.witness.watch(other, new URL(workbench.page.url()).origin);
    await other.goto(workbench.page.url().replace(/compare.*/, ''));
    await other
      .getByRole('textbox', { name: /^เนื้อหาของ/ })
      .getByText('น้ำในคลองเน่าทุกหน้าแล้ง')
      .click();
    await other.keyboard.press('End');
    await other.keyboard.type(' จริง ๆ');
    const notice = workbench.page.getByText('ร่างเปลี่ยนไปหลังจากเปรียบเทียบแล้ว');
    await expect(notice).toBeVisible();
    await workbench.page.getByRole('button', { name: 'เปรียบเทียบอีกครั้ง' }).click();
    await expect(compare.entry(/แก้ ๑\.๑ คำ/)).toBeVisible();
    await expect(notice).toBeHidden();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`has nothing serious by axe and no small targets in the ${theme} theme`, async ({ workbench }) => {
      if (theme === 'dark') await workbench.frame.darkSwitch.click();
      const compare = await revise(workbench);
      const { page } = workbench;
      for (const tab of ['รายการ', 'โครงร่าง', 'สรุป'] as const) {
        await compare.show(tab);
        expect.soft(await axeFindings(page), tab).toEqual([]);
        expect.soft(await smallTargets(page), tab).toEqual([]);
      }
      await compare.columns('เดียว');
      await page.getByRole('button', { name: 'ความหมายของสัญลักษณ์' }).click();
      await page.getByText('ขีดทับ: คำที่ตัดออก').waitFor();
      expect.soft(await axeFindings(page), 'legend').toEqual([]);
    });
  }

  test('shows where the focus is at every stop of Tab', async ({ workbench }) => {
    await revise(workbench);
    const { stops, unseen } = await tabStops(workbench.page);
    expect(stops).toBeGreaterThan(20);
    expect(unseen).toEqual([]);
  });

  test('without a version there is nothing to compare, and the screen says what to do', async ({ workbench }) => {
    await workbench.frame.goTo('เทียบ');
    await expect(workbench.page.getByText('ยังไม่มีฉบับให้เทียบกับร่าง')).toBeVisible();
    await workbench.page.getByRole('link', { name: 'ไปบันทึกฉบับ' }).click();
    await expect(workbench.page).toHaveURL(/\/versions$/);
  });

  test('a version that is gone is said, and another can be chosen', async ({ workbench }) => {
    const compare = await revise(workbench);
    const { page } = workbench;
    await page.evaluate(() => {
      window.location.hash = window.location.hash.replace(/compare\/[^/]+\/.*/, 'compare/nosuchversion/draft');
    });
    await expect(page.getByRole('alert').filter({ hasText: 'เปรียบเทียบไม่ได้' })).toContainText('ไม่พบฉบับ');
    await compare.choose('older', /ร่างที่ ๑/);
    await compare.ready();
  });
});

test('a plan of five hundred pages draws only what is in sight', async ({ page }) => {
  const folder = tempFolder();
  const { before, after } = referencePair();
  const id = putRevisedPlan(folder, before, after);
  const shell = await startShell(folder);
  try {
    await page.goto(shell.address);
    await new LibraryPage(page).title.waitFor();
    await page.goto(new URL(`#/plan/${id}/compare`, new URL('/', shell.address)).href);
    const compare = await new ComparePage(page).ready();
    expect(await compare.drawnRows()).toBeLessThan(40);
    expect(await compare.list.getByRole('option').count()).toBeLessThan(60);
    await compare.list.focus();
    await page.keyboard.press('End');
    await expect(compare.list.getByRole('option', { selected: true })).toBeInViewport();
    await expect(compare.pages.locator('[data-current]').first()).toBeInViewport();
    expect(await compare.drawnRows()).toBeLessThan(40);
  } finally {
    await shell.stop();
    removeFolder(folder);
  }
});

test('a long comparison says how far it is, can be cancelled and made again', async ({ page }) => {
  test.slow();
  const folder = tempFolder();
  const before = referencePlan({ paragraphs: 10_000, sections: 1_000 });
  const id = putRevisedPlan(folder, before, withEdits(before, 1));
  const shell = await startShell(folder);
  try {
    await page.goto(shell.address);
    await new LibraryPage(page).title.waitFor();
    await page.evaluate(cancelOnceTold);
    await page.goto(new URL(`#/plan/${id}/compare`, new URL('/', shell.address)).href);
    await page.getByText('ยกเลิกการเปรียบเทียบแล้ว').waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => document.body.dataset.told)).toMatch(/เทียบแล้ว [๐-๙,]+ จาก ๑๑,๐๐๐ บรรทัด/);
    await page.getByRole('button', { name: 'เปรียบเทียบอีกครั้ง' }).click();
    const compare = await new ComparePage(page).ready(60_000);
    await expect(compare.place('๑/๑๐,๐๐๐')).toBeVisible();
    await page.keyboard.press('F8');
    await expect(compare.place('๒/๑๐,๐๐๐')).toBeVisible();
  } finally {
    await shell.stop();
    removeFolder(folder);
  }
});

/** Presses cancel in the moment that progress is told: whoever looks now and then may come too late on a busy machine. */
function cancelOnceTold(): void {
  const observer = new MutationObserver(() => {
    const told = [...document.querySelectorAll('[role=status]')].find((one) => one.textContent?.startsWith('เทียบแล้ว'));
    const cancel = [...document.querySelectorAll('button')].find((one) => one.textContent === 'ยกเลิก');
    if (!told || !cancel) return;
    observer.disconnect();
    document.body.dataset.told = told.textContent ?? '';
    cancel.click();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

function putRevisedPlan(folder: string, before: Plan, after: Plan): string {
  const library = openTestLibrary(folder);
  const plan = library.createPlan(before);
  library.saveVersion({ plan, kind: 'named', milestone: null, name: 'ร่างที่ ๑', note: '', author: '' });
  library.replaceDraft(plan, after);
  library.close();
  return plan;
}
