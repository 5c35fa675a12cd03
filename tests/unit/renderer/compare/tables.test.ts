import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeChange } from '../../../../renderer/compare/describe.ts';
import { pageItems } from '../../../../renderer/compare/page-items.ts';
import { paintInline } from '../../../../renderer/compare/painted.ts';
import { partsOf } from '../../../../renderer/compare/parts.ts';
import { rowOfSide, rowsTogether } from '../../../../renderer/compare/table-grid.ts';
import type { Plan, Table } from '../../../../shared/plan/model.ts';
import { plainText } from '../../../../shared/plan/outline.ts';
import { plan, section, text } from '../../../support/outline.ts';
import { editsArbitrary } from '../../../support/plan-edits.ts';
import { richPlanArbitrary } from '../../../support/rich-plans.ts';
import '../../../support/seed.ts';
import { laidOut } from './compared.ts';

/** A chapter with one table; rows and columns are named by their words, `name: word word`. */
function planOf(columns: string, rows: readonly string[]): Plan {
  const names = columns.split(' ');
  const table: Table = {
    type: 'table',
    id: 't',
    columns: names.map(() => 1),
    headerRows: 1,
    totalsRow: false,
    content: text('ค่าใช้จ่าย'),
    rows: rows.map((row) => {
      const [name = '', words = ''] = row.split(': ');
      const cells = words.split(' ').map((word, at) => {
        const id = `${name}${names[at]}`;
        const block = { type: 'paragraph', id: `p${id}`, align: 'left', indent: 'none', content: text(word) } as const;
        return { id: `c${id}`, colSpan: 1, rowSpan: 1, vertical: 'top', blocks: [block] } as const;
      });
      return { id: `r${name}`, cells };
    }),
  };
  return plan([section('s', '1', { title: text('การเงิน'), blocks: [table] })]);
}

const every = { shows: (change: number) => change !== -1, ignoreNumbers: false, ignoreFormat: false };
const says = { t: ((key: string) => key) as never, plain: String, language: 'th' as const };
const rowsFrom = (row: number, count: number) => Array.from({ length: count }, (_, at) => row + at);
const OLD = ['a: รายการ ปีแรก ปีหลัง', 'b: ค่าจ้าง ๑๒๐ ๑๓๐', 'c: ค่าเดินทาง ๔๕ ๔๖'];
const laidTables = (columns: string, rows: readonly string[]) => laidOut(planOf('x y z', OLD), planOf(columns, rows));

/** What one column has of each row of the table: the side of its grid, and the words of its cells. */
function together(laid: ReturnType<typeof laidOut>): string[] {
  return laid.units
    .filter(({ inCells }) => inCells)
    .flatMap(({ row, count }) => rowsTogether(laid, row, count))
    .map(({ side, cells }) => {
      const words = cells.map(({ rows }) =>
        rows
          .flatMap((at) => paintInline(laid, at, every))
          .flatMap(({ stretches }) => stretches.map(({ content }) => plainText(content)))
          .join(''),
      );
      return `${side} ${words.join('|')}`;
    });
}

describe('rows of tables', () => {
  test('stand level, each with all its cells, a new one alone', () => {
    const laid = laidTables('x y z', [OLD[0]!, OLD[1]!, 'd: ค่าพิมพ์ ๘ ๙', 'c: ค่าเดินทาง ๔๕ ๕๐']);
    const rows = laid.units.filter(({ inCells }) => inCells);
    const sides = rows.map(({ row, count }) =>
      (['before', 'after'] as const).map((side) => rowOfSide(laid, row, count, side)?.row ?? null),
    );
    expect(sides).toEqual([
      [0, 0],
      [1, 1],
      [null, 2],
      [2, 3],
    ]);
    expect(rows.map(({ count, last }) => [count, last])).toEqual([
      [3, false],
      [3, false],
      [3, false],
      [3, true],
    ]);
  });

  test('keep the caption and the header in sight above a change', () => {
    const rest = 'defghij'.split('').map((name) => `${name}: งาน${name} ๑ ๒`);
    const now = [...OLD, ...rest];
    const laid = laidOut(planOf('x y z', now), planOf('x y z', now.with(-1, 'j: งานj ๑ ๓')));
    const items = pageItems(laid, { onlyChanged: true, shows: every.shows, opened: new Set() });
    expect(items.map(({ type }) => type)).toEqual(['row', 'row', 'cells', 'cells', 'fold', 'cells', 'cells']);
  });

  test('are one in one column when a column came or went, with all there is in both states', () => {
    const narrower = laidTables('x y', ['a: รายการ ปีแรก', 'b: ค่าจ้าง ๑๒๐', 'c: ค่าเดินทาง ๔๕']);
    expect(together(narrower)).toEqual(['before รายการ|ปีแรก|ปีหลัง', 'before ค่าจ้าง|๑๒๐|๑๓๐', 'before ค่าเดินทาง|๔๕|๔๖']);
    const wider = laidTables(
      'x y z w',
      OLD.map((row) => `${row} เพิ่ม`),
    );
    expect(together(wider)[1]).toBe('after ค่าจ้าง|๑๒๐|๑๓๐|เพิ่ม');
  });

  test('go back with their table', () => {
    const laid = laidTables('x y z', [OLD[0]!, OLD[1]!]);
    const gone = laid.comparison.changes.findIndex(({ kind }) => kind === 'deleted');
    expect(partsOf(laid, gone)).toEqual([{ what: 'table', line: 't' }]);
  });
});

test('every line of both states is drawn once, in two pages and in one column', () => {
  fc.assert(
    fc.property(richPlanArbitrary, editsArbitrary, richPlanArbitrary, fc.boolean(), (old, edit, other, isEdit) => {
      const now = isEdit ? edit(old) : other;
      const laid = laidOut(old, now);
      expect(laid.units.flatMap(({ row, count }) => rowsFrom(row, count))).toEqual(laid.rows.map((_, row) => row));
      for (const { row, count, inCells } of laid.units) {
        if (!inCells) continue;
        for (const side of ['before', 'after'] as const) {
          const lines = rowsFrom(row, count).flatMap((at) => laid.rows[at]![side]);
          const drawn = rowOfSide(laid, row, count, side)?.cells.flatMap(({ rows }) => rows) ?? [];
          expect(drawn.flatMap((at) => laid.rows[at]![side]).sort()).toEqual(lines.sort());
        }
        const both = rowsTogether(laid, row, count).flatMap(({ cells }) => cells.flatMap(({ rows }) => rows));
        expect([...new Set(both)].sort()).toEqual(rowsFrom(row, count).sort());
        for (const at of both) paintInline(laid, at, every);
      }
      for (const index of laid.comparison.changes.keys()) {
        expect(describeChange(laid, index, says).title).not.toBe('');
        partsOf(laid, index);
      }
    }),
    { numRuns: 100 },
  );
});
