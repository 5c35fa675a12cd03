/** The panel that shows old and new numbers before they change. */
import type { Locator, Page } from '@playwright/test';

export class Numbering {
  readonly panel: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('region', { name: 'เลขที่จะเปลี่ยน' });
  }

  /** Each as `old new title`. */
  async lines(): Promise<string[]> {
    await this.panel.waitFor();
    const lines = this.panel.getByRole('listitem');
    return lines.evaluateAll((items) =>
      items.map((item) =>
        [...item.children]
          .map((part) => part.textContent)
          .filter((words) => words !== '')
          .join(' '),
      ),
    );
  }

  async use(): Promise<void> {
    await this.panel.getByRole('button', { name: 'ใช้เลขใหม่' }).click();
    await this.panel.waitFor({ state: 'hidden' });
  }
}
