/** Random edits of a plan, as people make them, for tests of comparison. */
import fc from 'fast-check';
import type { TablePart } from '../../shared/compare/changes.ts';
import type { Block, Id, Inline, Plan, Section, Table } from '../../shared/plan/model.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import { applyStep } from '../../shared/plan/steps/apply.ts';
import type { Step } from '../../shared/plan/steps/step.ts';
import { insertColumns, moveColumns, removeColumns } from '../../shared/plan/table/columns.ts';
import { insertRows, moveRows, removeRows } from '../../shared/plan/table/rows.ts';
import { idsInSection } from '../../shared/plan/text-lines.ts';
import { inlineArbitrary, schemeArbitrary, sectionArbitrary } from './plans.ts';
import { renamedPlan } from './rich-plans.ts';

type Edit = (plan: Plan, newId: () => Id) => Plan;

/** A place among `count` things, from 0 to 1 (exclusive). */
const share = fc.integer({ min: 0, max: 999 }).map((n) => n / 1000);
const at = (where: number, count: number) => Math.floor(where * count);

function withSection(plan: Plan, where: number, change: (section: Section) => Section): Plan {
  const index = at(where, plan.sections.length);
  return { ...plan, sections: plan.sections.map((section, n) => (n === index ? change(section) : section)) };
}

function stepped(plan: Plan, step: Step): Plan {
  const result = applyStep(plan, step);
  return 'refused' in result ? plan : result.plan;
}

function stepOn(where: number, step: (section: Id, plan: Plan) => Step): Edit {
  return (plan) => {
    const section = plan.sections[at(where, plan.sections.length)];
    return section === undefined ? plan : stepped(plan, step(section.id, plan));
  };
}

function withBlocks(where: number, change: (blocks: readonly Block[], newId: () => Id) => readonly Block[]): Edit {
  return (plan, newId) =>
    withSection(plan, where, (section) => ({ ...section, blocks: change(section.blocks, newId) }));
}

function cutInTwo(content: readonly Inline[], where: number): [Inline[], Inline[]] {
  const index = at(where, content.length);
  const inline = content[index];
  if (inline?.type !== 'text') return [content.slice(0, index), content.slice(index)];
  const middle = Math.ceil(inline.text.length / 2);
  const part = (text: string): Inline[] => (text === '' ? [] : [{ ...inline, text }]);
  return [
    [...content.slice(0, index), ...part(inline.text.slice(0, middle))],
    [...part(inline.text.slice(middle)), ...content.slice(index + 1)],
  ];
}

/** Every id another one, references with them: a copy imported a second time. */
export function asCopy(plan: Plan, newId: () => Id): Plan {
  const names = new Map<Id, Id>();
  for (const id of plan.sections.flatMap(idsInSection)) names.set(id, newId());
  return { ...renamedPlan(plan, (id) => names.get(id) ?? id), id: newId() };
}

/** One of a plan's tables changed, where it has any. */
function onTable(which: number, change: (table: Table, newId: () => Id) => Table): Edit {
  return (plan, newId) => {
    const tables = plan.sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table');
    const table = tables[at(which, tables.length)];
    if (table === undefined) return plan;
    const sections = plan.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block === table ? change(table, newId) : block)),
    }));
    return { ...plan, sections };
  };
}

const tableEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(share, share, inlineArbitrary).map(([which, place, words]) =>
    onTable(which, (table) => {
      const cells = table.rows.flatMap((row) => row.cells);
      const wanted = cells[at(place, cells.length)];
      const rows = table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell === wanted ? { ...cell, blocks: cell.blocks.map((block) => ({ ...block, content: words })) } : cell,
        ),
      }));
      return { ...table, rows };
    }),
  ),
  fc.tuple(share, inlineArbitrary).map(([which, content]) => onTable(which, (table) => ({ ...table, content }))),
  share.map((which) =>
    onTable(which, (table, newId) => {
      const blocks = [
        { type: 'paragraph' as const, id: newId(), align: 'left' as const, indent: 'none' as const, content: [] },
      ];
      const cell = { id: newId(), colSpan: table.columns.length, rowSpan: 1, vertical: 'top' as const, blocks };
      return { ...table, rows: [...table.rows, { id: newId(), cells: [cell] }] };
    }),
  ),
  share.map((which) => onTable(which, (table) => ({ ...table, columns: table.columns.toReversed() }))),
  fc.tuple(share, share, share, fc.constantFrom('row', 'column')).map(([which, from, to, part]) =>
    onTable(which, (table) => {
      const move = part === 'row' ? moveRows : moveColumns;
      const count = part === 'row' ? table.rows.length : table.columns.length;
      return move(table, at(from, count), at(from, count) + 1, at(to, count + 1));
    }),
  ),
  fc.tuple(share, share, share).map(([which, one, other]) =>
    onTable(which, (table) => {
      const [from, to] = [at(one, table.rows.length), at(other, table.rows.length)];
      const [first, second] = [table.rows[from]!.cells, table.rows[to]!.cells];
      const words = (mine: typeof first, theirs: typeof first) =>
        mine.map((cell, index) => ({
          ...cell,
          blocks: cell.blocks.map((block, line) => ({
            ...block,
            content: theirs[index]?.blocks[line]?.content ?? block.content,
          })),
        }));
      const rows = table.rows.map((row, index) => {
        if (index === from) return { ...row, cells: words(first, second) };
        return index === to ? { ...row, cells: words(second, first) } : row;
      });
      return { ...table, rows };
    }),
  ),
  fc
    .tuple(share, share, fc.constantFrom('row', 'column'))
    .map(([which, from, part]) => onTable(which, partPutIn(from, part))),
  fc
    .tuple(share, share, fc.constantFrom('row', 'column'))
    .map(([which, from, part]) => onTable(which, partTakenOut(from, part))),
);

/** A new row or column somewhere in a table. */
function partPutIn(where: number, part: TablePart): (table: Table, newId: () => Id) => Table {
  return (table, newId) =>
    part === 'row'
      ? insertRows(table, at(where, table.rows.length + 1), 1, newId)
      : insertColumns(table, at(where, table.columns.length + 1), 1, newId);
}

/** A table without one of its rows or columns; the same table where it has no other. */
function partTakenOut(where: number, part: TablePart): (table: Table) => Table {
  return (table) => {
    const from = at(where, part === 'row' ? table.rows.length : table.columns.length);
    return (part === 'row' ? removeRows : removeColumns)(table, from, from + 1) ?? table;
  };
}

const editArbitrary: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(share, sectionArbitrary).map(
    ([where, made]): Edit =>
      (plan, newId) => {
        const blocks = made.blocks.map((block) => ({ ...block, id: newId() }));
        const before = plan.sections[at(where, plan.sections.length)]?.id ?? null;
        return stepped(plan, { type: 'insertSection', before, section: { ...made, id: newId(), blocks } });
      },
  ),
  share.map((where) => stepOn(where, (section) => ({ type: 'removeSection', section }))),
  fc.tuple(share, share).map(([where, to]) =>
    stepOn(where, (section, plan) => {
      const before = plan.sections[at(to, plan.sections.length + 1)]?.id ?? null;
      return { type: 'moveSection', section, before };
    }),
  ),
  share.map((where) => stepOn(where, (section) => ({ type: 'promote', section }))),
  share.map((where) => stepOn(where, (section) => ({ type: 'demote', section }))),
  fc
    .tuple(share, inlineArbitrary)
    .map(([where, title]) => stepOn(where, (section) => ({ type: 'setTitle', section, title }))),
  fc
    .tuple(share, fc.integer({ min: 1, max: 99 }))
    .map(([where, value]) =>
      stepOn(where, (section) => ({ type: 'setNumber', section, number: { kind: 'pinned', value } })),
    ),
  fc
    .tuple(share, share, inlineArbitrary)
    .map(([where, which, content]) =>
      withBlocks(where, (blocks) =>
        blocks.map((block, index) => (index === at(which, blocks.length) ? { ...block, content } : block)),
      ),
    ),
  fc.tuple(share, share, share, inlineArbitrary).map(([where, which, place, words]) =>
    withBlocks(where, (blocks) =>
      blocks.map((block, index) => {
        if (index !== at(which, blocks.length)) return block;
        const [head, tail] = cutInTwo(block.content, place);
        return { ...block, content: [...head, ...words, ...tail] };
      }),
    ),
  ),
  fc.tuple(share, share).map(([where, which]) =>
    withBlocks(where, (blocks) =>
      blocks.map((block, index) => {
        if (index !== at(which, blocks.length)) return block;
        const content = block.content.map((inline) =>
          inline.type === 'text' ? { ...inline, marks: ['bold' as const] } : inline,
        );
        return block.type === 'item' ? { ...block, content, depth: 2 - block.depth } : { ...block, content };
      }),
    ),
  ),
  fc
    .tuple(share, share)
    .map(([where, which]) =>
      withBlocks(where, (blocks) => blocks.filter((_, index) => index !== at(which, blocks.length))),
    ),
  fc.tuple(share, share, share, fc.boolean()).map(([where, which, place, fresh]) =>
    withBlocks(where, (blocks, newId) =>
      blocks.flatMap((block, index) => {
        if (index !== at(which, blocks.length) || block.type === 'table' || block.type === 'figure') return [block];
        const [head, tail] = cutInTwo(block.content, place);
        const other = { ...block, id: newId() };
        return fresh
          ? [
              { ...other, content: head },
              { ...block, content: tail },
            ]
          : [
              { ...block, content: head },
              { ...other, content: tail },
            ];
      }),
    ),
  ),
  fc.tuple(share, share).map(([where, which]) =>
    withBlocks(where, (blocks) => {
      const index = at(which, blocks.length - 1);
      const [first, second] = [blocks[index], blocks[index + 1]];
      if (first === undefined || second === undefined) return blocks;
      if (first.type === 'table' || second.type === 'table') return blocks;
      const merged = { ...first, content: [...first.content, ...second.content] };
      return [...blocks.slice(0, index), merged, ...blocks.slice(index + 2)];
    }),
  ),
  fc.tuple(share, share, share).map(
    ([from, which, to]): Edit =>
      (plan) => {
        const source = plan.sections[at(from, plan.sections.length)];
        const block = source?.blocks[at(which, source.blocks.length)];
        if (block === undefined) return plan;
        const without = withSection(plan, from, (section) => ({
          ...section,
          blocks: section.blocks.filter((other) => other !== block),
        }));
        return withSection(without, to, (section) => ({ ...section, blocks: [block, ...section.blocks] }));
      },
  ),
  tableEdit,
  fc.constant<Edit>(asCopy),
  schemeArbitrary.map(
    (scheme): Edit =>
      (plan) => ({ ...plan, scheme }),
  ),
  fc.integer({ min: 2500, max: 2600 }).map(
    (from): Edit =>
      (plan) => ({
        ...plan,
        meta: { ...plan.meta, title: { text: `แผน ${from}` }, period: { from, to: from + 4 } },
      }),
  ),
);

/** What becomes of a plan after up to eight edits. New ids are `n0`, `n1` …; the result is valid and normalised. */
export const editsArbitrary: fc.Arbitrary<(plan: Plan) => Plan> = fc
  .array(editArbitrary, { maxLength: 8 })
  .map((edits) => (plan: Plan) => {
    let made = 0;
    const newId = () => `n${made++}`;
    return normalizePlan(edits.reduce((edited, edit) => edit(edited, newId), plan));
  });
