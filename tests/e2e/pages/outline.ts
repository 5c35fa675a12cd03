/** The outline beside the page. Sections are named as they are seen: `๑.๑ ความเป็นมา`. */
import type { Locator, Page } from '@playwright/test';

/** Width of one level while dragging, in CSS pixels. */
const LEVEL = 15;

export class Outline {
  readonly page: Page;
  readonly tree: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole('tree', { name: 'โครงร่างของแผน' });
    this.search = page.getByRole('textbox', { name: 'ค้นหาหัวข้อ' });
  }

  row(section: string): Locator {
    return this.tree.getByRole('treeitem').and(this.page.getByTitle(section, { exact: true }));
  }

  get selected(): Locator {
    return this.tree.getByRole('treeitem', { selected: true });
  }

  /** All rows that are drawn, two spaces for each level below the first. */
  async rows(): Promise<string[]> {
    return this.tree
      .getByRole('treeitem')
      .evaluateAll((all) =>
        all.map((row) => '  '.repeat(Number(row.getAttribute('aria-level')) - 1) + row.getAttribute('title')!.trim()),
      );
  }

  async select(section: string): Promise<void> {
    await this.row(section).click();
  }

  /** Chooses the section by mouse and puts the keys into the tree. */
  async stand(section: string): Promise<void> {
    await this.select(section);
    await this.tree.focus();
  }

  /** Drags a row to the line between two rows: above `target`, or below it, and so many levels to the right. */
  async drag(section: string, where: 'above' | 'below', target: string, levels = 0): Promise<void> {
    await this.lift(section, where, target, levels);
    await this.page.mouse.up();
  }

  /** The same, with the button still down. */
  async lift(section: string, where: 'above' | 'below', target: string, levels = 0): Promise<void> {
    const from = await middle(this.row(section));
    const to = await this.row(target).boundingBox();
    if (!to) throw new Error(`not drawn: ${target}`);
    const y = where === 'above' ? to.y + 2 : to.y + to.height - 2;
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x, (from.y + y) / 2, { steps: 4 });
    await this.page.mouse.move(from.x + levels * LEVEL, y, { steps: 4 });
  }

  async rename(section: string, title: string): Promise<void> {
    await this.stand(section);
    await this.page.keyboard.press('F2');
    await this.tree.getByRole('textbox', { name: 'ชื่อหัวข้อ' }).fill(title);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses from the menu of the right click. */
  async choose(section: string, item: string): Promise<void> {
    await this.row(section).click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}

async function middle(row: Locator): Promise<{ x: number; y: number }> {
  const box = await row.boundingBox();
  if (!box) throw new Error('the row is not drawn');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
