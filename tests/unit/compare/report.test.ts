import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../shared/compare/changes.ts';
import { compareVersions } from '../../../shared/compare/compare.ts';
import type { Compared, ComparedState } from '../../../shared/compare/compared.ts';
import { comparisonHtml } from '../../../shared/compare/report/html.ts';
import { comparisonJson } from '../../../shared/compare/report/json.ts';
import { draftName, printedMoment, versionName } from '../../../shared/compare/report/state-name.ts';
import { comparisonText } from '../../../shared/compare/report/text.ts';
import { summarize } from '../../../shared/compare/summary.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { SCHEMES } from '../../../shared/plan/scheme.ts';
import { readPage } from '../../support/page-reader.ts';
import { plan } from './notation.ts';

const state = (name: string, content: Plan, author = ''): ComparedState => ({
  plan: content,
  name,
  author,
  savedAt: '2026-11-21T03:24:00.000Z',
});

function compared(before: Plan, after: Plan, more: Partial<Compared> = {}): Compared {
  const comparison = compareVersions(before, after);
  return { before: state('ร่างที่ ๑', before), after: state('ร่างปัจจุบัน', after), comparison, reasons: {}, ...more };
}

/** The lines about changes in the report of two plans. */
function changeLines(before: Plan, after: Plan, more: Partial<Compared> = {}): string[] {
  const text = comparisonText(compared(before, after, more), 'th');
  return text.slice(text.indexOf('\nรายการแก้ไข\n')).trimEnd().split('\n').slice(2);
}

const LONG = 'คณะกรรมการลุ่มน้ำกำหนดแนวทางจัดสรรน้ำร่วมกับผู้ใช้น้ำทุกกลุ่มเพื่อให้เกิด';
const REST = 'และรายงานผลต่อที่ประชุมทุกไตรมาสพร้อมข้อเสนอสำหรับการปรับปรุงในรอบถัดไป';
const OPENING = ['s1 | # ทิศทาง', 's2 | ## หลักการ', 'p2 | ใช้ข้อมูลเดียวกันทั้งลุ่มน้ำ'];

describe('a line of the text report', () => {
  it.each([
    [
      'shows the changed word between a few that stayed',
      [...OPENING, `p3 | ${LONG}ประสิทธิภาพ${REST}`],
      [...OPENING, `p3 | ${LONG}ประสิทธิผล${REST}`],
      /^ {4}แก้ไขถ้อยคำ ๑\.๑ หลักการ ย่อหน้าที่ ๒: ….{5,30}เพื่อให้เกิด\[-ประสิทธิภาพ-\]\{\+ประสิทธิผล\+\}และรายงานผล.{5,30}…$/,
    ],
    [
      'says how many lines came with a new heading',
      OPENING,
      [...OPENING, 's3 | ## เป้าหมาย', 's4 | ### ระยะสั้น', 'p4 | มีน้ำพอใช้ตลอดปี'],
      '    เพิ่ม ๑.๒: {+เป้าหมาย+} (พร้อมหัวข้อย่อย ๑ หัวข้อ และเนื้อหา ๑ ย่อหน้า)',
    ],
    [
      'shows a line break that was put in or taken out',
      [...OPENING, 'p3 | วันจันทร์ / วันอังคาร วันพุธ'],
      [...OPENING, 'p3 | วันจันทร์ วันอังคาร / วันพุธ'],
      '    แก้ไขถ้อยคำ ๑.๑ หลักการ ย่อหน้าที่ ๒: วันจันทร์[-↵-]{+ +}วันอังคาร[- -]{+↵+}วันพุธ',
    ],
    [
      'calls what is gone by its old place',
      [...OPENING, 'p3 | 1) สำรวจแหล่งน้ำ'],
      OPENING,
      '    ตัดออก ๑.๑ หลักการ ข้อ ๑): [-สำรวจแหล่งน้ำ-]',
    ],
    [
      'gives a new heading number beside the old',
      [...OPENING, 's3 | ## เป้าหมายของการพัฒนา', 's4 | ## วิธีติดตามผล'],
      [...OPENING, 's4 | ## วิธีติดตามผล'],
      '    เลขเปลี่ยน ๑.๓ → ๑.๒: วิธีติดตามผล',
    ],
    [
      'says where a paragraph moved from and to',
      [...OPENING, `p3 | ${LONG}`, 's4 | # การติดตาม', `p4 | ${REST}${REST}`],
      [...OPENING, 's4 | # การติดตาม', `p4 | ${REST}${REST}`, `p3 | ${LONG}`],
      /^ {4}ย้าย บทที่ ๒ การติดตาม ย่อหน้าที่ ๒: คณะกรรมการ.+… \(ย้ายจาก ๑\.๑ หลักการ ย่อหน้าที่ ๒ ไป บทที่ ๒ การติดตาม ย่อหน้าที่ ๒\)$/,
    ],
    [
      'says under which headings a section stood and stands, and what it took along',
      [
        's1 | # ทิศทาง',
        's2 | ## หลักการ',
        's3 | ## เป้าหมายของการพัฒนา',
        `p3 | ${LONG}`,
        's4 | # การติดตามผล',
        `p4 | ${REST}${REST}`,
      ],
      [
        's1 | # ทิศทาง',
        's2 | ## หลักการ',
        's4 | # การติดตามผล',
        `p4 | ${REST}${REST}`,
        's3 | ## เป้าหมายของการพัฒนา',
        `p3 | ${LONG}`,
      ],
      '    ย้าย ๑.๒ → ๒.๑: เป้าหมายของการพัฒนา (ย้ายจาก บทที่ ๑ ทิศทาง หัวข้อลำดับที่ ๒ ไป บทที่ ๒ การติดตามผล หัวข้อลำดับที่ ๑; พร้อมเนื้อหา ๑ ย่อหน้า)',
    ],
    [
      'says what a line that moved comes after, where its place has the same name',
      ['s1 | # ทิศทางการพัฒนา', `p1 | ${LONG}${REST}`, 's2 | # การติดตามผล'],
      ['s1 | # ทิศทางการพัฒนา', 's2 | # การติดตามผล', `p1 | ${LONG}${REST}`],
      '    ย้าย บทที่ ๒: การติดตามผล (ย้ายจากหลัง บทที่ ๑ ทิศทางการพัฒนา ย่อหน้าที่ ๑ ไปหลัง บทที่ ๑ ทิศทางการพัฒนา)',
    ],
    [
      'marks where a paragraph was cut in two',
      [...OPENING, `p3 | ${LONG}ประโยชน์ร่วมกัน ${REST}`],
      [...OPENING, `p3 | ${LONG}ประโยชน์ร่วมกัน`, `p4 | ${REST}`],
      /^ {4}แบ่ง ๑\.๑ หลักการ ย่อหน้าที่ ๒: .*\{\+¶\+\}.* \(๒ ส่วน\)$/,
    ],
    [
      'marks where two paragraphs became one',
      [...OPENING, `p3 | ${LONG}ประโยชน์ร่วมกัน`, `p4 | ${REST}`],
      [...OPENING, `p3 | ${LONG}ประโยชน์ร่วมกัน ${REST}`],
      /^ {4}รวม ๑\.๑ หลักการ ย่อหน้าที่ ๒: .*\[-¶-\].* \(๒ ส่วน\)$/,
    ],
    [
      'names the character format that changed',
      [...OPENING, 'p3 | กรมชลประทานเป็นหน่วยงานหลัก'],
      [...OPENING, 'p3 | **กรมชลประทาน**เป็นหน่วยงานหลัก'],
      '    ปรับรูปแบบ ๑.๑ หลักการ ย่อหน้าที่ ๒: กรมชลประทานเป็นหน่วยงานหลัก (“กรมชลประทาน” ตัวปกติ → ตัวหนา)',
    ],
    [
      'says what a paragraph was made into',
      [...OPENING, 'p3 | ขุดลอกคลองสายหลัก'],
      [...OPENING, 'p3 | 1) ขุดลอกคลองสายหลัก'],
      '    ปรับรูปแบบ ๑.๑ หลักการ ข้อ ไม่มี → ๑): ขุดลอกคลองสายหลัก (ย่อหน้ากระจายแบบไทย ย่อบรรทัดแรก → รายการลำดับเลข ชั้นที่ ๑)',
    ],
    [
      'names a difference that nobody sees',
      [...OPENING, 'p3 | น\u0e49\u0e4d\u0e32ต้นทุนของลุ่มน้ำ'],
      [...OPENING, 'p3 | น้ำต้นทุนของลุ่มน้ำ'],
      /“น้ำ” ต่างกันโดยมองไม่เห็น: วิธีพิมพ์สระอำ/,
    ],
    [
      'says which number a reference prints now',
      ['s1 | # ทิศทาง', 's2 | # งบประมาณรายจ่าย', 's3 | # การติดตาม', 'p3 | ใช้เงินตาม <s3> ของแผน'],
      ['s1 | # ทิศทาง', 's3 | # การติดตาม', 'p3 | ใช้เงินตาม <s3> ของแผน'],
      '    เลขเปลี่ยน บทที่ ๒ การติดตาม ย่อหน้าที่ ๑: ใช้เงินตาม บทที่ ๒ ของแผน (การอ้างอิงพิมพ์เป็น บทที่ ๓ → บทที่ ๒)',
    ],
  ])('%s', (_, before, after, expected) => {
    const lines = changeLines(plan(before), plan(after));
    expect(lines).toContainEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  it('is one for each change, under its chapter', () => {
    const before = plan([
      ...OPENING,
      'p3 | จัดทำผังน้ำระดับตำบล',
      's4 | # การติดตาม',
      'p4 | รายงานปีละสองครั้ง',
      's5 | # ภาคผนวก',
    ]);
    const after = plan([...OPENING, 'p3 | จัดทำผังน้ำระดับอำเภอ', 's4 | # การติดตาม', 'p4 | รายงานปีละสี่ครั้ง']);
    expect(changeLines(before, after)).toEqual([
      '  บทที่ ๑ ทิศทาง',
      '    แก้ไขถ้อยคำ ๑.๑ หลักการ ย่อหน้าที่ ๒: จัดทำผังน้ำระดับ[-ตำบล-]{+อำเภอ+}',
      '  บทที่ ๒ การติดตาม',
      '    แก้ไขถ้อยคำ บทที่ ๒ การติดตาม ย่อหน้าที่ ๑: รายงานปีละ[-สอง-]{+สี่+}ครั้ง',
      '  บทที่ ๓ ภาคผนวก (ตัดออกแล้ว)',
      '    ตัดออก บทที่ ๓: [-ภาคผนวก-]',
    ]);
  });

  it('tells the details of the plan first', () => {
    const meta = { title: { text: 'แผนน้ำชุมชน' }, edition: { text: '' }, agency: { text: '' }, period: null };
    const before = plan(OPENING, { meta });
    const after = plan(OPENING, {
      meta: { ...meta, title: { text: 'แผนน้ำตำบล' }, period: { from: 2571, to: 2575 } },
      scheme: { ...before.scheme, digits: 'arabic' },
    });
    expect(changeLines(before, after).slice(0, 3)).toEqual([
      '  ชื่อแผน: แผนน้ำ[-ชุมชน-]{+ตำบล+}',
      '  ระยะเวลา พ.ศ.: {+2571 – 2575+}',
      '  รูปแบบเลขหัวข้อ (ตัวเลข: เลขไทย → เลขอารบิก)',
    ]);
  });

  it('says each pattern of the numbering that is another', () => {
    const [line] = changeLines(plan(OPENING), plan(OPENING, { scheme: SCHEMES.letters }));
    expect(line).toBe('  รูปแบบเลขหัวข้อ (หัวข้อระดับ ๔: %4) → %4. (ลำดับอักษร))');
  });

  it('ends with the reason, all on one line', () => {
    const before = plan([...OPENING, 'p3 | อบรมครู ๓๐ คน']);
    const after = plan([...OPENING, 'p3 | อบรมครู ๔๐ คน']);
    const [, line] = changeLines(before, after, { reasons: { p3: 'ตามมติที่ประชุม\nครั้งที่ ๒' } });
    expect(line).toBe('    แก้ไขถ้อยคำ ๑.๑ หลักการ ย่อหน้าที่ ๒: อบรมครู [-๓๐-]{+๔๐+} คน เหตุผล: ตามมติที่ประชุม ครั้งที่ ๒');
  });

  it('gives nothing to a terminal to obey', () => {
    const before = plan([...OPENING, 'p3 | เดิม']);
    const after = plan([...OPENING, 'p3 | ใหม่\u001b[31m\u009b2J']);
    const lines = changeLines(before, after).join('');
    for (const control of ['\u001b', '\u009b']) expect(lines).not.toContain(control);
  });
});

const BEFORE = plan([
  's1 | # ความเป็นมา',
  'p1 | แผนเดิมสิ้นสุดในปี ๒๕๖๙ จึงต้องจัดทำใหม่',
  's2 | # เป้าหมาย',
  's3 | ## ตัวชี้วัดร่วมของทุกหน่วยงาน',
  's4 | ## ค่าใช้จ่ายตลอดระยะเวลา',
]);
const AFTER = plan([
  's1 | # ความเป็นมา',
  'p1 | แผนเดิมสิ้นสุดในปี ๒๕๗๐ จึงต้องจัดทำใหม่',
  's2 | # เป้าหมาย',
  's5 | ## วิสัยทัศน์',
  's3 | ## ตัวชี้วัดร่วมของทุกหน่วยงาน',
  's4 | ## ค่าใช้จ่ายตลอดระยะเวลา',
]);

describe('the text report', () => {
  it('begins with the states, counts, chapters, numbers and figures', () => {
    const text = comparisonText({ ...compared(BEFORE, AFTER), before: state('ร่างที่ ๑', BEFORE, 'สุดา') }, 'th');
    expect(text.slice(0, text.indexOf('\n\nรายการแก้ไข'))).toBe(
      [
        'เปรียบเทียบฉบับร่าง แผนปฏิบัติการ',
        'ฉบับก่อน: ร่างที่ ๑ · ผู้บันทึก สุดา · เมื่อ ๒๑ พ.ย. ๒๕๖๙ ๑๐.๒๔ น.',
        'ฉบับหลัง: ร่างปัจจุบัน · เมื่อ ๒๑ พ.ย. ๒๕๖๙ ๑๐.๒๔ น.',
        '',
        'สรุป: รายการแก้ไข ๔',
        '  แก้ไขถ้อยคำ ๑',
        '  เพิ่ม ๑',
        '  เลขเปลี่ยน ๒',
        '',
        'สรุปรายบท',
        '  บทที่ ๑ ความเป็นมา: แก้ไขถ้อยคำ ๑ แห่ง',
        '  บทที่ ๒ เป้าหมาย: เพิ่ม ๑ หัวข้อ (๒.๑ วิสัยทัศน์) เลขเปลี่ยน ๒ หัวข้อ',
        '',
        'เลขหัวข้อที่เปลี่ยน',
        '  ๒.๑ → ๒.๒ · ๒.๒ → ๒.๓',
        '',
        'ตัวเลขที่เปลี่ยน',
        '  ปี ๒๕๖๙ → ๒๕๗๐ (บทที่ ๑ ความเป็นมา ย่อหน้าที่ ๑): แผนเดิมสิ้นสุดในปี ๒๕๗๐ จึงต้องจัดทำใหม่',
      ].join('\n'),
    );
  });

  it('does not say ร้อยละ twice, and one year of a period once', () => {
    const lasting = (to: number, share: string) =>
      plan(['s1 | # เป้าหมาย', `p1 | ครัวเรือนร้อยละ ${share} มีน้ำใช้`], {
        meta: { title: { text: 'แผน' }, edition: { text: '' }, agency: { text: '' }, period: { from: 2570, to } },
      });
    const text = comparisonText(compared(lasting(2570, '๘๐'), lasting(2571, '๙๐')), 'th');
    expect(text).toContain('  ร้อยละ ๘๐ → ร้อยละ ๙๐ (บทที่ ๑ เป้าหมาย ย่อหน้าที่ ๑): ');
    expect(text).toContain('  ปี ไม่มี → ๒๕๗๑ (รายละเอียดแผน): ๒๕๗๐ – ๒๕๗๑\n');
    expect(text).toContain('  ระยะเวลา พ.ศ.: ๒๕๗๐{+ – ๒๕๗๑+}\n');
  });

  it('is in English where that is asked for, and counts in its digits', () => {
    const text = comparisonText(compared(BEFORE, AFTER), 'en');
    expect(text).toContain('Before: ร่างที่ ๑ · At 2026-11-21 10:24\n');
    expect(text).toContain('Summary: Changes 4\n  edited 1\n  inserted 1\n  renumbered 2\n');
    expect(text).toContain('    edited บทที่ ๑ ความเป็นมา paragraph 1: แผนเดิมสิ้นสุดในปี [-๒๕๖๙-]{+๒๕๗๐+} จึงต้องจัดทำใหม่\n');
  });

  it('says when nothing differs', () => {
    expect(comparisonText(compared(BEFORE, BEFORE), 'th')).toMatch(/\n\nไม่มีข้อแตกต่าง\n$/);
  });

  it('says what was left out because it took too long', () => {
    const whole = compared(BEFORE, AFTER);
    const limits: Comparison['limits'] = [
      { what: 'words', lines: 12 },
      { what: 'similar', lines: 3 },
    ];
    const limited = { ...whole, comparison: { ...whole.comparison, limits } };
    expect(comparisonText(limited, 'th')).toMatch(/ข้อจำกัด: ๑๒ ย่อหน้าไม่ได้เทียบรายคำ.*\nข้อจำกัด: ๓ ย่อหน้าไม่ได้ค้น/);
    expect(comparisonHtml(limited, 'en')).toContain('Limit: 12 paragraphs took too long');
  });
});

describe('the page', () => {
  it('never breaks the kind of a figure in two beside figures in one piece', () => {
    expect(comparisonHtml(compared(BEFORE, AFTER), 'th')).toContain(
      '<tr><td class="number">ปี</td><td lang="th" class="figure"><del>๒๕๖๙</del></td>',
    );
  });

  it('holds what was typed as text, never as markup', () => {
    const hostile = '<b>&"\'</p><script>alert(1)</script>';
    const titled = (words: string, more: string) =>
      plan([`s1 | # ${words}`, `p1 | ${more}`], {
        meta: { title: { text: `${words} & "${words}"` }, edition: { text: '' }, agency: { text: '' }, period: null },
      });
    const pair = compared(titled('เดิม', hostile), titled(hostile, `${hostile} ใหม่ \u0000\u0008\uffff`), {
      reasons: { p1: hostile },
    });
    const page = readPage(
      comparisonHtml({ ...pair, before: { ...pair.before, name: hostile, author: hostile } }, 'th'),
    );
    expect(page.names).not.toContain('script');
    expect(page.all('title')).toEqual([`เปรียบเทียบฉบับร่าง ${hostile} & "${hostile}"`]);
    expect(page.all('td')).toContain(hostile);
    expect(page.all('.reason')).toEqual([`เหตุผล: ${hostile}`]);
  });

  it('needs nothing beside it', () => {
    const html = comparisonHtml(compared(BEFORE, AFTER), 'th');
    expect(html).not.toMatch(/<(script|link|img|iframe)|(src|style)=|url\(|@import/);
    expect(html).toContain('@page { size: A4;');
  });

  it('shows changes under their headings, each told apart without colour', () => {
    const page = readPage(comparisonHtml(compared(BEFORE, AFTER, { reasons: { s5: 'ตามข้อสั่งการ' } }), 'th'));
    expect(page.all('h3')).toEqual(['บทที่ ๑ ความเป็นมา', 'บทที่ ๒ เป้าหมาย']);
    expect(page.all('article')).toEqual([
      'แก้ไขถ้อยคำ ย่อหน้าที่ ๑แผนเดิมสิ้นสุดในปี ๒๕๖๙๒๕๗๐ จึงต้องจัดทำใหม่',
      'เพิ่ม ๒.๑๒.๑ วิสัยทัศน์เหตุผล: ตามข้อสั่งการ',
    ]);
    const html = comparisonHtml(compared(BEFORE, AFTER), 'th');
    expect(html).toMatch(/\nins \{[^}]*text-decoration: underline/);
    expect(html).toMatch(/\ndel \{[^}]*text-decoration: line-through/);
    expect(html).toMatch(/\n\.moved-text \{[^}]*underline double/);
  });

  it('leaves headings that are only renumbered to the map', () => {
    const page = readPage(comparisonHtml(compared(BEFORE, AFTER), 'th'));
    expect(page.all('td')).toEqual(expect.arrayContaining(['๒.๑', '๒.๒', 'ตัวชี้วัดร่วมของทุกหน่วยงาน']));
    expect(page.all('article').join()).not.toContain('ตัวชี้วัดร่วม');
    expect(page.all('.notes')).toEqual(['เลขหัวข้อที่เปลี่ยน ๒']);
  });

  it('shows all of a section that came or went, with its numbers and marks', () => {
    const section = ['s3 | ## แหล่งเงิน', 'p3 | งบประมาณ **แผ่นดิน**', 'p4 | 1) งบท้องถิ่น'];
    const added = comparisonHtml(compared(plan(OPENING), plan([...OPENING, ...section])), 'th');
    expect(readPage(added).all('.line')).toEqual(['๑.๒ แหล่งเงิน', 'งบประมาณ แผ่นดิน', '๑) งบท้องถิ่น']);
    expect(added).toContain('<ins>งบประมาณ <b>แผ่นดิน</b></ins>');
    const removed = comparisonHtml(compared(plan([...OPENING, ...section]), plan(OPENING)), 'th');
    expect(readPage(removed).all('del')).toEqual(expect.arrayContaining(['๑.๒ ', 'แหล่งเงิน', 'งบท้องถิ่น']));
  });

  it('leads from the word on a chapter to its changes', () => {
    const html = comparisonHtml(compared(BEFORE, AFTER), 'th');
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
    expect([...html.matchAll(/href="#/g)]).toHaveLength(2);
  });
});

describe('the JSON', () => {
  it('has the comparison, its summary and who kept what', () => {
    const pair = compared(BEFORE, AFTER, { reasons: { p1: 'แก้ปีตามมติ' } });
    const json: unknown = JSON.parse(comparisonJson(pair));
    expect(json).toEqual({
      format: 1,
      before: { plan: { id: 'plan', title: 'แผนปฏิบัติการ' }, name: 'ร่างที่ ๑', author: '', savedAt: pair.before.savedAt },
      after: { plan: { id: 'plan', title: 'แผนปฏิบัติการ' }, name: 'ร่างปัจจุบัน', author: '', savedAt: pair.after.savedAt },
      comparison: JSON.parse(JSON.stringify(pair.comparison)),
      summary: JSON.parse(JSON.stringify(summarize(pair.comparison, BEFORE, AFTER))),
      reasons: { p1: 'แก้ปีตามมติ' },
    });
  });
});

describe('a state', () => {
  it('that nobody named goes by when it was kept, in the time of Thailand', () => {
    const silent = { name: '', createdAt: '2026-12-31T18:05:00.000Z' };
    expect(versionName(silent, 'th')).toBe('บันทึกอัตโนมัติ ๑ ม.ค. ๒๕๗๐ ๐๑.๐๕ น.');
    expect(versionName(silent, 'en')).toBe('automatic save 2027-01-01 01:05');
    expect(versionName({ ...silent, name: 'ร่างที่ ๓' }, 'th')).toBe('ร่างที่ ๓');
    expect([draftName('th'), draftName('en')]).toEqual(['ร่างปัจจุบัน', 'current draft']);
    expect(printedMoment('2026-02-28T17:00:00.000Z', 'th')).toBe('๑ มี.ค. ๒๕๖๙ ๐๐.๐๐ น.');
  });
});
