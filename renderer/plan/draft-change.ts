/** What of a plan has to be written, by comparing the values that are stored with those in the window. */
import type { Id, Plan, PlanMeta, Scheme, Section } from '../../shared/plan/model.ts';

/** The part of `drafts.save` that says what changed. */
export interface DraftChange {
  readonly sections: readonly Section[];
  readonly order?: readonly Id[];
  readonly meta?: PlanMeta;
  readonly scheme?: Scheme;
}

/**
 * The sections that are new or changed, the order where it is another, details and scheme where they are. Values are
 * immutable, so the same object is the same content. Null when nothing changed.
 */
export function changeBetween(stored: Plan, current: Plan): DraftChange | null {
  if (stored === current) return null;
  const before = new Map(stored.sections.map((section) => [section.id, section]));
  const sections = current.sections.filter((section) => before.get(section.id) !== section);
  const sameOrder =
    stored.sections.length === current.sections.length &&
    stored.sections.every((section, index) => section.id === current.sections[index]?.id);
  const change: DraftChange = {
    sections,
    ...(sameOrder ? {} : { order: current.sections.map((section) => section.id) }),
    ...(stored.meta === current.meta ? {} : { meta: current.meta }),
    ...(stored.scheme === current.scheme ? {} : { scheme: current.scheme }),
  };
  return sections.length === 0 && Object.keys(change).length === 1 ? null : change;
}
