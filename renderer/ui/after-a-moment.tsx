import { type ReactNode, useEffect, useState } from 'react';

/** Milliseconds of waiting that need no sign: a skeleton that only flashes is worse than none. */
const MOMENT = 200;

/** Shows its children once a wait has become noticeable. */
export function AfterAMoment({ children }: { children: ReactNode }) {
  const [noticeable, setNoticeable] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticeable(true), MOMENT);
    return () => clearTimeout(timer);
  }, []);
  return noticeable ? children : null;
}
