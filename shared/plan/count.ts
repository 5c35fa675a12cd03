/** Word counts, remembered by the identity of each line of text: what did not change is not counted again. */
import { countWords } from '../thai/segment.ts';
import type { Inline, Plan, Section } from './model.ts';
import { plainText } from './outline.ts';
import { textLines } from './text-lines.ts';

const counted = new WeakMap<readonly Inline[], number>();

function countLine(inlines: readonly Inline[]): number {
  let count = counted.get(inlines);
  if (count === undefined) {
    count = countWords(plainText(inlines));
    counted.set(inlines, count);
  }
  return count;
}

/** Words of a section's title and blocks, captions and footnotes too, without those of the sections under it. Labels and references are derived and not counted. */
export function countSectionWords(section: Section): number {
  return textLines(section).reduce((sum, { content }) => sum + countLine(content), countLine(section.title));
}

/** Words of all sections. A million characters take some 0.1 s the first time (measured); after one change, only the lines that changed are counted. */
export function countPlanWords(plan: Pick<Plan, 'sections'>): number {
  return plan.sections.reduce((sum, section) => sum + countSectionWords(section), 0);
}
