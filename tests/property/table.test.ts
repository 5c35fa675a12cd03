/** Whatever is done to a table, its cells fill a grid, every id is there once, and words go only where somebody removes them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Table, VERTICALS } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { type Area, cellsIn, wholeArea } from '../../shared/plan/table/area.ts';
import { changeTable, type TableChange } from '../../shared/plan/table/change.ts';
import { insertColumns, moveColumns, removeColumns } from '../../shared/plan/table/columns.ts';
import { pasteCells, tableOfArea, withNewIds } from '../../shared/plan/table/copy.ts';
import { tableFromCells } from '../../shared/plan/table/from-cells.ts';
import { gridOf } from '../../shared/plan/table/grid.ts';
import { mergeCells, splitCells } from '../../shared/plan/table/merge.ts';
import { insertRows, moveRows, removeRows } from '../../shared/plan/table/rows.ts';
import { sortRows } from '../../shared/plan/table/sort.ts';
import { idsInBlock, linesOfBlock } from '../../shared/plan/text-lines.ts';
import { tableArbitrary } from '../support/rich-plans.ts';

let made = 0;
const newId = () => `new-${++made}`;

const tables = tableArbitrary.map((table) => withNewIds(table, newId));

/** An area inside a table by numbers that may be any. */
function areaOf(table: Table, [row, column, height, width]: readonly number[]): Area {
  const top = row! % table.rows.length;
  const left = column! % table.columns.length;
  return {
    row: top,
    rowEnd: Math.min(table.rows.length, top + 1 + (height! % 3)),
    column: left,
    columnEnd: Math.min(table.columns.length, left + 1 + (width! % 3)),
  };
}

const numbers = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());

const changes: fc.Arbitrary<TableChange> = fc.oneof(
  fc.constantFrom('above', 'below', 'left', 'right').map((side) => ({ do: 'insert', side }) as const),
  fc
    .constantFrom('removeRows', 'removeColumns', 'merge', 'split', 'addUp', 'evenWidths', 'headerRows')
    .map((name) => ({ do: name }) as TableChange),
  fc.constantFrom('up', 'down', 'left', 'right').map((to) => ({ do: 'move', to }) as const),
  fc.constant({ do: 'totalsRow', name: 'รวม' } as const),
  fc.constantFrom(...VERTICALS).map((vertical) => ({ do: 'vertical', vertical }) as const),
  fc.constantFrom('rising', 'falling').map((order) => ({ do: 'sort', order }) as const),
  fc.integer({ min: 0, max: 120 }).map((percent) => ({ do: 'width', percent }) as const),
  fc.array(fc.double({ min: -10, max: 20_000 }), { maxLength: 5 }).map((widths) => ({ do: 'widths', widths }) as const),
);

function expectWhole(table: Table): void {
  gridOf(table);
  const ids = idsInBlock(table);
  expect(new Set(ids).size).toBe(ids.length);
  expect(table.headerRows + (table.totalsRow ? 1 : 0)).toBeLessThanOrEqual(table.rows.length);
  for (const width of table.columns) {
    expect(Number.isInteger(width) && width >= 1 && width <= 10_000).toBe(true);
  }
  for (const cell of table.rows.flatMap(({ cells }) => cells)) {
    expect(cell.blocks.length).toBeGreaterThan(0);
  }
}

/** All words of a table, in any order. */
function words(table: Table): string[] {
  return linesOfBlock(table)
    .map(({ content }) => JSON.stringify(content))
    .filter((text) => text !== '[]')
    .sort();
}

/** A table as what stands where, without ids. */
function picture(table: Table): unknown {
  const { columns, headerRows, totalsRow, content } = table;
  const cells = gridOf(table).map(({ cell, ...place }) => ({
    ...place,
    vertical: cell.vertical,
    lines: cell.blocks.map(({ content: line }) => line),
  }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { columns, headerRows, totalsRow, content, cells };
}

test('any run of changes leaves a whole table', () => {
  fc.assert(
    fc.property(tables, fc.array(fc.tuple(changes, numbers), { maxLength: 12 }), (start, run) => {
      let table = start;
      for (const [change, at] of run) {
        const next = changeTable(table, change, areaOf(table, at), newId);
        if (next === null) return;
        expectWhole(next);
        const before = words(table);
        if (!['removeRows', 'removeColumns', 'addUp', 'totalsRow'].includes(change.do)) {
          expect(words(next)).toEqual(before);
        }
        table = next;
      }
    }),
    { numRuns: 500 },
  );
});

describe('changes that take one another back', () => {
  test('rows put in and taken out', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.integer({ min: 1, max: 3 }), (table, at, count) => {
        const place = at % (table.rows.length + (table.totalsRow ? 0 : 1));
        const more = insertRows(table, place, count, newId);
        expect(more.rows.length).toBe(table.rows.length + count);
        expect(removeRows(more, place, place + count)).toEqual(table);
      }),
    );
  });

  test('columns put in and taken out', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.integer({ min: 1, max: 3 }), (table, at, count) => {
        const place = at % (table.columns.length + 1);
        const more = insertColumns(table, place, count, newId);
        expect(removeColumns(more, place, place + count)).toEqual(table);
      }),
    );
  });

  test('rows and columns moved there and back', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, at) => {
        const whole = splitCells(table, { row: 0, column: 0, rowEnd: 99, columnEnd: 99 }, newId);
        const plain = { ...whole, headerRows: 0, totalsRow: false };
        if (table.rows.length === 1 && table.columns.length === 1) return;
        const row = at % plain.rows.length;
        expect(
          moveRows(moveRows(plain, row, row + 1, plain.rows.length), plain.rows.length - 1, plain.rows.length, row),
        ).toEqual(plain);
        const column = at % plain.columns.length;
        const last = plain.columns.length;
        expect(moveColumns(moveColumns(plain, column, column + 1, last), last - 1, last, column)).toEqual(plain);
      }),
    );
  });

  test('cells merged and split keep their words, and the grid is as before', () => {
    fc.assert(
      fc.property(tables, numbers, (table, at) => {
        const area = wholeArea(gridOf(table), areaOf(table, at));
        const merged = mergeCells(table, area);
        expectWhole(merged);
        expect(words(merged)).toEqual(words(table));
        expect(cellsIn(gridOf(merged), area)).toHaveLength(1);
        if (area.rowEnd - area.row === 1 && area.columnEnd - area.column === 1) return;
        const split = splitCells(merged, area, newId);
        expectWhole(split);
        expect(words(split)).toEqual(words(table));
        expect(cellsIn(gridOf(split), area)).toHaveLength((area.rowEnd - area.row) * (area.columnEnd - area.column));
      }),
    );
  });

  test('a cell that was halved is merged again', () => {
    fc.assert(
      fc.property(tables, numbers, (table, at) => {
        const [cell] = cellsIn(gridOf(table), areaOf(table, at));
        if (cell === undefined || cell.columnEnd - cell.column > 1 || cell.rowEnd - cell.row > 1) return;
        const half = splitCells(table, cell, newId);
        expectWhole(half);
        const merged = mergeCells(half, { ...cell, columnEnd: cell.columnEnd + 1 });
        expect(merged.rows.map(({ cells }) => cells.length)).toEqual(table.rows.map(({ cells }) => cells.length));
        expect(words(merged)).toEqual(words(table));
      }),
    );
  });
});

test('sorting twice is sorting once, and keeps headings and totals where they are', () => {
  fc.assert(
    fc.property(tables, fc.nat(), fc.constantFrom('rising' as const, 'falling' as const), (table, at, order) => {
      const column = at % table.columns.length;
      const sorted = sortRows(table, column, order);
      expectWhole(sorted);
      expect(sortRows(sorted, column, order)).toBe(sorted);
      const kept = [...table.rows.slice(0, table.headerRows), ...(table.totalsRow ? table.rows.slice(-1) : [])];
      expect([...sorted.rows.slice(0, table.headerRows), ...(table.totalsRow ? sorted.rows.slice(-1) : [])]).toEqual(
        kept,
      );
    }),
  );
});

test('an area copied and put back over itself changes nothing', () => {
  fc.assert(
    fc.property(tables, numbers, (table, at) => {
      const area = wholeArea(gridOf(table), areaOf(table, at));
      const copy = tableOfArea(table, area);
      expectWhole(copy);
      const pasted = pasteCells(table, area.row, area.column, copy, newId);
      expectWhole(pasted);
      expect(picture(pasted)).toEqual(picture(table));
    }),
  );
});

test('a table put over another anywhere leaves a whole one with all words of the first', () => {
  fc.assert(
    fc.property(tables, tables, numbers, (table, other, at) => {
      const { row, column } = areaOf(table, at);
      const pasted = pasteCells(table, row, column, other, newId);
      expectWhole(pasted);
      const now = words(pasted);
      expect(words({ ...other, content: [] }).every((line) => now.includes(line))).toBe(true);
    }),
  );
});

test('cells of any spans become a whole table that has all their words', () => {
  const loose = fc.record({
    colSpan: fc.oneof(fc.integer({ min: -2, max: 70 }), fc.constant(Number.NaN)),
    rowSpan: fc.integer({ min: -2, max: 70 }),
    blocks: fc.array(
      fc.record({
        type: fc.constant('paragraph' as const),
        id: fc.constantFrom('', 'same'),
        align: fc.constant('left' as const),
        indent: fc.constant('none' as const),
        content: fc.string({ minLength: 1, maxLength: 4 }).map((text) => [{ type: 'text' as const, text }]),
      }),
      { maxLength: 2 },
    ),
  });
  const rows = fc.array(fc.record({ cells: fc.array(loose, { maxLength: 5 }) }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.nat({ max: 9 }), fc.boolean(), (given, headerRows, totalsRow) => {
      const table = tableFromCells(given, newId, { headerRows, totalsRow });
      const texts = given.flatMap(({ cells }) =>
        cells.flatMap(({ blocks }) => blocks.map(({ content }) => plainText(content))),
      );
      if (table === null) {
        expect(texts).toEqual([]);
        return;
      }
      expectWhole(table);
      const kept = linesOfBlock(table).map(({ content }) => plainText(content));
      expect(kept.filter((text) => text !== '').sort()).toEqual(texts.sort());
    }),
  );
});
