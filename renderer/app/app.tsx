/** Everything that surrounds the frame: connection, settings, look, data, commands. */
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Settings, ShellEvent } from '../../shared/rpc/contract.ts';
import { PicturesProvider } from '../pictures/use-pictures.tsx';
import { type Shell, ShellProvider, useShell, useShellEvents } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notify } from '../ui/notify.tsx';
import { AppCommands } from './app-commands.tsx';
import { CommandRegistry } from './commands/registry.ts';
import { CommandsContext } from './commands/use-commands.ts';
import { reportBug } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { Palette } from './palette.tsx';
import { PlanHolderProvider } from './plan-holder.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { cssVariables, theme } from './theme.ts';
import { useIsDark } from './use-is-dark.ts';

function Look({ children }: { children: ReactNode }) {
  const dark = useIsDark();
  const { t } = useSpeech();
  const close = t('app.close');
  const named = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } },
      }),
    [close],
  );
  return (
    <MantineProvider theme={named} cssVariablesResolver={cssVariables} forceColorScheme={dark ? 'dark' : 'light'}>
      {children}
    </MantineProvider>
  );
}

/** What windows show that may say something else after an event, by the first words of its query keys. */
function outdatedBy(event: ShellEvent): readonly (readonly (string | null)[])[] {
  switch (event.type) {
    case 'library-changed':
      return (event.lists ?? ['plans', 'versions', 'letters', 'agencies', 'registers']).map((list) => [list]);
    case 'plan-changed':
      // Letters speak of plans: their subjects, and what an open one knows of a draft.
      return [
        ['plans'],
        ['versions', event.plan],
        ['letters'],
        ['plan-facts', event.plan, null],
        ['plan-state', event.plan, null],
      ];
    case 'letter-changed':
      return [['letters']];
    case 'backup-made':
      return [['library']];
    default:
      return [];
  }
}

/** Lists that another window or the command line changed are asked for again. */
function FreshLists({ queries }: { queries: QueryClient }) {
  const follow = useCallback(
    (event: ShellEvent) => {
      for (const queryKey of outdatedBy(event)) void queries.invalidateQueries({ queryKey });
    },
    [queries],
  );
  useShellEvents(follow);
  return null;
}

/** Bugs outside of drawing: logged with their stack, said once. */
function BugWatch() {
  const { client } = useShell();
  const { t } = useSpeech();
  const unexpected = t('app.unexpected');
  useEffect(() => {
    const tell = (thrown: unknown) => {
      reportBug(client, thrown);
      notify(unexpected);
    };
    const onError = (event: ErrorEvent) => event.error && tell(event.error);
    const onRejection = (event: PromiseRejectionEvent) => tell(event.reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, [client, unexpected]);
  return null;
}

export function App({ shell, settings }: { shell: Shell; settings: Settings }) {
  const [queries] = useState(
    // The other side is on this computer: whether there is a network says nothing about it.
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
          mutations: { networkMode: 'always' },
        },
      }),
  );
  const [registry] = useState(() => new CommandRegistry());
  useEffect(() => shell.watch(), [shell]);
  return (
    <ShellProvider value={shell}>
      <PreferencesProvider start={settings}>
        <Look>
          <QueryClientProvider client={queries}>
            <CommandsContext value={registry}>
              <Notifications position="bottom-right" limit={4} zIndex={400} style={{ marginBottom: 30 }} />
              <BugWatch />
              <FreshLists queries={queries} />
              <PicturesProvider>
                <PlanHolderProvider>
                  <AppCommands />
                  <Palette />
                  <Frame />
                </PlanHolderProvider>
              </PicturesProvider>
            </CommandsContext>
          </QueryClientProvider>
        </Look>
      </PreferencesProvider>
    </ShellProvider>
  );
}
