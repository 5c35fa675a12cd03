/** Versions, in the inspector and on their own screen. */
import type { Locator, Page } from '@playwright/test';

type MilestoneKind = 'ร่างที่ …' | 'ฉบับรับฟังความคิดเห็น' | 'ฉบับเสนอคณะรัฐมนตรี' | 'อื่น ๆ';

const AUTHOR = 'วรรณา รักคลอง';

export class Versions {
  readonly page: Page;
  readonly list: Locator;
  readonly form: Locator;
  readonly name: Locator;
  /** Asked for only until it is known. */
  readonly author: Locator;
  /** What two chosen versions wait in to be compared. */
  readonly picked: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('region', { name: 'รายการฉบับ' });
    this.form = page.getByRole('form', { name: 'บันทึกเป็นฉบับร่าง' });
    this.name = this.form.getByRole('textbox', { name: 'ชื่อฉบับ' });
    this.author = this.form.getByRole('textbox', { name: 'ชื่อผู้บันทึก' });
    this.picked = page.getByRole('region', { name: 'ฉบับที่เลือกเทียบ' });
  }

  item(name: string): Locator {
    return this.list.getByRole('listitem').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  /** Names of the versions that are shown, newest first. */
  names(): Promise<string[]> {
    return this.list.getByRole('listitem').getByRole('link').allTextContents();
  }

  /** The line that saves of the app are folded into. */
  fold(count: string): Locator {
    return this.list.getByRole('button', { name: `บันทึกอัตโนมัติ ${count} ครั้ง` });
  }

  async startSaving(): Promise<void> {
    const opener = this.page.getByRole('button', { name: 'บันทึกเป็นฉบับใหม่' });
    await opener.or(this.form).waitFor();
    if (await opener.isVisible()) await opener.click();
    await this.name.waitFor();
  }

  /** Saves under a name, giving an author where one is asked for. */
  async save(name: string, note = ''): Promise<void> {
    await this.startSaving();
    await this.name.fill(name);
    await this.form.getByRole('textbox', { name: 'หมายเหตุ' }).fill(note);
    if (await this.author.isVisible()) await this.author.fill(AUTHOR);
    await this.form.getByRole('button', { name: 'บันทึกฉบับ' }).click();
  }

  async chooseMilestone(kind?: MilestoneKind): Promise<void> {
    await this.form.getByText('ฉบับสำคัญ (ปิดผนึก)').click();
    if (!kind) return;
    await this.form.getByRole('combobox', { name: 'เป็นฉบับอะไร' }).click();
    await this.page.getByRole('option', { name: kind, exact: true }).click();
  }

  /** Seals a milestone under the name that is proposed. */
  async seal(kind?: MilestoneKind): Promise<void> {
    await this.startSaving();
    await this.chooseMilestone(kind);
    if (await this.author.isVisible()) await this.author.fill(AUTHOR);
    await this.form.getByRole('button', { name: 'ปิดผนึกฉบับนี้' }).click();
    await this.form.waitFor({ state: 'hidden' });
  }

  /** What would change if one went back to a version, with the button that does it. */
  restorePanel(name: string): Locator {
    return this.page.getByRole('region', { name: `กลับไปใช้ “${name}”` });
  }

  /** Goes back to a version after a look at what changes. */
  async restore(name: string): Promise<void> {
    await this.choose(name, 'กลับไปใช้ฉบับนี้');
    await this.restorePanel(name).getByRole('button', { name: 'ใช้ฉบับนี้แทนร่าง' }).click();
  }

  async open(name: string): Promise<void> {
    await this.choose(name, 'เปิดอ่าน');
  }

  async pick(name: string): Promise<void> {
    await this.list.getByRole('checkbox', { name: `เลือก ${name} เพื่อเทียบ` }).click();
  }

  /** A version opened to be read. */
  reader(name: string): Locator {
    return this.page.getByRole('region', { name: `ฉบับ “${name}” อ่านอย่างเดียว` });
  }

  async choose(name: string, item: string): Promise<void> {
    await this.list.getByRole('button', { name: `คำสั่งของฉบับ ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
