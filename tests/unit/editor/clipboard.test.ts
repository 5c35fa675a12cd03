import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FragmentLine, readFragment, writeFragment } from '../../../renderer/editor/clipboard/fragment.ts';
import { readText } from '../../../renderer/editor/clipboard/read-text.ts';
import { clipboardHtml, clipboardText } from '../../../renderer/editor/clipboard/write-clipboard.ts';
import { readTypedLabel } from '../../../renderer/editor/plugins/typed-list.ts';
import { inlineArbitrary } from '../../support/plans.ts';
import { figureArbitrary } from '../../support/rich-plans.ts';
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
