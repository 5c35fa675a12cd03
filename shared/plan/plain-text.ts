/** A plan as plain text. */
import { frontLines } from './front.ts';
import type { Block, Inline, Plan, Section, Table } from './model.ts';
import { type Labels, numberSections } from './numbering.ts';
import { plainText } from './outline.ts';
import { linesOfBlock, notesOf } from './text-lines.ts';

function labelled(label: string, words: string): string {
  return label === '' ? words : `${label} ${words}`;
}

/** A line with the numbers of its footnotes in square brackets where their marks stand. */
function lineText(content: readonly Inline[], labels: Labels, lineBreak = '\n'): string {
  return content
    .map((inline) =>
      inline.type === 'footnote' ? `[${labels.get(inline.id)!}]` : plainText([inline], labels, lineBreak),
    )
    .join('');
}

/** A row a line, with tabs between the cells, as spreadsheets read it. */
function tableText(table: Table, labels: Labels): string {
  const rows = table.rows.map(({ cells }) =>
    cells
      .map(({ blocks }) =>
        blocks
          .map((block) =>
            labelled(block.type === 'item' ? labels.get(block.id)! : '', lineText(block.content, labels, ' ')),
          )
          .join(' '),
      )
      .join('\t'),
  );
  return [labelled(labels.get(table.id)!, lineText(table.content, labels, ' ')), ...rows]
    .filter((row) => row !== '')
    .join('\n');
}

/** Null for what has no words to print. */
function blockText(block: Block, labels: Labels): string | null {
  if (block.type === 'table') return tableText(block, labels);
  if (block.type === 'figure') {
    const alt = block.alt.text === '' ? [] : [`[${block.alt.text}]`];
    const words = [...alt, labelled(labels.get(block.id)!, lineText(block.content, labels, ' '))].filter(
      (line) => line !== '',
    );
    return words.length === 0 ? null : words.join('\n');
  }
  if (block.content.length === 0) return null;
  const words = lineText(block.content, labels);
  if (block.type === 'paragraph') return words;
  return `${'  '.repeat(block.depth + 1)}${labelled(labels.get(block.id)!, words)}`;
}

/** The footnotes of a section, a line each. */
function noteTexts({ title, blocks }: Section, labels: Labels): string[] {
  const contents = [title, ...blocks.flatMap(linesOfBlock).map(({ content }) => content)];
  return contents.flatMap(notesOf).map(({ id, content }) => `[${labels.get(id)!}] ${plainText(content, labels)}`);
}

/**
 * The plan as it reads in print: title, edition, period and agency, then each section as `label title` after an empty line,
 * its paragraphs one a line, its items with their labels, two spaces in for each depth; tables have a line for their caption
 * and one for each row with tabs between cells, figures their alternative text in brackets over the caption. A section's
 * footnotes come after it. References are their labels; line breaks stay, in titles and tables they are spaces. Paragraphs
 * and items without content are left out, and guidance is never printed. Ends with a line end.
 */
export function planToText(plan: Plan): string {
  const labels = numberSections(plan);
  const lines = frontLines(plan);
  for (const section of plan.sections) {
    if (lines.length > 0) lines.push('');
    lines.push(labelled(labels.get(section.id)!, lineText(section.title, labels, ' ')));
    for (const block of section.blocks) {
      const text = blockText(block, labels);
      if (text !== null) lines.push(text);
    }
    lines.push(...noteTexts(section, labels));
  }
  return `${lines.join('\n')}\n`;
}
