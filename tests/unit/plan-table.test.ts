import { describe, expect, test } from 'vitest';
import type { Table } from '../../shared/plan/model.ts';
import type { Area } from '../../shared/plan/table/area.ts';
import { cellText, numberIn } from '../../shared/plan/table/cell-values.ts';
import { changeTable, type TableChange } from '../../shared/plan/table/change.ts';
import { insertColumns, setColumnWidth } from '../../shared/plan/table/columns.ts';
import { tableFromCells } from '../../shared/plan/table/from-cells.ts';
import { gridOf } from '../../shared/plan/table/grid.ts';
import { newTable } from '../../shared/plan/table/new-table.ts';
import { insertRows } from '../../shared/plan/table/rows.ts';

let made = 0;
const newId = () => `id-${++made}`;

/** A table of rows of words; the first `headerRows` of them are headings. */
function tableOf(rows: readonly (readonly string[])[], head: Partial<Table> = {}): Table {
  const loose = rows.map((words) => ({
    cells: words.map((text) => ({
      blocks: [
        {
          type: 'paragraph' as const,
          id: newId(),
          align: 'left' as const,
          indent: 'none' as const,
          content: text === '' ? [] : [{ type: 'text' as const, text }],
        },
      ],
    })),
  }));
  return { ...tableFromCells(loose, newId)!, ...head };
}

/** What stands in a table, row by row; a cell is named at its first place only. */
function texts(table: Table | null): string[][] {
  return table?.rows.map(({ cells }) => cells.map(cellText)) ?? [];
}

const at = (row: number, column: number, rowEnd = row + 1, columnEnd = column + 1): Area => ({
  row,
  column,
  rowEnd,
  columnEnd,
});

const change = (table: Table, what: TableChange, area: Area) => changeTable(table, what, area, newId);

describe('rows and columns', () => {
  const table = tableOf([
    ['ลำดับ', 'รายการ'],
    ['๑', 'ก'],
    ['๒', 'ข'],
  ]);

  test('come above, below, left and right of what is selected, as many as are selected', () => {
    expect(texts(change(table, { do: 'insert', side: 'above' }, at(1, 0, 3)))).toEqual([
      ['ลำดับ', 'รายการ'],
      ['', ''],
      ['', ''],
      ['๑', 'ก'],
      ['๒', 'ข'],
    ]);
    expect(texts(change(table, { do: 'insert', side: 'right' }, at(0, 0)))[0]).toEqual(['ลำดับ', '', 'รายการ']);
  });

  test('go with their words; with the last of them goes the table', () => {
    expect(texts(change(table, { do: 'removeRows' }, at(0, 0, 2)))).toEqual([['๒', 'ข']]);
    expect(texts(change(table, { do: 'removeColumns' }, at(0, 0)))).toEqual([['รายการ'], ['ก'], ['ข']]);
    expect(change(table, { do: 'removeRows' }, at(0, 0, 3))).toBeNull();
    expect(change(table, { do: 'removeColumns' }, at(0, 0, 1, 2))).toBeNull();
  });

  test('move one place, and stay where there is no place', () => {
    expect(texts(change(table, { do: 'move', to: 'up' }, at(2, 0)))).toEqual([
      ['ลำดับ', 'รายการ'],
      ['๒', 'ข'],
      ['๑', 'ก'],
    ]);
    expect(texts(change(table, { do: 'move', to: 'right' }, at(0, 0)))[1]).toEqual(['ก', '๑']);
    expect(change(table, { do: 'move', to: 'left' }, at(0, 0))).toBe(table);
  });

  test('stay among headings, among the others, and above the totals', () => {
    const headed = { ...table, headerRows: 1, totalsRow: true };
    expect(change(headed, { do: 'move', to: 'up' }, at(1, 0))).toBe(headed);
    expect(change(headed, { do: 'move', to: 'down' }, at(1, 0))).toBe(headed);
    expect(change(headed, { do: 'insert', side: 'below' }, at(2, 0))).toMatchObject({ totalsRow: true });
    expect(texts(change(headed, { do: 'insert', side: 'below' }, at(2, 0))).at(-1)).toEqual(['๒', 'ข']);
    expect(insertRows(headed, 0, 2, newId).headerRows).toBe(3);
    expect(insertRows(headed, 1, 2, newId).headerRows).toBe(1);
    expect(change(headed, { do: 'removeRows' }, at(2, 0))).toMatchObject({ headerRows: 1, totalsRow: false });
  });

  test('that lie under a wide cell widen it', () => {
    const merged = change(table, { do: 'merge' }, at(0, 0, 1, 2))!;
    expect(texts(merged)[0]).toEqual(['ลำดับ รายการ']);
    const wider = insertColumns(merged, 1, 2, newId);
    expect(gridOf(wider)[0]).toMatchObject({ column: 0, columnEnd: 4 });
    expect(texts(change(wider, { do: 'removeColumns' }, at(1, 0, 2, 1)))[0]).toEqual(['ลำดับ รายการ']);
  });

  test('look like those beside them', () => {
    const centred = change(newTable(2, 2, newId), { do: 'insert', side: 'right' }, at(0, 1))!;
    expect(centred.rows[0]?.cells[2]).toMatchObject({ vertical: 'middle', blocks: [{ align: 'center' }] });
    expect(centred.rows[1]?.cells[2]).toMatchObject({ vertical: 'top', blocks: [{ align: 'left' }] });
    const below = change(newTable(2, 2, newId), { do: 'insert', side: 'below' }, at(0, 0))!;
    expect(below.headerRows).toBe(1);
    expect(below.rows[1]?.cells[0]).toMatchObject({ vertical: 'top', blocks: [{ align: 'left' }] });
  });
});

describe('merging and splitting', () => {
  test('merging gathers words in reading order and takes in cells that reach over the edge', () => {
    const table = tableOf([
      ['ก', 'ข', 'ค'],
      ['ง', '', 'จ'],
    ]);
    const tall = change(table, { do: 'merge' }, at(0, 1, 2))!;
    const all = change(tall, { do: 'merge' }, at(0, 0, 1, 2))!;
    expect(texts(all)).toEqual([['ก ข ง', 'ค'], ['จ']]);
    expect(gridOf(all)[0]).toMatchObject({ rowEnd: 2, columnEnd: 2 });
  });

  test('splitting a merged cell gives each place its cell again, the words in the first', () => {
    const table = tableOf([
      ['ก', 'ข'],
      ['ค', 'ง'],
    ]);
    const merged = change(table, { do: 'merge' }, at(0, 0, 2, 2))!;
    expect(texts(change(merged, { do: 'split' }, at(0, 0)))).toEqual([
      ['ก ข ค ง', ''],
      ['', ''],
    ]);
  });

  test('splitting a single cell halves its column, for it alone', () => {
    const table = tableOf(
      [
        ['ก', 'ข'],
        ['ค', 'ง'],
      ],
      { columns: [40, 61] },
    );
    const split = change(table, { do: 'split' }, at(1, 1))!;
    expect(split.columns).toEqual([40, 30, 31]);
    expect(texts(split)).toEqual([
      ['ก', 'ข'],
      ['ค', 'ง', ''],
    ]);
  });
});

describe('sorting', () => {
  test('orders Thai words as a dictionary does, whatever vowel stands in front', () => {
    const table = tableOf([['หัว'], ['แก้ว'], ['ไข่'], ['กา'], ['เกลือ'], ['ขวด']], { headerRows: 1 });
    const sorted = change(table, { do: 'sort', order: 'rising' }, at(1, 0));
    expect(texts(sorted).flat()).toEqual(['หัว', 'กา', 'เกลือ', 'แก้ว', 'ขวด', 'ไข่']);
  });

  test('orders numbers by what they are worth, in Thai and Arabic digits alike; empty cells come last', () => {
    const table = tableOf([['๑,๐๐๐'], ['20'], ['–'], [''], ['๓.๕'], ['(5)']]);
    const rising = change(table, { do: 'sort', order: 'rising' }, at(0, 0))!;
    expect(texts(rising).flat()).toEqual(['(5)', '๓.๕', '20', '๑,๐๐๐', '–', '']);
    const falling = change(rising, { do: 'sort', order: 'falling' }, at(0, 0));
    expect(texts(falling).flat()).toEqual(['–', '๑,๐๐๐', '20', '๓.๕', '(5)', '']);
  });

  test('numbers within words count as numbers', () => {
    const table = tableOf([['โครงการ ๑๐'], ['โครงการ 2'], ['โครงการ ๑']]);
    const sorted = change(table, { do: 'sort', order: 'rising' }, at(0, 0));
    expect(texts(sorted).flat()).toEqual(['โครงการ ๑', 'โครงการ 2', 'โครงการ ๑๐']);
  });

  test('leaves headings first and totals last, and keeps tied rows together', () => {
    const table = tableOf(
      [
        ['กลุ่ม', 'งบ'],
        ['ค', '3'],
        ['ก', '1'],
        ['', '2'],
        ['รวม', '6'],
      ],
      { headerRows: 1, totalsRow: true },
    );
    const tied = change(table, { do: 'merge' }, at(2, 0, 4))!;
    const sorted = change(tied, { do: 'sort', order: 'rising' }, at(1, 0));
    expect(texts(sorted)).toEqual([['กลุ่ม', 'งบ'], ['ก', '1'], ['2'], ['ค', '3'], ['รวม', '6']]);
  });
});

describe('totals', () => {
  test('a totals row adds up the columns that hold numbers, written as they are', () => {
    const table = tableOf(
      [
        ['รายการ', 'งบ (บาท)', 'ร้อยละ', 'หมายเหตุ'],
        ['ก', '๑,๒๐๐', '12.5', 'เร่งด่วน'],
        ['ข', '๘๐๐', '7.25', ''],
      ],
      { headerRows: 1 },
    );
    const total = change(table, { do: 'totalsRow', name: 'รวม' }, at(1, 0))!;
    expect(total.totalsRow).toBe(true);
    expect(texts(total).at(-1)).toEqual(['รวม', '๒,๐๐๐', '19.75', '']);
    const more = insertRows(total, 4, 1, newId);
    expect(texts(change(more, { do: 'addUp' }, at(1, 0))).at(-1)).toEqual(['รวม', '๒,๐๐๐', '19.75', '']);
    expect(change(total, { do: 'totalsRow', name: 'รวม' }, at(1, 0))).toMatchObject({ totalsRow: false });
  });

  test('numbers are read in either digits, with commas, brackets, a sign or a percent sign; anything else is none', () => {
    expect(['๑,๒๓๔.๕๐', '-5', '(๗)', '12%', '1000'].map((text) => numberIn(text)?.value)).toEqual([
      1234.5, -5, -7, 12, 1000,
    ]);
    expect(['1,23', '๑.๒.๓', 'ปี ๒๕๗๐', '', '๑-๒'].map(numberIn)).toEqual([null, null, null, null, null]);
  });
});

describe('widths', () => {
  test('one column gets its share of the whole, the others keep their proportions', () => {
    const table = tableOf([['ก', 'ข', 'ค']], { columns: [100, 100, 200] });
    expect(setColumnWidth(table, 0, 40).columns).toEqual([400, 200, 400]);
    expect(change(table, { do: 'evenWidths' }, at(0, 0))).toMatchObject({ columns: [133, 133, 133] });
    expect(change(table, { do: 'evenWidths' }, at(0, 1, 1, 3))).toMatchObject({ columns: [100, 150, 150] });
  });
});

test('a header mark goes down to the selected row, and away where it is there', () => {
  const table = tableOf([['ก'], ['ข'], ['ค']]);
  const headed = change(table, { do: 'headerRows' }, at(1, 0))!;
  expect(headed.headerRows).toBe(2);
  expect(change(headed, { do: 'headerRows' }, at(1, 0))).toMatchObject({ headerRows: 0 });
});
