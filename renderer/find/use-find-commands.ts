/** What the commands of finding do in the workbench. */
import { useDeeds } from '../app/commands/use-commands.ts';
import { setFocusMode } from '../app/focus-mode.ts';
import { findState, openFind, selectedWords } from './find-store.ts';

/** `makeRoom` is called before the panel opens. */
export function useFindCommands(makeRoom: () => void): void {
  const open = (changes: { replacing?: boolean; everywhere?: boolean }) => {
    setFocusMode(false);
    makeRoom();
    const { scope } = findState();
    const isWide = scope === 'plans' || scope === 'versions';
    const { everywhere = false, ...rest } = changes;
    openFind(selectedWords(), { ...rest, ...(isWide === everywhere ? {} : { scope: everywhere ? 'plans' : 'plan' }) });
  };
  useDeeds({
    'find.open': { run: () => open({}) },
    'find.replace': { run: () => open({ replacing: true }) },
    'find.everywhere': { run: () => open({ everywhere: true }) },
  });
}
