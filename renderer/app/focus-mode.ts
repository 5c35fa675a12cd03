/** Whether a person writes with the page alone: the frame, the outline and the forms are away. Ends when the workbench goes. */
import { useSyncExternalStore } from 'react';

let focused = false;
const listeners = new Set<() => void>();

export function setFocusMode(on: boolean): void {
  if (on === focused) return;
  focused = on;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useFocusMode(): boolean {
  return useSyncExternalStore(subscribe, () => focused);
}
