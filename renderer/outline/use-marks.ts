/** Several sections chosen in the outline at once, to say the same of all. */
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { toggled } from '../plan/outline-filter.ts';
import type { OutlineRow } from './visible-rows.ts';

const NONE: ReadonlySet<Id> = new Set();

export interface Marks {
  readonly marked: ReadonlySet<Id>;
  /** What is said now is said of these: what is marked, else the current section. */
  readonly chosen: readonly Id[];
  /** Marks the rows from the one where marking began to this one, which becomes the current one. */
  extendTo(id: Id): void;
  /** Adds a row to what is marked, or takes it out. */
  toggle(id: Id): void;
  markAll(ids: readonly Id[]): void;
  clear(): void;
}

/** Going elsewhere without marking takes all marks away. Rows that only lead to others are never marked. */
export function useMarks(rows: readonly OutlineRow[], current: Id | null, select: (id: Id) => void): Marks {
  const [marked, setMarked] = useState(NONE);
  const anchor = useRef<Id | null>(null);
  const last = useRef<Id | null>(null);
  useEffect(() => {
    if (current === last.current) return;
    anchor.current = null;
    setMarked(NONE);
  }, [current]);

  const markTo = (ids: ReadonlySet<Id>, id: Id | null) => {
    last.current = id;
    setMarked(ids);
    if (id !== null) select(id);
  };
  return {
    marked,
    chosen: marked.size > 0 ? [...marked] : current === null ? [] : [current],
    extendTo: (id) => {
      anchor.current ??= current ?? id;
      const from = rows.findIndex(({ section }) => section.id === anchor.current);
      const to = rows.findIndex(({ section }) => section.id === id);
      const between = rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
      markTo(new Set(between.filter(({ leads }) => !leads).map(({ section }) => section.id)), id);
    },
    toggle: (id) => {
      const before = marked.size > 0 || current === null ? marked : new Set([current]);
      anchor.current = id;
      markTo(toggled(before, id), id);
    },
    markAll: (ids) => markTo(new Set(ids), current),
    clear: () => {
      anchor.current = null;
      setMarked(NONE);
    },
  };
}
