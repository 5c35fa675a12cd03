/** Labels of a plan, worked out again only when something that can change a number, or the title of a section without one, changed. */
import type { Inline, Plan, Section, SectionNumber } from '../../shared/plan/model.ts';
import { type Labels, numberSections } from '../../shared/plan/numbering.ts';
import { notesOf } from '../../shared/plan/text-lines.ts';

/** The labels of `plan`, given those of the plan before: the same map when none differs. */
export function nextLabels(before: Plan, labels: Labels, plan: Plan): Labels {
  if (before.scheme === plan.scheme && sameNumbering(before.sections, plan.sections, labels)) return labels;
  const next = numberSections(plan);
  return sameEntries(labels, next) && sameEntries(labels.titles, next.titles) ? labels : next;
}

function sameEntries<Key>(a: ReadonlyMap<Key, string>, b: ReadonlyMap<Key, string>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of b) if (a.get(key) !== value) return false;
  return true;
}

function sameNumbering(before: readonly Section[], after: readonly Section[], { titles }: Labels): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  return after.every((section, index) => {
    const old = before[index]!;
    if (old === section) return true;
    return (
      old.id === section.id &&
      old.level === section.level &&
      old.number.kind === section.number.kind &&
      pinnedAt(old.number) === pinnedAt(section.number) &&
      (old.title === section.title || (!titles.has(section.id) && sameNotes(old.title, section.title))) &&
      sameItems(old, section)
    );
  });
}

/** Whether the blocks of two sections give the same list items and notes at the same places; tables and figures only where they are the same objects. */
function sameItems(before: Section, after: Section): boolean {
  if (before.blocks === after.blocks) return true;
  if (before.blocks.length !== after.blocks.length) return false;
  return after.blocks.every((block, index) => {
    const old = before.blocks[index]!;
    if (old === block) return true;
    if (old.id !== block.id || !sameNotes(old.content, block.content)) return false;
    if (old.type === 'paragraph') return block.type === 'paragraph';
    return old.type === 'item' && block.type === 'item' && old.kind === block.kind && old.depth === block.depth;
  });
}

function sameNotes(before: readonly Inline[], after: readonly Inline[]): boolean {
  const ids = (content: readonly Inline[]) => notesOf(content).map(({ id }) => id);
  return before === after || ids(before).join() === ids(after).join();
}

function pinnedAt(number: SectionNumber): number | null {
  return 'value' in number ? number.value : null;
}
