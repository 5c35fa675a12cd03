/** Two states of a plan side by side: the pickers, the list of changes, the pages, and the change one is at. */
import { expect, type Locator, type Page } from '@playwright/test';

type Tab = 'รายการ' | 'โครงร่าง' | 'สรุป';
type Switch = 'เฉพาะที่เปลี่ยน' | 'ไม่นับเลขหัวข้อ' | 'ไม่นับรูปแบบ';

export class ComparePage {
  readonly page: Page;
  readonly older: Locator;
  readonly newer: Locator;
  readonly list: Locator;
  readonly pages: Locator;
  /** The change one is at, with its reason and what can be done about it. */
  readonly strip: Locator;
  readonly reason: Locator;
  readonly outline: Locator;

  constructor(page: Page) {
    this.page = page;
    this.older = page.getByRole('combobox', { name: 'ฉบับเดิม' });
    this.newer = page.getByRole('combobox', { name: 'ฉบับใหม่' });
    this.list = page.getByRole('listbox', { name: 'รายการแก้ไข' });
    this.pages = page.getByRole('region', { name: 'เนื้อหาของทั้งสองฉบับ' });
    this.strip = page.getByRole('region', { name: 'รายการที่ดูอยู่' });
    this.reason = this.strip.getByRole('textbox', { name: 'เหตุผล' });
    this.outline = page.getByRole('tree', { name: 'โครงร่างของทั้งสองฉบับ' });
  }

  /** Waits until the changes are there, for `timeout` milliseconds where a large plan needs more than a screen usually does. */
  async ready(timeout?: number): Promise<this> {
    await this.list
      .getByRole('option')
      .first()
      .waitFor(timeout === undefined ? {} : { timeout });
    return this;
  }

  /** What the list says, a line a change: its title, then its words. */
  entries(): Promise<string[]> {
    return this.list.getByRole('option').allTextContents();
  }

  entry(words: string | RegExp): Locator {
    return this.list.getByRole('option', { name: words });
  }

  /** Where one is, as it is written between the arrows: `๒/๗`. */
  place(words: string): Locator {
    return this.page.getByText(words, { exact: true });
  }

  async show(tab: Tab): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  async flip(name: Switch): Promise<void> {
    await this.page.getByRole('checkbox', { name }).click();
  }

  async columns(which: 'คู่' | 'เดียว'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'การวางหน้า' }).getByText(which, { exact: true }).click();
  }

  /** A chip that shows only changes of one kind: `แก้ ๑ รายการ`. */
  kind(name: string): Locator {
    return this.page.getByRole('group', { name: 'ชนิดของการแก้ไข' }).getByRole('button', { name });
  }

  /** A section of the outline with the number of its changes. */
  section(title: string): Locator {
    return this.outline.getByRole('treeitem').and(this.page.getByTitle(title, { exact: true }));
  }

  async choose(side: 'older' | 'newer', name: string | RegExp): Promise<void> {
    await this[side].click();
    await this.page.getByRole('option', { name }).click();
  }

  /** The row of the pages that holds these words, and whether it is in sight. */
  row(words: string): Locator {
    return this.pages.locator('[data-index]').filter({ hasText: words }).last();
  }

  /** The row of a table, on both pages, that holds these words. */
  tableRow(words: string): Locator {
    return this.row(words).filter({ has: this.page.getByRole('table') });
  }

  async expectInSight(words: string): Promise<void> {
    await expect(this.row(words)).toBeInViewport();
  }

  /** How many rows are drawn, whatever there are. */
  drawnRows(): Promise<number> {
    return this.pages.locator('[data-index]').count();
  }
}
