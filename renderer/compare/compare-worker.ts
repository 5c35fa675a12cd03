/** Compares off the window's own thread: given two plans, tells progress and then what differs. */
import { compareVersions } from '../../shared/compare/compare.ts';
import type { Block, Inline, Plan, Section } from '../../shared/plan/model.ts';
import type { Answer, Given } from './run-comparison.ts';

const tell = (answer: Answer) => postMessage(answer);
const plans: { before?: Plan; after?: Plan } = {};

/** Sections that are enough to warm up with. */
const A_FEW = 8;

/**
 * While the other plan is on its way: the dictionary of Thai words is read, and code is made fast by use, on a few sections of
 * which each is changed.
 */
function warmUp({ sections, ...plan }: Plan): void {
  const few = sections.slice(0, A_FEW);
  compareVersions({ ...plan, sections: few }, { ...plan, sections: few.map(shortened) });
}

function shortened(section: Section): Section {
  return {
    ...section,
    blocks: section.blocks.map((block): Block => ({ ...block, content: block.content.map(halved) })),
  };
}

function halved(inline: Inline): Inline {
  return inline.type === 'text'
    ? { ...inline, text: inline.text.slice(inline.text.length / 2) || inline.text }
    : inline;
}

addEventListener('message', ({ data: { side, plan, terms } }: MessageEvent<Given>) => {
  plans[side] = plan;
  const { before, after } = plans;
  try {
    if (before && after) {
      const onProgress = (done: number, total: number) => tell({ type: 'progress', done, total });
      tell({ type: 'done', comparison: compareVersions(before, after, { terms, onProgress }) });
    } else warmUp(plan);
  } catch (thrown) {
    tell({ type: 'failed', message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  }
});
