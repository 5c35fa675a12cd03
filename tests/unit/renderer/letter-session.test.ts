import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainShell } from '../../../electron/services/shell.ts';
import { openWorkbench, type Workbench } from '../../../electron/services/workbench.ts';
import { LetterSession, readLetter } from '../../../renderer/letters/letter-session.ts';
import { EXAMPLE_CONTEXT } from '../../../shared/letter/examples.ts';
import { tempFolder } from '../../support/temp-library.ts';

let folder: string;
let workbench: Workbench;
let session: LetterSession;
beforeEach(async () => {
  folder = tempFolder();
  workbench = openWorkbench({ folder, shell: plainShell(), backups: false });
  const { client } = workbench;
  const { id: agency } = await client.agencies.save({ agency: EXAMPLE_CONTEXT.agency });
  const { letter } = await client.letters.create({ kind: 'memo', agency, plan: null });
  session = new LetterSession(client, await readLetter(client, letter));
});
afterEach(async () => {
  session.dispose();
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

const subject = () => session.view().letter.subject;

test('what is typed in one field without a pause is undone together, a pause or another field begins anew', () => {
  session.change('subject', { subject: 'ก' }, 0);
  session.change('subject', { subject: 'กข' }, 300);
  session.change('subject', { subject: 'กขค' }, 2000);
  session.change('addressee', { addressee: 'ง' }, 2100);
  session.undo();
  expect(session.view().letter.addressee).toBe('');
  session.undo();
  expect(subject()).toBe('กข');
  session.undo();
  expect(subject()).toBeNull();
  expect(session.undo()).toBe(false);
  session.redo();
  expect(subject()).toBe('กข');
  session.change('subject', { subject: 'จ' }, 3000);
  expect(session.redo(), 'another way was taken').toBe(false);
});

test('typing on and on is undone in stretches', () => {
  for (let at = 0; at <= 12; at++) session.change('subject', { subject: 'ก'.repeat(at + 1) }, at * 600);
  session.undo();
  expect(subject()?.length).toBeGreaterThan(1);
});

test('what is in the window is in the library after a flush, the last keys of a body with it', async () => {
  let typed = true;
  const detach = session.attach(() => {
    if (typed) session.change('cause', { cause: [] });
    typed = false;
  });
  session.change('subject', { subject: 'ขอขุดลอกคลอง' });
  await session.autosave.flush();
  detach();
  const { value } = await readLetter(workbench.client, session.id);
  expect(value).toMatchObject({ subject: 'ขอขุดลอกคลอง', cause: [] });
});

test('a change from elsewhere is shown while nothing here is unsaved, and is a conflict that keeps both otherwise', async () => {
  const { client } = workbench;
  const stored = await readLetter(client, session.id);
  const saved = await client.letters.save({
    letter: { ...stored.value, subject: 'จากที่อื่น' },
    base: stored.revision,
  });
  expect(await session.follow({ type: 'library-changed', lists: ['agencies'] }), 'not of letters').toBe(false);
  const changed = { type: 'letter-changed', letter: session.id, revision: saved.revision } as const;
  expect(await session.follow({ ...changed, letter: 'another' })).toBe(false);
  expect(await session.follow(changed)).toBe(true);
  expect(subject()).toBe('จากที่อื่น');

  session.change('subject', { subject: 'จากที่นี่' });
  const newer = await readLetter(client, session.id);
  await client.letters.save({ letter: { ...newer.value, subject: 'อีกครั้ง' }, base: newer.revision });
  expect(await session.follow({ type: 'library-changed' })).toBe(false);
  await expect(session.autosave.flush()).rejects.toMatchObject({ code: 'LETTER_CONFLICT' });
  expect(subject()).toBe('จากที่นี่');
  const copy = await session.keepAsNew();
  await session.reload();
  expect(subject()).toBe('อีกครั้ง');
  expect((await readLetter(client, copy)).value.subject).toBe('จากที่นี่');
});
