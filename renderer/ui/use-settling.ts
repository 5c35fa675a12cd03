import { useLayoutEffect, useRef } from 'react';
import { settleBeforeParting } from '../saving/parting.ts';

/** Has a field that gives its value when it is left give it too when it is taken away with the keys in it, or the window goes. */
export function useSettling(settle: () => void): void {
  const latest = useRef(settle);
  useLayoutEffect(() => {
    latest.current = settle;
  });
  useLayoutEffect(() => {
    const give = () => latest.current();
    const stop = settleBeforeParting(give);
    return () => {
      stop();
      give();
    };
  }, []);
}
