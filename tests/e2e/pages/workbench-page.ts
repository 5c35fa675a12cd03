/** The workbench with a plan open: outline, page and inspector in their frame. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Plan } from '../../../shared/plan/model.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { ChapterPage } from './chapter-page.ts';
import { Frame } from './frame.ts';
import { Inspector } from './inspector.ts';
import { Numbering } from './numbering.ts';
import { Outline } from './outline.ts';
import { Versions } from './versions.ts';

export class WorkbenchPage {
  readonly page: Page;
  readonly frame: Frame;
  readonly outline: Outline;
  readonly chapter: ChapterPage;
  readonly inspector: Inspector;
  readonly versions: Versions;
  readonly numbering: Numbering;

  constructor(page: Page) {
    this.page = page;
    this.frame = new Frame(page);
    this.outline = new Outline(page);
    this.chapter = new ChapterPage(page);
    this.inspector = new Inspector(page);
    this.versions = new Versions(page);
    this.numbering = new Numbering(page);
  }

  /** Waits until the plan is there and its commands can be given. */
  async ready(): Promise<this> {
    await this.chapter.area.waitFor();
    await expect(this.page.getByRole('button', { name: 'แสดงหรือซ่อนรายละเอียด' })).toBeEnabled();
    return this;
  }

  readonly undo = (): Promise<void> => this.page.keyboard.press('Control+KeyZ');
  readonly redo = (): Promise<void> => this.page.keyboard.press('Control+KeyY');

  /** The plan as its JSON export has it, without the pictures beside it. */
  async exported(): Promise<Plan> {
    const download = await this.frame.downloaded(() => this.frame.command('ส่งออกเป็น JSON'));
    const { images: _, ...plan } = JSON.parse(readFileSync(await download.path(), 'utf8'));
    return parsePlan(plan);
  }
}
