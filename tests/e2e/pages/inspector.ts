/** The inspector at the right: plan, section and versions. */
import type { Locator, Page } from '@playwright/test';

type Tab = 'แผน' | 'หัวข้อ' | 'งาน' | 'ฉบับ';

export class Inspector {
  readonly page: Page;
  readonly pane: Locator;
  /** What the labels of the scheme look like. */
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.pane = page.getByRole('region', { name: 'รายละเอียด' });
    this.preview = this.pane.getByRole('img', { name: /^ตัวอย่าง/ });
  }

  async show(tab: Tab): Promise<void> {
    await this.pane.getByRole('tab', { name: tab, exact: true }).click();
  }

  field(name: string): Locator {
    return this.pane.getByRole('textbox', { name, exact: true });
  }

  /** Fills a field and leaves it. */
  async settle(name: string, words: string): Promise<void> {
    await this.field(name).fill(words);
    await this.field(name).press('Tab');
  }

  async choose(words: string): Promise<void> {
    await this.pane.getByText(words, { exact: true }).click();
  }

  async choosePreset(name: string): Promise<void> {
    await this.pane.getByRole('combobox', { name: 'ชุดรูปแบบ' }).click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  async chooseFormat(level: string, name: string): Promise<void> {
    await this.pane.getByRole('combobox', { name: `ชนิดเลขของระดับ ${level}` }).click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }
}
