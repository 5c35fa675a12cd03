/**
 * Fixtures: a fresh library, the app over it in the shell of the project, a page that shows it, and page models of that page.
 * Whatever a test does, no page may ask anything of another origin, break its content policy or throw: each test ends with that.
 */
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import type { Plan } from '../../../shared/plan/model.ts';
import { openTestLibrary } from '../../support/temp-library.ts';
import { LibraryPage } from '../pages/library-page.ts';
import type { WorkbenchPage } from '../pages/workbench-page.ts';
import { ROOT, removeFolder, startShell, tempFolder } from './shell-process.ts';
import { Witness } from './witness.ts';

interface StartAgain {
  /** Listen where the app listened before, so that a window that survived it finds it again. Loopback only. */
  readonly samePort?: boolean;
}

export interface App {
  /** The page of the last start. */
  readonly page: Page;
  /** Folder of the library. */
  readonly library: string;
  /** What all pages of the test asked for and complained of. */
  readonly witness: Witness;
  /** Ends the app as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as a person does, waiting for what it saves. */
  close(): Promise<void>;
  /** Starts it again on the same library; the page it now shows. */
  startAgain(options?: StartAgain): Promise<Page>;
}

interface Running {
  readonly page: Page;
  /** TCP port, 0 where there is none. */
  readonly port: number;
  kill(): Promise<void>;
  close(): Promise<void>;
}

interface Fixtures {
  app: App;
  /** The library screen, as the app opens. */
  library: LibraryPage;
  /** The plan of the option `plan`, open in the workbench. */
  workbench: WorkbenchPage;
}

interface Options {
  /** A plan that is in the library before the app starts. */
  plan: Plan | null;
  /** Whether nobody has closed the tour yet. */
  newcomer: boolean;
}

export const test = base.extend<Fixtures & Options>({
  plan: [null, { option: true }],
  newcomer: [false, { option: true }],
  app: async ({ context, plan, newcomer }, use, testInfo) => {
    const library = tempFolder();
    prepare(library, plan, newcomer);
    const witness = new Witness();
    const start = (port = 0): Promise<Running> =>
      testInfo.project.metadata.shell === 'electron'
        ? startElectron(library, witness)
        : startBrowser(library, port, witness, () => context.newPage());
    let running = await start();
    const app: App = {
      library,
      witness,
      get page() {
        return running.page;
      },
      kill: () => {
        witness.expectLostConnections();
        return running.kill();
      },
      close: () => running.close(),
      startAgain: async ({ samePort = false } = {}) => {
        running = await start(samePort ? running.port : 0);
        return running.page;
      },
    };
    await use(app);
    witness.expectLostConnections();
    await running.kill();
    removeFolder(library);
    expect(witness.foreignRequests, 'requests to other origins').toEqual([]);
    expect(witness.complaints, 'what pages complained of').toEqual([]);
  },
  library: async ({ app }, use) => {
    const library = new LibraryPage(app.page);
    await expect(library.title).toBeVisible();
    await use(library);
  },
  workbench: async ({ library, plan }, use) => {
    if (!plan) throw new Error('give the plan to open: test.use({ plan })');
    await use(await library.open(plan.meta.title.text));
  },
});

export { expect } from '@playwright/test';

/** What is in the library before the app starts. */
function prepare(folder: string, plan: Plan | null, newcomer: boolean): void {
  const library = openTestLibrary(folder);
  if (plan) library.createPlan(plan);
  if (!newcomer) library.changeSettings({ panes: { tour: [1] } });
  library.close();
}

async function startBrowser(
  library: string,
  port: number,
  witness: Witness,
  newPage: () => Promise<Page>,
): Promise<Running> {
  const shell = await startShell(library, port);
  const page = await newPage();
  witness.watch(page, new URL(shell.address).origin);
  await page.goto(shell.address);
  return {
    page,
    port: Number(new URL(shell.address).port),
    kill: shell.kill,
    close: async () => {
      const closed = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await closed;
      // The app waits some seconds for what its last window sent. Here a window opened after it is answered after it.
      const after = await newPage();
      await after.goto(new URL('/', shell.address).href);
      await after.close();
      await shell.stop();
    },
  };
}

async function startElectron(library: string, witness: Witness): Promise<Running> {
  const shell: ElectronApplication = await electron.launch({ args: ['.', '--library', library], cwd: ROOT });
  const page = await shell.firstWindow();
  witness.watch(page, new URL(page.url()).origin);
  return {
    page,
    port: 0,
    kill: async () => {
      shell.process().kill('SIGKILL');
    },
    close: () => shell.close(),
  };
}
