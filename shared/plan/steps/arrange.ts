/** The steps that change which sections there are, their order and their levels. */
import { findLevelFault } from '../levels.ts';
import type { Id, Plan, Section } from '../model.ts';
import { normalizeSection } from '../normalize.ts';
import { subtreeEnd } from '../outline.ts';
import { idsInSection } from '../text-lines.ts';
import type { Step, StepResult } from './step.ts';

type Of<Type extends Step['type']> = Extract<Step, { type: Type }>;

/** The index that `before` names: the end of the list for null, -1 when there is no such section. */
function placeOf(sections: readonly Section[], before: Id | null): number {
  return before === null ? sections.length : sections.findIndex(({ id }) => id === before);
}

function idAt(sections: readonly Section[], index: number): Id | null {
  return sections[index]?.id ?? null;
}

function finish(plan: Plan, sections: readonly Section[], inverse: Step): StepResult {
  const broken = findLevelFault(sections);
  return broken === null ? { plan: { ...plan, sections }, inverse } : { refused: broken.fault };
}

/** Whether the sections bring an id that is used twice, among themselves or with those that stay. */
function takesId(staying: readonly Section[], sections: readonly Section[]): boolean {
  if (sections.length === 0) return false;
  const taken = new Set<Id>();
  for (const section of staying) for (const id of idsInSection(section)) taken.add(id);
  const brought = sections.flatMap(idsInSection);
  return brought.some((id) => taken.has(id)) || new Set(brought).size < brought.length;
}

function splice(plan: Plan, start: number, end: number, brought: readonly Section[]): StepResult {
  const { sections } = plan;
  const head = sections.slice(0, start);
  const tail = sections.slice(end);
  if (takesId([...head, ...tail], brought)) return { refused: 'id-taken' };
  return finish(plan, [...head, ...brought.map(normalizeSection), ...tail], {
    type: 'replaceSections',
    remove: brought.map(({ id }) => id),
    sections: sections.slice(start, end),
    before: idAt(sections, end),
  });
}

export function insertSection(plan: Plan, { before, section }: Of<'insertSection'>): StepResult {
  const place = placeOf(plan.sections, before);
  return place < 0 ? { refused: 'place-missing' } : splice(plan, place, place, [section]);
}

export function removeSection(plan: Plan, { section }: Of<'removeSection'>): StepResult {
  const start = plan.sections.findIndex(({ id }) => id === section);
  if (start < 0) return { refused: 'section-missing' };
  return splice(plan, start, subtreeEnd(plan.sections, start), []);
}

export function replaceSections(plan: Plan, { remove, sections, before }: Of<'replaceSections'>): StepResult {
  if (remove.length === 0) {
    const place = placeOf(plan.sections, before);
    return place < 0 ? { refused: 'place-missing' } : splice(plan, place, place, sections);
  }
  const start = plan.sections.findIndex(({ id }) => id === remove[0]);
  if (start < 0) return { refused: 'section-missing' };
  const together = remove.every((id, index) => plan.sections[start + index]?.id === id);
  return together ? splice(plan, start, start + remove.length, sections) : { refused: 'not-together' };
}

function shifted(sections: readonly Section[], by: number): readonly Section[] {
  return by === 0 ? sections : sections.map((section) => ({ ...section, level: section.level + by }));
}

export function moveSection(plan: Plan, { section, before, level }: Of<'moveSection'>): StepResult {
  const { sections } = plan;
  const start = sections.findIndex(({ id }) => id === section);
  if (start < 0) return { refused: 'section-missing' };
  const end = subtreeEnd(sections, start);
  const place = placeOf(sections, before);
  if (place < 0) return { refused: 'place-missing' };
  if (place > start && place < end) return { refused: 'place-inside-itself' };

  const root = sections[start]!;
  const moved = shifted(sections.slice(start, end), (level ?? root.level) - root.level);
  const left = [...sections.slice(0, start), ...sections.slice(end)];
  const target = place <= start ? place : place - (end - start);
  const follower = left[target];
  if (follower !== undefined && follower.level > moved[0]!.level) return { refused: 'takes-over' };
  return finish(plan, [...left.slice(0, target), ...moved, ...left.slice(target)], {
    type: 'moveSection',
    section,
    before: idAt(sections, end),
    level: root.level,
  });
}

export function setLevels(plan: Plan, { levels }: Of<'setLevels'>): StepResult {
  const wanted = new Map(levels.map(({ section, level }) => [section, level]));
  const old: { section: Id; level: number }[] = [];
  const sections = plan.sections.map((section) => {
    const level = wanted.get(section.id);
    if (level === undefined) return section;
    old.push({ section: section.id, level: section.level });
    return level === section.level ? section : { ...section, level };
  });
  if (old.length < wanted.size) return { refused: 'section-missing' };
  return finish(plan, sections, { type: 'setLevels', levels: old });
}

/** Moves a section and all those under it `by` levels down (1) or up (-1). */
export function shiftSection(plan: Plan, section: Id, by: 1 | -1): StepResult {
  const start = plan.sections.findIndex(({ id }) => id === section);
  if (start < 0) return { refused: 'section-missing' };
  const subtree = plan.sections.slice(start, subtreeEnd(plan.sections, start));
  const levels = subtree.map(({ id, level }) => ({ section: id, level: level + by }));
  return setLevels(plan, { type: 'setLevels', levels });
}
