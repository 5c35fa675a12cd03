import type { SectionProgress } from '../../shared/plan/progress.ts';

/** Who has how many sections, by name; those that nobody has come last, under the empty name. */
export function peopleOf(all: readonly SectionProgress[]): { readonly person: string; readonly sections: number }[] {
  const counts = new Map<string, number>();
  for (const { person } of all) counts.set(person, (counts.get(person) ?? 0) + 1);
  return Array.from(counts, ([person, sections]) => ({ person, sections })).sort((a, b) =>
    a.person === '' ? 1 : b.person === '' ? -1 : a.person.localeCompare(b.person, 'th'),
  );
}
