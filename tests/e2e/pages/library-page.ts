/** The library screen: its list, its search, its bin, and the ways in. */
import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';
import { ImportPanel } from './import-panel.ts';
import { WorkbenchPage } from './workbench-page.ts';

type FileGiven = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
type Template = 'แผนปฏิบัติการ' | 'แผนพัฒนา' | 'แผนแม่บท' | 'แผนเปล่า';

export class LibraryPage {
  readonly page: Page;
  readonly frame: Frame;
  readonly title: Locator;
  readonly search: Locator;
  readonly newPlan: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new Frame(page);
    this.title = page.getByRole('heading', { name: 'คลังแผน', level: 1 });
    this.search = page.getByRole('textbox', { name: 'ค้นหาแผน' });
    this.newPlan = page.getByRole('form', { name: 'แผนใหม่' });
  }

  plan(title: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: title, exact: true });
  }

  /** The line of a plan, in the library or in the bin. */
  row(title: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: title });
  }

  /** Titles of the plans shown, in their order. */
  async titles(): Promise<string[]> {
    return this.page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents();
  }

  async open(title: string): Promise<WorkbenchPage> {
    await this.plan(title).click();
    return new WorkbenchPage(this.page).ready();
  }

  async startNewPlan(): Promise<void> {
    await this.page.getByRole('button', { name: 'แผนใหม่' }).first().click();
  }

  async create(title: string, template: Template): Promise<WorkbenchPage> {
    await this.startNewPlan();
    await this.newPlan.getByRole('textbox', { name: 'ชื่อแผน' }).fill(title);
    await this.newPlan.getByRole('radio', { name: new RegExp(`^${template} `) }).click();
    await this.newPlan.getByRole('button', { name: 'สร้างแผน' }).click();
    return new WorkbenchPage(this.page).ready();
  }

  /** Takes a file, by its path or with its content, as far as the panel to look it over. */
  async import(file: FileGiven): Promise<ImportPanel> {
    const panel = await this.choosing(file);
    await panel.title.waitFor();
    return panel;
  }

  /** Takes a file that may be refused. */
  async choosing(file: FileGiven): Promise<ImportPanel> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'นำเข้า' }).first().click();
    await (await choosing).setFiles(file);
    return new ImportPanel(this.page);
  }

  async choose(title: string, command: 'เปิด' | 'เปลี่ยนชื่อ' | 'ทำสำเนา' | 'ย้ายไปถังเก็บ' | 'นำกลับ'): Promise<void> {
    await this.page.getByRole('button', { name: `คำสั่งของ ${title}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: command, exact: true }).click();
  }

  async rename(title: string, next: string): Promise<void> {
    await this.choose(title, 'เปลี่ยนชื่อ');
    const field = this.page.getByRole('main').getByRole('listitem').getByRole('textbox', { name: 'ชื่อแผน' });
    await field.fill(next);
    await field.press('Enter');
  }

  async goToBin(): Promise<void> {
    await this.page.getByRole('link', { name: 'ถังเก็บ' }).click();
  }

  async leaveBin(): Promise<void> {
    await this.page.getByRole('link', { name: 'กลับไปคลังแผน' }).click();
  }
}
