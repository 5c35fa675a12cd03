import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainShell } from '../../electron/services/shell.ts';
import { openWorkbench, type Workbench } from '../../electron/services/workbench.ts';
import { reworded, smallPlan } from '../support/small-plan.ts';
import { openTestLibrary, tempFolder, tickingClock } from '../support/temp-library.ts';

const HOUR = 60 * 60 * 1000;

let folder: string;
let workbench: Workbench;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  folder = tempFolder();
  workbench = openWorkbench({ folder, shell: plainShell(), backups: true });
});
afterEach(async () => {
  await workbench.close();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

test('a backup is made and announced soon after opening and then every hour', async () => {
  const events = workbench.events.watch();
  for (const made of [1, 2, 3]) {
    expect((await events.next()).value).toMatchObject({ type: 'backup-made' });
    expect(await workbench.client.library.backups({})).toHaveLength(made);
    vi.advanceTimersByTime(HOUR - 1);
    expect(await workbench.client.library.backups({})).toHaveLength(made);
    vi.advanceTimersByTime(1);
  }
});

test('old silent versions are let go once a backup holds them', async () => {
  await workbench.close();
  const longAgo = openTestLibrary(folder, tickingClock('2026-01-10T03:00:00.000Z'));
  longAgo.createPlan(smallPlan());
  for (const text of ['หนึ่ง', 'สอง', 'สาม']) {
    const { sections, ...plan } = smallPlan();
    longAgo.replaceDraft('small', { ...plan, sections: sections.map((section) => reworded(section, text)) });
  }
  expect(longAgo.listVersions('small')).toHaveLength(3);
  longAgo.close();

  workbench = openWorkbench({ folder, shell: plainShell(), backups: true });
  const events = workbench.events.watch();
  expect((await events.next()).value).toMatchObject({ type: 'backup-made' });
  expect((await events.next()).value).toEqual({ type: 'library-changed' });
  expect(await workbench.client.versions.list({ plan: 'small' })).toHaveLength(1);
  const [backup] = await workbench.client.library.backups({});
  await workbench.client.library.restore({ file: backup!.file });
  expect(await workbench.client.versions.list({ plan: 'small' })).toHaveLength(3);
});

test('closing at once waits for no backup and logs no bug', async () => {
  await workbench.close();
  const again = openWorkbench({ folder, shell: plainShell(), backups: false });
  expect(await again.client.library.check({})).toEqual({ ok: true, problems: [] });
  await again.close();
  expect(() => rmSync(workbench.log.path)).toThrow('ENOENT');
});

test('closing while a backup is written leaves the library sound and no half of one', async () => {
  const backup = workbench.client.library.backup({}).catch((error: unknown) => error);
  await workbench.close();
  expect(await backup).toMatchObject({ code: 'CANCELLED' });
  expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  const again = openWorkbench({ folder, shell: plainShell(), backups: false });
  expect(await again.client.library.check({})).toEqual({ ok: true, problems: [] });
  await again.close();
});
