/** The checker and its repairs on Word files of other hands: one fault each, found by name, mended where it is mechanical. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../electron/docx/read/document.ts';
import { repairDocument } from '../../electron/docx/repair/repair.ts';
import { checkLetter } from '../../shared/check/check-letter.ts';
import type { Finding, Repair } from '../../shared/check/finding.ts';
import { docx } from '../support/word-file.ts';

const FONTS =
  '<w:rFonts w:ascii="TH SarabunPSK" w:hAnsi="TH SarabunPSK" w:eastAsia="TH SarabunPSK" w:cs="TH SarabunPSK"/>';
const RUN = `<w:rPr>${FONTS}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>`;
const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="1134" w:bottom="1134" w:left="1701" w:header="680" w:footer="680" w:gutter="0"/></w:sectPr>';

function line(text: string, { before = 0, firstLine = 0, rPr = RUN, pPr = '' } = {}): string {
  const words = text.split('\t').map((part) => `<w:t xml:space="preserve">${part}</w:t>`);
  return `<w:p><w:pPr>${pPr}<w:spacing w:before="${before}"/><w:ind w:firstLine="${firstLine}"/></w:pPr><w:r>${rPr}${words.join('<w:tab/>')}</w:r></w:p>`;
}

/** A sound external letter, line by line, so that a test can put another line in the place of one. */
const LETTER: Readonly<Record<string, string>> = {
  number: line('ที่ บส ๐๑๐๒/๓๔\tสำนักงานพัฒนาบ้านสมมติ'),
  agency: line('\tถนนริมคลอง ตำบลท่าน้ำ ๙๙๙๙๐'),
  date: line('๒๑ พฤศจิกายน ๒๕๖๙'),
  subject: line('เรื่อง  ขอส่งร่างแผนพัฒนาลุ่มน้ำ', { before: 120 }),
  opening: line('เรียน  ผู้อำนวยการโครงการชลประทาน', { before: 120 }),
  references: line('อ้างถึง  หนังสือโครงการชลประทาน ที่ บส ๐๒๐๑/๑๒ ลงวันที่ ๑ ตุลาคม ๒๕๖๙', { before: 120 }),
  enclosures: line('สิ่งที่ส่งมาด้วย  ร่างแผนพัฒนาลุ่มน้ำ จำนวน ๑ เล่ม', { before: 120 }),
  cause: line('ตามหนังสือที่อ้างถึง ขอให้ส่งร่างแผนภายในกำหนด นั้น', { before: 120, firstLine: 1417 }),
  purpose: line('สำนักงานได้จัดทำร่างแผนแล้วเสร็จ ดังเอกสารที่แนบมา', { firstLine: 1417 }),
  conclusion: line('จึงเรียนมาเพื่อโปรดพิจารณา', { firstLine: 1417 }),
  closing: line('ขอแสดงความนับถือ', { before: 240 }),
  name: line('(นางสาวสมหญิง ใจงาม)'),
  position: line('ผู้อำนวยการสำนักงานพัฒนาบ้านสมมติ'),
  unit: line('กลุ่มงานแผน'),
  phone: line('โทร. ๐ ๒๙๙๙ ๙๙๙๙'),
};

function letter(changes: Readonly<Record<string, string>> = {}, section = SECTION): Uint8Array {
  return docx(Object.values({ ...LETTER, ...changes }).join('') + section);
}

async function check(bytes: Uint8Array): Promise<readonly Finding[]> {
  return checkLetter(await readDocument(bytes, 'หนังสือ.docx')).findings;
}

async function rulesOf(bytes: Uint8Array): Promise<string[]> {
  return (await check(bytes)).map(({ rule }) => rule);
}

describe('a sound letter', () => {
  it('has no findings', async () => {
    expect(await check(letter())).toEqual([]);
  });

  it('is read part by part', async () => {
    const { readLetter } = await import('../../shared/check/letter-parts.ts');
    const { kind, parts } = readLetter(await readDocument(letter(), 'a.docx'));
    expect(kind).toBe('external');
    expect(parts.map(({ name }) => name)).toEqual([
      'number',
      'agency',
      'date',
      'subject',
      'opening',
      'references',
      'enclosures',
      'body',
      'body',
      'body',
      'closing',
      'name',
      'position',
      'contact',
      'contact',
    ]);
  });
});

/** One fault; what finds it; whether a machine can mend it. */
const FAULTS: readonly (readonly [what: string, file: Uint8Array, rule: string, mended: boolean])[] = [
  ['Letter paper', letter({}, SECTION.replace('11906', '12240').replace('16838', '15840')), 'paper', true],
  ['a left margin of 2.5 cm', letter({}, SECTION.replace('w:left="1701"', 'w:left="1417"')), 'side-margins', true],
  ['a bottom margin of 1 cm', letter({}, SECTION.replace('w:bottom="1134"', 'w:bottom="567"')), 'end-margins', true],
  [
    'Thai left to another font',
    letter({ purpose: LETTER.purpose!.replace('w:cs="TH SarabunPSK"', 'w:cs="Cordia New"') }),
    'font',
    true,
  ],
  ['text of 15 points', letter({ purpose: LETTER.purpose!.replaceAll('"32"', '"30"') }), 'text-size', true],
  [
    'lines and a half',
    letter({ purpose: LETTER.purpose!.replace('<w:spacing ', '<w:spacing w:line="360" w:lineRule="auto" ') }),
    'line-spacing',
    true,
  ],
  ['no space before the subject', letter({ subject: line('เรื่อง  ขอส่งร่างแผน') }), 'space-before', true],
  [
    'no 12 points before the closing',
    letter({ closing: line('ขอแสดงความนับถือ', { before: 120 }) }),
    'space-before',
    true,
  ],
  ['an indent of 1.5 cm', letter({ purpose: line('สำนักงานได้จัดทำร่างแผนแล้วเสร็จ', { firstLine: 850 }) }), 'indent', true],
  ['urgency in black', letter({ number: line('ด่วนที่สุด') + LETTER.number }), 'urgency', false],
  ['no date', letter({ date: '' }), 'missing-part', false],
  ['no name in brackets', letter({ name: '', position: '', unit: '' }), 'missing-part', false],
  [
    'the closing of a prime minister',
    letter({ closing: line('ขอแสดงความนับถืออย่างยิ่ง', { before: 240 }) }),
    'closing',
    true,
  ],
  [
    'a prime minister greeted as anybody',
    letter({ opening: line('เรียน  นายกรัฐมนตรี', { before: 120 }) }),
    'closing',
    true,
  ],
  ['a short month', letter({ date: line('๒๑ พ.ย. ๒๕๖๙') }), 'date', false],
  ['a date with พ.ศ.', letter({ date: line('๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙') }), 'date', false],
  ['a number without a stroke', letter({ number: line('ที่ บส ๐๑๐๒-๓๔\tสำนักงาน') }), 'number', false],
  [
    'Arabic digits',
    letter({ purpose: line('ดำเนินการปี 2570 ตามมาตรฐาน ISO 9001', { firstLine: 1417 }) }),
    'digits',
    true,
  ],
  ['two spaces', letter({ purpose: line('ดำเนินการ  ตามแผน', { firstLine: 1417 }) }), 'spaces', true],
  ['a zero-width space', letter({ purpose: line('ดำเนินการ\u200Bตามแผน', { firstLine: 1417 }) }), 'invisible', true],
  ['ำ in two signs', letter({ purpose: line('ด\u0E4D\u0E32เนินการตามแผน', { firstLine: 1417 }) }), 'spelling', true],
];

describe('one fault in a letter is found by its rule', () => {
  it.each(FAULTS)('%s', async (_, file, rule) => {
    expect(new Set(await rulesOf(file))).toEqual(new Set([rule]));
  });
});

describe('a repair', () => {
  const mendable = FAULTS.filter(([, , , mended]) => mended);

  it.each(mendable)('of %s leaves nothing to find, and every other byte of the text as it was', async (_, file) => {
    const repairs = (await check(file)).flatMap(({ repair }) => (repair ? [repair] : []));
    expect(repairs.length).toBeGreaterThan(0);
    const { value, left } = await repairDocument(file, 'a.docx', repairs);
    expect(left).toBe(0);
    // Greeting a prime minister rightly, the closing has to follow.
    const again = (await check(value)).flatMap(({ repair }) => (repair ? [repair] : []));
    const mended = again.length > 0 ? (await repairDocument(value, 'a.docx', again)).value : value;
    expect(await check(mended)).toEqual([]);
    const lines = (bytes: Uint8Array) => xmlOf(bytes).split(/(?=<w:p>|<w:sectPr>)/);
    const [before, after] = [lines(file), lines(mended)];
    expect(after).toHaveLength(before.length);
    const changed = after.filter((one, index) => one !== before[index]);
    expect(changed.length).toBeLessThanOrEqual(2);
    expect(changed.length).toBeGreaterThan(0);
    for (const [path, bytes] of Object.entries(unzipSync(file))) {
      if (path !== 'word/document.xml') expect(unzipSync(mended)[path]).toEqual(bytes);
    }
  });

  it.each(FAULTS.filter(([, , , mended]) => !mended))('of %s is left to a person', async (_, file) => {
    expect((await check(file)).flatMap(({ repair }) => (repair ? [repair] : []))).toEqual([]);
  });

  it('of words spread over runs, entities and fields changes the words and leaves what is no plain text', async () => {
    const body =
      '<w:p><w:r><w:t>ก &amp; ปี 25</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>70</w:t></w:r><w:fldSimple w:instr=" REF a "><w:r><w:t>ข  ค</w:t></w:r></w:fldSimple></w:p>';
    const file = docx(body);
    const { paragraphs } = await readDocument(file, 'a.docx');
    expect(paragraphs[0]!.text).toBe('ก & ปี 2570ข  ค');
    const repairs: Repair[] = [
      { type: 'text', paragraph: 0, start: 7, end: 11, text: '๒๕๗๐' },
      { type: 'text', paragraph: 0, start: 12, end: 14, text: ' ' },
    ];
    const { value } = await repairDocument(file, 'a.docx', repairs);
    const mended = (await readDocument(value, 'a.docx')).paragraphs[0]!;
    expect(mended.text.startsWith('ก & ปี ๒๕๗๐ข')).toBe(true);
    expect(xmlOf(value)).toContain('&amp;');
  });
});

describe('a memo', () => {
  const head = (size: number, leader = '<w:tabs><w:tab w:val="left" w:pos="9071" w:leader="dot"/></w:tabs>') => ({
    rPr: `<w:rPr>${FONTS}<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
    pPr: leader,
  });
  const title = (spacing: string) =>
    `<w:p><w:pPr><w:spacing ${spacing}/></w:pPr><w:r><w:rPr>${FONTS}<w:b/><w:bCs/><w:sz w:val="58"/><w:szCs w:val="58"/></w:rPr><w:t>บันทึกข้อความ</w:t></w:r></w:p>`;
  const memo = (changes: Readonly<Record<string, string>> = {}) =>
    docx(
      Object.values({
        title: title('w:line="700" w:lineRule="exact"'),
        unit: line('ส่วนราชการ กลุ่มงานแผน โทร. ๐ ๒๙๙๙ ๙๙๙๙', head(40)),
        number: line('ที่ บส ๐๑๐๒/๙\tวันที่ ๒๑ พฤศจิกายน ๒๕๖๙', head(40)),
        subject: line('เรื่อง ขออนุมัติจัดประชุม', head(40)),
        opening: line('เรียน  ผู้อำนวยการ', { before: 120 }),
        body: line('ด้วยกลุ่มงานแผนจะจัดประชุม', { before: 120, firstLine: 1417 }),
        name: line('(นายสมชาย ขยัน)'),
        position: line('หัวหน้ากลุ่มงานแผน'),
        ...changes,
      }).join('') + SECTION,
    );

  it('that is sound has no findings, and no closing is missed', async () => {
    expect(await check(memo())).toEqual([]);
  });

  it.each([
    ['a heading on a line that is not exact', memo({ title: title('w:line="700"') }), 'memo-title'],
    ['labels of 16 points', memo({ subject: line('เรื่อง ขออนุมัติ', head(32)) }), 'memo-label'],
    ['no dotted leader', memo({ subject: line('เรื่อง ขออนุมัติ', head(40, '')) }), 'memo-lines'],
    [
      'a drawn line',
      memo({ subject: line('เรื่อง ขออนุมัติ', head(40, '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>')) }),
      'memo-lines',
    ],
    ['no unit', memo({ unit: '' }), 'missing-part'],
  ])('with %s is found', async (_, file, rule) => {
    expect(new Set(await rulesOf(file))).toEqual(new Set([rule]));
  });
});

function xmlOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml']!);
}
