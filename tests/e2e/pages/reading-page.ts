/** A plan being read: the reading view, and the pane beside the page. */
import { expect, type Locator, type Page } from '@playwright/test';

/** One roll of pages with what leads through it. */
class Roll {
  readonly pages: Locator;
  readonly lines: Locator;

  constructor(pages: Locator) {
    this.pages = pages;
    this.lines = pages.locator('[data-line]');
  }

  line(words: string): Locator {
    return this.lines.filter({ hasText: words });
  }

  heading(name: string): Locator {
    return this.pages.getByRole('heading', { name, exact: true });
  }

  /** Selects from the start of one line to the end of another, as a drag over them does. */
  async select(from: Locator, to: Locator): Promise<void> {
    const end = await to.elementHandle();
    await from.evaluate((start, last) => {
      document.getSelection()?.setBaseAndExtent(start, 0, last as Node, (last as Node).childNodes.length);
    }, end);
  }
}

export class ReadingPage extends Roll {
  readonly page: Page;
  readonly contents: Locator;

  constructor(page: Page) {
    super(page.getByRole('region', { name: 'หน้าที่อ่าน', exact: true }));
    this.page = page;
    this.contents = page.getByRole('navigation', { name: 'สารบัญของสิ่งที่อ่าน' });
  }

  async ready(): Promise<this> {
    await this.lines.first().waitFor();
    return this;
  }

  /** The heading that is read, by its entry in the contents. */
  get here(): Locator {
    return this.contents.locator('[aria-current]');
  }

  entry(name: string | RegExp): Locator {
    return this.contents.getByRole('button', { name });
  }
}

export class BesidePane extends Roll {
  readonly page: Page;
  readonly pane: Locator;
  readonly what: Locator;
  readonly section: Locator;

  constructor(page: Page) {
    super(page.getByRole('region', { name: 'หน้าที่อ่านด้านข้าง' }));
    this.page = page;
    this.pane = page.getByRole('region', { name: 'อ่านด้านข้าง', exact: true });
    this.what = this.pane.getByRole('combobox', { name: 'สิ่งที่อ่านด้านข้าง' });
    this.section = this.pane.getByRole('combobox', { name: 'ไปที่หัวข้อ' });
  }

  async choose(picker: Locator, option: string | RegExp): Promise<void> {
    await picker.click();
    await this.page.getByRole('option', { name: option }).click();
    await expect(this.lines.first()).toBeVisible();
  }
}
