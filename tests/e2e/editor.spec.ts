/** The chapter editor on a page of its own: keys, clipboard and layout as a real browser does them. */
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import type { EditorHandle } from '../../renderer/editor/editor-handle.ts';
import type {} from '../support/editor-page/main.tsx';
import type { EditorPage } from '../support/editor-page.ts';
import { serveEditorPage } from '../support/editor-page.ts';
import { heading, item, paragraph, shape } from '../unit/editor/desk.ts';

let site: EditorPage;
let page: Page;
let keyboard: CDPSession;

test.beforeAll(async () => {
  site = await serveEditorPage();
});

test.afterAll(async () => {
  await site.close();
});

test.beforeEach(async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  keyboard = await context.newCDPSession(page);
  await page.goto(site.address);
});

test.afterEach(async () => {
  await page.context().close();
});

const chapter = [
  heading('c', 1, 'บทนำ', [paragraph('p1', 'ลมหนาวพัดมา'), item('i1', 'ข้อแรก'), item('i2', 'ข้อสอง')]),
  heading('s', 2, 'ที่มา', [paragraph('p2', 'ฝนตกทั้งวัน')]),
];

async function open(sections = chapter): Promise<void> {
  await page.evaluate((given) => window.stage.open(given), sections);
}

async function lines(): Promise<string[]> {
  return shape(await page.evaluate(() => window.stage.editor.current!.flush()));
}

async function caretIn(id: string): Promise<void> {
  await page.evaluate((line) => window.stage.editor.current!.focus(line), id);
}

/** Types as a Thai keyboard does: each character comes with a key press of its own. */
async function type(text: string): Promise<void> {
  for (const character of text) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text: character, key: character });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character });
  }
}

/** Browsers tell of a moved selection after the key; by the second frame they have. */
async function selectionTold(): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

async function paste(data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(given)) transfer.setData(type, text);
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

async function call(name: keyof EditorHandle, ...given: unknown[]): Promise<unknown> {
  return page.evaluate(
    ([command, values]) => {
      const editor = window.stage.editor.current as unknown as Record<string, (...all: unknown[]) => unknown>;
      return editor[command as string]!(...(values as unknown[]));
    },
    [name, given] as const,
  );
}

test.describe('typing', () => {
  test('puts Thai where the caret is and tells of it once the keys rest', async () => {
    await open();
    await caretIn('p1');
    await type(' ทั้งคืน');
    await expect.poll(() => page.evaluate(() => window.stage.changes)).toBeGreaterThan(0);
    expect((await lines())[1]).toBe('p1 ลมหนาวพัดมา ทั้งคืน');
  });

  test('joins ํ and า to ำ, and two เ to แ, with the caret behind them', async () => {
    await open();
    await caretIn('p1');
    await type(' นํ้าใสเเจ๋ว');
    expect((await lines())[1]).toBe('p1 ลมหนาวพัดมา น้ำใสแจ๋ว');
  });

  test('Backspace takes one mark, Delete a cluster, arrows go by clusters', async () => {
    await open([heading('c', 1, 'บท', [paragraph('p', 'ที่นี่')])]);
    await caretIn('p');
    await page.keyboard.press('Backspace');
    expect((await lines())[1]).toBe('p ที่นี');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    expect((await lines())[1]).toBe('p นี');
  });

  test('Enter, Tab and Backspace shape lists and headings; labels follow', async () => {
    await open();
    await caretIn('i2');
    await page.keyboard.press('Enter');
    await type('ข้อย่อย');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => lines())
      .toEqual(['c # บทนำ', 'p1 ลมหนาวพัดมา', 'i1 - ข้อแรก', 'i2 - ข้อสอง', 'new-1   - ข้อย่อย', 's ## ที่มา', 'p2 ฝนตกทั้งวัน']);
    const label = () => page.locator('[data-line="new-1"]').getAttribute('data-label');
    await expect.poll(label).toBe('(๑)');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(label).toBe('๓)');
  });

  test('a label typed at the start of a paragraph makes an item, and undo gives the typed label back', async () => {
    await open();
    await caretIn('p1');
    await page.keyboard.press('Enter');
    await type('๑) ');
    expect((await lines())[2]).toBe('new-1 - ');
    await call('undo');
    expect((await lines())[2]).toBe('new-1 ๑) ');
  });

  test('a heading’s guidance stands in its first line until something is typed there', async () => {
    const guided = [{ ...heading('c', 1, 'บท'), guidance: { text: 'เล่าที่มา' } }];
    await open(guided);
    const hint = page.locator('[data-guidance]');
    await expect(hint).toHaveAttribute('data-guidance', 'เล่าที่มา');
    expect(await page.evaluate(() => window.stage.editor.current!.flush())).toEqual(guided);
    await hint.click();
    await type('ก');
    await expect(hint).toHaveCount(0);
    expect((await lines())[1]).toMatch(/^new-\d+ ก$/);
    await page.keyboard.press('Backspace');
    await expect(hint).toHaveCount(1);
  });

  test('shortcuts that belong to the app do nothing here, in a Thai layout too', async () => {
    await open();
    await caretIn('p1');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Control+b');
    const thai = { key: 'ิ', code: 'KeyB', modifiers: 2, windowsVirtualKeyCode: 66 };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...thai });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...thai });
    await expect.poll(() => lines()).toEqual(shape(chapter));
  });
});

test('text that an input method composes is respelt when it is done, not before', async () => {
  await open();
  await caretIn('p1');
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('นํ');
  await compose('นํา');
  expect(await page.locator('[data-line="p1"]').textContent()).toContain('ลมหนาวพัดมานํา');
  await keyboard.send('Input.insertText', { text: 'นํา' });
  await type('!');
  await expect(page.locator('[data-line="p1"]')).toHaveText('ลมหนาวพัดมานำ!');
  expect((await lines())[1]).toBe('p1 ลมหนาวพัดมานำ!');
});

test('select all and Delete leaves the chapter’s heading, to be typed in at once', async () => {
  await open();
  await caretIn('p1');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await type('ใหม่');
  await expect.poll(() => lines()).toEqual(['c # ใหม่']);
  await call('undo');
  await call('undo');
  await expect.poll(() => lines()).toEqual(shape(chapter));
});

test('a reference to a section without number shows its title, and follows it', async () => {
  const refers = paragraph('p', [{ type: 'reference', target: 's' }]);
  const summary = { ...heading('s', 2, 'บทสรุป'), number: { kind: 'none' } } as const;
  await open([heading('c', 1, 'บท', [refers]), summary]);
  const chip = page.locator('.reference');
  await expect(chip).toHaveAttribute('data-label', '“บทสรุป”');
  await expect(chip).not.toHaveClass(/reference-broken/);
  await caretIn('s');
  await page.keyboard.press('End');
  await type('ผู้บริหาร');
  await expect(chip).toHaveAttribute('data-label', '“บทสรุปผู้บริหาร”');
});

test('words dragged to another line are put back by one undo', async () => {
  await open();
  await page.evaluate(() => {
    const words = document.querySelector('[data-line=p1]')!.querySelector('span')!.firstChild!;
    window.getSelection()!.setBaseAndExtent(words, 0, words, 2);
  });
  await selectionTold();
  const grip = await page.evaluate(() => window.getSelection()!.getRangeAt(0).getBoundingClientRect().toJSON());
  const target = (await page.locator('[data-line=p2]').boundingBox())!;
  const textEnd = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('[data-line=p2]')!);
    return range.getBoundingClientRect().right;
  });
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(textEnd - 40, target.y + target.height / 2, { steps: 5 });
  await page.mouse.move(textEnd - 2, target.y + target.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(lines)
    .toEqual(['c # บทนำ', 'p1 หนาวพัดมา', 'i1 - ข้อแรก', 'i2 - ข้อสอง', 's ## ที่มา', 'p2 ฝนตกทั้งวันลม']);
  await call('undo');
  await expect.poll(() => lines()).toEqual(shape(chapter));
  await call('redo');
  expect((await lines()).at(-1)).toBe('p2 ฝนตกทั้งวันลม');
});

test('cut takes out what copy brings, and a reference can be deleted with one key', async () => {
  const line = [
    { type: 'text', text: 'ดู ' },
    { type: 'reference', target: 's' },
  ] as const;
  await open([heading('c', 1, 'บท', [paragraph('p', line)]), heading('s', 2, 'ที่มา')]);
  await caretIn('p');
  await expect(page.locator('.reference')).toHaveAttribute('data-label', '๑.๑');
  await page.keyboard.press('Shift+Home');
  await selectionTold();
  expect((await copied())['text/plain']).toBe('ดู ๑.๑');
  await page.keyboard.press('End');
  await selectionTold();
  await page.keyboard.press('Backspace');
  expect((await lines())[1]).toBe('p ดู ');
});

test.describe('labels', () => {
  test('are seen but are no text: not selected, not copied as words, not typed over', async () => {
    await open();
    await caretIn('c');
    await page.keyboard.press('Home');
    await type('ก');
    expect((await lines())[0]).toBe('c # กบทนำ');
    await expect(page.locator('[data-line="c"]')).toHaveText('กบทนำ');
    const shown = await page.locator('[data-line="c"]').evaluate((line) => getComputedStyle(line, '::before').content);
    expect(shown).toContain('บทที่ ๑');
  });

  test('stay when a line is made anew by the editor', async () => {
    await open();
    await caretIn('s');
    await page.keyboard.press('Enter');
    await type('หัวข้อใหม่');
    await call('turnIntoHeading', 3);
    await expect.poll(() => page.locator('h3').getAttribute('data-label')).toBe('๑.๑.๑');
    await call('undo');
    await expect(page.locator('h3')).toHaveCount(0);
    await expect(page.locator('[data-line="s"]')).toHaveAttribute('data-label', '๑.๑');
  });
});

test.describe('paste', () => {
  test('of a Word page keeps headings, lists and marks and leaves its styles', async () => {
    await open([heading('c', 1, 'บท', [paragraph('p', '')])]);
    await caretIn('p');
    const list = (text: string, label: string, level: number) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
    await paste({
      'text/html': `<html><head><style>p{color:red}</style></head><body><!--StartFragment-->
        <h2>ผล<b>สำรวจ</b></h2><p class=MsoNormal style='text-align:center'>ชาวบ้าน <b>สี่สิบ</b>
        ครัวเรือน<o:p></o:p></p>${list('ปลูกข้าว', '๑)', 1)}${list('นาปี', 'ก.', 2)}
        <table><tr><td>ฤดู</td><td>ผลผลิต</td></tr></table><script>window.stage.changes = 99</script><!--EndFragment--></body></html>`,
      'text/plain': 'ไม่ใช้',
    });
    const named = (await lines()).map((line) => line.replace(/^new-\d+/, 'new'));
    expect(named).toEqual([
      'c # บท',
      'new ## ผลสำรวจ',
      'new ชาวบ้าน bold[สี่สิบ] ครัวเรือน',
      'new - ปลูกข้าว',
      'new   - นาปี',
      'new | ฤดู | ผลผลิต |',
    ]);
    expect(await page.evaluate(() => window.stage.changes)).toBe(1);
  });

  test('of a Google document or a web page keeps what a plan has', async () => {
    await open([heading('c', 1, 'บท', [paragraph('p', '')])]);
    await caretIn('p');
    await paste({
      'text/html': `<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">หนา</span><span style="text-decoration:underline">ขีด</span>
        10<span style="vertical-align:super">2</span></p><ul><li><p>หนึ่ง<br>ต่อ</p><ol type="a"><li>ย่อย</li></ol></li></ul></b>`,
    });
    const sections = await page.evaluate(() => window.stage.editor.current!.flush());
    expect(shape(sections).slice(1)).toEqual(['p bold[หนา]underline[ขีด] 10sup[2]', 'new-1 - หนึ่ง⏎ต่อ', 'new-2   - ย่อย']);
    expect(sections[0]!.blocks.slice(1)).toMatchObject([{ kind: 'bullet' }, { kind: 'lettered' }]);
  });

  test('of plain lines makes paragraphs, and items where a label was typed', async () => {
    await open();
    await caretIn('p1');
    await paste({ 'text/plain': ' จากเหนือ\n๑) หนึ่ง\nสอง 2 คน' });
    expect((await lines()).slice(1, 4)).toEqual(['p1 ลมหนาวพัดมาจากเหนือ', 'new-1 - หนึ่ง', 'new-2 สอง 2 คน']);
  });

  test('inside a line joins it, with the caret after what came', async () => {
    await open();
    await caretIn('p1');
    for (let left = 0; left < 4; left += 1) await page.keyboard.press('ArrowLeft');
    await selectionTold();
    await paste({ 'text/plain': 'เย็น' });
    await type('ๆ');
    expect((await lines())[1]).toBe('p1 ลมหนาวเย็นๆพัดมา');
  });
});

test.describe('copy', () => {
  test('to other programs types the labels; pasted back here it keeps its structure with new ids', async () => {
    await open();
    await caretIn('p1');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+End');
    await selectionTold();
    const data = await copied();
    expect(data['text/plain']).toBe('บทที่ ๑ บทนำ\nลมหนาวพัดมา\n๑) ข้อแรก\n๒) ข้อสอง\n๑.๑ ที่มา\nฝนตกทั้งวัน');
    expect(data['text/html']).toContain('<h2>๑.๑ ที่มา</h2>');
    await page.keyboard.press('End');
    await caretIn('p2');
    await page.keyboard.press('Enter');
    await paste(data);
    expect((await lines()).slice(6)).toEqual([
      'new-2 ## บทนำ',
      'new-3 ลมหนาวพัดมา',
      'new-4 - ข้อแรก',
      'new-5 - ข้อสอง',
      'new-6 ### ที่มา',
      'new-7 ฝนตกทั้งวัน',
    ]);
  });

  test('of some words of a line brings the words alone, with their marks', async () => {
    await open([heading('c', 1, 'บท', [paragraph('p', 'หนึ่งสอง')])]);
    await caretIn('p');
    for (let left = 0; left < 3; left += 1) await page.keyboard.press('Shift+ArrowLeft');
    await selectionTold();
    await call('toggleMark', 'bold');
    const data = await copied();
    expect(data['text/plain']).toBe('สอง');
    expect(data['text/html']).toBe('<span><b>สอง</b></span>');
    await page.keyboard.press('ArrowRight');
    await selectionTold();
    await paste(data);
    expect((await lines())[1]).toBe('p หนึ่งbold[สองสอง]');
  });
});

test('a replaced chapter keeps the caret in a block that stays, and tells nobody', async () => {
  await open();
  await caretIn('p2');
  const moved = [chapter[0]!, heading('n', 2, 'แทรก'), chapter[1]!];
  await page.evaluate((sections) => window.stage.editor.current!.replaceChapter(sections, { history: 'merge' }), moved);
  await type('!');
  await expect.poll(() => lines()).toEqual([...shape(chapter).slice(0, 4), 'n ## แทรก', 's ## ที่มา', 'p2 ฝนตกทั้งวัน!']);
});

test('what is only read looks as what is edited', async () => {
  await open();
  await page.evaluate(() => document.fonts.ready);
  // A line has its real height from the frame after the one in which it came near the window.
  const boxes = () =>
    page.locator('.line').evaluateAll(async (all) => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return all.map((line) => line.getBoundingClientRect().toJSON());
    });
  const edited = await boxes();
  await page.evaluate((given) => window.stage.read(given), chapter);
  await expect.poll(boxes).toEqual(edited);
});

test('no Thai mark is cut off: a line is as high as what it draws', async () => {
  await open([heading('c', 1, 'ปั๊มน้ำ ญี่ปุ่น ฎีกา', [paragraph('p', 'ปั๊มน้ำ ญี่ปุ่น ฎีกา ฤๅษี กตัญญู')])]);
  await page.evaluate(() => document.fonts.ready);
  const fits = await page.locator('.line').evaluateAll((all) =>
    all.every((line) => {
      const style = getComputedStyle(line);
      return (
        style.overflow === 'visible' &&
        Number.parseFloat(style.lineHeight) >= 1.35 * Number.parseFloat(style.fontSize) - 0.01
      );
    }),
  );
  expect(fits).toBe(true);
});
