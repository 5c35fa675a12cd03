/** Printing: the dialog is given a document of its own; a PDF comes as a file; both can be cancelled. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { referencePlan } from '../support/plans.ts';
import { sayNotRun } from '../support/small-disk.ts';
import { expect, test } from './support/app.ts';
import { SAMPLE_TITLE, samplePlan } from './support/sample-plan.ts';

const CAN_READ = spawnSync('pdftotext', ['-v']).error === undefined;

/** Takes the place of the dialog for printing: keeps what it is given, and ends as a person ends it. */
async function catchPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = new MutationObserver(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe[data-printing]');
      if (!frame?.contentWindow) return;
      frame.contentWindow.print = () => {
        const given = frame.contentDocument?.documentElement.outerHTML ?? '';
        document.body.dataset.printed = `<!DOCTYPE html>${given}`;
        frame.contentWindow?.dispatchEvent(new Event('afterprint'));
      };
    });
    watching.observe(document.body, { childList: true });
  });
}

/** What the dialog was given. */
async function printed(page: Page): Promise<string> {
  await expect(page.locator('body[data-printed]')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.locator('iframe[data-printing]')).toHaveCount(0);
  return page.evaluate(() => {
    const html = document.body.dataset.printed ?? '';
    delete document.body.dataset.printed;
    return html;
  });
}

/** The words of each page of a PDF, white space aside. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.normalize('NFC').replace(/\s/g, ''));
}

test.describe('a small plan', () => {
  test.use({ plan: samplePlan() });

  test('is printed with Ctrl+P as a document of its own, whose contents know their pages', async ({
    workbench,
    context,
  }, testInfo) => {
    const { page, chapter } = workbench;
    await catchPrinting(page);
    await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
    await chapter.type(' ทุกบ้าน');
    await page.keyboard.press('Control+KeyP');
    const html = await printed(page);
    expect(html).toContain('ชาวบ้านริมคลองปลูกผักกินเอง ทุกบ้าน');
    if (!CAN_READ) return sayNotRun('pages of a printed plan, for want of pdftotext');

    const paper = await context.newPage();
    await paper.setContent(html);
    const pdf = join(testInfo.outputDir, 'printed.pdf');
    await paper.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    const pages = pagesOf(pdf);
    expect(pages[0]).toBe(SAMPLE_TITLE.replace(/\s/g, ''));
    expect(pages.slice(1).map((words) => /^-([๐-๙]+)-/.exec(words)?.[1])).toEqual(['๒', '๓', '๔', '๕']);
    expect(pages[1]).toMatch(/บทที่๑บทนำ๓.*บทที่๒สิ่งที่จะทำ๔.*๒\.๑\.๑หาเครื่องจักร๔.*บทที่๓ติดตามผล๕/);
    expect(pages[2]).toContain('ทำตามข้อ๒.๑ให้ครบ');
    expect(pages[4]).toContain('บทที่๓ติดตามผลวัดคุณภาพน้ำทุกเดือน');
  });

  test('one chapter is printed alone, with its numbers', async ({ workbench }) => {
    const { page, frame, outline } = workbench;
    await catchPrinting(page);
    await outline.select('๒.๑ ขุดลอกคลอง');
    await frame.command('พิมพ์บทนี้');
    const html = await printed(page);
    expect(html).toContain('ขุดปีละสองครั้ง');
    expect(html).toContain('๒.๒');
    expect(html).not.toContain('ชาวบ้านริมคลองปลูกผักกินเอง');
    expect(html).not.toContain('สารบัญ');
  });

  test('is had as a PDF, whole and by chapter', async ({ workbench }, testInfo) => {
    const { frame, outline } = workbench;
    const whole = await frame.downloaded(() => frame.command('ส่งออกเป็น PDF'));
    expect(whole.suggestedFilename()).toBe(`${SAMPLE_TITLE}.pdf`);
    await expect(frame.message('ส่งออกแล้ว')).toBeVisible();
    await outline.select('๒.๑ ขุดลอกคลอง');
    const part = await frame.downloaded(() => frame.command('ส่งออกบทนี้เป็น PDF'));
    expect(part.suggestedFilename()).toBe(`${SAMPLE_TITLE} บทที่ ๒ สิ่งที่จะทำ.pdf`);
    if (!CAN_READ) return sayNotRun('pages of an exported PDF, for want of pdftotext');
    const pdf = join(testInfo.outputDir, 'chapter.pdf');
    await part.saveAs(pdf);
    expect(pagesOf(pdf)).toEqual([expect.stringMatching(/^-๑-บทที่๒สิ่งที่จะทำ๒\.๑ขุดลอกคลองขุดปีละสองครั้ง/)]);
  });

  test('a version is printed as it was', async ({ workbench }) => {
    const { page, inspector, versions, chapter, frame } = workbench;
    await inspector.show('ฉบับ');
    await versions.save('ร่างที่ ๑');
    await versions.item('ร่างที่ ๑').waitFor();
    await chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
    await chapter.type(' แล้วเลิกปลูก');
    await versions.open('ร่างที่ ๑');
    await versions.reader('ร่างที่ ๑').waitFor();
    await catchPrinting(page);
    await frame.command('พิมพ์');
    expect(await printed(page)).not.toContain('แล้วเลิกปลูก');
  });
});

test.describe('a long plan', () => {
  test.use({ plan: { ...referencePlan(), meta: { ...referencePlan().meta, title: { text: 'แผนยาว' } } } });

  test('tells how far its PDF is, which is cancelled by one press and leaves nothing behind', async ({ workbench }) => {
    const { page, frame } = workbench;
    await page.evaluate(() => {
      const watching = new MutationObserver(() => {
        const told = [...document.querySelectorAll('[role=alert]')].find((one) => one.textContent?.includes('ขั้นที่'));
        const cancel = [...(told?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'ยกเลิก');
        if (!told || !cancel) return;
        watching.disconnect();
        document.body.dataset.told = told.textContent ?? '';
        cancel.click();
      });
      watching.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    let downloads = 0;
    page.on('download', () => {
      downloads += 1;
    });
    await frame.command('ส่งออกเป็น PDF');
    await expect(frame.message('ยกเลิกการส่งออกแล้ว')).toBeVisible({ timeout: 30_000 });
    expect(await page.evaluate(() => document.body.dataset.told)).toMatch(/ขั้นที่ [๐-๔] จาก ๔/);
    expect(downloads).toBe(0);
  });
});
