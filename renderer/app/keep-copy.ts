import { useCallback } from 'react';
import { useMaybeSession } from '../plan/use-plan.ts';
import { download } from '../ui/files.ts';

/** Keeps the open plan as a file of the browser: the way out when the app behind the window is gone. */
export function useKeepCopy(): () => void {
  const session = useMaybeSession();
  return useCallback(() => {
    if (!session) return;
    const plan = session.open.current();
    download(`${plan.meta.title.text.slice(0, 60)}.json`, JSON.stringify(plan, null, 2), 'application/json');
  }, [session]);
}
