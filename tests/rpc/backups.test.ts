import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainShell } from '../../electron/services/shell.ts';
import { openWorkbench, type Workbench } from '../../electron/services/workbench.ts';
import { tempFolder } from '../support/temp-library.ts';

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
