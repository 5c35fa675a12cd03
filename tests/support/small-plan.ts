import type { Plan, Section } from '../../shared/plan/model.ts';
import { referencePlan } from './plans.ts';

/** A plan of six sections in two chapters, with short paragraphs. */
export function smallPlan(id = 'small'): Plan {
  return { ...referencePlan({ paragraphs: 12, charsPerParagraph: 40, sections: 6, chapters: 2 }), id };
}

/** The section with other words in its first block. */
export function reworded(section: Section, text: string): Section {
  const [first, ...rest] = section.blocks;
  return first === undefined
    ? { ...section, title: [{ type: 'text', text }] }
    : { ...section, blocks: [{ ...first, content: [{ type: 'text', text }] }, ...rest] };
}
