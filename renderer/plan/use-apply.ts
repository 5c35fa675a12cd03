import { useCallback } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import type { Step } from '../../shared/plan/steps/step.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyRefusal } from '../ui/notify.tsx';
import { useSession } from './use-plan.ts';

/** Applies steps to the open plan as one thing to undo; a refusal is said in words. Gives whether they were done. */
export function useApply(): (steps: readonly (Step | null)[], place?: Id | null) => boolean {
  const { open } = useSession();
  const { t } = useSpeech();
  return useCallback(
    (steps, place) => {
      const wanted = steps.filter((step) => step !== null);
      if (wanted.length < steps.length) {
        notifyRefusal(t('refused.no-room'));
        return false;
      }
      const refused = place === undefined ? open.apply(wanted) : open.apply(wanted, place);
      if (refused !== null) notifyRefusal(t(`refused.${refused}`));
      return refused === null;
    },
    [open, t],
  );
}
