/** What the commands of finding do in the workbench, and the room for their panel in the inspector's place. */
import { type RefObject, useEffect, useRef } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { useDeeds } from '../app/commands/use-commands.ts';
import { setFocusMode } from '../app/focus-mode.ts';
import { changeFind, findState, openFind, selectedWords, useFindState } from './find-store.ts';

/** Narrowest window, in CSS pixels, in which the outline stays beside the search: the page can still be read. */
const ROOM_FOR_OUTLINE = 1200;

type Pane = RefObject<PanelImperativeHandle | null>;

interface Finding {
  readonly isOpen: boolean;
  /** Closes the search for the sake of the inspector, which stays where it is. */
  readonly giveWay: () => void;
}

/** The panes are as they were before once the search is closed. */
export function useFindCommands({ outline, inspector }: { outline: Pane; inspector: Pane }): Finding {
  const isOpen = useFindState().open;
  /** What was folded before the search opened, and what it folded itself. */
  const before = useRef({ inspectorFolded: false, outlineGaveWay: false });

  useEffect(() => {
    if (!isOpen) return;
    const outlineGaveWay = window.innerWidth < ROOM_FOR_OUTLINE && outline.current?.isCollapsed() === false;
    before.current = { inspectorFolded: inspector.current?.isCollapsed() ?? false, outlineGaveWay };
    inspector.current?.expand();
    if (outlineGaveWay) outline.current?.collapse();
    return () => {
      if (findState().open) return;
      if (before.current.inspectorFolded) inspector.current?.collapse();
      if (before.current.outlineGaveWay) outline.current?.expand();
    };
  }, [isOpen, outline, inspector]);

  const open = (changes: { replacing?: boolean; everywhere?: boolean }) => {
    setFocusMode(false);
    if (isOpen) inspector.current?.expand();
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
  return {
    isOpen,
    giveWay: () => {
      before.current.inspectorFolded = false;
      changeFind({ open: false });
    },
  };
}
