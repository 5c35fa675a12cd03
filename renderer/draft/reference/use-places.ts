/** Goes where references lead, and comes back from there. */
import { useCallback, useRef, useState } from 'react';
import type { Id } from '../../../shared/plan/model.ts';
import type { SelectionState } from '../../editor/editor-handle.ts';
import { type PlanPlace, placeOf } from '../../plan/targets.ts';
import { useSession } from '../../plan/use-plan.ts';
import { useSpeech } from '../../text/speak.ts';
import { notifyRefusal } from '../../ui/notify.tsx';

/** Places one can come back to. */
const MOST = 50;

export interface Places {
  /** Shows the target of a reference; where one was is remembered. */
  readonly follow: (target: Id) => void;
  /** Shows a place; where one was is remembered. */
  readonly goTo: (place: PlanPlace) => void;
  /** Shows the place one came from; null where one came from none. */
  readonly back: (() => void) | null;
}

export function usePlaces(selection: SelectionState | null): Places {
  const { open } = useSession();
  const { t } = useSpeech();
  const latest = useRef(selection);
  latest.current = selection;
  const [trail, setTrail] = useState<readonly PlanPlace[]>([]);

  const goTo = useCallback(
    (place: PlanPlace) => {
      const { section, block } = latest.current ?? {};
      if (section) setTrail((before) => [...before, { section, ...(block && { line: block }) }].slice(-MOST));
      open.goTo(place.section, place.line);
    },
    [open],
  );
  const follow = useCallback(
    (target: Id) => {
      const place = placeOf(open.current(), target);
      if (place === null) notifyRefusal(t('references.gone'));
      else goTo(place);
    },
    [open, goTo, t],
  );
  const back = () => {
    const last = trail.at(-1);
    setTrail(trail.slice(0, -1));
    if (last) open.goTo(last.section, last.line);
  };
  return { follow, goTo, back: trail.length > 0 ? back : null };
}
