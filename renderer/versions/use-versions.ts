/** What can be done with the versions of the open plan. */
import { useQueryClient } from '@tanstack/react-query';
import type { Milestone } from '../../shared/plan/milestones.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { exportPlan } from '../app/exports.tsx';
import { exportPdf } from '../app/print-plan.tsx';
import { useSession } from '../plan/use-plan.ts';
import { useVersionName } from '../plan/versions.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notify, notifyFailure, notifyWithAction } from '../ui/notify.tsx';

interface NewVersion {
  readonly name: string;
  readonly note: string;
  /** Null keeps a named version, not a sealed one. */
  readonly milestone: Milestone | null;
}

export function useVersionDeeds() {
  const shell = useShell();
  const session = useSession();
  const queries = useQueryClient();
  const speech = useSpeech();
  const nameOf = useVersionName();
  const { client } = shell;
  const { t } = speech;
  const fresh = () => queries.invalidateQueries({ queryKey: ['versions', session.id] });

  /** Gives whether it was done; a failure is said. */
  const attempt = async (deed: () => Promise<void>): Promise<boolean> => {
    try {
      await session.autosave.flush();
      await deed();
      return true;
    } catch (thrown) {
      notifyFailure(thrown, speech);
      return false;
    }
  };
  const goBackTo = async (version: Id): Promise<Id> => {
    const { before } = await session.changeInLibrary(() => client.versions.restore({ plan: session.id, version }));
    // Whoever goes back goes on writing: nobody waits for the list.
    void fresh();
    return before.id;
  };

  return {
    save: ({ name, note, milestone }: NewVersion) =>
      attempt(async () => {
        await client.versions.save({ plan: session.id, name, note, ...(milestone && { milestone }) });
        notify(t(milestone ? 'versions.sealedNow' : 'versions.saved', { name }));
        await fresh();
      }),
    restore: (version: VersionSummary) =>
      attempt(async () => {
        const before = await goBackTo(version.id);
        const shown = session.open.current();
        const undo = () =>
          void attempt(async () => {
            // What was done since goes too: it is kept as a version.
            if (session.open.current() !== shown || !session.open.undo()) await goBackTo(before);
            notify(t('versions.restoreUndone'));
          });
        notifyWithAction(t('versions.restored', { name: nameOf(version) }), t('app.undo'), undo, session.id);
      }),
    exportAsPdf: ({ id }: VersionSummary) => exportPdf(shell, session, { version: id }, speech),
    exportWord: ({ id }: VersionSummary) =>
      exportPlan(shell, session, { format: 'docx', numbers: 'auto', version: id }, speech),
  };
}
