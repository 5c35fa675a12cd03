/** Figures on the page: brought in, described, resized, captioned and taken out, each with its undo. */
import type { Figure } from '../../shared/plan/model.ts';
import { pngOf, SVG_EMBLEM } from '../support/emblems.ts';
import { hashOf } from '../support/images.ts';
import type { ChapterPage } from './pages/chapter-page.ts';
import type { WorkbenchPage } from './pages/workbench-page.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

const PICTURE = { name: 'ตลาด.png', mimeType: 'image/png', buffer: pngOf(600, 400) };
const DRAWING = { name: 'วง.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG_EMBLEM) };

async function insertByMenu({ chapter, page }: WorkbenchPage, ...files: (typeof PICTURE)[]): Promise<void> {
  await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+Alt+KeyP');
  await (await chooser).setFiles(files);
  if (files[0] === PICTURE) await expect(figures(chapter)).toHaveCount(files.length);
}

const figures = (chapter: ChapterPage) => chapter.area.getByRole('figure');

async function storedFigures(workbench: WorkbenchPage): Promise<Figure[]> {
  const { sections } = await workbench.exported();
  return sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'figure');
}

test('a picture from a file is put below the caret and numbered once it has a caption', async ({ workbench }) => {
  const { chapter } = workbench;
  await insertByMenu(workbench, PICTURE);
  const figure = figures(chapter);
  await expect(figure.getByRole('img')).toHaveJSProperty('naturalWidth', 600);
  await chapter.type('แผงผักในตลาดเช้า');
  await expect(figure.locator('figcaption')).toHaveAttribute('data-label', 'ภาพที่ ๑');
  await expect
    .poll(() => storedFigures(workbench))
    .toEqual([
      expect.objectContaining({
        image: hashOf(PICTURE.buffer),
        media: 'png',
        pixels: { width: 600, height: 400 },
        content: [{ type: 'text', text: 'แผงผักในตลาดเช้า' }],
      }),
    ]);
  await workbench.undo();
  await expect(figure.locator('figcaption')).toHaveText('');
  await workbench.undo();
  await expect(figure).toHaveCount(0);
  await workbench.redo();
  await expect(figure.getByRole('img')).toHaveJSProperty('naturalWidth', 600);
});

test('pictures that are pasted and dropped are taken where the caret is, words beside a picture win', async ({
  workbench,
}) => {
  const { chapter } = workbench;
  await chapter.caretAtEnd('น้ำในคลองเน่าทุกหน้าแล้ง');
  await chapter.giveFiles('paste', [PICTURE]);
  await expect(figures(chapter)).toHaveCount(1);
  await chapter.giveFiles('drop', [DRAWING]);
  await expect(figures(chapter)).toHaveCount(2);
  await chapter.caretAtEnd('เก็บขยะ');
  await chapter.giveFiles('paste', [PICTURE], 'ทุกวัน');
  await expect(chapter.line('เก็บขยะทุกวัน')).toBeVisible();
  await expect(figures(chapter)).toHaveCount(2);
  expect((await storedFigures(workbench)).map(({ media }) => media)).toEqual(['png', 'svg']);
});

test('what is no picture is refused in words, and nothing changes', async ({ workbench }) => {
  const { chapter, frame } = workbench;
  await insertByMenu(workbench, { ...PICTURE, buffer: Buffer.from('ไม่ใช่ภาพ') });
  await expect(frame.message('ใช้เป็นภาพไม่ได้')).toBeVisible();
  await chapter.giveFiles('drop', [{ name: 'ร่าง.docx', mimeType: 'application/octet-stream', buffer: PICTURE.buffer }]);
  await expect(frame.message('ไม่ใช่แฟ้มภาพ')).toBeVisible();
  await expect(figures(chapter)).toHaveCount(0);
});

test('the words for who cannot see a picture are asked for by its badge, and undone like all else', async ({
  workbench,
}) => {
  const { chapter, page } = workbench;
  await insertByMenu(workbench, PICTURE);
  await figures(chapter).getByText('ยังไม่มีคำบรรยายแทนภาพ').click();
  const bar = page.getByRole('region', { name: 'เครื่องมือภาพ' });
  const words = bar.getByRole('textbox', { name: 'คำบรรยายแทนภาพ' });
  await expect(words).toBeFocused();
  await words.fill('แผงผักสองแถว');
  await page.keyboard.press('Enter');
  await expect(chapter.area.getByRole('img', { name: 'แผงผักสองแถว' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chapter.area).toBeFocused();
  await expect(chapter.area.getByText('ยังไม่มีคำบรรยายแทนภาพ')).toBeHidden();
  await workbench.undo();
  await expect(chapter.area.getByText('ยังไม่มีคำบรรยายแทนภาพ')).toBeVisible();
});

test('a picture is resized by its grip, by keys and by a typed width', async ({ workbench }) => {
  const { chapter, page } = workbench;
  await insertByMenu(workbench, PICTURE);
  const picture = figures(chapter).getByRole('img');
  const share = () =>
    picture.evaluate((image) => {
      const whole = image.closest('.figure-frame')?.getBoundingClientRect().width ?? 0;
      return Math.round((100 * image.getBoundingClientRect().width) / whole);
    });
  await picture.click();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(share).toBe(89);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(share).toBe(90);

  const width = page.getByRole('textbox', { name: /^ความกว้าง/ });
  await width.fill('40');
  await page.keyboard.press('Enter');
  await expect.poll(share).toBe(40);

  const grip = await chapter.area.locator('.figure-grip').last().boundingBox();
  const frame = await chapter.area.locator('.figure-frame').boundingBox();
  if (!grip || !frame) throw new Error('the picture must have grips');
  await page.mouse.move(grip.x + 7, grip.y + 7);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width * 0.8, grip.y + 7, { steps: 4 });
  await page.mouse.up();
  await expect.poll(share).toBe(60);
  await workbench.undo();
  await expect.poll(share).toBe(40);
});

test('a picture is taken out, put back and moved by the keys alone', async ({ workbench }) => {
  const { chapter, page } = workbench;
  await insertByMenu(workbench, PICTURE);
  await chapter.type('ตลาด');
  await chapter.press('Home', 'ArrowLeft', 'Control+KeyX');
  await expect(figures(chapter)).toHaveCount(0);
  await chapter.caretAtEnd('เก็บขยะ');
  await page.keyboard.press('Control+KeyV');
  await expect(figures(chapter).locator('figcaption')).toHaveText('ตลาด');
  await expect(figures(chapter).getByRole('img')).toHaveJSProperty('naturalWidth', 600);
  await chapter.press('Home', 'Backspace', 'Backspace');
  await expect(figures(chapter)).toHaveCount(0);
  await workbench.undo();
  await expect(figures(chapter)).toHaveCount(1);
});

test('pictures are there again after a restart, with what was written about them', async ({ workbench, app }) => {
  await insertByMenu(workbench, PICTURE);
  await workbench.chapter.type('ตลาด');
  await expect(workbench.frame.saveState).toHaveText(/บันทึกแล้ว/);
  await app.close();
  const page = await app.startAgain();
  await page.getByText('แผนฟื้นฟูคลองบางใส').first().click();
  await expect(page.getByRole('figure').getByRole('img').first()).toHaveJSProperty('naturalWidth', 600);
});

test.describe('anybody can work with pictures', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`in the ${theme} theme`, async ({ workbench }) => {
      const { chapter, frame, page } = workbench;
      if (theme === 'dark') await frame.darkSwitch.click();
      await insertByMenu(workbench, PICTURE, DRAWING);
      await expect(figures(chapter)).toHaveCount(2);
      await figures(chapter).first().getByRole('img').click();
      await expect(page.getByRole('region', { name: 'เครื่องมือภาพ' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    });
  }
});
