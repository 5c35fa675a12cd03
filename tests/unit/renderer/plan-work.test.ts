import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainShell } from '../../../electron/services/shell.ts';
import { openWorkbench, type Workbench } from '../../../electron/services/workbench.ts';
import { PlanWork } from '../../../renderer/plan/plan-work.ts';
import { NO_PROGRESS } from '../../../shared/plan/progress.ts';
import { tempFolder } from '../../support/temp-library.ts';

let folder: string;
let workbench: Workbench;
let plan: string;
const windows: PlanWork[] = [];

beforeEach(async () => {
  folder = tempFolder();
  workbench = openWorkbench({ folder, shell: plainShell(), backups: false });
  ({ plan } = await workbench.client.plans.create({ title: 'แผนทดลอง', template: 'blank', language: 'th' }));
});
afterEach(async () => {
  for (const window of windows.splice(0)) window.dispose();
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openWindow(): Promise<PlanWork> {
  const window = await PlanWork.load(workbench.client, plan);
  windows.push(window);
  return window;
}

const stored = async () => (await workbench.client.progress.read({ plan })).sections;

test('what is said is kept, and what takes it back takes back no more', async () => {
  const window = await openWindow();
  const back = window.say({ a: { status: 'review' }, b: { status: 'review' } });
  window.say({ a: { note: 'รอข้อมูล' } });
  await window.flush();
  expect(await stored()).toEqual({
    a: { ...NO_PROGRESS, status: 'review', note: 'รอข้อมูล' },
    b: { ...NO_PROGRESS, status: 'review' },
  });
  window.say(back);
  await window.flush();
  expect(await stored()).toEqual({ a: { ...NO_PROGRESS, note: 'รอข้อมูล' } });
});

test('what two windows say of different things comes together without a question', async () => {
  const [one, other] = [await openWindow(), await openWindow()];
  one.say({ a: { status: 'approved' } });
  other.say({ a: { person: 'กองแผน' }, b: { note: 'ดูอีกครั้ง' } });
  await one.flush();
  await other.flush();
  const both = { a: { ...NO_PROGRESS, status: 'approved', person: 'กองแผน' }, b: { ...NO_PROGRESS, note: 'ดูอีกครั้ง' } };
  expect(await stored()).toEqual(both);
  expect(other.view()).toEqual(both);
  await one.follow({ type: 'progress-changed', plan, revision: other.autosave.revision });
  expect(one.view()).toEqual(both);
});

test('notes that two windows type at once are both kept', async () => {
  const [one, other] = [await openWindow(), await openWindow()];
  one.say({ a: { note: 'จากหน้าต่างแรก' } });
  other.say({ a: { note: 'จากหน้าต่างที่สอง' } });
  await Promise.all([one.flush(), other.flush()]);
  const { note } = (await stored()).a!;
  expect(note).toContain('จากหน้าต่างแรก');
  expect(note).toContain('จากหน้าต่างที่สอง');
});

test('a note with the letters of a PDF file is what the library keeps: saving it twice is no conflict', async () => {
  const window = await openWindow();
  window.say({ a: { note: 'นํ้า\u200b', person: ' กองคลัง ' } });
  expect(window.of('a')).toMatchObject({ note: 'น้ำ', person: 'กองคลัง' });
  await window.flush();
  expect(await stored()).toEqual(window.view());
});

test('events of other plans and of itself are no news', async () => {
  const window = await openWindow();
  window.say({ a: { status: 'revise' } });
  await window.flush();
  const before = window.view();
  await window.follow({ type: 'progress-changed', plan, revision: window.autosave.revision });
  await window.follow({ type: 'progress-changed', plan: 'other', revision: 99 });
  expect(window.view()).toBe(before);
});

test('what cannot be kept is said, and stays in the window', async () => {
  const window = await openWindow();
  window.say({ a: { note: 'ก'.repeat(50_000) } });
  await expect(window.flush()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect(window.autosave.unsaved).toBe(true);
  expect(window.of('a').note).toHaveLength(50_000);
});
