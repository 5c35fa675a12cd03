/** The versions of the open plan, and saving and restoring them. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id } from '../../shared/plan/model.ts';
import { useSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notify, notifyFailure, notifyWithAction } from '../ui/notify.tsx';

export function useVersions() {
  const { client } = useShell();
  const { id } = useSession();
  return useQuery({ queryKey: ['versions', id], queryFn: () => client.versions.list({ plan: id }) });
}

export function useVersionDeeds() {
  const { client } = useShell();
  const session = useSession();
  const queries = useQueryClient();
  const speech = useSpeech();
  const { t } = speech;
  const fresh = () => queries.invalidateQueries({ queryKey: ['versions', session.id] });

  /** Gives whether it was done; a failure is said. */
  const attempt = async (deed: () => Promise<void>): Promise<boolean> => {
    try {
      await session.autosave.flush();
      await deed();
      await fresh();
      return true;
    } catch (thrown) {
      notifyFailure(thrown, speech);
      return false;
    }
  };
  const goBackTo = async (version: Id): Promise<Id> => {
    const { before } = await client.versions.restore({ plan: session.id, version });
    await session.reload();
    return before.id;
  };

  return {
    save: (name: string, note: string) =>
      attempt(async () => {
        await client.versions.save({ plan: session.id, name, note });
        notify(t('versions.saved', { name }));
      }),
    restore: (version: Id, name: string) =>
      attempt(async () => {
        const before = await goBackTo(version);
        const undo = () =>
          void attempt(async () => {
            await goBackTo(before);
            notify(t('versions.restoreUndone'));
          });
        notifyWithAction(t('versions.restored', { name }), t('app.undo'), undo);
      }),
  };
}
