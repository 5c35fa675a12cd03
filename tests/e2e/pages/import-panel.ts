/** A file about to become a plan. */
import type { Locator, Page } from '@playwright/test';
import { WorkbenchPage } from './workbench-page.ts';

export class ImportPanel {
  readonly page: Page;
  readonly panel: Locator;
  readonly title: Locator;
  readonly outline: Locator;
  readonly notices: Locator;
  readonly repair: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'ตรวจก่อนนำเข้า' });
    this.title = this.panel.getByRole('textbox', { name: 'ชื่อแผน' });
    this.outline = this.panel.getByRole('region', { name: 'โครงที่จำได้' });
    this.repair = this.panel.getByRole('checkbox', { name: /^ซ่อมข้อความที่มาจาก PDF/ });
    this.notices = this.panel.getByRole('region', { name: 'ข้อที่ควรตรวจ' });
  }

  async readShortLinesAs(way: 'เป็นหัวข้อ' | 'เป็นข้อในรายการ'): Promise<void> {
    await this.panel.getByText(way, { exact: true }).click();
  }

  async commit(): Promise<WorkbenchPage> {
    await this.panel.getByRole('button', { name: 'นำเข้า', exact: true }).click();
    return new WorkbenchPage(this.page).ready();
  }

  async cancel(): Promise<void> {
    await this.panel.getByRole('button', { name: 'ยกเลิก' }).click();
  }
}
