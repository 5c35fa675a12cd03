/** Holds the one plan that is open, across screens: opened when an address names it, closed when another is opened. */
import { notifications } from '@mantine/notifications';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import { PlanSession } from '../plan/plan-session.ts';
import { PlanSessionProvider } from '../plan/use-plan.ts';
import { useReachable, useShell, useShellEvents } from '../rpc/use-shell.ts';
import { keepUntilSaved, saveBeforeClosing, useParting } from '../saving/parting.ts';
import { useSpeech } from '../text/speak.ts';
import { withdrawNotices } from '../ui/notify.tsx';
import { useRememberRecent } from './recent-plans.ts';
import { useRoute } from './routes.ts';

interface PlanHolder {
  readonly session: PlanSession | null;
  /** What kept the plan of the address from opening. */
  readonly failure: unknown;
  readonly retry: () => void;
  /** Closes this plan when it is the open one; what is unsaved is saved first. */
  readonly close: (plan: Id) => Promise<void>;
}

const HolderContext = createContext<PlanHolder | null>(null);

export function usePlanHolder(): PlanHolder {
  const holder = useContext(HolderContext);
  if (!holder) throw new Error('usePlanHolder outside its provider');
  return holder;
}

/** What can be undone of a plan can be undone while it is open. */
function leave(session: PlanSession): void {
  session.dispose();
  withdrawNotices(session.id);
}

export function PlanHolderProvider({ children }: { children: ReactNode }) {
  const { client } = useShell();
  const { t } = useSpeech();
  const route = useRoute();
  const wanted = 'plan' in route ? route.plan : null;
  const section = useRef<Id | null>(null);
  section.current = route.screen === 'draft' ? route.section : null;
  const [session, setSession] = useState<PlanSession | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const held = useRef<PlanSession | null>(null);

  const hold = useCallback((next: PlanSession | null) => {
    held.current = next;
    setSession(next);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another opening
  useEffect(() => {
    if (wanted === null || held.current?.id === wanted) return;
    let given = true;
    const open = async () => {
      const before = held.current;
      await before?.flush();
      const next = await PlanSession.load(client, wanted, section.current);
      if (!given) return next.dispose();
      if (before) leave(before);
      setFailure(null);
      hold(next);
    };
    setFailure(null);
    open().catch((thrown: unknown) => {
      if (given) setFailure(thrown);
    });
    return () => {
      given = false;
    };
  }, [client, wanted, attempt, hold]);

  const close = useCallback(
    async (plan: Id) => {
      const open = held.current;
      if (open?.id !== plan) return;
      await open.flush();
      leave(open);
      hold(null);
    },
    [hold],
  );

  const reloaded = t('conflict.reloaded');
  const follow = useCallback(
    (event: ShellEvent) => {
      if (event.type === 'closing') {
        const ready = () => client.shell.readyToClose({});
        void saveBeforeClosing().then(ready);
      }
      void held.current?.follow(event).then(
        (shown) => shown && notifications.show({ message: reloaded }),
        () => {},
      );
    },
    [client, reloaded],
  );
  useShellEvents(follow);

  const reachable = useReachable();
  useEffect(() => {
    if (reachable) held.current?.saving.retryNow();
  }, [reachable]);

  useEffect(
    () =>
      keepUntilSaved({
        flush: async () => held.current?.flush(),
        leave: () => held.current?.leave() ?? true,
      }),
    [],
  );
  useParting();

  useRememberRecent(session?.id ?? null);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const value = useMemo(() => ({ session, failure, retry, close }), [session, failure, retry, close]);
  return (
    <HolderContext.Provider value={value}>
      <PlanSessionProvider value={session}>{children}</PlanSessionProvider>
    </HolderContext.Provider>
  );
}
