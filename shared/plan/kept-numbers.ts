/**
 * Numbers that stay as they are while a plan is drafted: what a meeting has in hand as ๓.๒ is still ๓.๒ after a section was put
 * in before it, which takes a number that is free. Renumbering gives all of them their places again.
 */
import type { Id, Plan, Section, SectionNumber } from './model.ts';
import { sectionNumbers } from './numbering.ts';

/** A section with the number it takes. */
export interface NumberSet {
  readonly section: Id;
  readonly number: SectionNumber;
}

/** The highest number a section can be given. */
const HIGHEST = 9999;

/**
 * What has to be set for `after`, which a change made of `before`, to be numbered as its scheme says. Where numbers are kept:
 * each automatic number is kept as it stands when keeping begins; later a new section, or one that came to where its number is
 * taken, gets one more than the highest among its siblings. Where they are not: kept numbers are automatic again.
 */
export function numbersToSet(before: Plan, after: Plan): NumberSet[] {
  if (after.scheme.numbering !== 'kept') return automatic(after.sections);
  return before.scheme.numbering === 'kept' ? settled(before.sections, after.sections) : standing(after);
}

/** What has to be set to number the whole plan by its places; numbers pinned by a person stay. */
export function numbersInPlace(plan: Plan): NumberSet[] {
  const released = withNumbers(plan, automatic(plan.sections));
  const set = new Map(automatic(plan.sections).map((one) => [one.section, one]));
  if (plan.scheme.numbering === 'kept') for (const one of standing(released)) set.set(one.section, one);
  const old = new Map(plan.sections.map(({ id, number }) => [id, number]));
  return [...set.values()].filter(({ section, number }) => {
    const was = old.get(section)!;
    return was.kind !== number.kind || !('value' in was && 'value' in number && was.value === number.value);
  });
}

/** The plan with some of its numbers set. */
export function withNumbers(plan: Plan, set: readonly NumberSet[]): Plan {
  if (set.length === 0) return plan;
  const numbers = new Map(set.map(({ section, number }) => [section, number]));
  const sections = plan.sections.map((section) => {
    const number = numbers.get(section.id);
    return number === undefined ? section : { ...section, number };
  });
  return { ...plan, sections };
}

function automatic(sections: readonly Section[]): NumberSet[] {
  return sections.flatMap(({ id, number }) =>
    number.kind === 'kept' ? [{ section: id, number: { kind: 'auto' } }] : [],
  );
}

/** Automatic numbers as they stand. */
function standing(plan: Plan): NumberSet[] {
  const numbers = sectionNumbers(plan);
  return plan.sections.flatMap(({ id, number }) => {
    const value = numbers.get(id);
    return number.kind === 'auto' && value ? [{ section: id, number: { kind: 'kept', value } }] : [];
  });
}

/** Of each section the one it is directly under, '' for chapters. */
function parentsOf(sections: readonly Section[]): Map<Id, Id> {
  const parents = new Map<Id, Id>();
  const open: Section[] = [];
  for (const section of sections) {
    while (open.length > 0 && open.at(-1)!.level >= section.level) open.pop();
    parents.set(section.id, open.at(-1)?.id ?? '');
    open.push(section);
  }
  return parents;
}

function settled(before: readonly Section[], after: readonly Section[]): NumberSet[] {
  const wasUnder = parentsOf(before);
  const isUnder = parentsOf(after);
  const set: NumberSet[] = [];
  for (const siblings of Map.groupBy(after, ({ id }) => isUnder.get(id)!).values()) {
    const isNew = ({ id }: Section) => wasUnder.get(id) !== isUnder.get(id);
    const taken = new Set(siblings.flatMap((one) => ('value' in one.number && !isNew(one) ? [one.number.value] : [])));
    // Numbers that came along and are free are taken before free ones are given out.
    const without = siblings.filter((one) => {
      const { number } = one;
      if (number.kind === 'auto') return true;
      if (!('value' in number) || !isNew(one)) return false;
      if (number.kind === 'kept' && taken.has(number.value)) return true;
      taken.add(number.value);
      return false;
    });
    let highest = Math.max(0, ...taken);
    for (const { id } of without) {
      if (highest >= HIGHEST) break;
      highest += 1;
      set.push({ section: id, number: { kind: 'kept', value: highest } });
    }
  }
  return set;
}
