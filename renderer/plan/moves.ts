/** Steps that move a section among its neighbours, as the keys for it do. */
import type { Id, Section } from '../../shared/plan/model.ts';
import { subtreeEnd } from '../../shared/plan/outline.ts';
import type { Step } from '../../shared/plan/steps/step.ts';

/** In front of the elder sibling; the first of its siblings goes to the end of the section before its parent. Null at the very top. */
export function moveUp(sections: readonly Section[], id: Id): Step | null {
  const start = sections.findIndex((section) => section.id === id);
  if (start <= 0) return null;
  const { level } = sections[start]!;
  let place = start - 1;
  while (place > 0 && sections[place]!.level > level) place--;
  const reached = sections[place]!;
  if (reached.level === level) return { type: 'moveSection', section: id, before: reached.id };
  const above = sections[place - 1];
  return above && above.level >= level - 1 ? { type: 'moveSection', section: id, before: reached.id } : null;
}

/** Behind the younger sibling; the last of its siblings goes to the beginning of the section after its parent. Null at the very end. */
export function moveDown(sections: readonly Section[], id: Id): Step | null {
  const start = sections.findIndex((section) => section.id === id);
  if (start < 0) return null;
  const { level } = sections[start]!;
  const after = subtreeEnd(sections, start);
  const next = sections[after];
  if (!next || next.level < level - 1) return null;
  const place = next.level === level ? subtreeEnd(sections, after) : after + 1;
  return { type: 'moveSection', section: id, before: sections[place]?.id ?? null };
}

/** An empty section of the same level right after a section and all those under it; a chapter at the end of an empty plan. */
export function addAfter(sections: readonly Section[], id: Id | null, fresh: Id, level?: number): Step {
  const start = sections.findIndex((section) => section.id === id);
  const own = sections[start]?.level ?? 1;
  const wanted = level ?? own;
  let place = start < 0 ? sections.length : subtreeEnd(sections, start);
  while (place < sections.length && sections[place]!.level > wanted) place++;
  return {
    type: 'insertSection',
    before: sections[place]?.id ?? null,
    section: { id: fresh, level: wanted, number: { kind: 'auto' }, title: [], blocks: [] },
  };
}
