/** The screens and states of the app that a person looks at as pictures: where each is, and what is done there first. */
import type { Page } from '@playwright/test';
import { FindPanel } from '../tests/e2e/pages/find-panel.ts';
import { Frame } from '../tests/e2e/pages/frame.ts';
import { Inspector } from '../tests/e2e/pages/inspector.ts';
import { LibraryPage } from '../tests/e2e/pages/library-page.ts';
import { Numbering } from '../tests/e2e/pages/numbering.ts';
import { Outline } from '../tests/e2e/pages/outline.ts';
import { BesidePane, ReadingPage } from '../tests/e2e/pages/reading-page.ts';
import { docx } from '../tests/support/word-file.ts';

export interface ScreenState {
  /** Where it is, a fragment of the address. */
  readonly hash: string;
  /** Brings it about on a page that shows `hash`; the picture is taken when it resolves. */
  readonly act?: (page: Page) => Promise<void>;
}

interface Places {
  /** The sample plan at its first chapter. */
  readonly draft: string;
  readonly reading: string;
  /** A plan of 500 pages. */
  readonly longDraft: string;
  readonly longReading: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What stands beside, over or instead of the usual screens, by name. None keeps anything in the library. */
export function screenStates({ draft, reading, longDraft, longReading }: Places): Record<string, ScreenState> {
  const inDraft = (act: (page: Page) => Promise<void>): ScreenState => ({ hash: draft, act });
  const inLibrary = (act: (page: Page) => Promise<void>): ScreenState => ({ hash: '#/library', act });
  const finding = (act: (find: FindPanel) => Promise<void>) => inDraft((page) => act(new FindPanel(page)));
  return {
    'library-new': inLibrary((page) => new LibraryPage(page).startNewPlan()),
    'library-nothing': inLibrary((page) => new LibraryPage(page).search.fill('ไม่มีแผนนี้')),
    'library-bin': { hash: '#/library/bin' },
    'library-drop': inLibrary(dragOver),
    import: inLibrary(async (page) => {
      const panel = await new LibraryPage(page).import(wordFile());
      await panel.outline.focus();
      await page.keyboard.press('ArrowDown');
    }),
    'import-refused': inLibrary(async (page) => {
      await new LibraryPage(page).choosing({ name: 'แผนที่เสีย.docx', mimeType: WORD, buffer: Buffer.from('PK?') });
      await new Frame(page).messages.first().waitFor();
    }),
    'draft-section': inDraft(async (page) => {
      await new Outline(page).tree.getByRole('treeitem').nth(1).click();
      await (await inspectorOf(page)).show('หัวข้อ');
    }),
    'draft-chapter': inDraft(async (page) => (await inspectorOf(page)).show('หัวข้อ')),
    'draft-work': inDraft(async (page) => (await inspectorOf(page)).show('งาน')),
    'draft-versions': inDraft(async (page) => (await inspectorOf(page)).show('ฉบับ')),
    'draft-filter': inDraft(async (page) => {
      await page.keyboard.press('Control+Alt+KeyG');
      await page.getByRole('checkbox', { name: /^รอตรวจ/ }).press('Space');
    }),
    'draft-filtered': inDraft(async (page) => {
      await page.keyboard.press('Control+Alt+KeyG');
      await page.getByRole('checkbox', { name: /^รอตรวจ/ }).press('Space');
      await page.keyboard.press('Escape');
    }),
    'draft-filter-nothing': inDraft(async (page) => {
      await new Outline(page).search.fill('ไม่มีหัวข้อนี้');
    }),
    'draft-outline-menu': inDraft(async (page) => {
      await new Outline(page).tree.getByRole('treeitem').nth(1).click({ button: 'right' });
      await page.getByRole('menu').waitFor();
    }),
    'draft-marked': inDraft(async (page) => {
      await new Outline(page).tree.getByRole('treeitem').nth(1).click();
      await new Outline(page).tree.focus();
      for (let row = 0; row < 3; row += 1) await page.keyboard.press('Shift+ArrowDown');
    }),
    'draft-scheme': inDraft(async (page) => {
      const { pane } = await inspectorOf(page);
      await pane.getByText('เลขตารางและภาพ').scrollIntoViewIfNeeded();
    }),
    'numbering-proposal': inDraft(async (page) => {
      await (await inspectorOf(page)).choosePreset('ส่วนที่ ๑ · ๑.๑ · ๑.๑.๑');
      await new Numbering(page).panel.waitFor();
    }),
    'numbering-menu': inDraft((page) => new Frame(page).status.getByRole('button', { name: /เลขหัวข้อ/ }).click()),
    find: finding(async (find) => {
      await find.find('น้ำ');
      await find.list.getByRole('option').first().waitFor();
      await find.page.keyboard.press('Enter');
    }),
    'find-replace': finding(async (find) => {
      await find.find('น้ำ', 'Control+KeyH');
      await find.by.fill('ชลธาร');
      await find.list.getByRole('option').first().waitFor();
    }),
    'find-start': finding((find) => find.find('')),
    'find-nothing': finding((find) => find.find('ไม่มีคำนี้ในแผน')),
    'find-pattern-wrong': finding(async (find) => {
      await find.find('(น้ำ', 'Control+KeyF');
      await find.press(/รูปแบบ/);
      await find.fault.waitFor();
    }),
    'find-everywhere': finding(async (find) => {
      await find.find('น้ำ', 'Control+Shift+KeyF');
      await find.list.getByRole('option').first().waitFor();
    }),
    'find-versions': finding(async (find) => {
      await find.find('น้ำ', 'Control+Shift+KeyF');
      await find.look('รวมฉบับเก่า');
      await find.list.getByRole('option').first().waitFor();
    }),
    'reading-long': { hash: longReading, act: read },
    'reading-contents': { hash: reading, act: read },
    beside: inDraft(async (page) => {
      await page.keyboard.press('Control+Alt+KeyV');
      await new BesidePane(page).lines.first().waitFor();
    }),
    'beside-choices': inDraft(async (page) => {
      await page.keyboard.press('Control+Alt+KeyV');
      const beside = new BesidePane(page);
      await beside.lines.first().waitFor();
      await beside.what.click();
      await page.getByRole('option').first().waitFor();
    }),
    focus: inDraft(async (page) => {
      await page.keyboard.press('Control+Alt+KeyZ');
      await page.getByRole('banner').waitFor({ state: 'hidden' });
    }),
    zoom: inDraft(async (page) => {
      await page.getByRole('button', { name: /เลือกขนาดหน้ากระดาษ/ }).click();
      await page.getByRole('menuitem', { name: '๒๐๐ %' }).waitFor();
    }),
    help: inDraft((page) => page.keyboard.press('F1')),
    'help-article': inDraft(async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('button', { name: 'เขียนและจัดรูปแบบ' }).click();
    }),
    'help-find': inDraft(async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('button', { name: 'ค้นหาและแทนที่' }).click();
    }),
    'help-nothing': inDraft(async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('textbox', { name: 'ค้นหาวิธีใช้' }).fill('ม้าลาย');
    }),
    keys: inDraft(async (page) => {
      await page.keyboard.press('Control+Slash');
      await page.getByRole('textbox', { name: 'ค้นหาแป้นลัด' }).waitFor();
    }),
    palette: inDraft(async (page) => {
      await page.keyboard.press('Control+KeyK');
      await new Frame(page).palette.getByRole('textbox').fill('พิมพ์');
    }),
    'main-menu': inDraft(async (page) => {
      await page.getByRole('button', { name: 'เมนู' }).click();
      await page.getByRole('menuitem', { name: 'แฟ้ม', exact: true }).hover();
      await page.getByRole('menuitem', { name: /^ส่งออกเป็น PDF/ }).waitFor();
    }),
    'draft-long': { hash: longDraft, act: async (page) => (await inspectorOf(page)).show('งาน') },
    'pdf-progress': {
      hash: longDraft,
      act: async (page) => {
        await new Frame(page).command('ส่งออกเป็น PDF');
        await new Frame(page).message('ขั้นที่').waitFor();
      },
    },
    ...tour(inLibrary),
  };
}

/** The inspector, opened where a narrow window shut it. */
async function inspectorOf(page: Page): Promise<Inspector> {
  const inspector = new Inspector(page);
  if (!(await inspector.pane.isVisible())) {
    await page.getByRole('button', { name: 'แสดงหรือซ่อนรายละเอียด' }).click();
    await inspector.pane.waitFor();
  }
  return inspector;
}

/** Each of the five steps. */
function tour(inLibrary: (act: (page: Page) => Promise<void>) => ScreenState): Record<string, ScreenState> {
  const step = (number: number): ScreenState =>
    inLibrary(async (page) => {
      await new Frame(page).command('แนะนำโปรแกรมทีละขั้น');
      const shown = page.getByRole('region', { name: 'แนะนำโปรแกรม' });
      await shown.waitFor();
      for (let at = 1; at < number; at += 1) await shown.getByRole('button', { name: 'ถัดไป' }).click();
    });
  return Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`tour-${number}`, step(number)]));
}

async function read(page: Page): Promise<void> {
  await new ReadingPage(page).ready();
}

/** A file over the window, before it is let go. */
async function dragOver(page: Page): Promise<void> {
  const dataTransfer = await page.evaluateHandle(() => {
    const carrier = new DataTransfer();
    carrier.items.add(new File(['x'], 'แผน.docx'));
    return carrier;
  });
  await page.dispatchEvent('main', 'dragenter', { dataTransfer });
  await page.dispatchEvent('main', 'dragover', { dataTransfer });
}

/** A Word file with a title, typed numbers, a line that may be a heading, and a tracked change. */
function wordFile() {
  const line = (words: string, level?: number) => {
    const style = level === undefined ? '' : `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  };
  const change =
    '<w:p><w:r><w:t xml:space="preserve">ซ่อมหลังคาให้เสร็จภายใน</w:t></w:r><w:del w:id="1"><w:r><w:delText>สองปี</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>ปีนี้</w:t></w:r></w:ins></w:p>';
  const body = [
    line('แผนฟื้นฟูตลาดเก่าริมน้ำ'),
    line('บทที่ ๑ บทนำ', 0),
    line('๑.๑ ความเป็นมา', 1),
    line('ตลาดแห่งนี้สร้างมาสี่สิบปี หลังคาผุและทางเดินทรุด ผู้ค้าครึ่งหนึ่งย้ายออกไปตั้งร้านริมถนน'),
    line('ความเร่งด่วน'),
    change,
    line('๑.๒ วัตถุประสงค์', 1),
    line('๑) ให้ผู้ค้ากลับมาค้าขายได้ตลอดปี'),
    line('๒) ให้ทางเดินปลอดภัยสำหรับผู้สูงอายุ'),
    line('บทที่ ๒ งานที่จะทำ', 0),
    line('๒.๑ ซ่อมหลังคาและรางน้ำ', 1),
    line('จ้างช่างในท้องถิ่น โดยส านักงานเทศบาลก ำหนดแบบ'),
    line('๒.๒ ปูทางเดินใหม่', 1),
    line('บทที่ ๓ การติดตามผล', 0),
    line('นับจำนวนแผงที่เปิดทุกไตรมาส'),
  ];
  return { name: 'แผนฟื้นฟูตลาดเก่าริมน้ำ.docx', mimeType: WORD, buffer: Buffer.from(docx(body.join(''))) };
}
