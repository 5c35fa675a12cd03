import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FragmentLine,
  readFragment,
  tableLine,
  writeFragment,
} from '../../../renderer/editor/clipboard/fragment.ts';
import { readText } from '../../../renderer/editor/clipboard/read-text.ts';
import { clipboardHtml, clipboardText } from '../../../renderer/editor/clipboard/write-clipboard.ts';
import { readTypedLabel } from '../../../renderer/editor/plugins/typed-list.ts';
import { cellText } from '../../../shared/plan/table/cell-values.ts';
import { withNewIds } from '../../../shared/plan/table/copy.ts';
import { placeCells } from '../../../shared/plan/table/grid.ts';
import { newTable } from '../../../shared/plan/table/new-table.ts';
import { inlineArbitrary } from '../../support/plans.ts';
import { figureArbitrary, tableArbitrary } from '../../support/rich-plans.ts';
import { text } from './desk.ts';

const lineArbitrary: fc.Arbitrary<FragmentLine> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), content: inlineArbitrary }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    align: fc.constantFrom('thai' as const, 'left' as const),
    indent: fc.constantFrom('first' as const, 'none' as const),
    content: inlineArbitrary,
  }),
  fc.record({
    kind: fc.constant('item' as const),
    list: fc.constantFrom('numbered' as const, 'bullet' as const),
    depth: fc.integer({ min: 0, max: 2 }),
    content: inlineArbitrary,
  }),
  figureArbitrary.map(({ type: _, id: __, ...figure }) => ({ kind: 'figure' as const, ...figure })),
  inlineArbitrary.map((words) => ({
    kind: 'paragraph' as const,
    align: 'thai' as const,
    indent: 'first' as const,
    content: [{ type: 'footnote' as const, id: 'note', content: words }],
  })),
);

test('a copied fragment reads back as it was written', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(lineArbitrary, { minLength: 1, maxLength: 6 }), (inline, lines) => {
      expect(readFragment(writeFragment({ inline, lines }))).toEqual({ inline, lines });
    }),
  );
});

test.each(['', 'ข้อความ', '{}', '{"inline":true,"headless":true,"sections":[{"id":"x"}]}', '[1]'])(
  'a clipboard that says %j is no fragment',
  (claimed) => expect(readFragment(claimed)).toBeNull(),
);

describe('a label typed at the start of a line', () => {
  test.each([
    ['๑) ', 'numbered', false],
    ['12. ', 'numbered', false],
    ['(๓) ', 'numbered', true],
    ['ก. ', 'lettered', false],
    ['(ข) ', 'lettered', true],
    ['• ', 'bullet', false],
    ['- ', 'bullet', false],
  ])('%s makes a %s item', (typed, list, bracketed) => {
    expect(readTypedLabel(typed)).toEqual({ list, bracketed, length: typed.length });
  });

  test.each(['๑.๑ ', 'กข. ', '๒๕๖๙ ', '1)', '(๑ ', '--', '1234. '])('%s is text', (typed) => {
    expect(readTypedLabel(typed)).toBeNull();
  });
});

test('one line of plain text joins the line it is put into; several are lines', () => {
  expect(readText('คำเดียว')).toMatchObject({ inline: true, lines: [{ content: text('คำเดียว') }] });
  expect(readText('ก\r\n\r\nข').lines).toHaveLength(2);
  expect(readText(' \n ')).toEqual({ inline: true, lines: [] });
});

test('a copy for other programs has its labels typed, its marks as tags and its signs escaped', () => {
  const lines = [
    { line: { kind: 'heading', level: 2, content: text('ที่ <มา>') }, label: '๑.๑' },
    { line: { kind: 'item', list: 'numbered', depth: 0, content: text('หนา', 'bold', 'sup') }, label: '๑)' },
    {
      line: { kind: 'paragraph', align: 'center', indent: 'none', content: [{ type: 'reference', target: 's' }] },
      label: '',
    },
  ] as const;
  const labels = new Map([['s', '๒.๓']]);
  expect(clipboardText(lines, labels)).toBe('๑.๑ ที่ <มา>\n๑) หนา\n๒.๓');
  expect(clipboardHtml(lines, labels, false)).toBe(
    '<h2>๑.๑ ที่ &#60;มา&#62;</h2>\n<p style="margin-left:2.5cm">๑) <sup><b>หนา</b></sup></p>\n<p style="text-align:center">๒.๓</p>',
  );
});

describe('rows of a spreadsheet', () => {
  const rowsOf = (pasted: string): string[][] => {
    const [line] = readText(pasted).lines;
    return line?.kind === 'table' ? line.rows.map(({ cells }) => cells.map(cellText)) : [];
  };

  test('become a table, whatever stands in their cells', () => {
    expect(rowsOf('ลำดับ\tงบ\r\n๑\t1,200\r\n๒\t\r\n')).toEqual([
      ['ลำดับ', 'งบ'],
      ['๑', '1,200'],
      ['๒', ''],
    ]);
    expect(rowsOf('"สอง\nบรรทัด"\t"เขา ""ว่า"""\nก\tข')).toEqual([
      ['สอง บรรทัด', 'เขา "ว่า"'],
      ['ก', 'ข'],
    ]);
  });

  test('a list with tabs behind its labels, a single line and lines of other lengths are none', () => {
    expect(rowsOf('๑)\tหนึ่ง\n๒)\tสอง')).toEqual([]);
    expect(rowsOf('ก\tข')).toEqual([]);
    expect(rowsOf('ก\tข\nค')).toEqual([]);
  });
});

describe('a table on the clipboard', () => {
  const tables = tableArbitrary.map((table): FragmentLine => tableLine(table));

  test('reads back as it was written, ids aside', () => {
    const named = (line: FragmentLine) => JSON.stringify(line).replace(/"id":"[^"]*"/g, '"id":"x"');
    fc.assert(
      fc.property(tableArbitrary, (table) => {
        const line = tableLine(withNewIds(table, () => 'x'));
        const back = readFragment(writeFragment({ inline: false, lines: [line] }));
        expect(back?.lines.map(named)).toEqual([named(line)]);
      }),
    );
  });

  test('is rows of tabs for a spreadsheet, which read back as its words', () => {
    const plain = { titles: new Map(), get: () => undefined } as never;
    fc.assert(
      fc.property(tables, (line) => {
        const written = clipboardText([{ line: { ...line, content: [] }, label: '' }], plain);
        const read = readText(written).lines[0];
        if (line.kind !== 'table' || read?.kind !== 'table') return;
        expect(read.rows.length).toBe(line.rows.length);
        expect(read.columns.length).toBe(line.columns.length);
      }),
    );
  });

  test('whose cells fill no grid is mended, never refused', () => {
    const line = tableLine(newTable(2, 2, () => 'x'));
    const torn = writeFragment({ inline: false, lines: [line] }).replace('"colSpan":1', '"colSpan":9');
    const [read] = readFragment(torn)!.lines;
    expect(read?.kind === 'table' && Array.isArray(placeCells(read))).toBe(true);
  });
});
