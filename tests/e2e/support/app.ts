/** Fixtures: a fresh library, the app over it in the shell of the project, and a page that shows it. */
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { ROOT, removeFolder, startShell, tempFolder } from './shell-process.ts';

export interface App {
  readonly page: Page;
  /** Folder of the library. */
  readonly library: string;
  /** Ends the app as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as a person does, waiting for what it saves. */
  close(): Promise<void>;
  /** Starts it again on the same library; the page it now shows. */
  startAgain(): Promise<Page>;
}

interface Running {
  readonly page: Page;
  kill(): Promise<void>;
  close(): Promise<void>;
}

export const test = base.extend<{ app: App; sample: void }>({
  app: async ({ context }, use, testInfo) => {
    const library = tempFolder();
    const start = (): Promise<Running> =>
      testInfo.project.metadata.shell === 'electron'
        ? startElectron(library)
        : startBrowser(library, () => context.newPage());
    let running = await start();
    const app: App = {
      library,
      get page() {
        return running.page;
      },
      kill: () => running.kill(),
      close: () => running.close(),
      startAgain: async () => {
        running = await start();
        return running.page;
      },
    };
    await use(app);
    await running.kill();
    removeFolder(library);
  },
});

export { expect } from '@playwright/test';

async function startBrowser(library: string, newPage: () => Promise<Page>): Promise<Running> {
  const shell = await startShell(library);
  const page = await newPage();
  await page.goto(shell.address);
  return {
    page,
    kill: shell.kill,
    close: async () => {
      await page.close({ runBeforeUnload: true });
      await shell.stop();
    },
  };
}

async function startElectron(library: string): Promise<Running> {
  const shell: ElectronApplication = await electron.launch({ args: ['.', '--library', library], cwd: ROOT });
  return {
    page: await shell.firstWindow(),
    kill: async () => {
      shell.process().kill('SIGKILL');
    },
    close: () => shell.close(),
  };
}
