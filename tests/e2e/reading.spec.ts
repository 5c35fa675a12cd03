/** Reading: the whole plan, something beside the page, the page alone, and the size of the page. */
import type { Plan } from '../../shared/plan/model.ts';
import { referencePlan } from '../support/plans.ts';
import { openTestLibrary } from '../support/temp-library.ts';
import { LibraryPage } from './pages/library-page.ts';
import { BesidePane, ReadingPage } from './pages/reading-page.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { SAMPLE_TITLE, samplePlan } from './support/sample-plan.ts';

const LINE = 'ชาวบ้านริมคลองปลูกผักกินเอง';

/** A plan of 500 pages; its chapters have names of their own. */
function longPlan(): Plan {
  const plan = referencePlan();
  const sections = plan.sections.map((section, index) =>
    section.level === 1 ? { ...section, title: [{ type: 'text' as const, text: `ตอนยาว ${index}` }] } : section,
  );
  return { ...plan, meta: { ...plan.meta, title: { text: 'แผนห้าร้อยหน้า' } }, sections };
}

test.describe('a plan of 500 pages', () => {
  test.use({ plan: longPlan() });

  test('is read as one roll of which only what is in sight is drawn, by keys and by its contents', async ({
    workbench,
  }) => {
    const { page, frame } = workbench;
    await frame.command('อ่านทั้งแผน');
    const reading = await new ReadingPage(page).ready();
    const drawn = async () => expect(await reading.lines.count()).toBeLessThan(60);
    await drawn();
    await expect(reading.pages).toBeFocused();
    await page.keyboard.press('End');
    const last = longPlan().sections.at(-1)!.blocks.at(-1)!;
    await expect(reading.lines.and(page.locator(`[data-line="${last.id}"]`))).toBeInViewport();
    await drawn();
    await expect(reading.here).toBeInViewport();

    const chapter = longPlan().sections.filter(({ level }) => level === 1)[5]!;
    const name = chapter.title.map((inline) => ('text' in inline ? inline.text : '')).join('');
    await reading.entry(new RegExp(`${name}$`)).click();
    await expect(reading.heading(`บทที่ ๖ ${name}`)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`/read/${chapter.id}$`));
    await drawn();
    await expect(page.getByText(`อยู่ที่ บทที่ ๖ ${name}`)).toBeVisible();

    await page.reload();
    await reading.ready();
    await expect(reading.heading(`บทที่ ๖ ${name}`)).toBeInViewport();
    await page.getByRole('button', { name: 'เขียนต่อตรงนี้' }).click();
    await expect(workbench.chapter.area.getByRole('heading', { name: `บทที่ ๖ ${name}` })).toBeInViewport();
  });

  test('keeps its place when the page is made larger and smaller', async ({ workbench }) => {
    const { page } = workbench;
    const section = longPlan().sections[400]!;
    await page.evaluate((id) => {
      location.hash = `${location.hash.replace(/\/at\/.*/, '')}/read/${id}`;
    }, section.id);
    const reading = await new ReadingPage(page).ready();
    const line = reading.pages.locator(`[data-line="${section.id}"]`);
    await expect(line).toBeInViewport();
    for (const keys of ['Control+Equal', 'Control+Equal', 'Control+Minus', 'Control+Digit0']) {
      await page.keyboard.press(keys);
      await expect(line).toBeInViewport();
    }
  });
});

test.describe('a small plan', () => {
  test.use({ plan: samplePlan() });

  test('is copied out of the reading view with its labels, also what is out of sight, and pasted as what it was', async ({
    workbench,
  }) => {
    const { page, frame, chapter } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await frame.command('อ่านทั้งแผน');
    const reading = await new ReadingPage(page).ready();
    await reading.select(reading.heading('๑.๑ ความเป็นมา'), reading.line('ปลูกหญ้าแฝก'));
    await page.keyboard.press('Control+KeyC');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toEqual(['๑.๑ ความเป็นมา', 'น้ำในคลองเน่าทุกหน้าแล้ง', '๑) เก็บขยะ', '๒) ปลูกหญ้าแฝก']);

    await page.getByRole('button', { name: 'เขียนต่อตรงนี้' }).click();
    await chapter.caretAtEnd(LINE);
    await page.keyboard.press('Control+KeyV');
    await expect(workbench.outline.row('๑.๒ ความเป็นมา')).toBeVisible();
    await expect(chapter.area.getByText('เก็บขยะ')).toHaveCount(2);
  });

  test('what was typed a moment ago is read', async ({ workbench }) => {
    const { page, chapter } = workbench;
    await chapter.caretAtEnd(LINE);
    await chapter.type(' ทุกบ้าน');
    await page.keyboard.press('Control+Alt+KeyB');
    const reading = await new ReadingPage(page).ready();
    await expect(reading.line(`${LINE} ทุกบ้าน`)).toBeVisible();
  });

  test('another chapter is read beside the one that is written, and follows what is typed', async ({ workbench }) => {
    const { page, chapter, frame } = workbench;
    const beside = new BesidePane(page);
    await chapter.caretAtEnd(LINE);
    await page.keyboard.press('Control+Alt+KeyV');
    await expect(beside.line(LINE)).toBeVisible();
    await chapter.type(' และขายที่ตลาด');
    await expect(beside.line(`${LINE} และขายที่ตลาด`)).toBeVisible();
    await beside.choose(beside.section, 'บทที่ ๓ ติดตามผล');
    await expect(beside.line('วัดคุณภาพน้ำทุกเดือน')).toBeInViewport();
    await expect(chapter.line(LINE)).toBeInViewport();

    await frame.goTo('ฉบับ');
    await frame.goTo('ร่าง');
    await expect(beside.pane).toBeVisible();
    await page.keyboard.press('Control+Alt+KeyV');
    await expect(beside.pane).toHaveCount(0);
  });

  test('is reached by keys alone, beside the page', async ({ workbench }) => {
    const { page, chapter } = workbench;
    const beside = new BesidePane(page);
    await chapter.caretAtEnd(LINE);
    await page.keyboard.press('Control+Alt+KeyV');
    await expect(beside.lines.first()).toBeVisible();
    await page.keyboard.press('F6');
    await expect(beside.pages).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(beside.section).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(beside.what).toBeFocused();
  });

  test('a section is opened beside from the menu of the outline', async ({ workbench }) => {
    const { page, outline } = workbench;
    await outline.row('๒.๑ ขุดลอกคลอง').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'เปิดหัวข้อนี้อ่านด้านข้าง' }).click();
    const beside = new BesidePane(page);
    await expect(beside.line('ขุดปีละสองครั้ง')).toBeInViewport();
    await expect(beside.section).toHaveValue('๒.๑ ขุดลอกคลอง');
  });

  test('a version is opened beside from its menu, as it was, and another plan from the list', async ({ workbench }) => {
    const { page, inspector, versions, chapter, frame } = workbench;
    await inspector.show('ฉบับ');
    await versions.save('ร่างที่ ๑');
    await versions.item('ร่างที่ ๑').waitFor();
    await chapter.caretAtEnd(LINE);
    await chapter.type(' แล้วเลิกปลูก');
    await frame.goTo('ฉบับ');
    await page.getByRole('button', { name: 'คำสั่งของฉบับ ร่างที่ ๑' }).first().click();
    await page.getByRole('menuitem', { name: 'อ่านด้านข้างขณะเขียน' }).click();
    const beside = new BesidePane(page);
    await expect(beside.line(LINE)).toHaveText(LINE);
    await expect(chapter.line(`${LINE} แล้วเลิกปลูก`)).toBeVisible();
    await expect(beside.what).toHaveValue('ร่างที่ ๑');
    await beside.choose(beside.what, 'ร่างปัจจุบัน');
    await expect(beside.line(`${LINE} แล้วเลิกปลูก`)).toBeVisible();
  });

  test('the width of the pane beside is remembered', async ({ workbench }) => {
    const { page } = workbench;
    const beside = new BesidePane(page);
    await page.keyboard.press('Control+Alt+KeyV');
    await expect(beside.lines.first()).toBeVisible();
    const splitter = page.getByRole('separator', { name: 'ปรับความกว้างของหน้าอ่านด้านข้าง' });
    const widthOf = async () => (await beside.pane.boundingBox())!.width;
    const before = await widthOf();
    const kept = page.waitForResponse((response) => {
      const [, width] = /"beside":\[([\d.]+)\]/.exec(response.request().postData() ?? '') ?? [];
      return width !== undefined && Number(width) < 42;
    });
    await splitter.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(widthOf).toBeLessThan(before - 20);
    const narrower = await widthOf();
    await kept;
    await page.reload();
    await workbench.ready();
    await page.keyboard.press('Control+Alt+KeyV');
    await expect(beside.lines.first()).toBeVisible();
    await expect.poll(async () => Math.abs((await widthOf()) - narrower)).toBeLessThan(12);
  });

  test('the page is left alone to write on, and Esc brings the rest back', async ({ workbench }) => {
    const { page, chapter, outline, frame } = workbench;
    await chapter.caretAtEnd(LINE);
    await page.keyboard.press('Control+Alt+KeyZ');
    for (const part of ['navigation', 'banner', 'contentinfo', 'tree', 'tablist', 'toolbar'] as const) {
      await expect(page.getByRole(part).filter({ visible: true })).toHaveCount(0);
    }
    await chapter.type(' อย่างเงียบ ๆ');
    await expect(chapter.line(`${LINE} อย่างเงียบ ๆ`)).toBeVisible();
    await frame.command('เน้นย่อหน้าที่กำลังเขียน');
    const inkOf = (words: string) => chapter.line(words).evaluate((line) => getComputedStyle(line).color);
    await chapter.caretAtEnd('น้ำในคลองเน่าทุกหน้าแล้ง');
    await expect.poll(() => inkOf(LINE)).not.toBe(await inkOf('น้ำในคลองเน่าทุกหน้าแล้ง'));
    await page.keyboard.press('Escape');
    await expect(outline.row('บทที่ ๑ บทนำ')).toBeVisible();
    await expect(page.getByRole('banner')).toBeVisible();
    await expect.poll(() => inkOf(LINE)).toBe(await inkOf('น้ำในคลองเน่าทุกหน้าแล้ง'));
    await chapter.type(' ต่อ');
    await expect(chapter.line('น้ำในคลองเน่าทุกหน้าแล้ง ต่อ')).toBeVisible();
  });

  test('the page is sized by keys, by Ctrl and the wheel, and from the status line', async ({ workbench }) => {
    const { page, chapter } = workbench;
    const size = page.getByRole('button', { name: /เลือกขนาดหน้ากระดาษ/ });
    const width = async () => Math.round((await chapter.area.boundingBox())!.width);
    await page.keyboard.press('Control+Digit0');
    await expect(size).toHaveText('ซูม ๑๐๐ %');
    await expect.poll(width).toBe(794);
    await page.keyboard.press('Control+Equal');
    await expect(size).toHaveText('ซูม ๑๑๐ %');
    await page.keyboard.press('Control+Minus');
    await page.keyboard.press('Control+Minus');
    await expect(size).toHaveText('ซูม ๙๐ %');
    await chapter.area.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect(size).toHaveText('ซูม ๑๐๐ %');
    await size.click();
    await page.getByRole('menuitem', { name: '๒๐๐ %' }).click();
    await expect(size).toHaveText('ซูม ๒๐๐ %');
    await size.click();
    await page.getByRole('menuitem', { name: 'เห็นทั้งหน้ากระดาษ' }).click();
    await expect.poll(async () => (await chapter.area.boundingBox())!.height).toBeLessThan(900);
    await expect(chapter.area).toBeInViewport({ ratio: 1 });
    await size.click();
    await page.getByRole('menuitem', { name: 'หน้ากระดาษเต็มความกว้าง' }).click();
    const desk = await page.locator('[data-pane=page]').boundingBox();
    await expect.poll(width).toBeGreaterThan(desk!.width - 100);
  });

  test('reading, the pane beside and the page alone can be used by everybody', async ({ workbench }) => {
    const { page, frame } = workbench;
    const check = async () => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    };
    const checkBoth = async (dark: () => Promise<void>) => {
      await check();
      await dark();
      await check();
    };
    await page.keyboard.press('Control+Alt+KeyB');
    await new ReadingPage(page).ready();
    await checkBoth(() => frame.darkSwitch.click());
    await frame.goTo('ร่าง');
    await workbench.ready();
    await page.keyboard.press('Control+Alt+KeyV');
    await expect(new BesidePane(page).lines.first()).toBeVisible();
    await checkBoth(() => frame.lightSwitch.click());
    await page.keyboard.press('Control+Alt+KeyZ');
    await expect(page.getByRole('banner')).toHaveCount(0);
    await checkBoth(() => frame.command('สลับสว่างหรือมืด'));
  });
});

test.describe('with another plan in the library', () => {
  test.use({ plan: samplePlan() });

  test('that plan is read beside', async ({ app, library }) => {
    await library.title.waitFor();
    await app.close();
    const store = openTestLibrary(app.library);
    const other = samplePlan();
    store.createPlan({ ...other, id: 'other', meta: { ...other.meta, title: { text: 'แผนของตำบลข้างเคียง' } } });
    store.close();
    const page = await app.startAgain();
    const { chapter } = await new LibraryPage(page).open(SAMPLE_TITLE);
    await page.keyboard.press('Control+Alt+KeyV');
    const beside = new BesidePane(page);
    await beside.choose(beside.what, 'แผนของตำบลข้างเคียง');
    await expect(beside.line('วัดคุณภาพน้ำทุกเดือน')).toBeAttached();
    await expect(chapter.line(LINE)).toBeVisible();
  });
});
