/** The reference plan before and after a revision: 5 % of its paragraphs edited and three of them moved (design.md section 9). */
import type { Block, Plan, Section } from '../../shared/plan/model.ts';
import { referencePlan } from './plans.ts';

/** One paragraph in so many is changed. */
const ONE_IN = 20;
export const EDITED = 2000 / ONE_IN;
export const MOVED = 3;

export function referencePair(): { readonly before: Plan; readonly after: Plan } {
  const before = referencePlan();
  return { before, after: withMoves(withEdits(before, ONE_IN)) };
}

export function withBlocks(plan: Plan, change: (block: Block) => Block): Plan {
  const sections = plan.sections.map((section): Section => ({ ...section, blocks: section.blocks.map(change) }));
  return { ...plan, sections };
}

/** Some words put in and some taken out in the middle of every so manieth paragraph. */
export function withEdits(plan: Plan, oneIn: number): Plan {
  let count = 0;
  return withBlocks(plan, (block) => {
    const [run] = block.content;
    if (count++ % oneIn !== 0 || run?.type !== 'text') return block;
    const middle = run.text.indexOf(' ', run.text.length / 3);
    const text = `${run.text.slice(0, middle)} ปรับปรุงครั้งที่สอง ${run.text.slice(middle + 20).trimStart()}`;
    return { ...block, content: [{ ...run, text }] };
  });
}

/** Three paragraphs, from the middle of three chapters, at the end of the plan. */
function withMoves(plan: Plan): Plan {
  const moving = [501, 1001, 1501].map((n) => `b${n}`);
  const blocks = plan.sections.flatMap((section) => section.blocks.filter(({ id }) => moving.includes(id)));
  const sections = plan.sections.map((section, index) => {
    const rest = section.blocks.filter(({ id }) => !moving.includes(id));
    return { ...section, blocks: index === plan.sections.length - 1 ? [...rest, ...blocks] : rest };
  });
  return { ...plan, sections };
}
