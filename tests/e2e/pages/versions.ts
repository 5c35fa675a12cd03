/** Versions, in the inspector and on their own screen. */
import type { Locator, Page } from '@playwright/test';

export class Versions {
  readonly page: Page;
  readonly list: Locator;
  readonly name: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'รายการฉบับ' });
    this.name = page.getByRole('textbox', { name: 'ชื่อฉบับ' });
  }

  item(name: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: name });
  }

  async save(name: string, note = ''): Promise<void> {
    await this.name.fill(name);
    await this.page.getByRole('textbox', { name: 'หมายเหตุ' }).fill(note);
    await this.page.getByRole('button', { name: 'บันทึกฉบับ' }).click();
  }

  async restore(name: string): Promise<void> {
    await this.#choose(name, 'กลับไปใช้ฉบับนี้');
  }

  async open(name: string): Promise<void> {
    await this.#choose(name, 'เปิดอ่าน');
  }

  async showSilent(): Promise<void> {
    await this.page.getByRole('switch', { name: 'แสดงฉบับที่เก็บอัตโนมัติ' }).click();
  }

  /** A version opened to be read. */
  reader(name: string): Locator {
    return this.page.getByRole('region', { name: `ฉบับ “${name}” อ่านอย่างเดียว` });
  }

  async #choose(name: string, item: string): Promise<void> {
    await this.list.getByRole('button', { name: `คำสั่งของฉบับ ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
