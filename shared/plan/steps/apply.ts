/** Applies one step to a plan. */
import { type NumberSet, withNumbers } from '../kept-numbers.ts';
import type { Id, Plan, Section, SectionNumber } from '../model.ts';
import { normalizeInlines, normalizeMeta, normalizeSection } from '../normalize.ts';
import { metaSchema, schemeSchema } from '../schema.ts';
import { idsInBlock, idsInSection } from '../text-lines.ts';
import { insertSection, moveSection, removeSection, replaceSections, setLevels, shiftSection } from './arrange.ts';
import type { Refusal, Step, StepResult } from './step.ts';

/** Changes one section by itself; `change` gives the new section with the step that takes it back. */
function changeSection(
  plan: Plan,
  id: Id,
  change: (section: Section) => { readonly section: Section; readonly inverse: Step },
): StepResult {
  const index = plan.sections.findIndex((section) => section.id === id);
  if (index < 0) return { refused: 'section-missing' };
  const { section, inverse } = change(plan.sections[index]!);
  return { plan: { ...plan, sections: plan.sections.with(index, section) }, inverse };
}

function numberRefusal(number: SectionNumber): Refusal | null {
  if (number.kind !== 'pinned' && number.kind !== 'kept') return null;
  return Number.isInteger(number.value) && number.value >= 1 && number.value <= 9999 ? null : 'number-out-of-range';
}

function setNumbers(plan: Plan, numbers: readonly NumberSet[]): StepResult {
  const old = new Map(plan.sections.map(({ id, number }) => [id, number]));
  const inverse: NumberSet[] = [];
  for (const { section, number } of numbers) {
    const was = old.get(section);
    if (was === undefined) return { refused: 'section-missing' };
    const refused = numberRefusal(number);
    if (refused !== null) return { refused };
    inverse.push({ section, number: was });
  }
  return { plan: withNumbers(plan, numbers), inverse: { type: 'setNumbers', numbers: inverse } };
}

/** Whether blocks bring an id that is used twice, among themselves or with the rest of the plan. */
function takesBlockId(plan: Plan, { section, blocks }: Extract<Step, { type: 'replaceBlocks' }>): boolean {
  const ids = blocks.flatMap(idsInBlock);
  const brought = new Set(ids);
  if (brought.size < ids.length) return true;
  return plan.sections.some((other) => {
    const staying = other.id === section ? idsInSection({ ...other, blocks: [] }) : idsInSection(other);
    return staying.some((id) => brought.has(id));
  });
}

/**
 * The plan after a step, with the step that takes it back: applied to the result it gives an equal plan. A step that the rules
 * do not allow gives the code of its refusal, as a value, and changes nothing. Text that a step brings is normalised on its
 * way in. Sections that a step does not touch keep their identity.
 */
export function applyStep(plan: Plan, step: Step): StepResult {
  switch (step.type) {
    case 'insertSection':
      return insertSection(plan, step);
    case 'removeSection':
      return removeSection(plan, step);
    case 'moveSection':
      return moveSection(plan, step);
    case 'replaceSections':
      return replaceSections(plan, step);
    case 'setLevels':
      return setLevels(plan, step);
    case 'promote':
      return shiftSection(plan, step.section, -1);
    case 'demote':
      return shiftSection(plan, step.section, 1);
    case 'setTitle':
      return changeSection(plan, step.section, (section) => ({
        section: { ...section, title: normalizeInlines(step.title) },
        inverse: { ...step, title: section.title },
      }));
    case 'setNumber': {
      const refused = numberRefusal(step.number);
      if (refused !== null) return { refused };
      return changeSection(plan, step.section, (section) => ({
        section: { ...section, number: step.number },
        inverse: { ...step, number: section.number },
      }));
    }
    case 'setNumbers':
      return setNumbers(plan, step.numbers);
    case 'replaceBlocks':
      if (takesBlockId(plan, step)) return { refused: 'id-taken' };
      return changeSection(plan, step.section, (section) => ({
        section: normalizeSection({ ...section, blocks: step.blocks }),
        inverse: { ...step, blocks: section.blocks },
      }));
    case 'setPages':
      return changeSection(plan, step.section, ({ startsPage, landscape, ...section }) => ({
        section: {
          ...section,
          ...(step.startsPage && { startsPage: true }),
          ...(step.landscape && { landscape: true }),
        },
        inverse: { ...step, startsPage: startsPage === true, landscape: landscape === true },
      }));
    case 'setScheme':
      if (!schemeSchema.safeParse(step.scheme).success) return { refused: 'scheme-invalid' };
      return { plan: { ...plan, scheme: step.scheme }, inverse: { type: 'setScheme', scheme: plan.scheme } };
    case 'setMeta': {
      const meta = normalizeMeta(step.meta);
      if (!metaSchema.safeParse(meta).success) return { refused: 'meta-invalid' };
      return { plan: { ...plan, meta }, inverse: { type: 'setMeta', meta: plan.meta } };
    }
  }
}
