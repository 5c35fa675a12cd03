/** The tree that the flat list of sections stands for, and the words of a line of inlines. */
import type { Inline, Section } from './model.ts';
import { type Printed, referenceLabel } from './references.ts';

type Levelled = { readonly level: number };

/** The index after the last section of the subtree at `index`: that section and the run of deeper ones after it. */
export function subtreeEnd(sections: readonly Levelled[], index: number): number {
  const level = sections[index]!.level;
  let end = index + 1;
  while (end < sections.length && sections[end]!.level > level) end += 1;
  return end;
}

/** Where each chapter begins and ends (`end` is exclusive), in order; together they cover every section. */
export function chapters(sections: readonly Levelled[]): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < sections.length; ) {
    const end = subtreeEnd(sections, start);
    found.push({ start, end });
    start = end;
  }
  return found;
}

/** A section in the tree; `index` is its place in the flat list. */
export interface OutlineNode {
  readonly section: Section;
  readonly index: number;
  readonly children: readonly OutlineNode[];
}

/** The chapters with their sections under them. */
export function outlineTree(sections: readonly Section[]): readonly OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: { level: number; children: OutlineNode[] }[] = [{ level: 0, children: roots }];
  for (const [index, section] of sections.entries()) {
    while (open.at(-1)!.level >= section.level) open.pop();
    const children: OutlineNode[] = [];
    open.at(-1)!.children.push({ section, index, children });
    open.push({ level: section.level, children });
  }
  return roots;
}

/**
 * The words of inlines without marks. A line break is `lineBreak`, a space unless told otherwise. References print as
 * `referenceLabel` says when `labels` (of `numberSections`) are given; without labels they print nothing. Footnotes never do:
 * they are lines of their own.
 */
export function plainText(inlines: readonly Inline[], labels?: Printed, lineBreak = ' '): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text') text += inline.text;
    else if (inline.type === 'break') text += lineBreak;
    else if (inline.type === 'reference' && labels !== undefined) text += referenceLabel(inline, labels).label;
  }
  return text;
}
