import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeRedlineDocx } from '../../electron/docx/write/redline/redline.ts';
import type { ComparedState } from '../../shared/compare/compared.ts';
import type { Notice } from '../../shared/notices.ts';
import type { Figure, Plan, Table } from '../../shared/plan/model.ts';
import { SCHEMES } from '../../shared/plan/scheme.ts';
import { descendants, parseXml } from '../support/docx-reader.ts';
import { referencePlan } from '../support/plans.ts';
import { comparedPlans, soundRedline } from '../support/redline.ts';
import { drawChanges, readComments } from '../support/tracked-changes.ts';
import { plan } from '../unit/compare/notation.ts';

type Lines = readonly string[];

/** The text of a sound redline, drawn; the cover is left out. */
async function text(before: Lines | Plan, after: Lines | Plan): Promise<string[]> {
  const drawn = drawChanges((await soundRedline(planOf(before), planOf(after))).document);
  return drawn.slice(drawn.indexOf('§') + 1);
}

async function cover(before: Plan, after: Plan): Promise<string[]> {
  const drawn = drawChanges((await soundRedline(before, after)).document);
  return drawn.slice(0, drawn.indexOf('§'));
}

async function commentsOf(before: Lines | Plan, after: Lines | Plan) {
  const { document, comments } = await soundRedline(planOf(before), planOf(after));
  return readComments(document, comments);
}

function planOf(lines: Lines | Plan): Plan {
  return 'sections' in lines ? lines : plan(lines);
}

/** A chapter before the lines and its heading before what they become. */
const chapter = 'c | # บทนำ';
const CHAPTER = 'Heading1 | บทที่ ๑ บทนำ¶';
const under = (...lines: string[]) => [chapter, ...lines];

interface Case {
  readonly what: string;
  readonly before: Lines;
  readonly after: Lines;
  readonly text: Lines;
}

/** What becomes of small texts; each redline is also valid and gives both sides back. */
const CASES: readonly Case[] = [
  {
    what: 'one word for another',
    before: under('a | จัดสรรงบประมาณอย่างมีประสิทธิภาพ ทุกปี'),
    after: under('a | จัดสรรงบประมาณอย่างมีประสิทธิผล ทุกปี'),
    text: [CHAPTER, 'BodyText | จัดสรรงบประมาณอย่างมี[-ประสิทธิภาพ-]{+ประสิทธิผล+} ทุกปี¶'],
  },
  {
    what: 'a paragraph put in between comes with its mark',
    before: under('a | ข้อความแรก', 'b | ข้อความหลัง'),
    after: under('a | ข้อความแรก', 'n | แทรกตรงกลาง', 'b | ข้อความหลัง'),
    text: [CHAPTER, 'BodyText | ข้อความแรก¶', 'BodyText | {+แทรกตรงกลาง+}¶+', 'BodyText | ข้อความหลัง¶'],
  },
  {
    what: 'paragraphs put in after one that was written on are one insertion with it',
    before: under('a | จัดทำแผนรายปี', 'b | ข้อความหลัง'),
    after: under('a | จัดทำแผนรายปีและรายงานผล', 'n | 1) แทรกข้อแรก', 'm | 1) แทรกข้อหลัง', 'b | ข้อความหลัง'),
    text: [
      CHAPTER,
      'BodyText | จัดทำแผนรายปี{+และรายงานผล+}¶+',
      'List | {+๑)⇥+}{+แทรกข้อแรก+}¶+',
      'BodyText → List | {+๒)⇥+}{+แทรกข้อหลัง+}¶',
      'BodyText | ข้อความหลัง¶',
    ],
  },
  {
    what: 'paragraphs taken out in a row go with their marks',
    before: under('a | ข้อความแรก', 'x | ถูกตัด', 'y | ถูกตัดเช่นกัน', 'b | ข้อความหลัง'),
    after: under('a | ข้อความแรก', 'b | ข้อความหลัง'),
    text: [
      CHAPTER,
      'BodyText | ข้อความแรก¶',
      'BodyText | [-ถูกตัด-]¶-',
      'BodyText | [-ถูกตัดเช่นกัน-]¶-',
      'BodyText | ข้อความหลัง¶',
    ],
  },
  {
    what: 'the first chapter taken out, the next numbered anew',
    before: ['x | # ปฐมบท', ...under('b | ข้อความ')],
    after: under('b | ข้อความ'),
    text: ['Heading1 | [-บทที่ ๑ ปฐมบท-]¶-', 'Heading1 | [-บทที่ ๒ -]{+บทที่ ๑ +}บทนำ¶', 'BodyText | ข้อความ¶'],
  },
  {
    what: 'the last paragraphs taken out: the mark before them goes, the last one cannot',
    before: under('a | ข้อความแรก', 'x | 1) ถูกตัด', 'y | 1) ถูกตัดเช่นกัน'),
    after: under('a | ข้อความแรก'),
    text: [CHAPTER, 'BodyText | ข้อความแรก¶-', 'List | [-๑)⇥ถูกตัด-]¶-', 'List → BodyText | [-๒)⇥ถูกตัดเช่นกัน-]¶'],
  },
  {
    what: 'paragraphs put in at the end: the mark before them is new',
    before: under('a | ข้อความแรก'),
    after: under('a | ข้อความแรก', 'x | เพิ่มท้าย', 'y | 1) ข้อสุดท้าย'),
    text: [CHAPTER, 'BodyText | ข้อความแรก¶+', 'BodyText | {+เพิ่มท้าย+}¶+', 'BodyText → List | {+๑)⇥+}{+ข้อสุดท้าย+}¶'],
  },
  {
    what: 'the last paragraph replaced: both share the last mark',
    before: under('a | ข้อความแรก', 'w | ยกเลิกระเบียบเก่า', 'x | โครงการเดิมสิ้นสุดลงแล้ว'),
    after: under('a | ข้อความแรก', 'y | 1) ติดตามผลทุกไตรมาส'),
    text: [
      CHAPTER,
      'BodyText | ข้อความแรก¶',
      'BodyText | [-ยกเลิกระเบียบเก่า-]¶-',
      'BodyText → List | [-โครงการเดิมสิ้นสุดลงแล้ว-]{+๑)⇥+}{+ติดตามผลทุกไตรมาส+}¶',
    ],
  },
  {
    what: 'everything taken out leaves one empty paragraph',
    before: under('a | ข้อความ'),
    after: [],
    text: ['Heading1 | [-บทที่ ๑ บทนำ-]¶-', 'BodyText →  | [-ข้อความ-]¶'],
  },
  { what: 'nothing at all is one empty paragraph', before: [], after: [], text: [' | ¶'] },
  {
    what: 'a paragraph cut in two: a mark is put in',
    before: under('a | ทุกหน่วยงานจัดทำแผนรายปีและรายงานผลต่อสาธารณะเมื่อสิ้นไตรมาส'),
    after: under('a | ทุกหน่วยงานจัดทำแผนรายปี', 'n | และรายงานผลต่อสาธารณะเมื่อสิ้นไตรมาส'),
    text: [CHAPTER, 'BodyText | ทุกหน่วยงานจัดทำแผนรายปี¶+', 'BodyText | และรายงานผลต่อสาธารณะเมื่อสิ้นไตรมาส¶'],
  },
  {
    what: 'two items made one: a mark and a label are taken out',
    before: under('a | 1) ทุกหน่วยงานจัดทำแผนรายปี', 'b | 1) และรายงานผลต่อสาธารณะเมื่อสิ้นไตรมาส', 'd | จบ'),
    after: under('a | 1) ทุกหน่วยงานจัดทำแผนรายปีและรายงานผลต่อสาธารณะเมื่อสิ้นไตรมาส', 'd | จบ'),
    text: [
      CHAPTER,
      'List | ๑)⇥ทุกหน่วยงานจัดทำแผนรายปี¶-',
      'List | [-๒)⇥-]และรายงานผลต่อสาธารณะเมื่อสิ้นไตรมาส¶',
      'BodyText | จบ¶',
    ],
  },
  {
    what: 'other marks on the same words',
    before: under('a | ให้ **ทุกแห่ง** รายงาน'),
    after: under('a | ให้ ทุกแห่ง **รายงาน**'),
    text: [CHAPTER, 'BodyText | ให้ {*ทุกแห่ง*} {*รายงาน*}¶'],
  },
  {
    what: 'a section made a chapter',
    before: under('s | ## หัวข้อ', 'b | ข้อความ'),
    after: under('s | # หัวข้อ', 'b | ข้อความ'),
    text: [CHAPTER, 'Heading2 → Heading1 | [-๑.๑⇥-]{+บทที่ ๒ +}หัวข้อ¶', 'BodyText | ข้อความ¶'],
  },
  {
    what: 'an item one depth deeper',
    before: under('s | 1) ข้อ', 'r | 1) ย่อย'),
    after: under('s | 1) ข้อ', 'r | 1) 1) ย่อย'),
    text: [CHAPTER, 'List | ๑)⇥ข้อ¶', 'List → List2 | [-๒)⇥-]{+(๑)⇥+}ย่อย¶'],
  },
  {
    what: 'a section numbered anew, and a reference to it',
    before: under('x | ## เดิม', 's | ## หัวข้อ', 'p | ตามข้อ <s> นั้น'),
    after: under('s | ## หัวข้อ', 'p | ตามข้อ <s> นั้น'),
    text: [
      CHAPTER,
      'Heading2 | [-๑.๑⇥เดิม-]¶-',
      'Heading2 | [-๑.๒⇥-]{+๑.๑⇥+}หัวข้อ¶',
      'BodyText | ตามข้อ [-๑.๒-]<{+๑.๑+}> นั้น¶',
    ],
  },
  {
    what: 'a reference whose target is gone',
    before: under('x | ## เดิม', 's | ## หัวข้อ', 'p | ตามข้อ <x> นั้น'),
    after: under('s | ## หัวข้อ', 'p | ตามข้อ <x> นั้น'),
    text: [
      CHAPTER,
      'Heading2 | [-๑.๑⇥เดิม-]¶-',
      'Heading2 | [-๑.๒⇥-]{+๑.๑⇥+}หัวข้อ¶',
      'BodyText | ตามข้อ [-๑.๑-]{+[ไม่พบหัวข้อที่อ้างถึง]+} นั้น¶',
    ],
  },
  {
    what: 'a section without number under another title, and a reference to it',
    before: under('s | #- บทสรุป', 'p | ตาม <s> และ <c> นั้น'),
    after: under('s | #- บทย่อ', 'p | ตาม <s> และ <c> นั้น'),
    text: [
      CHAPTER,
      'Heading1 ind=left:0,firstLine:0 | บท[-สรุป-]{+ย่อ+}¶',
      'BodyText | ตาม [-“บทสรุป”-]<{+“บทย่อ”+}> และ <บทที่ ๑> นั้น¶',
    ],
  },
  {
    what: 'a section moved with words changed: the old words where it was, the new where it is',
    before: under(
      's | ## แหล่งน้ำ',
      'w | ขุดสระน้ำประจำหมู่บ้านให้ครบภายในสามปี',
      'u | ## ถนน',
      'v | ซ่อมถนนทุกสายในตำบลและปรับปรุงทางเท้าให้ผู้สูงอายุเดินได้สะดวก',
    ),
    after: under(
      'u | ## ถนน',
      'v | ซ่อมถนนทุกสายในตำบลและปรับปรุงทางเท้าให้ผู้สูงอายุเดินได้สะดวก',
      's | ## แหล่งน้ำ',
      'w | ขุดสระน้ำประจำหมู่บ้านให้ครบภายในห้าปี',
    ),
    text: [
      CHAPTER,
      'Heading2 | [-๑.๑⇥แหล่งน้ำ-]¶-',
      'BodyText | [-ขุดสระน้ำประจำหมู่บ้านให้ครบภายในสามปี-]¶-',
      'Heading2 | [-๑.๒⇥-]{+๑.๑⇥+}ถนน¶',
      'BodyText | ซ่อมถนนทุกสายในตำบลและปรับปรุงทางเท้าให้ผู้สูงอายุเดินได้สะดวก¶+',
      'Heading2 | {+๑.๒⇥+}{+แหล่งน้ำ+}¶+',
      'BodyText | {+ขุดสระน้ำประจำหมู่บ้านให้ครบภายในห้าปี+}¶',
    ],
  },
];

describe('the text of a redline', () => {
  test.each(CASES)('$what', async ({ before, after, text: expected }) => {
    expect(await text(before, after)).toEqual(expected);
  });

  test('an alignment and an indent changed', async () => {
    const before = plan(under('a | ข้อความ', 'b | อีกข้อความ'));
    const [section] = before.sections;
    const blocks = section!.blocks.map((block) => ({ ...block, align: 'center' as const }));
    const after = { ...before, sections: [{ ...section!, blocks }] };
    expect(await text(before, after)).toEqual([
      CHAPTER,
      'BodyText → BodyText ind=firstLine:0 jc=center | ข้อความ¶',
      'BodyText → BodyText ind=firstLine:0 jc=center | อีกข้อความ¶',
    ]);
  });

  test('a chapter that no longer takes a number', async () => {
    const before = plan(under('a | ข้อความ'));
    const after = { ...before, sections: [{ ...before.sections[0]!, number: { kind: 'none' as const } }] };
    expect(await text(before, after)).toEqual([
      'Heading1 → Heading1 ind=left:0,firstLine:0 | [-บทที่ ๑ -]บทนำ¶',
      'BodyText | ข้อความ¶',
    ]);
  });

  test('a copy with other ids, its references with it, has no changes', async () => {
    const before = plan(under('s | ## หัวข้อย่อยที่หนึ่ง', 'p | ดูข้อ <s> ประกอบ'));
    const after = plan(['c2 | # บทนำ', 's2 | ## หัวข้อย่อยที่หนึ่ง', 'p2 | ดูข้อ <s2> ประกอบ']);
    expect(await text(before, after)).toEqual([CHAPTER, 'Heading2 | ๑.๑⇥หัวข้อย่อยที่หนึ่ง¶', 'BodyText | ดูข้อ <๑.๑> ประกอบ¶']);
  });

  test('a scheme in other digits changes labels and what references print', async () => {
    const before = plan(under('s | ## หัวข้อ', 'p | ดูข้อ <s>'));
    expect(await text(before, { ...before, scheme: SCHEMES.arabic })).toEqual([
      'Heading1 | [-บทที่ ๑ -]{+บทที่ 1 +}บทนำ¶',
      'Heading2 | [-๑.๑⇥-]{+1.1⇥+}หัวข้อ¶',
      'BodyText | ดูข้อ [-๑.๑-]<{+1.1+}>¶',
    ]);
  });
});

describe('the cover of a redline', () => {
  const withMeta = (meta: Partial<Plan['meta']>): Plan => {
    const made = plan(under('a | ข้อความ'));
    return { ...made, meta: { ...made.meta, ...meta } };
  };

  test('shows words of the title and years that changed', async () => {
    const before = withMeta({ title: { text: 'แผนพัฒนาแหล่งน้ำชุมชน' }, period: { from: 2570, to: 2574 } });
    const after = withMeta({ title: { text: 'แผนบริหารแหล่งน้ำชุมชน' }, period: { from: 2570, to: 2575 } });
    expect(await cover(before, after)).toEqual([
      'Title | แผน[-พัฒนา-]{+บริหาร+}แหล่งน้ำชุมชน¶',
      'Subtitle | (พ.ศ. ๒๕๗๐ – [-๒๕๗๔-]{+๒๕๗๕+})¶',
    ]);
  });

  test('takes a line put in after words put in for one insertion', async () => {
    const before = withMeta({ title: { text: 'แผนน้ำ' }, period: { from: 2570, to: 2570 } });
    const after = withMeta({
      title: { text: 'แผนน้ำชุมชน' },
      edition: { text: 'ฉบับที่ ๒' },
      period: { from: 2570, to: 2570 },
    });
    expect(await cover(before, after)).toEqual([
      'Title | แผนน้ำ{+ชุมชน+}¶+',
      'Title → Subtitle | {+ฉบับที่ ๒+}¶',
      'Subtitle | (พ.ศ. ๒๕๗๐)¶',
    ]);
  });

  test('puts in and takes out lines that only one side has', async () => {
    const edition = { text: 'ฉบับที่ ๒' };
    const period = { from: 2570, to: 2570 };
    expect(await cover(withMeta({ edition, period }), withMeta({ period, agency: { text: 'กรมตัวอย่าง' } }))).toEqual([
      'Title | แผนปฏิบัติการ¶',
      'Subtitle | [-ฉบับที่ ๒-]¶-',
      'Subtitle | (พ.ศ. ๒๕๗๐)¶+',
      'Subtitle → CoverAgency | {+กรมตัวอย่าง+}¶',
    ]);
    expect(await cover(withMeta({ edition }), withMeta({}))).toEqual([
      'Title | แผนปฏิบัติการ¶-',
      'Subtitle → Title | [-ฉบับที่ ๒-]¶',
    ]);
    expect(await cover(withMeta({ title: { text: '' } }), withMeta({}))).toEqual(['Title | {+แผนปฏิบัติการ+}¶+']);
  });
});

describe('the agency at the foot of the cover of a redline', () => {
  const ofAgency = (agency: string, edition = ''): Plan => {
    const made = plan(under('a | ข้อความ'));
    return { ...made, meta: { ...made.meta, edition: { text: edition }, agency: { text: agency } } };
  };
  const framesIn = async (before: Plan, after: Plan) =>
    (await soundRedline(before, after)).document.match(/<w:p><w:pPr><w:pStyle w:val="\w+"\/><w:framePr.*?<\/w:p>/g) ??
    [];

  test('stands in its frame while it is the same, and no mark goes just before that', async () => {
    const [before, after] = [ofAgency('กรมตัวอย่าง', 'ฉบับที่ ๒'), ofAgency('กรมตัวอย่าง')];
    expect(await framesIn(before, after)).toHaveLength(1);
    expect(await cover(before, after)).toEqual([
      'Title | แผนปฏิบัติการ¶-',
      'Subtitle → Title | [-ฉบับที่ ๒-]¶',
      'CoverAgency | กรมตัวอย่าง¶',
    ]);
  });

  test('stands in the text under lines that only one side has', async () => {
    const untitled = { ...ofAgency('กรมตัวอย่าง'), meta: { ...ofAgency('กรมตัวอย่าง').meta, title: { text: '' } } };
    expect(await framesIn(untitled, ofAgency('กรมตัวอย่าง'))).toEqual([]);
    expect(await cover(untitled, ofAgency('กรมตัวอย่าง'))).toEqual([
      'Title | {+แผนปฏิบัติการ+}¶+',
      'CoverAgency | กรมตัวอย่าง¶',
    ]);
  });

  test('is tracked outside of frames, where no word processor loses it', async () => {
    const [before, after] = [ofAgency('กรมทางน้ำ จังหวัดน่าน'), ofAgency('กรมทางน้ำ จังหวัดแพร่')];
    expect(await framesIn(before, after)).toEqual([]);
    expect(await cover(before, after)).toEqual(['Title | แผนปฏิบัติการ¶', 'CoverAgency | กรมทางน้ำ จังหวัด[-น่าน-]{+แพร่+}¶']);
    expect(await cover(before, ofAgency(''))).toEqual([
      'Title | แผนปฏิบัติการ¶-',
      'CoverAgency → Title | [-กรมทางน้ำ จังหวัดน่าน-]¶',
    ]);
  });
});

describe('comments of a redline', () => {
  test('say on both ends of a moved section which it is and was, and that words were changed', async () => {
    const { before, after } = CASES.at(-1)!;
    expect(await commentsOf(before, after)).toEqual([
      { on: '๑.๑\tแหล่งน้ำ', says: 'ย้ายไปเป็น “๑.๒ แหล่งน้ำ” ใต้ “บทที่ ๑ บทนำ” และแก้ไขข้อความด้วย' },
      { on: '๑.๒\tแหล่งน้ำ', says: 'ย้ายมาจาก “๑.๑ แหล่งน้ำ” ใต้ “บทที่ ๑ บทนำ” และแก้ไขข้อความด้วย' },
    ]);
  });

  test('say under which heading a moved paragraph is and was', async () => {
    const moving = 'm | จัดตั้งศูนย์ประสานงานระดับอำเภอให้ครบทุกแห่ง';
    const one = 'a | # กลไก';
    const two = 'b | # งบประมาณ';
    const stays = ['x | ข้อความยาวพอที่จะอยู่กับที่เมื่อเทียบกันทั้งย่อหน้า', 'y | อีกข้อความหนึ่งซึ่งอยู่กับที่และยาวพอกันกับข้อความแรก'];
    expect(await commentsOf([one, moving, ...stays, two], [one, ...stays, two, moving])).toEqual([
      { on: moving.slice(4), says: 'ย้ายไปที่หัวข้อ “บทที่ ๒ งบประมาณ”' },
      { on: moving.slice(4), says: 'ย้ายมาจากหัวข้อ “บทที่ ๑ กลไก”' },
    ]);
    expect(await commentsOf([one, moving, ...stays], [one, ...stays, moving])).toEqual([
      { on: moving.slice(4), says: 'ย้ายไปที่อื่นในหัวข้อเดียวกัน “บทที่ ๑ กลไก”' },
      { on: moving.slice(4), says: 'ย้ายมาจากที่อื่นในหัวข้อเดียวกัน “บทที่ ๑ กลไก”' },
    ]);
  });

  test('name a difference that nobody can see', async () => {
    const [old, now] = ['จัดหานํ้าสะอาด', 'จัดหาน้ำสะอาด'];
    expect(old).not.toBe(now);
    const [comment] = await commentsOf(under(`a | ${old} ทุกหมู่บ้าน`), under(`a | ${now} ทุกหมู่บ้าน`));
    expect(comment!.says).toMatch(/^ข้อความดูเหมือนเดิม ต่างกันที่/);
  });
});

describe('a redline file', () => {
  const before = plan(under('a | ข้อความเดิม'));
  const after = plan(under('a | ข้อความใหม่'));
  const documentOf = async (newer: Partial<ComparedState> = {}) => {
    const { value } = await writeRedlineDocx(comparedPlans(before, after, newer));
    return strFromU8(unzipSync(value)['word/document.xml']!);
  };
  const signed = (document: string) => {
    const { attributes } = [...descendants(parseXml(document), 'w:ins')][0]!;
    return [attributes['w:author'], attributes['w:date']];
  };

  test('is signed by the author of the newer state, at the hour of Thai clocks', async () => {
    expect(signed(await documentOf())).toEqual(['ผู้ตรวจทาน', '2026-11-23T01:30:15']);
  });

  test('is signed by the agency where no author is known, and else by the application', async () => {
    const agency = { ...after, meta: { ...after.meta, agency: { text: 'กรม "ตัวอย่าง"' } } };
    expect(signed(await documentOf({ author: ' ', plan: agency }))[0]).toBe('กรม "ตัวอย่าง"');
    expect(signed(await documentOf({ author: '' }))[0]).toBe('ร่างแผน');
  });

  test('has the same bytes for the same comparison, and does not go on tracking', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => writeRedlineDocx(comparedPlans(before, after))));
    expect(one!.value).toEqual(two!.value);
    expect(strFromU8(unzipSync(one!.value)['word/settings.xml']!)).not.toContain('trackRevisions');
  });

  test('tells how far it is, and stops when it is told to', async () => {
    const large = referencePlan();
    const told: number[] = [];
    const compared = comparedPlans(large, { ...large, sections: large.sections.slice(1) });
    await writeRedlineDocx(compared, {
      onProgress: (done, total) => {
        expect(total).toBe(3000);
        told.push(done);
      },
    });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(3000);
    const stop = new AbortController();
    const stopped = writeRedlineDocx(compared, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('lists broken references, characters left out and limits of the comparison', async () => {
    const compared = comparedPlans(before, plan(under('a | ข้อความ\u0001ใหม่ ดู <gone>')));
    const limited = {
      ...compared.comparison,
      limits: [
        { what: 'words' as const, lines: 2 },
        { what: 'similar' as const, lines: 3 },
      ],
    };
    const { notices } = await writeRedlineDocx({ ...compared, comparison: limited });
    expect(notices).toEqual([
      { code: 'REFERENCE_BROKEN', details: { where: 'บทที่ ๑ บทนำ', printed: '[ไม่พบหัวข้อที่อ้างถึง]' } },
      { code: 'CHARACTERS_DROPPED', details: { count: 1 } },
      { code: 'COMPARISON_LIMITED', details: { count: 5 } },
    ] satisfies Notice[]);
  });

  test('shows pictures of both states that are at hand, and tells of those that are not', async () => {
    const [old, now] = ['a', 'b'].map((digit) => withFigure(digit.repeat(64)));
    const bytes = Uint8Array.of(137, 80, 78, 71);
    const images = new Map([['b'.repeat(64), { media: 'png' as const, bytes }]]);
    const { value, notices } = await writeRedlineDocx(comparedPlans(old!, now!), { images });
    const parts = unzipSync(value);
    expect(parts['word/media/image1.png']).toEqual(bytes);
    const document = strFromU8(parts['word/document.xml']!);
    expect(document).toMatch(/<w:del [^>]*><w:r><w:delText [^>]*>\[ไม่พบแฟ้มภาพ\]/);
    expect(document).toMatch(/<w:ins [^>]*><w:r><w:drawing>/);
    expect(notices).toEqual([{ code: 'FIGURE_LOST', details: { count: 1 } }]);
  });
});

function withFigure(image: string): Plan {
  const figure: Figure = {
    type: 'figure',
    id: 'f',
    image,
    media: 'png',
    pixels: { width: 40, height: 20 },
    width: 500,
    alt: { text: 'แผนผัง' },
    content: [],
  };
  const made = plan(under());
  return { ...made, sections: made.sections.map((section) => ({ ...section, blocks: [figure] })) };
}

describe('a row of a table that moved', () => {
  const row = (id: string, ...words: string[]): Table['rows'][number] => ({
    id,
    cells: words.map((word, n) => ({
      id: `${id}c${n}`,
      colSpan: 1,
      rowSpan: 1,
      vertical: 'top',
      blocks: [
        { type: 'paragraph', id: `${id}p${n}`, align: 'left', indent: 'none', content: [{ type: 'text', text: word }] },
      ],
    })),
  });
  const head = row('h', 'รายการ', 'บาท');
  const first = row('a', 'ค่าจ้างเหมาบริการ', '๑๐');
  const second = row('b', 'ค่าเดินทาง', '๒๐');
  const third = row('c', 'ค่าพิมพ์', '๓๐');
  const withRows = (...rows: Table['rows']): Plan => {
    const made = plan([chapter]);
    const content = [{ type: 'text' as const, text: 'งบประมาณ' }];
    const table: Table = { type: 'table', id: 't', columns: [2, 1], headerRows: 1, totalsRow: false, rows, content };
    return { ...made, sections: [{ ...made.sections[0]!, blocks: [table] }] };
  };
  const before = withRows(head, first, second, third);

  test.each([
    ['down', withRows(head, second, third, first), 1],
    ['up', withRows(head, third, first, second), 1],
    ['beside a new one', withRows(head, first, row('n', 'ค่าวัสดุ', '๕'), third, second), 2],
  ])('%s is taken out where it was and put in where it is, in one table', async (_, after, come) => {
    const { document } = await soundRedline(before, after);
    expect(document.match(/<w:tbl>/g)).toHaveLength(1);
    const marks = [...document.matchAll(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:(ins|del) /g)].map(([, mark]) => mark);
    expect(marks.filter((mark) => mark === 'del')).toHaveLength(1);
    expect(marks.filter((mark) => mark === 'ins')).toHaveLength(come);
  });

  test('says so on both ends', async () => {
    const told = JSON.stringify(await commentsOf(before, withRows(head, second, third, first)));
    expect(told).toContain('ย้ายทั้งแถวไปที่อื่น');
    expect(told).toContain('ย้ายทั้งแถวมาจากที่อื่น');
  });
});

describe('pages on their side', () => {
  const upright = ['# ก', '# ข', '# ค'].map((words, n) => `s${n} | ${words}`);
  const turned = (lines: Lines, ...ids: string[]): Plan => {
    const made = plan(lines);
    const sections = made.sections.map((section) =>
      ids.includes(section.id) ? { ...section, landscape: true as const } : section,
    );
    return { ...made, sections };
  };
  /** The pages of the sections of the text, in order, with `-` and `+` after an end that is gone or new. */
  const pagesOf = async (before: Plan, after: Plan) => {
    const { document } = await soundRedline(before, after);
    const ends = [
      ...document.matchAll(/(<w:(ins|del) [^>]*\/><\/w:rPr>)?<w:sectPr\b.*?w:orient="(\w+)".*?<\/w:sectPr>/g),
    ];
    const signs: Record<string, string> = { ins: '+', del: '-' };
    return ends.slice(1).map(([all, , what = '', orient]) => {
      const former = /<w:sectPrChange .*?w:orient="(\w+)"/.exec(all)?.[1];
      return `${former === undefined ? '' : `${former} → `}${orient}${signs[what] ?? ''}`;
    });
  };

  test('are sections of Word in a redline as in the plan', async () => {
    const both = turned(upright, 's1');
    expect(await pagesOf(both, both)).toEqual(['portrait', 'landscape', 'portrait']);
  });

  test('come and go with their section', async () => {
    const [few, more] = [plan([upright[0]!, upright[2]!]), turned(upright, 's1')];
    expect(await pagesOf(few, more)).toEqual(['portrait+', 'landscape+', 'portrait']);
    expect(await pagesOf(more, few)).toEqual(['portrait-', 'landscape-', 'portrait']);
  });

  test('that are the last ones of one side alone are so there', async () => {
    const [few, more] = [plan(upright.slice(0, 2)), turned(upright, 's2')];
    expect(await pagesOf(few, more)).toEqual(['portrait+', 'portrait → landscape']);
    expect(await pagesOf(more, few)).toEqual(['portrait-', 'landscape → portrait']);
  });

  test('of a section that was turned are those of the newer plan', async () => {
    expect(await pagesOf(plan(upright), turned(upright, 's1'))).toEqual(['portrait', 'landscape', 'portrait']);
    expect(await pagesOf(turned(upright, 's1'), plan(upright))).toEqual(['portrait']);
  });
});
