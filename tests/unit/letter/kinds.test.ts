import { describe, expect, it } from 'vitest';
import { deriveFields } from '../../../shared/letter/derive.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../../shared/letter/examples.ts';
import { CABINET_TOPICS } from '../../../shared/letter/kinds/cabinet-submission.ts';
import { KINDS, newLetter } from '../../../shared/letter/kinds.ts';
import { LETTER_KINDS, type LetterKind } from '../../../shared/letter/model.ts';
import { plainText } from '../../../shared/plan/outline.ts';

const OUTGOING =
  'number agency date subject addressee references? enclosures? cause purpose conclusion closing signatory contact copies?';

/** The fields of each kind in the regulation's order, those that may be absent with a question mark; urgency and secrecy precede them. */
const ORDER: Readonly<Record<LetterKind, string>> = {
  external: OUTGOING,
  memo: 'agency number date subject addressee references? cause purpose conclusion signatory',
  'cabinet-submission': OUTGOING.replace(' cause', ' cabinet cause'),
  opinion: OUTGOING.replace('references?', 'references'),
  circular: OUTGOING,
  invitation: OUTGOING.replace(' cause', ' meeting cause'),
  sealed: 'number addressee cause? purpose conclusion? agency seal date contact',
};

describe('a kind', () => {
  it.each(LETTER_KINDS)('%s has its fields in order, required or not', (kind) => {
    const fields = KINDS[kind].fields.map(({ id, required }) => `${id}${required ? '' : '?'}`);
    expect(fields.join(' ')).toBe(`urgency? deadline? secrecy? ${ORDER[kind]}`);
  });

  it.each(LETTER_KINDS)(
    '%s names and explains every field in both languages and says where the rule is from',
    (kind) => {
      const { fields, name } = KINDS[kind];
      for (const words of [name, ...fields.flatMap((field) => [field.name, field.use])]) {
        expect(words.th).toMatch(/[ก-๛]/);
        expect(words.en).toMatch(/[A-Za-z]/);
      }
      for (const { source } of fields) expect(source.text === '').toBe(source.mark === 'custom');
    },
  );

  it('for the cabinet always goes to its Secretary-General and never calls its headings the regulation', () => {
    expect(newLetter('cabinet-submission', { id: 'a', agency: 'b' }).addressee).toBe('เลขาธิการคณะรัฐมนตรี');
    expect(CABINET_TOPICS.map(({ name }) => name.th)).toEqual([
      'เรื่องเดิม',
      'เหตุผลความจำเป็นที่ต้องเสนอคณะรัฐมนตรี',
      'ความเร่งด่วนของเรื่อง',
      'สาระสำคัญ ข้อเท็จจริงและข้อกฎหมาย',
      'ประโยชน์และผลกระทบ',
      'ค่าใช้จ่ายและแหล่งที่มา หรือการสูญเสียรายได้',
      'ความเห็นหรือความเห็นชอบของหน่วยงานที่เกี่ยวข้อง',
      'ข้อกฎหมายและมติคณะรัฐมนตรีที่เกี่ยวข้อง',
      'ข้อเสนอของส่วนราชการ',
    ]);
    for (const { source } of CABINET_TOPICS) expect(source.mark).toBe('custom');
  });
});

describe('what a letter derives', () => {
  const derivedOf = (kind: LetterKind) => deriveFields(exampleLetter(kind), EXAMPLE_CONTEXT);
  const PLAN = EXAMPLE_CONTEXT.plan!.fullName;

  it.each([
    ['external', `ขอส่ง ${PLAN}`, 'plan'],
    ['memo', `ขอความเห็นชอบ ${PLAN}`, 'plan'],
    ['cabinet-submission', `ขอความเห็นชอบ ${PLAN}`, 'plan'],
    ['opinion', 'ขอความเห็นต่อร่างแผนระบายน้ำและร่างแผนกักเก็บน้ำ ระยะ ๕ ปี', 'incoming'],
    ['circular', `แจ้งเวียน ${PLAN}`, 'plan'],
    ['invitation', `ขอเชิญร่วมรับฟังความคิดเห็นต่อ ${PLAN}`, 'plan'],
    ['sealed', '', 'kind'],
  ] as const)('is for %s the subject “%s” from the %s', (kind, value, from) => {
    expect(derivedOf(kind).subject).toEqual({ value, from });
  });

  it.each([
    ['note', 'รายงาน', 'ทราบต่อไป'],
    ['consider', 'ขอเสนอ', 'พิจารณาต่อไป'],
    ['approve', 'ขออนุมัติ', 'พิจารณาต่อไป'],
    ['agree', 'ขอความเห็นชอบ', 'พิจารณาต่อไป'],
  ] as const)('asks the cabinet to %s', (act, verb, last) => {
    const letter = { ...exampleLetter('cabinet-submission'), cabinet: { act, clause: '', agreedBy: '' } };
    const derived = deriveFields(letter, EXAMPLE_CONTEXT);
    expect(derived.subject.value).toBe(`${verb} ${PLAN}`);
    expect(plainText(derived.conclusion.value[0]!.content)).toBe(`จึงเรียนมาเพื่อโปรดนำเสนอคณะรัฐมนตรี${last}`);
  });

  it('is the same whether or not something was typed there', () => {
    const letter = exampleLetter('external');
    const typed = { ...letter, subject: 'เรื่องอื่น', enclosures: [], cause: [], signatory: 'example-head' };
    const [plain, overridden] = [letter, typed].map((each) => deriveFields(each, EXAMPLE_CONTEXT));
    expect({ ...overridden!, closing: null }).toEqual({ ...plain!, closing: null });
    expect(plain!.signatory).toMatchObject({ from: 'agency', value: { id: 'example-director' } });
    expect(plain!.salutation).toMatchObject({ from: 'addressee', value: { key: 'everyone' } });
    expect(plain!.closing).toEqual({ from: 'addressee', value: 'ขอแสดงความนับถือ' });
  });

  it('follows the addressee in the last paragraph and the closing', () => {
    for (const [addressee, begins, closing] of [
      ['ปลัดกระทรวงสมมติ', 'จึงเรียนมา', 'ขอแสดงความนับถือ'],
      ['นายกรัฐมนตรี', 'จึงกราบเรียนมา', 'ขอแสดงความนับถืออย่างยิ่ง'],
      ['พระครูสมมติ', 'จึงนมัสการมา', 'ขอนมัสการด้วยความเคารพ'],
    ] as const) {
      const derived = deriveFields({ ...exampleLetter('external'), addressee }, EXAMPLE_CONTEXT);
      expect(plainText(derived.conclusion.value[0]!.content)).toBe(`${begins}เพื่อโปรดพิจารณา`);
      expect(derived.closing.value).toBe(closing);
    }
  });

  it('opens as an answer when there is a letter to answer, as a new matter when there is none', () => {
    const answer = exampleLetter('external');
    const opening = (references: typeof answer.references) =>
      deriveFields({ ...answer, references }, EXAMPLE_CONTEXT).cause;
    expect(opening(answer.references).from).toBe('incoming');
    expect(plainText(opening(answer.references).value[0]!.content)).toMatch(/^ตามหนังสือที่อ้างถึง .* นั้น$/);
    expect(opening([]).from).toBe('plan');
    expect(plainText(opening([]).value[0]!.content)).toMatch(/^ด้วย/);
  });

  it('names the letter in full in a memo, which has no line for references', () => {
    const letter = { ...exampleLetter('memo'), references: exampleLetter('external').references };
    expect(plainText(deriveFields(letter, EXAMPLE_CONTEXT).cause.value[0]!.content)).toBe(
      'ตามหนังสือจังหวัดท่าสมมติ ด่วน ที่ ทส ๐๐๑๗.๒/๘๘๑ ลงวันที่ ๒ สิงหาคม ๒๕๗๐ เรื่อง ขอทราบความคืบหน้าของแผนลุ่มน้ำ นั้น',
    );
  });

  it('names the plan in a memo whose opening tells of another letter', () => {
    const letter = { ...exampleLetter('memo'), purpose: null, references: exampleLetter('external').references };
    const said = (from: typeof letter) => plainText(deriveFields(from, EXAMPLE_CONTEXT).purpose.value[0]!.content);
    expect(said(letter)).toContain(PLAN);
    expect(said({ ...letter, references: [] })).toContain('แผนดังกล่าว');
  });

  it.each(LETTER_KINDS)('leaves the space behind a bracket or another script in a name: %s', (kind) => {
    const context = {
      ...EXAMPLE_CONTEXT,
      agency: { ...EXAMPLE_CONTEXT.agency, ministry: '', unit: 'กอง GIS', name: 'สำนักงานสมมติ (องค์การมหาชน)' },
    };
    const letter = { ...exampleLetter(kind), cause: null, purpose: null, conclusion: null };
    const { cause, purpose, conclusion } = deriveFields(letter, context);
    const text = [cause, purpose, conclusion].flatMap(({ value }) => value.map(({ content }) => plainText(content)));
    expect(text.join('\n')).not.toMatch(/[)A-Za-z][ก-ฮเ-ไ]/);
  });

  it('encloses agenda, draft, table of changes and reply form with an invitation', () => {
    const { enclosures } = derivedOf('invitation');
    expect(enclosures.value.map(({ text }) => text)).toEqual([
      'กำหนดการรับฟังความคิดเห็น',
      `${PLAN} ฉบับเสนอคณะรัฐมนตรี (๔๘ หน้า)`,
      'ตารางเปรียบเทียบกับฉบับรับฟังความคิดเห็น',
      'แบบตอบรับ',
    ]);
  });

  it('lists changed sections by reference, and leaves many to the table of changes', () => {
    const many = Array.from({ length: 9 }, () => EXAMPLE_CONTEXT.plan!.changed[0]!);
    const [few, lots] = [EXAMPLE_CONTEXT.plan!, { ...EXAMPLE_CONTEXT.plan!, changed: many }].map(
      (plan) => deriveFields(exampleLetter('circular'), { ...EXAMPLE_CONTEXT, plan }).purpose.value,
    );
    expect(few!.filter(({ type }) => type === 'numbered').map(({ content }) => content[1])).toEqual([
      { type: 'reference', target: 'sample-background' },
      { type: 'reference', target: 'sample-indicators' },
    ]);
    expect(lots!.filter(({ type }) => type === 'numbered')).toEqual([]);
    expect(plainText(lots!.at(-1)!.content)).toBe('ทั้งนี้ ได้ปรับปรุงจากฉบับรับฟังความคิดเห็น จำนวน ๙ หัวข้อ ตามตารางเปรียบเทียบที่แนบ');
  });

  it('gives a frame to fill where only a person knows', () => {
    for (const kind of LETTER_KINDS) {
      expect(derivedOf(kind).purpose.unfinished === true).toBe(kind === 'cabinet-submission' || kind === 'opinion');
    }
  });

  it('is empty rather than wrong without a plan', () => {
    const derived = deriveFields(newLetter('external', { id: 'a', agency: 'b' }), { ...EXAMPLE_CONTEXT, plan: null });
    expect(derived).toMatchObject({
      subject: { value: '' },
      enclosures: { value: [] },
      cause: { value: [] },
      purpose: { value: [] },
    });
  });
});
