/** Settings of the person, kept by the library: read once at start, changed here and written at once or, for panes, soon after. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Settings } from '../../shared/rpc/contract.ts';
import { useShell } from '../rpc/use-shell.ts';
import { keepUntilSaved } from '../saving/parting.ts';
import { speakIn } from '../text/speak.ts';

interface Preferences {
  readonly settings: Settings;
  /** Resolves when it is kept; the window follows at once. */
  readonly change: (changes: Partial<Settings>) => Promise<void>;
  /** Remembers widths (percent) of a screen's panes, without haste. */
  readonly rememberPanes: (screen: string, values: readonly number[]) => void;
}

const PreferencesContext = createContext<Preferences | null>(null);

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('usePreferences outside its provider');
  return preferences;
}

/** Milliseconds from the last move of a splitter until its place is written. */
const PANES_AFTER = 600;

export function PreferencesProvider({ start, children }: { start: Settings; children: ReactNode }) {
  const { client } = useShell();
  const [settings, setSettings] = useState(start);
  const latest = useRef(settings);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Writes widths that wait to be written. One that could not be kept is not worth a word. */
  const writePanes = useCallback(
    async (keepalive: boolean) => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      await client.settings.change({ panes: latest.current.panes }, { context: { keepalive } }).catch(() => {});
    },
    [client],
  );
  useEffect(
    () =>
      keepUntilSaved({
        flush: () => writePanes(false),
        leave: () => {
          void writePanes(true);
          return true;
        },
      }),
    [writePanes],
  );

  const show = useCallback((next: Settings) => {
    latest.current = next;
    setSettings(next);
  }, []);

  const change = useCallback(
    async (changes: Partial<Settings>) => {
      show({ ...latest.current, ...changes });
      if (changes.language) await speakIn(changes.language);
      await client.settings.change(changes);
    },
    [client, show],
  );

  const rememberPanes = useCallback(
    (screen: string, values: readonly number[]) => {
      const panes = { ...latest.current.panes, [screen]: [...values] };
      show({ ...latest.current, panes });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void writePanes(false), PANES_AFTER);
    },
    [writePanes, show],
  );

  const value = useMemo(() => ({ settings, change, rememberPanes }), [settings, change, rememberPanes]);
  return <PreferencesContext.Provider value={value}>{children}</PreferencesContext.Provider>;
}
