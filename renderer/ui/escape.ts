import type { KeyboardEvent } from 'react';

/** Whether Esc is meant for what hears it: nothing inside took it, and no list of a field inside is open, which Esc closes first. */
export function isEscapeFor(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented) return false;
  return (event.target as Element).getAttribute('aria-expanded') !== 'true';
}
