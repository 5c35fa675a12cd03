/** Profiles of agencies and the tables of letters, in the settings. */
import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';

export class AgenciesPage {
  readonly page: Page;
  readonly frame: Frame;
  /** Names of the agencies, the way to each profile. */
  readonly names: Locator;
  readonly topics: Locator;
  readonly salutations: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new Frame(page);
    this.names = page.getByRole('navigation', { name: 'หน่วยงาน' });
    this.topics = page.getByRole('region', { name: 'หัวข้อหนังสือเสนอคณะรัฐมนตรี' });
    this.salutations = page.getByRole('region', { name: 'คำขึ้นต้น คำลงท้าย และสรรพนาม' });
  }

  async open(): Promise<void> {
    await this.frame.goTo('ตั้งค่า');
    await this.page.getByRole('link', { name: 'จัดการหน่วยงานและตารางคำขึ้นต้น' }).click();
    await this.topics.waitFor();
  }

  async add(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'เพิ่มหน่วยงาน' }).click();
    const form = this.page.getByRole('form', { name: 'หน่วยงานใหม่' });
    await form.getByLabel('ชื่อหน่วยงาน', { exact: true }).fill(name);
    await form.getByRole('button', { name: 'เพิ่มหน่วยงาน' }).click();
    await this.profile(name).waitFor();
  }

  profile(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  async chooseEmblem(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles(file);
  }

  emblem(agency: string): Locator {
    return this.page.getByRole('img', { name: `ตราของ ${agency}` });
  }
}
