/** Putting a backup in the library's place: the open plan is closed first, and everything is asked for anew. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Backup } from '../../shared/rpc/contract.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notify, notifyFailure } from '../ui/notify.tsx';
import { usePlanHolder } from './plan-holder.tsx';

export function useRestoreBackup() {
  const { client } = useShell();
  const speech = useSpeech();
  const queries = useQueryClient();
  const holder = usePlanHolder();
  return useMutation({
    mutationFn: async (backup: Backup) => {
      if (holder.session) await holder.close(holder.session.id);
      await client.library.restore({ file: backup.file });
      return backup;
    },
    onError: (thrown: unknown) => notifyFailure(thrown, speech),
    onSuccess: async (backup) => {
      notify(speech.t('settings.restored', { time: speech.moment(backup.madeAt) }));
      await queries.invalidateQueries();
    },
  });
}
