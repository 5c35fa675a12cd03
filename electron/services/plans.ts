import { AppError } from '../../shared/errors.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { planFromTemplate } from '../../shared/plan/templates.ts';
import { ownReason, reasonDetails } from '../../shared/reasons.ts';
import type { OutlineRow } from '../../shared/rpc/contract.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';
import { partImages } from './plan-images.ts';

export function planHandlers(os: Implementer, { library, events, newId }: ServiceDependencies) {
  const changed = () => events.publish({ type: 'library-changed' });
  return {
    list: os.plans.list.handler(() => library.listPlans()),
    create: os.plans.create.handler(({ input }) => {
      const title = titleFrom(input.title);
      const plan = library.createPlan(planFromTemplate(input.template, { title, language: input.language }, newId));
      changed();
      return { plan };
    }),
    open: os.plans.open.handler(({ input }) => library.openDraft(input.plan)),
    outline: os.plans.outline.handler(({ input }) => outlineRows(library.openDraft(input.plan).plan)),
    rename: os.plans.rename.handler(({ input }) => {
      library.renamePlan(input.plan, titleFrom(input.title));
      events.publish({ type: 'plan-changed', plan: input.plan, revision: library.openDraft(input.plan).revision });
      changed();
      return {};
    }),
    duplicate: os.plans.duplicate.handler(({ input }) => {
      const plan = library.duplicatePlan(input.plan, titleFrom(input.title));
      changed();
      return { plan };
    }),
    moveToBin: os.plans.moveToBin.handler(({ input }) => {
      library.movePlanToBin(input.plan);
      changed();
      return {};
    }),
    bringBack: os.plans.bringBack.handler(({ input }) => {
      library.bringPlanBack(input.plan);
      changed();
      return {};
    }),
    replace: os.plans.replace.handler(({ input }) => {
      const { content: json, keep } = partImages(input.content, library);
      const content = normalizePlan(parsePlan(json));
      keep(content);
      const { revision } = library.replaceDraft(input.plan, content);
      events.publish({ type: 'plan-changed', plan: input.plan, revision });
      changed();
      return { revision };
    }),
  };
}

/** A title as it is stored: normalised, on one line, not empty. */
function titleFrom(text: string): string {
  const title = normalizeText(text).replace(/\s+/g, ' ').trim();
  if (title === '') throw new AppError('INPUT_INVALID', reasonDetails(ownReason('title: it must not be empty')));
  return title;
}

function outlineRows(plan: Plan): OutlineRow[] {
  const labels = numberSections(plan);
  return plan.sections.map((section) => ({
    id: section.id,
    level: section.level,
    label: labels.get(section.id) ?? '',
    title: plainText(section.title, labels),
  }));
}
