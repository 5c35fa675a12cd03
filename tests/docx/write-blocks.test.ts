/** Tables, figures, notes and turned pages in the Word file of a plan. */
import validate from '@ooxml-tools/validate';
import { describe, expect, test } from 'vitest';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import type { Block, Figure, Inline, Section, Table } from '../../shared/plan/model.ts';
import { DEFAULT_CAPTIONS, DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import { descendants, parseXml, readDocx } from '../support/docx-reader.ts';
import { PNG_EMBLEM as PNG, SVG_EMBLEM } from '../support/emblems.ts';
import { item, paragraph, plan, section, text } from '../support/outline.ts';

type TextBlock = Extract<Block, { type: 'paragraph' }>;

function table(id: string, caption: string, columns: readonly number[] = [1, 1]): Table {
  const cells = columns.map((_, index) => ({
    id: `${id}-c${index}`,
    colSpan: 1,
    rowSpan: 1,
    vertical: 'top' as const,
    blocks: [paragraph(`${id}-p${index}`, text(`ช่อง ${index}`)) as TextBlock],
  }));
  return {
    type: 'table',
    id,
    columns,
    headerRows: 0,
    totalsRow: false,
    rows: [{ id: `${id}-r`, cells }],
    content: text(caption),
  };
}

const figure = (id: string, changes: Partial<Figure> = {}): Figure => ({
  type: 'figure',
  id,
  image: 'a'.repeat(64),
  media: 'png',
  pixels: { width: 400, height: 200 },
  width: 500,
  alt: { text: 'แผนผัง' },
  content: text('ลำดับงาน'),
  ...changes,
});

const refer = (target: string): Inline => ({ type: 'reference', target });

async function written(
  sections: readonly Section[],
  options: Partial<Parameters<typeof writePlanDocx>[1]> = {},
  scheme = DEFAULT_SCHEME,
) {
  const { value, notices } = await writePlanDocx(plan(sections, scheme), { numbers: 'auto', ...options });
  expect(await validate(value, 'docx')).toEqual([]);
  const read = readDocx(value);
  return { read, notices, document: read.parts.get('word/document.xml')! };
}

describe('captions', () => {
  test('are counted by Word, referred to by their label, and listed after the contents', async () => {
    const blocks = [table('t', 'งบประมาณ'), figure('f'), paragraph('p', [...text('ดู'), refer('t'), refer('f')])];
    const { read } = await written([section('a', '1', { blocks })]);
    const captions = read.paragraphs.filter(({ style }) => style === 'Caption');
    expect(captions.map(({ text: words, fields }) => [words, fields])).toEqual([
      ['ตารางที่ ๑ งบประมาณ', ['SEQ Table \\* THAIARABIC']],
      ['ภาพที่ ๑ ลำดับงาน', ['SEQ Figure \\* THAIARABIC']],
    ]);
    const refers = read.paragraphs.find(({ text: words }) => words.startsWith('ดู'))!;
    expect(refers.text).toBe('ดูตารางที่ ๑ภาพที่ ๑');
    expect(refers.fields).toEqual(['REF _Ref000000001 \\h', 'REF _Ref000000002 \\h']);
    const listed = read.paragraphs.filter(({ style }) => style === 'TableofFigures');
    expect(listed.map(({ text: words }) => words)).toEqual(['ตารางที่ ๑ งบประมาณ\t๓', 'ภาพที่ ๑ ลำดับงาน\t๓']);
    expect(listed.map(({ fields }) => fields[0])).toEqual(['TOC \\h \\z \\c "Table"', 'TOC \\h \\z \\c "Figure"']);
  });

  test('by chapter begin again, which Word is told where it would count on', async () => {
    const scheme = { ...DEFAULT_SCHEME, captions: { ...DEFAULT_CAPTIONS, by: 'chapter' as const } };
    const chapters = ['a', 'b'].map((id) =>
      section(id, '1', { blocks: [table(`${id}1`, 'หนึ่ง'), table(`${id}2`, 'สอง')] }),
    );
    const { read } = await written(chapters, {}, scheme);
    const captions = read.paragraphs.filter(({ style }) => style === 'Caption');
    expect(captions.map(({ text: words }) => words)).toEqual([
      'ตารางที่ ๑-๑ หนึ่ง',
      'ตารางที่ ๑-๒ สอง',
      'ตารางที่ ๒-๑ หนึ่ง',
      'ตารางที่ ๒-๒ สอง',
    ]);
    expect(captions.map(({ fields }) => fields[0]!.includes('\\r 1'))).toEqual([false, false, true, false]);
  });
});

describe('tables', () => {
  test('are as wide as the text, their columns by share', async () => {
    const { document } = await written([section('a', '1', { blocks: [table('t', '', [100, 300])] })]);
    expect([...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))).toEqual([
      2268, 6803,
    ]);
  });

  test('that follow one another without a caption are kept apart', async () => {
    const { document } = await written([section('a', '1', { blocks: [table('t', ''), table('u', '')] })]);
    expect(document).not.toContain('</w:tbl><w:tbl>');
  });
});

describe('rows of headings and of totals', () => {
  const row = (id: string, blocks: (cell: number) => readonly TextBlock[]): Table['rows'][number] => ({
    id,
    cells: [0, 1].map((n) => ({ id: `${id}${n}`, colSpan: 1, rowSpan: 1, vertical: 'top', blocks: blocks(n) })),
  });
  const marked: Inline = { type: 'text', text: 'คน', marks: ['bold'] };
  const budget: Table = {
    ...table('t', 'งบประมาณ'),
    headerRows: 1,
    totalsRow: true,
    rows: [
      row('h', (n) => [
        paragraph(`h${n}`, [...text('งบ'), marked]) as TextBlock,
        item(`hi${n}`, 'n1', text('หน่วยเป็นบาท')) as TextBlock,
      ]),
      row('b', (n) => [
        paragraph(`b${n}`, [...text('ปี'), marked]) as TextBlock,
        item(`bi${n}`, 'n0', text('หนึ่ง')) as TextBlock,
      ]),
      row('s', (n) => [paragraph(`s${n}`, text('รวม')) as TextBlock]),
    ],
  };

  test.each(['auto', 'text'] as const)(
    'are bold by a style of their own, not by a mark (numbers: %s)',
    async (numbers) => {
      const { read } = await written([section('a', '1', { blocks: [budget] })], { numbers });
      const inCells = read.paragraphs.filter(({ style }) => /^(?:Table(?:Text|Strong)|List)/.test(style));
      const cellStyles = inCells.map(({ style }) => style);
      expect(cellStyles).toEqual([
        ...['TableStrong', 'TableStrongList2', 'TableStrong', 'TableStrongList2'],
        ...['TableText', 'List', 'TableText', 'List'],
        ...['TableStrong', 'TableStrong'],
      ]);
      const bold = inCells.flatMap(({ runs }) => runs).filter(({ properties }) => properties.includes('w:bCs'));
      expect(bold.map(({ text: words }) => words)).toEqual(['คน', 'คน', 'คน', 'คน']);
      const styles = [...descendants(parseXml(read.parts.get('word/styles.xml')!), 'w:style')];
      const isBold = (id: string) =>
        styles.some((one) => one.attributes['w:styleId'] === id && [...descendants(one, 'w:bCs')].length > 0);
      expect([...new Set(cellStyles)].map((id) => [id, isBold(id)])).toEqual([
        ['TableStrong', true],
        ['TableStrongList2', true],
        ['TableText', false],
        ['List', false],
      ]);
    },
  );
});

describe('pages on their side', () => {
  test('are a section of Word of their own, and what follows stands upright again', async () => {
    const sections = [
      section('a', '1', { blocks: [paragraph('p', text('ก่อน'))] }),
      section('b', '2', { landscape: true, blocks: [table('t', 'กว้าง')] }),
      section('c', '2', { blocks: [paragraph('q', text('หลัง'))] }),
    ];
    const { document } = await written(sections);
    const order = [...document.matchAll(/w:orient="(\w+)"|>(ก่อน|กว้าง|หลัง)</g)].map(([, side, words]) => side ?? words);
    expect(order.slice(order.indexOf('ก่อน') - 1).filter((one) => one !== undefined)).toEqual(
      expect.arrayContaining(['portrait', 'ก่อน', 'กว้าง', 'landscape', 'หลัง']),
    );
    expect(document.match(/w:orient="landscape"/g)).toHaveLength(1);
    expect(document.indexOf('landscape')).toBeGreaterThan(document.lastIndexOf('กว้าง'));
    expect(document.lastIndexOf('w:orient="portrait"')).toBeGreaterThan(document.indexOf('หลัง'));
  });

  test('at the end of the plan are its last ones', async () => {
    const { document } = await written([section('a', '1', { landscape: true })]);
    expect(document.lastIndexOf('w:orient="landscape"')).toBeGreaterThan(document.lastIndexOf('w:orient="portrait"'));
  });

  test('begin anew where a section says so', async () => {
    const { read } = await written([section('a', '1'), section('b', '2', { startsPage: true })]);
    const heading = read.paragraphs.find(({ style }) => style === 'Heading2')!;
    expect(Object.keys(heading.properties)).toContain('w:pageBreakBefore');
  });
});

describe('figures', () => {
  const images = new Map([['a'.repeat(64), { media: 'png' as const, bytes: PNG }]]);

  test('are in the file once, however often they are shown, with what they show in words', async () => {
    const blocks = [figure('f'), figure('g', { width: 1000 })];
    const { read, document, notices } = await written([section('a', '1', { blocks })], { images });
    expect([...read.parts.keys()].filter((path) => path.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
    expect(document.match(/descr="แผนผัง"/g)).toHaveLength(2);
    const widths = [...document.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, cx]) => Number(cx) / 360_000);
    expect(widths[0]).toBeCloseTo(8, 0);
    expect(widths[1]).toBeCloseTo(16, 0);
    expect(notices.map(({ code }) => code)).toEqual(['PAGES_ESTIMATED']);
  });

  test('higher than the page are made to fit', async () => {
    const tall = figure('f', { width: 1000, pixels: { width: 10, height: 1000 } });
    const { document } = await written([section('a', '1', { blocks: [tall] })], { images });
    const [, , cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document)!;
    expect(Number(cy) / 360_000).toBeLessThan(25);
  });

  test('that are lost say so in their place and in a notice', async () => {
    const { read, notices } = await written([section('a', '1', { blocks: [figure('f')] })]);
    expect(read.paragraphs.map(({ text: words }) => words)).toContain('[ไม่พบแฟ้มภาพ]');
    expect(notices).toContainEqual({ code: 'FIGURE_LOST', details: { count: 1 } });
  });

  test('of SVG stand beside their drawing, and one without is told', async () => {
    const svg = figure('f', { media: 'svg' });
    const file = { media: 'svg' as const, bytes: Buffer.from(SVG_EMBLEM) };
    const alone = await written([section('a', '1', { blocks: [svg] })], { images: new Map([[svg.image, file]]) });
    expect(alone.notices).toContainEqual({ code: 'FIGURE_ONLY_SVG', details: { count: 1 } });
    const both = await written([section('a', '1', { blocks: [svg] })], {
      images: new Map([[svg.image, { ...file, png: PNG }]]),
    });
    expect(both.notices.map(({ code }) => code)).toEqual(['PAGES_ESTIMATED']);
    expect(both.document).toContain('asvg:svgBlip');
  });
});

test('appendices are numbered by letters of a list of their own', async () => {
  const { read } = await written([
    section('a', '1'),
    section('x', '1', { number: { kind: 'appendix' } }),
    section('x1', '2'),
    section('y', '1', { number: { kind: 'appendix' } }),
    section('b', '1'),
    section('b1', '2'),
  ]);
  const headings = read.paragraphs.filter(({ style }) => style.startsWith('Heading'));
  expect(headings.map(({ label }) => label)).toEqual(['บทที่ ๑', 'ภาคผนวก ก', 'ก.๑', 'ภาคผนวก ข', 'บทที่ ๒', '๒.๑']);
});

test('footnotes are numbered by page in Thai digits, and a reference in one is followed', async () => {
  const noted: Inline = { type: 'footnote', id: 'n', content: [...text('ดูข้อ '), refer('b')] };
  const { read } = await written([
    section('a', '1', { blocks: [paragraph('p', [...text('คำ'), noted])] }),
    section('b', '2'),
  ]);
  expect(read.parts.get('word/settings.xml')).toContain(
    '<w:numFmt w:val="thaiNumbers"/><w:numRestart w:val="eachPage"/>',
  );
  expect(read.parts.get('word/footnotes.xml')).toContain('REF _Ref000000001 \\n \\h');
});
