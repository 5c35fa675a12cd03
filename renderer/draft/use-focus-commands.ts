/** Writing with the page alone, and the paragraph one is in made to stand out. */
import { useEffect } from 'react';
import { useDeeds } from '../app/commands/use-commands.ts';
import { setFocusMode, useFocusMode } from '../app/focus-mode.ts';
import { usePreferences } from '../app/preferences.tsx';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { useSpeech } from '../text/speak.ts';
import { notify } from '../ui/notify.tsx';

/** What Esc closes before it leaves: whatever lies over the page, and a panel there that has the keys (`data-over-page`). */
const OVER_THE_PAGE = '[role=menu], [role=dialog], [role=listbox], [data-over-page]:focus-within';

function isSomethingOverThePage(): boolean {
  return [...document.querySelectorAll(OVER_THE_PAGE)].some((part) => part.checkVisibility());
}

interface Focus {
  readonly focused: boolean;
  /** Whether the paragraph one is in stands out; remembered with the panes as `focus: [1]`. */
  readonly emphasis: boolean;
}

export function useFocusCommands(editor: { readonly current: EditorHandle | null }): Focus {
  const { t } = useSpeech();
  const { settings, rememberPanes } = usePreferences();
  const focused = useFocusMode();
  const emphasis = settings.panes.focus?.[0] === 1;
  const enter = () => {
    setFocusMode(true);
    editor.current?.focus();
    notify(t('focus.on'));
  };
  useDeeds({
    'view.focus': { run: () => (focused ? setFocusMode(false) : enter()), on: focused },
    'view.focus-paragraph': {
      run: () => {
        rememberPanes('focus', [emphasis ? 0 : 1]);
        if (!emphasis && !focused) enter();
      },
      on: emphasis,
    },
  });
  useEffect(() => () => setFocusMode(false), []);
  useEffect(() => {
    if (!focused) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || isSomethingOverThePage()) return;
      event.preventDefault();
      setFocusMode(false);
    };
    // Before anything that is closed by the same key is gone.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [focused]);
  return { focused, emphasis: focused && emphasis };
}
