/** The pane beside the page: opened and closed by commands, with room made for it. */
import { type RefObject, useEffect, useRef } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { useDeeds } from '../app/commands/use-commands.ts';
import { type Beside, closeBeside, openBeside, useBeside } from '../beside/beside-store.ts';
import { usePlanView, useSession } from '../plan/use-plan.ts';

/** Narrowest window, in CSS pixels, in which the inspector stays where the pane opens: two pages of 80 % stand beside one another. */
const ROOM_FOR_ALL = 1800;

/** Gives what is open beside the page. The inspector gives way to it in a window that is too narrow for both. */
export function useBesideCommands(inspector: RefObject<PanelImperativeHandle | null>): Beside | null {
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
    if (isOpen && !wasOpen.current && window.innerWidth < ROOM_FOR_ALL) inspector.current?.collapse();
    wasOpen.current = isOpen;
  }, [isOpen, inspector]);
  return beside;
}
