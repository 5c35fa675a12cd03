/** Word files of odd shapes: no word of theirs is lost without being told, and tracked changes are settled on both sides. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/docx/read/source.ts';
import { importFile } from '../../electron/jobs/import-file.ts';
import type { SourceBlock, SourceInline } from '../../shared/import/source.ts';
import { docx, W } from '../support/word-file.ts';

const OTHERS = [
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
];
const SPACES = `xmlns:w="${W}" ${OTHERS.map((one) => `xmlns:${one}`).join(' ')}`;

const r = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (inside: string, pPr = '') => `<w:p><w:pPr>${pPr}</w:pPr>${inside}</w:p>`;
const cell = (inside: string, tcPr = '') => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${inside}</w:tc>`;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

function words(content: readonly SourceInline[]): string {
  return content
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'picture' ? '[ภาพ]' : `<${inline.type}>`))
    .join('');
}

/** A line a paragraph; of a table a line a row, its cells between bars. */
function drawn(block: SourceBlock): string[] {
  if (block.type === 'paragraph') return [`${block.label?.text ?? ''}${words(block.content)}`];
  if (block.type === 'contents') return ['<contents>'];
  return block.rows.map(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs.map(({ content }) => words(content)).join('/')).join('|'),
  );
}

async function read(body: string, changes: 'accept' | 'reject' = 'accept', more: Record<string, string> = {}) {
  const document = `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`;
  const source = await readSource(docx('', { ...more, 'document.xml': document }), 'แผน.docx', { changes });
  return { lines: source.blocks.flatMap(drawn), told: source.remarks.map(({ code }) => code), source };
}

describe('words of an odd Word file', () => {
  it('stay in the last cell where a table has more columns than a plan can, and that is told', async () => {
    const wide = many(2, (row) => `<w:tr>${many(70, (at) => cell(p(r(`${row}-${at}`))))}</w:tr>`);
    const { lines, told } = await read(`<w:tbl>${wide}</w:tbl>`);
    expect(lines[1]!.split('|')).toHaveLength(63);
    expect(lines[1]).toMatch(/\|1-61\|1-62\/1-63\/1-64\/1-65\/1-66\/1-67\/1-68\/1-69$/);
    expect(told).toEqual(['COLUMNS_JOINED']);
    const file = docx(`<w:p>${r('บทที่ ๑ ตาราง')}</w:p><w:tbl>${wide}</w:tbl>`);
    const { notices } = await importFile({ bytes: file, fileName: 'แผน.docx', options: {} }, () => {});
    expect(notices.find(({ code }) => code === 'COLUMNS_JOINED')?.details).toMatchObject({ count: 1, most: 63 });
  });

  it('stay where a row leaves out more columns than there are', async () => {
    const gap = '<w:trPr><w:gridBefore w:val="100000000"/></w:trPr>';
    const { lines } = await read(`<w:tbl><w:tr>${gap}${cell(p(r('ก')))}${cell(p(r('ข')))}</w:tr></w:tbl>`);
    expect(lines[0]!.endsWith('|ก/ข')).toBe(true);
  });

  it('stay where they stand in no paragraph or no cell', async () => {
    const strays = `<w:tbl>${p(r('ในตาราง'))}<w:tr>${p(r('ในแถว'))}${cell(p(r('ในช่อง')))}</w:tr></w:tbl>`;
    expect((await read(`${r('ลอย')}<w:hyperlink>${r('ลิงก์')}</w:hyperlink>${strays}`)).lines).toEqual([
      'ลอย',
      'ลิงก์',
      'ในช่อง',
      'ในตาราง',
      'ในแถว',
    ]);
  });

  it('stay where they are set above others, in brackets', async () => {
    const ruby = (above: string) =>
      `<w:r><w:ruby><w:rubyPr/><w:rt>${above}</w:rt><w:rubyBase>${r('漢字')}</w:rubyBase></w:ruby></w:r>`;
    expect((await read(p(ruby(r('คันจิ')) + ruby('')))).lines).toEqual(['漢字(คันจิ)漢字']);
  });

  it('stay where a formula is a block of its own or is set in words', async () => {
    const { lines, told } = await read(
      '<m:oMathPara><m:oMath><m:r><m:t>x=</m:t><w:t>กำไร</w:t></m:r></m:oMath></m:oMathPara>',
    );
    expect(lines).toEqual(['x=กำไร']);
    expect(told).toEqual(['FORMULAS_AS_TEXT']);
  });

  it('are told to be left out where they are in a document of their own', async () => {
    const { told } = await read(`<w:subDoc r:id="x"/>${p(`<w:subDoc r:id="y"/>${r('ก')}`)}<w:altChunk r:id="z"/>`);
    expect(told).toEqual(['EMBEDDED_LEFT_OUT', 'EMBEDDED_LEFT_OUT', 'EMBEDDED_LEFT_OUT']);
  });

  it('are those of the first alternative that has any', async () => {
    const either = (choice: string, fallback: string) =>
      `<mc:AlternateContent><mc:Choice Requires="x">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
    expect((await read(p(either(r('ใหม่'), r('เก่า')) + either('<w:r/>', r('สำรอง'))))).lines).toEqual(['ใหม่สำรอง']);
  });
});

const mark = (name: string) => `<w:rPr><w:${name} w:id="1" w:author="ก"/></w:rPr>`;
const inserted = (inside: string) => `<w:ins w:id="2" w:author="ก">${inside}</w:ins>`;
const deleted = (text: string) => `<w:del w:id="3" w:author="ก"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const moved = (side: 'From' | 'To') => `<w:move${side} w:id="4" w:author="ก">${r('ย้าย')}</w:move${side}>`;
const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const rowMark = (name: string) => `<w:trPr><w:${name} w:id="5" w:author="ก"/></w:trPr>`;

it('comments are told one by one, and of very many how many more there are', async () => {
  const comment = (id: number) => `<w:comment w:id="${id}" w:author="ข">${p(r(`เห็น ${id}`))}</w:comment>`;
  const bytes = docx(p(r('บทที่ ๑ ก')) + many(500, (id) => p(`${r('ข')}<w:r><w:commentReference w:id="${id}"/></w:r>`)), {
    'comments.xml': `<w:comments xmlns:w="${W}">${many(500, comment)}</w:comments>`,
  });
  const { notices } = await importFile({ bytes, fileName: 'แผน.docx', options: {} }, () => {});
  const told = notices.filter(({ code }) => code === 'COMMENT_LEFT_OUT');
  expect(told).toHaveLength(200);
  expect(told[0]!.details).toMatchObject({ author: 'ข', text: 'เห็น 0', line: 2 });
  expect(notices.find(({ code }) => code === 'COMMENTS_LEFT_OUT')?.details).toMatchObject({ count: 300, line: 202 });
});

describe('tracked changes', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'ends of paragraphs',
      p(r('หนึ่ง'), mark('del')) +
        p(r('สอง')) +
        p(deleted('ลบ'), mark('del')) +
        p(inserted(r('แทรก')), mark('ins')) +
        p(r('ท้าย')),
      ['หนึ่งสอง', 'แทรก', 'ท้าย'],
      ['หนึ่ง', 'สอง', 'ลบ', 'ท้าย'],
    ],
    [
      'the end of a paragraph before a table, and of the last in a cell',
      p(r('ก่อน'), mark('del')) + table(cell(p(r('ช่อง'), mark('del')))) + p(r('หลัง')),
      ['ก่อน', 'ช่อง', 'หลัง'],
      ['ก่อน', 'ช่อง', 'หลัง'],
    ],
    [
      'moved paragraphs',
      p(moved('From'), mark('moveFrom')) + p(r('กลาง')) + p(moved('To'), mark('moveTo')) + p(r('ท้าย')),
      ['กลาง', 'ย้าย', 'ท้าย'],
      ['ย้าย', 'กลาง', 'ท้าย'],
    ],
    [
      'rows and cells',
      table(
        cell(p(r('หัว'))),
        rowMark('ins') + cell(p(inserted(r('ใหม่')))),
        rowMark('del') + cell(p(deleted('เก่า'))),
        cell(p(r('ก')), '<w:cellIns w:id="6" w:author="ก"/>') + cell(p(r('ข'))),
        cell(p(r('ค')), '<w:cellDel w:id="7" w:author="ก"/>') + cell(p(r('ง'))),
      ),
      ['หัว|', 'ใหม่|', 'ก|ข', 'ง|'],
      ['หัว|', 'เก่า|', 'ข|', 'ค|ง'],
    ],
    ['words that are inserted and deleted', p(inserted(deleted('ทั้งสอง')) + r('คง')), ['คง'], ['คง']],
    [
      'a number given to a paragraph',
      p(r('ข้อ'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="8" w:author="ก"/></w:numPr>'),
      ['1.ข้อ'],
      ['ข้อ'],
    ],
  ])('of %s are settled as accepted and as rejected', async (_, body, accepted, rejected) => {
    const lists = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const more = { 'numbering.xml': lists };
    expect((await read(body, 'accept', more)).lines).toEqual(accepted);
    expect((await read(body, 'reject', more)).lines).toEqual(rejected);
  });

  it('of the look of words and paragraphs are settled on both sides', async () => {
    const body = p(
      '<w:r><w:rPr><w:b/><w:bCs/><w:rPrChange w:id="1"><w:rPr><w:i/><w:iCs/></w:rPr></w:rPrChange></w:rPr><w:t>คำ</w:t></w:r>',
      '<w:jc w:val="center"/><w:pPrChange w:id="2"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>',
    );
    const [after, before] = [await read(body, 'accept'), await read(body, 'reject')];
    expect(after.source.blocks).toMatchObject([{ align: 'center', content: [{ text: 'คำ', marks: ['bold'] }] }]);
    expect(before.source.blocks).toMatchObject([{ align: 'right', content: [{ text: 'คำ', marks: ['italic'] }] }]);
  });
});
