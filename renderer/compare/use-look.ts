/** How comparisons are shown, remembered with the panes as `compareView: [one column, only changed, no numbers, no formatting]`. */
import { useMemo } from 'react';
import { usePreferences } from '../app/preferences.tsx';

export interface CompareLook {
  readonly oneColumn: boolean;
  readonly onlyChanged: boolean;
  readonly ignoreNumbers: boolean;
  readonly ignoreFormat: boolean;
}

const NAMES = ['oneColumn', 'onlyChanged', 'ignoreNumbers', 'ignoreFormat'] as const;

export function useCompareLook(): readonly [CompareLook, (change: Partial<CompareLook>) => void] {
  const { settings, rememberPanes } = usePreferences();
  const kept = settings.panes.compareView;
  return useMemo(() => {
    const look = Object.fromEntries(NAMES.map((name, at) => [name, kept?.[at] === 1])) as unknown as CompareLook;
    const change = (changes: Partial<CompareLook>) => {
      const next = { ...look, ...changes };
      rememberPanes(
        'compareView',
        NAMES.map((name) => (next[name] ? 1 : 0)),
      );
    };
    return [look, change] as const;
  }, [kept, rememberPanes]);
}
