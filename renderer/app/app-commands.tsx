/** Commands that any screen has: going places, language and light, exports of the open plan. */

import { useCallback, useSyncExternalStore } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import type { ExportFormat, ShellEvent } from '../../shared/rpc/contract.ts';
import { openFind, selectedWords } from '../find/find-store.ts';
import { useMaybeSession } from '../plan/use-plan.ts';
import { useShell, useShellEvents } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notify, notifyFailure } from '../ui/notify.tsx';
import { isCommandId } from './commands/catalogue.ts';
import { useCommandKeys, useDeeds, useRegistry } from './commands/use-commands.ts';
import { askFor } from './errands.ts';
import { exportPlan } from './exports.tsx';
import { usePreferences } from './preferences.tsx';
import { exportPdf, printPlan } from './print-plan.tsx';
import { isRailHidden } from './rail.tsx';
import { go, useRoute } from './routes.ts';
import { useIsDark } from './use-is-dark.ts';

const nothingChanges = () => () => {};

export function AppCommands() {
  const shell = useShell();
  const speech = useSpeech();
  const session = useMaybeSession();
  const route = useRoute();
  const dark = useIsDark();
  const registry = useRegistry();
  const { settings, change, rememberPanes } = usePreferences();
  useCommandKeys();

  const view = useSyncExternalStore(session?.open.subscribe ?? nothingChanges, () => session?.open.view() ?? null);
  const version = route.screen === 'versions' ? (route.version ?? undefined) : undefined;
  const plan = 'plan' in route ? route.plan : (session?.id ?? null);
  const send = (format: ExportFormat, numbers: 'auto' | 'text' = 'auto') => ({
    run: () => void (session && exportPlan(shell, session, { format, numbers }, speech)),
    enabled: session !== null,
  });
  // Whoever reads or writes means the chapter that is there; elsewhere there is none.
  const chapter =
    route.screen === 'reading' ? route.section : route.screen === 'draft' ? (view?.section ?? null) : null;
  const toPaper = (send: typeof printPlan, of?: Id | null) => ({
    run: () => void (session && send(shell, session, { version, ...(of && { chapter: of }) }, speech)),
    enabled: session !== null && 'plan' in route && of !== null,
  });
  const keep = (changes: Parameters<typeof change>[0]) =>
    void change(changes).catch((thrown: unknown) => notifyFailure(thrown, speech));
  const backUp = async () => {
    try {
      await session?.flush();
      const { madeAt } = await shell.client.library.backup({});
      notify(speech.t('settings.backedUp', { time: speech.clock(madeAt) }));
    } catch (thrown) {
      notifyFailure(thrown, speech);
    }
  };

  useDeeds({
    'go.library': { run: () => go({ screen: 'library', bin: false }) },
    'go.draft': {
      run: () => plan && go({ screen: 'draft', plan, section: session?.open.view().section ?? null }),
      enabled: plan !== null,
    },
    'go.versions': { run: () => plan && go({ screen: 'versions', plan, version: null }), enabled: plan !== null },
    'go.compare': {
      run: () => plan && go({ screen: 'compare', plan, before: null, after: null, at: null }),
      enabled: plan !== null,
    },
    'view.reading': {
      run: () => plan && go({ screen: 'reading', plan, section: session?.open.view().section ?? null }),
      enabled: plan !== null,
    },
    'go.letters': { run: () => go({ screen: 'letters', place: 'list' }) },
    'letter.new': { run: () => askFor('new-letter', () => go({ screen: 'letters', place: 'list' })) },
    'letter.check': { run: () => go({ screen: 'letters', place: 'check' }) },
    // What is read there is drawn as it comes by: the browser's own search would miss most of it.
    ...(route.screen === 'reading' && {
      'find.open': {
        run: () => {
          openFind(selectedWords(), { scope: 'plan' });
          go({ screen: 'draft', plan: route.plan, section: route.section });
        },
      },
    }),
    'find.everywhere': {
      run: () => {
        openFind(selectedWords(), { scope: 'plans' });
        go({ screen: 'find' });
      },
    },
    'go.settings': { run: () => go({ screen: 'settings' }) },
    'plan.new': { run: () => askFor('new-plan', () => go({ screen: 'library', bin: false })) },
    'plan.import': { run: () => askFor('import', () => go({ screen: 'library', bin: false })) },
    'plan.export-docx': send('docx'),
    'plan.export-docx-text': send('docx', 'text'),
    'plan.export-pdf': toPaper(exportPdf),
    'plan.export-pdf-chapter': toPaper(exportPdf, chapter),
    'plan.print': toPaper(printPlan),
    'plan.print-chapter': toPaper(printPlan, chapter),
    'plan.export-txt': send('txt'),
    'plan.export-md': send('md'),
    'plan.export-json': send('json'),
    'library.back-up': { run: () => void backUp() },
    'view.rail': { run: () => rememberPanes('rail', [isRailHidden(settings) ? 0 : 1]) },
    'app.theme': { run: () => keep({ theme: dark ? 'light' : 'dark' }) },
    'app.language': { run: () => keep({ language: settings.language === 'th' ? 'en' : 'th' }) },
  });

  const follow = useCallback(
    (event: ShellEvent) => {
      if (event.type === 'command' && isCommandId(event.command)) registry.run(event.command);
    },
    [registry],
  );
  useShellEvents(follow);
  return null;
}
