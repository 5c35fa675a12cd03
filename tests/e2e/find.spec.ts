/** Finding in the page, the plan, all plans and old versions, and replacing with a look before and one undo after. */
import type { Page } from '@playwright/test';
import type { Plan, Table, TableCell } from '../../shared/plan/model.ts';
import { paragraph, section, text } from '../support/outline.ts';
import { openTestLibrary } from '../support/temp-library.ts';
import { FindPanel } from './pages/find-panel.ts';
import { Frame } from './pages/frame.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

test.describe('in the plan', () => {
  test.use({ plan: samplePlan() });

  test('words are found as they are typed, walked by keys through chapters, and painted on the page', async ({
    workbench,
  }) => {
    const { page, chapter } = workbench;
    const find = new FindPanel(page);
    await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
    await find.find('คลอง');
    await expect(find.outcome).toHaveText('พบ ๓ แห่ง ใน ๓ หัวข้อ');
    await expect
      .poll(() => find.rows())
      .toEqual([
        expect.stringContaining('บทที่ ๑ บทนำ'),
        'ชาวบ้านริมคลองปลูกผักกินเอง',
        expect.stringContaining('๑.๑ ความเป็นมา'),
        'น้ำในคลองเน่าทุกหน้าแล้ง',
        expect.stringContaining('๒.๑ ขุดลอกคลอง'),
        'ขุดลอกคลอง',
      ]);
    await expect.poll(() => find.painted()).toEqual({ hits: ['คลอง', 'คลอง'], current: [] });

    await page.keyboard.press('Enter');
    await expect(find.outcome).toHaveText('แห่งที่ ๑ จาก ๓ แห่ง ใน ๓ หัวข้อ');
    await expect.poll(() => find.painted()).toEqual({ hits: ['คลอง'], current: ['คลอง'] });
    await expect(find.field).toBeFocused();
    await page.keyboard.press('F3');
    await page.keyboard.press('F3');
    await expect(find.current).toHaveText('ขุดลอกคลอง');
    await expect(chapter.area.getByText('สิ่งที่จะทำ')).toBeVisible();
    await expect.poll(() => find.painted()).toEqual({ hits: [], current: ['คลอง'] });
    await page.keyboard.press('Shift+F3');
    await expect(find.current).toHaveText('น้ำในคลองเน่าทุกหน้าแล้ง');
    await expect(chapter.area.getByText('บทนำ')).toBeVisible();

    await page.keyboard.press('Escape');
    await expect(find.panel).toBeHidden();
    await expect(chapter.area).toBeFocused();
    await expect.poll(() => find.painted()).toEqual({ hits: [], current: [] });
    await chapter.type('บึง');
    await expect.poll(() => chapter.lines()).toContain('น้ำในบึงเน่าทุกหน้าแล้ง');
  });

  test('what is typed in the page is found at once, in the chapter or in the plan', async ({ workbench }) => {
    const { page, chapter } = workbench;
    const find = new FindPanel(page);
    await find.find('น้ำ');
    await expect(find.outcome).toHaveText('พบ ๒ แห่ง ใน ๒ หัวข้อ');
    await find.look('บทนี้');
    await expect(find.outcome).toHaveText('พบ ๑ แห่ง ใน ๑ หัวข้อ');
    await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
    await chapter.type(' ใช้น้ำฝน');
    await expect(find.outcome).toHaveText('พบ ๒ แห่ง ใน ๒ หัวข้อ');
    await page.keyboard.press('Control+KeyF');
    await expect(find.field).toBeFocused();
    await find.field.fill('ไม่มีคำนี้เลย');
    await expect(find.panel.getByText('ไม่พบคำนี้')).toBeVisible();
  });

  test('digits, whole words and capitals are told apart by switches; a broken pattern is explained', async ({
    workbench,
  }) => {
    const { page, chapter } = workbench;
    const find = new FindPanel(page);
    await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
    await chapter.type(' ๑๒ ครัวเรือน ตามแบบ ISO');
    await find.find('12 ครัว');
    await expect(find.outcome).toContainText('พบ ๑ แห่ง');
    await find.press('เลขไทยกับเลขอารบิกเหมือนกัน');
    await expect(find.panel.getByText('ไม่พบคำนี้')).toBeVisible();
    await find.field.fill('iso');
    await expect(find.outcome).toContainText('พบ ๑ แห่ง');
    await find.press('ตรงตามตัวสะกด รวมทั้งตัวพิมพ์ใหญ่เล็ก');
    await expect(find.panel.getByText('ไม่พบคำนี้')).toBeVisible();

    await find.press('ค้นด้วยรูปแบบ (regular expression)');
    await find.field.fill('(เก็บ|ปลูก');
    await expect(find.fault).toContainText('วงเล็บ ( กับ ) ไม่ครบคู่');
    await find.field.fill('(เก็บ|ปลูก)');
    await expect(find.outcome).toHaveText('พบ ๓ แห่ง ใน ๒ หัวข้อ');
    await expect(find.fault).toBeHidden();
  });

  test('all or some are replaced across chapters after a look at them, and one undo takes all back', async ({
    workbench,
  }) => {
    const { page, chapter, undo, redo } = workbench;
    const find = new FindPanel(page);
    await find.find('คลอง', 'Control+KeyH');
    await find.by.fill('ลำน้ำ');
    await expect(find.hit('ชาวบ้าน')).toHaveText('ชาวบ้านริมคลองลำน้ำปลูกผักกินเอง');
    await expect(find.hit('ชาวบ้าน')).toBeChecked();
    await find.hit('เน่า').locator('span').first().click();
    await expect(find.hit('เน่า')).not.toBeChecked();
    await find.press('แทน ๒ แห่ง');
    await expect(page.getByText('แทนแล้ว ๒ แห่ง')).toBeVisible();
    await expect
      .poll(() => chapter.lines())
      .toEqual(expect.arrayContaining(['ชาวบ้านริมลำน้ำปลูกผักกินเอง', 'น้ำในคลองเน่าทุกหน้าแล้ง']));
    await expect(find.outcome).toContainText('พบ ๑ แห่ง');

    await chapter.caretAtEnd('ชาวบ้านริมลำน้ำปลูกผักกินเอง');
    await undo();
    await expect.poll(() => chapter.lines()).toContain('ชาวบ้านริมคลองปลูกผักกินเอง');
    await expect(find.outcome).toContainText('๓ แห่ง');
    const before = await workbench.exported();
    expect(before.sections).toEqual(samplePlan().sections);
    await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
    await redo();
    await expect.poll(() => chapter.lines()).toContain('ชาวบ้านริมลำน้ำปลูกผักกินเอง');
    await page.keyboard.press('Control+KeyF');
    await find.field.fill('ลอกลำน้ำ');
    await expect(find.outcome).toContainText('๑ แห่ง');
  });

  test('one after the other is replaced by Enter, and new words that hold the old ones are not found again', async ({
    workbench,
  }) => {
    const { page, chapter } = workbench;
    const find = new FindPanel(page);
    await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
    await chapter.type(' คลองคลอง');
    await find.find('คลอง', 'Control+KeyH');
    await expect(find.outcome).toHaveText('พบ ๕ แห่ง ใน ๓ หัวข้อ');
    await find.by.fill('คลองใส');
    await find.by.press('Enter');
    await expect(find.outcome).toContainText('แห่งที่ ๑');
    await find.by.press('Enter');
    await expect(find.outcome).toContainText('แห่งที่ ๒');
    await find.by.press('Enter');
    await expect(find.outcome).toContainText('แห่งที่ ๓');
    await find.by.press('Enter');
    await expect(find.outcome).toContainText('แห่งที่ ๔');
    await expect.poll(() => chapter.lines()).toContain('ชาวบ้านริมคลองใสปลูกผักกินเอง คลองใสคลองใส');
    await find.by.fill('ี');
    await expect(find.panel.getByText('สระหรือวรรณยุกต์')).toBeVisible();
    await expect(find.panel.getByRole('button', { name: 'แทนแห่งนี้' })).toBeDisabled();
  });
});

test.describe('in tables and notes', () => {
  test.use({ plan: planWithTable() });

  test('words of cells, captions and notes are found, painted where they are seen, replaced and brought back', async ({
    workbench,
  }) => {
    const { page, undo } = workbench;
    const find = new FindPanel(page);
    await find.find('ครัวเรือน', 'Control+KeyH');
    await expect(find.outcome).toHaveText('พบ ๓ แห่ง ใน ๑ หัวข้อ');
    for (const _ of ['caption', 'note', 'cell']) await page.keyboard.press('F3');
    await expect(find.current).toContainText('จำนวน');
    await expect.poll(async () => (await find.painted()).current).toEqual(['ครัวเรือน']);
    await find.by.fill('หลังคาเรือน');
    await find.press('แทน ๓ แห่ง');
    await expect(page.getByRole('columnheader', { name: 'จำนวนหลังคาเรือน' })).toBeVisible();
    const replaced = JSON.stringify((await workbench.exported()).sections);
    expect(replaced.match(/หลังคาเรือน/g)).toHaveLength(3);
    await page.keyboard.press('Control+KeyF');
    await page.keyboard.press('Escape');
    await undo();
    await expect(page.getByRole('columnheader', { name: 'จำนวนครัวเรือน' })).toBeVisible();
    expect((await workbench.exported()).sections).toEqual(planWithTable().sections);
  });
});

/** The sample with a table in its first section: a caption, a note under the page and a cell that say the same word. */
function planWithTable(): Plan {
  const plan = samplePlan();
  const [first, ...rest] = plan.sections;
  const cell = (id: string, words: string): TableCell => {
    const content = [{ type: 'text' as const, text: words }];
    const block = {
      type: 'paragraph' as const,
      id: `${id}p`,
      align: 'left' as const,
      indent: 'none' as const,
      content,
    };
    return { id, colSpan: 1, rowSpan: 1, vertical: 'top', blocks: [block] };
  };
  const table: Table = {
    type: 'table',
    id: 't1',
    columns: [1, 1],
    headerRows: 1,
    totalsRow: false,
    rows: [
      { id: 'r1', cells: [cell('a', 'ตำบล'), cell('b', 'จำนวนครัวเรือน')] },
      { id: 'r2', cells: [cell('c', 'บางใส'), cell('d', '๔๒')] },
    ],
    content: [
      { type: 'text', text: 'ครัวเรือนริมคลอง' },
      { type: 'footnote', id: 'f1', content: [{ type: 'text', text: 'นับตามทะเบียนครัวเรือน' }] },
    ],
  };
  return { ...plan, sections: [{ ...first!, blocks: [...first!.blocks, table] }, ...rest] };
}

test.describe('in all plans', () => {
  test.use({ plan: samplePlan() });

  const seed = (folder: string) => {
    const library = openTestLibrary(folder, () => new Date());
    const other = { ...samplePlan(), id: 'other' };
    library.createPlan({ ...other, meta: { ...other.meta, title: { text: 'แผนแม่น้ำ' } } });
    library.saveVersion({ plan: 'other', kind: 'named', milestone: null, name: 'ร่างเก่า', note: '', author: '' });
    const { plan, revision } = library.openDraft('other');
    const [first] = plan.sections;
    const title = [{ type: 'text' as const, text: 'คำนำของแผน' }];
    library.saveDraft({ plan: 'other', base: revision, sections: [{ ...first!, title }] });
    library.close();
  };

  test('words are found in drafts and old versions, and lead to the place', async ({ app }) => {
    await app.close();
    seed(app.library);
    const page = await app.startAgain();
    const find = new FindPanel(page);
    await page.getByText('แผนแม่น้ำ').waitFor();
    await find.find('คำนำของแผน', 'Control+Shift+KeyF');
    await expect(find.outcome).toHaveText('พบ ๑ แห่ง ใน ๑ หัวข้อ');
    await find.field.fill('บทนำ');
    await expect(find.outcome).toHaveText('พบ ๑ แห่ง ใน ๑ หัวข้อ');
    await find.look('รวมฉบับเก่า');
    await expect(find.outcome).toHaveText('พบ ๒ แห่ง ใน ๒ หัวข้อ');
    await expect(find.list.getByText('ร่างเก่า')).toBeVisible();

    await find.field.fill('หญ้าแฝก');
    await expect(find.outcome).toHaveText('พบ ๒ แห่ง ใน ๒ หัวข้อ');
    await expect.poll(() => find.rows()).toEqual(expect.arrayContaining(['แผนแม่น้ำ', 'แผนฟื้นฟูคลองบางใส']));
    await find.hit('หญ้าแฝก').last().click();
    await expect(page.getByRole('heading', { name: 'บทนำ' })).toBeVisible();
    await expect(find.field).toHaveValue('หญ้าแฝก');
    await expect.poll(() => find.painted()).toEqual({ hits: [], current: ['หญ้าแฝก'] });
    await expect(find.hit('หญ้าแฝก')).toHaveCount(2);
    await find.hit('หญ้าแฝก').last().click();
    await expect(page.getByRole('heading', { name: 'คำนำของแผน' })).toBeVisible();
    await find.field.fill('บทนำ');
    await expect(find.outcome).toHaveText('พบ ๒ แห่ง ใน ๒ หัวข้อ');
    await find.hit('บทนำ').first().click();
    await expect(page).toHaveURL(/versions/);
  });
});

test.describe('in an old version', () => {
  test.use({ plan: samplePlan() });
  const LOST = 'ปลาหมอไทยกลับมาวางไข่';
  const NOTE = 'นับโดยชาวประมงปลาหมอไทย';

  /** Words far down in a version, and in a note there, that the draft has no more. */
  const seed = (folder: string) => {
    const library = openTestLibrary(folder, () => new Date());
    const long = Array.from({ length: 60 }, (_, at) => paragraph(`long-${at}`, text(`ย่อหน้าที่ ${at} ของการติดตามผล`)));
    const more = long.map((block) => ({ ...block, id: `${block.id}-more` }));
    const noted = paragraph('lost', [
      ...text('ในปีที่สอง'),
      { type: 'footnote', id: 'lost-note', content: text(NOTE) },
      ...text(LOST),
    ]);
    const sections = samplePlan().sections.map((section) =>
      section.id === 'c3' ? { ...section, blocks: [...long, noted, ...more] } : section,
    );
    const { meta } = samplePlan();
    library.createPlan({ ...samplePlan(), id: 'other', meta: { ...meta, title: { text: 'แผนแม่น้ำ' } }, sections });
    library.saveVersion({ plan: 'other', kind: 'named', milestone: null, name: 'ร่างเก่า', note: '', author: '' });
    const { revision } = library.openDraft('other');
    library.saveDraft({
      plan: 'other',
      base: revision,
      sections: [samplePlan().sections.find(({ id }) => id === 'c3')!],
    });
    library.close();
  };

  test('a hit opens the version at its line with the words painted, in a note too', async ({ app }) => {
    await app.close();
    seed(app.library);
    const page = await app.startAgain();
    const find = new FindPanel(page);
    await page.getByText('แผนแม่น้ำ').waitFor();
    await find.find('ปลาหมอไทย', 'Control+Shift+KeyF');
    await find.look('รวมฉบับเก่า');
    await expect(find.outcome).toHaveText('พบ ๒ แห่ง ใน ๑ หัวข้อ');
    await find.hit('วางไข่').click();
    await expect(page).toHaveURL(/versions/);
    await expect(page.getByText(LOST)).toBeInViewport();
    await expect.poll(async () => (await find.painted()).current).toEqual(['ปลาหมอไทย']);

    await page.goBack();
    await find.hit('ชาวประมง').click();
    await expect(page.getByText(NOTE, { exact: true })).toBeInViewport();
    await expect.poll(async () => (await find.painted()).current).toEqual(['ปลาหมอไทย']);
    await new Frame(page).goTo('ร่าง');
    await expect(page.getByRole('textbox', { name: /^เนื้อหาของ/ })).toBeVisible();
    await expect.poll(() => find.painted()).toEqual({ hits: [], current: [] });
  });
});

test.describe('in a note', () => {
  const noted = paragraph('noted', [
    ...text('ก่อนเชิงอรรถคลอง'),
    { type: 'footnote', id: 'the-note', content: text('ตามทะเบียนคลอง') },
    ...text(' หลังเชิงอรรถคลอง'),
  ]);
  const far = Array.from({ length: 60 }, (_, at) => paragraph(`far-${at}`, text(`ย่อหน้าที่ ${at}`)));
  test.use({ plan: { ...samplePlan(), sections: [section('c1', '1', { blocks: [noted, ...far] })] } });

  test('words are painted at the end of the chapter, and come into sight', async ({ workbench }) => {
    const { page } = workbench;
    const find = new FindPanel(page);
    await find.find('เชิงอรรถคลอง');
    await expect.poll(async () => (await find.painted()).hits).toEqual(['เชิงอรรถคลอง', 'เชิงอรรถคลอง']);
    await find.field.fill('ทะเบียนคลอง');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await find.painted()).current).toEqual(['ทะเบียนคลอง']);
    await expect(page.getByRole('region', { name: 'เชิงอรรถของบทนี้' })).toBeInViewport();
  });
});

test.describe('for everybody', () => {
  test.describe.configure({ timeout: 120_000 });
  test.use({ plan: samplePlan(), contextOptions: { reducedMotion: 'reduce' } });

  for (const theme of ['light', 'dark'] as const) {
    test(`no state has serious findings or small targets in the ${theme} theme`, async ({ workbench }) => {
      const { page, frame } = workbench;
      if (theme === 'dark') await frame.darkSwitch.click();
      const find = new FindPanel(page);
      const look = (state: string) => lookAt(page, state);
      await find.find('');
      await look('empty');
      await find.field.fill('คลอง');
      await page.keyboard.press('Enter');
      await find.current.waitFor();
      await look('found');
      await page.keyboard.press('Control+KeyH');
      await find.by.fill('ลำน้ำ');
      await look('replacing');
      await find.press('ค้นด้วยรูปแบบ (regular expression)');
      await find.field.fill('(');
      await find.fault.waitFor();
      await look('broken pattern');
      await frame.goTo('คลัง');
      await find.find('ปลูก', 'Control+Shift+KeyF');
      await find.list.waitFor();
      await look('all plans');
    });
  }
});

async function lookAt(page: Page, state: string): Promise<void> {
  expect.soft(await axeFindings(page), `axe: ${state}`).toEqual([]);
  expect.soft(await smallTargets(page), `targets: ${state}`).toEqual([]);
}
