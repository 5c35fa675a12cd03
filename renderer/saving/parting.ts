/**
 * What becomes of unsaved work when the window goes: everything that holds some is asked to send it, and the browser asks the
 * person only while something would be lost.
 */
import { useEffect } from 'react';

/** Largest body a browser still delivers after its page has gone, in UTF-8 bytes, less room for the request around it. */
const LARGEST_PARTING = 60_000;

/** Whether a change arrives although the page that sent it has gone. */
export function isSmall(change: unknown): boolean {
  return new TextEncoder().encode(JSON.stringify(change)).length < LARGEST_PARTING;
}

/** Something that may hold unsaved work. */
interface Keeper {
  /** Resolves when all is in the library; rejects with what kept it from getting there. */
  flush(): Promise<void>;
  /** Sends what is unsaved so that it arrives without the page; false where it may not. */
  leave(): boolean;
}

const keepers = new Set<Keeper>();
const settlers = new Set<() => void>();

/** Asks a field for what is typed in it and not yet given on, before anything is saved; gives the way to stop that. */
export function settleBeforeParting(settle: () => void): () => void {
  settlers.add(settle);
  return () => settlers.delete(settle);
}

function settleAll(): void {
  for (const settle of settlers) settle();
}

/** Asks this one too when the window goes; gives the way to stop that. */
export function keepUntilSaved(keeper: Keeper): () => void {
  keepers.add(keeper);
  return () => keepers.delete(keeper);
}

/** Saves everything that is unsaved anywhere. Resolves in any case: the window closes. */
export async function saveBeforeClosing(): Promise<void> {
  settleAll();
  await Promise.allSettled([...keepers].map((keeper) => keeper.flush()));
}

function leaveAll(): boolean {
  settleAll();
  return [...keepers].map((keeper) => keeper.leave()).every((arrives) => arrives);
}

/** Sends what is unsaved when the page is hidden or goes, and has the browser ask only while something would be lost. */
export function useParting(): void {
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && leaveAll();
    const ask = (event: BeforeUnloadEvent) => {
      if (!leaveAll()) event.preventDefault();
    };
    window.addEventListener('pagehide', leaveAll);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('pagehide', leaveAll);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeunload', ask);
    };
  }, []);
}
