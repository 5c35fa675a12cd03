/** Why changes were made: read for this pair of states, kept as they are typed, sent when the window goes too. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../plan/use-plan.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyFailure } from '../ui/notify.tsx';
import { ReasonKeeper } from './reason-keeper.ts';
import type { Pair } from './states.ts';

const NONE: Readonly<Record<string, string>> = {};
const noReasons = () => NONE;
const noSubscription = () => () => {};

interface Reasons {
  /** Null until those kept before are read. */
  readonly keeper: ReasonKeeper | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly failure: unknown;
  readonly readAgain: () => void;
}

export function useReasons({ before, after }: Pair): Reasons {
  const { client } = useShell();
  const { id } = useSession();
  const { language } = useSpeech();
  const stored = useQuery({
    queryKey: ['reasons', id, before, after],
    queryFn: () => client.comparisons.reasons({ plan: id, before, after }),
    staleTime: Number.POSITIVE_INFINITY,
    // Read anew each time the screen is opened: others may have written.
    gcTime: 0,
  });
  const { data } = stored;
  const keeper = useMemo(
    () =>
      data
        ? new ReasonKeeper({
            stored: data,
            send: (change, text, leaving) =>
              client.comparisons.setReason(
                { plan: id, before, after, change, text },
                { context: { keepalive: leaving } },
              ),
            onFailure: (thrown) => notifyFailure(thrown, { language }),
            later: (milliseconds, then) => {
              const timer = setTimeout(then, milliseconds);
              return () => clearTimeout(timer);
            },
          })
        : null,
    [data, client, id, before, after, language],
  );
  useEffect(() => {
    if (!keeper) return;
    const leave = () => void keeper.flush(true);
    const hide = () => document.visibilityState === 'hidden' && leave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      void keeper.flush();
    };
  }, [keeper]);
  const texts = useSyncExternalStore(keeper?.subscribe ?? noSubscription, keeper?.texts ?? noReasons);
  return { keeper, texts, failure: stored.error, readAgain: () => void stored.refetch() };
}
