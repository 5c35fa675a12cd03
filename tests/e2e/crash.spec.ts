/** The app is killed under a person's hands; what was typed is there when it starts again. */

import { LibraryPage } from './pages/library-page.ts';
import { expect, test } from './support/app.ts';
import { SAMPLE_TITLE, samplePlan } from './support/sample-plan.ts';
import { runCli } from './support/shell-process.ts';

test.use({ plan: samplePlan() });

/** What a kill may take: the last second of typing. */
const MOST_LOST = 1000;
/** Time a busy test machine may add between a key press and what follows from it, in milliseconds. */
const SLOW_MACHINE = 400;
/** Time from one piece of text to the next, in milliseconds: brisk, and never a pause. */
const BEAT = 60;

interface Piece {
  readonly text: string;
  /** Milliseconds on the test's own clock when it had been typed. */
  readonly at: number;
}

test('typing without a pause, a kill takes at most the last second', async ({ app, workbench }) => {
  await workbench.chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
  const typed: Piece[] = [];
  let killedAt = Number.POSITIVE_INFINITY;
  const began = performance.now();
  const kill = async () => {
    killedAt = performance.now();
    await app.kill();
  };
  let killing: Promise<void> | undefined;
  for (let count = 1; killing === undefined || typed.at(-1)!.at < killedAt + BEAT; count++) {
    const text = `ก${count}ข`;
    await app.page.keyboard.insertText(text);
    typed.push({ text, at: performance.now() });
    if (killing === undefined && performance.now() - began > 7000) killing = kill();
    await app.page.evaluate((beat) => new Promise((resolve) => setTimeout(resolve, beat)), BEAT);
  }
  await killing;
  await app.page.close();

  const again = await new LibraryPage(await app.startAgain()).open(SAMPLE_TITLE);
  const found = (await again.chapter.lines()).join('\n');
  const missing = typed.filter(({ text, at }) => at < killedAt && !found.includes(text));
  const oldest = missing[0] === undefined ? 0 : killedAt - missing[0].at;
  test
    .info()
    .annotations.push({ type: 'lost', description: `${Math.round(oldest)} ms of ${Math.round(killedAt - began)} ms` });
  expect(oldest).toBeLessThan(MOST_LOST + SLOW_MACHINE);
  await app.close();
  expect(runCli(app.library, 'library', 'check')).toMatchObject({ ok: true });
});

test('after a pause a kill takes nothing', async ({ app, workbench }) => {
  await workbench.chapter.caretAtEnd('ชาวบ้านริมคลองปลูกผักกินเอง');
  await workbench.chapter.type(' และขายที่ตลาดทุกวันอาทิตย์');
  await expect(workbench.frame.saveState).toContainText(/^มีข้อความรอบันทึก|^กำลังบันทึก/);
  await expect(workbench.frame.saveState).toContainText(/^บันทึกแล้ว/);
  await app.kill();
  await app.page.close();
  const again = await new LibraryPage(await app.startAgain()).open(SAMPLE_TITLE);
  await expect(again.chapter.line('ชาวบ้านริมคลองปลูกผักกินเอง และขายที่ตลาดทุกวันอาทิตย์')).toBeVisible();
});
