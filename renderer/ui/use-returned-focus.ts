import { useEffect, useState } from 'react';

/**
 * Gives the keys back when the panel that calls it goes with them: to what had them before, else to what opens such a panel now
 * (`[data-opens=…]`, where the one that did is gone). Who has moved on to something else is left there.
 */
export function useReturnedFocus(opener: string): void {
  // Asked while it is first drawn: a field of the panel has them right after.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const { activeElement, body } = document;
      if (activeElement !== null && activeElement !== body) return;
      const was = before instanceof HTMLElement && before !== body && before.isConnected ? before : null;
      (was ?? document.querySelector<HTMLElement>(`[data-opens="${opener}"]`))?.focus({ preventScroll: true });
    },
    [before, opener],
  );
}
