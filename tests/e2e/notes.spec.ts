/** Footnotes by the keys: put in, written beside the page, saved and undone with everything else. */
import type { Footnote } from '../../shared/plan/model.ts';
import { notesOf } from '../../shared/plan/text-lines.ts';
import type { WorkbenchPage } from './pages/workbench-page.ts';
import { axeFindings, smallTargets } from './support/accessibility.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

const words = ({ page }: WorkbenchPage) => page.getByRole('textbox', { name: /^ข้อความของเชิงอรรถ/ });
const marks = ({ chapter }: WorkbenchPage) => chapter.area.locator('.footnote');
const list = ({ page }: WorkbenchPage) => page.getByRole('region', { name: 'เชิงอรรถของบทนี้' });

async function stored(workbench: WorkbenchPage): Promise<readonly Footnote[]> {
  const { sections } = await workbench.exported();
  return sections.flatMap(({ blocks }) => blocks).flatMap(({ content }) => notesOf(content));
}

async function addNote(workbench: WorkbenchPage, behind: string, typed: string): Promise<void> {
  await workbench.chapter.caretAtEnd(behind);
  await workbench.page.keyboard.press('Control+Alt+KeyF');
  await expect(words(workbench)).toBeFocused();
  await workbench.chapter.type(typed);
  await workbench.page.keyboard.press('Escape');
  await expect(workbench.chapter.area).toBeFocused();
}

test('a note is put in by a key, written, and left behind its mark to go on typing', async ({ workbench }) => {
  const { chapter } = workbench;
  await addNote(workbench, 'น้ำในคลองเน่าทุกหน้าแล้ง', 'วัดเมื่อปีก่อน');
  await chapter.type(' จริง');
  await expect(chapter.line('น้ำในคลองเน่าทุกหน้าแล้ง จริง')).toBeVisible();
  await expect(marks(workbench)).toHaveAttribute('data-label', '๑');
  await expect(list(workbench)).toContainText('วัดเมื่อปีก่อน');
  await expect.poll(() => stored(workbench)).toMatchObject([{ content: [{ type: 'text', text: 'วัดเมื่อปีก่อน' }] }]);
});

test('notes are numbered in the order of their marks, and a mark that is deleted takes its note along', async ({
  workbench,
}) => {
  const { page } = workbench;
  await addNote(workbench, 'เก็บขยะ', 'ทุกเช้า');
  await addNote(workbench, 'ชาวบ้านริมคลองปลูกผักกินเอง', 'สำรวจเอง');
  await expect(list(workbench).getByRole('button')).toHaveText(['๑สำรวจเอง', '๒ทุกเช้า']);
  await page.keyboard.press('Backspace');
  await expect(list(workbench).getByRole('button')).toHaveText(['๑ทุกเช้า']);
  await workbench.undo();
  await expect(list(workbench).getByRole('button')).toHaveText(['๑สำรวจเอง', '๒ทุกเช้า']);
});

test('undo in the card takes back what was typed, then the note itself, and the page has the keys again', async ({
  workbench,
}) => {
  const { chapter, page } = workbench;
  await chapter.caretAtEnd('เก็บขยะ');
  await chapter.type('ก');
  await page.keyboard.press('Control+Alt+KeyF');
  await expect(words(workbench)).toBeFocused();
  await chapter.type('ข้างคลอง');
  await expect(words(workbench)).toHaveText('ข้างคลอง');
  await workbench.undo();
  await expect(words(workbench)).toHaveText('');
  await expect(words(workbench)).toBeFocused();
  await workbench.redo();
  await expect(words(workbench)).toHaveText('ข้างคลอง');
  await workbench.undo();
  await workbench.undo();
  await expect(marks(workbench)).toHaveCount(0);
  await expect(words(workbench)).toBeHidden();
  await expect(chapter.area).toBeFocused();
  await workbench.undo();
  await expect(chapter.line('เก็บขยะก')).toHaveCount(0);
});

test('a note is opened by its mark, by its line at the end and by the keys beside it', async ({ workbench }) => {
  const { page } = workbench;
  await addNote(workbench, 'เก็บขยะ', 'ทุกเช้า');
  await marks(workbench).click();
  await expect(words(workbench)).toHaveText('ทุกเช้า');
  await page.keyboard.press('Escape');
  await list(workbench).getByRole('button').click();
  await expect(words(workbench)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Enter');
  await expect(words(workbench)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+KeyF');
  await expect(words(workbench)).toHaveText('ทุกเช้า');
  await expect(marks(workbench)).toHaveCount(1);
});

test('the keys for marks are the note’s while it is written, and those for lines wait', async ({ workbench }) => {
  const { chapter, page } = workbench;
  await chapter.caretAtEnd('น้ำในคลองเน่าทุกหน้าแล้ง');
  await page.keyboard.press('Control+Alt+KeyF');
  await expect(words(workbench)).toBeFocused();
  await page.keyboard.press('Control+KeyB');
  await chapter.type('หนา');
  await page.keyboard.press('Control+Shift+Digit7');
  await page.keyboard.press('Enter');
  await chapter.type('ต่อ');
  await page.keyboard.press('Escape');
  expect((await stored(workbench))[0]?.content).toEqual([
    { type: 'text', text: 'หนา', marks: ['bold'] },
    { type: 'break' },
    { type: 'text', text: 'ต่อ', marks: ['bold'] },
  ]);
  const { sections } = await workbench.exported();
  expect(sections[1]?.blocks[0]?.type).toBe('paragraph');
});

test('a note is copied with its line, as a note of its own', async ({ workbench }) => {
  const { chapter, page } = workbench;
  await addNote(workbench, 'เก็บขยะ', 'ทุกเช้า');
  await chapter.press('Home', 'Shift+End', 'Control+KeyC');
  await chapter.caretAtEnd('ปลูกหญ้าแฝก');
  await page.keyboard.press('Control+KeyV');
  await expect(list(workbench).getByRole('button')).toHaveText(['๑ทุกเช้า', '๒ทุกเช้า']);
  const [first, second] = await stored(workbench);
  expect(first?.id).not.toBe(second?.id);
});

test('a note is put into the heading of a chapter one has just come to, and outlives another name for it', async ({
  workbench,
}) => {
  const { outline, page } = workbench;
  await outline.row('บทที่ ๓ ติดตามผล').click();
  await expect(workbench.chapter.area).toBeFocused();
  await page.keyboard.press('Control+Alt+KeyF');
  await expect(words(workbench)).toBeFocused();
  await workbench.chapter.type('ทุกปี');
  await page.keyboard.press('Escape');
  await outline.rename('บทที่ ๓ ติดตามผล', 'ติดตามและรายงาน');
  await expect(outline.row('บทที่ ๓ ติดตามและรายงาน')).toBeVisible();
  await expect(marks(workbench)).toHaveCount(1);
  await expect(list(workbench)).toContainText('ทุกปี');
});

for (const theme of ['light', 'dark'] as const) {
  test(`anybody can write notes, in the ${theme} theme`, async ({ workbench }) => {
    const { chapter, frame, page } = workbench;
    if (theme === 'dark') await frame.darkSwitch.click();
    await addNote(workbench, 'ชาวบ้านริมคลองปลูกผักกินเอง', 'สำรวจเอง');
    await chapter.caretAtEnd('เก็บขยะ');
    await page.keyboard.press('Control+Alt+KeyF');
    await expect(words(workbench)).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
}
