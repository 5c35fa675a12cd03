import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { plainShell } from '../../../electron/services/shell.ts';
import { openWorkbench } from '../../../electron/services/workbench.ts';
import { startShell } from '../../support/desktop-shell.ts';
import { inLibraryFile } from '../../support/temp-library.ts';

async function makeLibrary(folder: string) {
  mkdirSync(folder, { recursive: true });
  const workbench = openWorkbench({ folder, shell: plainShell(), backups: false });
  return workbench;
}

describe('starting', () => {
  test('one locked-down window opens on our own page, and is shown once it has something to show', async () => {
    const { standIn, window, folder } = await startShell();
    expect(standIn.windows).toHaveLength(1);
    expect(window.options).toMatchObject({ show: false, width: 1366, height: 768, minWidth: 960, minHeight: 620 });
    expect(window.options.webPreferences).toEqual({
      preload: join(folder, 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    expect(window.log).toEqual(['load app://rangphaen/']);
    window.emit('ready-to-show');
    expect(window.log).toEqual(['load app://rangphaen/', 'show']);
  });

  test('our scheme is registered before Electron is ready, with no privilege that bypasses a rule', async () => {
    const { standIn } = await startShell();
    expect(standIn.asked.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true }, beforeReady: true },
    ]);
  });

  test('the pages come from the built renderer, and what is not there is not found', async () => {
    const { standIn } = await startShell(({ folder }) => {
      mkdirSync(join(folder, 'out/renderer'), { recursive: true });
      writeFileSync(join(folder, 'out/renderer/index.html'), 'ร่างแผน');
    });
    const get = (url: string) => standIn.electron.session.defaultSession.pages!(new Request(url));
    expect(await get('app://rangphaen/').text()).toBe('ร่างแผน');
    expect(get('app://rangphaen/none.js').status).toBe(404);
  });

  test('a second start ends at once, opens nothing and leaves the library alone', async () => {
    const { app, standIn, library } = await startShell(({ standIn }) => {
      standIn.electron.app.given.lock = false;
    });
    expect(app.log).toEqual(['lock', 'quit', 'ended']);
    expect(standIn.windows).toEqual([]);
    expect(existsSync(library)).toBe(false);
  });

  test('the first window comes forward when the app is started a second time', async () => {
    const { app, window } = await startShell();
    window.minimized = true;
    app.emit('second-instance');
    expect(window.log.slice(-3)).toEqual(['restore', 'show', 'focus']);
  });

  test('each library has a profile of its own, outside the library, unless a switch names another', async () => {
    const { app, library, folder } = await startShell();
    const profile = app.paths.get('userData')!;
    expect(profile.startsWith(join(folder, 'app-data', 'RangPhaen', 'desktop-'))).toBe(true);
    expect(profile.startsWith(library)).toBe(false);

    const other = await startShell(({ standIn }) => {
      standIn.electron.app.given.switches.add('user-data-dir');
    });
    expect(other.app.paths.size).toBe(0);
  });

  test.each([
    ['th', 'เปิดร่างแผนไม่ได้', 'รุ่นใหม่กว่า'],
    ['en-US', 'RangPhaen cannot start', 'newer release'],
  ])(
    'a library of a newer release is explained in the language of the system (%s) and left as it is',
    async (locale, title, words) => {
      let before = '';
      const { app, standIn, library } = await startShell(async ({ standIn, library }) => {
        standIn.electron.app.given.locale = locale;
        await (await makeLibrary(library)).close();
        inLibraryFile(library, (file) => file.pragma('user_version = 9999'));
        before = readFileSync(join(library, 'library.sqlite'), 'base64');
      });
      expect(app.log).toContain('exit 1');
      expect(standIn.windows).toEqual([]);
      expect(standIn.asked.errors).toHaveLength(1);
      expect(standIn.asked.errors[0]!.title).toBe(title);
      expect(standIn.asked.errors[0]!.text).toContain(words);
      expect(readFileSync(join(library, 'library.sqlite'), 'base64')).toBe(before);
    },
  );

  test('a library that another process has open is explained, and that one keeps it', async () => {
    let holder: Awaited<ReturnType<typeof makeLibrary>> | undefined;
    const { app, standIn } = await startShell(async ({ library }) => {
      holder = await makeLibrary(library);
    });
    expect(app.log).toContain('exit 1');
    expect(standIn.asked.errors[0]!.text).toContain(String(process.pid));
    await expect(holder!.client.plans.list({})).resolves.toEqual([]);
    await holder!.close();
  });
});

describe('the menu', () => {
  const labels = (menu: readonly { label?: string }[]) => menu.map(({ label }) => label);

  test('is in the language of the settings and follows when that is changed', async () => {
    const shell = await startShell();
    const { menus } = shell.standIn.asked;
    expect(labels(menus.at(-1)!)).toContain('แฟ้ม');
    await shell.connectPage().client.settings.change({ language: 'en' });
    expect(labels(menus.at(-1)!)).toContain('File');
    const before = menus.length;
    await shell.connectPage().client.settings.read({});
    expect(menus).toHaveLength(before);
  });

  test('a chosen item reaches the page as a command', async () => {
    const shell = await startShell();
    const events = await shell.connectPage().client.events.watch({});
    const items = shell.standIn.asked.menus.at(-1)!.flatMap((column) => column.submenu ?? []);
    const item = items.find(({ id }) => id !== undefined)!;
    item.click!();
    for await (const event of events) {
      if (event.type !== 'command') continue;
      expect(event.command).toBe(item.id);
      break;
    }
  });

  test('a right click on a place to write opens the menu of the clipboard', async () => {
    const { standIn, window } = await startShell();
    window.webContents.emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags: {} });
    window.webContents.emit('context-menu', {}, { isEditable: false, selectionText: '', editFlags: {} });
    expect(standIn.asked.popups).toHaveLength(1);
    expect(labels(standIn.asked.popups[0]!)).toContain('ตัด');
  });
});

describe('what the shell can do', () => {
  const bytes = Buffer.from('แผน').toString('base64');

  test('it describes itself and its library', async () => {
    const shell = await startShell();
    expect(await shell.connectPage().client.shell.describe({})).toEqual({
      shell: 'electron',
      appVersion: '9.8.7',
      library: shell.library,
      can: { saveDialog: true, revealFile: true, printToPdf: true },
    });
  });

  test('a file is written where the person says, proposed by name among the documents', async () => {
    const shell = await startShell();
    const { asked } = shell.standIn;
    const path = join(shell.folder, 'แผน.docx');
    asked.saveAnswer = { canceled: false, filePath: path };
    const { client } = shell.connectPage();
    expect(await client.shell.saveFile({ fileName: '../../etc/แผน.docx', bytes })).toEqual({ path });
    expect(readFileSync(path, 'utf8')).toBe('แผน');
    expect(asked.saveDialogs.at(-1)!.defaultPath).toBe(join('/documents', 'แผน.docx'));
  });

  test('cancelling writes nothing; a place that cannot be written has its own error', async () => {
    const shell = await startShell();
    const { client } = shell.connectPage();
    expect(await client.shell.saveFile({ fileName: 'แผน.docx', bytes })).toEqual({ path: null });
    shell.standIn.asked.saveAnswer = { canceled: false, filePath: join(shell.folder, 'none/แผน.docx') };
    await expect(client.shell.saveFile({ fileName: 'แผน.docx', bytes })).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      data: { reason: 'ENOENT' },
    });
  });

  test('a file is shown in its folder by its full path only', async () => {
    const shell = await startShell();
    const { client } = shell.connectPage();
    await client.shell.revealFile({ path: '/tmp/แผน.docx' });
    await client.shell.revealFile({ path: 'แผน.docx' });
    expect(shell.standIn.asked.revealed).toEqual(['/tmp/แผน.docx']);
  });
});

describe('closing', () => {
  test('a window nobody listens in closes at once, remembers its place, and the library is closed before the app ends', async () => {
    const { app, window, library } = await startShell();
    window.close();
    expect(window.log).toContain('closed');
    await vi.waitFor(() => expect(app.log.at(-1)).toBe('ended'), 20_000);
    expect(JSON.parse(readFileSync(join(app.paths.get('userData')!, 'window.json'), 'utf8'))).toMatchObject({
      width: 1200,
      maximized: false,
    });
    // Nothing holds the library any more.
    await (await makeLibrary(library)).close();
  });

  test('a page that listens is asked to write first, and the window waits for it', async () => {
    const shell = await startShell();
    const { client } = shell.connectPage();
    const { plan } = await client.plans.create({ title: 'แผน', template: 'blank', language: 'th' });
    const events = await client.events.watch({});
    shell.window.close();
    expect(shell.window.log).not.toContain('closed');
    for await (const event of events) if (event.type === 'closing') break;
    await client.plans.rename({ plan, title: 'แก้ก่อนปิด' });
    void client.shell.readyToClose({}).catch(() => {});
    await vi.waitFor(() => expect(shell.app.log.at(-1)).toBe('ended'), 20_000);
    const again = await makeLibrary(shell.library);
    expect((await again.client.plans.list({}))[0]!.title).toBe('แก้ก่อนปิด');
    await again.close();
  });

  test('a page that died is loaded again, but not for ever, and its death is in the log', async () => {
    const { window, library } = await startShell();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window.log).not.toContain('reload');
    for (let time = 0; time < 5; time += 1) window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.log.filter((entry) => entry === 'reload')).toHaveLength(3);
    expect(readFileSync(join(library, 'rangphaen.log'), 'utf8')).toContain('crashed');
  });
});

test('a bug in the main process is logged with its stack and told once', async () => {
  const before = process.listeners('uncaughtException');
  const { standIn, library } = await startShell();
  const [listener] = process.listeners('uncaughtException').filter((one) => !before.includes(one));
  listener!(new Error('a wheel came off'), 'uncaughtException');
  listener!(new Error('another wheel'), 'uncaughtException');
  expect(standIn.asked.errors).toHaveLength(1);
  expect(standIn.asked.errors[0]!.text).toContain('rangphaen.log');
  const log = readFileSync(join(library, 'rangphaen.log'), 'utf8');
  expect(log).toContain('a wheel came off');
  expect(log).toContain('another wheel');
});
