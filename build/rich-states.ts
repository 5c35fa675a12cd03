/** States of a page with a table, figures, footnotes and references, and of what is not there or goes wrong, as pictures. */
import type { Page } from '@playwright/test';
import { ChapterPage } from '../tests/e2e/pages/chapter-page.ts';
import { ComparePage } from '../tests/e2e/pages/compare-page.ts';
import { Frame } from '../tests/e2e/pages/frame.ts';
import { Inspector } from '../tests/e2e/pages/inspector.ts';
import { Outline } from '../tests/e2e/pages/outline.ts';
import type { ScreenState } from './screen-states.ts';

interface RichPlaces {
  /** The chapter with figures, notes and references; the section with the table; the chapter with nothing in it. */
  readonly pages: string;
  readonly works: string;
  readonly empty: string;
  readonly compare: string;
}

export function richStates({ pages, works, empty, compare }: RichPlaces): Record<string, ScreenState> {
  const at = (hash: string) => (act: (page: Page) => Promise<void>) => ({ hash, act });
  const inPages = at(pages);
  const inWorks = at(works);
  return {
    table: inWorks(inTable),
    'table-cells': inWorks(async (page) => {
      await inTable(page);
      for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight']) await page.keyboard.press(key);
    }),
    'table-menu': inWorks(async (page) => {
      await page.locator('.table-frame td').nth(4).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'ลบ', exact: true }).hover();
      await page.getByRole('menuitem', { name: 'ลบแถว' }).waitFor();
    }),
    'table-width': inWorks(async (page) => {
      await inTable(page);
      await page.getByRole('button', { name: 'กำหนดความกว้างคอลัมน์' }).click();
      await page.getByRole('textbox', { name: /คอลัมน์ที่ .* กว้าง/ }).waitFor();
    }),
    'table-size': inPages(async (page) => {
      await new ChapterPage(page).caretAtEnd('ที่สภาเห็นชอบ');
      await page.keyboard.press('Control+Alt+KeyT');
      await page.locator('[data-size="4x3"]').hover();
    }),
    'insert-menu': inPages(async (page) => {
      await page.getByRole('button', { name: 'แทรก', exact: true }).click();
      await page.getByRole('menuitem', { name: 'แทรกตาราง' }).waitFor();
    }),
    figure: inPages(async (page) => {
      await page.getByRole('figure').first().getByRole('img').click();
      await page.getByRole('region', { name: 'เครื่องมือภาพ' }).waitFor();
    }),
    'figure-alt': inPages(async (page) => {
      await page.getByText('ยังไม่มีคำบรรยายแทนภาพ').click();
      await page.getByRole('textbox', { name: 'คำบรรยายแทนภาพ' }).waitFor();
    }),
    note: inPages(async (page) => {
      await page.locator('.footnote').first().click();
      await page.getByRole('textbox', { name: /^ข้อความของเชิงอรรถ/ }).waitFor();
    }),
    'note-new': inPages(async (page) => {
      await keptNowhere(page);
      await new ChapterPage(page).caretAtEnd('ที่สภาเห็นชอบ');
      await page.keyboard.press('Control+Alt+KeyF');
      await page.getByRole('textbox', { name: /^ข้อความของเชิงอรรถ/ }).waitFor();
    }),
    'notes-end': inPages((page) => page.getByRole('region', { name: 'เชิงอรรถของบทนี้' }).scrollIntoViewIfNeeded()),
    'reference-list': inPages(async (page) => {
      await new ChapterPage(page).caretAtEnd('ที่สภาเห็นชอบ');
      await page.keyboard.press('Control+Alt+KeyX');
      await page.getByRole('option').first().waitFor();
    }),
    'reference-breaking': inPages(async (page) => {
      await new Outline(page).row('๒.๑ งานปีแรก').click();
      await new ChapterPage(page).heading('๒.๑ งานปีแรก').waitFor();
      await new Outline(page).tree.focus();
      await page.keyboard.press('Delete');
      await page.getByRole('region', { name: /การอ้างอิง .* แห่งที่จะไม่มีที่ไป/ }).waitFor();
    }),
    'reference-broken': inPages(async (page) => {
      const { pane } = new Inspector(page);
      if (!(await pane.isVisible())) await page.getByRole('button', { name: 'แสดงหรือซ่อนรายละเอียด' }).click();
      await pane.getByRole('region', { name: /^การอ้างอิงที่ไม่มีที่ไป/ }).scrollIntoViewIfNeeded();
    }),
    'focus-table': inWorks(async (page) => {
      await inTable(page);
      await page.keyboard.press('Control+Alt+KeyZ');
      await page.getByRole('banner').waitFor({ state: 'hidden' });
    }),
    'chapter-empty': { hash: empty },
    'save-failed': inPages(async (page) => {
      await page.context().setOffline(true);
      await new ChapterPage(page).caretAtEnd('ที่สภาเห็นชอบ');
      await new ChapterPage(page).type(' แล้ว');
      await page.getByRole('button', { name: 'บันทึกเดี๋ยวนี้' }).waitFor();
    }),
    'cannot-start': inPages(async (page) => {
      await page.route('**/rpc/**', (route) => route.abort());
      await page.reload();
      await page.getByRole('alert').waitFor();
    }),
    'compare-table': {
      hash: compare,
      act: async (page) => {
        await (await new ComparePage(page).ready()).entry(/แก้ ตารางที่ ๑ แถว ๒ ช่อง ๓/).click();
      },
    },
    'compare-note': {
      hash: compare,
      act: async (page) => {
        await (await new ComparePage(page).ready())
          .entry(/เชิงอรรถ/)
          .first()
          .click();
      },
    },
    'screen-lost': inPages(async (page) => {
      await page.context().setOffline(true);
      await new Frame(page).goTo('ฉบับ');
      await page.getByRole('main').getByRole('alert').waitFor();
    }),
  };
}

/** Nothing written from now on reaches the library. */
async function keptNowhere(page: Page): Promise<void> {
  await page.route('**/rpc/drafts/save**', (route) => route.abort());
}

/** The caret in the second row. */
async function inTable(page: Page): Promise<void> {
  await page.locator('.table-frame td').nth(3).click();
  await page.getByRole('toolbar', { name: 'เครื่องมือตาราง' }).waitFor();
}
