/** Nothing ever leaves the machine. Every test holds this (`support/app.ts`); here the whole of a working day is walked. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { ROOT } from './support/shell-process.ts';

test('a day of work asks only the app itself: import, fonts, paste with pictures, versions, exports, settings', async ({
  app,
  library,
}) => {
  const panel = await library.import(join(ROOT, 'tests/fixtures/e2e/market.txt'));
  const workbench = await panel.commit();
  const { chapter, frame, inspector, versions } = workbench;
  await chapter.caretAtEnd('ความเป็นมา');
  await chapter.press('Enter');
  await chapter.paste({
    plain: 'รูป',
    html: `<link rel="stylesheet" href="https://example.org/a.css"><p>ดูรูป<img src="https://example.org/a.png"></p>
      <iframe src="https://example.org/b"></iframe><script src="https://example.org/c.js"></script>
      <p style="background:url(https://example.org/d.png)">ตลาดเก่า</p>`,
  });
  await expect(chapter.line('ตลาดเก่า')).toBeVisible();
  for (const words of ['ส่งออกเป็น Word (เลขอัตโนมัติ)', 'ส่งออกเป็น Markdown', 'ส่งออกเป็นข้อความ', 'ส่งออกเป็น JSON']) {
    await frame.downloaded(() => frame.command(words));
  }
  await inspector.show('ฉบับ');
  await versions.save('ร่างที่ ๑');
  await versions.open('ร่างที่ ๑');
  await expect(versions.reader('ร่างที่ ๑')).toBeVisible();
  await frame.chooseLanguage('EN');
  await frame.chooseLanguage('ไทย');
  await frame.darkSwitch.click();
  await frame.goTo('ตั้งค่า');
  await app.page.evaluate(() => document.fonts.ready);

  expect(app.witness.requests.some((address) => address.endsWith('.woff2'))).toBe(true);
  expect(app.witness.requests.some((address) => address.includes('/rpc/'))).toBe(true);
  expect(app.witness.foreignRequests).toEqual([]);
});

test('the content policy stops a page that tries', async ({ app, library }) => {
  await expect(library.title).toBeVisible();
  const heard: string[] = [];
  const elsewhere = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end();
  });
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const { port } = elsewhere.address() as AddressInfo;
  await app.page.evaluate(async (address) => {
    const image = new Promise((resolve) => {
      const picture = new Image();
      picture.onload = picture.onerror = resolve;
      picture.src = `${address}/picture`;
    });
    const script = new Promise((resolve) => {
      const program = document.createElement('script');
      program.onload = program.onerror = resolve;
      program.src = `${address}/program`;
      document.head.append(program);
    });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${address}/style`;
    document.head.append(style);
    navigator.sendBeacon(`${address}/beacon`);
    await Promise.all([image, script, fetch(`${address}/call`, { mode: 'no-cors' }).catch(() => {})]);
  }, `http://127.0.0.1:${port}`);
  elsewhere.close();
  expect(heard).toEqual([]);
  const { complaints } = app.witness.takeAll();
  for (const kind of ['img-src', 'script-src', 'style-src', 'connect-src']) {
    expect(complaints.join('\n')).toContain(kind);
  }
});

test('a computer whose network goes away shows every screen as before', async ({ library }) => {
  const workbench = await library.create('แผนที่ทำบนเขา', 'แผนเปล่า');
  // What the browser says when the cable is pulled; the app on the same computer goes on answering.
  await workbench.page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await workbench.frame.goTo('ฉบับ');
  await workbench.versions.save('ร่างที่ ๑');
  await expect(workbench.versions.item('ร่างที่ ๑')).toBeVisible();
  await workbench.frame.goTo('หนังสือ');
  await expect(workbench.page.getByRole('heading', { name: 'หนังสือ', level: 1 })).toBeVisible();
  await workbench.frame.goTo('คลัง');
  await expect(library.plan('แผนที่ทำบนเขา')).toBeVisible();
});
