/** Takes the draft, or a part of it, back to a version; what was there before is kept, and undone to by one press. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { useSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notify, notifyFailure, notifyWithAction } from '../ui/notify.tsx';
import type { Part } from './parts.ts';

interface Restoring {
  readonly busy: boolean;
  readonly part: (version: Id, name: string, part: Part) => Promise<void>;
  readonly whole: (version: Id, name: string) => Promise<void>;
}

/** `onDone` is told after the window shows the new draft. */
export function useRestoring(onDone: () => void): Restoring {
  const { client } = useShell();
  const session = useSession();
  const queries = useQueryClient();
  const speech = useSpeech();
  const [busy, setBusy] = useState(false);
  const { t } = speech;

  /** Gives the version that holds the draft before; null where it could not be done, which is said. */
  const change = async (call: () => Promise<{ readonly before: { readonly id: Id } }>): Promise<Id | null> => {
    setBusy(true);
    try {
      const { before } = await session.changeInLibrary(call);
      await queries.invalidateQueries({ queryKey: ['versions', session.id] });
      onDone();
      return before.id;
    } catch (thrown) {
      notifyFailure(thrown, speech);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const goBack = (version: Id) => change(() => client.versions.restore({ plan: session.id, version }));
  const say = (message: string, before: Id) => {
    const undo = () => void goBack(before).then((done) => done && notify(t('compare.restoreUndone')));
    notifyWithAction(message, t('app.undo'), undo, session.id);
  };

  return {
    busy,
    part: async (version, name, { line, into }) => {
      const before = await change(() =>
        client.versions.restorePart({ plan: session.id, version, line, ...(into && { into }) }),
      );
      if (before) say(t('compare.restored', { name }), before);
    },
    whole: async (version, name) => {
      const before = await goBack(version);
      if (before) say(t('compare.restoredWhole', { name }), before);
    },
  };
}
