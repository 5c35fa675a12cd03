/** Which sections the outline is to show: by where they stand, by whose they are, by whether something is noted. */
import type { SectionProgress, SectionStatus } from '../../shared/plan/progress.ts';

export interface OutlineFilter {
  /** Empty shows every status. */
  readonly statuses: ReadonlySet<SectionStatus>;
  /** Empty shows everybody's; the empty name stands for nobody. */
  readonly people: ReadonlySet<string>;
  /** Only sections with a note. */
  readonly noted: boolean;
}

export const NO_FILTER: OutlineFilter = { statuses: new Set(), people: new Set(), noted: false };

export function isFiltering({ statuses, people, noted }: OutlineFilter): boolean {
  return statuses.size > 0 || people.size > 0 || noted;
}

export function passes({ statuses, people, noted }: OutlineFilter, said: SectionProgress): boolean {
  return (
    (statuses.size === 0 || statuses.has(said.status)) &&
    (people.size === 0 || people.has(said.person)) &&
    (!noted || said.note.trim() !== '')
  );
}

/** The same set with the value in it, or without it where it was. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** What a person chose, for as long as the plan is open. */
export class ChosenFilter {
  #filter = NO_FILTER;
  #listeners = new Set<() => void>();

  view = (): OutlineFilter => this.#filter;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  choose(filter: OutlineFilter): void {
    this.#filter = filter;
    for (const listener of this.#listeners) listener();
  }
}
