/** The other side as React sees it: the client, what the shell can do, and what it tells. */
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { ShellEvent } from '../../shared/rpc/contract.ts';
import { type Client, connect } from './connect.ts';
import { watchShell } from './watch.ts';

export type ShellDescription = Awaited<ReturnType<Client['shell']['describe']>>;

/** One connection with its events spread to all who listen. */
export class Shell {
  readonly client: Client;
  readonly about: ShellDescription;
  #listeners = new Set<(event: ShellEvent) => void>();
  #reachable = true;
  #reachableListeners = new Set<() => void>();

  constructor(client: Client, about: ShellDescription) {
    this.client = client;
    this.about = about;
  }

  /** Starts listening; gives the way to stop. */
  watch(): () => void {
    const stop = new AbortController();
    void watchShell(
      this.client,
      {
        onEvent: (event) => {
          for (const listener of this.#listeners) listener(event);
        },
        onReachable: (reachable) => {
          if (this.#reachable === reachable) return;
          this.#reachable = reachable;
          for (const listener of this.#reachableListeners) listener();
        },
      },
      stop.signal,
    );
    return () => stop.abort();
  }

  onEvent(listener: (event: ShellEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  isReachable = (): boolean => this.#reachable;

  onReachable = (listener: () => void): (() => void) => {
    this.#reachableListeners.add(listener);
    return () => this.#reachableListeners.delete(listener);
  };
}

/** Connects and asks the shell what it is. Throws what the first call throws. */
export async function openShell(): Promise<Shell> {
  const client = connect();
  return new Shell(client, await client.shell.describe({}));
}

const ShellContext = createContext<Shell | null>(null);
export const ShellProvider = ShellContext.Provider;

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell outside a ShellProvider');
  return shell;
}

export function useReachable(): boolean {
  const shell = useShell();
  return useSyncExternalStore(shell.onReachable, shell.isReachable);
}

/** Calls back for every event while shown. Give a stable function. */
export function useShellEvents(listener: (event: ShellEvent) => void): void {
  const shell = useShell();
  useEffect(() => shell.onEvent(listener), [shell, listener]);
}
