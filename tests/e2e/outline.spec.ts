/** Rearranging a plan in its outline: by keys, by dragging, and back again. */

import { section } from '../support/outline.ts';
import { expect, test } from './support/app.ts';
import { samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

const START = [
  'บทที่ ๑ บทนำ',
  '  ๑.๑ ความเป็นมา',
  '  ๑.๒ จุดมุ่งหมาย',
  'บทที่ ๒ สิ่งที่จะทำ',
  '  ๒.๑ ขุดลอกคลอง',
  '    ๒.๑.๑ หาเครื่องจักร',
  '  ๒.๒ ดูแลต่อเนื่อง',
  'บทที่ ๓ ติดตามผล',
];

test('a section moves with all under it by keys, and numbers follow in outline, page and references', async ({
  workbench: { outline, chapter, page, undo },
}) => {
  await expect.poll(() => outline.rows()).toEqual(START);
  await outline.stand('๒.๑ ขุดลอกคลอง');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect
    .poll(() => outline.rows())
    .toEqual([...START.slice(0, 4), '  ๒.๑ ดูแลต่อเนื่อง', '  ๒.๒ ขุดลอกคลอง', '    ๒.๒.๑ หาเครื่องจักร', 'บทที่ ๓ ติดตามผล']);
  await expect(chapter.heading('๒.๒ ขุดลอกคลอง')).toBeVisible();
  await expect(chapter.heading('๒.๒.๑ หาเครื่องจักร')).toBeVisible();

  await outline.select('๑.๒ จุดมุ่งหมาย');
  await expect.poll(() => chapter.lines()).toContain('ทำตามข้อ ๒.๒ ให้ครบ');
  await undo();
  await expect.poll(() => outline.rows()).toEqual(START);
  await outline.select('๑.๒ จุดมุ่งหมาย');
  await expect.poll(() => chapter.lines()).toContain('ทำตามข้อ ๒.๑ ให้ครบ');
});

test('levels go up and down with all under a section; what the rules refuse is said and changes nothing', async ({
  workbench: { outline, frame, page, undo, redo },
}) => {
  await outline.stand('๒.๑ ขุดลอกคลอง');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  const promoted = [...START.slice(0, 4), 'บทที่ ๓ ขุดลอกคลอง', '  ๓.๑ หาเครื่องจักร', '  ๓.๒ ดูแลต่อเนื่อง', 'บทที่ ๔ ติดตามผล'];
  await expect.poll(() => outline.rows()).toEqual(promoted);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(frame.message('บทเป็นระดับสูงสุดแล้ว')).toBeVisible();
  await expect.poll(() => outline.rows()).toEqual(promoted);
  await undo();
  await expect.poll(() => outline.rows()).toEqual(START);
  await redo();
  await expect.poll(() => outline.rows()).toEqual(promoted);

  await outline.stand('บทที่ ๑ บทนำ');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(frame.message('ส่วนแรกของแผนต้องเป็นบท')).toBeVisible();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(frame.message('ไม่มีที่ให้ย้ายไปทางนั้นแล้ว')).toBeVisible();
  await expect.poll(() => outline.rows()).toEqual(promoted);
});

test('a section dragged lands where the line showed, with all under it', async ({
  workbench: { outline, page, undo },
}) => {
  await outline.lift('๒.๑ ขุดลอกคลอง', 'below', '๑.๑ ความเป็นมา');
  await expect(page.getByText('ระดับ ๒', { exact: true }).last()).toBeVisible();
  await page.mouse.up();
  await expect
    .poll(() => outline.rows())
    .toEqual([
      'บทที่ ๑ บทนำ',
      '  ๑.๑ ความเป็นมา',
      '  ๑.๒ ขุดลอกคลอง',
      '    ๑.๒.๑ หาเครื่องจักร',
      '  ๑.๓ จุดมุ่งหมาย',
      'บทที่ ๒ สิ่งที่จะทำ',
      '  ๒.๑ ดูแลต่อเนื่อง',
      'บทที่ ๓ ติดตามผล',
    ]);
  await undo();
  await expect.poll(() => outline.rows()).toEqual(START);
});

test('dragging to the right puts a section under the one before it', async ({ workbench: { outline } }) => {
  await outline.drag('๒.๒ ดูแลต่อเนื่อง', 'above', '๒.๒ ดูแลต่อเนื่อง', 1);
  await expect.poll(() => outline.rows()).toContain('    ๒.๑.๒ ดูแลต่อเนื่อง');
});

test('Esc gives a drag up', async ({ workbench: { outline, page } }) => {
  await outline.lift('๒.๑ ขุดลอกคลอง', 'below', '๑.๑ ความเป็นมา');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => outline.rows()).toEqual(START);
});

test.describe('in a plan as deep as can be', () => {
  const levels = [1, 2, 3, 4, 5, 6, 6, 1, 2, 3];
  test.use({
    plan: { ...samplePlan(), sections: levels.map((level, index) => section(`s${index}`, String(level))) },
  });

  test('a section is not dragged or pushed deeper than its own can go, and that is said', async ({
    workbench: { outline, page, frame },
  }) => {
    const before = await outline.rows();
    await outline.lift('บทที่ ๒ หัวข้อ s7', 'above', '(ข) หัวข้อ s6');
    await expect(page.getByText('วางตรงนี้ไม่ได้')).toBeVisible();
    await page.mouse.up();
    await expect.poll(() => outline.rows()).toEqual(before);
    await outline.stand('(ข) หัวข้อ s6');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect(frame.message('ลึกได้ไม่เกินระดับ ๖')).toBeVisible();
    await expect.poll(() => outline.rows()).toEqual(before);
  });
});

test('outline and text are undone and redone in the order they were done', async ({
  workbench: { outline, chapter, undo, redo },
}) => {
  await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
  await chapter.type(' มานาน');
  await outline.choose('บทที่ ๓ ติดตามผล', 'ย้ายขึ้น');
  await expect.poll(() => outline.rows()).toContain('บทที่ ๒ ติดตามผล');
  await outline.select('บทที่ ๑ บทนำ');
  await chapter.caretAtEnd('มานาน');
  await chapter.type('แล้ว');
  await expect.poll(() => chapter.lines()).toContain('ชาวบ้านริมคลองปลูกผักกินเอง มานานแล้ว');

  await undo();
  await expect.poll(() => chapter.lines()).toContain('ชาวบ้านริมคลองปลูกผักกินเอง มานาน');
  await expect.poll(() => outline.rows()).toContain('บทที่ ๒ ติดตามผล');
  await undo();
  await expect.poll(() => outline.rows()).toEqual(START);
  await undo();
  await expect.poll(() => chapter.lines()).toContain('ชาวบ้านริมคลองปลูกผักกินเอง');
  await redo();
  await redo();
  await redo();
  await expect.poll(() => chapter.lines()).toContain('ชาวบ้านริมคลองปลูกผักกินเอง มานานแล้ว');
  await expect.poll(() => outline.rows()).toContain('บทที่ ๒ ติดตามผล');
});

test('a title is changed in the outline and the page shows it; Esc leaves it', async ({
  workbench: { outline, chapter, page },
}) => {
  await outline.rename('๑.๑ ความเป็นมา', 'คลองเมื่อก่อน');
  await expect(chapter.heading('๑.๑ คลองเมื่อก่อน')).toBeVisible();
  await expect(outline.tree).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('ไม่เอา');
  await page.keyboard.press('Escape');
  await expect(outline.row('๑.๑ คลองเมื่อก่อน')).toBeVisible();
});

test('a deleted chapter comes back whole by the button of its message or by undo', async ({
  workbench: { outline, frame, page, undo },
}) => {
  const remove = async () => {
    await page.keyboard.press('Delete');
    await page
      .getByRole('region', { name: 'การอ้างอิง ๑ แห่งที่จะไม่มีที่ไป' })
      .getByRole('button', { name: 'ลบ', exact: true })
      .click();
  };
  await outline.stand('บทที่ ๒ สิ่งที่จะทำ');
  await remove();
  const left = ['บทที่ ๑ บทนำ', '  ๑.๑ ความเป็นมา', '  ๑.๒ จุดมุ่งหมาย', 'บทที่ ๒ ติดตามผล'];
  await expect.poll(() => outline.rows()).toEqual(left);
  await frame.message('ลบ “บทที่ ๒ สิ่งที่จะทำ” และหัวข้อย่อย ๓ หัวข้อแล้ว').getByRole('button', { name: 'เลิกทำ' }).click();
  await expect.poll(() => outline.rows()).toEqual(START);
  await outline.stand('บทที่ ๒ สิ่งที่จะทำ');
  await remove();
  await expect.poll(() => outline.rows()).toEqual(left);
  await undo();
  await expect.poll(() => outline.rows()).toEqual(START);
});

test('a chapter without a number takes none, and neither do those under it', async ({ workbench: { outline } }) => {
  await outline.choose('บทที่ ๑ บทนำ', 'ไม่ให้เลข');
  await expect
    .poll(() => outline.rows())
    .toEqual([
      'บทนำ',
      '  ความเป็นมา',
      '  จุดมุ่งหมาย',
      'บทที่ ๑ สิ่งที่จะทำ',
      '  ๑.๑ ขุดลอกคลอง',
      '    ๑.๑.๑ หาเครื่องจักร',
      '  ๑.๒ ดูแลต่อเนื่อง',
      'บทที่ ๒ ติดตามผล',
    ]);
  await outline.choose('บทนำ', 'ให้เลขอัตโนมัติ');
  await expect.poll(() => outline.rows()).toEqual(START);
});

test('a number pinned in the inspector is followed by those after it', async ({
  workbench: { outline, inspector },
}) => {
  await outline.select('๒.๑ ขุดลอกคลอง');
  await inspector.show('หัวข้อ');
  await inspector.choose('ตรึงเลข');
  await inspector.settle('เลขที่ตรึง', '7');
  await expect
    .poll(() => outline.rows())
    .toEqual([...START.slice(0, 4), '  ๒.๗ ขุดลอกคลอง', '    ๒.๗.๑ หาเครื่องจักร', '  ๒.๘ ดูแลต่อเนื่อง', 'บทที่ ๓ ติดตามผล']);
});

test('chapters and sections are added where one stands, named at once and found by their words', async ({
  workbench: { outline, chapter, page },
}) => {
  await outline.stand('๑.๑ ความเป็นมา');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => outline.rows()).toContain('  ๑.๓ จุดมุ่งหมาย');
  await expect(chapter.area).toBeFocused();
  await page.keyboard.type('ปัญหาที่พบ');
  await expect(outline.row('๑.๒ ปัญหาที่พบ')).toBeVisible();
  await page.getByRole('button', { name: 'เพิ่มบท', exact: true }).click();
  await page.keyboard.type('งบประมาณ');
  await expect(outline.row('บทที่ ๒ งบประมาณ')).toBeVisible();
  await outline.search.fill('๑.๒');
  await expect.poll(() => outline.rows()).toEqual(['บทที่ ๑ บทนำ', '  ๑.๒ ปัญหาที่พบ']);
  await outline.search.press('Escape');
  await expect(outline.row('บทที่ ๑ บทนำ')).toBeVisible();
});

test('folding hides what is under a chapter; going there shows it', async ({ workbench: { outline, page, frame } }) => {
  await outline.stand('บทที่ ๒ สิ่งที่จะทำ');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => outline.rows()).toEqual([...START.slice(0, 4), 'บทที่ ๓ ติดตามผล']);
  await frame.command('๒.๑.๑ หาเครื่องจักร');
  await expect.poll(() => outline.rows()).toEqual(START);
});
