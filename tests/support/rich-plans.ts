/** Plans with all that pages need: tables with spans, figures, footnotes, appendices, kept numbers, turned pages. */
import fc from 'fast-check';
import {
  ALIGNMENTS,
  type Block,
  type Figure,
  type Id,
  type Inline,
  MEDIA,
  type Plan,
  type Section,
  type Table,
  type TableCell,
  type TextBlock,
  VERTICALS,
} from '../../shared/plan/model.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import { DEFAULT_CAPTIONS } from '../../shared/plan/scheme.ts';
import { inlineArbitrary, planArbitrary, textArbitrary } from './plans.ts';

const cellBlock: fc.Arbitrary<TextBlock> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('paragraph' as const),
      id: fc.constant(''),
      align: fc.constantFrom(...ALIGNMENTS),
      indent: fc.constant('none' as const),
      content: inlineArbitrary,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('item' as const),
      id: fc.constant(''),
      kind: fc.constantFrom('numbered' as const, 'bullet' as const),
      depth: fc.integer({ min: 0, max: 1 }),
      content: inlineArbitrary,
    }),
  },
);

const cellArbitrary: fc.Arbitrary<TableCell> = fc.record({
  id: fc.constant(''),
  colSpan: fc.integer({ min: 1, max: 3 }),
  rowSpan: fc.integer({ min: 1, max: 2 }),
  vertical: fc.constantFrom(...VERTICALS),
  blocks: fc.array(cellBlock, { minLength: 1, maxLength: 2 }),
});

/** Places cells one after another and cuts their spans to the room there is, so that they fill the grid. */
function laidOut(columns: number, rows: number, next: () => TableCell): Table['rows'] {
  const freeFrom = new Array<number>(columns).fill(0);
  return Array.from({ length: rows }, (_, row) => {
    const cells: TableCell[] = [];
    for (let column = 0; column < columns; ) {
      if (freeFrom[column]! > row) {
        column += 1;
        continue;
      }
      const cell = next();
      let end = column + 1;
      while (end < columns && end < column + cell.colSpan && freeFrom[end]! <= row) end += 1;
      const rowSpan = Math.min(cell.rowSpan, rows - row);
      cells.push({ ...cell, colSpan: end - column, rowSpan });
      freeFrom.fill(row + rowSpan, column, end);
      column = end;
    }
    return { id: '', cells };
  });
}

/** A table whose ids are empty: `withNewIds` gives them. */
export const tableArbitrary: fc.Arbitrary<Table> = fc
  .record({
    columns: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }),
    rows: fc.integer({ min: 1, max: 4 }),
    cells: fc.array(cellArbitrary, { minLength: 16, maxLength: 16 }),
    headerRows: fc.integer({ min: 0, max: 2 }),
    totalsRow: fc.boolean(),
    content: inlineArbitrary,
  })
  .map(({ columns, rows, cells, headerRows, totalsRow, content }) => {
    const left = [...cells];
    const headers = Math.min(headerRows, rows);
    return {
      type: 'table',
      id: '',
      columns,
      headerRows: headers,
      totalsRow: totalsRow && headers < rows,
      rows: laidOut(columns.length, rows, () => left.pop()!),
      content,
    };
  });

/** A figure whose picture no library has; its id is empty. */
export const figureArbitrary: fc.Arbitrary<Figure> = fc.record({
  type: fc.constant('figure' as const),
  id: fc.constant(''),
  image: fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64)),
  media: fc.constantFrom(...MEDIA),
  pixels: fc.record({ width: fc.integer({ min: 1, max: 3000 }), height: fc.integer({ min: 1, max: 3000 }) }),
  width: fc.integer({ min: 50, max: 1000 }),
  alt: fc.oneof(
    fc.constant({ text: '' }),
    textArbitrary.map((text) => ({ text })),
  ),
  content: inlineArbitrary,
});

interface Extra {
  readonly where: number;
  readonly place: number;
  readonly block: Table | Figure;
}

const extraArbitrary: fc.Arbitrary<Extra> = fc.record({
  where: fc.nat(),
  place: fc.nat(),
  block: fc.oneof({ weight: 2, arbitrary: tableArbitrary }, { weight: 1, arbitrary: figureArbitrary }),
});

/** Which lines get a footnote, by a number that each line takes the next of; and its words. */
const notesArbitrary = fc.record({
  every: fc.integer({ min: 2, max: 6 }),
  words: inlineArbitrary,
});

function withNotes(plan: Plan, every: number, words: readonly Inline[]): Plan {
  let count = 0;
  const note = (content: readonly Inline[]): readonly Inline[] => {
    count += 1;
    if (count % every !== 0) return content;
    const at = count % (content.length + 1);
    return [...content.slice(0, at), { type: 'footnote', id: '', content: words }, ...content.slice(at)];
  };
  const text = <B extends TextBlock>(block: B): B => ({ ...block, content: note(block.content) });
  const block = (one: Block): Block => {
    if (one.type !== 'table') return { ...one, content: note(one.content) };
    const rows = one.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(text) })),
    }));
    return { ...one, content: note(one.content), rows };
  };
  const sections = plan.sections.map((section) => ({
    ...section,
    title: note(section.title),
    blocks: section.blocks.map(block),
  }));
  return { ...plan, sections };
}

/** Gives each empty id the next of `x0`, `x1` …; the others stay. */
function withIds(plan: Plan): Plan {
  let next = 0;
  return renamedPlan(plan, (id) => (id === '' ? `x${next++}` : id));
}

/** Every id of a plan, and every place that refers to one, as `name` gives them, in reading order; the plan's own stays. */
export function renamedPlan(plan: Plan, name: (id: Id) => Id): Plan {
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        (key === 'id' || key === 'target') && typeof inner === 'string' ? name(inner) : renamed(inner),
      ]),
    );
  };
  return { ...plan, sections: renamed(plan.sections) as Section[] };
}

/** Valid, normalised plans with anything in them; ids of what `planArbitrary` does not have are `x0`, `x1` … */
export const richPlanArbitrary: fc.Arbitrary<Plan> = fc
  .record({
    plan: planArbitrary,
    extras: fc.array(extraArbitrary, { maxLength: 4 }),
    notes: fc.option(notesArbitrary, { freq: 2 }),
    appendix: fc.nat(),
    kept: fc.nat(),
    turned: fc.nat(),
    by: fc.constantFrom('plan' as const, 'chapter' as const),
  })
  .map(({ plan, extras, notes, appendix, kept, turned, by }) => {
    const sections = plan.sections.map((section, index): Section => {
      const blocks: Block[] = [...section.blocks];
      for (const { where, place, block } of extras) {
        if (where % plan.sections.length === index) blocks.splice(place % (blocks.length + 1), 0, block);
      }
      const number: Section['number'] =
        section.level === 1 && appendix % 3 === 0 && index >= appendix % 12
          ? { kind: 'appendix' }
          : kept % 4 === 0 && section.number.kind === 'pinned'
            ? { kind: 'kept', value: section.number.value }
            : section.number;
      return {
        ...section,
        number,
        blocks,
        ...(turned % 6 === index && { landscape: true as const }),
        ...(turned % 5 === index && { startsPage: true as const }),
      };
    });
    const scheme = by === 'plan' ? plan.scheme : { ...plan.scheme, captions: { ...DEFAULT_CAPTIONS, by } };
    const rich = { ...plan, scheme, sections };
    return normalizePlan(withIds(notes === null ? rich : withNotes(rich, notes.every, notes.words)));
  });
