/** The checker and its repairs on Word files of other hands: one fault each, found by name, mended where it is mechanical. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../electron/docx/read/document.ts';
import { repairDocument } from '../../electron/docx/repair/repair.ts';
import { checkLetter } from '../../shared/check/check-letter.ts';
import type { Finding, Repair } from '../../shared/check/finding.ts';
import { docx, W } from '../support/word-file.ts';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
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
  [
    'space before that a web page would have',
    letter({ subject: LETTER.subject!.replace('<w:spacing ', '<w:spacing w:beforeAutospacing="1" ') }),
    'space-before',
    true,
  ],
  [
    'space after that a web page would have',
    letter({ purpose: LETTER.purpose!.replace('<w:spacing ', '<w:spacing w:afterAutospacing="on" ') }),
    'space-after',
    true,
  ],
  [
    '8 points after a paragraph',
    letter({ purpose: LETTER.purpose!.replace('<w:spacing ', '<w:spacing w:after="160" ') }),
    'space-after',
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
  ['a short month', letter({ date: line('๒๑ พ.ย. ๒๕๖๙') }), 'date', true],
  ['a date with พ.ศ.', letter({ date: line('๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙') }), 'date', true],
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
    // Greeting a prime minister rightly, conclusion and closing have to follow.
    const again = (await check(value)).flatMap(({ repair }) => (repair ? [repair] : []));
    const mended = again.length > 0 ? (await repairDocument(value, 'a.docx', again)).value : value;
    expect(await check(mended)).toEqual([]);
    const lines = (bytes: Uint8Array) => xmlOf(bytes).split(/(?=<w:p>|<w:sectPr>)/);
    const [before, after] = [lines(file), lines(mended)];
    expect(after).toHaveLength(before.length);
    const changed = after.filter((one, index) => one !== before[index]);
    expect(changed.length).toBeLessThanOrEqual(3);
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

/** Letters of other hands that are right, however they are made. */
describe('nothing is found in a sound letter', () => {
  const header = (paragraphs: string) => ({
    section: SECTION.replace('<w:pgSz', '<w:headerReference w:type="default" r:id="r0"/><w:pgSz').replace(
      '</w:sectPr>',
      '<w:titlePg/></w:sectPr>',
    ),
    parts: {
      'header.xml': `<w:hdr xmlns:w="${W}">${paragraphs}</w:hdr>`,
    },
  });
  const withParts = (changes: Readonly<Record<string, string>>, section: string, parts: Record<string, string>) =>
    docx(
      Object.values({ ...LETTER, ...changes }).join('') + section.replace('<w:sectPr>', `<w:sectPr xmlns:r="${R}">`),
      parts,
    );

  it('whose page numbers are Thai by a switch of their field', async () => {
    const number = (runs: string) =>
      header(`<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${runs.replaceAll('<w:r>', `<w:r>${RUN}`)}</w:p>`);
    const complex = number(
      '<w:r><w:t xml:space="preserve">- </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE  \\* THAIARABIC  \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>๒</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> -</w:t></w:r>',
    );
    const simple = number(
      '<w:r><w:t xml:space="preserve">- </w:t></w:r><w:fldSimple w:instr=" PAGE \\* ThaiArabic "><w:r><w:t>๒</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> -</w:t></w:r>',
    );
    const arabic = number(
      '<w:r><w:t xml:space="preserve">- </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> -</w:t></w:r>',
    );
    expect(await check(withParts({}, complex.section, complex.parts))).toEqual([]);
    expect(await check(withParts({}, simple.section, simple.parts))).toEqual([]);
    expect(await rulesOf(withParts({}, arabic.section, arabic.parts))).toEqual(['page-number']);
  });

  it('has the letters of its head and foot, but for a mark of secrecy, as its text has them', async () => {
    const found = async (rPr: string, text: string) => {
      const { section, parts } = header(`<w:p><w:r>${rPr}<w:t>${text}</w:t></w:r></w:p>`);
      const findings = await check(withParts({}, section, parts));
      return findings.filter(({ rule }) => rule === 'font' || rule === 'text-size');
    };
    expect(await found(RUN, 'หัวกระดาษ')).toEqual([]);
    const other = await found(RUN.replace('w:cs="TH SarabunPSK"', 'w:cs="Cordia New"'), 'หัวกระดาษ');
    expect(other).toMatchObject([{ rule: 'font', where: { section: 0, text: 'หัวกระดาษ' }, repair: null }]);
    const small = await found(RUN.replaceAll('"32"', '"28"'), 'หัวกระดาษ');
    expect(small).toMatchObject([{ rule: 'text-size', where: { section: 0, text: 'หัวกระดาษ' }, repair: null }]);
    expect(await found(RUN.replaceAll('"32"', '"40"'), 'ลับมาก')).toEqual([]);
  });

  it('may have space after its paragraphs where neighbours of a style have none between them', async () => {
    const spaced = LETTER.purpose!.replace('/><w:ind', ' w:after="160"/><w:ind').replace(
      '</w:pPr>',
      '<w:contextualSpacing/></w:pPr>',
    );
    expect(await check(letter({ purpose: spaced }))).toEqual([]);
  });

  it('in the font that draws Arabic digits as Thai ones', async () => {
    const drawn = (text: string, options = {}) => line(text, options).replaceAll('TH SarabunPSK', 'TH SarabunIT๙');
    const file = letter({
      number: drawn('ที่ บส 0102/34\tสำนักงานพัฒนาบ้านสมมติ'),
      date: drawn('21 พฤศจิกายน 2569'),
      purpose: drawn('สำนักงานได้จัดทำร่างแผนปี 2570', { firstLine: 1417 }),
    });
    expect(await check(file)).toEqual([]);
    const mixed = letter({ date: drawn('21 พฤศจิกายน 2569'), purpose: line('ปี 2570', { firstLine: 1417 }) });
    expect(await rulesOf(mixed)).toEqual(['digits']);
  });

  it.each([
    ['two tabs of 1.25 cm, as the settings have it', '\t\t', '', 709],
    ['one tab to a stop of its own', '\t', '<w:tabs><w:tab w:val="left" w:pos="1418"/></w:tabs>', 720],
    ['two tabs of the usual half inch', '\t\t', '', undefined],
  ])('whose paragraphs are brought in by %s', async (_, tabs, pPr, defaultTab) => {
    const settings = `<w:settings xmlns:w="${W}">${defaultTab ? `<w:defaultTabStop w:val="${defaultTab}"/>` : ''}</w:settings>`;
    const purpose = line(`${tabs}สำนักงานได้จัดทำร่างแผนแล้วเสร็จ`, { pPr });
    expect(await check(withParts({ purpose }, SECTION, { 'settings.xml': settings }))).toEqual([]);
  });

  it('with a list of the file and a short bold heading, which have indents of their own', async () => {
    const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="2138" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r>${RUN}<w:t>จัดประชุม</w:t></w:r></w:p>`;
    const heading = line('ข้อเท็จจริง', { rPr: RUN.replace('<w:sz ', '<w:b/><w:bCs/><w:sz ') });
    const file = withParts({ purpose: LETTER.purpose! + heading + item }, SECTION, { 'numbering.xml': numbering });
    expect(await check(file)).toEqual([]);
  });

  it('whose day is written by hand, or whose enclosure has its count on a line of its own', async () => {
    expect(await check(letter({ date: line('พฤศจิกายน ๒๕๖๙') }))).toEqual([]);
    expect(await check(letter({ date: line('........ พฤศจิกายน ๒๕๖๙') }))).toEqual([]);
    const enclosures = line('สิ่งที่ส่งมาด้วย  ร่างแผน', { before: 120 }) + line('จำนวน ๑ เล่ม');
    expect(await check(letter({ enclosures }))).toEqual([]);
  });
});

describe('the words of a letter', () => {
  it('tell an invitation and an answer that gives views, and take no letter that asks for views for one', async () => {
    const kindOf = async (bytes: Uint8Array) => checkLetter(await readDocument(bytes, 'a.docx')).kind;
    const subject = line('เรื่อง  ขอเชิญประชุมพิจารณาร่างแผน', { before: 120 });
    expect(await kindOf(letter({ subject }))).toBe('invitation');
    const views = line('สำนักงานพิจารณาแล้ว มีความเห็น ดังนี้', { firstLine: 1417 });
    expect(await kindOf(letter({ purpose: views }))).toBe('opinion');
    const asks = line('จึงขอให้พิจารณา หากมีความเห็นประกอบการพิจารณาโปรดแจ้ง', { firstLine: 1417 });
    expect(await kindOf(letter({ purpose: asks }))).toBe('external');
  });

  it('end as they began: จึงเรียนมา under เรียน, จึงกราบเรียนมา under กราบเรียน', async () => {
    const conclusion = line('จึงกราบเรียนมาเพื่อโปรดพิจารณา', { firstLine: 1417 });
    const [finding, ...others] = await check(letter({ conclusion }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'closing', repair: { text: 'จึงเรียนมา' } });
    // A prime minister greeted wrongly is taken leave of rightly: only the greeting is wrong.
    const opening = line('เรียน  นายกรัฐมนตรี', { before: 120 });
    const closing = line('ขอแสดงความนับถืออย่างยิ่ง', { before: 240 });
    const findings = await check(letter({ opening, conclusion, closing }));
    expect(findings.map(({ repair }) => repair)).toMatchObject([{ text: 'กราบเรียน' }]);
  });

  it('with a day of the week have a date, in a wrong form', async () => {
    expect(await rulesOf(letter({ date: line('วันเสาร์ที่ ๒๑ พฤศจิกายน ๒๕๖๙') }))).toEqual(['date']);
  });
});

describe('a date in another form', () => {
  it.each([
    ['๒๑ พ.ย. ๒๕๖๙', '๒๑ พฤศจิกายน ๒๕๖๙'],
    ['วันเสาร์ที่ 21 พฤศจิกายน พ.ศ. 2569', '๒๑ พฤศจิกายน ๒๕๖๙'],
    ['วันที่ ๒๑ พฤศจิกายน ๒๕๖๙', '๒๑ พฤศจิกายน ๒๕๖๙'],
    ['21/11/2569', '๒๑ พฤศจิกายน ๒๕๖๙'],
    ['2-1-2569', '๒ มกราคม ๒๕๖๙'],
    ['21/11/2026', '๒๑ พฤศจิกายน ๒๕๖๙'],
    ['21 พฤศจิกายน ค.ศ. 2026', '๒๑ พฤศจิกายน ๒๕๖๙'],
    ['๐๙ ก.พ. ๒๕๖๙', '๙ กุมภาพันธ์ ๒๕๖๙'],
  ])('%s is mended at once', async (written, mended) => {
    const file = letter({ date: line(written) });
    const repairs = (await check(file)).flatMap(({ repair }) => (repair ? [repair] : []));
    const { value, left } = await repairDocument(file, 'a.docx', repairs);
    expect(left).toBe(0);
    expect((await readDocument(value, 'a.docx')).paragraphs[2]!.text).toBe(mended);
    expect(await check(value)).toEqual([]);
  });

  it.each(['๒๑ พ.ย. ๖๙', '2/1/2026', '๓๑ พ.ย. ๒๕๖๙', '21 พฤศจิกายน พ.ศ. 2026', '๒๑/๑๓/๒๕๖๙'])(
    '%s is left to a person',
    async (written) => {
      const [found] = (await check(letter({ date: line(written) }))).filter(({ rule }) => rule === 'date');
      expect(found).toMatchObject({ rule: 'date', repair: null });
    },
  );

  it('is mended on the line of the number of a memo', async () => {
    const number =
      '<w:p><w:r><w:t>ที่ บส ๐๑๐๒/๓๔</w:t></w:r><w:r><w:tab/><w:t>วันที่ 2/1/2569</w:t></w:r><w:r><w:tab/></w:r></w:p>';
    const file = docx(`<w:p><w:r><w:t>บันทึกข้อความ</w:t></w:r></w:p>${number}`);
    const repairs = (await check(file)).flatMap(({ rule, repair }) => (rule === 'date' && repair ? [repair] : []));
    const { value } = await repairDocument(file, 'a.docx', repairs);
    expect((await readDocument(value, 'a.docx')).paragraphs[1]!.text).toBe('ที่ บส ๐๑๐๒/๓๔\tวันที่ ๒ มกราคม ๒๕๖๙\t');
  });
});

it('changes the same words only once, and says that a repair was left', async () => {
  const file = docx('<w:p><w:r><w:t>กขคง</w:t></w:r></w:p>');
  const { value, left } = await repairDocument(file, 'a.docx', [
    { type: 'text', paragraph: 0, start: 0, end: 3, text: 'A' },
    { type: 'text', paragraph: 0, start: 2, end: 4, text: 'B' },
  ]);
  expect(left).toBe(1);
  expect((await readDocument(value, 'a.docx')).paragraphs[0]!.text).toBe('กขB');
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

  const urgent = (color: string) =>
    title('w:line="700" w:lineRule="exact"').replace(
      '<w:r>',
      `<w:r><w:rPr>${FONTS}<w:b/><w:bCs/><w:color w:val="${color}"/><w:sz w:val="64"/><w:szCs w:val="64"/></w:rPr><w:tab/><w:t>ด่วนที่สุด</w:t><w:tab/></w:r><w:r>`,
    );

  it('that is sound has no findings, and no closing is missed', async () => {
    expect(await check(memo())).toEqual([]);
  });

  it('with its urgency beside the heading and a rank where the signature goes has no findings', async () => {
    const name = line('') + line('พันตำรวจเอก') + line('') + line('(สมชาย ขยัน)');
    const file = memo({ title: urgent('FF0000'), name });
    expect(await check(file)).toEqual([]);
    expect(checkLetter(await readDocument(file, 'a.docx')).kind).toBe('memo');
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
    ['its urgency in black beside the heading', memo({ title: urgent('000000') }), 'urgency'],
  ])('with %s is found', async (_, file, rule) => {
    expect(new Set(await rulesOf(file))).toEqual(new Set([rule]));
  });
});

function xmlOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml']!);
}

describe('a file that is no letter of any length', () => {
  it.each([
    ['more paragraphs than can be kept', '<w:p/>'.repeat(500_000)],
    ['more elements than can be kept', `<w:p>${'<w:r/>'.repeat(500_000)}</w:p>`],
    ['more elements than can be read', `<w:p>${'<w:r/>'.repeat(15_000)}</w:p>`.repeat(100)],
  ])('is refused by name with %s', async (_, body) => {
    await expect(readDocument(docx(body), 'a.docx')).rejects.toMatchObject({ code: 'DOCX_TOO_LARGE' });
  });

  it('is read where it has no more than a comparison table of 10,000 changes', async () => {
    const row = `<w:tr>${`<w:tc><w:p>${'<w:r><w:t>ก</w:t></w:r>'.repeat(8)}</w:p></w:tc>`.repeat(3)}</w:tr>`;
    const { paragraphs } = await readDocument(docx(`<w:tbl>${row.repeat(10_500)}</w:tbl>`), 'a.docx');
    expect(paragraphs).toHaveLength(31_500);
    expect(paragraphs.at(-1)).toMatchObject({ index: 31_499, inTable: true, text: 'กกกกกกกก' });
  });

  it('may have a paragraph as long as a book with a fault in every line', async () => {
    const file = docx(
      `<w:p>${'<w:r><w:rPr><w:b/></w:rPr><w:t>ปี 1</w:t></w:r><w:r><w:t>ก  2</w:t></w:r>'.repeat(5_000)}</w:p>`,
    );
    const { findings, more } = checkLetter(await readDocument(file, 'a.docx'));
    expect(findings.filter(({ rule }) => rule === 'digits')).toHaveLength(2_000);
    expect(more).toContainEqual({ rule: 'digits', count: 8_000 });
    expect(Math.max(...findings.map(({ where }) => where.text.length))).toBeLessThan(50);
  });
});
