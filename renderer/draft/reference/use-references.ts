/** References in the workbench: going where they lead, and what a deletion would do to them. */
import { useCallback, useRef, useState } from 'react';
import type { Loss, SelectionState } from '../../editor/editor-handle.ts';
import { brokenReferrers, nextReferrer, type Referrer, referrersTo } from '../../plan/targets.ts';
import { useSession } from '../../plan/use-plan.ts';
import { useSpeech } from '../../text/speak.ts';
import { notify, notifyWithAction } from '../../ui/notify.tsx';
import type { Breaking } from './breaking-panel.tsx';
import { type Places, usePlaces } from './use-places.ts';

export interface References extends Places {
  /** What waits to be deleted, with what that would break. */
  readonly breaking: Breaking | null;
  /** Asks before a deletion that breaks references; says whether it has to wait. */
  readonly ask: (loss: Loss, proceed: () => boolean) => boolean;
  /** Says what was broken, with the way back. */
  readonly tell: (loss: Loss) => void;
  readonly closeBreaking: () => void;
  /** Shows the next reference of the plan that leads nowhere. */
  readonly nextBroken: () => void;
}

export function useReferences(selection: SelectionState | null): References {
  const { open, id } = useSession();
  const { t } = useSpeech();
  const places = usePlaces(selection);
  const [breaking, setBreaking] = useState<Breaking | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const last = useRef<Referrer | null>(null);

  // The text that is on its way to the plan is not waited for: this is asked in the middle of an edit.
  const broken = useCallback((loss: Loss) => referrersTo(open.view().plan, loss), [open]);
  const ask = useCallback(
    (loss: Loss, proceed: () => boolean) => {
      const referrers = broken(loss);
      if (referrers.length === 0) return false;
      cameFrom.current = document.activeElement;
      setBreaking({ referrers, proceed });
      return true;
    },
    [broken],
  );
  const tell = useCallback(
    (loss: Loss) => {
      const { length: count } = broken(loss);
      if (count > 0) notifyWithAction(t('references.broke', { count }), t('app.undo'), () => open.undo(), id);
    },
    [broken, open, id, t],
  );
  const closeBreaking = () => {
    setBreaking(null);
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  };
  const nextBroken = () => {
    const { plan, labels } = open.view();
    const next = nextReferrer(brokenReferrers(plan, labels), last.current);
    last.current = next;
    if (next === null) notify(t('references.noneBroken'));
    else places.goTo({ section: next.section, ...(next.line && { line: next.line }) });
  };
  return { ...places, breaking, ask, tell, closeBreaking, nextBroken };
}
