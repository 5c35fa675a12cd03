/** A plan that was brought in takes the ids of the one it is a new version of, wherever the content is the same. */
import { toLines } from '../compare/lines.ts';
import { matchLines } from '../compare/match.ts';
import type { Block, Id, Inline, Plan, Section } from '../plan/model.ts';
import { mapLines } from '../plan/text-lines.ts';

/** Steps of matching; 10,000 paragraphs that all changed take a tenth of it. What is not matched keeps its own id. */
const MOST_WORK = 500_000_000;

/**
 * The plan with the id of `before`, and with its ids for what matches by content: lines that are the same, or like enough in
 * the same place (`shared/compare/match.ts`). References follow. Ids of `plan` that `before` has too must mean the same.
 */
export function adoptIds(before: Plan, plan: Plan): Plan {
  const old = toLines(before.sections);
  const now = toLines(plan.sections);
  const { afterOf } = matchLines(old, now, { left: MOST_WORK });
  const ids = new Map<Id, Id>();
  for (const [index, after] of afterOf.entries()) {
    if (after !== -1 && now[after]!.type === old[index]!.type) ids.set(now[after]!.id, old[index]!.id);
  }
  const renamed = (id: Id) => ids.get(id) ?? id;
  const inLine = (content: readonly Inline[]): readonly Inline[] =>
    content.map((inline): Inline => {
      if (inline.type === 'reference') return { ...inline, target: renamed(inline.target) };
      return inline.type === 'footnote' ? { ...inline, content: inLine(inline.content) } : inline;
    });
  const inBlock = <B extends Block>(block: B): B => {
    const lined = { ...mapLines(block, inLine), id: renamed(block.id) };
    if (lined.type !== 'table') return lined;
    const rows = lined.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        blocks: cell.blocks.map((inner) => ({ ...inner, id: renamed(inner.id) })),
      })),
    }));
    return { ...lined, rows };
  };
  const sections = plan.sections.map(
    (section): Section => ({
      ...section,
      id: renamed(section.id),
      title: inLine(section.title),
      blocks: section.blocks.map(inBlock),
    }),
  );
  return { ...plan, id: before.id, sections };
}
