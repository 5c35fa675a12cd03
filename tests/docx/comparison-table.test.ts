import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import { writeComparisonTableDocx } from '../../electron/docx/write/comparison-table/table.ts';
import type { Compared } from '../../shared/compare/compared.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { SCHEMES } from '../../shared/plan/scheme.ts';
import { comparedOf, paragraphText, rowText } from '../support/comparison-rows.ts';
import { readTables, readTextOutside } from '../support/word-tables.ts';
import { plan } from '../unit/compare/notation.ts';

/** The rows of the table of changes, after its header; counts come first. */
async function rowsOf(compared: Compared): Promise<string[]> {
  const { value } = await writeComparisonTableDocx(compared, {});
  expect(await validate(value, 'docx')).toEqual([]);
  const [, table] = readTables(value);
  return table!.rows.slice(1).map(rowText);
}

interface Case {
  readonly says: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly rows: readonly unknown[];
}

const LONG = 'ให้อาสาสมัครบันทึกระดับน้ำในบ่อทุกเช้า แล้วส่งตัวเลขให้ผู้ใหญ่บ้านรวบรวมเป็นรายเดือน';
const OTHER = 'เงินค่าบำรุงเครื่องสูบน้ำมาจากกองทุนหมู่บ้านครึ่งหนึ่งและจากผู้ใช้น้ำอีกครึ่งหนึ่ง';
const around = (...lines: string[]) => ['s1 | # น้ำใช้', 's2 | ## ระดับน้ำ', ...lines];
const CHAPTER = 'บทที่ ๑ น้ำใช้';

const CASES: readonly Case[] = [
  {
    says: 'a word for another is struck in the older column and underlined in the newer',
    before: around('p1 | เพิ่มประสิทธิภาพการสูบน้ำ'),
    after: around('p1 | เพิ่มประสิทธิผลการสูบน้ำ'),
    rows: [
      `${CHAPTER} / แก้ไขถ้อยคำ ๑ แห่ง`,
      '๑ | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / เพิ่ม[-ประสิทธิภาพ-]การสูบน้ำ | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / เพิ่ม{+ประสิทธิผล+}การสูบน้ำ | ',
    ],
  },
  {
    says: 'a new paragraph stands alone in the newer column',
    before: around(`p1 | ${LONG}`),
    after: around(`p1 | ${LONG}`, `p2 | ${OTHER}`),
    rows: [`${CHAPTER} / เพิ่ม ๑ ย่อหน้า`, `๑ | (ไม่มี) | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๒ / {+${OTHER}+} / (เพิ่มใหม่) | `],
  },
  {
    says: 'a list item that is gone is struck with its number',
    before: around('i1 | 1) สูบน้ำตอนเช้า', 'i2 | 1) ปิดประตูน้ำตอนค่ำ'),
    after: around('i1 | 1) สูบน้ำตอนเช้า'),
    rows: [`${CHAPTER} / ตัดออก ๑ ย่อหน้า`, '๑ | ๑.๑ ระดับน้ำ / [-๒) -][-ปิดประตูน้ำตอนค่ำ-] | (ตัดออก) | '],
  },
  {
    says: 'a new section with sections under it has a row for each',
    before: around(),
    after: around('s3 | ## บ่อบาดาล', 'p3 | เจาะใหม่สามบ่อ', 's4 | ### การดูแลบ่อ', 'p4 | ล้างบ่อปีละครั้ง'),
    rows: [
      `${CHAPTER} / เพิ่ม ๑ หัวข้อ (๑.๒ บ่อบาดาล)`,
      '๑ | (ไม่มี) | {+๑.๒ +}{+บ่อบาดาล+} / {+เจาะใหม่สามบ่อ+} / (เพิ่มใหม่) | ',
      '๒ | (ไม่มี) | {+๑.๒.๑ +}{+การดูแลบ่อ+} / {+ล้างบ่อปีละครั้ง+} / (เพิ่มใหม่) | ',
    ],
  },
  {
    says: 'a chapter that is gone is under its older name',
    before: [...around(), 's9 | # บทเฉพาะกาล', 'p9 | ใช้คณะเดิมไปก่อน'],
    after: around(),
    rows: ['บทที่ ๒ บทเฉพาะกาล (ในร่างเดิม) / ตัดออกทั้งบท', '๑ | [-บทที่ ๒ -][-บทเฉพาะกาล-] / [-ใช้คณะเดิมไปก่อน-] | (ตัดออก) | '],
  },
  {
    says: 'what moved is said at both places, with its words at the new one',
    before: ['s1 | # ก่อน', 's2 | ## การดูแล', `p1 | ${LONG}`, 's3 | # หลัง', 's4 | ## การเงิน', `p2 | ${OTHER}${OTHER}`],
    after: ['s1 | # ก่อน', 's3 | # หลัง', 's4 | ## การเงิน', `p2 | ${OTHER}${OTHER}`, 's2 | ## การดูแล', `p1 | ${LONG}`],
    rows: [
      'บทที่ ๑ ก่อน',
      ' | ๑.๑ การดูแล / (ย้ายไป ๒.๒ พร้อมเนื้อหา ๑ ย่อหน้า) | (ดูลำดับที่ ๑) | ',
      'บทที่ ๒ หลัง / ย้าย ๑ หัวข้อ (๒.๒ การดูแล)',
      '๑ | ๑.๑ การดูแล / (ย้ายไป ๒.๒ พร้อมเนื้อหา ๑ ย่อหน้า) | ๒.๒ การดูแล / (ย้ายมาจาก ๑.๑ พร้อมเนื้อหา ๑ ย่อหน้า) | ',
    ],
  },
  {
    says: 'a section that moved and was edited has a row for what was edited in it',
    before: ['s1 | # ก่อน', 's2 | ## การดูแล', `p1 | ${LONG}`, 's3 | # หลัง', 's4 | ## การเงิน', `p2 | ${OTHER}${OTHER}`],
    after: [
      's1 | # ก่อน',
      's3 | # หลัง',
      's4 | ## การเงิน',
      `p2 | ${OTHER}${OTHER}`,
      's2 | ## การดูแล',
      `p1 | ${LONG.replace('เดือน', 'ปี')}`,
    ],
    rows: [
      'บทที่ ๑ ก่อน',
      ' | ๑.๑ การดูแล / (ย้ายไป ๒.๒ พร้อมเนื้อหา ๑ ย่อหน้า) | (ดูลำดับที่ ๑) | ',
      'บทที่ ๒ หลัง / แก้ไขถ้อยคำ ๑ แห่ง ย้ายและแก้ไข ๑ หัวข้อ (๒.๒ การดูแล)',
      '๑ | ๑.๑ การดูแล / (ย้ายไป ๒.๒ พร้อมเนื้อหา ๑ ย่อหน้า) | ๒.๒ การดูแล / (ย้ายมาจาก ๑.๑ พร้อมเนื้อหา ๑ ย่อหน้า) | ',
      `๒ | ๑.๑ การดูแล ย่อหน้าที่ ๑ / ${LONG.replace('เดือน', '[-เดือน-]')} | ๒.๒ การดูแล ย่อหน้าที่ ๑ / ${LONG.replace('เดือน', '{+ปี+}')} | `,
    ],
  },
  {
    says: 'a paragraph cut in two is two paragraphs in the newer column',
    before: around(`p1 | ${LONG} ${OTHER}`),
    after: around(`p1 | ${LONG}`, `p2 | ${OTHER}`),
    rows: [
      `${CHAPTER} / แบ่ง ๑ ย่อหน้า`,
      `๑ | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / ${LONG}[- -]${OTHER} | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / ${LONG} / ${OTHER} / (แบ่งจากย่อหน้าเดียวเป็น ๒ ย่อหน้า) | `,
    ],
  },
  {
    says: 'two paragraphs made one are two paragraphs in the older column',
    before: around(`p1 | ${LONG}`, `p2 | ${OTHER}`),
    after: around(`p1 | ${LONG} ${OTHER}`),
    rows: [
      `${CHAPTER} / รวม ๑ แห่ง`,
      `๑ | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / ${LONG} / ${OTHER} | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / ${LONG}{+ +}${OTHER} / (รวมจาก ๒ ย่อหน้าเป็นย่อหน้าเดียว) | `,
    ],
  },
  {
    says: 'words whose marks changed are said to, and neither struck nor underlined',
    before: around('p1 | ห้ามสูบน้ำตอนกลางวัน'),
    after: around('p1 | **ห้าม**สูบน้ำตอนกลางวัน'),
    rows: [
      `${CHAPTER} / ปรับรูปแบบ ๑ แห่ง`,
      '๑ | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / ห้ามสูบน้ำตอนกลางวัน | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / ห้ามสูบน้ำตอนกลางวัน / (จัดรูปแบบตัวอักษร: เพิ่มตัวหนา) | ',
    ],
  },
  {
    says: 'an item put a depth deeper is said to, with both numbers',
    before: around('i1 | 1) สูบน้ำ', 'i2 | 1) ปิดประตูน้ำ'),
    after: around('i1 | 1) สูบน้ำ', 'i2 | 1) 1) ปิดประตูน้ำ'),
    rows: [
      `${CHAPTER} / ปรับรูปแบบ ๑ แห่ง`,
      '๑ | ๑.๑ ระดับน้ำ / ๒) ปิดประตูน้ำ | ๑.๑ ระดับน้ำ / (๑) ปิดประตูน้ำ / (เปลี่ยนจากรายการลำดับเลข ชั้นที่ ๑ เป็นรายการลำดับเลข ชั้นที่ ๒) | ',
    ],
  },
  {
    says: 'what looks the same and is not is named',
    before: around('p1 | แหล่งน้ำ\u200bชุมชน'),
    after: around('p1 | แหล่งน้ำชุมชน'),
    rows: [`${CHAPTER} / แก้ไขถ้อยคำ ๑ แห่ง`, expect.stringContaining('(ต่างกันโดยมองไม่เห็น: อักขระไร้ความกว้าง)')],
  },
  {
    says: 'a section whose own number does not say where it is stands under the number above it',
    before: around('s3 | ### การวัด', 's4 | #### ไม้วัด', 'p4 | ปักกลางบ่อ', 's5 | #### สมุดจด', 'p5 | เก็บที่ศาลา'),
    after: around('s3 | ### การวัด', 's4 | #### ไม้วัด', 'p4 | ปักริมบ่อ', 's5 | #### สมุดบันทึก', 'p5 | เก็บที่ศาลา'),
    rows: [
      `${CHAPTER} / แก้ไขถ้อยคำ ๑ ชื่อหัวข้อ (๒) สมุดบันทึก) และ ๑ แห่ง`,
      '๑ | ๑.๑.๑ ๑) ไม้วัด ย่อหน้าที่ ๑ / ปัก[-กลาง-]บ่อ | ๑.๑.๑ ๑) ไม้วัด ย่อหน้าที่ ๑ / ปัก{+ริม+}บ่อ | ',
      '๒ | ๑.๑.๑ / ๒) สมุด[-จด-] | ๑.๑.๑ / ๒) สมุด{+บันทึก+} | ',
    ],
  },
  {
    says: 'a number that changed beside other words shows in both columns; one that changed alone has no row',
    before: around('s3 | ## บ่อบาดาล', 's4 | ## คลองส่งน้ำ'),
    after: around('s9 | ## ฝาย', 's3 | ## บ่อบาดาลรวม', 's4 | ## คลองส่งน้ำ'),
    rows: [
      `${CHAPTER} / เพิ่ม ๑ หัวข้อ (๑.๒ ฝาย) แก้ไขถ้อยคำ ๑ ชื่อหัวข้อ (๑.๓ บ่อบาดาลรวม) เลขเปลี่ยน ๑ หัวข้อ`,
      '๑ | (ไม่มี) | {+๑.๒ +}{+ฝาย+} / (เพิ่มใหม่) | ',
      '๒ | ๑.๒ บ่อบาดาล | ๑.๓ บ่อบาดาล{+รวม+} | ',
    ],
  },
];

describe('the table of changes', () => {
  it.each(CASES)('$says', async ({ before, after, rows }) => {
    expect(await rowsOf(comparedOf(plan(before), plan(after)))).toEqual(rows);
  });

  it('begins with the details of the plan, word against word', async () => {
    const lines = around('p1 | สูบน้ำ');
    const meta = plan(lines).meta;
    const before = plan(lines, { meta: { ...meta, title: { text: 'แผนจัดการน้ำ' }, period: { from: 2569, to: 2572 } } });
    const after = plan(lines, {
      meta: { ...meta, title: { text: 'แผนบริหารจัดการน้ำ' }, agency: { text: 'อบต. ตัวอย่าง' }, period: null },
      scheme: SCHEMES.parts,
    });
    const rows = await rowsOf(comparedOf(before, after));
    expect(rows.slice(0, 4)).toEqual([
      'รายละเอียดของแผน',
      '๑ | ชื่อแผน / แผนจัดการน้ำ | ชื่อแผน / แผน{+บริหาร+}จัดการน้ำ | ',
      '๒ | หน่วยงาน / (ไม่มี) | หน่วยงาน / {+อบต. ตัวอย่าง+} | ',
      '๓ | ระยะเวลา พ.ศ. / [-๒๕๖๙ – ๒๕๗๒-] | ระยะเวลา พ.ศ. / (ไม่มี) | ',
    ]);
    expect(rows[4]).toMatch(/^๔ \| รูปแบบเลขหัวข้อ \/ หัวข้อ: .*บท.*\/ รายการ: .* \| รูปแบบเลขหัวข้อ \/ หัวข้อ: .*ส่วน.* \| $/);
  });

  it('has the reasons that were typed, also for what only has another number', async () => {
    const before = plan(around('s3 | ## บ่อบาดาล', 's4 | ## คลองส่งน้ำ'));
    const after = plan(around('s9 | ## ฝาย', 's10 | ### ฝายไม้', 's3 | ## บ่อบาดาล', 's4 | ## คลองส่งน้ำ'));
    const rows = await rowsOf(comparedOf(before, after, { reasons: { s9: 'ที่ประชุมเพิ่ม\nตามข้อเสนอ', s4: 'เลื่อนตามฝาย' } }));
    expect(rows).toEqual([
      expect.stringMatching(/^บทที่ ๑/),
      '๑ | (ไม่มี) | {+๑.๒ +}{+ฝาย+} / (เพิ่มใหม่) | ที่ประชุมเพิ่ม / ตามข้อเสนอ',
      '๒ | (ไม่มี) | {+๑.๒.๑ +}{+ฝายไม้+} / (เพิ่มใหม่) | ตามลำดับที่ ๑',
      '๓ | ๑.๓ คลองส่งน้ำ | ๑.๔ คลองส่งน้ำ / (เลขเปลี่ยนจาก ๑.๓ เป็น ๑.๔) | เลื่อนตามฝาย',
    ]);
  });

  it('prints references as numbers, those of a copy too, and warns where one leads nowhere', async () => {
    const before = plan(around('p1 | ดูหัวข้อ <s2> ประกอบ', 'p2 | ตาม <gone> เดิม'));
    const copy: Plan = JSON.parse(
      JSON.stringify(plan(around('p1 | ดูหัวข้อ <s2> ประกอบด้วย', 'p2 | ตาม <gone> ใหม่'))).replaceAll(
        /"(s\d|p\d)"/g,
        '"c-$1"',
      ),
    );
    const compared = comparedOf(before, { ...copy, id: 'copy' });
    const { value, notices } = await writeComparisonTableDocx(compared, {});
    const [, table] = readTables(value);
    const rows = table!.rows.slice(2).map(rowText);
    expect(rows[0]).toContain('ดูหัวข้อ ๑.๑ ประกอบ |');
    expect(rows[0]).toContain('ดูหัวข้อ ๑.๑ ประกอบ{+ด้วย+}');
    expect(rows[1]).toContain('[ไม่พบหัวข้อที่อ้างถึง]');
    expect(notices).toEqual([
      { code: 'REFERENCE_BROKEN', details: { where: '๑.๑ ระดับน้ำ', printed: '[ไม่พบหัวข้อที่อ้างถึง]' } },
    ]);
  });

  it('has a row, and a notice, for a reference that broke though no word of its line changed', async () => {
    const before = plan(around('p1 | ดูหัวข้อ <s3> ประกอบ', 's3 | ## คลองส่งน้ำ'));
    const compared = comparedOf(before, plan(around('p1 | ดูหัวข้อ <s3> ประกอบ')));
    const { value, notices } = await writeComparisonTableDocx(compared, {});
    const [, table] = readTables(value);
    expect(table!.rows.map(rowText)[2]).toBe(
      '๑ | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / ดูหัวข้อ ๑.๒ ประกอบ | ๑.๑ ระดับน้ำ ย่อหน้าที่ ๑ / ดูหัวข้อ [ไม่พบหัวข้อที่อ้างถึง] ประกอบ / (การอ้างอิงเปลี่ยนจาก ๑.๒ เป็น [ไม่พบหัวข้อที่อ้างถึง]) | ',
    );
    expect(notices).toEqual([
      { code: 'REFERENCE_BROKEN', details: { where: '๑.๑ ระดับน้ำ', printed: '[ไม่พบหัวข้อที่อ้างถึง]' } },
    ]);
  });

  it('prints references to sections without number as their titles, those of a copy too', async () => {
    const before = plan(['s1 | #- บทสรุป', 'p1 | ดูใน <s1> ประกอบ']);
    const after = plan(['c1 | #- บทสรุป', 'q1 | ดูใน <c1> ประกอบด้วย']);
    const [, row] = await rowsOf(comparedOf(before, after));
    expect(row).toContain('ดูใน “บทสรุป” ประกอบ |');
    expect(row).toContain('ดูใน “บทสรุป” ประกอบ{+ด้วย+}');
  });

  it('leaves out the middle of what did not change in a very long paragraph, and says how much', async () => {
    const long = LONG.repeat(40);
    const rows = await rowsOf(comparedOf(plan(around(`p1 | ${long} ครั้งแรก`)), plan(around(`p1 | ${long} ครั้งหลัง`))));
    expect(rows[1]!.length).toBeLessThan(1500);
    expect(rows[1]).toMatch(/… \(ไม่เปลี่ยน [๐-๙]{4} ตัวอักษร\) … .*ครั้ง\[-แรก-\] \|/);
  });

  it('marks its own underline and strike otherwise than what was inserted and deleted', async () => {
    const marked = (marks: ('underline' | 'strike')[]): Plan => {
      const made = plan(around('p1 | เดิม'));
      const words = [
        { type: 'text' as const, text: 'ขีดไว้เอง', marks },
        { type: 'text' as const, text: marks.length > 0 ? ' ใหม่' : ' เก่า' },
      ];
      const [chapter, section] = made.sections;
      const block = {
        ...section!.blocks[0]!,
        content: marks.length > 0 ? words : [{ type: 'text' as const, text: 'ขีดไว้เอง เก่า' }],
      };
      return { ...made, sections: [chapter!, { ...section!, blocks: [block] }] };
    };
    const { value } = await writeComparisonTableDocx(comparedOf(marked([]), marked(['underline', 'strike'])), {});
    expect(await validate(value, 'docx')).toEqual([]);
    const [, table] = readTables(value);
    const runs = table!.rows[2]!.cells[2]!.paragraphs[0]!.runs.slice(1);
    expect(runs[0]).toMatchObject({ text: 'ขีดไว้เอง', style: '', properties: ['w:dstrike', 'w:u'] });
    expect(readTextOutside(value).map(paragraphText).join(' ')).toContain('เส้นใต้ไข่ปลาและขีดฆ่าคู่');
  });

  it('says so when nothing differs, or nothing but numbers', async () => {
    const same = plan(around('p1 | สูบน้ำ'));
    const written = await writeComparisonTableDocx(comparedOf(same, same), {});
    expect(await validate(written.value, 'docx')).toEqual([]);
    expect(readTables(written.value)).toEqual([]);
    expect(readTextOutside(written.value).map(paragraphText)).toContain('ทั้งสองร่างไม่มีข้อแตกต่าง');
    const pinned = plan(around('p1 | สูบน้ำ'));
    const sections = pinned.sections.map((section) => ({ ...section, number: { kind: 'pinned' as const, value: 7 } }));
    const renumbered = await writeComparisonTableDocx(comparedOf(same, { ...pinned, sections }), {});
    expect(readTextOutside(renumbered.value).map(paragraphText)).toContain('ไม่มีถ้อยคำที่แก้ไข');
  });

  it('says in the document and in a notice that some lines were not compared in full', async () => {
    const compared = comparedOf(plan(around('p1 | เดิม')), plan(around('p1 | ใหม่')));
    const limited = {
      ...compared,
      comparison: { ...compared.comparison, limits: [{ what: 'words' as const, lines: 3 }] },
    };
    const { value, notices } = await writeComparisonTableDocx(limited, {});
    expect(notices).toEqual([{ code: 'COMPARISON_LIMITED', details: { count: 3 } }]);
    expect(readTextOutside(value).map(paragraphText).join(' ')).toContain('๓ ย่อหน้าไม่ได้เทียบรายคำ');
  });

  it('counts characters that a Word file cannot hold, and leaves them out', async () => {
    const after = plan(around('p1 | ใหม่\u0001'));
    const { value, notices } = await writeComparisonTableDocx(comparedOf(plan(around('p1 | ใหม่')), after), {});
    expect(await validate(value, 'docx')).toEqual([]);
    expect(notices).toEqual([{ code: 'CHARACTERS_DROPPED', details: { count: 1 } }]);
  });

  it('is in the digits of the newer plan', async () => {
    const arabic = (line: string) => plan(around(line), { scheme: SCHEMES.arabic });
    const rows = await rowsOf(comparedOf(arabic('p1 | สูบน้ำ'), arabic('p1 | สูบน้ำบาดาล')));
    expect(rows[1]).toBe('1 | 1.1 ระดับน้ำ ย่อหน้าที่ 1 / สูบน้ำ | 1.1 ระดับน้ำ ย่อหน้าที่ 1 / สูบน้ำ{+บาดาล+} | ');
  });
});
