import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const fixture = readFileSync(join(import.meta.dirname, '../../fixtures/import/plan.txt'), 'utf8');

describe('a plan with chapters', () => {
  const { plan, outline, notice } = read(fixture);

  it('has the structure its typed numbers say', () => {
    expect(outline).toEqual([
      '# [] บทสรุปผู้บริหาร',
      '¶ แผนฉบับนี้วางแนวทางลดขยะที่ต้นทางภายใน ๕ ปี',
      '¶ ๕ ปีที่ผ่านมา ปริมาณขยะเพิ่มขึ้นทุกปี',
      '# [] สารบัญ',
      '¶ บทที่ ๑ บทนำ ........ ๑',
      '¶ บทที่ ๒ การวิเคราะห์ ........ ๗',
      '# [บทที่ ๑] บทนำ',
      '## [๑.๑] ความเป็นมา',
      '¶ ขยะชุมชนมีแนวโน้มเพิ่มขึ้นเฉลี่ยปีละ',
      '¶ 1.5 ล้านตัน เมื่อนับรวมทุกพื้นที่',
      '¶ ๓.๒ ล้านคนอยู่นอกระบบจัดเก็บ',
      '¶ 10.30 น. เป็นเวลาเก็บขยะของตลาด',
      '¶ 2560 เป็นปีฐานของการคำนวณ',
      '¶ ๑๖ กันยายน ๒๕๖๙ เป็นวันเริ่มโครงการ',
      '¶ ๐ ๒๑๒๓ ๔๕๖๗ คือหมายเลขติดต่อ',
      '## [๑.๒] วัตถุประสงค์',
      '¶ แผนมีวัตถุประสงค์ ๑) ลดขยะ ๒) เพิ่มการแยก และ ๓) สร้างรายได้',
      '[๑)] ลดขยะที่ต้นทาง',
      '  [(๑)] ครัวเรือนแยกขยะ',
      '    [(ก)] ขยะเปียก',
      '    [(ข)] ขยะแห้ง',
      '  [(๒)] ตลาดงดถุงพลาสติก',
      '[๒)] เพิ่มจุดรับคืน',
      '  [•] จุดรับคืนในโรงเรียน',
      '  [•] จุดรับคืนในวัด',
      '¶ และ ๓) รายงานผลทุกไตรมาส',
      '### [๑.๒.๑] เป้าหมายย่อย',
      '¶ ข้อ ๑) ของเดิมให้ยกเลิก',
      '# [บทที่ ๒] การวิเคราะห์',
      '## [๒.๑] จุดแข็ง',
      '[ก.] ชุมชนเข้มแข็ง',
      '[ข.] มีงบประมาณ',
      '¶ - ๒ -',
      '## [๒.๓] จุดอ่อน',
      '# [] บรรณานุกรม',
      '# [] ภาคผนวก ก รายชื่อคณะทำงาน',
    ]);
  });

  it('takes title, years, edition and agency from the first lines and keeps the title whole', () => {
    expect(plan.meta).toEqual({
      title: { text: 'แผนปฏิบัติการด้านการจัดการขยะชุมชน (พ.ศ. ๒๕๗๐ – ๒๕๗๔) ฉบับที่ ๒' },
      edition: { text: 'ฉบับที่ ๒' },
      agency: { text: 'สำนักงานสิ่งแวดล้อมตัวอย่าง' },
      period: { from: 2570, to: 2574 },
    });
  });

  it('pins the number that skips one, and says on which line', () => {
    expect(notice('NUMBERS_PINNED')?.details).toMatchObject({ line: 42, count: 1, text: '๒.๓' });
  });

  it('indents the paragraphs that were indented and no others', () => {
    const paragraphs = plan.sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'paragraph');
    expect(paragraphs.filter(({ indent }) => indent === 'first')).toHaveLength(2);
  });
});

describe('chapters', () => {
  it.each([
    ['ส่วนที่ ๑ บทสรุป', 'ส่วนที่ %1', '# [ส่วนที่ ๑] บทสรุป'],
    ['หมวด ๑ บททั่วไป', 'หมวด %1', '# [หมวด ๑] บททั่วไป'],
    ['หมวดที่ 1: บททั่วไป', 'หมวดที่ %1', '# [หมวดที่ ๑] บททั่วไป'],
    ['บท ๑ บทนำ', 'บท %1', '# [บท ๑] บทนำ'],
  ])('are numbered with the word the document uses: %s', (line, pattern, shown) => {
    const { plan, outline } = read([line, 'เนื้อความ']);
    expect(plan.scheme.levels[0]!.pattern).toBe(pattern);
    expect(outline).toEqual([shown, '¶ เนื้อความ']);
  });

  it('of two words nest in the order of their first appearance', () => {
    const { outline } = read(['ส่วนที่ ๑ ภาพรวม', 'บทที่ ๑ บทนำ', '๑.๑ ที่มา', 'บทที่ ๒ บริบท', 'ส่วนที่ ๒ แผน', 'บทที่ ๓ เป้าหมาย']);
    expect(outline).toEqual([
      '# [ส่วนที่ ๑] ภาพรวม',
      '## [บทที่ ๑] บทนำ',
      '### [๑.๑] ที่มา',
      '## [บทที่ ๒] บริบท',
      '# [ส่วนที่ ๒] แผน',
      '## [บทที่ ๓] เป้าหมาย',
    ]);
  });

  it('spoken of in a sentence are no chapters', () => {
    const { outline } = read(['บทที่ ๑ บทนำ', 'หมวด ๒ และหมวด ๓ ใช้บังคับร่วมกัน', 'ส่วนที่ ๒-๓ อยู่ระหว่างทบทวน']);
    expect(outline).toEqual(['# [บทที่ ๑] บทนำ', '¶ หมวด ๒ และหมวด ๓ ใช้บังคับร่วมกัน', '¶ ส่วนที่ ๒-๓ อยู่ระหว่างทบทวน']);
  });

  it('hold short lines ๑. as second level, and ๑.๑ below them', () => {
    const { outline, plan } = read([
      'บทที่ ๔ แผนงาน',
      '๑. โครงการหลัก',
      '๑.๑ ระบบน้ำ',
      '๑.๒ ระบบไฟ',
      '๒. โครงการรอง',
      '๒.๑ ถนน',
    ]);
    expect(outline).toEqual([
      '# [บทที่ ๔] แผนงาน',
      '## [๑.] โครงการหลัก',
      '### [๑.๑] ระบบน้ำ',
      '### [๑.๒] ระบบไฟ',
      '## [๒.] โครงการรอง',
      '### [๒.๑] ถนน',
    ]);
    expect(plan.sections[0]!.number).toEqual({ kind: 'pinned', value: 4 });
  });
});

describe('without chapters', () => {
  const lines = [
    'เกริ่นนำสั้น ๆ ของเอกสารฉบับนี้ว่าด้วยเรื่องน้ำ',
    'ข้อความก่อนหัวข้อ',
    '๑. หลักการ',
    'เนื้อความ',
    '๑.๑ เหตุผล',
    '๒. วิธีการ',
  ];

  it('lines ๑. are first level, ๑.๑ second, and the text before them gets a chapter of its own', () => {
    const { outline, notice } = read(lines);
    expect(outline).toEqual([
      '# [] ส่วนนำ',
      '¶ ข้อความก่อนหัวข้อ',
      '# [๑.] หลักการ',
      '¶ เนื้อความ',
      '## [๑.๑] เหตุผล',
      '# [๒.] วิธีการ',
    ]);
    expect(notice('OPENING_CHAPTER_ADDED')?.details).toMatchObject({ line: 2, text: 'ส่วนนำ' });
    expect(notice('HEADINGS_GUESSED')?.details).toMatchObject({ count: 2, lines: '3, 6' });
  });

  it('a text without headings is one chapter', () => {
    expect(read(['ย่อหน้าแรก:', 'ย่อหน้าสอง']).outline).toEqual(['# [] เนื้อหา', '¶ ย่อหน้าแรก:', '¶ ย่อหน้าสอง']);
  });

  it('one chapter cut from a plan keeps the numbers of its sections', () => {
    const { outline, notice } = read(['๓.๑ แนวโน้ม', 'เนื้อความ', '๓.๑.๑ ประชากร', '๓.๒ ผลกระทบ']);
    expect(outline).toEqual(['# [๓.๑] แนวโน้ม', '¶ เนื้อความ', '## [๓.๑.๑] ประชากร', '# [๓.๒] ผลกระทบ']);
    expect(notice('HEADING_LABELS_KEPT')).toBeUndefined();
  });

  it('Arabic numbers are shown in Thai digits, and that is said', () => {
    const { outline, notice } = read(['1. หลักการ', 'เนื้อความ', '2. วิธีการ']);
    expect(outline).toEqual(['# [๑.] หลักการ', '¶ เนื้อความ', '# [๒.] วิธีการ']);
    expect(notice('SHOWN_IN_THAI_DIGITS')?.details).toMatchObject({ count: 2 });
  });

  it('a text without Thai keeps Arabic digits', () => {
    expect(read(['1. Purpose', 'Words', '1.1 Scope']).outline).toEqual(['# [1.] Purpose', '¶ Words', '## [1.1] Scope']);
  });
});

describe('lines numbered ๑.', () => {
  const long = 'ให้หน่วยงานที่เกี่ยวข้องร่วมกันจัดทำข้อมูลกลางเพื่อใช้ติดตามผลการดำเนินงานทุกไตรมาส '.repeat(3).trim();

  it('that are sentences become items', () => {
    const { outline } = read(['มติที่ประชุม:', `๑. ${long}`, `๒. ${long}`]);
    expect(outline).toEqual(['# [] เนื้อหา', '¶ มติที่ประชุม:', `[๑.] ${long}`, `[๒.] ${long}`]);
  });

  it('become items where the options ask for it and nothing stands between them', () => {
    const text = ['คณะทำงาน:', '๑. ฝ่ายแผน', '๒. ฝ่ายคลัง', '๓. ฝ่ายช่าง'];
    expect(read(text, { shortNumberedLines: 'items' }).outline).toEqual([
      '# [] เนื้อหา',
      '¶ คณะทำงาน:',
      '[๑.] ฝ่ายแผน',
      '[๒.] ฝ่ายคลัง',
      '[๓.] ฝ่ายช่าง',
    ]);
    expect(read(text).outline).toEqual([
      '# [] ส่วนนำ',
      '¶ คณะทำงาน:',
      '# [๑.] ฝ่ายแผน',
      '# [๒.] ฝ่ายคลัง',
      '# [๓.] ฝ่ายช่าง',
    ]);
  });

  it('under ๑.๑ of a chapter are a list', () => {
    const { outline } = read(['บทที่ ๑ บทนำ', '๑.๑ ที่มา', '๑. น้ำ', '๒. ไฟ', '๑.๒ ขอบเขต']);
    expect(outline).toEqual(['# [บทที่ ๑] บทนำ', '## [๑.๑] ที่มา', '[๑.] น้ำ', '[๒.] ไฟ', '## [๑.๒] ขอบเขต']);
  });
});

describe('numbers that do not fit', () => {
  it('of clauses and Roman ones stay in the text, and that is said', () => {
    const { outline, notice } = read(['บทที่ ๑ ก', 'ข้อ ๑ ให้ทำแผน', 'IV. Annex', 'ข้อความทั่วไป']);
    expect(outline.slice(1)).toEqual(['¶ ข้อ ๑ ให้ทำแผน', '¶ IV. Annex', '¶ ข้อความทั่วไป']);
    expect(notice('NUMBERS_LEFT_IN_TEXT')?.details).toMatchObject({ lines: '2, 3', count: 2 });
  });

  it('leave the level of ๑.๑.๑ to it where lines ๑. come first', () => {
    const { outline, notice } = read([
      'บทที่ ๑ บทนำ',
      '๑.๑ ที่มา',
      '๑. น้ำ',
      'เนื้อความ',
      '๒. ไฟ',
      'บทที่ ๒ แผน',
      '๒.๑ เป้าหมาย',
      '๒.๑.๑ ระยะสั้น',
    ]);
    expect(outline).toEqual([
      '# [บทที่ ๑] บทนำ',
      '## [๑.๑] ที่มา',
      '### [] ๑. น้ำ',
      '¶ เนื้อความ',
      '### [] ๒. ไฟ',
      '# [บทที่ ๒] แผน',
      '## [๒.๑] เป้าหมาย',
      '### [๒.๑.๑] ระยะสั้น',
    ]);
    expect(notice('HEADING_LABELS_KEPT')?.details).toMatchObject({ lines: '3, 5' });
  });

  it('pin a chapter that repeats or skips', () => {
    const { plan, outline } = read(['บทที่ ๑ ก่อน', 'บทที่ ๓ หลัง', 'บทที่ ๔ ท้าย']);
    expect(outline).toEqual(['# [บทที่ ๑] ก่อน', '# [บทที่ ๓] หลัง', '# [บทที่ ๔] ท้าย']);
    expect(plan.sections.map(({ number }) => number.kind)).toEqual(['auto', 'pinned', 'auto']);
  });

  it('stay in the title where no pattern can print them', () => {
    const { outline, notice } = read(['บทที่ ๑ บทนำ', '๑.๑ ที่มา', '๕.๒ ยกมาจากแผนอื่น', '๑.๒ ขอบเขต']);
    expect(outline).toEqual(['# [บทที่ ๑] บทนำ', '## [๑.๑] ที่มา', '## [] ๕.๒ ยกมาจากแผนอื่น', '## [๑.๒] ขอบเขต']);
    expect(notice('HEADING_LABELS_KEPT')?.details).toMatchObject({ line: 3, text: '๕.๒' });
  });

  it('are not skipped in silence when a level is missing', () => {
    const { outline, notice } = read(['บทที่ ๑ บทนำ', '๑.๑.๑ ลึกเกินไป']);
    expect(outline).toEqual(['# [บทที่ ๑] บทนำ', '## [] ๑.๑.๑ ลึกเกินไป']);
    expect(notice('LEVELS_CLAMPED')?.details).toMatchObject({ line: 2, count: 1 });
  });

  it('keep an item as a paragraph with its number', () => {
    const { outline, notice } = read(['รายการ:', '๓) ข้อที่สาม', '๔) ข้อที่สี่']);
    expect(outline).toEqual(['# [] เนื้อหา', '¶ รายการ:', '¶ ๓) ข้อที่สาม', '¶ ๔) ข้อที่สี่']);
    expect(notice('ITEM_LABELS_KEPT')?.details).toMatchObject({ lines: '2, 3', count: 2 });
  });

  it('keep an item that skips a number', () => {
    expect(read(['รายการ:', '๑) ก', '๓) ค']).outline).toEqual(['# [] เนื้อหา', '¶ รายการ:', '[๑)] ก', '¶ ๓) ค']);
  });

  it('keep letters that Word’s list would not count, and abbreviations', () => {
    const { outline } = read(['รายการ:', 'ก. หนึ่ง', 'ข. สอง', 'ค. สาม', 'ฆ. สี่', 'ก.พ. ๒๕๗๐ เริ่มงาน', 'น. ไม่ใช่ข้อ']);
    expect(outline.slice(2)).toEqual([
      '[ก.] หนึ่ง',
      '[ข.] สอง',
      '[ค.] สาม',
      '¶ ฆ. สี่',
      '¶ ก.พ. ๒๕๗๐ เริ่มงาน',
      '¶ น. ไม่ใช่ข้อ',
    ]);
  });
});

describe('lists', () => {
  it('keep every form of number, each on a depth of its own', () => {
    const { outline } = read(['รายการ:', '(1) ก', '(2) ข', 'ข้อความคั่น', 'ข้อความคั่น', '1) ค', '2) ง']);
    expect(outline.slice(2)).toEqual(['[(๑)] ก', '[(๒)] ข', '¶ ข้อความคั่น', '¶ ข้อความคั่น', '  [๑)] ค', '  [๒)] ง']);
  });

  it('take in a paragraph between two items, so that the numbers run on', () => {
    const { outline, notice } = read(['รายการ:', '๑) ก', 'คำอธิบายของ ก', '๒) ข', 'ย่อหน้าปิดท้าย']);
    expect(outline.slice(2)).toEqual(['[๑)] ก⏎คำอธิบายของ ก', '[๒)] ข', '¶ ย่อหน้าปิดท้าย']);
    expect(notice('PARAGRAPHS_JOINED')?.details).toMatchObject({ line: 3, count: 1 });
  });

  it('nest bullets by their indent, each bullet on a depth of its own', () => {
    const { outline } = read(['รายการ:', '- ก', '    - ข', '- ค', '– ง']);
    expect(outline.slice(2)).toEqual(['[-] ก', '  [-] ข', '[-] ค', '    [–] ง']);
  });

  it('read the bullets that Word’s symbol fonts leave behind', () => {
    expect(read(['รายการ:', '\uF0B7 ก', '\uF0B7\tข']).outline.slice(2)).toEqual(['[•] ก', '[•] ข']);
  });
});
