/** The pane beside the page: opened and closed by commands, with room made for it. */
import { type RefObject, useEffect, useRef } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { useDeeds } from '../app/commands/use-commands.ts';
import { type Beside, closeBeside, openBeside, useBeside } from '../beside/beside-store.ts';
import { usePlanView, useSession } from '../plan/use-plan.ts';

/** Narrowest window, in CSS pixels, in which the inspector stays where the pane opens: two pages of 80 % stand beside one another. */
const ROOM_FOR_ALL = 1800;
/** The same for the outline: else neither page can be read. */
const ROOM_FOR_OUTLINE = 1200;

type Pane = RefObject<PanelImperativeHandle | null>;

/** Gives what is open beside the page. Inspector and outline give way to it in a window that is too narrow for all. */
export function useBesideCommands({ outline, inspector }: { outline: Pane; inspector: Pane }): Beside | null {
  const { id } = useSession();
  const { section } = usePlanView();
  const beside = useBeside(id);
  const isOpen = beside !== null;
  useDeeds({
    'view.beside': {
      run: () => (isOpen ? closeBeside(id) : openBeside(id, { kind: 'draft' }, section)),
      on: isOpen,
    },
    'section.beside': { run: () => openBeside(id, { kind: 'draft' }, section), enabled: section !== null },
  });
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen && !wasOpen.current) {
      if (window.innerWidth < ROOM_FOR_ALL) inspector.current?.collapse();
      if (window.innerWidth < ROOM_FOR_OUTLINE) outline.current?.collapse();
    }
    wasOpen.current = isOpen;
  }, [isOpen, outline, inspector]);
  return beside;
}
