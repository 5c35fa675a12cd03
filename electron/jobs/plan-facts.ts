import { compareVersions } from '../../shared/compare/compare.ts';
import { type PlanFacts, planFacts } from '../../shared/letter/plan-facts.ts';
import { countPages } from '../docx/write/pages.ts';
import type { PlanFactsTask } from './job.ts';

/** What a letter can know of a plan; its pages are an estimate. */
export function tellPlanFacts({ plan, version, since, terms }: PlanFactsTask): PlanFacts {
  const state = { plan, version, pages: countPages(plan) };
  if (since === null) return planFacts(state);
  return planFacts(state, { ...since, comparison: compareVersions(since.plan, plan, { terms }) });
}
