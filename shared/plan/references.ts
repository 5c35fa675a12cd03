/** References print through the numbering, and break loudly. */
import type { Id, Inline, Plan, Reference } from './model.ts';
import { numberSections } from './numbering.ts';

/** What stands in print where a reference leads nowhere: plan documents are Thai, so this is too. */
const BROKEN = '[ไม่พบหัวข้อที่อ้างถึง]';

/**
 * What a reference prints: the label of its target. It is broken, and says so in its place, when the target is gone or has no
 * label to print (an un-numbered section). `labels` come from `numberSections`.
 */
export function referenceLabel(
  reference: Reference,
  labels: Pick<ReadonlyMap<Id, string>, 'get'>,
): { readonly label: string; readonly broken: boolean } {
  const label = labels.get(reference.target) ?? '';
  return label === '' ? { label: BROKEN, broken: true } : { label, broken: false };
}

/** A reference that prints a warning; `block` is absent when it stands in the section's title. */
export interface BrokenReference {
  readonly section: Id;
  readonly block?: Id;
  readonly target: Id;
}

/** Every broken reference of a plan, in reading order. */
export function brokenReferences(plan: Plan): BrokenReference[] {
  const labels = numberSections(plan);
  const broken = (inlines: readonly Inline[]) =>
    inlines.filter((inline) => inline.type === 'reference' && referenceLabel(inline, labels).broken) as Reference[];
  return plan.sections.flatMap((section) => [
    ...broken(section.title).map(({ target }) => ({ section: section.id, target })),
    ...section.blocks.flatMap((block) =>
      broken(block.content).map(({ target }) => ({ section: section.id, block: block.id, target })),
    ),
  ]);
}
