import { describe, expect, test } from 'vitest';
import { planToMarkdown } from '../../shared/plan/markdown.ts';
import type { Block, Figure, Inline, Scheme, Section, Table } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { planToText } from '../../shared/plan/plain-text.ts';
import { brokenReferences } from '../../shared/plan/references.ts';
import { DEFAULT_CAPTIONS, DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import { gridOf, placeCells } from '../../shared/plan/table/grid.ts';
import { item, paragraph, plan, section, text } from '../support/outline.ts';

/** A table whose rows are cells parted by `|`; `2*words` spans two columns, `words^2` two rows. */
function table(id: string, rows: readonly string[], caption = ''): Table {
  let cells = 0;
  const made = rows.map((row, index) => ({
    id: `${id}-r${index}`,
    cells: row.split('|').map((word) => {
      const [, across = '1', words = '', down = '1'] = /^(?:(\d)\*)?([^^]*)(?:\^(\d))?$/.exec(word)!;
      cells += 1;
      return {
        id: `${id}-c${cells}`,
        colSpan: Number(across),
        rowSpan: Number(down),
        vertical: 'top' as const,
        blocks: [paragraph(`${id}-p${cells}`, text(words)) as Extract<Block, { type: 'paragraph' }>],
      };
    }),
  }));
  return { type: 'table', id, columns: [1, 1], headerRows: 1, totalsRow: false, rows: made, content: text(caption) };
}

function figure(id: string, caption = '', alt = ''): Figure {
  const image = 'ab'.repeat(32);
  const pixels = { width: 400, height: 300 };
  return { type: 'figure', id, image, media: 'png', pixels, width: 800, alt: { text: alt }, content: text(caption) };
}

const note = (id: string, words: string): Inline => ({ type: 'footnote', id, content: text(words) });

function labelled(sections: readonly Section[], scheme: Scheme = DEFAULT_SCHEME): Record<string, string> {
  return Object.fromEntries(numberSections(plan(sections, scheme)));
}

describe('captions', () => {
  const chapters = (blocks: readonly Block[], others: readonly Block[]) => [
    section('a', '1', { blocks }),
    section('b', '2', { blocks: [table('tb', ['x|y'], 'กลาง')] }),
    section('c', '1', { blocks: others }),
  ];

  test('count tables and figures apart, through the plan, and only those with words', () => {
    const found = labelled(
      chapters(
        [table('t1', ['x|y'], 'แรก'), figure('f1', 'แผนผัง'), table('t2', ['x|y'])],
        [table('t3', ['x|y'], 'ท้าย')],
      ),
    );
    expect(found).toMatchObject({ t1: 'ตารางที่ ๑', f1: 'ภาพที่ ๑', t2: '', tb: 'ตารางที่ ๒', t3: 'ตารางที่ ๓' });
  });

  test('count by chapter with its number in front, and through all chapters that have none', () => {
    const by = { ...DEFAULT_SCHEME, captions: { ...DEFAULT_CAPTIONS, by: 'chapter' as const } };
    const rest = [
      section('n', '1-', { blocks: [table('u1', ['x|y'], 'นำ')] }),
      section('m', '1-', { blocks: [table('u2', ['x|y'], 'นำ')] }),
      section('z', '1', { number: { kind: 'appendix' }, blocks: [table('z1', ['x|y'], 'ผนวก')] }),
    ];
    const found = labelled([...chapters([table('t1', ['x|y'], 'แรก')], [table('t3', ['x|y'], 'ท้าย')]), ...rest], by);
    expect(found).toMatchObject({
      t1: 'ตารางที่ ๑-๑',
      tb: 'ตารางที่ ๑-๒',
      t3: 'ตารางที่ ๒-๑',
      u1: 'ตารางที่ ๑',
      u2: 'ตารางที่ ๒',
      z1: 'ตารางที่ ก-๑',
    });
  });

  test('are what references print; one to a table without a caption warns', () => {
    const blocks = [table('t1', ['x|y'], 'แรก'), table('t2', ['x|y'])];
    const refers = paragraph('p', [
      { type: 'reference', target: 't1' },
      { type: 'reference', target: 't2' },
    ]);
    const whole = plan([section('a', '1', { blocks: [...blocks, refers] })]);
    expect(planToText(whole)).toContain('ตารางที่ ๑[หัวข้อที่อ้างถึงยังไม่มีชื่อ]');
    expect(brokenReferences(whole)).toEqual([{ section: 'a', block: 'p', target: 't2' }]);
  });
});

test('appendices have letters of their own and their sections follow them', () => {
  const sections = [
    section('a', '1'),
    section('x', '1', { number: { kind: 'appendix' } }),
    section('x1', '2'),
    section('y', '1', { number: { kind: 'appendix' } }),
    section('b', '1'),
    section('deep', '2', { number: { kind: 'appendix' } }),
  ];
  expect(labelled(sections)).toEqual({
    a: 'บทที่ ๑',
    x: 'ภาคผนวก ก',
    x1: 'ก.๑',
    y: 'ภาคผนวก ข',
    b: 'บทที่ ๒',
    deep: '๒.๑',
  });
  expect(labelled(sections, { ...DEFAULT_SCHEME, appendix: 'ผนวก %1' }).y).toBe('ผนวก ข');
});

test('footnotes are counted through a chapter, in titles, cells and captions too', () => {
  const cell = table('t', ['x|y'], 'ชื่อ');
  const inCell = cell.rows[0]!.cells[0]!.blocks[0]!;
  const withNotes: Table = {
    ...cell,
    content: [...cell.content, note('n2', 'ในชื่อตาราง')],
    rows: [
      {
        ...cell.rows[0]!,
        cells: [
          { ...cell.rows[0]!.cells[0]!, blocks: [{ ...inCell, content: [note('n3', 'ในช่อง')] }] },
          cell.rows[0]!.cells[1]!,
        ],
      },
    ],
  };
  const sections = [
    section('a', '1', { title: [note('n1', 'ในชื่อ')], blocks: [withNotes] }),
    section('b', '2', { blocks: [paragraph('p', [note('n4', 'ในย่อหน้า')])] }),
    section('c', '1', { blocks: [paragraph('q', [note('n5', 'บทใหม่')])] }),
  ];
  expect(labelled(sections)).toMatchObject({ n1: '๑', n2: '๒', n3: '๓', n4: '๔', n5: '๑' });
});

test('items in a cell are counted from one, and do not go on after the table', () => {
  const inCell = table('t', ['x|y']);
  const cells = inCell.rows[0]!.cells;
  const first = {
    ...cells[0]!,
    blocks: [item('i1', 'n0'), item('i2', 'n0')] as Table['rows'][0]['cells'][0]['blocks'],
  };
  const blocks = [
    item('i0', 'n0'),
    { ...inCell, rows: [{ ...inCell.rows[0]!, cells: [first, cells[1]!] }] },
    item('i3', 'n0'),
  ];
  expect(labelled([section('a', '1', { blocks })])).toMatchObject({ i0: '๑)', i1: '๑)', i2: '๒)', i3: '๑)' });
});

describe('a grid', () => {
  test('has each cell where the spans above leave room', () => {
    const places = gridOf(table('t', ['a^2|b', 'c']));
    expect(places.map(({ cell, row, column, rowEnd, columnEnd }) => [cell.id, row, column, rowEnd, columnEnd])).toEqual(
      [
        ['t-c1', 0, 0, 2, 1],
        ['t-c2', 0, 1, 1, 2],
        ['t-c3', 1, 1, 2, 2],
      ],
    );
  });

  test.each([
    [['a|b', 'c'], { fault: 'gap', row: 1 }],
    [['a|b|c'], { fault: 'overlap', row: 0 }],
    [['a|2*b'], { fault: 'overlap', row: 0 }],
    [['a^2|b'], { fault: 'below', row: 0 }],
    [['a^2|b', '2*c'], { fault: 'overlap', row: 1 }],
  ] as const)('that %j does not fill is refused, by a plan too', (rows, fault) => {
    expect(placeCells(table('t', rows))).toEqual(fault);
    expect(() => parsePlan(plan([section('a', '1', { blocks: [table('t', rows)] })]))).toThrow('rows[');
  });
});

describe('other formats', () => {
  const whole = plan([
    section('a', '1', {
      blocks: [
        table('t', ['2*หัว', 'ก|ข'], 'ค่าใช้จ่าย'),
        figure('f', 'แผนผัง', 'ลูกศรจากซ้ายไปขวา'),
        paragraph('p', [...text('มีหมายเหตุ'), note('n', 'ตัวเลขเบื้องต้น')]),
      ],
    }),
  ]);

  test('plain text has a row a line, the picture in words, and notes after the section', () => {
    expect(planToText(whole)).toBe(
      'แผนทดสอบ\n\nบทที่ ๑ หัวข้อ a\nตารางที่ ๑ ค่าใช้จ่าย\nหัว\nก\tข\n[ลูกศรจากซ้ายไปขวา]\nภาพที่ ๑ แผนผัง\nมีหมายเหตุ[๑]\n[๑] ตัวเลขเบื้องต้น\n',
    );
  });

  test('Markdown has the table as an element, an image, and notes at the end', () => {
    const written = planToMarkdown(whole);
    expect(written).toContain(
      '<caption>ตารางที่ ๑ ค่าใช้จ่าย</caption>\n<tr><th colspan="2">หัว</th></tr>\n<tr><td>ก</td><td>ข</td></tr>',
    );
    expect(written).toContain(`![ลูกศรจากซ้ายไปขวา](${'ab'.repeat(32)}.png)\n\nภาพที่ ๑ แผนผัง`);
    expect(written).toContain('มีหมายเหตุ[^1]');
    expect(written.endsWith('[^1]: ตัวเลขเบื้องต้น\n')).toBe(true);
  });
});
