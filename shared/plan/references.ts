/** References print through the numbering, and break loudly. */
import type { Id, Inline, Plan, Reference } from './model.ts';
import { type Labels, numberSections } from './numbering.ts';
import { textLines } from './text-lines.ts';

/** What stands in print where a reference leads nowhere: plan documents are Thai, so this is too. */
const GONE = '[ไม่พบหัวข้อที่อ้างถึง]';
/** The same where it leads to a section, table or figure with neither number nor title. */
const NAMELESS = '[หัวข้อที่อ้างถึงยังไม่มีชื่อ]';

/** What references print by: labels as `numberSections` gives them. Without `titles` only what has a label can be referred to. */
export interface Printed extends Pick<ReadonlyMap<Id, string>, 'get'> {
  readonly titles?: ReadonlyMap<Id, string>;
}

/**
 * What a reference prints: the label of its target or, of an un-numbered section, its title in quotation marks
 * (`“บทสรุปผู้บริหาร”`). It is broken, and says so in its place, when the target is gone or has nothing to be called by.
 */
export function referenceLabel(
  { target }: Reference,
  labels: Printed,
): { readonly label: string; readonly broken: boolean } {
  const label = labels.get(target);
  if (label) return { label, broken: false };
  const title = labels.titles?.get(target);
  if (title) return { label: quoted(title), broken: false };
  return { label: title === undefined ? GONE : NAMELESS, broken: true };
}

function quoted(title: string): string {
  return `“${title}”`;
}

/** Labels with the title in quotation marks where there is none: all that references print, as plain values. */
export function printedReferences(labels: Labels): Readonly<Record<Id, string>> {
  const titles = [...labels.titles].filter(([, title]) => title !== '');
  return { ...Object.fromEntries(labels), ...Object.fromEntries(titles.map(([id, title]) => [id, quoted(title)])) };
}

/** Labels under the ids of another plan too: `ids` pairs those of this plan with the other's. */
export function labelsByBothIds(labels: Labels, ids: readonly (readonly [Id, Id])[]): Labels {
  if (ids.length === 0) return labels;
  const both = <Value>(own: ReadonlyMap<Id, Value>) => {
    const named = ids.flatMap(([id, other]) => (own.has(id) ? [[other, own.get(id)!] as const] : []));
    return new Map([...named, ...own]);
  };
  return Object.assign(both(labels), { titles: both(labels.titles) });
}

/** A reference that prints a warning; `block` is the line it stands in (see `text-lines.ts`), absent when it stands in the section's title. */
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
    ...textLines(section).flatMap(({ id, content }) =>
      broken(content).map(({ target }) => ({ section: section.id, block: id, target })),
    ),
  ]);
}
