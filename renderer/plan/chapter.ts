import type { Id, Section } from '../../shared/plan/model.ts';
import { subtreeEnd } from '../../shared/plan/outline.ts';

/** Where the chapter of a section begins and ends (exclusive) in the flat list; null when the section is not there. */
export function chapterOf(
  sections: readonly Section[],
  id: Id,
): { readonly start: number; readonly end: number } | null {
  let start = sections.findIndex((section) => section.id === id);
  if (start < 0) return null;
  while (start > 0 && sections[start]!.level > 1) start--;
  return { start, end: subtreeEnd(sections, start) };
}
