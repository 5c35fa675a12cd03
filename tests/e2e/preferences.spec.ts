/** What a person sets and finds again: language, light, widths; and that the frame fits a small window. */

import { LibraryPage } from './pages/library-page.ts';
import { expect, test } from './support/app.ts';
import { SAMPLE_TITLE, samplePlan } from './support/sample-plan.ts';

test.use({ plan: samplePlan() });

test('the language changes at once, is kept over a restart, and changes back', async ({ app, workbench }) => {
  await workbench.frame.chooseLanguage('EN');
  await expect(app.page.getByRole('tree', { name: 'Outline of the plan' })).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
  await app.close();
  const page = await app.startAgain();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
  await expect(page.locator('body')).not.toContainText('คลังแผน');
  await new LibraryPage(page).frame.chooseLanguage('ไทย');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('คลังแผน');
  await expect(page.locator('html')).toHaveAttribute('lang', 'th');
});

test('dark and light change at once and are kept; the page stays paper', async ({ app, workbench }) => {
  const brightness = () =>
    app.page.getByRole('banner').evaluate((bar) => {
      let element: Element | null = bar;
      let colour = 'rgba(0, 0, 0, 0)';
      while (element && colour.endsWith(', 0)')) {
        colour = getComputedStyle(element).backgroundColor;
        element = element.parentElement;
      }
      return Number(/\d+/.exec(colour)?.[0]);
    });
  await expect.poll(brightness).toBeGreaterThan(200);
  await workbench.frame.darkSwitch.click();
  await expect.poll(brightness).toBeLessThan(80);
  await expect(workbench.chapter.area).toHaveCSS('background-color', 'rgb(255, 254, 251)');
  await app.page.reload();
  await expect(workbench.frame.lightSwitch).toBeVisible();
  await expect.poll(brightness).toBeLessThan(80);
  await workbench.frame.lightSwitch.click();
  await expect.poll(brightness).toBeGreaterThan(200);
});

test('widths of the panes are remembered over a reload, by mouse and by keys', async ({ app, workbench }) => {
  const { page } = app;
  const width = async () => Math.round((await workbench.outline.tree.boundingBox())!.width);
  const start = await width();
  const splitter = page.getByRole('separator').first();
  const box = (await splitter.boundingBox())!;
  const kept = page.waitForResponse((response) =>
    /"draft":\[(2[5-9]|[3-9]\d)/.test(response.request().postData() ?? ''),
  );
  await page.mouse.move(box.x + box.width / 2, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, 400);
  await page.mouse.up();
  const wider = await width();
  expect(wider).toBeGreaterThan(start + 60);
  await kept;
  await page.reload();
  await workbench.ready();
  await expect.poll(width).toBeGreaterThan(wider - 6);
  await expect.poll(width).toBeLessThan(wider + 6);

  await splitter.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeLessThan(wider - 6);
});

test('widths are kept where the page goes away right after', async ({ app, workbench }) => {
  const { page } = app;
  const width = async () => Math.round((await workbench.outline.tree.boundingBox())!.width);
  const splitter = page.getByRole('separator').first();
  const box = (await splitter.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, 400);
  await page.mouse.up();
  const wider = await width();
  // What a page sends as it goes may arrive after the next one has asked.
  await expect(async () => {
    await page.reload();
    await workbench.ready();
    expect(Math.abs((await width()) - wider)).toBeLessThan(6);
  }).toPass();
});

test('the inspector gives way to the page in a narrow window and comes back in a wide one', async ({
  app,
  workbench,
}) => {
  const { page } = app;
  const { pane } = workbench.inspector;
  const toolbarHeight = async (on = page) => (await on.getByRole('toolbar').first().boundingBox())!.height;
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(pane).toBeVisible();
  const width = Math.round((await pane.boundingBox())!.width);
  const oneRow = await toolbarHeight();

  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(pane).toBeHidden();
  expect(await toolbarHeight()).toBe(oneRow);
  await expect(page.getByRole('contentinfo')).toContainText(/ซูม [๘๙]\S %/);
  await page.keyboard.press('Control+Alt+KeyI');
  await expect(pane, 'who asks for it has it').toBeVisible();
  await page.keyboard.press('Control+Alt+KeyI');
  await expect(pane).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(pane, 'who folded it has it folded').toBeHidden();
  await page.keyboard.press('Control+Alt+KeyI');
  await expect(pane).toBeVisible();
  await page.mouse.click(5, 5);

  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(pane).toBeHidden();
  await page.reload();
  await workbench.ready();
  await expect(pane).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(pane).toBeVisible();
  expect(Math.abs((await pane.boundingBox())!.width - width)).toBeLessThan(100);
});

test('the name set in the settings stands by the versions saved', async ({ app, workbench }) => {
  await workbench.frame.goTo('ตั้งค่า');
  const field = app.page.getByRole('textbox', { name: 'ชื่อผู้บันทึก' });
  await field.fill('สมศรี ใจดี');
  await field.press('Enter');
  await workbench.frame.goTo('ร่าง');
  await workbench.inspector.show('ฉบับ');
  await workbench.versions.save('ร่างที่ ๑');
  await expect(workbench.versions.item('ร่างที่ ๑')).toContainText('โดย สมศรี ใจดี');
});

test('terms of the agency are kept when the field is left, each once and in one spelling', async ({
  app,
  workbench,
}) => {
  await workbench.frame.goTo('ตั้งค่า');
  const field = app.page.getByRole('textbox', { name: 'คำเฉพาะของหน่วยงาน' });
  await field.fill('  คลองสวยน้ำใส \n\nธนาคารน้ำ\nคลองสวยน้ำใส');
  await field.press('Tab');
  await expect(app.page.getByText('จำไว้ ๒ คำ')).toBeVisible();
  await expect(field).toHaveValue('คลองสวยน้ำใส\nธนาคารน้ำ');
  await app.close();
  const page = await app.startAgain();
  await new LibraryPage(page).frame.goTo('ตั้งค่า');
  await expect(page.getByRole('textbox', { name: 'คำเฉพาะของหน่วยงาน' })).toHaveValue('คลองสวยน้ำใส\nธนาคารน้ำ');
});

test('the library is checked, backed up and taken back from a backup', async ({ app, workbench }) => {
  const { page } = app;
  await workbench.frame.goTo('ตั้งค่า');
  await page.getByRole('button', { name: 'ตรวจความสมบูรณ์' }).click();
  await expect(page.getByText('คลังแผนสมบูรณ์ดี')).toBeVisible();
  await page.getByRole('button', { name: 'สำรองเดี๋ยวนี้' }).click();
  await expect(workbench.frame.message('สำรองแล้ว')).toBeVisible();
  await workbench.frame.goTo('ร่าง');
  await workbench.outline.rename('บทที่ ๓ ติดตามผล', 'หลังสำรอง');
  await expect(workbench.frame.saveState).toContainText(/^บันทึกแล้ว/);
  await workbench.frame.goTo('ตั้งค่า');
  await page.getByRole('button', { name: 'กู้คืนสำเนานี้' }).first().click();
  await expect(workbench.frame.message('กู้คืนสำเนา')).toBeVisible();
  await workbench.frame.goTo('คลัง');
  const again = await new LibraryPage(page).open(SAMPLE_TITLE);
  await expect(again.outline.row('บทที่ ๓ ติดตามผล')).toBeVisible();
});

test.describe('in a window of 1024 by 700', () => {
  test.use({ viewport: { width: 1024, height: 700 } });

  test('no screen is wider than the window', async ({ app, workbench }) => {
    const overflow = () =>
      app.page.evaluate(() => ({
        page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        frame: [...document.querySelectorAll('header, nav, main, footer')]
          .filter(
            (part) => part.scrollWidth > part.clientWidth + 1 || part.getBoundingClientRect().right > innerWidth + 1,
          )
          .map((part) => part.tagName),
      }));
    const fits = { page: 0, frame: [] };
    await expect.poll(overflow, 'workbench').toEqual(fits);
    await workbench.inspector.pane.or(workbench.outline.tree).first().waitFor();
    for (const screen of ['คลัง', 'ฉบับ', 'ตั้งค่า', 'ร่าง'] as const) {
      await workbench.frame.goTo(screen);
      await expect.poll(overflow, screen).toEqual(fits);
    }
    await app.page.keyboard.press('Control+Alt+KeyI');
    await expect(workbench.inspector.pane).toBeVisible();
    await expect.poll(overflow, 'workbench with inspector').toEqual(fits);
  });
});
