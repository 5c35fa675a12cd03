/** What surrounds every screen: the rail, the title bar, the command box, messages and the status line. */
import type { Download, Locator, Page } from '@playwright/test';

type Screen = 'คลัง' | 'ร่าง' | 'ฉบับ' | 'เทียบ' | 'หนังสือ' | 'ตั้งค่า';

export class Frame {
  readonly page: Page;
  /** Says in words whether all is saved. */
  readonly saveState: Locator;
  readonly status: Locator;
  readonly messages: Locator;
  readonly palette: Locator;
  readonly darkSwitch: Locator;
  readonly lightSwitch: Locator;

  constructor(page: Page) {
    this.page = page;
    this.saveState = page.getByRole('contentinfo').getByRole('status');
    this.status = page.getByRole('contentinfo');
    this.messages = page.getByRole('alert');
    this.palette = page.getByRole('dialog');
    this.darkSwitch = page.getByRole('button', { name: 'ใช้หน้าจอมืด' });
    this.lightSwitch = page.getByRole('button', { name: 'ใช้หน้าจอสว่าง' });
  }

  message(words: string | RegExp): Locator {
    return this.messages.filter({ hasText: words });
  }

  async goTo(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
  }

  async chooseLanguage(name: 'ไทย' | 'EN'): Promise<void> {
    await this.page.getByRole('banner').getByText(name, { exact: true }).click();
  }

  /** Runs a command by the keys alone: the command box, some of its words, Enter. */
  async command(words: string): Promise<void> {
    await this.page.keyboard.press('Control+KeyK');
    const box = this.palette.getByRole('textbox');
    await box.fill(words);
    await this.palette.getByRole('button', { name: words }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.palette.waitFor({ state: 'hidden' });
  }

  /** Chooses from the menu at the top left, as the mouse does. */
  async menu(group: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'เมนู' }).click();
    await this.page.getByRole('menuitem', { name: group, exact: true }).hover();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** The file that `act` makes the browser download. */
  async downloaded(act: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return download;
  }
}
