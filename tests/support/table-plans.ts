/** Plans with tables, without figures and footnotes. */
import type fc from 'fast-check';
import type { Inline, Plan } from '../../shared/plan/model.ts';
import { normalizeInlines, normalizePlan } from '../../shared/plan/normalize.ts';
import { mapLines } from '../../shared/plan/text-lines.ts';
import { richPlanArbitrary } from './rich-plans.ts';

const withoutNotes = (content: readonly Inline[]): readonly Inline[] =>
  normalizeInlines(content.filter(({ type }) => type !== 'footnote'));

export const tablePlanArbitrary: fc.Arbitrary<Plan> = richPlanArbitrary.map((plan) =>
  normalizePlan({
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      title: withoutNotes(section.title),
      blocks: section.blocks.filter(({ type }) => type !== 'figure').map((block) => mapLines(block, withoutNotes)),
    })),
  }),
);
