/** A plan that was brought in takes the ids of the one it is a new version of, wherever the content is the same. */
import { compareVersions } from '../compare/compare.ts';
import type { Block, Id, Inline, Plan, Section, TextBlock } from '../plan/model.ts';

/** Steps of comparing; 10,000 paragraphs that all changed take a tenth of it. What is not matched keeps its own id. */
const MOST_WORK = 500_000_000;

/**
 * The plan with the id of `before`, and with its ids for what a comparison matches: what is the same, or like enough in the same
 * place. References follow. Ids that both have must mean the same.
 */
export function adoptIds(before: Plan, plan: Plan): Plan {
  const pairs = compareVersions(before, plan, { mostWork: MOST_WORK }).ids;
  const ids = new Map(pairs.map(([old, now]) => [now, old]));
  const named = <Thing extends { readonly id: Id }>(thing: Thing): Thing => ({
    ...thing,
    id: ids.get(thing.id) ?? thing.id,
  });
  const inLine = (content: readonly Inline[]): readonly Inline[] =>
    content.map((inline): Inline => {
      if (inline.type === 'reference') return { ...inline, target: ids.get(inline.target) ?? inline.target };
      return inline.type === 'footnote' ? { ...named(inline), content: inLine(inline.content) } : inline;
    });
  const inText = <B extends TextBlock>(block: B): B => ({ ...named(block), content: inLine(block.content) });
  const inBlock = (block: Block): Block => {
    const own = { ...named(block), content: inLine(block.content) };
    if (own.type !== 'table') return own;
    const rows = own.rows.map((row) => ({
      ...named(row),
      cells: row.cells.map((cell) => ({ ...named(cell), blocks: cell.blocks.map(inText) })),
    }));
    return { ...own, rows };
  };
  const sections = plan.sections.map(
    (section): Section => ({
      ...named(section),
      title: inLine(section.title),
      blocks: section.blocks.map(inBlock),
    }),
  );
  return { ...plan, id: before.id, sections };
}
