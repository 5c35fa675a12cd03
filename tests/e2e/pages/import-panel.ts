/** A file about to become a plan. */
import { expect, type Locator, type Page } from '@playwright/test';
import { WorkbenchPage } from './workbench-page.ts';

export class ImportPanel {
  readonly page: Page;
  readonly panel: Locator;
  readonly title: Locator;
  readonly outline: Locator;
  readonly source: Locator;
  readonly notices: Locator;
  readonly repair: Locator;
  readonly take: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'ตรวจก่อนนำเข้า' });
    this.title = this.panel.getByRole('textbox', { name: 'ชื่อแผน' });
    this.outline = this.panel.getByRole('tree', { name: 'โครงที่จำได้' });
    this.source = this.panel.getByRole('listbox', { name: 'ข้อความในแฟ้ม' });
    this.repair = this.panel.getByRole('checkbox', { name: /^ซ่อมข้อความที่มาจาก PDF/ });
    this.notices = this.panel.getByRole('region', { name: 'ข้อที่ควรตรวจ' });
    this.take = this.panel.getByRole('button', { name: 'นำเข้า', exact: true });
  }

  async readShortLinesAs(way: 'เป็นหัวข้อ' | 'เป็นข้อในรายการ'): Promise<void> {
    await this.panel.getByText(way, { exact: true }).click();
  }

  async readChangesAs(way: 'ยอมรับทั้งหมด' | 'เป็นสองฉบับ'): Promise<void> {
    await this.panel.getByText(way, { exact: true }).click();
  }

  /** Headings shown, two spaces a level. */
  async tree(): Promise<string[]> {
    return this.outline
      .getByRole('treeitem')
      .evaluateAll((rows) =>
        rows.map(
          (row) =>
            '  '.repeat(Number(row.getAttribute('aria-level')) - 1) +
            (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
        ),
      );
  }

  async treeIs(rows: readonly string[]): Promise<void> {
    await expect(async () => expect(await this.tree()).toEqual(rows)).toPass();
  }

  /** The row chosen in a list. */
  chosen(list: Locator): Locator {
    return list.locator('[aria-selected=true]');
  }

  async into(plan: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: 'นำเข้าเป็น' }).click();
    await this.page.getByRole('option', { name: plan, exact: true }).click();
  }

  async commit(): Promise<WorkbenchPage> {
    await this.take.click();
    return new WorkbenchPage(this.page).ready();
  }

  async cancel(): Promise<void> {
    await this.panel.getByRole('button', { name: 'ยกเลิก' }).click();
  }
}
