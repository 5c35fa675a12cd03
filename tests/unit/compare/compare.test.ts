import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/compare/apply.ts';
import { compareVersions } from '../../../shared/compare/compare.ts';
import { SCHEMES } from '../../../shared/plan/scheme.ts';
import { changeText, plan } from './notation.ts';

interface Case {
  readonly says: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly changes: readonly string[];
  readonly terms?: readonly string[];
}

/** One paragraph before and after, and how its words compare. */
function words(says: string, before: string, after: string, change: string, terms: readonly string[] = []): Case {
  const around = (line: string) => ['s1 | # บทนำ', `p1 | ${line}`];
  return { says, before: around(before), after: around(after), changes: [change], terms };
}

const LONG = 'หน่วยงานต้องรายงานผลการดำเนินงานต่อคณะกรรมการทุกไตรมาส พร้อมข้อเสนอแนะเพื่อปรับปรุงแผน';
const OTHER = 'ให้กรมบัญชีกลางจัดสรรเงินอุดหนุนแก่ท้องถิ่นตามหลักเกณฑ์ที่กำหนดไว้ในระเบียบ';
const THIRD = 'การประชาสัมพันธ์ใช้สื่อวิทยุชุมชน ป้ายประกาศ และเครือข่ายอาสาสมัครในหมู่บ้าน';

const WORDS: readonly Case[] = [
  words(
    'a word for another is one word, not its letters',
    'เพิ่มประสิทธิภาพการทำงาน',
    'เพิ่มประสิทธิผลการทำงาน',
    'edited p1 เพิ่ม[-ประสิทธิภาพ-]{+ประสิทธิผล+}การทำงาน',
  ),
  words(
    'another tone mark marks the whole word',
    'ปลูกป่าต้นน้ำให้ครบ',
    'ปลูกป้าต้นน้ำให้ครบ',
    'edited p1 ปลูก[-ป่า-]{+ป้า+}ต้นน้ำให้ครบ',
  ),
  words(
    'a year is one word in Thai digits',
    'เริ่มในปี ๒๕๕๙ เป็นต้นไป',
    'เริ่มในปี ๒๕๖๐ เป็นต้นไป',
    'edited p1 เริ่มในปี [-๒๕๕๙-]{+๒๕๖๐+} เป็นต้นไป',
  ),
  words(
    'an amount with commas and a decimal is one word',
    'วงเงิน ๑,๒๕๐.๕๐ ล้านบาท',
    'วงเงิน ๑,๓๕๐.๗๕ ล้านบาท',
    'edited p1 วงเงิน [-๑,๒๕๐.๕๐-]{+๑,๓๕๐.๗๕+} ล้านบาท',
  ),
  words(
    'a compound that ICU cuts is one word',
    'ให้หน่วยงานดำเนินการ',
    'ให้หน่วยบริการดำเนินการ',
    'edited p1 ให้[-หน่วยงาน-]{+หน่วยบริการ+}ดำเนินการ',
  ),
  words(
    "an agency's own term is one word",
    'ส่งให้ศูนย์ดำรงธรรมทราบ',
    'ส่งให้ศูนย์ดำรงราชทราบ',
    'edited p1 ส่งให้[-ศูนย์ดำรงธรรม-]{+ศูนย์ดำรงราช+}ทราบ',
    ['ศูนย์ดำรงธรรม', 'ศูนย์ดำรงราช'],
  ),
  words(
    'changed words with only a space between them are one change',
    'จัดซื้อ รถยนต์ ใหม่',
    'จัดเช่า เรือ ใหม่',
    'edited p1 จัด[-ซื้อ รถยนต์-]{+เช่า เรือ+} ใหม่',
  ),
  words(
    'words put in on either side of a space leave the space',
    'ชุมชน เมือง',
    'ชุมชนเข้มแข็ง และเมือง',
    'edited p1 ชุมชน{+เข้มแข็ง+} {+และ+}เมือง',
  ),
  words(
    'words put in are all that is new',
    'ติดตามผลทุกไตรมาส',
    'ติดตามและประเมินผลทุกไตรมาส',
    'edited p1 ติดตาม{+และประเมิน+}ผลทุกไตรมาส',
  ),
  words('words taken out are all that is gone', 'โดยเร็วที่สุด', 'โดยเร็ว', 'edited p1 โดยเร็ว[-ที่สุด-]'),
  words(
    'a text that is wholly another is replaced, not shredded',
    'ประชาชนได้รับน้ำสะอาดในทุกหมู่บ้าน',
    'เปิดศูนย์ฝึกอาชีพให้เยาวชนในเมือง',
    'edited p1 [-ประชาชนได้รับน้ำสะอาดในทุกหมู่บ้าน-]{+เปิดศูนย์ฝึกอาชีพให้เยาวชนในเมือง+}',
  ),
  words(
    'words in bold are formatted, not edited',
    'โครงการนำร่องในภาคเหนือ',
    'โครงการ**นำร่อง**ในภาคเหนือ',
    'formatted p1 โครงการ{***นำร่อง***}ในภาคเหนือ',
  ),
  words(
    'other words and other marks are told apart',
    'โครงการนำร่องในภาคเหนือ',
    'โครงการ**นำร่อง**ในภาคใต้',
    'edited p1 โครงการ{***นำร่อง***}ในภาค[-เหนือ-]{+ใต้+}',
  ),
  words(
    'a line break is a word of its own',
    'ระยะที่หนึ่ง ระยะที่สอง',
    'ระยะที่หนึ่ง / ระยะที่สอง',
    'edited p1 ระยะที่หนึ่ง[- -]{+ / +}ระยะที่สอง',
  ),
  words(
    'a zero-width space is named',
    'แผนพัฒนาเมือง',
    'แผน\u200Bพัฒนาเมือง',
    'edited p1 แผน{=\u200B: zero-width=}พัฒนาเมือง',
  ),
  words(
    'another spelling of ำ is named',
    'การนำเข้า',
    'การน\u0E4D\u0E32เข้า',
    'edited p1 {=การน\u0E4D\u0E32: sara-am=}เข้า',
  ),
  words('two เ for แ are named', 'การแก้ไข', 'การเเก้ไข', 'edited p1 การ{=เเก้ไข: sara-ae=}'),
  words('a space that does not break is named', 'ปี ๒๕๗๐', 'ปี\u00A0๒๕๗๐', 'edited p1 ปี{=\u00A0: space=}๒๕๗๐'),
];

const LINES: readonly Case[] = [
  {
    says: 'a new paragraph is inserted and a removed one deleted, where each stood',
    before: ['s1 | # บทนำ', `p1 | ${LONG}`, `p2 | ${OTHER}`],
    after: ['s1 | # บทนำ', `p3 | ${THIRD}`, `p2 | ${OTHER}`],
    changes: ['deleted p1', 'inserted p3'],
  },
  {
    says: 'a new section is one insertion with all that is under it; later ones are only renumbered',
    before: ['s1 | # บทนำ', 's2 | ## เหตุผล', `p2 | ${OTHER}`],
    after: ['s1 | # บทนำ', 's3 | ## ขอบเขต', `p3 | ${LONG}`, 's2 | ## เหตุผล', `p2 | ${OTHER}`],
    changes: ['inserted s3 with 1 under it', 'renumbered s2 ๑.๑ → ๑.๒'],
  },
  {
    says: 'a section that is gone is one deletion; a heading alone leaves its paragraphs to the section above',
    before: ['s1 | # บทนำ', 's2 | ## เหตุผล', `p2 | ${OTHER}`, 's3 | ## ขอบเขต', `p3 | ${LONG}`],
    after: ['s1 | # บทนำ', `p3 | ${LONG}`],
    changes: ['deleted s2 with 1 under it', 'deleted s3'],
  },
  {
    says: 'a section moved with one word edited',
    before: ['s1 | # หนึ่ง', `p1 | ${LONG}`, 's2 | # สอง', 'p2 | ให้กรมจัดทำรายงานผลสำเร็จ', 's3 | # สาม', `p3 | ${THIRD}`],
    after: ['s2 | # สอง', 'p2 | ให้กรมจัดทำรายงานผลกระทบ', 's1 | # หนึ่ง', `p1 | ${LONG}`, 's3 | # สาม', `p3 | ${THIRD}`],
    changes: [
      'moved-edited s2 with 1 under it บทที่ ๒ → บทที่ ๑',
      'edited p2 ให้กรมจัดทำรายงาน[-ผลสำเร็จ-]{+ผลกระทบ+}',
      'renumbered s1 บทที่ ๑ → บทที่ ๒',
    ],
  },
  {
    says: 'a paragraph cut and pasted has another id and is still the one that moved',
    before: ['s1 | # หนึ่ง', `p1 | ${LONG}`, `p2 | ${OTHER}`, `p3 | ${OTHER}${THIRD}`],
    after: ['s1 | # หนึ่ง', `p2 | ${OTHER}`, `p3 | ${OTHER}${THIRD}`, `p9 | ${LONG}`],
    changes: ['moved p1 p9'],
  },
  {
    says: 'a short line pasted elsewhere is too little to call it a move',
    before: ['s1 | # หนึ่ง', 'p1 | ดังนี้', `p2 | ${OTHER}`, `p3 | ${THIRD}`],
    after: ['s1 | # หนึ่ง', `p2 | ${OTHER}`, `p3 | ${THIRD}`, 'p9 | ดังนี้'],
    changes: ['deleted p1', 'inserted p9'],
  },
  {
    says: 'a paragraph that moved and is another text now is a deletion and an insertion, though its id is the same',
    before: ['s1 | # หนึ่ง', 'p1 | ประชาชนได้รับน้ำสะอาด', `p2 | ${OTHER}`, `p3 | ${THIRD}`],
    after: ['s1 | # หนึ่ง', `p2 | ${OTHER}`, `p3 | ${THIRD}`, 'p1 | เปิดศูนย์ฝึกอาชีพในเมือง'],
    changes: ['deleted p1', 'inserted p1'],
  },
  {
    says: 'a list item promoted is formatted, and so said with its number',
    before: ['s1 | # หนึ่ง', 'p1 | 1) จัดทำแผน', 'p2 | 1) 1) ติดตามผล', 'p3 | 1) รายงาน'],
    after: ['s1 | # หนึ่ง', 'p1 | 1) จัดทำแผน', 'p2 | 1) ติดตามผล', 'p3 | 1) รายงาน'],
    changes: ['formatted p2 (๑) → ๒)', 'renumbered p3 ๒) → ๓)'],
  },
  {
    says: 'a section promoted is formatted, and so said with its number',
    before: ['s1 | # หนึ่ง', 's2 | ## สอง', `p2 | ${OTHER}`],
    after: ['s1 | # หนึ่ง', 's2 | # สอง', `p2 | ${OTHER}`],
    changes: ['formatted s2 ๑.๑ → บทที่ ๒'],
  },
  {
    says: 'a paragraph turned into a heading is the same line',
    before: ['s1 | # หนึ่ง', 'p1 | ขอบเขตของแผน', `p2 | ${OTHER}`],
    after: ['s1 | # หนึ่ง', 'p1 | ## ขอบเขตของแผน', `p2 | ${OTHER}`],
    changes: ['formatted p1 – → ๑.๑'],
  },
  {
    says: 'two paragraphs merged',
    before: ['s1 | # หนึ่ง', `p1 | ${LONG}`, `p2 | ${OTHER}`],
    after: ['s1 | # หนึ่ง', `p1 | ${LONG} ${OTHER}`],
    changes: [`merged p1 p2 ${LONG}{join}{+ +}${OTHER}`],
  },
  {
    says: 'a paragraph split in two, the second with the old id',
    before: ['s1 | # หนึ่ง', `p1 | ${LONG}${OTHER}`],
    after: ['s1 | # หนึ่ง', `p9 | ${LONG}`, `p1 | ${OTHER}`],
    changes: [`split p1 p9 ${LONG}{cut}${OTHER}`],
  },
  {
    says: 'a paragraph split in three, with a word edited',
    before: ['s1 | # หนึ่ง', `p1 | ${LONG}${OTHER}${THIRD}`],
    after: ['s1 | # หนึ่ง', `p1 | ${LONG}`, `p8 | ${OTHER}`, `p9 | ${THIRD.replace('หมู่บ้าน', 'ตำบล')}`],
    changes: [`split p1 p8 p9 ${LONG}{cut}${OTHER}{cut}${THIRD.replace('หมู่บ้าน', '[-หมู่บ้าน-]{+ตำบล+}')}`],
  },
  {
    says: 'a heading put in the middle of a section moves nothing',
    before: ['s1 | # หนึ่ง', `p1 | ${LONG}`, `p2 | ${OTHER}`],
    after: ['s1 | # หนึ่ง', `p1 | ${LONG}`, 's2 | ## สอง', `p2 | ${OTHER}`],
    changes: ['inserted s2'],
  },
  {
    says: 'a copy with other ids shows the words that differ, as likely the same line',
    before: ['s1 | # หนึ่ง', `p1 | ${LONG}`, `p2 | ${OTHER}`],
    after: ['t1 | # หนึ่ง', `q1 | ${LONG.replace('ไตรมาส', 'เดือน')}`, `q2 | ${OTHER}`],
    changes: [`edited p1 q1 (likely) ${LONG.replace('ไตรมาส', '[-ไตรมาส-]{+เดือน+}')}`],
  },
  {
    says: 'lines that are there many times keep their order in a copy',
    before: ['s1 | # แบบ', 'p1 | หมายเหตุ', 's2 | # แบบ', 'p2 | หมายเหตุ', 'p3 | หมายเหตุ', 's3 | # แบบ', 'p4 | หมายเหตุ'],
    after: ['t1 | # แบบ', 'q1 | หมายเหตุ', 't2 | # แบบ', 'q2 | หมายเหตุ', 't3 | # แบบ', 'q4 | หมายเหตุ'],
    changes: ['deleted p3'],
  },
  {
    says: 'a reference to a copied line is the same reference',
    before: ['s1 | # หนึ่ง', 'p1 | ดูรายละเอียดใน<s1>ประกอบ'],
    after: ['t1 | # หนึ่ง', 'q1 | ดูรายละเอียดใน<t1>ประกอบ'],
    changes: [],
  },
  {
    says: 'a reference that prints another number is renumbered; one that leads elsewhere is edited',
    before: ['s1 | # หนึ่ง', 's2 | # สอง', 'p1 | ดู<s2>', 'p2 | ดู<s1>'],
    after: ['s2 | # สอง', 's1 | # หนึ่ง', 'p1 | ดู<s2>', 'p2 | ดู<s2>'],
    changes: [
      'moved s2 บทที่ ๒ → บทที่ ๑',
      'renumbered s1 บทที่ ๑ → บทที่ ๒',
      'renumbered p1 <บทที่ ๒ → บทที่ ๑>',
      'edited p2 ดู[-<s1>-]{+<s2>+}',
    ],
  },
  {
    says: 'a reference whose section is gone is edited, not renumbered, and so is one whose section came back',
    before: ['s1 | # หนึ่ง', 's2 | # สอง', 's3 | # สาม', 'p1 | ดู<s2>', 'p2 | ดู<s4>'],
    after: ['s1 | # หนึ่ง', 's3 | # สาม', 'p1 | ดู<s2>', 'p2 | ดู<s4>', 's4 | # สี่'],
    changes: [
      'deleted s2',
      'renumbered s3 บทที่ ๓ → บทที่ ๒',
      'edited p1 <บทที่ ๒ → [ไม่พบหัวข้อที่อ้างถึง]>',
      'edited p2 <[ไม่พบหัวข้อที่อ้างถึง] → บทที่ ๓>',
      'inserted s4',
    ],
  },
  {
    says: 'a reference to a section without number prints its title, and another one when that changes',
    before: ['s1 | #- บทสรุป', 'p1 | ดู<s1>', 's2 | # หนึ่ง', 'p2 | ตาม<s2>'],
    after: ['s1 | #- บทสรุปผู้บริหาร', 'p1 | ดู<s1>', 's2 | #- หนึ่ง', 'p2 | ตาม<s2>'],
    changes: [
      'edited s1 บทสรุป{+ผู้บริหาร+}',
      'renumbered p1 <“บทสรุป” → “บทสรุปผู้บริหาร”>',
      'renumbered s2 บทที่ ๑ → –',
      'renumbered p2 <บทที่ ๑ → “หนึ่ง”>',
    ],
  },
];

describe('words', () => {
  it.each(WORDS)('$says', check);
});

describe('lines', () => {
  it.each(LINES)('$says', check);
});

function check({ before, after, changes, terms = [] }: Case): void {
  const [old, now] = [plan(before), plan(after)];
  const comparison = compareVersions(old, now, { terms });
  expect(comparison.changes.map(changeText)).toEqual(changes);
  expect(applyChanges(comparison, old)).toEqual(now);
}

describe('plan details', () => {
  it('are changes by name', () => {
    const before = plan(['s1 | # หนึ่ง']);
    const after = plan(['s1 | # หนึ่ง'], {
      meta: { ...before.meta, edition: { text: 'ฉบับที่ ๒' }, period: { from: 2571, to: 2575 } },
      scheme: { ...SCHEMES.decimal, digits: 'arabic' },
    });
    expect(compareVersions(before, after).changes.map(changeText)).toEqual([
      'details edition',
      'details period',
      'details scheme',
      'renumbered s1 บทที่ ๑ → 1.',
    ]);
  });
});

describe('limits', () => {
  const before = plan(['s1 | # หนึ่ง', `p1 | ${LONG}`, `p2 | ${OTHER}`]);
  const after = plan(['s1 | # หนึ่ง', `p1 | ${LONG.replace('ไตรมาส', 'เดือน')}`, `p3 | ${OTHER}${THIRD}`]);

  it('are said when the work is used up, and the rest is wholly replaced', () => {
    const { changes, limits } = compareVersions(before, after, { mostWork: 0 });
    expect(limits).toEqual([
      { what: 'words', lines: 1 },
      { what: 'similar', lines: 1 },
    ]);
    expect(changes.map(({ kind }) => kind)).toEqual(['edited', 'deleted', 'inserted']);
  });

  it('are empty when all was looked at', () => {
    expect(compareVersions(before, after).limits).toEqual([]);
  });

  it('come with progress, and a caller that throws ends the comparison', () => {
    const seen: number[] = [];
    compareVersions(before, after, { onProgress: (done, total) => seen.push(done / total) });
    expect(seen).toEqual([0, 1]);
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => compareVersions(before, after, { onProgress: stop })).toThrow('stopped');
  });
});

describe('changes', () => {
  it('cannot be applied to another plan', () => {
    const comparison = compareVersions(plan(['s1 | # หนึ่ง']), plan(['s1 | # สอง', `p1 | ${LONG}`]));
    expect(() => applyChanges(comparison, { ...plan(['s1 | # หนึ่ง']), id: 'other' })).toThrow(RangeError);
    expect(() => applyChanges(comparison, plan([]))).toThrow(RangeError);
  });
});
