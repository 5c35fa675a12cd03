import { describe, expect, test } from 'vitest';
import type { Figure, Table, TableCell, TableRow } from '../../../shared/plan/model.ts';
import { planHtml } from '../../../shared/print/plan-html.ts';
import { paragraph, plan, section, text } from '../../support/outline.ts';
import { readPage } from '../../support/page-reader.ts';

const cell = (id: string, words: string, spans: Partial<TableCell> = {}): TableCell => ({
  id,
  colSpan: 1,
  rowSpan: 1,
  vertical: 'top',
  blocks: [{ type: 'paragraph', id: `${id}p`, align: 'left', indent: 'none', content: text(words) }],
  ...spans,
});
const row = (id: string, ...cells: TableCell[]): TableRow => ({ id, cells });

const TABLE: Table = {
  type: 'table',
  id: 't1',
  columns: [100, 300],
  headerRows: 1,
  totalsRow: true,
  rows: [
    row('r1', cell('a', 'ปี'), cell('b', 'งบ', { vertical: 'middle' })),
    row('r2', cell('c', '๒๕๗๐', { rowSpan: 2 }), cell('d', '<๑๐>')),
    row('r3', cell('e', '๒๐')),
    row('r4', cell('f', 'รวม ๓๐', { colSpan: 2 })),
  ],
  content: text('งบประมาณ'),
};

const FIGURE: Figure = {
  type: 'figure',
  id: 'f1',
  image: 'a'.repeat(64),
  media: 'png',
  pixels: { width: 400, height: 200 },
  width: 500,
  alt: { text: 'แผนที่ "ลุ่มน้ำ"' },
  content: text('ลุ่มน้ำ'),
};

const html = (blocks: Parameters<typeof section>[2], more = {}) =>
  planHtml(plan([{ ...section('c1', '1', { title: text('บทนำ'), ...blocks }), ...more }]), { fontFaces: '' });

describe('a table', () => {
  const page = html({ blocks: [TABLE] });

  test('has its caption with its number above, its widths, spans, and header rows that come again on each page', () => {
    expect(readPage(page).all('.caption')).toEqual(['ตารางที่ ๑ งบประมาณ']);
    expect(page).toContain('<col style="width: 25%" /><col style="width: 75%" />');
    expect(page).toContain('<thead><tr><th data-vertical="top">');
    expect(page).toContain('<td rowspan="2" data-vertical="top">');
    expect(page).toContain('<tr class="totals"><td colspan="2"');
    expect(page).toContain('thead { display: table-header-group; }');
    expect(page).toContain('tr { break-inside: avoid; }');
    expect(readPage(page).all('td')).toEqual(['๒๕๗๐', '<๑๐>', '๒๐', 'รวม ๓๐']);
  });

  test('whose header reaches down into its rows is not taken apart', () => {
    const [first, ...others] = TABLE.rows;
    const tall = { ...first!, cells: [{ ...first!.cells[0]!, rowSpan: 3 }, first!.cells[1]!] };
    const [second, ...rest] = others;
    const rows = [tall, { ...second!, cells: [second!.cells[1]!] }, ...rest];
    const reaching = html({ blocks: [{ ...TABLE, rows }] });
    expect(reaching).not.toContain('<thead>');
    expect(readPage(reaching).all('tr')).toHaveLength(4);
  });

  test('without a caption has none', () => {
    expect(readPage(html({ blocks: [{ ...TABLE, content: [] }] })).all('.caption')).toEqual([]);
  });
});

describe('a figure', () => {
  test('is the picture that is given for its hash, as wide as it says, its caption below', () => {
    const images = new Map([[FIGURE.image, 'data:image/png;base64,AAAA']]);
    const made = planHtml(plan([section('c1', '1', { blocks: [FIGURE] })]), { fontFaces: '', images });
    expect(made).toContain(
      '<img src="data:image/png;base64,AAAA" alt="แผนที่ &quot;ลุ่มน้ำ&quot;" style="width: 50%; aspect-ratio: 400 / 200" />',
    );
    expect(readPage(made).all('.caption')).toEqual(['ภาพที่ ๑ ลุ่มน้ำ']);
  });

  test('whose picture is not at hand says in a frame what it shows', () => {
    expect(readPage(html({ blocks: [FIGURE] })).all('.missing')).toEqual(['แผนที่ "ลุ่มน้ำ"']);
  });
});

test('footnotes have their mark in the line and stand at the end of their chapter', () => {
  const note = { type: 'footnote' as const, id: 'n1', content: text('ข้อมูลปี ๒๕๖๙') };
  const page = html({ blocks: [paragraph('p1', [...text('ฝนตก'), note])] });
  expect(page).toContain('ฝนตก<sup><a href="#at-n1">๑</a></sup>');
  expect(readPage(page).all('.note')).toEqual(['๑ ข้อมูลปี ๒๕๖๙']);
  expect(page.indexOf('class="note"')).toBeGreaterThan(page.indexOf('ฝนตก'));
});

test('a section that asks for it begins a page, or is printed on pages turned on their side', () => {
  const made = planHtml(
    plan([
      section('c1', '1', { title: text('หนึ่ง') }),
      { ...section('s11', '2', { title: text('กว้าง') }), landscape: true },
      { ...section('s12', '2', { title: text('หน้าใหม่') }), startsPage: true },
    ]),
    { fontFaces: '' },
  );
  expect(readPage(made).all('.on-its-side')).toEqual(['๑.๑กว้าง']);
  expect(readPage(made).all('.new-page')).toEqual(['๑.๒หน้าใหม่']);
  expect(made).toContain('@page landscape { size: A4 landscape;');
});
