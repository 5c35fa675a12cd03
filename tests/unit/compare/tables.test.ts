import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../shared/compare/compare.ts';
import { comparisonText } from '../../../shared/compare/report/text.ts';
import type { Inline, Plan, Table } from '../../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../../shared/plan/scheme.ts';

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

  it('are the same in a table that was taken in a second time, under other ids', () => {
    const newer = planOf([OLD[0]!, OLD[1]!, ['ค่าเดินทาง', '๖๐']], 'b');
    const { changes } = compareVersions(planOf(OLD), newer);
    expect(changes).toMatchObject([{ kind: 'edited', after: { cell: { row: 3, column: 2 } } }]);
  });
});
