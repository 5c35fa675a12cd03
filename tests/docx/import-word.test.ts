/** Word files of other programs as plans: what is recognised, what is kept as it was, what a person is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/docx/read/source.ts';
import { importWord } from '../../electron/import/word/import-word.ts';
import { adoptIds } from '../../shared/import/adopt-ids.ts';
import type { NoticeCode } from '../../shared/notices.ts';
import type { Block, Plan, Table } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { textLines } from '../../shared/plan/text-lines.ts';
import type { ImportOptions } from '../../shared/rpc/imports.ts';
import { docx, W, XML } from '../support/word-file.ts';

async function read(bytes: Uint8Array, options: Partial<ImportOptions> = {}, changes: 'accept' | 'reject' = 'accept') {
  const source = await readSource(bytes, 'แผน.docx', { changes });
  let next = 0;
  const { value, images, notices } = importWord(source, 'แผน.docx', options, () => `i${next++}`);
  const plan = parsePlan(value.plan);
  return {
    plan,
    value,
    images,
    outline: outlineOf(plan),
    notices,
    notice: (code: NoticeCode) => notices.find((one) => one.code === code),
  };
}

function outlineOf(plan: Plan): string[] {
  const labels = numberSections(plan);
  const words = (block: Pick<Block, 'content'>) => plainText(block.content, labels, '⏎');
  const drawn = (block: Block): string => {
    const label = labels.get(block.id);
    if (block.type === 'table') return `table ${label} ${words(block)}: ${cellsOf(block).join(' / ')}`;
    if (block.type === 'figure') return `figure ${label} ${words(block)}`;
    return block.type === 'item' ? `${'  '.repeat(block.depth)}[${label}] ${words(block)}` : `¶ ${words(block)}`;
  };
  return plan.sections.flatMap(({ id, level, title, blocks }) => [
    `${'#'.repeat(level)} [${labels.get(id)}] ${plainText(title, labels)}`,
    ...blocks.map(drawn),
  ]);
}

/** `2x1 words` for each cell of a row. */
function cellsOf({ rows }: Table): string[] {
  return rows.map(({ cells }) =>
    cells
      .map(({ colSpan, rowSpan, blocks }) => {
        const spans = colSpan > 1 || rowSpan > 1 ? `${colSpan}x${rowSpan} ` : '';
        return spans + blocks.map(({ content }) => plainText(content)).join('|');
      })
      .join(', '),
  );
}

const run = (text: string, rPr = '') =>
  `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, pPr = '', rPr = '') => `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${run(text, rPr)}</w:p>`;
const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`);
const listed = (num: number, level: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);
const style = (id: string, name: string, inside = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
const styles = (...all: string[]) => ({ 'styles.xml': `${XML}<w:styles xmlns:w="${W}">${all.join('')}</w:styles>` });
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const numbering = (definitions: string[], nums: string[] = []) => ({
  'numbering.xml': `${XML}<w:numbering xmlns:w="${W}">${definitions
    .map((levels, index) => `<w:abstractNum w:abstractNumId="${index}">${levels}</w:abstractNum>`)
    .join('')}${definitions
    .map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
    .join('')}${nums.join('')}</w:numbering>`,
});
const HEADINGS = [style('h1', 'heading 1'), style('h2', 'heading 2'), style('h3', 'heading 3')];

describe('headings of a Word file', () => {
  it('are known by style, by what a style is based on, by local names and by outline level', async () => {
    const body =
      styled('h1', 'บทนำ') +
      styled('mine', 'ความเป็นมา') +
      styled('thai', 'หลักการ') +
      p('ด้วยมือ', '<w:outlineLvl w:val="1"/>') +
      p('ไม่ใช่หัวข้อ', '<w:pStyle w:val="h1"/><w:outlineLvl w:val="9"/>');
    const { outline } = await read(
      docx(body, styles(...HEADINGS, style('mine', 'My own', '<w:basedOn w:val="h2"/>'), style('thai', 'หัวเรื่อง ๓'))),
    );
    expect(outline).toEqual(['# [] บทนำ', '## [] ความเป็นมา', '### [] หลักการ', '## [] ด้วยมือ', '¶ ไม่ใช่หัวข้อ']);
  });

  it('keep the numbers that Word counts, whatever digits and words they are made of', async () => {
    const linked = (at: number) => `<w:pStyle w:val="h${at + 1}"/>`;
    const ladder =
      level(0, 'thaiNumbers', 'ยุทธศาสตร์ที่ %1', linked(0)) +
      level(1, 'thaiNumbers', '%1.%2', linked(1)) +
      level(2, 'thaiLetters', '(%3)', linked(2));
    const numbered = (at: number) =>
      style(`h${at + 1}`, `heading ${at + 1}`, '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const body =
      styled('h1', 'น้ำ') + styled('h2', 'ต้นน้ำ') + styled('h2', 'ปลายน้ำ') + styled('h3', 'เขื่อน') + styled('h1', 'ดิน');
    const { outline, plan } = await read(
      docx(body, { ...styles(numbered(0), numbered(1), numbered(2)), ...numbering([ladder]) }),
    );
    expect(outline).toEqual([
      '# [ยุทธศาสตร์ที่ ๑] น้ำ',
      '## [๑.๑] ต้นน้ำ',
      '## [๑.๒] ปลายน้ำ',
      '### [(ก)] เขื่อน',
      '# [ยุทธศาสตร์ที่ ๒] ดิน',
    ]);
    expect(plan.sections.every(({ number }) => number.kind === 'auto')).toBe(true);
  });

  it('are known by typed numbers where no style says so, in Thai or Arabic digits, without the bold of all of them', async () => {
    const bold = '<w:b/><w:bCs/>';
    const body = p('บทที่ 1 บทนำ', '', bold) + p('1.1 ความเป็นมา', '', bold) + p('ข้อความ') + p('1.2 วัตถุประสงค์', '', bold);
    const { outline, plan } = await read(docx(body));
    expect(outline).toEqual(['# [บทที่ 1] บทนำ', '## [1.1] ความเป็นมา', '¶ ข้อความ', '## [1.2] วัตถุประสงค์']);
    expect(plan.scheme.digits).toBe('arabic');
    expect(plan.sections[0]!.title).toEqual([{ type: 'text', text: 'บทนำ' }]);
  });

  it('keep a number in the title that no scheme of a plan prints, and pin one out of turn', async () => {
    const roman = level(0, 'upperRoman', '%1.') + level(1, 'thaiNumbers', '%2)');
    const heading = (at: number, num: number, text: string) =>
      p(text, `<w:pStyle w:val="h${at + 1}"/><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr>`);
    const restart =
      '<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const { outline, plan, notice } = await read(
      docx(heading(0, 1, 'หนึ่ง') + heading(1, 1, 'ย่อย') + heading(1, 9, 'กระโดด') + heading(1, 9, 'ต่อ'), {
        ...styles(...HEADINGS),
        ...numbering([roman], [restart]),
      }),
    );
    expect(outline).toEqual(['# [] I. หนึ่ง', '## [๑)] ย่อย', '## [๕)] กระโดด', '## [๖)] ต่อ']);
    expect(plan.sections[2]!.number).toEqual({ kind: 'pinned', value: 5 });
    expect(notice('HEADING_LABELS_KEPT')?.details).toMatchObject({ text: 'I.', line: 1 });
  });

  it('begin pages and turn them where the file does', async () => {
    const size = (w: number, h: number) => `<w:sectPr><w:pgSz w:w="${w}" w:h="${h}"/></w:sectPr>`;
    const body = `${styled('h1', 'บทนำ')}${styled('h2', 'ก่อน')}<w:p><w:pPr>${size(11906, 16838)}</w:pPr></w:p>${styled('h2', 'แนวนอน')}<w:p><w:pPr>${size(16838, 11906)}</w:pPr></w:p>${styled('h2', 'หลัง')}${p('ต่อ', '<w:pStyle w:val="h2"/><w:pageBreakBefore/>')}${size(11906, 16838)}`;
    const { plan } = await read(docx(body, styles(...HEADINGS)));
    const pages = plan.sections.map(({ startsPage, landscape }) => [startsPage ?? false, landscape ?? false]);
    expect(pages).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, false],
      [true, false],
    ]);
  });
});

describe('lists of a Word file', () => {
  it('keep kinds, depths and numbers', async () => {
    const many = level(0, 'thaiNumbers', '%1)') + level(1, 'thaiLetters', '%2.') + level(2, 'bullet', '\uF0B7');
    const body =
      styled('h1', 'บทนำ') +
      listed(1, 0, 'หนึ่ง') +
      listed(1, 1, 'หนึ่ง ก') +
      listed(1, 2, 'จุด') +
      listed(1, 1, 'หนึ่ง ข') +
      listed(1, 0, 'สอง');
    const { outline } = await read(docx(body, { ...styles(...HEADINGS), ...numbering([many]) }));
    expect(outline.slice(1)).toEqual(['[๑)] หนึ่ง', '  [ก.] หนึ่ง ก', '    [•] จุด', '  [ข.] หนึ่ง ข', '[๒)] สอง']);
  });

  it('take their levels from list styles, even where those lead in a circle', async () => {
    const circle = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="a"/>${level(0, 'decimal', '%1)')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="b"/></w:abstractNum>`;
    const nums = [0, 1, 2].map((n) => `<w:num w:numId="${n + 1}"><w:abstractNumId w:val="${n}"/></w:num>`);
    const part = `${XML}<w:numbering xmlns:w="${W}">${circle}${nums.join('')}</w:numbering>`;
    const link = (id: string, num: number) =>
      `<w:style w:type="numbering" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="${num}"/></w:numPr></w:pPr></w:style>`;
    const body = styled('h1', 'บทนำ') + listed(1, 0, 'ตามแบบ') + listed(3, 0, 'วน');
    const { outline } = await read(
      docx(body, { ...styles(...HEADINGS, link('a', 2), link('b', 3)), 'numbering.xml': part }),
    );
    expect(outline.slice(1)).toEqual(['[1)] ตามแบบ', '¶ วน']);
  });
});

describe('what else stands in a Word file', () => {
  const chapter = styled('h1', 'บทนำ');
  const withStyles = (body: string, more: Record<string, string | Uint8Array> = {}) =>
    docx(chapter + body, { ...styles(...HEADINGS, style('cap', 'caption'), style('t1', 'toc 1')), ...more });

  it('keeps marks, alignment and indents', async () => {
    const body =
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('ก')}${run('ข', '<w:b/><w:bCs/>')}${run('ค', '<w:i/><w:iCs/><w:u w:val="single"/>')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('จ', '<w:strike/>')}</w:p>` +
      p('ย่อ', '<w:jc w:val="thaiDistribute"/><w:ind w:firstLine="1417"/>') +
      `<w:p><w:r><w:tab/><w:t>แท็บ</w:t></w:r></w:p>`;
    const { plan } = await read(withStyles(body));
    const [marked, indented, tabbed] = plan.sections[0]!.blocks;
    expect(marked).toMatchObject({
      align: 'center',
      content: [
        { text: 'ก' },
        { text: 'ข', marks: ['bold'] },
        { text: 'ค', marks: ['italic', 'underline'] },
        { text: '2', marks: ['sup'] },
        { text: 'จ', marks: ['strike'] },
      ],
    });
    expect(indented).toMatchObject({ align: 'thai', indent: 'first' });
    expect(tabbed).toMatchObject({ indent: 'first', content: [{ text: 'แท็บ' }] });
  });

  it('keeps tables with spans, header rows, widths, captions and references to them', async () => {
    const tc = (text: string, tcPr = '') => `<w:tc>${tcPr && `<w:tcPr>${tcPr}</w:tcPr>`}${text && p(text)}</w:tc>`;
    const caption = `<w:p><w:pPr><w:pStyle w:val="cap"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Ref1"/>${run('ตารางที่ ')}<w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC ">${run('๑')}</w:fldSimple><w:bookmarkEnd w:id="1"/>${run(' งบประมาณ')}</w:p>`;
    const table = `<w:tbl><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('ก')}${tc('ข', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${tc('ค', '<w:vMerge w:val="restart"/>')}${tc('ง')}${tc('จ')}</w:tr>
      <w:tr>${tc('', '<w:vMerge/>')}${tc('ฉ')}${tc('ช')}</w:tr></w:tbl>`;
    const refers = `<w:p>${run('ดู')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('ตารางที่ ๑')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const { outline, plan } = await read(withStyles(caption + table + refers));
    expect(outline.slice(1)).toEqual(['table ตารางที่ ๑ งบประมาณ: ก, 2x1 ข / 1x2 ค, ง, จ / ฉ, ช', '¶ ดูตารางที่ ๑']);
    const [made, line] = plan.sections[0]!.blocks;
    expect(made).toMatchObject({ columns: [600, 200, 200], headerRows: 1 });
    expect(line!.content.at(-1)).toEqual({ type: 'reference', target: made!.id });
  });

  it('keeps pictures with their words, and tells of those it cannot hold', async () => {
    const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
    const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="navy"/></svg>';
    const drawing = (id: string) =>
      `<w:r><w:drawing><wp:inline xmlns:wp="${WP}"><wp:extent cx="2880000" cy="1440000"/><wp:docPr id="1" name="x" descr="ผังลุ่มน้ำ"/><a:graphic xmlns:a="${A}"><a:graphicData><a:blip xmlns:r="${R}" r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    // Relationships of test files are named r0, r1, … in the order of the parts: after the styles come the pictures.
    const body = `<w:p>${drawing('r1')}</w:p>${styled('cap', 'ภาพที่ ๑ ลุ่มน้ำ')}<w:p>${drawing('r2')}</w:p><w:p>${drawing('r3')}</w:p>`;
    const { plan, outline, notices, images } = await read(
      withStyles(body, { 'image1.svg': svg, 'image2.emf': 'EMF', 'image3.png': 'not a picture' }),
    );
    expect(outline.slice(1)).toEqual(['figure ภาพที่ ๑ ลุ่มน้ำ']);
    const [figure] = plan.sections[0]!.blocks;
    expect(figure).toMatchObject({
      media: 'svg',
      pixels: { width: 40, height: 20 },
      width: 500,
      alt: { text: 'ผังลุ่มน้ำ' },
    });
    expect(images.map(({ image }) => image)).toEqual([(figure as { image: string }).image]);
    const kinds = notices.filter(({ code }) => code === 'PICTURES_LEFT_OUT').map(({ details }) => details.kind);
    expect(kinds).toEqual(['EMF', 'PNG']);
  });

  it('takes notes, boxes, formulas and contents for what they are, and tells what stays behind', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const contents = `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${field('separate')}${run('บทนำ 1')}</w:p>${styled('t1', 'ต่อ 2')}<w:p>${field('end')}</w:p>`;
    const body =
      `${contents}<w:p>${run('คำ')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>` +
      `<w:p>${run('หลัก')}<w:r><w:pict><w:txbxContent>${p('ในกล่อง')}</w:txbxContent></w:pict></w:r></w:p>` +
      `<w:sdt><w:sdtContent>${p('ในช่องกรอก')}</w:sdtContent></w:sdt>${p('ลับ', '', '<w:vanish/>')}`;
    const { outline, notices, plan } = await read(
      withStyles(body, {
        'footnotes.xml': `${XML}<w:footnotes xmlns:w="${W}"><w:footnote w:id="0" w:type="separator">${p('-')}</w:footnote><w:footnote w:id="2">${p(' หมายเหตุ')}</w:footnote></w:footnotes>`,
        'comments.xml': `${XML}<w:comments xmlns:w="${W}"><w:comment w:id="0" w:author="สมชาย">${p('ขอแก้')}</w:comment></w:comments>`,
        'header.xml': `${XML}<w:hdr xmlns:w="${W}">${p('เอกสารภายใน')}</w:hdr>`,
      }),
    );
    expect(outline.slice(1)).toEqual(['¶ คำ', '¶ หลัก', '¶ ในกล่อง', '¶ ในช่องกรอก']);
    expect(plan.sections[0]!.blocks[0]!.content[1]).toMatchObject({ type: 'footnote', content: [{ text: 'หมายเหตุ' }] });
    expect(notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'CONTENTS_LEFT_OUT',
        'COMMENT_LEFT_OUT',
        'MARGIN_LEFT_OUT',
        'TEXT_BOXES_PLACED',
        'HIDDEN_TEXT_LEFT_OUT',
      ]),
    );
    const comment = notices.find(({ code }) => code === 'COMMENT_LEFT_OUT');
    expect(comment?.details).toMatchObject({ author: 'สมชาย', text: 'ขอแก้' });
  });

  it('repairs Thai that a PDF file tore, across runs and paragraphs, unless told not to', async () => {
    const torn = p('ส านักงานก าหนดแนวทางด าเนินงาน') + p('ท าแผนและน าไปใช้');
    const { outline, notice } = await read(withStyles(torn));
    expect(outline.slice(1)).toEqual(['¶ สำนักงานกำหนดแนวทางดำเนินงาน', '¶ ทำแผนและนำไปใช้']);
    expect(notice('THAI_REPAIRED')?.details).toMatchObject({ lines: expect.stringContaining('2') });
    const left = await read(withStyles(torn), { repairThai: false });
    expect(left.outline[1]).toBe('¶ ส านักงานก าหนดแนวทางด าเนินงาน');
  });

  it('gives older and newer state of nested tracked changes, with ids kept where content is the same', async () => {
    const mark = (name: string) => `<w:rPr><w:${name} w:id="9"/></w:rPr>`;
    const body =
      `<w:p>${run('คงเดิมทั้งย่อหน้าไม่มีอะไรเปลี่ยน')}</w:p>` +
      `<w:p>${run('ก')}<w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del><w:ins>${run('เพิ่ม')}<w:del><w:r><w:delText>ทั้งเพิ่มทั้งลบ</w:delText></w:r></w:del></w:ins></w:p>` +
      `<w:p><w:pPr>${mark('del')}</w:pPr>${run('ต้น')}</w:p>${p('ปลาย')}` +
      `<w:p><w:pPr>${mark('ins')}</w:pPr><w:ins>${run('ย่อหน้าใหม่')}</w:ins></w:p>` +
      `<w:p><w:moveTo>${run('ย้ายมา')}</w:moveTo></w:p><w:p><w:moveFrom>${run('ย้ายไป')}</w:moveFrom></w:p>`;
    const bytes = withStyles(body);
    const newer = await read(bytes);
    const older = await read(bytes, {}, 'reject');
    expect(newer.outline.slice(1)).toEqual([
      '¶ คงเดิมทั้งย่อหน้าไม่มีอะไรเปลี่ยน',
      '¶ กเพิ่ม',
      '¶ ต้นปลาย',
      '¶ ย่อหน้าใหม่',
      '¶ ย้ายมา',
    ]);
    expect(older.outline.slice(1)).toEqual(['¶ คงเดิมทั้งย่อหน้าไม่มีอะไรเปลี่ยน', '¶ กลบ', '¶ ต้น', '¶ ปลาย', '¶ ย้ายไป']);
    expect(newer.notice('CHANGES_ACCEPTED')?.details.changes).toBeGreaterThanOrEqual(7);
    const adopted = adoptIds(newer.plan, { ...older.plan, sections: older.plan.sections });
    expect(adopted.sections[0]!.blocks[0]!.id).toBe(newer.plan.sections[0]!.blocks[0]!.id);
  });

  it('leaves nothing out where a field never ends', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('คำหนึ่ง')}</w:p>${p('คำสอง')}`;
    const { outline } = await read(withStyles(body));
    expect(outline.slice(1)).toEqual(['¶ คำหนึ่ง', '¶ คำสอง']);
  });
});

describe('files that LibreOffice wrote', () => {
  const folder = join(import.meta.dirname, '../fixtures/word');

  it('from a page of HTML keep headings, tables with their captions and spans, and links', async () => {
    const { outline, plan } = await read(readFileSync(join(folder, 'from-html.docx')));
    expect(outline).toEqual([
      '# [บทที่ ๑] บทนำ',
      '¶ ดูตารางที่ ๑',
      'table ตารางที่ ๑ งบประมาณ: ก, 2x1 ข / 1x2 ๑, ๒, x / ๔, ๕ / รวม, 9, 9',
      '¶ ภาพที่ ๑ กล่องแดง',
      '¶ จบ',
    ]);
    expect(plan.sections[0]!.blocks[1]).toMatchObject({ headerRows: 1, totalsRow: true });
  });

  it.each(readdirSync(folder))('%s becomes a plan with all its words', async (name) => {
    const { plan, value } = await read(readFileSync(join(folder, name)));
    const words = (text: string) => text.replace(/[^\p{L}\p{M}]/gu, '');
    const lines = plan.sections.flatMap((section) => [
      section.title,
      ...textLines(section).map(({ content }) => content),
    ]);
    const said = words([plan.meta.title.text, ...lines.map((content) => plainText(content))].join(''));
    // A label stands before the words of its line.
    const missing = value.source.filter(({ text }) => !said.includes(words(text.replace(/^บทที่ \S+ /, '')).slice(-30)));
    expect(missing).toEqual([]);
  });
});
