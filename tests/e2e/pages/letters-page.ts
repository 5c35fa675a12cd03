/** The letters: their list, a letter's form beside its page, both registers and the check. */
import type { Download, Locator, Page } from '@playwright/test';
import { type DroppedFile, dropFile } from '../support/drop-file.ts';
import { Frame } from './frame.ts';

export type Kind = 'หนังสือภายนอก' | 'บันทึกข้อความ' | 'หนังสือเสนอคณะรัฐมนตรี' | 'หนังสือให้ความเห็น' | 'หนังสือเวียน';
type Tab = 'รายการหนังสือ' | 'ทะเบียนส่ง' | 'ทะเบียนรับ' | 'ตรวจแฟ้ม Word';

interface FirstAgency {
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly phone: string;
  readonly signatory: string;
  readonly position: string;
}

export class LettersPage {
  readonly page: Page;
  readonly frame: Frame;
  readonly newLetter: Locator;
  readonly form: Locator;
  readonly pages: Locator;
  readonly send: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new Frame(page);
    this.newLetter = page.getByRole('region', { name: /^(หนังสือใหม่|หน่วยงานที่ออกหนังสือ)$/ });
    this.form = page.getByRole('form', { name: 'แบบกรอกหนังสือ' });
    this.pages = page.getByTestId('letter-pages');
    this.send = page.getByRole('region', { name: 'ออกเลขหนังสือ' });
  }

  async show(tab: Tab): Promise<void> {
    await this.page.getByRole('navigation', { name: 'ส่วนของหนังสือ' }).getByRole('link', { name: tab }).click();
  }

  async giveFirstAgency({ name, code, address, phone, signatory, position }: FirstAgency): Promise<void> {
    const field = (label: string) => this.newLetter.getByLabel(label, { exact: true });
    await field('ชื่อหน่วยงาน').fill(name);
    await field('รหัสหนังสือ').fill(code);
    await field('ที่ตั้ง').fill(address);
    await field('โทรศัพท์').fill(phone);
    await field('ชื่อผู้ลงนาม').fill(signatory);
    await field('ตำแหน่งผู้ลงนาม').fill(position);
    await this.newLetter.getByRole('button', { name: 'เพิ่มหน่วยงาน' }).click();
  }

  async begin(kind: Kind): Promise<void> {
    await this.newLetter.getByRole('radio', { name: new RegExp(`^${kind}`) }).click();
    await this.newLetter.getByRole('button', { name: 'เริ่มหนังสือ' }).click();
    await this.form.waitFor();
  }

  /** Begins a letter of a kind from the list. */
  async write(kind: Kind): Promise<void> {
    await this.page.getByRole('button', { name: 'หนังสือใหม่' }).first().click();
    await this.begin(kind);
  }

  /** An input of the form by the name of its field, which is followed by whether it has to be filled. */
  field(name: string): Locator {
    return this.form.getByLabel(new RegExp(`^${name}(?:ต้องมี|ถ้ามี)$`));
  }

  body(part: 'ภาคเหตุ' | 'ภาคความประสงค์' | 'ภาคสรุป' | 'ข้อความ'): Locator {
    return this.form.getByRole('textbox', { name: `ข้อความ ${part}` });
  }

  findings(field: string): Locator {
    return this.form.getByRole('list', { name: `ข้อสังเกตของ ${field}` });
  }

  origin(field: string): Locator {
    return this.form.getByTestId(`origin-${field}`);
  }

  async askForNumber(): Promise<void> {
    await this.page.getByRole('button', { name: 'ออกเลข', exact: true }).click();
    await this.send.waitFor();
  }

  confirm(): Locator {
    return this.send.getByRole('button', { name: /^ออกเลข / });
  }

  /** What is told of a letter that has its number. */
  fact(name: string): Locator {
    return this.page.locator('dl').locator(`dt:text-is("${name}") + dd`);
  }

  row(subject: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: subject });
  }

  register(name: 'ทะเบียนส่ง' | 'ทะเบียนรับ'): Locator {
    return this.page.getByRole('table', { name });
  }

  async saveCsv(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'บันทึกเป็น CSV' }).click();
    return download;
  }

  /** Notes a letter that came in, as the stamp and its head say. */
  async receive(letter: { from: string; number: string; date: string; subject: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'ลงรับหนังสือ' }).first().click();
    const form = this.page.getByRole('form', { name: 'ลงรับหนังสือ' });
    await form.getByLabel('จาก', { exact: true }).fill(letter.from);
    await form.getByLabel('เลขที่').fill(letter.number);
    await form.getByLabel('ลงวันที่').fill(letter.date);
    await form.getByLabel('เรื่อง').fill(letter.subject);
    await form.getByRole('button', { name: 'บันทึกการรับ' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  async answer(receivingNumber: string, kind: Kind): Promise<void> {
    await this.page.getByRole('button', { name: `ตอบหนังสือนี้ ${receivingNumber}` }).click();
    await this.page.getByRole('menuitem', { name: kind }).click();
    await this.form.waitFor();
  }

  async check(file: DroppedFile): Promise<void> {
    await this.page.getByLabel('เลือกแฟ้ม', { exact: true }).setInputFiles(file);
  }

  /** Drops a file on the window, as from a folder beside it. */
  drop(file: DroppedFile): Promise<void> {
    return dropFile(this.page, file);
  }

  /** What one rule found in a file that was checked. */
  rule(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
}
