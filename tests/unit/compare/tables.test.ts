import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/compare/apply.ts';
import type { Comparison } from '../../../shared/compare/changes.ts';
import { compareVersions } from '../../../shared/compare/compare.ts';
import { comparisonText } from '../../../shared/compare/report/text.ts';
import type { Inline, Plan, Table } from '../../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../../shared/plan/scheme.ts';
import { insertColumns, moveColumns, removeColumns } from '../../../shared/plan/table/columns.ts';
import { insertRows, moveRows, removeRows } from '../../../shared/plan/table/rows.ts';
import { addTotalsRow } from '../../../shared/plan/table/totals.ts';

const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);

/** A plan of one chapter with one captioned table; ids begin with `prefix`. */
function planOf(rows: readonly (readonly string[])[], prefix = 'a', names = rows.map((_, row) => `r${row}`)): Plan {
  const table: Table = {
    type: 'table',
    id: `${prefix}t`,
    columns: rows[0]!.map(() => 100),
    headerRows: 1,
    totalsRow: false,
    content: words('งบประมาณรายปี'),
    rows: rows.map((cells, row) => ({
      id: `${prefix}${names[row]}`,
      cells: cells.map((text, column) => {
        const id = `${prefix}${names[row]}c${column}`;
        const block = { type: 'paragraph', id: `${id}p`, align: 'left', indent: 'none', content: words(text) } as const;
        return { id, colSpan: 1, rowSpan: 1, vertical: 'top', blocks: [block] };
      }),
    })),
  };
  const section = {
    id: `${prefix}s`,
    level: 1,
    number: { kind: 'auto' },
    title: words('การเงิน'),
    blocks: [table],
  } as const;
  const meta = { title: { text: 'แผน' }, edition: { text: '' }, agency: { text: '' }, period: null };
  return { format: 2, id: 'plan', meta, scheme: DEFAULT_SCHEME, sections: [section] };
}

const OLD = [
  ['รายการ', 'ปีแรก'],
  ['ค่าจ้าง', '๑๒๐'],
  ['ค่าเดินทาง', '๔๕'],
];

let made = 0;
const newId = () => `new${made++}`;

function withTable(plan: Plan, change: (table: Table) => Table): Plan {
  const sections = plan.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.type === 'table' ? change(block) : block)),
  }));
  return { ...plan, sections };
}

const toldOf = ({ changes }: Comparison) =>
  changes.map((change) =>
    'part' in change && change.part !== undefined ? `${change.kind} ${change.part}` : change.kind,
  );

describe('changes in a table', () => {
  it('name the table, the row and the cell', () => {
    const newer = planOf(OLD.map((row) => row.map((text) => (text === '๔๕' ? '๖๐' : text))));
    const comparison = compareVersions(planOf(OLD), newer);
    const [change] = comparison.changes;
    expect(change).toMatchObject({ kind: 'edited', after: { cell: { table: 'at', row: 3, column: 2 } } });
    const state = (plan: Plan) => ({ plan, name: 'ร่าง', author: '', savedAt: '2026-11-21T03:24:00.000Z' });
    const text = comparisonText({ before: state(planOf(OLD)), after: state(newer), comparison, reasons: {} }, 'th');
    expect(text).toContain('ตารางที่ ๑ แถว ๓ ช่อง ๒: [-๔๕-]{+๖๐+}');
  });

  it('tell a new row as one', () => {
    const newer = planOf([...OLD, ['ค่าพิมพ์', '๘']]);
    const { changes } = compareVersions(planOf(OLD), newer);
    expect(changes.filter(({ kind }) => kind === 'inserted')).toMatchObject([{ part: 'row', lines: { length: 2 } }]);
  });

  it('tell a row or column that came or went by itself, and not the grid besides', () => {
    for (const [edit, told] of [
      [(table: Table) => insertRows(table, 2, 1, newId), 'inserted row'],
      [(table: Table) => insertRows(table, 0, 1, newId), 'inserted row'],
      [(table: Table) => removeRows(table, 1, 2)!, 'deleted row'],
      [(table: Table) => insertColumns(table, 1, 1, newId), 'inserted column'],
      [(table: Table) => removeColumns(table, 1, 2)!, 'deleted column'],
      [(table: Table) => moveRows(table, 1, 2, 3), 'moved row'],
      [(table: Table) => moveColumns(table, 0, 1, 2), 'moved column'],
    ] as const) {
      const before = planOf(OLD);
      const after = withTable(before, edit);
      const comparison = compareVersions(before, after);
      expect(toldOf(comparison)).toEqual([told]);
      expect(comparison.grids).toHaveLength(1);
      expect(applyChanges(comparison, before)).toEqual(after);
    }
  });

  it('tell the grid, too, where more about it changed than rows and columns say', () => {
    const withRow = (table: Table) => insertRows(table, 2, 1, newId);
    const merged = (table: Table): Table => ({
      ...table,
      rows: table.rows.map((row, at) =>
        at === 1
          ? { ...row, cells: [{ ...row.cells[0]!, colSpan: 2, blocks: row.cells.flatMap(({ blocks }) => blocks) }] }
          : row,
      ),
    });
    const raised = (table: Table): Table => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, vertical: 'bottom' as const })),
      })),
    });
    for (const edit of [
      (table: Table) => ({ ...withRow(table), columns: [100, 300] }),
      (table: Table) => ({ ...withRow(table), headerRows: 2 }),
      (table: Table) => ({ ...withRow(table), headerRows: 0 }),
      (table: Table) => ({ ...withRow(table), totalsRow: true }),
      (table: Table) => merged(withRow(table)),
      (table: Table) => raised(withRow(table)),
      (table: Table) => addTotalsRow(table, 'รวม', newId),
    ]) {
      const before = planOf(OLD);
      const after = withTable(before, edit);
      const comparison = compareVersions(before, after);
      expect(toldOf(comparison)).toContain('formatted');
      expect(toldOf(comparison)).toContain('inserted row');
      expect(comparison.grids).toEqual([]);
      expect(applyChanges(comparison, before)).toEqual(after);
    }
  });

  it('tell other words of the caption without the grid that follows from a row', () => {
    const before = planOf(OLD);
    const after = withTable(before, (table) => ({
      ...insertRows(table, 2, 1, newId),
      content: words('งบประมาณรายเดือน'),
    }));
    const comparison = compareVersions(before, after);
    expect(toldOf(comparison)).toEqual(['edited', 'inserted row']);
    expect(comparison.changes[0]).not.toHaveProperty('shape');
    expect(applyChanges(comparison, before)).toEqual(after);
  });

  it('tell a row that moved, also in a table that was taken in a second time', () => {
    const order = [OLD[0]!, OLD[2]!, OLD[1]!];
    for (const newer of [planOf(order, 'a', ['r0', 'r2', 'r1']), planOf(order, 'b')]) {
      const comparison = compareVersions(planOf(OLD), newer);
      expect(toldOf(comparison)).toEqual(['moved row']);
      expect(applyChanges(comparison, planOf(OLD))).toEqual(newer);
    }
  });

  it('tell rows that exchanged their words as a row that moved', () => {
    const newer = planOf([OLD[0]!, OLD[2]!, OLD[1]!]);
    const comparison = compareVersions(planOf(OLD), newer);
    expect(toldOf(comparison)).toEqual(['moved row']);
    expect(comparison.changes).toMatchObject([{ before: { cell: { row: 2 } }, after: { cell: { row: 3 } } }]);
    expect(applyChanges(comparison, planOf(OLD))).toEqual(newer);
  });

  it('tell other words where a row got those of another that has new ones', () => {
    const newer = planOf([OLD[0]!, OLD[2]!, ['ค่าวัสดุ', '๙๙']]);
    const comparison = compareVersions(planOf(OLD), newer);
    expect(toldOf(comparison)).toEqual(['edited', 'edited', 'edited', 'edited']);
  });

  it('are the same in a table that was taken in a second time, under other ids', () => {
    const newer = planOf([OLD[0]!, OLD[1]!, ['ค่าเดินทาง', '๖๐']], 'b');
    const { changes } = compareVersions(planOf(OLD), newer);
    expect(changes).toMatchObject([{ kind: 'edited', after: { cell: { row: 3, column: 2 } } }]);
  });
});
