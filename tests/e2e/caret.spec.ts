/** Where the caret and the keys are: in a chapter of many pages, in the outline after what was done there, after undo. */
import type { Plan } from '../../shared/plan/model.ts';
import { paragraph, plan, section, text } from '../support/outline.ts';
import type { ChapterPage } from './pages/chapter-page.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

const LINE = 'ชาวบ้านริมคลองปลูกผักกินเอง';

/** One chapter of 600 paragraphs of one to seven rows, a section for each fifty. */
function longPlan(): Plan {
  const words = 'คนเฝ้าประตูน้ำจดระดับน้ำทุกเช้าแล้วส่งให้เทศบาล ';
  const sections = Array.from({ length: 12 }, (_, number) => {
    const blocks = Array.from({ length: 50 }, (_, at) =>
      paragraph(
        `p${number}-${at}`,
        text(`วรรค ${number}/${at} ${words.repeat(1 + ((number * 5 + at * 11) % 13))}`.trim()),
      ),
    );
    return section(`s${number}`, number === 0 ? '1' : '2', { title: text(`ตอนที่ ${number}`), blocks });
  });
  const made = plan(sections);
  return { ...made, id: 'long', meta: { ...made.meta, title: { text: 'บันทึกประตูน้ำ' } } };
}

const heading = (chapter: ChapterPage, words: string) =>
  chapter.area.getByRole('heading').filter({ hasText: new RegExp(`${words}$`) });

/** The first words of the line of the caret, and whether the caret is at its end. */
function caret(chapter: ChapterPage): Promise<{ line: string; atEnd: boolean }> {
  return chapter.area.evaluate(() => {
    const { focusNode, focusOffset } = window.getSelection()!;
    const line = (focusNode instanceof Element ? focusNode : focusNode?.parentElement)?.closest('.line');
    const before = document.createRange();
    before.setStart(line!, 0);
    before.setEnd(focusNode!, focusOffset);
    const all = line!.textContent ?? '';
    return { line: all.split(' ').slice(0, 2).join(' '), atEnd: before.toString() === all };
  });
}

/** Turns the wheel as far as it goes: the caret stays where it is. */
async function scrollAway(chapter: ChapterPage, way: 'down' | 'up'): Promise<void> {
  await chapter.area.evaluate(
    (area, to) => {
      area.parentElement!.parentElement!.scrollTo({ top: to, behavior: 'instant' });
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    },
    way === 'down' ? 9e9 : 0,
  );
}

test.describe('in a chapter of many pages', () => {
  test.use({ plan: longPlan() });

  test('a section chosen in the outline stands near the top of the page, however far it is', async ({ workbench }) => {
    const { chapter, outline } = workbench;
    for (const number of [11, 3, 8, 1]) {
      await outline.row(`๑.${'๐๑๒๓๔๕๖๗๘๙'[number] ?? '๑๑'} ตอนที่ ${number}`).click();
      const title = heading(chapter, `ตอนที่ ${number}`);
      await expect(title).toBeInViewport({ ratio: 1 });
      const desk = await chapter.area.locator('../..').boundingBox();
      await expect.poll(async () => (await title.boundingBox())!.y - desk!.y).toBeLessThan(200);
    }
  });

  test('Ctrl+End and Ctrl+Home go to its very end and start, and select with Shift', async ({ workbench }) => {
    const { chapter } = workbench;
    await chapter.caretAtEnd('วรรค 0/0');
    await chapter.press('Control+End');
    expect(await caret(chapter)).toEqual({ line: 'วรรค 11/49', atEnd: true });
    await expect(chapter.line('วรรค 11/49')).toBeInViewport({ ratio: 1 });
    await chapter.press('Control+Home');
    expect(await caret(chapter)).toEqual({ line: 'ตอนที่ 0', atEnd: false });
    await chapter.press('Control+Shift+End', 'Delete');
    await expect.poll(() => chapter.lines()).toEqual(['บทที่ ๑']);
    await workbench.undo();
    await expect(chapter.line('วรรค 0/0')).toBeVisible();
  });

  test('arrows go on from the caret after it was scrolled out of view', async ({ workbench }) => {
    const { chapter, outline } = workbench;
    await outline.row('๑.๕ ตอนที่ 5').click();
    await scrollAway(chapter, 'down');
    await chapter.press('ArrowUp', 'End');
    expect(await caret(chapter)).toEqual({ line: 'วรรค 4/49', atEnd: true });
    await scrollAway(chapter, 'up');
    await chapter.press('ArrowDown', 'ArrowDown');
    expect((await caret(chapter)).line).toBe('วรรค 5/0');
  });
});

test.describe('in the outline', () => {
  test.use({ plan: samplePlan() });

  test('the keys stay in the tree after a title was changed, left as it was or given up', async ({ workbench }) => {
    const { outline, page } = workbench;
    await outline.stand('๑.๑ ความเป็นมา');
    for (const [words, key] of [
      ['', 'Escape'],
      ['', 'Enter'],
      ['ที่มา', 'Enter'],
      ['ลืม', 'Escape'],
    ] as const) {
      await page.keyboard.press('F2');
      await expect(outline.tree.getByRole('textbox')).toBeFocused();
      await page.keyboard.type(words);
      await page.keyboard.press(key);
      await expect(outline.tree).toBeFocused();
    }
    await expect(outline.row('๑.๑ ที่มา')).toBeVisible();
  });

  test('whoever presses on the page while a title is changed writes where they pressed', async ({ workbench }) => {
    const { chapter, outline, page } = workbench;
    await outline.stand('๑.๑ ความเป็นมา');
    await page.keyboard.press('F2');
    await page.keyboard.type('ที่มา');
    await chapter.caretAtEnd('เก็บขยะ');
    await chapter.type('ทุกวัน');
    await expect(outline.row('๑.๑ ที่มา')).toBeVisible();
    await expect(chapter.line('เก็บขยะทุกวัน')).toBeVisible();
  });

  test('removing chapters one after another never deletes on the page', async ({ workbench }) => {
    const { chapter, outline, page } = workbench;
    await outline.stand('บทที่ ๓ ติดตามผล');
    for (const left of ['ดูแลต่อเนื่อง', 'หาเครื่องจักร']) {
      await page.keyboard.press('Delete');
      await expect(outline.selected).toHaveAttribute('title', new RegExp(left));
      await expect(outline.tree).toBeFocused();
    }
    await workbench.undo();
    await workbench.undo();
    await expect(heading(chapter, 'ติดตามผล')).toBeVisible();
    await expect.poll(() => outline.rows()).toHaveLength(8);
  });
});

test.describe('after the command box', () => {
  test.use({ plan: samplePlan() });

  test('one writes on where one was, whether a command was chosen or not', async ({ workbench }) => {
    const { chapter, frame, page } = workbench;
    await chapter.caretBehind('ชาวบ้าน');
    await page.keyboard.press('Control+KeyK');
    await expect(frame.palette.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(frame.palette).toBeHidden();
    await chapter.type('หนึ่ง');
    await frame.command('สำรองคลัง');
    await chapter.type('สอง');
    await expect(chapter.line('ริมคลองปลูกผักกินเอง')).toHaveText('ชาวบ้านหนึ่งสองริมคลองปลูกผักกินเอง');
  });

  test('a title can be changed and a section gone to', async ({ workbench }) => {
    const { chapter, frame, outline, page } = workbench;
    await chapter.caretAtEnd(LINE);
    await frame.command('แก้ชื่อหัวข้อ');
    await expect(outline.tree.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await frame.command('ดูแลต่อเนื่อง');
    await expect(chapter.area).toBeFocused();
    await chapter.type('ทุกปี');
    await expect(outline.row('๒.๒ ดูแลต่อเนื่องทุกปี')).toBeVisible();
  });
});

test.describe('after another field', () => {
  test.use({ plan: samplePlan() });

  test('a press on the page puts the caret there, and what was selected before stays as it is', async ({
    workbench,
  }) => {
    const { chapter, page } = workbench;
    await chapter.select('ชาวบ้านริมคลอง', 'ปลูกผัก');
    await page.keyboard.press('Control+KeyF');
    await expect(page.getByRole('textbox', { name: 'คำที่ค้นหา' })).toBeFocused();
    await chapter.caretAtEnd('เก็บขยะ');
    await chapter.type('ทุกวัน');
    await expect(chapter.line('เก็บขยะทุกวัน')).toBeVisible();
    await expect(chapter.line(LINE)).toBeVisible();
  });
});

test.describe('the toolbar of the selection', () => {
  test.use({ plan: samplePlan() });

  test('comes with the first key that selects, and waits for the end of a selection by mouse', async ({
    workbench,
  }) => {
    const { chapter, page } = workbench;
    const toolbar = page.getByRole('toolbar', { name: 'เครื่องมือของข้อความที่เลือก' });
    await chapter.caretAtEnd('เก็บขยะ');
    await chapter.press('Shift+ArrowLeft');
    await expect(toolbar).toBeVisible();
    await chapter.press('ArrowLeft');
    await expect(toolbar).toBeHidden();
    const from = (await chapter.line('ปลูกหญ้าแฝก').boundingBox())!;
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, from.y - 40, { steps: 5 });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await page.evaluate(() => window.getSelection()?.isCollapsed)).toBe(false);
    await expect(toolbar).toBeHidden();
    await page.mouse.up();
    await expect(toolbar).toBeVisible();
  });
});

test.describe('undo', () => {
  test.use({ plan: samplePlan() });

  test('by the message of a removal brings the section back and leaves what was typed since', async ({ workbench }) => {
    const { chapter, frame, outline, page } = workbench;
    await outline.stand('๑.๒ จุดมุ่งหมาย');
    await page.keyboard.press('Delete');
    await chapter.caretAtEnd(LINE);
    await chapter.type('ก่อน');
    await frame.message('จุดมุ่งหมาย').getByRole('button', { name: 'เลิกทำ' }).click();
    await expect(outline.row('๑.๒ จุดมุ่งหมาย')).toBeVisible();
    await expect(chapter.line(`${LINE}ก่อน`)).toBeVisible();
  });

  test('takes back what was typed before a section became a chapter, after both were visited', async ({
    workbench,
  }) => {
    const { chapter, outline, page } = workbench;
    await chapter.caretAtEnd(LINE);
    await chapter.type('ก่อน');
    await outline.stand('๑.๒ จุดมุ่งหมาย');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect(heading(chapter, 'จุดมุ่งหมาย')).toHaveAttribute('data-level', '1');
    await outline.select('บทที่ ๑ บทนำ');
    await chapter.caretAtEnd(`${LINE}ก่อน`);
    await chapter.type('หลัง');
    await workbench.undo();
    await expect(chapter.line(`${LINE}ก่อน`)).toHaveText(`${LINE}ก่อน`);
    await workbench.undo();
    await expect(heading(chapter, 'จุดมุ่งหมาย')).toHaveAttribute('data-level', '2');
    await workbench.undo();
    await expect(chapter.line(LINE)).toHaveText(LINE);
  });
});
