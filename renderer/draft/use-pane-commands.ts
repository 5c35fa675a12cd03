/** Commands about the parts of the workbench: show, hide, go from one to the next. */
import type { RefObject } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { useDeeds } from '../app/commands/use-commands.ts';
import { askFor } from '../app/errands.ts';
import { useZoomCommands } from '../app/use-zoom-commands.ts';

type Pane = RefObject<PanelImperativeHandle | null>;

function toggle({ current: panel }: Pane): void {
  if (!panel) return;
  if (panel.isCollapsed()) panel.expand();
  else panel.collapse();
}

/** The parts in the order F6 goes through them; each marks where its focus belongs. */
const PARTS = [
  '[data-pane=outline]',
  '[data-pane=page] [role=textbox]',
  '[data-pane=beside] [tabindex="0"]',
  '[data-pane=find] input',
  '[data-pane=inspector] [role=tab][aria-selected=true]',
];

function focusNextPart(): void {
  const parts = PARTS.map((part) => document.querySelector<HTMLElement>(part)).filter((part) =>
    part?.checkVisibility(),
  );
  const at = parts.findIndex((part) => part?.closest('[data-pane]')?.contains(document.activeElement));
  parts[(at + 1) % parts.length]?.focus();
}

interface Panes {
  readonly outline: Pane;
  readonly inspector: Pane;
  readonly showTab: (tab: string) => void;
}

export function usePaneCommands({ outline, inspector, showTab }: Panes): void {
  useZoomCommands();
  useDeeds({
    'view.outline': { run: () => toggle(outline) },
    'view.inspector': { run: () => toggle(inspector) },
    'view.next-pane': { run: focusNextPart },
    'version.save': {
      run: () => {
        inspector.current?.expand();
        askFor('save-version', () => showTab('versions'));
      },
    },
    'section.work': {
      run: () => {
        inspector.current?.expand();
        askFor('section-work', () => showTab('section'));
      },
    },
    'view.work': {
      run: () => {
        inspector.current?.expand();
        showTab('work');
      },
    },
  });
}
