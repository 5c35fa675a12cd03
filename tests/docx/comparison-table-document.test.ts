import validate from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeComparisonTableDocx } from '../../electron/docx/write/comparison-table/table.ts';
import { comparedSample } from '../support/compared-sample.ts';
import { cellText, comparedOf, paragraphText, rowText } from '../support/comparison-rows.ts';
import { descendants, parseXml } from '../support/docx-reader.ts';
import { referencePlan } from '../support/plans.ts';
import { readTables, readTextOutside } from '../support/word-tables.ts';
import { plan } from '../unit/compare/notation.ts';

const around = (...lines: string[]) => ['s1 | # น้ำใช้', 's2 | ## ระดับน้ำ', ...lines];

describe('the document of the sample', () => {
  let value: Uint8Array;
  beforeAll(async () => {
    ({ value } = await writeComparisonTableDocx(comparedSample(), {}));
  });

  it('is a valid file on A4 on its side, numbered in Thai digits but for the first page', async () => {
    expect(await validate(value, 'docx')).toEqual([]);
    const document = parseXml(strFromU8(unzipSync(value)['word/document.xml']!));
    const [section, ...more] = [...descendants(document, 'w:sectPr')];
    expect(more).toEqual([]);
    const attributes = (name: string) => [...descendants(section!, name)][0]!.attributes;
    expect(attributes('w:pgSz')).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
    expect(attributes('w:pgNumType')['w:fmt']).toBe('thaiNumbers');
    expect([...descendants(section!, 'w:titlePg')]).toHaveLength(1);
  });

  it('is in TH SarabunPSK in all four slots, 16 points, and 14 with complex-script twins in its tables', () => {
    const styles = parseXml(strFromU8(unzipSync(value)['word/styles.xml']!));
    const [defaults] = [...descendants(styles, 'w:docDefaults')];
    const font = 'TH SarabunPSK';
    expect([...descendants(defaults!, 'w:rFonts')][0]!.attributes).toEqual({
      'w:ascii': font,
      'w:hAnsi': font,
      'w:eastAsia': font,
      'w:cs': font,
    });
    expect([...descendants(defaults!, 'w:szCs')][0]!.attributes['w:val']).toBe('32');
    const [text] = [...descendants(styles, 'w:style')].filter(
      (style) => style.attributes['w:styleId'] === 'ComparedText',
    );
    for (const size of ['w:sz', 'w:szCs']) expect([...descendants(text!, size)][0]!.attributes['w:val']).toBe('28');
  });

  it('underlines what was inserted and strikes what was deleted by styles of their own', () => {
    const styles = [...descendants(parseXml(strFromU8(unzipSync(value)['word/styles.xml']!)), 'w:style')];
    const style = (id: string) => styles.find(({ attributes }) => attributes['w:styleId'] === id)!;
    expect([...descendants(style('InsertedText'), 'w:u')][0]!.attributes['w:val']).toBe('single');
    expect([...descendants(style('DeletedText'), 'w:strike')]).toHaveLength(1);
  });

  it('names the plan and both states with their days in Thailand', () => {
    expect(readTextOutside(value).slice(0, 4).map(paragraphText)).toEqual([
      'ตารางเปรียบเทียบ',
      'แผนปฏิบัติการบริหารจัดการน้ำชุมชน (พ.ศ. ๒๕๖๙ – ๒๕๗๓)',
      'ร่างเดิม\tร่างที่ ๑ บันทึกเมื่อ ๒ มีนาคม ๒๕๖๙ เวลา ๐๙.๐๕ น. โดย นางสาวอรุณี ธารทอง',
      'ร่างที่แก้ไข\tร่างที่ ๒ บันทึกเมื่อ ๑๕ พฤษภาคม ๒๕๖๙ เวลา ๐๐.๓๐ น.',
    ]);
    const core = strFromU8(unzipSync(value)['docProps/core.xml']!);
    expect(core).toContain('<dc:title>ตารางเปรียบเทียบ แผนปฏิบัติการบริหารจัดการน้ำชุมชน</dc:title>');
  });

  it('counts changes by kind before the table', () => {
    const [counts] = readTables(value);
    expect(counts!.rows.map(rowText)).toEqual([
      'รายละเอียดแผน | เพิ่ม | ตัดออก | แก้ไขถ้อยคำ | ย้ายและแก้ไข | แบ่ง | รวม | ปรับรูปแบบ | เลขเปลี่ยน | ทั้งหมด',
      '๒ | ๒ | ๒ | ๔ | ๑ | ๑ | ๑ | ๒ | ๓ | ๑๘',
    ]);
  });

  it('repeats the header of each table on every page, and only cuts long rows at its end', () => {
    for (const table of readTables(value)) {
      const [header, ...rows] = table.rows;
      expect([header!.isHeader, header!.isWhole]).toEqual([true, true]);
      expect(rows.some(({ isHeader }) => isHeader)).toBe(false);
      for (const { cells, isWhole } of rows) {
        const length = Math.max(...cells.map((cell) => cellText(cell).length));
        if (length < 200) expect(isWhole).toBe(true);
        if (length > 600) expect(isWhole).toBe(false);
      }
    }
    const [, changes] = readTables(value);
    expect(rowText(changes!.rows[0]!)).toBe('ลำดับ | ร่างเดิม / ร่างที่ ๑ | ร่างที่แก้ไข / ร่างที่ ๒ | เหตุผล');
  });

  it('fills the width between its margins with every table but the counts, whose cells agree with the grid', () => {
    for (const [index, { columns, rows }] of readTables(value).entries()) {
      const width = columns.reduce((sum, column) => sum + column, 0);
      if (index > 0) expect(width).toBe(16838 - 2 * 1134);
      for (const { cells } of rows) {
        expect(cells.reduce((sum, cell) => sum + cell.span, 0)).toBe(columns.length);
        expect(cells.reduce((sum, cell) => sum + cell.width, 0)).toBe(width);
      }
    }
  });

  it('lists numbers of headings that changed, and figures, each in an annex on a new page', () => {
    const headings = readTextOutside(value).filter(({ style }) => style === 'Heading1');
    expect(headings.map(paragraphText)).toEqual([
      'ภาคผนวก ๑ ตารางเลขหัวข้อที่เปลี่ยน',
      'ภาคผนวก ๒ ตัวเลข วันที่ และจำนวนเงินที่เปลี่ยน',
    ]);
    const styles = [...descendants(parseXml(strFromU8(unzipSync(value)['word/styles.xml']!)), 'w:style')];
    const heading = styles.find(({ attributes }) => attributes['w:styleId'] === 'Heading1')!;
    expect([...descendants(heading, 'w:pageBreakBefore')]).toHaveLength(1);
    const [, , numbers, figures] = readTables(value);
    expect(numbers!.rows.map(rowText)).toEqual([
      'เลขเดิม | เลขใหม่ | หัวข้อ',
      '๒.๓ | ๒.๒ | แผนที่ลุ่มน้ำ',
      '๒.๒ | ๓.๒ | แนวทางแก้ไขเร่งด่วน',
    ]);
    expect(figures!.rows.slice(1).map(({ cells }) => cells.slice(0, 3).map(cellText).join(' | '))).toEqual([
      '๑ | รายละเอียดแผน | ปี',
      '๒ | ๑.๑ ความเป็นมาและความจำเป็น ย่อหน้าที่ ๑ | ปี',
      '๓ | ๑.๑ ความเป็นมาและความจำเป็น ย่อหน้าที่ ๑ | จำนวน',
      '๔ | ๓.๑ วงเงินและระยะเวลา ย่อหน้าที่ ๑ | จำนวนเงิน',
      '๕ | ๓.๑ วงเงินและระยะเวลา ย่อหน้าที่ ๑ | วันที่',
      '๖ | ๓.๑ วงเงินและระยะเวลา ย่อหน้าที่ ๑ | ร้อยละ',
    ]);
    expect(rowText(figures!.rows[0]!)).toBe('ลำดับ | ตำแหน่ง | ชนิด | เดิม | ใหม่');
    const money = figures!.rows[4]!.cells.slice(3).map(({ paragraphs }) => paragraphText(paragraphs[0]!));
    expect(money).toEqual(['๑,๒๕๐,๐๐๐ บาท', '๑,๔๘๐,๐๐๐ บาท']);
    expect(readTextOutside(value).map(paragraphText)).toContain(
      'เลขข้อในรายการเปลี่ยนตามลำดับ ๑ ข้อ  การอ้างอิงในเนื้อหาเปลี่ยนตามหัวข้อ ๑ แห่ง',
    );
  });

  it('says in a sentence which annex there is none of, and does not number one that is alone', async () => {
    const before = plan(around('p1 | สูบน้ำวันละ ๒ ครั้ง'));
    const after = plan(around('p1 | สูบน้ำวันละ ๓ ครั้ง'));
    const written = await writeComparisonTableDocx(comparedOf(before, after), {});
    const outside = readTextOutside(written.value).map(paragraphText);
    expect(outside).toContain('ไม่มีเลขหัวข้อที่เปลี่ยน');
    expect(outside).toContain('ภาคผนวก ตัวเลข วันที่ และจำนวนเงินที่เปลี่ยน');
    expect(readTables(written.value)).toHaveLength(3);
  });
});

describe('writing', () => {
  const edited = (paragraphs: number) => {
    const before = referencePlan({ paragraphs, sections: paragraphs / 5 });
    const sections = before.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => ({
        ...block,
        content: block.content.map((inline) =>
          inline.type === 'text' ? { ...inline, text: `${inline.text}เพิ่ม` } : inline,
        ),
      })),
    }));
    return comparedOf(before, { ...before, sections });
  };

  it('gives the same bytes for the same comparison', async () => {
    const [once, again] = [
      await writeComparisonTableDocx(comparedSample(), {}),
      await writeComparisonTableDocx(comparedSample(), {}),
    ];
    expect(Buffer.from(once.value).equals(again.value)).toBe(true);
  });

  it('reports how much is written, up to all of it', async () => {
    const calls: number[][] = [];
    await writeComparisonTableDocx(edited(500), { onProgress: (...call) => calls.push(call) });
    expect(calls.length).toBeGreaterThan(3);
    const done = calls.map(([count]) => count!);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(calls.at(-1)![0]).toBe(calls.at(-1)![1]);
  });

  it('stops soon after it is cancelled, and does not begin when it is cancelled already', async () => {
    const stop = new AbortController();
    let last = 0;
    const writing = writeComparisonTableDocx(edited(500), {
      signal: stop.signal,
      onProgress: (done) => {
        last = done;
        stop.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ name: 'AppError', code: 'CANCELLED' });
    expect(last).toBeLessThan(250);
    await expect(writeComparisonTableDocx(comparedSample(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});
