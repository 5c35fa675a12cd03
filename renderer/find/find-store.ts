/** What a person looks for, kept while screens and plans change, so that a search goes on where it was. */
import { useSyncExternalStore } from 'react';
import { type FindQuery, queryFor } from '../../shared/find/query.ts';
import type { Id } from '../../shared/plan/model.ts';

/** Where to look: the chapter shown, the open plan, the drafts of all plans, or those and what only old versions say. */
export const FIND_SCOPES = ['chapter', 'plan', 'plans', 'versions'] as const;
export type FindScope = (typeof FIND_SCOPES)[number];

/** A hit to show once its plan is open. */
interface Wanted {
  readonly plan: Id;
  readonly section: Id;
  readonly block: Id;
  readonly key: string;
}

/** A hit of an old version that is opened. */
interface InVersion {
  readonly version: Id;
  readonly line: Id;
  readonly from: number;
}

export interface FindState {
  readonly open: boolean;
  readonly query: FindQuery;
  readonly scope: FindScope;
  /** Whether the words to put in are asked for. */
  readonly replacing: boolean;
  /** The words to put in. */
  readonly by: string;
  /** Counts the times that the field is to have the keys. */
  readonly called: number;
  readonly wanted: Wanted | null;
  readonly inVersion: InVersion | null;
}

let state: FindState = {
  open: false,
  query: queryFor(''),
  scope: 'plan',
  replacing: false,
  by: '',
  called: 0,
  wanted: null,
  inVersion: null,
};
const listeners = new Set<() => void>();

export function changeFind(changes: Partial<FindState>): void {
  state = { ...state, ...changes };
  for (const listener of listeners) listener();
}

export function changeQuery(changes: Partial<FindQuery>): void {
  changeFind({ query: { ...state.query, ...changes } });
}

/** Opens the panel with its field in hand; `words`, where a person has some selected, are what is looked for. */
export function openFind(words: string, changes: Partial<Pick<FindState, 'scope' | 'replacing'>> = {}): void {
  const query = words === '' ? state.query : { ...state.query, words, pattern: false };
  changeFind({ ...changes, query, open: true, called: state.called + 1 });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function findState(): FindState {
  return state;
}

export function useFindState(): FindState {
  return useSyncExternalStore(subscribe, findState);
}

/** What is selected, where it is short and of one line: what a person most likely looks for. */
export function selectedWords(): string {
  const words = window.getSelection()?.toString().trim() ?? '';
  return words.length <= 80 && !words.includes('\n') ? words : '';
}
