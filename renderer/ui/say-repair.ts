/** Says what was repaired in a paste, with the way back at hand. */
import { useCallback } from 'react';
import type { PastedRepair } from '../editor/editor-handle.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyRefusal, notifyWithAction } from './notify.tsx';

/** The first repair stands as an example: more would not be read in the time a message stays. Its space does not break the line. */
export function useSayRepair(): (repair: PastedRepair) => void {
  const { t } = useSpeech();
  return useCallback(
    ({ count, before, after, revert }) =>
      notifyWithAction(
        t('repair.pasted', { count, before: before.replaceAll(' ', '\u00A0'), after }),
        t('repair.revert'),
        () => {
          if (!revert()) notifyRefusal(t('repair.gone'));
        },
      ),
    [t],
  );
}
