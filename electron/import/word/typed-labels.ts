/** Labels that were typed into a file of our own, where Word counts nothing. */
import { contentText, sliceContent } from '../../../shared/plan/content.ts';
import type { Block, Id, Inline, ListKind, Plan, Scheme, TextBlock } from '../../../shared/plan/model.ts';
import { numberSections } from '../../../shared/plan/numbering.ts';

/** Which kind of list writes the label that stands before the first tab. */
export function typedKind(words: string, depth: number, { bullets, letteredItems }: Scheme): ListKind {
  const typed = words.split('\t', 1)[0]!;
  if (typed === bullets[depth]) return 'bullet';
  const [before = '', after = ''] = letteredItems[depth]!.split('%1');
  const inside = typed.slice(before.length, typed.length - after.length);
  return typed === before + inside + after && /^[ก-ฮ]+$/.test(inside) ? 'lettered' : 'numbered';
}

/** Labels of headings and items taken off where the plan prints the same. */
export function withoutLabels(plan: Plan): Plan {
  const labels = numberSections(plan);
  const cut = (id: Id, content: readonly Inline[]): readonly Inline[] => {
    const label = labels.get(id) ?? '';
    const text = contentText(content);
    const separated = text.startsWith(label) && /^[\t ]/.test(text.slice(label.length));
    return label !== '' && separated ? sliceContent(content, label.length + 1, text.length) : content;
  };
  const inText = (block: TextBlock): TextBlock =>
    block.type === 'item' ? { ...block, content: cut(block.id, block.content) } : block;
  const inBlock = (block: Block): Block => {
    if (block.type === 'figure') return block;
    if (block.type !== 'table') return inText(block);
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(inText) })),
    }));
    return { ...block, rows };
  };
  return {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      title: cut(section.id, section.title),
      blocks: section.blocks.map(inBlock),
    })),
  };
}
