/** A plan as plain text. */
import { frontLines } from './front.ts';
import type { Block, Plan } from './model.ts';
import { type Labels, numberSections } from './numbering.ts';
import { plainText } from './outline.ts';

function labelled(label: string, words: string): string {
  return label === '' ? words : `${label} ${words}`;
}

function blockText(block: Block, labels: Labels): string {
  const words = plainText(block.content, labels, '\n');
  if (block.type === 'paragraph') return words;
  return `${'  '.repeat(block.depth + 1)}${labelled(labels.get(block.id)!, words)}`;
}

/**
 * The plan as it reads in print: title, edition, period and agency, then each section as `label title` after an empty line,
 * its paragraphs one a line, its items with their labels, two spaces in for each depth. References are their labels; line
 * breaks stay, in titles they are spaces. Paragraphs and items without content are left out, and guidance is never printed.
 * Ends with a line end.
 */
export function planToText(plan: Plan): string {
  const labels = numberSections(plan);
  const lines = frontLines(plan);
  for (const section of plan.sections) {
    if (lines.length > 0) lines.push('');
    lines.push(labelled(labels.get(section.id)!, plainText(section.title, labels)));
    for (const block of section.blocks) {
      if (block.content.length > 0) lines.push(blockText(block, labels));
    }
  }
  return `${lines.join('\n')}\n`;
}
