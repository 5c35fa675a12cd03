/** The search beside the page, used by keys and by mouse. */
import { expect, type Locator, type Page } from '@playwright/test';

export class FindPanel {
  readonly page: Page;
  readonly panel: Locator;
  readonly field: Locator;
  readonly by: Locator;
  readonly list: Locator;
  /** What is said of how much was found. */
  readonly outcome: Locator;
  readonly fault: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'ค้นหา', exact: true });
    this.field = this.panel.getByRole('textbox', { name: 'คำที่ค้นหา' });
    this.by = this.panel.getByRole('textbox', { name: 'แทนที่ด้วย' });
    this.list = this.panel.getByRole('listbox', { name: 'ผลการค้นหา' });
    this.outcome = this.panel.getByRole('status');
    this.fault = this.panel.getByRole('alert');
  }

  /** Opens it by its keys and types the words. */
  async find(
    words: string,
    keys: 'Control+KeyF' | 'Control+KeyH' | 'Control+Shift+KeyF' = 'Control+KeyF',
  ): Promise<void> {
    await this.page.keyboard.press(keys);
    await expect(this.field).toBeFocused();
    await this.field.fill(words);
  }

  /** Each hit as it is listed, and the sections above them. */
  rows(): Promise<string[]> {
    return this.list
      .locator('[role=option], [role=presentation] > [role=presentation]')
      .evaluateAll((rows) =>
        [...rows]
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((row) => row.textContent ?? ''),
      );
  }

  hit(words: string | RegExp): Locator {
    return this.list.getByRole('option').filter({ hasText: words });
  }

  /** The hit that one is at. */
  get current(): Locator {
    return this.list.getByRole('option', { selected: true });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.panel.getByRole('button', { name }).click();
  }

  async look(scope: 'บทนี้' | 'แผนนี้' | 'ทุกแผน' | 'รวมฉบับเก่า'): Promise<void> {
    await this.panel.getByText(scope, { exact: true }).click();
  }

  /** The words that the page has painted, and of them those of the hit one is at. */
  painted(): Promise<{ hits: string[]; current: string[] }> {
    return this.page.evaluate(() => {
      const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
      return { hits: words('find-hit'), current: words('find-current') };
    });
  }
}
