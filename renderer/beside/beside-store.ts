/** What stands beside the page, for each plan that was opened in this window. */
import { useSyncExternalStore } from 'react';
import type { Id } from '../../shared/plan/model.ts';

export type Source =
  | { readonly kind: 'draft' }
  | { readonly kind: 'version'; readonly version: Id }
  | { readonly kind: 'plan'; readonly plan: Id };

/** A new object with each asking, so that asking for the same place again goes there again. */
export interface Beside {
  readonly source: Source;
  /** The section or block to begin at; null is the top. */
  readonly at: Id | null;
}

const open = new Map<Id, Beside>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Opens something beside the page of a plan. */
export function openBeside(plan: Id, source: Source, at: Id | null = null): void {
  open.set(plan, { source, at });
  tell();
}

export function closeBeside(plan: Id): void {
  open.delete(plan);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is open beside the page of a plan; null where nothing is. */
export function useBeside(plan: Id): Beside | null {
  return useSyncExternalStore(subscribe, () => open.get(plan) ?? null);
}
